"""The rules for nouns of meeting and travel: "talks between", "his visit to"."""

from relations.extraction import events_words as table
from relations.extraction.clauses import is_finite, phrase_ending
from relations.extraction.english import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from relations.extraction.events_parties import (
    clause_head,
    noun_parties,
    owner_of,
    passive_agent,
    relative_subject,
    subject_parties,
)
from relations.extraction.events_status import governor, in_adjunct, of_noun
from relations.extraction.telling import Sighting, count_of, is_before, lies_ahead, mark_order, persons
from relations.extraction.telling_places import destination, place_after
from relations.extraction.tokens import words
from relations.extraction.units import ACTOR, DATE, MARK, PLACE, QUOTE, WORD


def meeting_noun(sentence, at, dates, places, published):
    low = sentence.low(at)
    subtype, confidence = table.MEETING_NOUNS[low]
    standing = of_noun(sentence, at, lies_ahead(dates, published))
    if standing.status == "":
        return None
    sides, how = noun_parties(sentence, at)
    modifiers = modifiers_of(sentence, at)
    three_way = bool(table.THREE_WAY & modifiers) or ("way" in modifiers and "three" in modifiers)
    for word in modifiers:
        subtype = table.MEETING_MODIFIERS.get(word, subtype)
    if low in ("call", "conference") and not modifiers & _BY_WIRE and (low != "call" or how != "with"):
        return None
    if low == "call":
        subtype = "call"
    actors = count_of(sides)
    named = len(sides)
    if how == "with" or (how in ("owner", "") and actors < 2):
        sides = _around_noun(sentence, at, sides, how)
    elif how == "between" and not persons(sides):
        sides = _their_people(sentence, at, sides)
    actors = count_of(sides)
    definite = (
        bool(modifiers & {"the", "this", "that", "these", "those"}) or how.startswith("owner") or bool(dates)
    )
    if not three_way and how in ("with", "owner-with") and sides and not persons(sides[-1:]):
        return None
    if how == "with" and sides and not persons(sides[-1:]) and (actors < 3 or not three_way):
        return None  # "the trilateral summit with China": nobody of China is named
    if (
        low in table.LOOSE_NOUNS
        and not (low == "meetings" and dates)
        and (actors < 2 or (how == "owner" and not persons(sides)))
    ):
        return None
    if standing.wished and low in (
        "negotiations",
        "consultations",
        "dialogue",
        "discussions",
        "conversations",
    ):
        return None  # "agreed to speed up negotiations"
    if how not in ("between", "with", "owner-with") and _is_forum(sentence, at, modifiers):
        return None
    told_in_passing = False
    if actors < 2 and not three_way and not definite and low in ("summit", "talks", "meeting"):
        near = _two_in_sentence(sentence)
        if near:
            sides, how, actors = near, "near", 2
    if actors < 2 and not three_way and not definite and not dates:
        sides = _group_in(sentence) if low in ("summit", "talks", "meeting") else []
        if (
            not sides
            or not (modifiers & {"a", "an", "first"})
            or not place_after(sentence, at + 1)[:1]
            or places == []
        ):
            return None
        actors, told_in_passing = count_of(sides), True
    if actors < 2 and not three_way and _only_says_when(sentence, at, dates):
        return None
    one = Sighting(
        "meeting",
        f"meeting:{low}" + (f"-{how}" if how else ""),
        sentence,
        at,
        confidence - (0.2 if how == "near" else 0),
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
        recap=_opens_recap(sentence),
        open_side=how == "with" and named == len(sides),
    )
    mark_order(one, at - 6, at, modifiers)
    if "next" in modifiers and one.status == "happened" and not dates:
        one.status, one.wished = "planned", True
    if "the" in modifiers and one.open_side:
        one.recap = True  # "The encounter with X and Y took only a few minutes"
    group = governor(sentence, at)
    one.before = group is not None and group.at < at and is_before(sentence, group)
    one.earlier = one.earlier or told_in_passing
    one.earlier = one.earlier or _is_reference(sentence, at, modifiers)
    if (
        low == "meetings"
        and {"first", "last", "second"} & {sentence.low(k) for k in range(at - 4, at)}
        and dates
    ):
        one.same_people, one.earlier, one.anaphoric = True, True, True
        return one
    one.generic = low in ("meetings", "summits", "conversations") or "each" in modifiers or "any" in modifiers
    return one


_BY_WIRE = words("telephone phone video online virtual tele")
_FORUMS = words(
    "seven twenty party six apec asean g20 g7 g8 nato un eu brics sco quad oecd group 20 7 plus security "
    "nuclear climate peace economic democracy ai east asia global business world defence defense"
)


def _is_forum(sentence, at, modifiers):
    """ "the APEC summit", "the Summit for Democracy": many meet there; it is no meeting of two."""
    if modifiers & _FORUMS or (sentence.low(at - 1) in _FORUMS):
        return True
    if sentence.low(at + 1) == "of" and _many_states(sentence, at + 2):
        return True
    return (
        at > sentence.opening
        and sentence.text[sentence.units[at].start].isupper()
        and sentence.low(at + 1) == "for"
    )


def _many_states(sentence, k):
    """ "of Southeast Asian nations", "of Asian and Pacific leaders"."""
    for j in range(k, min(len(sentence), k + 5)):
        if sentence.units[j].is_who or sentence.kind(j) not in (WORD, PLACE):
            return False
        if sentence.low(j) in (
            "nations",
            "countries",
            "leaders",
            "states",
            "members",
            "seven",
            "twenty",
            "20",
        ):
            return True
    return False


def modifiers_of(sentence, at):
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


def _around_noun(sentence, at, sides, how):
    """The sides of a noun that names one or none: the subject of its verb, or of the clause it stands in."""
    group = governor(sentence, at)
    found = []
    if group is not None and group.at < at and (how or not in_adjunct(sentence, group.at, at)):
        found = subject_parties(sentence, group)
    if not found and how in ("with", "owner"):
        found = _main_subject(sentence, at) or (clause_head(sentence, at) if how == "with" else [])
    return [u for u in found if u not in sides] + sides


def _two_in_sentence(sentence):
    """The two people of two countries, where the sentence names no other: "became the first president to
    set foot in Japan for a summit, and he and Fukuda signed"."""
    people = {}
    for unit in sentence.units[sentence.opening :]:
        if unit.kind == ACTOR and not unit.quoted and unit.actor.form in ("name", "office", "pronoun"):
            for actor in unit.actor.actors:
                people.setdefault(actor.person or actor.name, (unit, actor.country))
    countries = {country for _, country in people.values()}
    if len(people) == 2 and len(countries) == 2 and "" not in countries:
        return [unit for unit, _ in people.values()]
    return []


def _group_in(sentence):
    """The two sides the sentence speaks of: "Both sides welcomed …, with a first summit in Canada"."""
    for unit in sentence.units[sentence.opening :]:
        if unit.kind == ACTOR and unit.actor.form in ("group", "pronoun") and len(unit.actor.actors) == 2:
            return [unit]
    return []


def _before_aside(sentence, at):
    """ "Kishida, on a visit to Seoul, met": whom the aside is about."""
    for k in range(at - 1, max(sentence.opening, at - 7), -1):
        if sentence.low(k) == "on" and sentence.low(k - 1) == ",":
            before = phrase_ending(sentence, k - 2, sentence.opening)
            return [u for u in before.whos if u.kind == ACTOR] if before is not None else []
        if sentence.kind(k) not in (WORD, DATE):
            return []
    return []


def _only_says_when(sentence, at, dates):
    """ "After the meeting both visited the temple": the noun adds nothing to what was told of it."""
    if sentence.low(at - 1) != "the" or sentence.low(at - 2) not in (
        "after",
        "before",
        "during",
        "at",
        "following",
        "as",
    ):
        return False
    return not any(sentence.units.index(d) in range(at + 1, at + 4) for d in dates)


def _their_people(sentence, at, countries):
    """ "they are to hold the first summit of the three countries": the people who stand for the countries."""
    group = governor(sentence, at)
    if group is None or group.at > at:
        return countries
    found = subject_parties(sentence, group)
    theirs = {a.country for u in found for a in u.actor.actors}
    wanted = {a.country for u in countries for a in u.actor.actors}
    return found if persons(found) and theirs == wanted else countries


def _opens_recap(sentence):
    """ "It was the first time …", "This marks …": about what was just told."""
    first = sentence.low(sentence.opening)
    return first in ("it", "this", "that") and sentence.low(sentence.opening + 1) in (
        "was",
        "is",
        "marks",
        "marked",
    )


def _is_reference(sentence, at, modifiers):
    """ "since their summit in Seoul", "two months after their first summit": an earlier one."""
    for k in range(at - 1, max(sentence.opening - 1, at - 8), -1):
        low = sentence.low(k)
        if low == "since":
            return True
        if low in ("after", "from"):
            return bool(modifiers & {"first", "last", "previous", "initial"})
        if sentence.kind(k) == DATE and low.endswith("after"):
            return True
        if sentence.kind(k) == WORD and (low in PREPOSITIONS or low in AUXILIARIES or is_finite(sentence, k)):
            return False
    return False


def _main_subject(sentence, at):
    """ "At Tuesday's meeting with Takaichi, Lee noted": the subject after the fronted phrase."""
    for k in range(at + 1, min(len(sentence) - 1, at + 14)):
        if sentence.low(k) == "," and sentence.units[k + 1].kind == ACTOR:
            return [sentence.units[k + 1]]
        if sentence.low(k) in (";", ":") or is_finite(sentence, k):
            return []
    return []


def visit_noun(sentence, at, dates, places, published):
    low = sentence.low(at)
    standing = of_noun(sentence, at, lies_ahead(dates, published))
    if standing.status == "":
        return None
    there = _noun_destination(sentence, at)
    visitors = _visitors(sentence, at) or relative_subject(sentence, at)
    modifiers = modifiers_of(sentence, at)
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
    mark_order(one, at - 6, at, modifiers)
    one.generic = low in ("visits", "trips") or "each" in modifiers or "any" in modifiers or low == "travel"
    return one


def _noun_destination(sentence, at):
    for k in range(at + 1, min(len(sentence), at + 12)):
        low, kind = sentence.low(k), sentence.kind(k)
        if kind == WORD and low in ("to", "in", "at", "of") and (there := destination(sentence, k + 1)):
            return there
        if low in ("that", "which", "made", "paid"):  # "a visit that Hashimoto made to the island"
            continue
        stops = low in (",", ";", ":") or kind == QUOTE
        if stops or (kind == WORD and (low in SUBORDINATORS or is_finite(sentence, k))):
            break
    return []


def _visitors(sentence, at):
    """Whose visit: its owner, those after "by", the subject of its verb or of its clause."""
    found = [u for u in owner_of(sentence, at) if u.kind == ACTOR or u.low in ("his", "her", "their")]
    found = found or [u for u in passive_agent(sentence, at + 1) if u.kind == ACTOR]
    if found and found[0].low not in ("his", "her", "their"):
        return found
    if not found and (before := _before_aside(sentence, at)):
        return before
    group = governor(sentence, at)
    if (
        group is not None
        and group.at < at
        and (sentence.low(group.at) not in BE or sentence.low(group.at + 1) == "on")
    ):
        # "who is making his first visit": whose it is, the subject says better than the pronoun.
        found = [u for u in subject_parties(sentence, group) if u.kind == ACTOR] or found
    return found or ([] if sentence.low(at - 1) in ("the", "this") else clause_head(sentence, at))


def by_wire(sentence, at, dates, places, published):
    """ "explained the statement to President Lee by telephone": a call, whatever the verb."""
    group = governor(sentence, at)
    if group is None or group.at > at:
        return None
    standing = of_noun(sentence, at, lies_ahead(dates, published))
    sides = subject_parties(sentence, group)
    others = [
        u
        for k, u in enumerate(sentence.units)
        if group.at < k < at
        and u.kind == ACTOR
        and not u.actor.possessive
        and u not in sides
        and sentence.low(k - 1) in ("to", "with", "told", sentence.low(group.at))
    ]
    if standing.status == "" or not sides or not others or not persons(sides):
        return None
    everyone = sides + others
    return Sighting(
        "meeting",
        "meeting:by-telephone",
        sentence,
        at,
        0.85,
        "call",
        everyone,
        ["participant"] * len(everyone),
        standing.status,
        standing.wished,
        standing.certain,
        dates,
    )
