"""How many events lists share: read from tallies, or counted among those found."""

from collections import Counter

from django.core.cache import cache
from django.db import connection, models

from .lists import COUNTS, Dimension, Listed, table_names


class CountsOfList:
    """The counts of one list, read from the tallies; `None` is a list that nothing stands in.

    A page asks for a dozen of them: past the ORM, which would take longer to ask than the database to answer.
    """

    def __init__(self, event_list):
        self.list = event_list
        self._whole = {}

    @property
    def events(self):
        return self.list.number if self.list else 0

    @property
    def version(self):
        """What never comes back once a count has changed."""
        return (self.list.pk, self.list.version) if self.list else (0, 0)

    def foremost(self, dimension, most=None):
        """([(value, number)], how many values there are): the greatest first, then in order of value."""
        if dimension not in self._whole:
            rows = self._ask(dimension, "", [], most)
            if most is not None and len(rows) == most:
                return rows, self._ask_how_many(dimension)
            self._whole[dimension] = rows
        rows = self._whole[dimension]
        return rows[:most], len(rows)

    def of(self, dimension, values):
        """[(value, number)] for those of the values that occur, in the same order."""
        values = sorted(values)
        if not values:
            return []
        return self._ask(dimension, f"AND other.value IN ({', '.join(['%s'] * len(values))}) ", values)

    def _ask(self, dimension, narrower, given, most=None):
        lists, tallies = table_names()
        limit = "" if most is None else f" LIMIT {most:d}"
        sql = (
            f"SELECT other.value, one.number FROM {tallies} one "
            f"JOIN {lists} other ON other.id = one.value_id "
            f"WHERE one.list_id = %s AND one.dimension = {dimension:d} {narrower}"
            f"ORDER BY one.number DESC, other.value{limit}"
        )
        return self._rows(sql, given)

    def _ask_how_many(self, dimension):
        """Thousands of pairs take milliseconds to count: done once for each version of the list."""
        key = f"many:{self.list.pk}:{self.list.version}:{dimension:d}"
        number = cache.get(key)
        if number is None:
            sql = f"SELECT COUNT(*) FROM {table_names()[1]} WHERE list_id = %s AND dimension = {dimension:d}"
            number = self._rows(sql, [])[0][0]
            cache.set(key, number)
        return number

    def _rows(self, sql, given):
        with connection.cursor() as cursor:
            cursor.execute(sql, [self.list.pk if self.list else None, *given])
            return cursor.fetchall()


class CountsOfFound:
    """The same of any events, counted when first asked: for as many as may be counted at one look."""

    version = None  # nobody keeps one

    def __init__(self, keys):
        self._keys, self._counted = keys, None

    @property
    def events(self):
        return sum(self._count()[Dimension.STATUS].values())

    def foremost(self, dimension, most=None):
        counts = self._count()[dimension]
        rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
        return rows[:most], len(rows)

    def of(self, dimension, values):
        return [row for row in self.foremost(dimension)[0] if row[0] in set(values)]

    def _count(self):
        if self._counted is None:
            self._counted = {dimension: Counter() for dimension in Dimension}
            listed = Listed.objects.filter(event__in=self._keys, list__dimension__in=COUNTS)
            rows = listed.values_list("list__dimension", "list__value").annotate(n=models.Count("pk"))
            for dimension, value, number in rows.order_by():
                self._counted[dimension][value] = number
        return self._counted
