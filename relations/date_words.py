"""A date in English words, never finer than it is known.

Pure: no database, no clock, no language but English.
"""

import calendar

from relations.date_units import unit_of

MONTHS = tuple(calendar.month_name)[1:]
SEASON_NAMES = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
ORDINALS = ("", "first", "second", "third", "fourth")
PARTS = {
    "early": "early ",
    "mid": "mid-",
    "late": "late ",
    "first_half": "the first half of ",
    "second_half": "the second half of ",
}


def in_words(date):
    """The words for a PartialDate: "13–14 January 2026", "around October 2025", "since March 2024"."""
    if date is None:
        return "date not known"
    return {"exact": "", "approximate": "around ", "uncertain": "perhaps "}[date.qualifier] + _span(date)


def _span(date):
    first, last, precision = date.first, date.last, date.precision
    if first is None:
        return f"until {_end(last, precision)}"
    if last is None:
        return f"since {_end(first, precision)}"
    unit = unit_of(date)
    return _unit(unit) if unit else _range(first, last, precision)


def _end(day, precision):
    """One end of an open or odd range, as wide as its precision."""
    if precision == "day":
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    if precision in ("year", "decade"):
        return str(day.year)
    return f"{MONTHS[day.month - 1]} {day.year}"


def _range(first, last, precision):
    """From one end to the other, saying once what both ends share."""
    left, right = _end(first, precision), _end(last, precision)
    if left == right:
        return right
    same_year = first.year == last.year
    if precision == "day" and same_year and first.month == last.month:
        return f"{first.day}–{right}"
    if precision == "day" and same_year:
        return f"{first.day} {MONTHS[first.month - 1]} – {right}"
    if precision in ("year", "decade"):
        return f"{left}–{right}"
    if same_year:
        return f"{MONTHS[first.month - 1]}–{right}"
    return f"{left} – {right}"


def _unit(unit):
    year = unit.year
    if unit.name in ("quarter", "half"):
        return f"the {ORDINALS[unit.number]} {unit.name} of {year}"
    if unit.name == "season":
        # Winter has two years, and a reader may mean either by one number.
        years = f"{year}–{(year + 1) % 100:02d}" if unit.number == 24 else str(year)
        return f"{SEASON_NAMES[unit.number]} {years}"
    if unit.name == "decade":
        return f"the {year}s"
    month = f"{MONTHS[unit.month - 1]} {year}"
    if unit.name == "week":
        return f"the {ORDINALS[unit.number]} week of {month}"
    return f"{PARTS[unit.name]}{month}"
