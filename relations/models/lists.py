"""A place in every list, and the counts of each: derived tables that answer a page without counting.

An event that the public may see stands in the list of all events and in one for each country, pair,
person, place, topic, kind and status it has. `Listed` is its place there, `Tally` says how many events
two lists share. `keeping.py` alone writes these tables; whatever they hold follows from the other rows.
"""

from django.db import connection, models

from relations.search_tokens import pieces, wanted_tokens

from .wording import Wording


class Dimension(models.IntegerChoices):
    """What the events of a list have in common; its value is the word an address has for it."""

    ALL = 0
    COUNTRY = 1
    PAIR = 2
    PERSON = 3
    PLACE = 4
    TOPIC = 5
    KIND = 6  # a kind or a subtype
    STATUS = 7
    KINDS = 8  # "meeting/summit"
    MONTHS = 9  # "2025-10/2025-11": of the first and of the last day
    LEADERS = 10  # of a pair: meetings in person of those who led the two that day
    PLANNED = 11  # of a pair: what is planned
    NAMES = 12  # no list: its version grows when people, offices, places … are called otherwise
    PAIRS = 13  # no list: its version grows when a pair gets its first event or loses its last


# Lists that are counted through, and what is counted in each.
COUNTED = {d for d in Dimension if d <= Dimension.STATUS}
COUNTS = {
    Dimension.PAIR,
    Dimension.PERSON,
    Dimension.PLACE,
    Dimension.TOPIC,
    Dimension.STATUS,
    Dimension.KINDS,
    Dimension.MONTHS,
}


class EventList(models.Model):
    """One list. Its version grows with every change of what it shows and never comes back."""

    dimension = models.PositiveSmallIntegerField()
    value = models.CharField(max_length=80)
    number = models.PositiveIntegerField(default=0)
    version = models.PositiveBigIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["value", "dimension"], name="event_list_once")]

    def __str__(self):
        return f"{Dimension(self.dimension).label} {self.value}".strip()


def first_key(day):
    """The least sort key that an event beginning on the day can have."""
    return int(f"{day:%Y%m%d}") * 10


class ListedQuerySet(models.QuerySet):
    def also_in(self, *lists):
        """Those that stand in at least one of the lists, too: each is looked up there."""
        others = Listed.objects.filter(event=models.OuterRef("event"), list__in=lists)
        return self.filter(models.Exists(others))

    def out_of(self, *lists):
        """The same, for lists that are together shorter than this one: theirs are looked up here."""
        return self.filter(event__in=Listed.objects.filter(list__in=lists).values("event"))

    def on_top(self):
        """Those that are part of no other event of their list."""
        return self.filter(is_part=False)

    def not_part_of(self, narrow):
        """Those whose whole is not among the events of the same list that `narrow` leaves."""
        wholes = narrow(
            Listed.objects.filter(list=models.OuterRef("list"), event=models.OuterRef("event__part_of"))
        )
        return self.filter(models.Q(is_part=False) | ~models.Exists(wholes))

    def ending_from(self, day):
        """Those that may have happened on the day or later."""
        begun = models.Q(sort_key__gte=first_key(day))
        return self.filter(begun | models.Q(event__last_day__gte=day))

    def beginning_until(self, day):
        """Those that may have happened on the day or before."""
        return self.filter(sort_key__lt=first_key(day) + 10)

    def matching(self, text):
        """Those whose event holds every word of the text.

        The events are looked up beforehand: 14,000 take 2 ms, while asking the index about one place after
        the other takes 0.4 ms for each.
        """
        found = self
        if wanted_tokens(text):
            found = found.filter(event__in=Wording.objects.filter(tokens__holds=text).values("event"))
        for word in pieces(text):
            found = found.filter(event__words__contains=word)
        return found

    def newest_first(self):
        return self.order_by("-sort_key", "-event")

    def oldest_first(self):
        return self.order_by("sort_key", "event")

    def after(self, sort_key, pk, newest=True):
        """What follows the event at (sort_key, pk) in the given order."""
        side = "lt" if newest else "gt"
        same_day = models.Q(sort_key=sort_key, **{f"event__{side}": pk})
        # The first condition says no more than the second, in words that an index understands.
        return self.filter(
            models.Q(**{f"sort_key__{side}e": sort_key}),
            models.Q(**{f"sort_key__{side}": sort_key}) | same_day,
        )


class Listed(models.Model):
    """An event's place in a list. `is_part`: the event it is part of stands in the same list."""

    list = models.ForeignKey(EventList, models.PROTECT, related_name="listed", db_index=False)
    # Nobody deletes an event that is still listed: `Event.delete` takes it out of its lists first.
    event = models.ForeignKey("Event", models.PROTECT, related_name="listed", db_index=False)
    sort_key = models.BigIntegerField()
    is_part = models.BooleanField(default=False)

    objects = ListedQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "list"], name="listed_once")]
        # Holds all that a walk through a list asks for before an event is shown.
        indexes = [models.Index(fields=["list", "sort_key", "event", "is_part"], name="listed_in_order")]

    def __str__(self):
        return f"{self.event_id} in {self.list_id}"


class Tally(models.Model):
    """How many events of a list stand in another one too; no row where there is none.

    `dimension` is that of the other list.
    """

    list = models.ForeignKey(EventList, models.CASCADE, related_name="tallies", db_index=False)
    dimension = models.PositiveSmallIntegerField()
    value = models.ForeignKey(EventList, models.CASCADE, related_name="+", db_index=False)
    number = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["list", "value"], name="tally_once")]
        indexes = [models.Index(fields=["list", "dimension", "number"], name="tally_foremost")]

    def __str__(self):
        return f"{self.number} of {self.list_id} in {self.value_id}"


def lists_of(keys):
    """{(dimension, value): EventList} for those of the keys that exist, in one question past the ORM."""
    keys = set(keys)
    if not keys:
        return {}
    values, dimensions = ({key[part] for key in keys} for part in (1, 0))
    sql = (
        f"SELECT id, dimension, value, number, version FROM {table_names()[0]} "
        f"WHERE value IN ({', '.join(['%s'] * len(values))}) "
        f"AND dimension IN ({', '.join(str(int(dimension)) for dimension in dimensions)})"
    )
    columns = ("id", "dimension", "value", "number", "version")
    with connection.cursor() as cursor:
        cursor.execute(sql, list(values))
        found = [EventList.from_db("default", columns, row) for row in cursor.fetchall()]
    return {(row.dimension, row.value): row for row in found if (row.dimension, row.value) in keys}


def table_names():
    """The names of the tables of lists and of tallies, for SQL."""
    return [connection.ops.quote_name(model._meta.db_table) for model in (EventList, Tally)]


def stamp(keys, busiest_pairs=0):
    """The versions of the lists (dimension, value), and of all pairs so many with their numbers.

    One question, past the ORM: for a page that is kept already it is nearly all there is to do.
    """
    lists, tallies = table_names()
    keys = [(int(dimension), value) for dimension, value in keys]
    sql = (
        f"SELECT dimension, value, version FROM {lists} "
        f"WHERE {' OR '.join(['(value = %s AND dimension = %s)'] * len(keys))}"
    )
    given = [part for dimension, value in keys for part in (value, dimension)]
    if busiest_pairs:
        sql += (
            " UNION ALL SELECT * FROM (SELECT -1, other.value, one.number "
            f"FROM {tallies} one JOIN {lists} other ON other.id = one.value_id "
            f"WHERE one.dimension = {Dimension.PAIR:d} AND one.list_id = "
            f"(SELECT id FROM {lists} WHERE value = '' AND dimension = {Dimension.ALL:d}) "
            "ORDER BY one.number DESC, other.value LIMIT %s) AS busiest"
        )
        given.append(busiest_pairs)
    with connection.cursor() as cursor:
        cursor.execute(sql, given)
        return tuple(sorted(cursor.fetchall()))
