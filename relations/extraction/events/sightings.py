"""Each telling of a meeting or visit in a sentence, before tellings of the same event are folded."""

from dataclasses import replace
from itertools import pairwise

from relations.extraction.events import words as table
from relations.extraction.events.attach import Belonging
from relations.extraction.events.cancelling import cancellation
from relations.extraction.events.gapping import gapped, gapped_visits
from relations.extraction.events.itineraries import each_stop, last_before
from relations.extraction.events.noun_words import modifiers_of
from relations.extraction.events.telling import count_of
from relations.extraction.events.telling_nouns import by_wire, meeting_noun
from relations.extraction.events.telling_places import says_where
from relations.extraction.events.telling_visits import visit_noun
from relations.extraction.events.triggers import triggers_of
from relations.extraction.language.english import AUXILIARIES, is_adverb
from relations.extraction.language.units import COUNTRY, DATE, PLACE, WORD
from relations.extraction.language.verb_groups import is_finite
from relations.extraction.places.unknown import unknown_place


def sightings(sentence, published):
    """Every telling of a meeting or visit in the sentence, in order."""
    triggers = triggers_of(sentence)
    if not triggers:
        return last_before(sentence)
    every_date = [u for u in sentence.units if u.kind == DATE and u.date.value is not None]
    order = [
        at
        for at in sorted(triggers)
        if any(_may_tell(read, sentence, at, every_date, published) for read in triggers[at])
    ]
    if not order:
        return last_before(sentence)
    belonging = Belonging(sentence, order)
    dates, places = belonging.of({DATE}), belonging.of({PLACE, COUNTRY})
    found = []
    for at in order:
        own = [sentence.units[i] for i in dates[at] if sentence.units[i].date.value is not None]
        where = [i for i in places[at] if says_where(sentence, i, at)]
        for read in triggers[at]:
            one = read(sentence, at, own, where, published)
            if one is not None and _is_of_many(one):
                break
            if one is not None:
                _take_other_side(one, found)
                if (
                    one.kind == "meeting"
                    and not one.places
                    and count_of(one.sides) > 1
                    and one.subtype != "call"
                ):
                    one.places = [unit] if (unit := unknown_place(sentence, at)) else []
                if apart := _one_by_one(one):
                    found += apart
                    break
                if _only_says_how(one, found):
                    break
                further = gapped_visits(one)
                found += each_stop(one) + further
                found += _the_time_before(one) + _others_like_it(one)
                if one.kind == "meeting" and one.rule != "meeting:company":
                    further = gapped(one)
                    one.generic = one.generic and not further
                    found += [replace(other, generic=False) for other in further]
                break
    _lend_dates(found)
    if sentence.entry is not None:
        _stand_in_entry(found, sentence.entry.value, published)
    _cancel(sentence, found)
    found = [one for one in found if not (one.rule == "meeting:company" and _told_by_name(one, found))]
    return found + last_before(sentence)


def _is_of_many(one):
    """ "joins the CELAC summit", "on the edge of the G20 summit": not the meeting of the two told before."""
    sentence, before = one.sentence, one.at - 1
    if one.kind != "meeting" or count_of(one.sides) > 1 or sentence.kind(before) != WORD:
        return False
    written = sentence.text[sentence.units[before].start : sentence.units[before].end]
    return len(written) > 1 and written.isupper() and not written.isdigit()


def _stand_in_entry(found, day, published):
    """What the entry of a chronology tells in the present happened, unless its day is still to come."""
    ahead = (
        day is not None and published is not None and day.first and day.first > (published.last or day.first)
    )
    for one in found:
        if one.status == "happened" or (one.status == "planned" and not one.certain):
            one.status, one.certain = ("planned" if ahead else "happened"), True


def _told_by_name(one, found):
    """True where the sentence tells of the same people's meeting by a word of its own."""
    ours = {a.person or a.name for u in one.sides for a in u.actor.actors}
    told = (other for other in found if other.kind == "meeting" and other.rule != one.rule)
    named = (other for other in told if other.status == one.status)
    return any(ours & {a.person or a.name for u in other.sides for a in u.actor.actors} for other in named)


def _may_tell(read, sentence, at, dates, published):
    """True where the word could tell of an event, had it every date (a verb, every place) of the sentence."""
    anywhere = []
    if read not in (meeting_noun, visit_noun, by_wire):
        anywhere = [i for i, u in enumerate(sentence.units) if u.kind in (PLACE, COUNTRY) and not u.quoted]
    return read(sentence, at, dates, anywhere, published) is not None


def _lend_dates(found):
    """ "will be in the country on Sunday and will meet": the second verb has the day of the first."""
    for before, one in pairwise(found):
        if one.joined and not one.dates and before.dates and one.sides and one.sides[0] in before.sides:
            one.dates = before.dates


def _cancel(sentence, found):
    """ "A trip … has been called off", "put off talks with": the event the words of cancelling govern."""
    called_off = found and cancellation(sentence)
    if not called_off:
        return
    at, status, passive = called_off
    parts = [-1, *(k for k in range(len(sentence)) if sentence.low(k) == ";"), len(sentence)]
    first, last = next((a, b) for a, b in pairwise(parts) if a < at < b)
    if passive and _other_subject(sentence, at, found):
        return
    after = [one for one in found if at < one.at < last]
    before = [one for one in found if first < one.at < at]
    if passive or not after:
        # "… that was to have taken Kishida to South Korea has been called off": the first it speaks of.
        target = before[0] if before else None
    else:
        target = after[0]
    if target is not None and not target.earlier:
        target.status, target.certain, target.wished = status, True, False
        if target.anaphoric:  # "put the trip off on Friday": the day of putting off, not of the trip
            target.dates = [unit for unit in target.dates if unit.start < sentence.units[at].start]


def _other_subject(sentence, at, found):
    """ "led to talks being scrapped": called off is what stands right before, which no telling reads."""
    k = at - 1
    while k > 0 and (sentence.low(k) in AUXILIARIES or is_adverb(sentence.low(k))):
        k -= 1
    named = sentence.low(k) in table.MEETING_NOUNS or sentence.low(k) in table.VISIT_NOUNS
    return named and not any(one.at == k for one in found)


_APART = (
    ("separately",),
    ("one", "after", "the", "other"),
    ("in", "turn"),
    ("one", "by", "one"),
    ("one", "after", "another"),
    ("one", "at", "a", "time"),
    ("respectively",),
)


def _one_by_one(one):
    """ "met Biden and Xi separately": as many meetings as were met."""
    sentence = one.sentence
    if one.kind != "meeting" or len(one.sides) < 2:
        return []
    rest = [sentence.low(k) for k in range(max(0, one.at - 3), min(len(sentence), one.at + 24))]
    if not any(tuple(rest[n : n + len(words)]) == words for words in _APART for n in range(len(rest))):
        return []
    first, *others = one.sides
    if len(others) == 1:
        others = _each_of(others[0])
    if len(others) < 2:
        return []
    return [replace(one, sides=[first, other], roles=["participant"] * 2) for other in others]


def _each_of(unit):
    """ "his two partners": a mention for each of them."""
    return [replace(unit, actor=replace(unit.actor, actors=(actor,))) for actor in unit.actor.actors] or [
        unit
    ]


def _only_says_how(one, found):
    """ "joined Trump for dinner": the noun says what kind of meeting the verb before it told of."""
    if one.kind != "meeting" or not found or found[-1].kind != "meeting" or one.rule.count("-"):
        return False
    before, between = found[-1], range(found[-1].at + 1, one.at)
    if any(one.sentence.low(k) in (",", ";") or is_finite(one.sentence, k) for k in between):
        return False
    if not any(one.sentence.low(k) in ("for", "at", "over") for k in between):
        return False
    before.subtype = before.subtype or one.subtype
    return True


def _take_other_side(one, found):
    """ "came to Beppu for talks with Hashimoto": the one who came is the other side."""
    if one.kind != "meeting" or not one.open_side:
        return
    before = next((other for other in reversed(found) if other.sides), None)
    if before is not None:
        one.sides = before.sides + one.sides
        one.roles = ["participant"] * len(one.sides)
        one.anaphoric = count_of(one.sides) < 2


def _others_like_it(one):
    """ "their third meeting, after those in Seoul in November and in Washington in March"; "since Hiroshima
    in May"; "follows the one on Jeju in July": each place with its date is one more of the same."""
    sentence, found = one.sentence, []
    start = _after_the_one(sentence, one.at)
    if start is None and one.generic and one.rule == "meeting:meet":
        start = one.at + 1  # "met twice last year, in Vientiane in October and in Lima in November"
    elif one.generic:
        return []
    if start is None or not (one.sides or one.anaphoric):
        return []
    k = start
    while k < min(len(sentence), start + 16):
        unit = sentence.units[k]
        if unit.kind in (PLACE, COUNTRY) and sentence.low(k + 1) in ("in", "on", "last", "this", ","):
            when = next(
                (j for j in range(k + 1, min(len(sentence), k + 4)) if sentence.kind(j) == DATE), None
            )
            if when is not None and sentence.units[when].date.value is not None:
                found.append(
                    replace(
                        one,
                        same_people=True,
                        generic=False,
                        dates=[sentence.units[when]],
                        places=[unit],
                        earlier=True,
                        status="happened",
                        certain=True,
                    )
                )
                k = when
        elif unit.low in (";", ":") or is_finite(sentence, k):
            break
        k += 1
    return found


def _after_the_one(sentence, at):
    """The unit after "after the one", "since", "after those", or None."""
    for k in range(at + 1, min(len(sentence), at + 24)):
        low = sentence.low(k)
        if low in ("since", "after", "following") and sentence.kind(k + 1) in (PLACE, COUNTRY):
            return k + 1
    return None


def _the_time_before(one):
    """ "Lee's first visit to Japan since August last year" tells of one in August too."""
    sentence = one.sentence
    if any(u.low.startswith(("a ", "an ")) for u in one.sides):
        return []
    if not one.sides or one.anaphoric or "first" not in modifiers_of(sentence, one.at):
        return []
    for k in range(one.at + 1, min(len(sentence), one.at + 14)):
        unit = sentence.units[k]
        if unit.kind == DATE and unit.date.value is not None and sentence.low(k - 1) == "since":
            before = replace(one, dates=[unit], earlier=True, status="happened", certain=True)
            return [before] if unit.date.value.first is not None else []
        if is_finite(sentence, k):
            break
    return []
