"""Calendar units as outcomes: the days and the TIMEX3 value of one day, week, month and so on."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from relations.partial_date import PartialDate
from relations.partial_date import season as season_of

SEASON_TIMEX = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}


@dataclass(frozen=True, slots=True)
class Resolved:
    """The days found, the TIMEX3 value, and why where there are none."""

    value: PartialDate | None = None
    timex: str = ""
    reason: str = ""


def month_end(year, month):
    return date(year, month, calendar.monthrange(year, month)[1])


def unknown(meaning, reason):
    """No days, and the TIMEX3 value that shows which digits the words leave open."""
    if meaning.timex:
        return Resolved(None, meaning.timex, reason)
    if meaning.month:
        timex = f"XXXX-{meaning.month:02d}" + (f"-{meaning.day:02d}" if meaning.day else "")
    elif meaning.season:
        timex = f"XXXX-{SEASON_TIMEX[meaning.season]}"
    elif meaning.nth:
        timex = f"XXXX-{'Q' if meaning.unit == 'quarter' else 'H'}{meaning.nth}"
    elif meaning.weekday is not None:
        timex = f"XXXX-WXX-{meaning.weekday + 1}"
    else:
        timex = _OPEN.get(meaning.unit, "XXXX-XX-XX")
    return Resolved(None, timex, reason)


# No notes of work left: TIMEX3 writes an X for each digit that is not known, three for a decade.
_OPEN = {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "year": "XXXX", "decade": "XXX"}


def fixed(meaning, year):
    """What the words name, in a year that is known; ValueError where that year has no such day."""
    if meaning.unit == "week_of_day":
        day = date(year, meaning.month, meaning.day)
        return week_resolved(day - timedelta(day.weekday()))
    if meaning.month and meaning.day:
        return day_resolved(date(year, meaning.month, meaning.day))
    make = _OF_YEAR.get(meaning.unit)
    return make(meaning, year) if make else year_resolved(year)


def _half_month(meaning, year):
    days = (1, 15) if meaning.nth == 1 else (16, month_end(year, meaning.month).day)
    return part_of_month_resolved(year, meaning.month, *days)


def _week_of_month(meaning, year):
    first = 7 * meaning.nth - 6
    return part_of_month_resolved(
        year, meaning.month, first, min(first + 6, month_end(year, meaning.month).day)
    )


def _weekend_of_month(meaning, year):
    first = date(year, meaning.month, 1)
    return weekend_resolved(first + timedelta((5 - first.weekday()) % 7 + 7 * (meaning.nth - 1)))


_OF_YEAR = {
    "half_month": _half_month,
    "week_of_month": _week_of_month,
    "weekend_of_month": _weekend_of_month,
    "month": lambda meaning, year: month_resolved(year, meaning.month, meaning.part),
    "quarter": lambda meaning, year: quarter_resolved(year, meaning.nth),
    "half": lambda meaning, year: half_resolved(year, meaning.nth),
    "season": lambda meaning, year: season_resolved(year, meaning.season),
    "decade": lambda meaning, year: decade_resolved(year),
}


def day_resolved(day):
    return Resolved(PartialDate.of_day(day), day.isoformat())


# Early, middle and late overlap: a writer's "mid-March" may begin before the 11th.
_PARTS = {"start": (1, 12), "early": (1, 12), "mid": (9, 22), "late": (19, 31), "end": (19, 31)}


def month_resolved(year, month, part=""):
    if part not in _PARTS:
        return Resolved(PartialDate.month(year, month), f"{year:04d}-{month:02d}")
    first, last = _PARTS[part]
    return part_of_month_resolved(year, month, first, min(last, month_end(year, month).day))


def quarter_resolved(year, number):
    first, last = date(year, number * 3 - 2, 1), month_end(year, number * 3)
    return Resolved(PartialDate(first, last, "quarter"), f"{year:04d}-Q{number}")


def half_resolved(year, number):
    first, last = date(year, number * 6 - 5, 1), month_end(year, number * 6)
    return Resolved(PartialDate(first, last, "half"), f"{year:04d}-H{number}")


def season_resolved(year, code):
    return Resolved(season_of(year, code), f"{year:04d}-{SEASON_TIMEX[code]}")


def year_resolved(year):
    return Resolved(PartialDate.year(year), f"{year:04d}")


def week_resolved(monday):
    year, week, _ = monday.isocalendar()
    return Resolved(PartialDate(monday, monday + timedelta(6)), f"{year:04d}-W{week:02d}")


def weekend_resolved(saturday):
    year, week, _ = saturday.isocalendar()
    return Resolved(PartialDate(saturday, saturday + timedelta(1)), f"{year:04d}-W{week:02d}-WE")


def part_of_month_resolved(year, month, first, last):
    """Days `first` to `last` of a month; TIMEX3 has no finer word than the month."""
    days = PartialDate(date(year, month, first), date(year, month, last), "part_of_month")
    return Resolved(days, f"{year:04d}-{month:02d}")


def decade_resolved(year):
    return Resolved(PartialDate(date(year, 1, 1), date(year + 9, 12, 31), "decade"), f"{year // 10}")
