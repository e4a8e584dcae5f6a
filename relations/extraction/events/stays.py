"""How many days a visit takes, where the sentence says so beside the day it begins or ends."""

import re
from datetime import timedelta

from relations.extraction.events.words import VISIT_NOUNS
from relations.extraction.language.tokens import words
from relations.extraction.language.units import DATE, WORD
from relations.partial_date import PartialDate

_LONGEST = 30  # days: what lasts longer is no visit
_REACH = 22
_LENGTH = re.compile(r"P(\d{1,2})([DW])")
_ENDING = words(
    "end ends ended ending conclude concludes concluded concluding complete completed completing wrap wraps "
    "wrapped wrapping finish finished finishing wind winds wound winding close closed round rounded"
)
_CLOSING = _ENDING | words("after from following")
_FOR = words("for on of lasting with during over to by spend spends spending")
_OVERNIGHT_AFTER = words("stay stays stayed staying remain remains remained")


def whole_stay(sighting, day):
    """(the days of the visit, True) from the one day told of it and the length its sentence gives;
    (`day`, whether it is already a range) where the sentence gives none."""
    if sighting.kind != "visit" or day is None:
        return day, False
    if not day.is_single_day:
        return day, any(unit.date.parts for unit in sighting.dates)
    days = _stay_around(sighting, day)
    return (day, False) if days is None else (days, True)


def _stay_around(sighting, day):
    sentence = sighting.sentence
    length, at = _length(sentence, sighting.at)
    try:
        if length:
            over = _is_over(sentence, sighting, at)
            return _days_back(day, length) if over else _days_on(day, length)
        last = _until(sentence, sighting.at)
        if last is not None and 0 < (last - day.first).days < _LONGEST:
            return PartialDate(day.first, last)
    except (ValueError, OverflowError):  # the calendar ends
        return None
    return None


def _days_on(day, length):
    return PartialDate(day.first, day.first + timedelta(length - 1))


def _days_back(day, length):
    return PartialDate(day.first - timedelta(length - 1), day.first)


def _length(sentence, at):
    """(days, unit) of the length told around the word of travel: "for a four-day visit", "on a trip of
    two days", "for three days of talks", "an overnight stay"; (0, -1) where there is none."""
    for k in range(max(sentence.opening, at - 4), min(len(sentence), at + _REACH)):
        unit = sentence.units[k]
        if (k > at and unit.low in (";", ":")) or unit.quoted:
            break
        if not _is_of_visit(sentence, k):
            continue
        if unit.low == "overnight":
            return 2, k
        if unit.kind == DATE and unit.date.kind == "duration" and (days := _in_days(unit.date.timex)):
            return days, k
    return 0, -1


def _in_days(timex):
    found = _LENGTH.fullmatch(timex)
    days = int(found[1]) * (7 if found[2] == "W" else 1) if found else 0
    return days if 1 < days <= _LONGEST else 0


def _is_of_visit(sentence, k):
    if sentence.kind(k) != DATE and sentence.low(k) != "overnight":
        return False
    if any(sentence.low(j) in VISIT_NOUNS for j in range(k + 1, k + 5)):
        return True
    before = sentence.low(k - 1)
    if sentence.low(k) == "overnight":
        return before in _OVERNIGHT_AFTER
    if "-" in sentence.low(k) or before not in _FOR:
        return False
    if before == "of":
        return sentence.low(k - 2) in VISIT_NOUNS
    return before in ("for", "lasting", "spend", "spends", "spending", "with")


def _is_over(sentence, sighting, at):
    """ "ended a two-day visit on Friday", "returned from a four-day trip on Monday": the day is the last."""
    if "back" in sighting.rule or "home" in sighting.rule or sighting.rule.endswith(":return"):
        return True
    return any(
        sentence.kind(k) == WORD and sentence.low(k) in (_CLOSING if k < at else _ENDING)
        for k in range(max(sentence.opening, at - 5), min(at + 1, len(sentence)))
    )


def _until(sentence, at):
    """The day after an "until" of the same clause: "arrived on Wednesday and stays until Saturday"."""
    for k in range(at + 1, min(len(sentence), at + _REACH)):
        unit = sentence.units[k]
        if (
            unit.kind == DATE
            and unit.date.kind == "date"
            and sentence.low(k - 1) in ("until", "till", "through")
        ):
            value = unit.date.value
            return value.last if value is not None and value.precision == "day" else None
        if unit.low in (";", ":"):
            return None
    return None
