"""What is exported: the events that the filter finds, one after the other, memory flat."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from relations.querysets import EventQuerySet
from timeline.offices import with_tenures

from .entry import Entry

# Each batch costs a dozen questions whatever its size, and holds the texts of its sources in memory.
BATCH = 200


@dataclass(frozen=True)
class Selection:
    """`events` in any order; `site` makes an address of ours absolute; `page` shows the same events."""

    title: str
    events: EventQuerySet
    site: Callable[[str], str]
    page: str
    address: str
    today: date
    newest_first: bool = True

    def entries(self, size=BATCH):
        """Every event as an Entry, in the order of the page."""
        for event in in_batches(self.events, self.newest_first, size):
            yield Entry(event, self.site, self.today)

    def changes(self, most):
        """The events changed last as Entries, the latest first."""
        for event in latest_changes(self.events, most):
            yield Entry(event, self.site, self.today)


def with_everything(events):
    """The events with all that a format may tell: a fixed number of questions."""
    return with_tenures(events.for_timeline()).prefetch_related("topics", "participations__office__country")


def in_batches(events, newest_first=True, size=BATCH):
    """Every event of the query set by keyset: what is published meanwhile shifts nothing."""
    ordered = events.newest_first() if newest_first else events.oldest_first()
    rest = ordered
    while True:
        batch = list(with_everything(rest)[:size])
        yield from batch
        if len(batch) < size:
            return
        last = batch[-1]
        rest = ordered.after(last.sort_key, last.pk, newest=newest_first)


def latest_changes(events, most):
    """The events changed last, whatever became of them."""
    ordered = with_everything(events).select_related("place__country", "part_of", "merged_into")
    return ordered.order_by("-updated_at", "-pk")[:most]
