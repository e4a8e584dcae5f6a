"""What a filter finds, in order and counted, from the derived lists.

A filter that is one list (a pair, a person, all) is answered from its places and tallies, whatever its
size. Any other combination walks the shortest of its lists, or of the lists of which one is enough where
those are short, and is counted only where it holds no more than MOST_COUNTED events: beyond that, choices
are named without numbers rather than counted for seconds.
"""

from functools import cached_property

from relations.models import Listed
from relations.models.counts import CountsOfFound, CountsOfList
from relations.models.lists import Dimension as D
from relations.models.lists import lists_of
from relations.models.rows_of_list import COLUMNS, Row, rows_of_parts, rows_on_top
from relations.partial_date import parse_edtf

# Counting costs some ten microseconds an event.
MOST_COUNTED = 10_000
DIMENSIONS = {
    "pair": D.PAIR,
    "country": D.COUNTRY,
    "kind": D.KIND,
    "person": D.PERSON,
    "with": D.PERSON,
    "place": D.PLACE,
    "topic": D.TOPIC,
    "status": D.STATUS,
}
ALL, NAMES = (D.ALL, ""), (D.NAMES, "")


class Found:
    """The published events that a TimelineFilter asks for; `leave_out` names keys that do not narrow."""

    def __init__(self, asked, leave_out=(), lists=None):
        self.asked, self._lists = asked, lists
        self._keys = [key for key in asked.narrowing if key not in leave_out]
        self._kin = {tuple(self._keys): self}

    def leaving_out(self, *keys):
        """The same question without these keys; each is answered once."""
        kept = tuple(key for key in self._keys if key not in keys)
        if kept not in self._kin:
            left = [key for key in self.asked.narrowing if key not in kept]
            self._kin[kept] = Found(self.asked, left, self.lists)
            self._kin[kept]._kin = self._kin
        return self._kin[kept]

    # --- which lists ---------------------------------------------------------------------------

    @cached_property
    def lists(self):
        """{(dimension, value): EventList} of all that the address names, in one question."""
        if self._lists is not None:
            return self._lists
        keys = {(DIMENSIONS[key], v) for key in DIMENSIONS for v in self.asked.understood(key)}
        return lists_of({ALL, NAMES, *keys})

    @property
    def names_version(self):
        """Of what people, places and all else on the page are called."""
        return self.lists[NAMES].version if NAMES in self.lists else 0

    def _lists_of(self, key):
        values = self.asked.understood(key)
        found = (self.lists.get((DIMENSIONS[key], value)) for value in values)
        return [one for one in found if one and one.number]

    @cached_property
    def _narrowed(self):
        """The lists asked for, a group for each key: an event stands in at least one of each group."""
        return [self._lists_of(key) for key in self._keys if key in DIMENSIONS]

    @cached_property
    def shortest(self):
        """The shortest list that holds all that is found, or None where nothing is."""
        if not all(self._narrowed):
            return None
        single = [group[0] for group in self._narrowed if len(group) == 1]
        return min(single, key=lambda one: one.number, default=self.lists.get(ALL))

    @property
    def is_one_list(self):
        """True where the events found are those of the shortest list."""
        groups = [group for group in self._narrowed if group != [self.shortest]]
        return not groups and not {"q", "from", "to"} & set(self._keys)

    # --- rows ----------------------------------------------------------------------------------

    def listed(self):
        """Their places in the shortest list."""
        return self._narrow(Listed.objects.filter(list=self.shortest))

    def standing_alone(self):
        """Those that are not part of another event found."""
        if self.is_one_list:
            return self.listed().on_top()
        return self.listed().not_part_of(lambda wholes: self._narrow(wholes))

    def rows_on_top(self, most, newest=True, after=None):
        """So many Rows of those, those behind (sort key, event) `after` where it is given."""
        if self.shortest is not None and self.is_one_list:
            return rows_on_top(self.shortest, most, newest, after)
        rows = self.standing_alone()
        rows = rows.newest_first() if newest else rows.oldest_first()
        if after:
            rows = rows.after(*after, newest=newest)
        return list(map(Row._make, rows.values_list(*COLUMNS)[:most]))

    def rows_of_parts(self, wholes):
        """Rows of those that are part of these events, the earliest first."""
        if self.shortest is not None and self.is_one_list:
            return rows_of_parts(self.shortest, wholes)
        parts = self.listed().filter(is_part=True, event__part_of__in=wholes)
        return list(map(Row._make, parts.oldest_first().values_list(*COLUMNS)))

    def _narrow(self, listed):
        if self.shortest is None:
            return listed.none()
        for group in self._narrowed:
            if group == [self.shortest]:
                continue
            together = sum(one.number for one in group)
            are_few = together < min(self.shortest.number, MOST_COUNTED)
            listed = listed.out_of(*group) if are_few else listed.also_in(*group)
        since, until, words = (self._typed(key) for key in ("from", "to", "q"))
        if since:
            listed = listed.ending_from(parse_edtf(since).first)
        if until:
            listed = listed.beginning_until(parse_edtf(until).last)
        return listed.matching(words) if words else listed

    def _typed(self, key):
        return next(iter(self.asked.understood(key)), "") if key in self._keys else ""

    # --- counts --------------------------------------------------------------------------------

    @cached_property
    def counts(self):
        """Who counts them, or None where there are too many to be counted at one look."""
        if self.shortest is None or self.is_one_list:
            return CountsOfList(self.shortest)
        if self.shortest.number > MOST_COUNTED:
            some = self.listed().values("event")[: MOST_COUNTED + 1]
            if some.count() > MOST_COUNTED:
                return None
        return CountsOfFound(self.listed().values("event"))

    @property
    def counted(self):
        """Who counts them, however many there are."""
        return self.counts or CountsOfFound(self.listed().values("event"))

    @property
    def likely(self):
        """Who counts the shortest list: what may be among too many to be counted."""
        return CountsOfList(self.shortest)
