"""Which unit of the calendar a date is: an early October, a second quarter, the 1990s. No words yet."""

from dataclasses import dataclass

from relations.partial_date import SEASONS, season

# Weeks of a month as the reader counts them: its first seven days, the next seven …
_WEEKS = {(1, 7): 1, (8, 14): 2, (15, 21): 3, (22, 28): 4}


@dataclass(frozen=True)
class Unit:
    """`name` is week, early, mid, late, first_half or second_half (of `month`), quarter, half, season or
    decade; `number` says which one: week 1 to 4, quarter 1 to 4, half 1 or 2, season by its EDTF code."""

    name: str
    year: int
    month: int = 0
    number: int = 0


def unit_of(date):
    """The Unit that a PartialDate with two ends is, whatever its qualifier; None where it is none."""
    known = _KNOWN.get(date.precision)
    return known(date.first, date.last) if known and date.first and date.last else None


def _part_of_month(first, last):
    if (first.year, first.month) != (last.year, last.month):
        return None
    if week := _WEEKS.get((first.day, last.day)):
        return Unit("week", first.year, first.month, week)
    if first.day == 1:
        name = "early" if last.day <= 12 else "first_half"
    elif last.day >= 28:
        name = "late" if first.day >= 19 else "second_half"
    else:
        name = "mid"
    return Unit(name, first.year, first.month)


def _of_months(name, months):
    """A stretch of so many whole months that divides the year."""

    def known(first, last):
        number, rest = divmod(first.month - 1, months)
        if rest or (last.year, last.month) != (first.year, first.month + months - 1):
            return None
        return Unit(name, first.year, number=number + 1)

    return known


def _season(first, last):
    for code in SEASONS:
        whole = season(first.year, code)
        if (whole.first, whole.last) == (first, last):
            return Unit("season", first.year, number=code)
    return None


def _decade(first, last):
    is_whole = first.year % 10 == 0 and last.year == first.year + 9
    return Unit("decade", first.year) if is_whole else None


_KNOWN = {
    "part_of_month": _part_of_month,
    "quarter": _of_months("quarter", 3),
    "half": _of_months("half", 6),
    "season": _season,
    "decade": _decade,
}
