"""Others of the kind just told, named by their rank alone: "the first two were at Panmunjom, in April and
May", "the last one, held in Bali", "a second came in Lima on Friday", "another, with Modi, followed"."""

from relations.extraction.events.parties import is_name, names_from
from relations.extraction.events.telling import Sighting, lies_ahead
from relations.extraction.language.english import BE, DETERMINERS, FUTURE, SUBORDINATORS
from relations.extraction.language.tokens import words
from relations.extraction.language.units import COUNTRY, DATE, PLACE, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite

_RANKS = words(
    "first last previous latest next second third fourth fifth sixth seventh earlier other another latter "
    "most"
)
_COUNTS = words("one ones two three four five both recent such")
_OCCURS = words(
    "came took followed happened occurred held dated goes went comes follows fell falls lasted ended was "
    "were is had has will also"
)
_WHERE = words("in at on near during for")
_AHEAD = words("next planned scheduled set due slated pencilled penciled fixed foreseen arranged")
_CARRIED = words(
    "place held scheduled set due planned pencilled penciled slated fixed arranged in to be for on been"
)
_POINTING = words("this that these those each every any some no")
_REACH = 26
_HEADS = DETERMINERS | {"another", "that", "those"}


def in_focus(found, sentence):
    """The occasion the text speaks of before `sentence`: the meeting told last, or None."""
    near = [one for one in found[-12:] if one.kind == "meeting" and len(one.countries) > 1]
    return max(near, key=lambda one: (one.last_sentence, not one.earlier), default=None)


def recalled(sentence, published, triggers=()):
    """Tellings of others of a kind already told, the kind left open (""): their people are those of the
    event told before. `triggers` are the words of the sentence that tell of events by name."""
    found = []
    k = sentence.opening
    while k < len(sentence) - 1:
        head = _head_at(sentence, k)
        if head is None:
            k += 1
            continue
        if not any(k <= t < _end_of_clause(sentence, head + 1) for t in triggers):
            found += _tellings(sentence, k, head, published)
        k = head + 1
    return found


def _head_at(sentence, k):
    """The last unit of a phrase of rank alone that begins at `k`, or None."""
    low = sentence.low(k)
    if low not in _HEADS or sentence.kind(k) != WORD or sentence.units[k].quoted:
        return None
    if low == "another":
        return k if _stands_alone(sentence, k + 1) else None
    if low not in DETERMINERS or low in _POINTING:
        return _those(sentence, k)
    j = k + 1
    ranked = sentence.low(j) == "one"
    j += ranked
    while sentence.low(j) in _RANKS or (j > k + 1 and sentence.low(j) in _COUNTS):
        ranked = True
        j += 1
    if sentence.low(j) == "time" and sentence.low(j - 1) in ("last", "previous", "next"):
        return j if sentence.low(j + 1) in (",", "in", "at", "was") else None
    if not ranked:
        return None
    return j - 1 if _stands_alone(sentence, j) else None


def _those(sentence, k):
    """ "that of their leaders in Chengdu": one of the same kind, of others."""
    if sentence.low(k) == "that" and sentence.low(k + 1) == "of":
        return k if sentence.kind(k + 2) != DATE else None
    alone = sentence.low(k) == "those" and sentence.low(k + 1) in ("in", "on", "at")
    return k if alone and sentence.kind(k + 1) == WORD else None


def _stands_alone(sentence, k):
    low, kind = sentence.low(k), sentence.kind(k)
    if kind == DATE:
        return True
    if low == ",":
        return sentence.low(k + 1) in _WHERE | {"with", "held", "also"} or sentence.kind(k + 1) == DATE
    if low == "to":
        return False
    return low in _WHERE or low in _OCCURS or (low == "with" and is_name(sentence, k + 1))


def _tellings(sentence, first, head, published):
    end = _end_of_clause(sentence, head + 1)
    found = []
    led = BE | {"with"}
    whom = [k + 1 for k in range(head, end) if sentence.low(k) in led and is_name(sentence, k + 1)]
    with_whom = names_from(sentence, whom[0]) if whom else []
    for place, date in coordinates(sentence, head + 1, end):
        if date is None and place is None:
            continue
        said = {sentence.low(k) for k in range(first, end)}
        planned = lies_ahead([date] if date else [], published) or bool(said & _AHEAD) or bool(said & FUTURE)
        found.append(
            Sighting(
                "",
                "the-other",
                sentence,
                first,
                0.82,
                sides=with_whom,
                roles=["participant"] * len(with_whom),
                status="planned" if planned else "happened",
                dates=[date] if date else [],
                places=[place] if place else [],
                anaphoric=True,
                same_people=True,
                earlier=not planned,
            )
        )
    return found


def _end_of_clause(sentence, k):
    """Where the clause after the head ends: at a stop, or at a second finite verb."""
    verbs, low_before = 0, ""
    for j in range(k, min(len(sentence), k + _REACH)):
        low = sentence.low(j)
        if (
            low in (";", ":")
            or sentence.kind(j) == QUOTE
            or (sentence.kind(j) == WORD and low in SUBORDINATORS)
        ):
            return j
        if is_finite(sentence, j) or low in BE | FUTURE:
            if not verbs or low_before in BE | FUTURE | {"has", "had"}:
                verbs = 1
            else:
                return j
            low_before = low
        elif low not in _CARRIED:
            low_before = low if sentence.kind(j) == WORD else low_before
    return min(len(sentence), k + _REACH)


def coordinates(sentence, first, end):
    """[(place, date)] of the happenings that units `first` to `end` date and place one by one; either may
    be None. "in Lima in November and in Seoul in May" are two, "at Panmunjom, in April and May" too."""
    places, dates = [], []
    for k in range(first, end):
        unit = sentence.units[k]
        if unit.kind in (PLACE, COUNTRY) and not unit.quoted and _says_where(sentence, k, places):
            places.append(unit)
        elif unit.kind == DATE and unit.date.kind == "date" and unit.date.value is not None:
            told = any(d.date.value.overlaps(unit.date.value) for d in dates)
            if sentence.low(k - 1) != "since" and not told:
                dates.append(unit)
    if not dates:
        return [(p, None) for p in places[:1]]
    if len(places) == len(dates):
        return list(zip(places, dates, strict=True))
    if len(places) < 2:
        return [(places[0] if places else None, d) for d in dates]
    before = [([p for p in places if p.start < d.start] or places)[-1] for d in dates]
    return list(zip(before, dates, strict=True))


def _says_where(sentence, k, places):
    before, kind = sentence.low(k - 1), sentence.kind(k)
    if places and sentence.units[k - 2] is places[-1] and (before in _WHERE or before == ","):
        return False  # "in Chengdu, China", "in Seogwipo on Jeju"
    return before in _WHERE or (kind == PLACE and before in ("and", ","))
