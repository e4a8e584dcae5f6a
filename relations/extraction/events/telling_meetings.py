"""The rules for verbs of meeting: what each `how` of `events.patterns` demands of the sentence."""

from relations.extraction.events.noun_parties import passive_agent
from relations.extraction.events.parties import objects, speaks_for_countries, subject_parties, whom_met
from relations.extraction.events.telling import Sighting, persons
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, COUNTRY, DATE, MARK, PLACE, WORD


def telling_of(sentence, at, verb, sides, roles, places, **more):
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


def meet_each_other(sentence, at, verb, group, places, bare=True):
    sides = subject_parties(sentence, group)
    if group.passive:
        others = passive_agent(sentence, verb.after)
    else:
        ends_with = verb.pattern.then[-1:] in (("with",), ("to",))
        others = objects(sentence, verb.after, bare or ends_with) or whom_met(sentence, group)
    return _meeting_of(sentence, at, verb, sides, others, places, speaks_for_countries(sentence, group))


def meet_with(sentence, at, verb, group, places):
    if "touch" in verb.pattern.then and sentence.low(group.at) in ("are", "is", "be", "being"):
        return None  # "are in touch about the border"
    return meet_each_other(sentence, at, verb, group, places, bare=False)


def meet_with_whom(sentence, at, verb, group, places):
    """ "discussed it with Motegi", "strolled with him": only in company that is named after "with"."""
    if group.passive:
        return None
    others = objects(sentence, verb.after, False)
    if not others or not all(u.kind == ACTOR for u in others):
        return None
    return _meeting_of(sentence, at, verb, subject_parties(sentence, group), others, places)


def _meeting_of(sentence, at, verb, sides, others, places, delegates=False):
    others = [u for u in others if u not in sides]
    if verb.pattern.verb == "see" and others and _seen_as(sentence, others[-1]):
        return None
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
    return telling_of(sentence, at, verb, everyone, ["participant"] * len(everyone), places)


PLEASED = words("pleased glad happy delighted honoured honored grateful good nice")


def _seen_as(sentence, last):
    """ "saw Yoon as a friend": a view, not a meeting."""
    end = next(i for i, u in enumerate(sentence.units) if u is last)
    return sentence.low(end + 1) in ("as", "rise", "fall")


def _is_contact(sentence, verb, others):
    """The loose verbs ("saw", "spoke to") tell of a meeting only between persons."""
    return all(u.kind == ACTOR and u.actor.form in ("name", "office", "pronoun", "group") for u in others)


_TALKING_ON = words("for in at on over until till through late into there past alone privately")


def be_together(sentence, at, verb, group, places):
    """ "saw each other", "talked for two hours": two sides in one subject."""
    sides = subject_parties(sentence, group)
    if group.passive or not _several(sentence, sides) or not persons(sides):
        return None
    after = sentence.low(verb.after)
    if verb.pattern.verb == "talk" and sentence.kind(verb.after) == WORD and after not in _TALKING_ON:
        return None
    if verb.pattern.verb == "spend" and "together" not in [
        sentence.low(k) for k in range(verb.after, verb.after + 6)
    ]:
        return None
    if verb.pattern.verb == "speak" and not _speaks_together(sentence, verb.after):
        return None
    return telling_of(sentence, at, verb, sides, ["participant"] * len(sides), places)


def _speaks_together(sentence, k):
    """ "spoke for 20 minutes", "spoke briefly in Hiroshima", but not "spoke in favour"."""
    low = sentence.low(k)
    if low in ("briefly", "privately", "alone"):
        return True
    if low == "for":
        return sentence.kind(k + 1) == DATE
    return low in ("in", "at") and sentence.kind(k + 1) == PLACE


def _several(sentence, sides):
    return sum(len(u.actor.actors) for u in sides) > 1 or len(sides) > 1


def meet_someone(sentence, at, verb, group, places):
    sides = subject_parties(sentence, group)
    if group.passive:
        others = sides
        sides = passive_agent(sentence, verb.after)
    else:
        others = objects(sentence, verb.after, True) or whom_met(sentence, group)
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
    if group.passive and others and not sides and verb.pattern.verb in ("receive", "welcome", "greet"):
        return _received(sentence, at, verb, others, places)
    return _meeting_of(sentence, at, verb, sides, others, places)


def _received(sentence, at, verb, guests, places):
    """ "Hun Manet will be received on Monday": by whom the text has told, or will not."""
    if len({a.country for u in guests for a in u.actor.actors}) != 1 or not persons(guests):
        return None
    return telling_of(
        sentence, at, verb, guests, ["participant"] * len(guests), places, anaphoric=True, same_people=True
    )


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


def host_someone(sentence, at, verb, group, places):
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
        one = telling_of(sentence, at, verb, guests, ["visitor"] * len(guests), where + places)
        one.kind, one.rule = "visit", "visit:host"
        one.places = [*hosts, *one.places]
        return one
    everyone = hosts + guests
    return telling_of(
        sentence, at, verb, everyone, ["host"] * len(hosts) + ["participant"] * len(guests), places
    )


def _welcomed_in_person(sentence, after):
    return any(sentence.low(k) in ("at", "to", "in") for k in range(after, min(len(sentence), after + 6)))
