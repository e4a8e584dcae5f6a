"""Readers for units counted from the writing or from another date: "last week", "two days ago"."""

from . import company
from .match import (
    IN_CALENDAR,
    UNIT_NAMES,
    amount_of,
    directed,
    duration_timex,
    part_of,
    relation,
    unit_of,
    year_of,
)
from .meaning import DISCOURSE, EVENT, STORY, Meaning

_LONG_UNITS = ("W", "M", "Q", "Y", "DE", "CE")


def related_unit(match):
    """ "earlier this month", "late last year", "the following day", "the same week"."""
    shift, anchor = relation(match)
    if match.has("WEEKEND"):
        return weekend(match)
    unit = unit_of(match)
    if unit not in UNIT_NAMES:
        return None
    if match.has("THAT") and not _determines(match):
        return None
    if _is_stretch(match, unit):
        return Meaning(kind="duration", timex=duration_timex(1, unit))
    if unit == "D":
        if match.has("THIS", "LAST", "PAST", "COMING"):
            return None
        anchor = DISCOURSE
    return Meaning(unit=UNIT_NAMES[unit], shift=shift, shift_unit=unit, anchor=anchor, part=part_of(match))


def _determines(match):
    """ "that year" is a time, "said that year after year" is not."""
    return match.before in company.BEFORE_A_TIME or not match.follows("WORD") or match.has("EARLIER", "LATER")


def _is_stretch(match, unit):
    """ "the past year" is a length of time up to now, "last year" a year of the calendar."""
    if not match.has("THE") or unit not in _LONG_UNITS or match.has("THIS", "SAME"):
        return False
    return match.has("PAST") or (unit in ("DE", "CE") and match.has("LAST", "NEXT"))


def the_unit(match):
    """ "for the year", "on the day", "ended the week": the one the text is about."""
    unit = unit_of(match)
    if unit not in UNIT_NAMES or match.before not in company.BEFORE_THE_UNIT:
        return None
    if match.follows("OF", "WORD", "THAT", "EARLIER", "LATER", "UNIT", "YEAR", "DASH"):
        return None
    return Meaning(unit=UNIT_NAMES[unit], shift=0, shift_unit=unit, anchor=STORY)


def nth_unit(match):
    """ "the second day", "for a third straight month": counted from a beginning that is not told."""
    unit = unit_of(match)
    if unit not in UNIT_NAMES or unit in ("CE", "Q") or match.follows("DASH"):
        return None
    return Meaning(unit=UNIT_NAMES[unit], timex="XXXX-XX-XX", reason="it counts from a beginning not told")


def later_in_unit(match):
    """ "later in the day", "earlier in the week"."""
    unit = unit_of(match)
    if match.has("WEEKEND") or unit not in UNIT_NAMES:
        return None
    return Meaning(unit=UNIT_NAMES[unit], shift=0, shift_unit=unit, anchor=STORY)


def weekend(match):
    shift, anchor = relation(match)
    return Meaning(unit="weekend", shift=shift, shift_unit="W", anchor=anchor)


def season(match):
    """ "last summer", "the autumn", "spring 2019", "the end of winter"."""
    fields = year_of(match) or directed(match)
    return Meaning(unit="season", season=match.value("SEASON"), part=part_of(match), **fields)


def edge_of_unit(match):
    """ "the end of the month", "the start of next year", "year-end", "midweek"."""
    shift, anchor = relation(match)
    if match.has("WEEKEND"):
        return weekend(match)
    unit = unit_of(match)
    if unit not in ("D", "W", "M", "Q", "Y"):
        return None
    part = "end" if match.has("END") else part_of(match)
    return Meaning(unit=UNIT_NAMES[unit], shift=shift or 0, shift_unit=unit, anchor=anchor, part=part)


def ago(match):
    """ "three days ago", "a year and a half ago", "years ago"."""
    unit, amount = unit_of(match), amount_of(match)
    if unit not in IN_CALENDAR:
        return Meaning(timex="PAST_REF", reason="hours ago may be today or yesterday")
    if amount is None:
        return Meaning(timex="PAST_REF", reason="the words give no number")
    counted, factor = IN_CALENDAR[unit]
    amount *= factor
    if amount != int(amount):
        counted, amount = {"Y": ("M", amount * 12), "W": ("D", amount * 7)}.get(counted, (counted, amount))
    return Meaning(
        unit=UNIT_NAMES[counted],
        shift=-int(amount),
        shift_unit=counted,
        approximate=match.has("ABOUT") or unit in ("DE", "CE"),
    )


def from_now(match):
    """ "three days from now", "two weeks from today"."""
    unit, amount = unit_of(match), amount_of(match)
    if match.tokens.lower[match.end - 1] not in ("now", "today"):
        return None
    if unit not in IN_CALENDAR or amount is None:
        return Meaning(timex="FUTURE_REF", reason="the words give no number of days, months or years")
    counted, factor = IN_CALENDAR[unit]
    if amount * factor != int(amount * factor):
        return Meaning(timex="FUTURE_REF", reason="no whole number of days, months or years")
    return Meaning(unit=UNIT_NAMES[counted], shift=int(amount * factor), shift_unit=counted)


def from_another(match):
    """ "a day earlier", "two weeks later", "the day before", "two days before the summit"."""
    unit, amount = unit_of(match), amount_of(match)
    timex = duration_timex(amount, unit)
    if unit not in IN_CALENDAR:
        return Meaning(kind="duration", timex=timex)
    counted, factor = IN_CALENDAR[unit]
    if amount is None or amount * factor != int(amount * factor):
        return Meaning(timex=timex, reason="the words give no whole number of days, months or years")
    shift = int(amount * factor) * (1 if match.has("LATER", "AFTER") else -1)
    of_event = match.has("BEFORE", "AFTER") and _names_event(match)
    return Meaning(
        unit="day" if counted == "W" else UNIT_NAMES[counted],
        shift=shift,
        shift_unit=counted,
        anchor=EVENT if of_event else DISCOURSE,
        approximate=match.has("ABOUT"),
        timex=timex if of_event else "",
    )


def days_on(match):
    """ "Two days on, he landed in Suva": counted from the day told, at the head of a sentence."""
    unit, amount = unit_of(match), amount_of(match)
    opens = not match.before[:1].isalnum() and match.follows("COMMA")
    if not opens or unit not in ("D", "W") or amount is None or amount != int(amount):
        return None
    return Meaning(unit="day", shift=int(amount), shift_unit=unit, anchor=DISCOURSE)


def last_but_one(match):
    """ "the month before last", "the week after next"."""
    word, unit = match.tokens.lower[match.end - 1], unit_of(match)
    way = {("last", True): -2, ("next", False): 2}.get((word, match.has("BEFORE")))
    if way is None or unit not in ("W", "M", "Y"):
        return None
    return Meaning(unit=UNIT_NAMES[unit], shift=way, shift_unit=unit)


def _names_event(match):
    return bool(match.after) and not match.follows("STOP", "COMMA", "BREAK", "CLOSE", "AND", "DASH", "COLON")


def related_amount(match):
    """ "the past three months", "the next few days", "recent years"."""
    unit, amount = unit_of(match), amount_of(match)
    counted = match.has("UNITS", "NUM", "VAGUE")
    if match.has("THIS", "SAME", "THAT") or not counted:
        return None
    if match.has("RECENT"):
        return Meaning(timex="PAST_REF", reason="no end is named")
    if match.has("COMING") and not match.has("NUM"):
        return Meaning(timex="FUTURE_REF", reason="no end is named")
    return Meaning(
        kind="duration", timex=duration_timex(None if not match.has("NUM", "VAGUE") else amount, unit)
    )
