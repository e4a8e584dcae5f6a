"""Each telling of a meeting or visit in a sentence, before tellings of the same event are folded.

Rules are the patterns of `events_words`; here is what each `how` demands of the sentence.
"""

from dataclasses import dataclass, field

from relations.extraction import events_words as table
from relations.extraction.clauses import is_finite, verb_group
from relations.extraction.english import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_adverb,
)
from relations.extraction.events_attach import belonging
from relations.extraction.events_parties import noun_parties, objects, passive_agent, subject_parties
from relations.extraction.events_status import NO_EVENT, of_group, of_noun
from relations.extraction.units import ACTOR, COUNTRY, DASHES, DATE, MARK, PLACE, QUOTE, WORD


@dataclass(slots=True)
class Sighting:
    """One telling. `sides` are the mentions that take part, `roles` theirs; `anaphoric` marks a telling
    that only means something as a later word about an event already told ("the talks")."""

    kind: str
    rule: str
    sentence: object
    at: int
    confidence: float
    subtype: str = ""
    sides: list = field(default_factory=list)
    roles: list = field(default_factory=list)
    status: str = "happened"
    wished: bool = False
    certain: bool = True
    dates: list = field(default_factory=list)
    places: list = field(default_factory=list)
    anaphoric: bool = False
    anew: bool = False
    earlier: bool = False
    three_way: bool = False
    generic: bool = False


def sightings(sentence, published):
    """Every telling of a meeting or visit in the sentence, in order."""
    triggers = _triggers(sentence)
    if not triggers:
        return []
    order = sorted(triggers)
    dates = belonging(sentence, order, {DATE})
    places = belonging(sentence, order, {PLACE, COUNTRY})
    found = []
    for at in order:
        own = [sentence.units[i] for i in dates[at] if sentence.units[i].date.value is not None]
        where = [i for i in places[at]]
        for read in triggers[at]:
            one = read(sentence, at, own, where, published)
            if one is not None:
                found.append(one)
                break
    return found


def _triggers(sentence):
    """{unit: [readers]} of the words that may tell of an event."""
    triggers = {}
    for i, unit in enumerate(sentence.units):
        if unit.kind != WORD or unit.quoted or i < sentence.opening:
            continue
        readers = []
        if unit.low in table.MEETING_NOUNS and not _is_verb_here(sentence, i):
            readers.append(_meeting_noun)
        elif unit.low in table.VISIT_NOUNS and not _is_verb_here(sentence, i):
            readers.append(_visit_noun)
        elif unit.low in table.PATTERNS:
            for pattern, form in table.PATTERNS[unit.low]:
                after = _after_words(sentence, i, pattern)
                if after is not None:
                    readers.append(_Verb(pattern, form, after))
        if readers:
            triggers[i] = readers
    return triggers


def _is_verb_here(sentence, i):
    """ "to visit", "will visit", "Kishida visits": a spelling that is noun and verb, used as a verb."""
    low = sentence.low(i)
    if low not in table.PATTERNS:
        return False
    k = i - 1
    while (
        sentence.kind(k) == WORD
        and is_adverb(sentence.low(k))
        and sentence.low(k) not in ("first", "last", "next", "once")
    ):
        k -= 1
    before = sentence.low(k)
    if (
        before == "to"
        or before in AUXILIARIES
        or before in ("who", "they", "he", "she", "which", "not", "and")
    ):
        return before != "and" or sentence.units[min(i + 1, len(sentence) - 1)].kind in (PLACE, COUNTRY)
    if sentence.kind(k) in (ACTOR, COUNTRY):
        return not sentence.units[k].actor.possessive and sentence.low(k + 1) not in ("'s", "’s", "'", "’")
    return False


def _after_words(sentence, i, pattern):
    k = i + 1
    for word in pattern.then:
        for _ in range(3):
            if sentence.low(k) == word or not _skippable(sentence, k):
                break
            k += 1
        if sentence.low(k) != word:
            return None
        k += 1
    return k


def _skippable(sentence, k):
    """Words that may stand inside a phrase: "flew on Friday to", "are all due in"."""
    if sentence.kind(k) == DATE:
        return True
    return sentence.kind(k) == WORD and (is_adverb(sentence.low(k)) or sentence.low(k) == "on")


# --- verbs -----------------------------------------------------------------------------------


@dataclass(slots=True)
class _Verb:
    pattern: table.Pattern
    form: str
    after: int

    def __call__(self, sentence, at, dates, places, published):
        form = "past" if self.pattern.verb == "be" else self.form
        group = verb_group(sentence, at, form)
        if self.pattern.verb == "be":
            group.passive = False
        if (
            self.form in ("past", "participle")
            and not group.passive
            and not group.perfect
            and group.form == "participle"
        ):
            return None
        if _is_noun_use(sentence, at, group):
            return None
        standing = of_group(group, _lies_ahead(dates, published))
        if standing.status == "":
            return None
        read = _HOW[self.pattern.how]
        one = read(sentence, at, self, group, places)
        if one is None:
            return None
        one.status, one.wished, one.certain = standing.status, standing.wished, standing.certain
        one.dates = dates
        _mark_order(one, group.first, at)
        return one


def _is_noun_use(sentence, at, group):
    """ "the meet", "his host": the spelling of a verb used as a noun."""
    if group.first != at or group.form not in ("base", "s"):
        return False
    before, kind = sentence.low(at - 1), sentence.kind(at - 1)
    return (
        before in DETERMINERS
        or before in ("'s", "’s")
        or (before in PREPOSITIONS)
        or (kind == MARK
        and before == "-")
    )


def _lies_ahead(dates, published):
    """True where the event's own date begins after the day of publication."""
    if published is None or not dates:
        return False
    value = dates[-1].date.value
    return value.first is not None and published.last is not None and value.first > published.last


def _new(sentence, at, verb, sides, roles, places, **more):
    pattern = verb.pattern
    return Sighting(
        pattern.kind,
        pattern.rule,
        sentence,
        at,
        pattern.confidence,
        pattern.subtype,
        sides,
        roles,
        places=[sentence.units[i] for i in places if sentence.units[i] not in sides],
        **more,
    )


def _mutual(sentence, at, verb, group, places, bare=True):
    sides = subject_parties(sentence, group)
    if group.passive:
        others = passive_agent(sentence, verb.after)
    else:
        ends_with = verb.pattern.then[-1:] in (("with",), ("to",))
        others = objects(sentence, verb.after, bare or ends_with)
    return _meeting(sentence, at, verb, sides, others, places)


def _with(sentence, at, verb, group, places):
    return _mutual(sentence, at, verb, group, places, bare=False)


def _meeting(sentence, at, verb, sides, others, places):
    others = [u for u in others if u not in sides]
    if not others and (not _several(sentence, sides) or verb.pattern.how == "object"):
        return None
    if verb.pattern.verb in (
        "speak",
        "talk",
        "see",
        "join",
        "consult",
        "receive",
        "greet",
    ) and not _is_contact(sentence, verb, others):
        return None
    everyone = sides + others
    if not sides or not _persons(everyone):
        return None
    return _new(sentence, at, verb, everyone, ["participant"] * len(everyone), places)


def _is_contact(sentence, verb, others):
    """The loose verbs ("saw", "spoke to") tell of a meeting only between persons."""
    return all(u.kind == ACTOR and u.actor.form in ("name", "office", "pronoun", "group") for u in others)


def _several(sentence, sides):
    return sum(len(u.actor.actors) for u in sides) > 1 or len(sides) > 1


def _persons(units):
    """True where the mentions are people or their offices, not governments alone."""
    return any(u.kind == ACTOR for u in units)


def _object(sentence, at, verb, group, places):
    sides = subject_parties(sentence, group)
    if group.passive:
        others = sides
        sides = passive_agent(sentence, verb.after)
    else:
        others = objects(sentence, verb.after, True)
    if verb.pattern.then == ("on",) and _asks_something(sentence, verb.after):
        return None
    if any(u.kind == COUNTRY for u in others):
        return None
    return _meeting(sentence, at, verb, sides, others, places)


def _asks_something(sentence, after):
    """ "called on Japan to apologise": no courtesy call."""
    return any(
        sentence.low(k) == "to" and sentence.kind(k + 1) == WORD
        for k in range(after, min(len(sentence), after + 6))
    )


def _host(sentence, at, verb, group, places):
    hosts = subject_parties(sentence, group)
    guests = objects(sentence, verb.after, True)
    if group.passive:
        guests, hosts = hosts, passive_agent(sentence, verb.after)
    guests = [u for u in guests if u.kind == ACTOR]
    if not guests or not hosts or verb.pattern.verb == "invite":
        return None
    if verb.pattern.verb == "welcome" and not _welcomed_in_person(sentence, verb.after):
        return None
    if all(u.kind == COUNTRY for u in hosts):
        where = [i for i, u in enumerate(sentence.units) if u in hosts]
        one = _new(sentence, at, verb, guests, ["visitor"] * len(guests), where + places)
        one.kind, one.rule = "visit", "visit:host"
        one.places = [u for u in hosts] + one.places
        return one
    everyone = hosts + guests
    return _new(sentence, at, verb, everyone, ["host"] * len(hosts) + ["participant"] * len(guests), places)


def _welcomed_in_person(sentence, after):
    return any(sentence.low(k) in ("at", "to", "in") for k in range(after, min(len(sentence), after + 6)))


def _go(sentence, at, verb, group, places):
    if group.passive:
        return None
    there = destination(sentence, verb.after)
    if not there:
        return None
    visitors = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    if not visitors:
        return None
    return _new(sentence, at, verb, visitors, ["visitor"] * len(visitors), there)


def _at(sentence, at, verb, group, places):
    if verb.pattern.verb == "be" and _is_auxiliary_here(sentence, at):
        return None
    if verb.pattern.verb == "spend" and sentence.kind(verb.after) != DATE:
        return None
    there = destination(sentence, verb.after) if verb.pattern.verb == "be" else []
    there = there or places
    visitors = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    if not there or not visitors:
        return None
    one = _new(sentence, at, verb, visitors, ["visitor"] * len(visitors), there)
    if verb.pattern.then[:1] in (("due",), ("expected",), ("awaited",)):
        one.status = "planned"
    return one


def _is_auxiliary_here(sentence, at):
    return sentence.low(at) in ("being",)


def _carry(sentence, at, verb, group, places):
    """ "a trip that was to have taken Kishida to South Korea": the object travels."""
    carried = objects(sentence, verb.after, True)
    if not carried or any(u.kind == COUNTRY for u in carried):
        return None
    end = next(i for i, u in enumerate(sentence.units) if u is carried[-1])
    if sentence.low(end + 1) not in ("to", "into"):
        return None
    there = destination(sentence, end + 2)
    if not there:
        return None
    return _new(sentence, at, verb, carried, ["visitor"] * len(carried), there)


_HOW = {
    "mutual": _mutual,
    "with": _with,
    "object": _object,
    "host": _host,
    "go": _go,
    "at": _at,
    "carry": _carry,
}


def destination(sentence, after):
    """Unit indexes of the places that begin at `after`: "Seoul", "the town of Ikaruga, Nara"."""
    k = after
    found = []
    while k < min(len(sentence), after + 10):
        kind, low = sentence.kind(k), sentence.low(k)
        if kind in (PLACE, COUNTRY) and not _belongs_to_owner(sentence, k):
            found.append(k)
        elif (found and low not in (",", "of", "in", "the", "and", "at", "near")) or (
            not found
            and kind == WORD
            and (low in SUBORDINATORS or low in AUXILIARIES or is_finite(sentence, k))
        ) or (not found and (kind in (ACTOR, QUOTE) or low in (";", ":") or low in DASHES)) or (not found and kind == WORD and low in PREPOSITIONS - {"of"} and k > after):
            break
        k += 1
    return found


def _belongs_to_owner(sentence, k):
    unit = sentence.units[k]
    return unit.kind == COUNTRY and unit.actor.possessive


# --- nouns -----------------------------------------------------------------------------------


def _meeting_noun(sentence, at, dates, places, published):
    low = sentence.low(at)
    subtype, confidence = table.MEETING_NOUNS[low]
    standing = of_noun(sentence, at, _lies_ahead(dates, published))
    if standing.status == "":
        return None
    sides, how = noun_parties(sentence, at)
    modifiers = _modifiers(sentence, at)
    three_way = bool(table.THREE_WAY & modifiers) or ("way" in modifiers and "three" in modifiers)
    for word in modifiers:
        subtype = table.MEETING_MODIFIERS.get(word, subtype)
    if low == "call" and subtype != "call":
        return None
    actors = _count(sides)
    if how in ("with", "owner", "") and actors < 2:
        sides = _around_noun(sentence, at, sides, how)
        actors = _count(sides)
    definite = (
        bool(modifiers & {"the", "this", "that", "these", "those"}) or how.startswith("owner") or bool(dates)
    )
    if low in table.LOOSE_NOUNS and actors < 2:
        return None
    if actors < 2 and not three_way and not definite and not dates:
        return None
    one = Sighting(
        "meeting",
        f"meeting:{low}" + (f"-{how}" if how else ""),
        sentence,
        at,
        confidence,
        subtype,
        sides,
        ["participant"] * len(sides),
        standing.status,
        standing.wished,
        standing.certain,
        dates,
        [sentence.units[i] for i in places if sentence.units[i] not in sides],
        anaphoric=actors < 2,
        three_way=three_way,
    )
    _mark_order(one, at - 6, at, modifiers)
    one.generic = low in ("meetings", "summits", "conversations") or "each" in modifiers or "any" in modifiers
    return one


def _modifiers(sentence, at):
    """The words of the noun phrase left of its noun."""
    found = set()
    k = at - 1
    while k >= max(sentence.opening, at - 8):
        unit = sentence.units[k]
        if unit.kind == WORD:
            if (
                unit.low in PREPOSITIONS
                or unit.low in AUXILIARIES
                or unit.low in CONJUNCTIONS
                or is_finite(sentence, k)
            ):
                break
            found.add(unit.low)
            if unit.low in ("the", "a", "an", "this", "that"):
                break
        elif unit.kind in (MARK, QUOTE) and unit.low not in ("-", "–", "'", "’"):
            break
        k -= 1
    return found


def _count(units):
    return len({(a.person or a.name) for u in units for a in u.actor.actors}) or len(units)


def _around_noun(sentence, at, sides, how):
    """The sides of a noun that names one or none: the subject of its verb, or of the clause it stands in."""
    from relations.extraction.events_status import governor

    group = governor(sentence, at)
    found = []
    if group is not None and group.at < at:
        found = subject_parties(sentence, group)
    if not found and how in ("with", "owner"):
        found = _main_subject(sentence, at)
    return [u for u in found if u not in sides] + sides


def _main_subject(sentence, at):
    """ "At Tuesday's meeting with Takaichi, Lee noted": the subject after the fronted phrase."""
    for k in range(at + 1, min(len(sentence) - 1, at + 14)):
        if sentence.low(k) == "," and sentence.units[k + 1].kind == ACTOR:
            return [sentence.units[k + 1]]
        if sentence.low(k) in (";", ":") or is_finite(sentence, k):
            return []
    return []


def _visit_noun(sentence, at, dates, places, published):
    low = sentence.low(at)
    standing = of_noun(sentence, at, _lies_ahead(dates, published))
    if standing.status == "":
        return None
    there = _noun_destination(sentence, at)
    visitors = _visitors(sentence, at)
    modifiers = _modifiers(sentence, at)
    definite = bool(modifiers & {"the", "this", "that"}) or bool(visitors)
    if not visitors and not there and not definite:
        return None
    one = Sighting(
        "visit",
        f"visit:{low}",
        sentence,
        at,
        table.VISIT_NOUNS[low],
        "",
        visitors,
        ["visitor"] * len(visitors),
        standing.status,
        standing.wished,
        standing.certain,
        dates,
        [sentence.units[i] for i in there],
        anaphoric=not visitors or not there,
    )
    _mark_order(one, at - 6, at, modifiers)
    one.generic = low in ("visits", "trips") or "each" in modifiers or "any" in modifiers or low == "travel"
    return one


def _noun_destination(sentence, at):
    for k in range(at + 1, min(len(sentence), at + 12)):
        low, kind = sentence.low(k), sentence.kind(k)
        if kind == WORD and low in ("to", "in", "at", "of"):
            there = destination(sentence, k + 1)
            if there:
                return there
        if (
            low in (",", ";", ":")
            or kind == QUOTE
            or (kind == WORD and (low in SUBORDINATORS or is_finite(sentence, k)))
        ):
            break
    return []


def _visitors(sentence, at):
    """Whose visit: its owner, those after "by", the subject of its verb or of its clause."""
    from relations.extraction.events_parties import _owner, passive_agent
    from relations.extraction.events_status import governor

    found = [u for u in _owner(sentence, at) if u.kind == ACTOR or u.low in ("his", "her", "their")]
    found = found or [u for u in passive_agent(sentence, at + 1) if u.kind == ACTOR]
    if found:
        return found
    group = governor(sentence, at)
    if group is not None and group.at < at and sentence.low(group.at) not in BE:
        found = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    return found


def _mark_order(one, first, at, modifiers=frozenset()):
    words = set(modifiers)
    words |= {one.sentence.low(k) for k in range(max(0, first), at + 2)}
    one.anew = bool(words & table.ANEW)
    one.earlier = bool(
        words & {"last", "previous", "previously", "earlier", "past", "preceding", "former", "initial"}
    )


__all__ = ["NO_EVENT", "PRONOUNS", "Sighting", "destination", "sightings"]
