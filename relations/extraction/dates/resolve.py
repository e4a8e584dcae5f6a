"""From what an expression means to the days it means, given what it is read beside."""

from datetime import timedelta

from relations.partial_date import PRECISIONS, PartialDate

from . import absolute, nearest
from .meaning import PUBLISHED
from .outcome import (
    Resolved,
    day_resolved,
    fixed,
    month_resolved,
    quarter_resolved,
    unknown,
    week_resolved,
    weekend_resolved,
    year_resolved,
)


def resolve(meaning, around):
    """The days `meaning` stands for, or the reason why they can't be known. Never raises."""
    if meaning.kind == "time":
        return Resolved(None, meaning.timex or _time_timex(meaning, around), meaning.reason)
    if meaning.kind != "date" or meaning.reason:
        return Resolved(None, meaning.timex, meaning.reason or f"a {meaning.kind} names no day")
    try:
        return _range(meaning, around) if meaning.until else _finished(_date(meaning, around), meaning)
    except (ValueError, OverflowError) as problem:
        return unknown(meaning, f"no such date: {problem}")


def _time_timex(meaning, around):
    day = around.spoken_day or around.day
    return (day.isoformat() if day else "XXXX-XX-XX") + (meaning.clock or f"T{meaning.day_part}")


def _finished(found, meaning):
    """The outcome with what surrounds the date itself: its time of day, about, since, until."""
    value, timex = found.value, found.timex
    if value is None:
        return found
    if value.is_single_day and len(timex) == len("2026-01-13"):
        timex += meaning.clock or (meaning.day_part and "T" + meaning.day_part)
    first = None if meaning.bound == "until" else value.first
    last = None if meaning.bound == "since" else value.last
    qualifier = "approximate" if meaning.approximate else value.qualifier
    return Resolved(PartialDate(first, last, value.precision, qualifier), timex, found.reason)


# --- Ranges ------------------------------------------------------------------------------------------


def _range(meaning, around):
    """Both ends; an end that names its year lends it to the other."""
    start = resolve(_with_borrowed_year(meaning, around), around)
    if start.value is None:
        return start
    right = meaning.until
    after = around.but(before=[*around.before, start.value], tense=1, day_tense=1, frame=None)
    if start.value.is_single_day and right.year is None and right.shift is None:
        after = after.but(written=start.value)
    elif right.year is None and right.month and right.shift is None:
        after = after.but(written=PartialDate.of_day(start.value.first))
    end = resolve(right, after)
    if end.value == start.value or end.value is None or end.value.last < start.value.first:
        return start
    precision = max(start.value.precision, end.value.precision, key=PRECISIONS.index)
    qualifier = start.value.qualifier
    return Resolved(
        PartialDate(start.value.first, end.value.last, precision, qualifier), f"{start.timex}/{end.timex}"
    )


def _with_borrowed_year(meaning, around):
    """The left end: "March" of "March to April 2024" is March 2024, "Dec. 30" to "Jan. 2, 2026" is 2025."""
    left, right = meaning.but(until=None), meaning.until
    lacks = left.year is None and left.shift is None and left.weekday is None and left.month
    if not lacks or (right.year is None and right.shift is None):
        return left
    end = resolve(right, around).value
    if end is None:
        return left
    later = (left.month, left.day or 1) > (end.last.month, end.last.day)
    return left.but(year=end.last.year - later)


# --- One date -----------------------------------------------------------------------------------------


def _date(meaning, around):
    if meaning.absolute is not None:
        return absolute.resolved(meaning.absolute)
    if meaning.shift is not None and meaning.shift_unit != "this":
        return _shifted(meaning, around)
    if meaning.year is not None:
        return fixed(meaning, meaning.year)
    return nearest.resolved(meaning, around)


def _shifted(meaning, around):
    unit = meaning.shift_unit
    anchor = around.anchor(meaning, unit)
    if isinstance(anchor, str):
        if unit == "D" and meaning.anchor == PUBLISHED and around.written is not None:
            return nearest.within_month(meaning, around)
        return unknown(meaning, anchor)
    base = anchor.last if meaning.shift > 0 and meaning.anchor != PUBLISHED else anchor.first
    if unit == "D":
        return _shifted_days(meaning, around, base + timedelta(meaning.shift))
    if unit == "W":
        return _shifted_weeks(meaning, base)
    if unit == "CE":
        return unknown(meaning, "a century is wider than any event")
    if unit in ("Y", "DE"):
        return _shifted_years(meaning, base.year, unit)
    number = base.year * 12 + base.month - 1 + meaning.shift * (3 if unit == "Q" else 1)
    year, month = number // 12, number % 12 + 1
    if unit == "Q":
        return quarter_resolved(year, (month - 1) // 3 + 1)
    if meaning.day or meaning.nth:
        return fixed(meaning.but(month=month), year)
    return month_resolved(year, month, meaning.part)


def _shifted_days(meaning, around, found):
    if meaning.weekday is not None and found.weekday() != meaning.weekday:
        # "yesterday (Friday)" written on another day than Saturday: the weekday is what was checked.
        found = nearest.weekday_from(around.day, meaning.weekday, meaning.shift or -1, strict=True)
    return day_resolved(found)


def _shifted_weeks(meaning, base):
    if meaning.unit == "day" and meaning.weekday is None:
        return day_resolved(base + timedelta(7 * meaning.shift))
    monday = base - timedelta(base.weekday()) + timedelta(7 * meaning.shift)
    if meaning.weekday is not None:
        return day_resolved(monday + timedelta(meaning.weekday))
    if meaning.unit == "weekend":
        return weekend_resolved(monday + timedelta(5))
    return week_resolved(monday)


def _shifted_years(meaning, year, unit):
    if unit == "DE":
        return fixed(meaning.but(unit="decade"), (year // 10 + meaning.shift) * 10)
    if meaning.month or meaning.nth or meaning.season:
        return fixed(meaning, year + meaning.shift)
    return year_resolved(year + meaning.shift)
