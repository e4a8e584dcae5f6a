"""From what an expression means to the days it means, given when and beside what it was written."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from relations.partial_date import PartialDate

from . import absolute
from .meaning import DISCOURSE, EVENT, PUBLISHED
from .outcome import (
    SEASON_TIMEX,
    Resolved,
    day_resolved,
    half_resolved,
    month_end,
    month_resolved,
    part_of_month_resolved,
    quarter_resolved,
    season_resolved,
    week_resolved,
    weekend_resolved,
    year_resolved,
)


@dataclass(slots=True)
class Around:
    """What an expression is read beside: when the text was written, the dates spoken of before it.

    `written` is as wide as known. `before` holds earlier values, the latest last. `frame` is a year
    that the sentence speaks about. `tense` is -1, 0 or +1; `default` stands in where it is 0.
    """

    written: PartialDate | None
    before: list = field(default_factory=list)
    frame: int | None = None
    tense: int = 0
    default_day: int = 0

    @property
    def day(self):
        return self.written.first if self.written is not None and self.written.is_single_day else None


def resolve(meaning, around):
    """The days `meaning` stands for, or the reason why they can't be known. Never raises."""
    if meaning.kind in ("duration", "set") or meaning.reason:
        timex = meaning.timex
        if meaning.kind == "time":
            timex = timex or _time_timex(meaning, around)
        return Resolved(None, timex, meaning.reason or f"a {meaning.kind} names no day")
    try:
        if meaning.until is not None:
            return _range(meaning, around)
        found = _date(meaning, around)
    except (ValueError, OverflowError) as problem:
        return Resolved(None, meaning.timex or "XXXX-XX-XX", f"no such date: {problem}")
    return _finished(found, meaning)


def _finished(found, meaning):
    value, timex = found.value, found.timex
    if timex and value is not None and value.is_single_day and len(timex) == 10:
        if meaning.clock:
            timex += meaning.clock
        elif meaning.day_part:
            timex += "T" + meaning.day_part
    if value is not None and meaning.approximate:
        value = PartialDate(value.first, value.last, value.precision, "approximate")
    if value is not None and meaning.bound == "since":
        value = PartialDate(value.first, None, value.precision, value.qualifier)
    if value is not None and meaning.bound == "until":
        value = PartialDate(None, value.last, value.precision, value.qualifier)
    return Resolved(value, timex, found.reason)


def _time_timex(meaning, around):
    day = _anchor_day(around) or around.day
    stem = day.isoformat() if day else "XXXX-XX-XX"
    return stem + (meaning.clock or f"T{meaning.day_part}")


def _range(meaning, around):
    """Both ends; each lends the other the year it lacks."""
    right = meaning.until
    left = meaning.but(until=None)
    borrowed = None
    if (
        left.year is None
        and left.shift is None
        and (right.year or right.shift is not None)
        and left.weekday is None
    ):
        end = resolve(right, around)
        if end.value is not None and end.value.last is not None:
            borrowed = end.value.last
            left = left.but(year=borrowed.year)
    start = resolve(left, around)
    if borrowed and start.value is not None and start.value.first > borrowed:
        start = resolve(left.but(year=borrowed.year - 1), around)
    if start.value is None:
        return start
    after = Around(start.value, [*around.before, start.value], start.value.first.year, 1, 1)
    if start.value.is_single_day and right.year is None and right.shift is None:
        after.written = PartialDate.of_day(start.value.first)
        after.frame = None
    else:
        after.written = around.written
    end = resolve(right, after)
    if end.value is None or end.value.last is None or end.value.last < start.value.first:
        return Resolved(start.value, start.timex, start.reason)
    if end.value == start.value:
        return start
    precision = max((start.value.precision, end.value.precision), key=_precision_rank)
    value = PartialDate(start.value.first, end.value.last, precision, start.value.qualifier)
    return Resolved(value, f"{start.timex}/{end.timex}")


def _precision_rank(precision):
    return ("day", "part_of_month", "month", "quarter", "season", "half", "year", "decade").index(precision)


# --- One date ---------------------------------------------------------------------------------------


def _date(meaning, around):
    if meaning.absolute is not None:
        return absolute.resolved(meaning.absolute)
    if meaning.unit == "decade" and meaning.year is not None:
        first = date(meaning.year, 1, 1)
        return Resolved(PartialDate(first, date(meaning.year + 9, 12, 31), "decade"), f"{meaning.year // 10}")
    if meaning.unit == "century" and meaning.year is not None:
        return Resolved(None, meaning.timex, "a century is wider than any event")
    if meaning.shift is not None and meaning.shift_unit not in ("", "this"):
        return _shifted(meaning, around)
    if meaning.year is not None:
        return _fixed(meaning, meaning.year)
    return _nearest(meaning, around)


def _fixed(meaning, year):
    """The date in a year that is known."""
    if meaning.month and meaning.day:
        return day_resolved(date(year, meaning.month, meaning.day))
    if meaning.unit == "half_month":
        last = month_end(year, meaning.month).day
        return part_of_month_resolved(year, meaning.month, *((1, 15) if meaning.half == 1 else (16, last)))
    if meaning.unit in ("week_of_month", "weekend_of_month"):
        return _week_of_month(meaning, year)
    if meaning.month:
        return _month(meaning, year, meaning.month)
    if meaning.quarter:
        return quarter_resolved(year, meaning.quarter)
    if meaning.half:
        return half_resolved(year, meaning.half)
    if meaning.season:
        return season_resolved(year, meaning.season)
    return year_resolved(year)


# Where early, middle and late overlap: a writer's "mid-March" begins before the 11th.
_PARTS = {"start": (1, 12), "early": (1, 12), "mid": (9, 22), "late": (19, 31), "end": (19, 31)}


def _month(meaning, year, month):
    if meaning.part not in _PARTS:
        return month_resolved(year, month)
    first, last = _PARTS[meaning.part]
    return part_of_month_resolved(year, month, first, min(last, month_end(year, month).day))


def _week_of_month(meaning, year):
    first = date(year, meaning.month, 1)
    if meaning.unit == "weekend_of_month":
        saturday = first + timedelta((5 - first.weekday()) % 7 + 7 * (meaning.week_of_month - 1))
        return weekend_resolved(saturday)
    start = 7 * meaning.week_of_month - 6
    end = min(start + 6, month_end(year, meaning.month).day)
    return part_of_month_resolved(year, meaning.month, start, end)


def _shifted(meaning, around):
    unit = meaning.shift_unit
    anchor = _anchor(meaning, around, unit)
    if isinstance(anchor, str):
        return Resolved(None, _unknown_timex(meaning), anchor)
    year, month, day = anchor.first.year, anchor.first.month, anchor.first
    if meaning.shift > 0 and meaning.anchor != PUBLISHED and unit in ("D", "W"):
        day = anchor.last
    if unit == "D":
        found = day + timedelta(meaning.shift)
        if meaning.weekday is not None and found.weekday() != meaning.weekday:
            # "yesterday (Friday)": the weekday was written down, the distance is from a day unknown.
            found = _weekday_from(around.day, meaning.weekday, meaning.shift or -1, strict=True)
        return day_resolved(found)
    if unit == "W":
        return _shifted_weeks(meaning, day)
    if unit == "Y":
        return _shifted_years(meaning, anchor, year)
    if unit == "Q":
        number = year * 4 + (month - 1) // 3 + meaning.shift
        return quarter_resolved(number // 4, number % 4 + 1)
    if unit == "M":
        number = year * 12 + month - 1 + meaning.shift
        year, month = number // 12, number % 12 + 1
        if meaning.day:
            return day_resolved(date(year, month, meaning.day))
        return _month(meaning, year, month)
    if unit in ("DE", "CE"):
        start = (year // 10 + meaning.shift) * 10
        return Resolved(PartialDate(date(start, 1, 1), date(start + 9, 12, 31), "decade"), str(start // 10))
    return Resolved(None, _unknown_timex(meaning), "no calendar unit")


def _shifted_weeks(meaning, day):
    if (meaning.unit == "week" and meaning.anchor == EVENT) or (
        meaning.unit == "day" and meaning.weekday is None
    ):
        return day_resolved(day + timedelta(7 * meaning.shift))
    monday = day - timedelta(day.weekday()) + timedelta(7 * meaning.shift)
    if meaning.weekday is not None:
        return day_resolved(monday + timedelta(meaning.weekday))
    if meaning.unit == "weekend":
        return weekend_resolved(monday + timedelta(5))
    return week_resolved(monday)


def _shifted_years(meaning, anchor, year):
    year += meaning.shift
    if any((meaning.month, meaning.quarter, meaning.half, meaning.season)):
        return _fixed(meaning, year)
    if (
        meaning.anchor in (DISCOURSE, EVENT)
        and anchor.precision in ("month", "quarter")
        and meaning.timex == "same"
    ):
        return month_resolved(year, anchor.first.month)
    return year_resolved(year)


def _anchor(meaning, around, unit):
    """The PartialDate the shift counts from, or a text that says why there is none."""
    narrow = {"D": _has_day, "W": _has_day, "M": _has_month, "Q": _has_month}.get(unit, _has_year)
    if meaning.anchor in (DISCOURSE, EVENT):
        for value in reversed(around.before[-12:]):
            if narrow(value):
                return value
        if meaning.anchor == EVENT or (unit in ("D", "W") and meaning.unit != "week"):
            return "it counts from another day, which the text does not give"
    if around.written is None:
        return "the text has no date of its own"
    if not narrow(around.written):
        return f"the text is dated {around.written}, no closer"
    return around.written


def _has_day(value):
    return (
        value.first is not None and value.last is not None and value.precision == "day" and value.width <= 31
    )


def _has_month(value):
    return (
        value.first is not None
        and value.last is not None
        and (value.first.year, value.first.month) == (value.last.year, value.last.month)
    )


def _has_year(value):
    return value.first is not None and (value.last is None or value.first.year == value.last.year)


def _anchor_day(around):
    for value in reversed(around.before[-6:]):
        if value.is_single_day:
            return value.first
    return None


# --- Dates that lack their year or week ----------------------------------------------------------------


def _nearest(meaning, around):
    tense = meaning.direction or around.tense
    if meaning.weekday is not None and meaning.month is None and meaning.day is None:
        return _weekday(meaning, around, tense)
    if meaning.unit == "weekend":
        day = around.day
        if day is None:
            return Resolved(None, "XXXX-WXX-WE", _undated(around))
        saturday = day - timedelta((day.weekday() - 5) % 7)
        return weekend_resolved(saturday + timedelta(7) if tense > 0 and day.weekday() < 5 else saturday)
    if meaning.day and meaning.month is None:
        return _nth_of_some_month(meaning, around, tense)
    if around.frame is not None and not meaning.direction:
        return _fixed(meaning, around.frame)
    written = around.written
    if written is None or written.first is None or written.last is None:
        year = _spoken_year(around)
        if year is None:
            return Resolved(None, _unknown_timex(meaning), "neither the words nor the text give the year")
        return _fixed(meaning, year)
    candidates = []
    for year in range(written.first.year - 2, written.last.year + 3):
        try:
            candidates.append(_fixed(meaning, year))
        except ValueError:
            continue
    if meaning.weekday is not None:
        fitting = [c for c in candidates if c.value.first.weekday() == meaning.weekday]
        candidates = fitting or candidates
    return _choose(candidates, written, tense or (around.default_day if meaning.day else 0), meaning)


def _spoken_year(around):
    for value in reversed(around.before[-12:]):
        if _has_year(value):
            return value.first.year
    return None


def _choose(candidates, written, tense, meaning):
    """Of one date in several years, the one in the direction of the tense, else the nearest."""
    if not candidates:
        return Resolved(None, _unknown_timex(meaning), "no year has that day")
    if meaning.direction == 0 and meaning.strict is False and not tense:
        return min(candidates, key=lambda c: (_gap(c.value, written), c.value.first > written.first))
    if meaning.unit in ("quarter", "half", "season") and tense < 0:
        strictly = [c for c in candidates if c.value.last < written.last]
        return strictly[-1] if strictly else candidates[0]
    if tense < 0:
        fit = [
            c
            for c in candidates
            if (c.value.last < written.first if meaning.strict else c.value.first <= written.last)
        ]
        return fit[-1] if fit else candidates[0]
    fit = [
        c
        for c in candidates
        if (c.value.first > written.last if meaning.strict else c.value.last >= written.first)
    ]
    return fit[0] if fit else candidates[-1]


def _gap(value, written):
    if value.overlaps(written):
        return 0
    if value.last < written.first:
        return (written.first - value.last).days
    return (value.first - written.last).days


def _weekday(meaning, around, tense):
    day = around.day
    known = "XXXX-WXX-" + str(meaning.weekday + 1)
    if day is None or meaning.anchor == DISCOURSE:
        spoken = _anchor_day(around)
        if spoken is None and day is None:
            written = around.written
            if (
                written is not None
                and written.precision == "month"
                and _has_month(written)
                and not meaning.direction
            ):
                timex = f"{written.first.year:04d}-{written.first.month:02d}"
                return Resolved(written, timex, f"the text is dated {written}, so the week is not known")
            return Resolved(None, known, _undated(around))
        day = spoken or day
    if meaning.shift_unit == "this":
        found = day - timedelta(day.weekday()) + timedelta(meaning.weekday)
        if tense > 0 and found < day:
            found += timedelta(7)
        return day_resolved(found)
    return day_resolved(_weekday_from(day, meaning.weekday, tense or -1, meaning.strict))


def _weekday_from(day, weekday, direction, strict):
    if direction < 0:
        back = (day.weekday() - weekday) % 7
        return day - timedelta(back or (7 if strict else 0))
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(ahead or (7 if strict else 0))


def _nth_of_some_month(meaning, around, tense):
    """ "the 30th": of the month spoken of, else the nearest in the direction of the tense."""
    for value in reversed(around.before[-3:]):
        if _has_month(value):
            return day_resolved(date(value.first.year, value.first.month, meaning.day))
    written = around.written
    if written is None or not _has_month(written):
        return Resolved(None, f"XXXX-XX-{meaning.day:02d}", _undated(around))
    month_number = written.first.year * 12 + written.first.month - 1
    candidates = []
    for number in range(month_number - 2, month_number + 3):
        try:
            candidates.append(day_resolved(date(number // 12, number % 12 + 1, meaning.day)))
        except ValueError:
            continue
    return _choose(candidates, written, tense or around.default_day, meaning)


def _undated(around):
    if around.written is None:
        return "the text has no date of its own"
    return f"the text is dated {around.written}, no closer"


def _unknown_timex(meaning):
    if meaning.timex:
        return meaning.timex
    if meaning.month and meaning.day:
        return f"XXXX-{meaning.month:02d}-{meaning.day:02d}"
    if meaning.month:
        return f"XXXX-{meaning.month:02d}"
    if meaning.quarter:
        return f"XXXX-Q{meaning.quarter}"
    if meaning.season:
        return f"XXXX-{SEASON_TIMEX[meaning.season]}"
    return {"week": "XXXX-WXX", "year": "XXXX", "month": "XXXX-XX"}.get(meaning.unit, "XXXX-XX-XX")
