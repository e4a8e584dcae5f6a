"""Dates written in figures, read by dateparser.

dateparser knows more shapes than a grammar should, but a call costs a thousand times a cache hit, and it
fills in what a text left out. So it is only given whole dates, with the language named and the gaps
forbidden, behind a cache.
"""

import re
from functools import lru_cache

from dateparser.date import DateDataParser

from relations.partial_date import PartialDate

from .outcome import Resolved

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(T\d\d:\d\d)?")
_ORDERED = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})")


def resolved(text):
    """The day that a date in figures means; unresolved where day and month could change places."""
    if found := _ISO.match(text):
        day = PartialDate.day(*map(int, found.groups()[:3]))
        return Resolved(day, day.edtf + (found[4] or "").upper())
    readings = {parse(text, order) for order in _orders(text)} - {None}
    if len(readings) == 1:
        day = PartialDate.of_day(readings.pop())
        return Resolved(day, day.edtf)
    reason = "day and month could be either way round" if readings else "no such date"
    return Resolved(None, "XXXX-XX-XX", reason)


def _orders(text):
    found = _ORDERED.fullmatch(text)
    if found and len(found[1]) == 4:
        return ("YMD",)
    return ("DMY", "MDY")


@lru_cache(maxsize=4096)
def parse(text, order="DMY", languages=("en",)):
    """The whole day dateparser reads in `text`, or None where it gives less than a day."""
    found = _parser(order, languages).get_date_data(text)
    if found.date_obj is None or found.period not in ("day", "time"):
        return None
    return found.date_obj.date()


@lru_cache(maxsize=16)
def _parser(order, languages):
    settings = {
        "DATE_ORDER": order,
        "PREFER_LOCALE_DATE_ORDER": False,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
    }
    return DateDataParser(languages=list(languages), settings=settings)
