"""A date as a person types it: EDTF, or English words."""

import calendar
import re

from relations.partial_date import PartialDate, parse_edtf

# Digits and EDTF's own marks: what is written so is meant as EDTF, and its errors are told in its terms.
_EDTF_LOOK = re.compile(r"[\dX./~?% -]*\d{3}[\dX./~?% -]*")
_NUMBERS = re.compile(r"\d{1,4}")
LONGEST = 80

HOW = "Write 2026-01-13, Jan 13–14 2026, October 2025, 2025-10~ or 2026-01-13/2026-01-14."


def read_typed_date(text, today):
    """The PartialDate that `text` means on the day `today`; ValueError, in words for the one who typed.

    Both ends are given: "since March" and "2024-03/.." are refused, for an event happens within days
    that are known.
    """
    text = " ".join(text.split())
    if not text or len(text) > LONGEST:
        raise ValueError(HOW)
    date = _from_edtf(text) if _EDTF_LOOK.fullmatch(text) else _from_words(text, today)
    if date.first is None or date.last is None:
        raise ValueError(
            f"“{text}” leaves one end open: give the first and the last day, or a month or year."
        )
    return date


def _from_edtf(text):
    try:
        return parse_edtf(text.replace(" ", ""))
    except ValueError as problem:
        reason = str(problem).split("a date we can read: ", 1)[-1]
        if "out of range for month" in reason or "must be in range" in reason or "day 0" in reason:
            reason = f"there is no such day{_length_of_month(text)}"
        raise ValueError(f"“{text}”: {reason}. {HOW}") from None


def _length_of_month(text):
    """What the calendar has instead, for the first month named in `text`."""
    for year, month in re.findall(r"(\d{4})-(\d\d)-\d\d", text):
        if 1 <= int(month) <= 12:
            days = calendar.monthrange(int(year), int(month))[1]
            return f": {calendar.month_name[int(month)]} {int(year)} has {days} days"
    return ""


def _from_words(text, today):
    from relations.extraction.dates import resolve_expression

    date = resolve_expression(text, today)
    if not isinstance(date, PartialDate):
        raise ValueError(f"“{text}” is not a date we can read, or no such day exists. {HOW}")
    return date
