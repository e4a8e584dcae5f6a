"""A date in English words, never finer than it is known.

Pure: no database, no clock, no language but English.
"""

import calendar

from relations.partial_date import SEASONS, season

MONTHS = tuple(calendar.month_name)[1:]
SEASON_NAMES = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
HALVES = {1: "first", 7: "second"}
QUARTERS = {1: "first", 4: "second", 7: "third", 10: "fourth"}
# Weeks of a month as the reader counts them: its first seven days, the next seven …
WEEKS = {(1, 7): "first", (8, 14): "second", (15, 21): "third", (22, 28): "fourth"}


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
    whole = _WHOLE.get(precision, lambda first, last: None)(first, last)
    return whole or _range(first, last, precision)


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


def _part_of_month(first, last):
    if (first.year, first.month) != (last.year, last.month):
        return None
    month = f"{MONTHS[first.month - 1]} {first.year}"
    if week := WEEKS.get((first.day, last.day)):
        return f"the {week} week of {month}"
    if first.day == 1:
        return f"early {month}" if last.day <= 12 else f"the first half of {month}"
    if last.day >= 28:
        return f"late {month}" if first.day >= 19 else f"the second half of {month}"
    return f"mid-{month}"


def _quarter(first, last):
    if first.month in QUARTERS and (last.year, last.month) == (first.year, first.month + 2):
        return f"the {QUARTERS[first.month]} quarter of {first.year}"
    return None


def _half(first, last):
    if first.month in HALVES and (last.year, last.month) == (first.year, first.month + 5):
        return f"the {HALVES[first.month]} half of {first.year}"
    return None


def _season(first, last):
    for code in SEASONS:
        whole = season(first.year, code)
        if (whole.first, whole.last) == (first, last):
            # Winter has two years, and a reader may mean either by one number.
            years = str(first.year) if first.year == last.year else f"{first.year}–{last.year % 100:02d}"
            return f"{SEASON_NAMES[code]} {years}"
    return None


def _decade(first, last):
    if first.year % 10 == 0 and last.year == first.year + 9:
        return f"the {first.year}s"
    return None


_WHOLE = {
    "part_of_month": _part_of_month,
    "quarter": _quarter,
    "half": _half,
    "season": _season,
    "decade": _decade,
}
