"""The rules for verbs of meeting and travel: what each `how` of `events_words` demands of the sentence."""

from dataclasses import dataclass

from relations.extraction import events_words as table
from relations.extraction.clauses import verb_group
from relations.extraction.english import (
    DETERMINERS,
    PREPOSITIONS,
)
from relations.extraction.events_parties import (
    names_from,
    objects,
    passive_agent,
    speaks_for_countries,
    subject_parties,
)
from relations.extraction.events_status import Standing, of_group
from relations.extraction.telling import Sighting, is_before, lies_ahead, mark_order, persons
from relations.extraction.telling_places import destination, place_after
from relations.extraction.tokens import words
from relations.extraction.units import ACTOR, COUNTRY, DATE, MARK, PLACE, WORD


@dataclass(slots=True)
class VerbTelling:
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
        standing = of_group(group, lies_ahead(dates, published), sentence.low(at))
        if group.infinitive and _is_asked(sentence, group.controller_at):
            standing = Standing("planned", wished=True)
        if standing.status == "" or group.controller in _PLEASED:
            return None
        read = _HOW[self.pattern.how]
        one = read(sentence, at, self, group, places)
        if one is None:
            return None
        one.status, one.wished, one.certain = standing.status, standing.wished, standing.certain
        if self.pattern.kind == "meeting" and group.controller in ("agreed", "agree", "agrees", "promised"):
            one.wished = True
        if standing.status == "happened" and _sets_out(self.pattern, group, dates, published):
            one.status, one.certain = "planned", False
        elif (
            standing.status == "happened"
            and group.tense == "present"
            and _in_when_clause(sentence, group.first)
        ):
            one.status, one.wished = "planned", True
        bare = group.form == "base" and group.first == at and not group.modal and not group.infinitive
        urged = bare and not dates and not places and sentence.entry is None
        if urged and standing.status == "happened" and sentence.low(len(sentence) - 1) == ".":
            one.status, one.wished = "planned", True  # "urging that the leaders meet more often"
        if group.form == "ing" and sentence.low(at - 1) == "to":
            one.status, one.wished = "planned", True  # "looks forward to receiving her"
        if self.pattern.then[:1] in (("due",), ("expected",), ("awaited",), ("off",), ("bound",)):
            one.status, one.certain = "planned", True
        one.dates = dates
        one.before = is_before(sentence, group)
        one.joined = sentence.low(group.first - 1) == "and"
        one.recap = sentence.low(sentence.opening) in ("it", "this") and "first" in [
            sentence.low(k) for k in range(sentence.opening, min(len(sentence), sentence.opening + 6))
        ]
        mark_order(one, group.first, at)
        return one


def _is_asked(sentence, k):
    """ "asked Trump to meet Kim", "invited him to visit": wanted, not told as coming."""
    if k < 1 or not sentence.units[k].is_who:
        return False
    before = sentence.low(k - 1)
    return before in table.ASKERS


_MOVES = words("leave depart go fly return head travel set embark")


def _sets_out(pattern, group, dates, published):
    """ "leaves for Washington later on Wednesday": told in the present, still to come, unless the day is past."""
    if (
        pattern.verb not in _MOVES
        or group.perfect
        or group.progressive
        or group.passive
        or group.form not in ("s", "base")
    ):
        return False
    if not dates or published is None:
        return True
    last = dates[-1].date.value.last
    return last is None or published.first is None or last >= published.first


def _in_when_clause(sentence, first):
    """ "when Yoon comes to Hiroshima": still ahead of whoever says so."""
    return any(
        sentence.low(k) in ("when", "if", "once", "before", "until") for k in range(max(0, first - 4), first)
    )


def _is_noun_use(sentence, at, group):
    """ "the meet", "his host": the spelling of a verb used as a noun."""
    if group.first != at or group.form not in ("base", "s"):
        return False
    before, kind = sentence.low(at - 1), sentence.kind(at - 1)
    return (
        before in DETERMINERS
        or before in ("'s", "’s")
        or (before in PREPOSITIONS)
        or (kind == MARK and before == "-")
    )


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
    return _meeting(sentence, at, verb, sides, others, places, speaks_for_countries(sentence, group))


def _with(sentence, at, verb, group, places):
    return _mutual(sentence, at, verb, group, places, bare=False)


def _meeting(sentence, at, verb, sides, others, places, delegates=False):
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
    if not sides or not (delegates or persons(everyone)):
        return None
    return _new(sentence, at, verb, everyone, ["participant"] * len(everyone), places)


_PLEASED = words("pleased glad happy delighted honoured honored grateful good nice")


def _is_contact(sentence, verb, others):
    """The loose verbs ("saw", "spoke to") tell of a meeting only between persons."""
    return all(u.kind == ACTOR and u.actor.form in ("name", "office", "pronoun", "group") for u in others)


def _together(sentence, at, verb, group, places):
    """ "saw each other", "talked for two hours": two sides in one subject."""
    sides = subject_parties(sentence, group)
    if group.passive or not _several(sentence, sides) or not persons(sides):
        return None
    after = sentence.low(verb.after)
    if (
        verb.pattern.verb == "talk"
        and sentence.kind(verb.after) == WORD
        and after not in ("for", "in", "at", "on", "over")
    ):
        return None
    if verb.pattern.verb == "spend" and "together" not in [
        sentence.low(k) for k in range(verb.after, verb.after + 6)
    ]:
        return None
    if verb.pattern.verb == "speak" and not _speaks_together(sentence, verb.after):
        return None
    return _new(sentence, at, verb, sides, ["participant"] * len(sides), places)


def _speaks_together(sentence, k):
    """ "spoke for 20 minutes", "spoke briefly in Hiroshima", but not "spoke in favour", "spoke at a press conference"."""
    low = sentence.low(k)
    if low in ("briefly", "privately", "alone"):
        return True
    if low == "for":
        return sentence.kind(k + 1) == DATE
    return low in ("in", "at") and sentence.kind(k + 1) == PLACE


def _back(sentence, at, verb, group, places):
    """ "returned from Seoul on Thursday": the visit that ended."""
    there = destination(sentence, verb.after)
    visitors = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    if not there or not visitors:
        return None
    return _new(sentence, at, verb, visitors, ["visitor"] * len(visitors), there)


def _several(sentence, sides):
    return sum(len(u.actor.actors) for u in sides) > 1 or len(sides) > 1


def _object(sentence, at, verb, group, places):
    sides = subject_parties(sentence, group)
    if group.passive:
        others = sides
        sides = passive_agent(sentence, verb.after)
    else:
        others = objects(sentence, verb.after, True)
    if verb.pattern.then == ("on",) and _asks_something(sentence, verb.after):
        return None
    if verb.pattern.verb == "call" and not verb.pattern.then and not _rings(sentence, verb.after):
        return None
    if (
        verb.pattern.verb == "greet"
        and sentence.kind(verb.after) == ACTOR
        and sentence.low(verb.after + 1) not in ("at", "in", "on")
    ):
        return None
    if any(u.kind == COUNTRY for u in others):
        return None
    return _meeting(sentence, at, verb, sides, others, places)


def _rings(sentence, k):
    """ "called Trump late on Thursday", but not "called Abe a friend"."""
    if sentence.kind(k) != ACTOR:
        return False
    after = sentence.low(k + 1)
    return sentence.kind(k + 1) in (DATE, MARK) or after in (
        "to",
        "on",
        "late",
        "early",
        "from",
        "after",
        "in",
        "and",
    )


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
        return _implied(sentence, at, verb, group)
    visitors = _the_one_named(sentence, group) or subject_parties(sentence, group)
    visitors = [u for u in visitors if u.kind == ACTOR]
    if not visitors:
        return None
    return _new(sentence, at, verb, visitors, ["visitor"] * len(visitors), there)


def _the_one_named(sentence, group):
    """ "The last leader to come to Japan for a summit was Lee Myung-bak": whom the sentence names at its end."""
    before = [sentence.low(k) for k in range(max(0, group.first - 6), group.first + 1)]
    if not group.infinitive or not {"last", "first", "only", "latest", "next"} & set(before):
        return []
    for k in range(group.at + 1, min(len(sentence) - 1, group.at + 14)):
        if sentence.low(k) in ("was", "is", "were") and sentence.units[k + 1].kind == ACTOR:
            return names_from(sentence, k + 1)
        if sentence.low(k) in (",", ";"):
            return []
    return []


def _implied(sentence, at, verb, group):
    """ "will be in the country", "travel there": the place the text spoke of before."""
    here = (sentence.low(verb.after), sentence.low(verb.after + 1))
    if here != ("the", "country") and "there" not in here[:1]:
        return None
    visitors = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    if not visitors:
        return None
    return _new(sentence, at, verb, visitors, ["visitor"] * len(visitors), [], implied_place=True)


def _come(sentence, at, verb, group, places):
    """ "the last Japanese leader to come was Yoshihiko Noda": where to, the text has said before."""
    k = verb.after
    if group.infinitive and sentence.low(k) in ("was", "is", "were") and k + 1 < len(sentence):
        visitors = names_from(sentence, k + 1)
    elif verb.pattern.verb in ("arrive", "come") and _arrives_here(sentence, k):
        visitors = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    else:
        return None
    if not visitors:
        return None
    return _new(sentence, at, verb, visitors, ["visitor"] * len(visitors), [], implied_place=True)


def _arrives_here(sentence, k):
    """ "who arrived on Monday", "arrived for a state visit": no place follows."""
    if sentence.kind(k) == DATE:
        return True
    if sentence.low(k) == "on" and sentence.kind(k + 1) == DATE:
        return True
    return sentence.low(k) == "for" and any(
        sentence.low(j) in table.VISIT_NOUNS for j in range(k, min(len(sentence), k + 7))
    )


def _guest(sentence, at, verb, group, places):
    """ "Ishiba, who had President Lee as his guest"."""
    hosts = subject_parties(sentence, group)
    guests = objects(sentence, verb.after, True)
    if not guests or not hosts:
        return None
    end = next(i for i, u in enumerate(sentence.units) if u is guests[-1])
    if sentence.low(end + 1) != "as" or "guest" not in sentence.low(end + 2) + sentence.low(end + 3):
        return None
    everyone = hosts + guests
    return _new(sentence, at, verb, everyone, ["host"] * len(hosts) + ["participant"] * len(guests), places)


def _at(sentence, at, verb, group, places):
    if verb.pattern.verb == "be" and _is_auxiliary_here(sentence, at):
        return None
    if verb.pattern.verb in ("attend", "take", "participate") and any(
        sentence.low(k) in table.MEETING_NOUNS for k in range(verb.after, min(len(sentence), verb.after + 8))
    ):
        return None
    if verb.pattern.verb == "spend" and sentence.kind(verb.after) != DATE:
        return None
    there = (
        destination(sentence, verb.after) if verb.pattern.verb == "be" else place_after(sentence, verb.after)
    )
    if verb.pattern.verb == "be" and not there:
        return _implied(sentence, at, verb, group)
    there = there or places
    visitors = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    if not there or not visitors:
        return None
    one = _new(sentence, at, verb, visitors, ["visitor"] * len(visitors), there)
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
    "together": _together,
    "back": _back,
    "come": _come,
    "guest": _guest,
    "mutual": _mutual,
    "with": _with,
    "object": _object,
    "host": _host,
    "go": _go,
    "at": _at,
    "carry": _carry,
}
