"""The rules for verbs of travel: what each `how` of `events_words` demands of the sentence.
"""

from relations.extraction import events_words as table
from relations.extraction.events_parties import names_from, objects, subject_parties
from relations.extraction.telling_meetings import telling_of
from relations.extraction.telling_places import destination, place_after
from relations.extraction.units import ACTOR, COUNTRY, DATE


def come_back(sentence, at, verb, group, places):
    """ "returned from Seoul on Thursday": the visit that ended."""
    there = destination(sentence, verb.after)
    visitors = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    if not there or not visitors:
        return None
    return telling_of(sentence, at, verb, visitors, ["visitor"] * len(visitors), there)


def go_to(sentence, at, verb, group, places):
    if group.passive:
        return None
    there = destination(sentence, verb.after)
    if not there:
        return _go_back_there(sentence, at, verb, group)
    visitors = _the_one_named(sentence, group) or subject_parties(sentence, group)
    visitors = [u for u in visitors if u.kind == ACTOR]
    if not visitors:
        return None
    return telling_of(sentence, at, verb, visitors, ["visitor"] * len(visitors), there)


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


def _go_back_there(sentence, at, verb, group):
    """ "will be in the country", "travel there": the place the text spoke of before."""
    here = (sentence.low(verb.after), sentence.low(verb.after + 1))
    if here != ("the", "country") and "there" not in here[:1]:
        return None
    visitors = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    if not visitors:
        return None
    return telling_of(sentence, at, verb, visitors, ["visitor"] * len(visitors), [], implied_place=True)


def come_here(sentence, at, verb, group, places):
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
    return telling_of(sentence, at, verb, visitors, ["visitor"] * len(visitors), [], implied_place=True)


def _arrives_here(sentence, k):
    """ "who arrived on Monday", "arrived for a state visit": no place follows."""
    if sentence.kind(k) == DATE:
        return True
    if sentence.low(k) == "on" and sentence.kind(k + 1) == DATE:
        return True
    return sentence.low(k) == "for" and any(
        sentence.low(j) in table.VISIT_NOUNS for j in range(k, min(len(sentence), k + 7))
    )


def be_at(sentence, at, verb, group, places):
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
        return _go_back_there(sentence, at, verb, group)
    there = there or places
    visitors = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    if not there or not visitors:
        return None
    one = telling_of(sentence, at, verb, visitors, ["visitor"] * len(visitors), there)
    return one


def _is_auxiliary_here(sentence, at):
    return sentence.low(at) in ("being",)


def carry_to(sentence, at, verb, group, places):
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
    return telling_of(sentence, at, verb, carried, ["visitor"] * len(carried), there)
