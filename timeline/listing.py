"""One page of the timeline: rows by keyset, parts beneath their whole, headings by year and month.

A row is an event that is not part of another event found. Every event found is listed once, as a row
or beneath one, so that the number found is the number listed.
"""

from dataclasses import dataclass
from itertools import groupby

from relations.models import Event

from .cards import Card, card
from .event_dates import heading, years_words
from .offices import with_tenures
from .parts import Line, line, nest

# Each filter that could be dropped is one question to the database.
MOST_DROPS = 8


@dataclass
class Group:
    """Cards under one heading; a heading that is already on the page is ""."""

    year: str
    month: str
    cards: list[Card] | list[Line]


@dataclass
class Listing:
    groups: list[Group]
    events: int  # found, whatever the page shows
    years: str  # "1965–2026"
    older_url: str  # of the next page, "" on the last


def listing(asked, today, continued=False):
    """The page that a TimelineFilter asks for; `continued` where the rows before are on the screen."""
    found = asked.apply()
    extent = found.extent()
    rows = _rows(asked, found)
    older_url = ""
    if len(rows) > asked.show:
        rows = rows[: asked.show]
        older_url = asked.older(rows[-1].sort_key, rows[-1].pk).url
    cards = _shown(asked, rows, today)
    nest(found, cards, today)
    before = _heading_before(asked) if continued else ("", "")
    return Listing(_groups(cards, before, asked.is_compact), extent["events"], _years(extent), older_url)


def _rows(asked, found):
    """One row more than the page shows, to know whether there is a next page."""
    rows = found.standing_alone()
    rows = rows.newest_first() if asked.newest_first else rows.oldest_first()
    if asked.after:
        rows = rows.after(*asked.after, newest=asked.newest_first)
    rows = rows.in_one_line() if asked.is_compact else with_tenures(rows.for_timeline())
    return list(rows[: asked.show + 1])


def _shown(asked, rows, today):
    if asked.is_compact:
        return [line(event, today) for event in rows]
    about = [code.upper() for code in (*asked.pair.split("-"), *asked.understood("country"))]
    return [card(event, today, about) for event in rows]


def with_parts(asked, public_id, today):
    """The line of one event found, with its parts beneath it; None where it is not found."""
    event = asked.apply().filter(public_id=public_id).in_one_line().first()
    if event is None:
        return None
    one = line(event, today)
    nest(asked.apply(), [one], today)
    return one


def _heading_before(asked):
    if not asked.after:
        return "", ""
    last = Event.objects.filter(pk=asked.after[1]).first()
    return heading(last.date) if last and last.date else ("", "")


def _groups(cards, before, by_year):
    year_before, month_before = before
    groups = []

    def heading_of(one):
        year, month = heading(one.event.date)
        return year, "" if by_year else month

    for (year, month), members in groupby(cards, key=heading_of):
        groups.append(
            Group("" if year == year_before else year, "" if month == month_before else month, list(members))
        )
        year_before, month_before = year, month
    return groups


def _years(extent):
    first, last = extent["first"], extent["last"]
    if first is None:
        return ""
    return years_words(first.year, last.year)


def what_to_drop(asked):
    """[(chip, number of events without it)] for each single filter whose removal finds something."""
    counted = [(chip, chip.filter.apply().count()) for chip in asked.chips[:MOST_DROPS]]
    return [(chip, events) for chip, events in counted if events]
