"""A date as a person types it: EDTF, or English words."""

import calendar
import re
from dataclasses import replace

from relations.extraction.dates import find_dates, resolve_expression
from relations.partial_date import PartialDate, parse_edtf

LONGEST = 80
HOW = "Write 2026-01-13, Jan 13–14 2026, October 2025, 2025-10~ or 2026-01-13/2026-01-14."

# Figures and EDTF's own marks: what is written so is meant as EDTF, and its errors are told in its terms.
_EDTF_LOOK = re.compile(r"[\dX./~?%-]*\d{3}[\dX./~?%-]*")
_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?")
_DAY = re.compile(r"(\d{4})-(\d\d)-\d\d")
_HEDGE = re.compile(r"(about|around|circa|ca?\.|perhaps|possibly|probably|maybe) ?(?=\S)", re.IGNORECASE)
_UNSURE = ("perhaps", "possibly", "probably", "maybe")
# What may stand beside a date and is understood, or means nothing more.
_LITTLE_WORDS = frozenset(
    ["on", "in", "at", "the", "of", "during", "since", "until", "till", "by", "from", ".", ","]
)


def read_typed_date(text, today):
    """The PartialDate that `text` means on the day `today`; ValueError, in words for the one who typed.

    All that was typed is part of the date, or it is refused: "Jan 14–13 2026" is not 14 January. Both ends
    are given: "since March" and "2024-03/.." are refused, for an event happens within days that are known.
    """
    text = " ".join(text.split())
    if not text or len(text) > LONGEST:
        raise ValueError(HOW)
    date = _from_figures(text) if _EDTF_LOOK.fullmatch(text) else _from_words(text, today)
    if date.first is None or date.last is None:
        raise ValueError(
            f"“{text}” leaves one end open: give the first and the last day, or a month or year."
        )
    return date


def _from_figures(text):
    year_first = _YEAR_FIRST.fullmatch(text)
    edtf = "-".join(part.zfill(2) for part in year_first.groups() if part) if year_first else text
    try:
        return parse_edtf(edtf)
    except ValueError as problem:
        raise ValueError(f"“{text}”: {_reason(edtf, str(problem))} {HOW}") from None


def _reason(edtf, problem):
    """Why the calendar or the years we keep know no such date, in a sentence; "" for mere spelling."""
    for year, month in _DAY.findall(edtf):
        if not 1 <= int(month) <= 12:
            return f"there is no month {int(month)}."
        if "day" in problem:
            days = calendar.monthrange(int(year), int(month))[1]
            return f"there is no such day, {calendar.month_name[int(month)]} {int(year)} has {days}."
    reason = problem.split("a date we can read: ", 1)[-1]
    return "" if reason.startswith("write ") else f"{reason}."


def _from_words(text, today):
    hedge = _HEDGE.match(text)
    plain = text[hedge.end() :] if hedge else text
    date = resolve_expression(plain, today)
    if date is None or not _is_all_date(plain):
        raise ValueError(f"“{text}” is not a date we can read, or there is no such day. {HOW}")
    if not hedge:
        return date
    return replace(date, qualifier="uncertain" if hedge[1].lower() in _UNSURE else "approximate")


def _is_all_date(text):
    """True where one time expression is all of the text but for little words."""
    found = [mention.span for mention in find_dates(text, PartialDate.year(2000))]
    if len(found) != 1:
        return False
    beside = f"{text[: found[0].start]} {text[found[0].end :]}".casefold().replace(",", " , ").split()
    return all(word.rstrip(".") in _LITTLE_WORDS or word in _LITTLE_WORDS for word in beside)
