"""One page of one list: what must be known of its events to place them, and to know whether they are drawn.

Past the ORM, which takes as long to put the two questions together as the database to answer ten such.
"""

from datetime import date, datetime
from typing import NamedTuple

from django.db import connection

from relations.partial_date import PartialDate

from .event import Event
from .lists import Listed


class Row(NamedTuple):
    """An event's place in a list, and when it and the event it is part of were last changed."""

    pk: int
    sort_key: int
    first_day: date
    last_day: date
    precision: str
    qualifier: str
    status: str
    changed: datetime
    whole: int | None
    whole_changed: datetime | None

    @property
    def date(self):
        return PartialDate(self.first_day, self.last_day, self.precision, self.qualifier)

    @property
    def told(self):
        """All of it as text, the same whether a time came with its zone, which is UTC, or without."""
        changed = self.changed.replace(tzinfo=None)
        whole_changed = self.whole_changed and self.whole_changed.replace(tzinfo=None)
        days = f"{self.first_day} {self.last_day} {self.precision} {self.qualifier} {self.status}"
        return f"{self.pk} {self.sort_key} {days} {changed} {self.whole} {whole_changed}"


# The same of any places, for the ORM.
COLUMNS = (
    "event",
    "sort_key",
    *(f"event__{name}" for name in ("first_day", "last_day", "precision", "qualifier", "status")),
    "event__updated_at",
    "event__part_of",
    "event__part_of__updated_at",
)


def rows_on_top(event_list, most, newest=True, after=None):
    """The first Rows that are part of no other event of the list; those behind (sort key, event) `after`."""
    side, order = ("<", "DESC") if newest else (">", "ASC")
    where, given = "AND NOT listed.is_part ", []
    if after:
        # The first condition says no more than the second, in words that an index understands.
        where += (
            f"AND listed.sort_key {side}= %s AND (listed.sort_key {side} %s OR listed.event_id {side} %s) "
        )
        given = [after[0], *after]
    return _rows(
        event_list,
        f"{where}ORDER BY listed.sort_key {order}, listed.event_id {order} LIMIT %s",
        [*given, most],
    )


def rows_of_parts(event_list, wholes):
    """Rows of the events of the list that are part of these, the earliest first."""
    marks = ", ".join(["%s"] * len(wholes))
    where = f"AND listed.is_part AND event.part_of_id IN ({marks}) ORDER BY listed.sort_key, listed.event_id"
    return _rows(event_list, where, wholes)


def _rows(event_list, narrower, given):
    listed, event = (connection.ops.quote_name(model._meta.db_table) for model in (Listed, Event))
    sql = (
        "SELECT listed.event_id, listed.sort_key, event.first_day, event.last_day, event.precision, "
        "event.qualifier, event.status, event.updated_at, event.part_of_id, whole.updated_at "
        f"FROM {listed} listed JOIN {event} event ON event.id = listed.event_id "
        f"LEFT JOIN {event} whole ON whole.id = event.part_of_id "
        f"WHERE listed.list_id = %s {narrower}"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [event_list.pk, *given])
        return list(map(Row._make, cursor.fetchall()))
