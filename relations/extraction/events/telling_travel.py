"""The rules for verbs of travel: what each `how` of `events.patterns` demands of the sentence."""

from relations.extraction.events import words as table
from relations.extraction.events.parties import names_from, objects, subject_parties
from relations.extraction.events.patterns import PATTERNS
from relations.extraction.events.telling_meetings import telling_of
from relations.extraction.events.telling_places import destination, place_after
from relations.extraction.language.clauses import subject
from relations.extraction.language.english import PREPOSITIONS, SUBORDINATORS
from relations.extraction.language.noun_phrases import phrase_ending
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, COUNTRY, DASHES, DATE, PLACE, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite


def come_back(sentence, at, verb, group, places):
    """ "returned from Seoul on Thursday", "flew home to Cairo from Jerusalem": the visit that ended."""
    there = _left_behind(sentence, verb.after) or _ended(sentence, verb.after)
    visitors = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    if not there or not visitors:
        return None
    return telling_of(sentence, at, verb, visitors, ["visitor"] * len(visitors), there)


def _left_behind(sentence, after):
    """The places after the "from" of a return."""
    for k in range(after, min(len(sentence), after + 9)):
        low = sentence.low(k)
        if low == "from":
            return destination(sentence, k + 1)
        if (
            low in (",", ";", ":")
            or (sentence.kind(k) == WORD and low in SUBORDINATORS)
            or is_finite(sentence, k)
        ):
            return []
    return []


_ENDING = words("ending after concluding following completing")


def _ended(sentence, after):
    """ "flew home, ending three days in the North", "is back after a tour of Poland": where the stay was."""
    for k in range(after, min(len(sentence), after + 12)):
        if sentence.low(k) in _ENDING and any(
            (sentence.kind(j) == DATE and sentence.units[j].date.kind == "duration")
            or sentence.low(j) in table.VISIT_NOUNS
            for j in range(k + 1, k + 6)
        ):
            return place_after(sentence, k + 1) or _toured(sentence, k + 1)
        if sentence.low(k) in (";", ":"):
            return []
    return []


def _toured(sentence, first):
    k = next((k for k in range(first, first + 14) if sentence.low(k) in ("to", "of")), None)
    return destination(sentence, k + 1) if k is not None else []


def _travellers(sentence, group):
    return [u for u in subject_parties(sentence, group) if u.kind == ACTOR]


def leave_for(sentence, at, verb, group, places):
    """ "left Seoul on Wednesday for Washington"."""
    k = verb.after
    if group.passive or sentence.kind(k) not in (PLACE, COUNTRY, DATE):
        return None
    while sentence.kind(k) in (PLACE, COUNTRY, DATE) or (
        sentence.low(k) in ("on", "early", "late") and sentence.kind(k + 1) == DATE
    ):
        k += 1
    there = destination(sentence, k + 1) if sentence.low(k) == "for" else []
    visitors = _travellers(sentence, group)
    if not there or not visitors:
        return None
    return telling_of(sentence, at, verb, visitors, ["visitor"] * len(visitors), there)


_CRAFT = words("plane aircraft jet train helicopter ship airliner flight car")


def get_off(sentence, at, verb, group, places):
    """ "stepped off his plane at Kimpo Airport": an arrival."""
    craft = next(
        (k for k in range(verb.after, min(len(sentence), verb.after + 6)) if sentence.low(k) in _CRAFT), None
    )
    visitors = _travellers(sentence, group)
    if craft is None or not visitors:
        return None
    there = place_after(sentence, craft + 1)
    return telling_of(
        sentence, at, verb, visitors, ["visitor"] * len(visitors), there, implied_place=not there
    )


_ON_SOIL = words("soil territory ground land")


def go_to(sentence, at, verb, group, places):
    if group.passive or (
        verb.pattern.verb == "be" and verb.pattern.then == ("to",) and not _has_been(sentence, at)
    ):
        return None
    if not verb.pattern.then and sentence.low(verb.after) in PREPOSITIONS:
        return None  # "the understandings reached in Bali"
    there = destination(sentence, verb.after)
    if verb.pattern.verb == "stand" and sentence.low(verb.after + 1) not in _ON_SOIL:
        return None
    if not there:
        return _go_back_there(sentence, at, verb, group)
    visitors = _the_one_named(sentence, group) or subject_parties(sentence, group)
    visitors = [u for u in visitors if u.kind == ACTOR]
    if not visitors:
        return None
    return telling_of(sentence, at, verb, visitors, ["visitor"] * len(visitors), there)


def _has_been(sentence, at):
    """ "had last been to Russia": "is to" opens an infinitive."""
    return sentence.low(at) == "been"


def _the_one_named(sentence, group):
    """ "The last leader to come to Japan was Lee Myung-bak": whom the sentence names at its end."""
    before = [sentence.low(k) for k in range(max(0, group.first - 6), group.at)]
    if not group.infinitive or not {"last", "first", "only", "latest", "next"} & set(before):
        return []
    if named := _named_before(sentence, group):
        return named
    for k in range(group.at + 1, min(len(sentence) - 1, group.at + 14)):
        if sentence.low(k) in ("was", "is", "were") and sentence.units[k + 1].kind == ACTOR:
            return names_from(sentence, k + 1)
        if sentence.low(k) in (",", ";"):
            return []
    return []


def _named_before(sentence, group):
    """ "Whitlam became the first premier to travel", "Trudeau, the last leader to come": whom the words for
    the first or last of them stand beside."""
    for k in range(group.first - 1, max(sentence.opening, group.first - 12), -1):
        unit, low = sentence.units[k], sentence.low(k)
        if low in ("become", "became", "becomes", "was", "is", "were"):
            found = subject(sentence, k)
            return [u for u in found.whos if u.actor.form == "name"] if found is not None else []
        if low == "," or low in DASHES:
            before = phrase_ending(sentence, k - 1, sentence.opening)
            return [u for u in before.whos if u.actor.form == "name"] if before is not None else []
        if unit.kind in (PLACE, QUOTE):
            return []
    return []


def _go_back_there(sentence, at, verb, group):
    """ "will be in the country", "travel there": the place the text spoke of before."""
    here = (sentence.low(verb.after), sentence.low(verb.after + 1))
    if not (here[0] in ("the", "that") and here[1] == "country") and here[0] != "there":
        return None
    visitors = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    if not visitors:
        return None
    return telling_of(sentence, at, verb, visitors, ["visitor"] * len(visitors), [], implied_place=True)


_ARRIVING = words("arrive come land touch cross fly jet")


def come_here(sentence, at, verb, group, places):
    """ "the last Japanese leader to come was Yoshihiko Noda": where to, the text has said before."""
    k = verb.after
    if group.infinitive and sentence.low(k) in ("was", "is", "were") and k + 1 < len(sentence):
        visitors = names_from(sentence, k + 1)
    elif group.infinitive and (named := _the_one_named(sentence, group)):
        visitors = named
    elif verb.pattern.verb == "make" or (verb.pattern.verb in _ARRIVING and _arrives_here(sentence, k)):
        visitors = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    else:
        return None
    if not visitors:
        return None
    there = _told_beside(sentence, at)
    return telling_of(
        sentence, at, verb, visitors, ["visitor"] * len(visitors), there, implied_place=not there
    )


def _told_beside(sentence, at):
    """ "crossed the border on Wednesday, the first trip to Russia of his life", "X, the first premier to come
    to China since the war, landed": the place another word of travel in the sentence leads to."""
    for k in range(sentence.opening, len(sentence) - 1):
        if k == at or sentence.units[k].quoted or sentence.low(k) not in ("to", "in"):
            continue
        before = sentence.low(k - 1)
        travels = any(p.kind == "visit" and p.then == ("to",) for p, _ in PATTERNS.get(before, ()))
        if before in table.VISIT_NOUNS or (travels and sentence.low(k - 2) == "to"):
            return destination(sentence, k + 1)
    return []


def _arrives_here(sentence, k):
    """ "who arrived on Monday", "arrived for a state visit": no place follows, but where from."""
    if sentence.low(k) in ("there", "here"):
        return True
    if sentence.low(k) == "from" and sentence.kind(k + 1) in (PLACE, COUNTRY):
        k += 2
    if sentence.kind(k) == DATE:
        return True
    if sentence.low(k) == "on" and sentence.kind(k + 1) == DATE:
        return True
    if (sentence.low(k) == "by" and sentence.kind(k + 2) == DATE) or sentence.kind(k + 3) == DATE:
        return sentence.low(k) == "by"
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
    if verb.pattern.verb != "attend":
        there = there or places
    visitors = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    if not there or not visitors:
        return None
    return telling_of(sentence, at, verb, visitors, ["visitor"] * len(visitors), there)


def _is_auxiliary_here(sentence, at):
    return sentence.low(at) in ("being",)


def carry_to(sentence, at, verb, group, places):
    """ "a trip that was to have taken Kishida to South Korea": the object travels."""
    carried = objects(sentence, verb.after, True)
    if not carried or any(u.kind == COUNTRY for u in carried):
        return None
    end = next(i for i, u in enumerate(sentence.units) if u is carried[-1])
    if sentence.low(end + 1) == "there" and verb.pattern.verb in ("send", "take"):
        return telling_of(sentence, at, verb, carried, ["visitor"] * len(carried), [], implied_place=True)
    if sentence.low(end + 1) not in ("to", "into"):
        return None
    there = destination(sentence, end + 2)
    if not there:
        return None
    return telling_of(sentence, at, verb, carried, ["visitor"] * len(carried), there)
