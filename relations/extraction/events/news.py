"""The day of the day's news: which it is, and what takes it.

A telling without a date of its own takes the news day; background keeps its own date or none.
"""

import re
from itertools import pairwise

from relations.extraction.events.clause_numbers import clause_numbers
from relations.extraction.events.occasions import best_place
from relations.extraction.language.tokens import words
from relations.extraction.language.units import COUNTRY, DATE, PLACE

_NEWS_DAYS = 10  # a happening older than this before publication is background


def news_day(found, sentences, published):
    """The day the text gives its news, as (PartialDate, Span) or None.

    The first dated happening close before publication; else the first day named at the text's start
    that could be it; a publication date known only as month or year stands for itself.
    """
    if published is None or published.last is None:
        return None
    if _is_told_by_the_clock(sentences):
        return published, None
    if published.precision != "day":
        return _happened_on(found, published) or (published, None)
    if day := _day_of_opening(sentences[:3], published):
        return day
    if day := _happened_on(found, published):
        return day
    for sentence in sentences[:8]:
        if day := _day_in(sentence.units, published):
            return day
    return None


def _day_of_opening(sentences, published):
    """The first day that the main clauses of the opening name; a dateline's where they name none near it."""
    written = None
    for n, sentence in enumerate(sentences):
        opened = 0 if n else sentence.opening
        written = written or _day_in(sentence.units[:opened], published)
        day = _day_of_main_clause(sentence, opened, published)
        if day and (written is None or not n or (written[0].first - day[0].first).days in (0, 1)):
            return day
    return written


def _happened_on(found, published):
    """The day of the first happening near publication, or None."""
    for one in found:
        if one.status == "happened" and not one.earlier and is_recent(one.date, published):
            return one.date, one.date_spans[0] if one.date_spans else None
    return None


_CLOCK = re.compile(r"\s*(?:[01]?\d|2[0-3])[:.][0-5]\d\b")


def _is_told_by_the_clock(sentences):
    """True for reports kept through a day, each of whose entries opens with its time ("09:04 …")."""
    entries = sum(bool(_CLOCK.match(s.text, s.span.start, s.span.end)) for s in sentences[:80])
    return entries > 2


_BACKGROUND = words("who which whose after before since because where until")


def _day_of_main_clause(sentence, opened, published):
    """The first day named outside the clauses that only tell background."""
    numbers = clause_numbers(sentence)
    background = {n for n, unit in zip(numbers, sentence.units, strict=True) if unit.low in _BACKGROUND}
    here = [u for n, u in zip(numbers, sentence.units, strict=True) if n not in background or n == 0]
    return _day_in([u for u in here if u.start >= sentence.units[opened].start], published)


def _day_in(units, published):
    for unit in units:
        dated = unit.kind == DATE and unit.date.kind == "date" and not dates_what_follows(unit)
        if dated and is_recent(unit.date.value, published):
            return unit.date.value, unit.date.span
    return None


def dates_what_follows(unit):
    """ "four days after he dropped his plans": the day of the plan's end, not of what is told."""
    return unit.low.rsplit(" ", 1)[-1] in ("after", "before")


def is_old(value, published):
    if value is None or published is None or value.last is None or published.first is None:
        return False
    return (published.first - value.last).days > _NEWS_DAYS


def is_recent(value, published):
    """True for a single day in the days before publication."""
    if (
        value is None
        or published is None
        or published.last is None
        or value.first is None
        or not value.is_single_day
    ):
        return False
    age = (published.last - value.first).days
    return 0 <= age <= _NEWS_DAYS


def date_the_news(found, day, beside, sentences, world):
    """Give undated happenings of the day's news its day, or the day their paragraph has got to (`beside`),
    and placeless meetings the dateline's town."""
    for one in found:
        here = beside.get(one.sentence.index, day) if one.kind == "meeting" else day
        undated = one.date is None and one.status == "happened"
        if undated and here is not None and not one.earlier and not one.anew:
            one.date, one.dated_by_news = here[0], True
            one.date_spans = [here[1]] if here[1] else []
    if day is None:
        return
    town = _town_of_dateline(sentences, world)
    _place_beside(found)
    for one in found:
        of_the_day = one.date is not None and day[0].overlaps(one.date) and one.status == "happened"
        if one.kind == "meeting" and of_the_day and one.place is None and one.subtype != "call":
            one.place = town


def _place_beside(found):
    """A placeless meeting of the news day was where those told of right before it met that day."""
    for before, one in pairwise(found):
        near = one.sentence.index - before.sentence.index <= 2 and one.sentence is not before.sentence
        both = before.kind == one.kind == "meeting" and "call" not in (before.subtype, one.subtype)
        if near and both and one.dated_by_news and one.place is None and one.date == before.date:
            one.place = before.place


def _town_of_dateline(sentences, world):
    """The town news is reported from: "HIROSHIMA, May 21 --"."""
    if not sentences or not sentences[0].opening:
        return None
    first = sentences[0]
    place = best_place([u for u in first.units[: first.opening] if u.kind in (PLACE, COUNTRY)], world)
    return place if place is not None and world.place_kind(place) == "town" else None
