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


def day_resolved(day):
    return Resolved(PartialDate.of_day(day), day.isoformat())


def month_resolved(year, month):
    return Resolved(PartialDate.month(year, month), f"{year:04d}-{month:02d}")


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
