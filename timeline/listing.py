"""One page of the timeline: rows by keyset, parts beneath their whole, headings by year and month.

A row is an event that is not part of another event found. Every event found is listed once, as a row
or beneath one, so that the number found is the number listed.
"""

from dataclasses import dataclass
from itertools import groupby

from django.core.cache import caches
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from relations.models import Event
from relations.models.lists import Dimension as D
from relations.partial_date import PartialDate

from .drawn import draw
from .event_dates import heading, years_words
from .found import MOST_COUNTED
from .naming import with_names
from .parts import line, nest

# Each filter that could be dropped is one question to the database.
MOST_DROPS = 8


@dataclass
class Group:
    """Cards or lines under one heading, as HTML; a heading that is already on the page is ""."""

    year: str
    month: str
    cards: list[str]

    @property
    def html(self):
        year = f"<h2>{escape(self.year)}</h2>\n" if self.year else ""
        month = f"<h3>{escape(self.month)}</h3>\n" if self.month else ""
        return f'{year}{month}<ol class="events">\n{"".join(self.cards)}</ol>'


@dataclass
class Listing:
    groups: list[Group]
    events: int  # found, whatever the page shows; a page that is continued has said so before
    years: str  # "1965–2026"
    older_url: str  # of the next page, "" on the last
    is_more: bool = False  # there are more than `events`, too many to count

    @property
    def html(self):
        """The cards beneath their headings."""
        return mark_safe("\n".join(group.html for group in self.groups) + "\n" if self.groups else "")


def listing(asked, today, continued=False):
    """The page that a TimelineFilter asks for; `continued` where the rows before are on the screen."""
    rows = _rows(asked)
    older_url = ""
    if len(rows) > asked.show:
        rows = rows[: asked.show]
        older_url = asked.older(rows[-1].sort_key, rows[-1].pk).url
    drawn = draw(asked, rows, today, continued)
    before = _heading_before(asked) if continued else ("", "")
    groups = _groups(rows, drawn, before, asked.is_compact)
    if continued:
        return Listing(groups, 0, "", older_url)
    counts = asked.found.counts
    if counts is None:
        return Listing(groups, MOST_COUNTED, "", older_url, is_more=True)
    return Listing(groups, counts.events, _years_kept(counts), older_url)


def _rows(asked):
    """One row more than the page shows, to know whether there is a next page."""
    return asked.found.rows_on_top(asked.show + 1, asked.newest_first, asked.after)


def with_parts(asked, public_id, today):
    """The line of one event found, with its parts beneath it; None where it is not found."""
    pk = asked.found.listed().filter(event__public_id=public_id).values_list("event", flat=True).first()
    if pk is None:
        return None
    one = line(with_names(Event.objects.in_one_line()).get(pk=pk), today)
    nest(Event.objects.filter(pk__in=asked.found.listed().values("event")), [one], today)
    return one


def _heading_before(asked):
    if not asked.after:
        return "", ""
    days = ("first_day", "last_day", "precision", "qualifier")
    last = Event.objects.filter(pk=asked.after[1], first_day__isnull=False).values_list(*days).first()
    return heading(PartialDate(*last)) if last else ("", "")


def _groups(rows, drawn, before, by_year):
    year_before, month_before = before
    groups = []

    def heading_of(one):
        year, month = heading(one[0].date)
        return year, "" if by_year else month

    for (year, month), members in groupby(zip(rows, drawn, strict=True), key=heading_of):
        cards = [card for _, card in members]
        groups.append(
            Group("" if year == year_before else year, "" if month == month_before else month, cards)
        )
        year_before, month_before = year, month
    return groups


def _years_kept(counts):
    """Read through a thousand months once for each version of a list."""
    if counts.version is None:
        return _years(counts)
    key = f"years:{get_language()}:{counts.version}".replace(" ", "")
    return caches["pieces"].get_or_set(key, lambda: _years(counts))


def _years(counts):
    """The years from the earliest day to the latest of the events counted."""
    months = [months for months, _ in counts.foremost(D.MONTHS)[0]]
    if not months:
        return ""
    # "2025-10/2025-11": of the first day and of the last.
    return years_words(int(min(months)[:4]), int(max(both[8:] for both in months)[:4]))


def what_to_drop(asked):
    """[(chip, number of events without it)] for each single filter whose removal finds something.

    The number is as large as may be counted where there are more.
    """
    counted = [(chip, chip.filter.found.counts) for chip in asked.chips[:MOST_DROPS]]
    numbers = [(chip, counts.events if counts else MOST_COUNTED) for chip, counts in counted]
    return [(chip, events) for chip, events in numbers if events]
