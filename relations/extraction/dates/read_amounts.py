"""Readers for what is no date: clock times, durations, sets and vague references.

They are read so that they are not mistaken for dates.
"""

from . import company
from .match import amount_of, duration_timex, unit_of
from .meaning import Meaning

_NO_DAY = "no day is named"
_NO_CLOCK = ("verse", "ratio", "won", "lost", "by")


def clock(match):
    """ "3 p.m.", "18:00 UTC", "noon", "ten o'clock"."""
    given, number = match.value("NOON", "CLOCK"), match.value("NUM")
    if given:
        hour, minute = map(int, given.split(":")[:2])
    elif match.has("AMPM", "OCLOCK"):
        hour, minute = number, 0
    elif number and len(match.tokens.lower[match.positions("NUM")[0]]) == 4:
        hour, minute = divmod(number, 100)
    else:
        return None
    if not isinstance(hour, int) or hour > 24 or minute > 59 or match.before in _NO_CLOCK:
        return None
    half_of_day = match.value("AMPM")
    if half_of_day and hour <= 12:
        hour = hour % 12 + (12 if half_of_day == "pm" else 0)
    return Meaning(kind="time", clock=f"T{hour:02d}:{minute:02d}", reason="a time of day names no day")


def duration(match):
    """ "three days", "a two-day visit", "56-year-old", "half an hour"."""
    unit, amount = unit_of(match), amount_of(match)
    article_only = match.has("A") and not match.has("NUM", "HALF", "VAGUE")
    if match.tokens.word(match.first) == "the" and not match.has("VAGUE"):
        return None
    if article_only and not match.has("ABOUT") and match.before not in company.BEFORE_A_DURATION:
        return per_unit(match)
    if (unit == "Q" and not match.has("NUM")) or (unit == "TS" and not match.has("UNITS")):
        return None
    if match.tokens.plays(match.first, "YEAR"):
        return None
    return Meaning(kind="duration", timex=duration_timex(amount, unit))


def unit_long(match):
    """ "month-long", "decades-old"."""
    return Meaning(kind="duration", timex=duration_timex(1 if match.has("UNIT") else None, unit_of(match)))


def bare_units(match):
    """ "for years", "weeks of talks"."""
    unit = unit_of(match)
    if unit == "Q" or (unit in ("TM", "TS") and match.before not in company.BEFORE_A_DURATION):
        return None
    return Meaning(kind="duration", timex=duration_timex(None, unit))


def every(match):
    if match.has("WEEKDAY"):
        return Meaning(kind="set", timex=f"XXXX-WXX-{match.value('WEEKDAY') + 1}")
    if match.has("WEEKEND"):
        return Meaning(kind="set", timex="XXXX-WXX-WE")
    if match.has("SEASON"):
        return Meaning(kind="set", timex="P1Y")
    amount = 2 if match.has("OTHER") else next((v for v in match.values("NUM", "ORD") if v), 1)
    return Meaning(kind="set", timex=duration_timex(amount, unit_of(match)))


def per_unit(match):
    """ "15 a year", "twice a week", "per month"."""
    rated = match.tokens.plays(match.first - 1, "NUM") or match.tokens.plays(match.first - 1, "TIMES")
    if match.size != 2 or not (rated or match.has("PER")):
        return None
    return Meaning(kind="set", timex=duration_timex(1, unit_of(match)))


def repeated(match):
    """ "on Mondays", "annual"."""
    if match.has("WEEKDAYS"):
        return Meaning(kind="set", timex=f"XXXX-WXX-{match.value('WEEKDAYS') + 1}")
    if match.has("DAYPARTS"):
        return Meaning(kind="set", timex=f"XXXX-XX-XXT{match.value('DAYPARTS')}")
    return Meaning(kind="set", timex=match.value("ADJSET"))


def reference(match):
    """ "now", "recently"; not "soon after the talks", "as soon as"."""
    if match.after in ("after", "before", "as", "thereafter", "afterwards") or match.before == "as":
        return None
    return Meaning(timex=match.value("REF"), reason=_NO_DAY)


def moment(match):
    """ "at the moment", "the time being", "the near future", "these days"."""
    before = match.before
    if match.has("FUTURE"):
        told = before == "in" or not match.follows("WORD")
        return Meaning(timex="FUTURE_REF", reason=_NO_DAY) if told else None
    if match.has("PAST"):
        told = before in ("in", "of", "from", "to") and not match.after[:1].isalpha()
        return Meaning(timex="PAST_REF", reason=_NO_DAY) if told else None
    if match.has("THAT"):
        told = before in ("at", "by", "since", "before", "until", "around")
        return Meaning(timex="PAST_REF", reason=_NO_DAY) if told else None
    told = unit_of(match) == "D" if match.has("THESE") else before in ("at", "for", "until")
    return Meaning(timex="PRESENT_REF", reason=_NO_DAY) if told else None
