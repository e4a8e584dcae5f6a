"""A date exactly as wide as the words that gave it.

`PartialDate` is the one notion of a date that reading, storing and showing share. It knows no
database and no clock. Text form is EDTF (ISO 8601-2): `2025`, `2025-10`, `2025-10-30`,
`2026-01-13/2026-01-14`, `2025-10~`, `2024-21` (a season), `199X` (a decade), `2024-03/..`.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date

FIRST_YEAR, LAST_YEAR = 1800, 2100

PRECISIONS = ("day", "part_of_month", "month", "quarter", "season", "half", "year", "decade")
QUALIFIERS = ("exact", "approximate", "uncertain")

# EDTF season codes, and the months a northern reader means by them.
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_YEAR = re.compile(r"([0-9]{4})")
_DECADE = re.compile(r"([0-9]{3})X")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """All days from `first` to `last`, both included, known to `precision`.

    `precision` is the width of the words that gave each end: "13–14 January" is two days at
    precision *day*, "October to November" is two months at precision *month*.
    `first` or `last` is None where the words leave that end open ("since March 2024").
    Raises ValueError where the ends are out of order, both open, or outside 1800–2100.
    """

    first: date | None
    last: date | None
    precision: str = "day"
    qualifier: str = "exact"

    def __post_init__(self):
        if self.precision not in PRECISIONS:
            raise ValueError(f"unknown precision {self.precision!r}")
        if self.qualifier not in QUALIFIERS:
            raise ValueError(f"unknown qualifier {self.qualifier!r}")
        if self.first is None and self.last is None:
            raise ValueError("a date needs at least one end")
        for end in (self.first, self.last):
            if end is not None and not FIRST_YEAR <= end.year <= LAST_YEAR:
                raise ValueError(f"{end.year} is outside {FIRST_YEAR}–{LAST_YEAR}")
        if self.first and self.last and self.last < self.first:
            raise ValueError(f"{self.last} is before {self.first}")

    @classmethod
    def day(cls, year, month, day):
        """One day; ValueError where the calendar has no such day."""
        return cls(date(year, month, day), date(year, month, day))

    @classmethod
    def of_day(cls, day):
        return cls(day, day)

    @classmethod
    def month(cls, year, month, qualifier="exact"):
        return cls(date(year, month, 1), _month_end(year, month), "month", qualifier)

    @classmethod
    def year(cls, year, qualifier="exact"):
        return cls(date(year, 1, 1), date(year, 12, 31), "year", qualifier)

    @property
    def is_single_day(self):
        return self.first is not None and self.first == self.last

    @property
    def width(self):
        """Days from first to last, or None where an end is open."""
        if self.first is None or self.last is None:
            return None
        return (self.last - self.first).days + 1

    def overlaps(self, other):
        """True where some day could belong to both."""
        return _not_after(self.first, other.last) and _not_after(other.first, self.last)

    def within(self, other):
        """True where every day of this one is also a day of the other."""
        starts = other.first is None or (self.first is not None and self.first >= other.first)
        ends = other.last is None or (self.last is not None and self.last <= other.last)
        return starts and ends

    @property
    def ends(self):
        """Both ends as ISO 8601 texts, each no finer than `precision`; "" where an end is open.

        A unit that ISO has no text for gives its outer months or years: 199X is 1990 and 1999.
        """
        letters = {"day": 10, "year": 4, "decade": 4}.get(self.precision, 7)
        return tuple(end.isoformat()[:letters] if end else "" for end in (self.first, self.last))

    @property
    def edtf(self):
        mark = {"exact": "", "approximate": "~", "uncertain": "?"}[self.qualifier]
        if self.first is None:
            return f"../{_end_text(self.last, self.precision, last=True)}{mark}"
        if self.last is None:
            return f"{_end_text(self.first, self.precision)}{mark}/.."
        whole = _whole_unit(self.first, self.last, self.precision)
        if whole:
            return whole + mark
        left, right = _end_text(self.first, self.precision), _end_text(self.last, self.precision, last=True)
        return f"{left}{mark}/{right}{mark}"

    def __str__(self):
        return self.edtf


def parse_edtf(text):
    """The PartialDate an EDTF text means; ValueError, naming the text, where it means none."""
    text = text.strip()
    try:
        if "/" in text:
            left, right = text.split("/", 1)
            start = None if left in ("", "..") else _parse_unit(left)
            end = None if right in ("", "..") else _parse_unit(right)
            known = start or end
            if known is None:
                raise ValueError("both ends are open")
            precision = known.precision
            if start and end and PRECISIONS.index(end.precision) > PRECISIONS.index(precision):
                precision = end.precision
            qualifier = max((u.qualifier for u in (start, end) if u), key=QUALIFIERS.index)
            return PartialDate(start and start.first, end and end.last, precision, qualifier)
        return _parse_unit(text)
    except ValueError as problem:
        raise ValueError(f"{text!r} is not a date we can read: {problem}") from None


def _parse_unit(text):
    qualifier = "exact"
    if text[-1:] in "~?%" and text:
        qualifier = "uncertain" if text[-1] == "?" else "approximate"
        text = text[:-1]
    if found := _DAY.fullmatch(text):
        day = date(*map(int, found.groups()))
        return PartialDate(day, day, "day", qualifier)
    if found := _MONTH.fullmatch(text):
        year, month = map(int, found.groups())
        if month in SEASONS:
            return season(year, month, qualifier)
        if not 1 <= month <= 12:
            raise ValueError(f"there is no month {month}")
        return PartialDate.month(year, month, qualifier)
    if found := _YEAR.fullmatch(text):
        return PartialDate.year(int(found[1]), qualifier)
    if found := _DECADE.fullmatch(text):
        year = int(found[1]) * 10
        return PartialDate(date(year, 1, 1), date(year + 9, 12, 31), "decade", qualifier)
    raise ValueError("write YYYY, YYYY-MM, YYYY-MM-DD or two of them with / between")


def season(year, code, qualifier="exact"):
    """The season with EDTF code 21 (spring) to 24 (winter, from December of `year` to February)."""
    first, last = SEASONS[code]
    end_year, end_month = _season_end(year, last)
    return PartialDate(date(year, first, 1), _month_end(end_year, end_month), "season", qualifier)


def _season_end(year, month):
    """The year and month in which a season ends; month 14 is February of the year after."""
    return (year, month) if month <= 12 else (year + 1, month - 12)


def _month_end(year, month):
    return date(year, month, calendar.monthrange(year, month)[1])


def _not_after(a, b):
    return a is None or b is None or a <= b


def _end_text(day, precision, last=False):
    """One end of a range, no finer than its precision."""
    if precision in ("year", "decade"):
        starts_unit = day.month == 1 and day.day == 1
        ends_unit = day.month == 12 and day.day == 31
        if ends_unit if last else starts_unit:
            return f"{day.year:04d}"
        return f"{day.year:04d}-{day.month:02d}"
    if precision in ("part_of_month", "month", "season", "quarter", "half"):
        return f"{day.year:04d}-{day.month:02d}"
    return day.isoformat()


def _whole_unit(first, last, precision):
    """The one EDTF word for the span, or None where it takes two."""
    if precision == "day" and first == last:
        return first.isoformat()
    if precision == "part_of_month" and (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04d}-{first.month:02d}"
    if precision == "month" and first.day == 1 and last == _month_end(first.year, first.month):
        return f"{first.year:04d}-{first.month:02d}"
    if precision == "year" and first == date(first.year, 1, 1) and last == date(first.year, 12, 31):
        return f"{first.year:04d}"
    if precision == "decade" and first.year % 10 == 0 and last == date(first.year + 9, 12, 31):
        return f"{first.year // 10}X"
    if precision == "season":
        for code, (start, end) in SEASONS.items():
            end_year, end_month = _season_end(first.year, end)
            if (first.month, first.day) == (start, 1) and last == _month_end(end_year, end_month):
                return f"{first.year:04d}-{code}"
    return None
