"""Readers for what is no date: clock times, durations, sets and vague references.

They are read so that they are not mistaken for dates.
"""

from . import company
from .match import amount_of, duration_timex, unit_of
from .meaning import Meaning
from .words import WORDS

_NO_DAY = "no day is named"
_NO_CLOCK = ("verse", "ratio", "won", "lost", "by")


def clock(match):
    """ "3 p.m.", "18:00 UTC", "noon", "ten o'clock"."""
    tokens, first = match.tokens, match.first + match.has("ABOUT")
    given = tokens.values[first] if tokens.plays(first, "NOON") or tokens.plays(first, "CLOCK") else None
    number = tokens.values[first] if tokens.plays(first, "NUM") else None
    if given:
        hour, minute = map(int, given.split(":")[:2])
    elif tokens.plays(first + 1, "AMPM") or tokens.plays(first + 1, "OCLOCK"):
        hour, minute = number, 0
    elif number and len(tokens.lower[first]) == 4:
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
    if article_only and not match.has("ABOUT"):
        rate = per_unit(match)
        if rate or (match.before not in company.BEFORE_A_DURATION and unit != "FN"):
            return rate
    if (unit == "Q" and not match.has("NUM")) or (unit == "TS" and not match.has("UNITS")):
        return None
    if match.tokens.plays(match.first, "YEAR"):
        return None
    return Meaning(kind="duration", timex=duration_timex(amount, unit))


def quarter_century(match):
    """ "a quarter of a century", "quarter-century"."""
    if unit_of(match) != "Q" or match.tokens.values[match.end - 1] != "CE":
        return None
    return Meaning(kind="duration", timex="P25Y")


def unit_long(match):
    """ "month-long", "decades-old"."""
    return Meaning(kind="duration", timex=duration_timex(1 if match.has("UNIT") else None, unit_of(match)))


def lasting(match):
    """ "a weeklong visit"."""
    unit = WORDS[match.tokens.lower[match.first].removesuffix("long")][1]
    return Meaning(kind="duration", timex=duration_timex(1, unit))


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
    if match.has("VAGUE"):
        return Meaning(kind="set", timex=duration_timex(amount_of(match), unit_of(match)))
    amount = 2 if match.has("OTHER") else next((v for v in match.values("NUM", "ORD") if v), 1)
    return Meaning(kind="set", timex=duration_timex(amount, unit_of(match)))


def per_unit(match):
    """ "15 a year", "twice a week", "per month"."""
    counted = match.before.endswith("s") and len(match.before) > 3 and match.before not in company.NO_PLURAL
    rated = counted or any(match.tokens.plays(match.first - 1, role) for role in ("NUM", "TIMES"))
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


def some_other_time(match):
    """ "Lee later said", "earlier, the ministry had said"; not "a later date", "later than"."""
    modifies = match.before in (
        "a",
        "an",
        "the",
        "no",
        "this",
        "his",
        "her",
        "their",
        "its",
        "much",
        "or",
        "sooner",
    )
    plural = match.after.endswith("s") and len(match.after) > 3 and match.follows("WORD", "UNITS")
    adjective = match.has("EARLIER") and match.follows("WORD") and match.after[:1].isalpha()
    if adjective and not match.tokens.is_capital(match.end) and match.after not in company.AFTER_A_DAY:
        return None
    if modifies or plural or match.after in ("than", "in", "on", "this", "that", "-") or match.before == "-":
        return None
    return Meaning(timex="XXXX-XX-XX", reason="some other time, which the words do not name")


def then(match):
    """ "by then", "since then"."""
    governed = match.before in ("by", "since", "until", "till", "from")
    return Meaning(timex="PAST_REF", reason="it stands for a time told elsewhere") if governed else None


def some_time(match):
    """ "for a long time", "for some time"."""
    if match.tokens.lower[match.end - 1] != "time" or match.before not in ("for", "in", "after"):
        return None
    if match.has("ABOUT") and match.tokens.lower[match.first] != "some":
        return None
    return Meaning(kind="duration", timex="PXX")


# Which word before, and which time it then is.
_MOMENTS = {
    "MOMENT": (("at", "for"), "PRESENT_REF"),
    "PRESENT": (("at", "until"), "PRESENT_REF"),
    "BEING": (("for",), "PRESENT_REF"),
    "THAT": (("at", "by", "since", "before", "until", "around"), "PAST_REF"),
    "FUTURE": (("in", "for"), "FUTURE_REF"),
    "PAST": (("in", "of", "from", "to"), "PAST_REF"),
    "TIMES": (("at",), "PAST_REF"),
}


def moment(match):
    """ "at the moment", "the time being", "the near future", "at the time", "these days"."""
    if match.has("THESE"):
        return Meaning(timex="PRESENT_REF", reason=_NO_DAY) if unit_of(match) == "D" else None
    role = next(role for role in _MOMENTS if match.has(role))
    governors, timex = _MOMENTS[role]
    modifies = role in ("PAST", "TIMES") and match.after[:1].isalpha() and not match.follows("TO", "AND")
    if match.before not in governors or modifies or match.after == "of":
        return None
    return Meaning(timex=timex, reason=_NO_DAY)
