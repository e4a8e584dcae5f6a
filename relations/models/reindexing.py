"""The derived tables of `lists.py` made again from the other rows, while the site goes on serving."""

from collections import Counter

from django.db import connection, transaction

from .event import Event
from .keeping import add_tallies, keep, places, renew, take_turn
from .lists import COUNTED, COUNTS, Dimension, EventList, Listed, Tally
from .wording import index_words, wrongly_indexed

EVENTS_AT_ONCE = 1000
# A list that changes while it is counted is counted again, in the end with the writers waiting.
MOST_TRIES = 3


def steps():
    """How many steps `reindex` will take, about: events, then lists."""
    return Event.objects.count() + EventList.objects.filter(dimension__in=COUNTED).count()


def reindex():
    """Puts every place, number and tally right; yields the number of steps done, a batch at a time.

    Each batch is a transaction, so that readers see the tables as they were or as they are, and writers
    wait for one batch at most.
    """
    last = 0
    while keys := _next_keys(last):
        with transaction.atomic():
            take_turn()
            index_words(_words_of(keys))
            keep(Event, keys, rebuilding=True)
        last = keys[-1]
        yield len(keys)
    dimensions = dict(EventList.objects.values_list("pk", "dimension"))
    for event_list in EventList.objects.order_by("pk").iterator():
        _count_again(event_list, dimensions)
        yield int(event_list.dimension in COUNTED)


def _next_keys(last):
    """Keys of the next events."""
    after = Event.objects.filter(pk__gt=last).order_by("pk")
    return list(after.values_list("pk", flat=True)[:EVENTS_AT_ONCE])


def _words_of(keys):
    return dict(Event.objects.filter(pk__in=keys).order_by("pk").values_list("pk", "words"))


def _count_again(event_list, dimensions):
    """Puts the number and the tallies of one list right."""
    for attempt in range(1, MOST_TRIES + 1):
        event_list.refresh_from_db()
        true = None if attempt == MOST_TRIES else _truth(event_list, dimensions)
        with transaction.atomic():
            take_turn()
            row = EventList.objects.get(pk=event_list.pk)
            if true is None:
                true = _truth(event_list, dimensions)
            elif row.version != event_list.version:
                continue
            _write(row, dimensions, *true)
            return


def _truth(event_list, dimensions):
    """(number, Counter of the values) of a list as its places have it."""
    listed = connection.ops.quote_name(Listed._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*) FROM {listed} WHERE list_id = %s", [event_list.pk])
        (number,) = cursor.fetchone()
        if event_list.dimension not in COUNTED:
            return number, Counter()
        cursor.execute(
            f"SELECT other.list_id, COUNT(*) FROM {listed} one JOIN {listed} other "
            "ON other.event_id = one.event_id WHERE one.list_id = %s GROUP BY other.list_id",
            [event_list.pk],
        )
        counted = dict(cursor.fetchall())
    if counted.keys() - dimensions.keys():  # lists made since they were looked at
        dimensions |= dict(EventList.objects.filter(pk__in=counted).values_list("pk", "dimension"))
    return number, Counter({key: n for key, n in counted.items() if dimensions[key] in COUNTS})


def _write(row, dimensions, number, counted):
    stored = Counter(dict(Tally.objects.filter(list=row).values_list("value", "number")))
    difference = counted.copy()
    difference.subtract(stored)
    wrong = [(row.pk, dimensions[key], key, step) for key, step in difference.items() if step]
    add_tallies(wrong)
    if row.dimension == Dimension.ALL and any(dimension == Dimension.PAIR for _, dimension, _, _ in wrong):
        renew(Dimension.PAIRS)
    if number != row.number or wrong:
        EventList.objects.filter(pk=row.pk).update(number=number, version=row.version + 1)


def drift():
    """What the derived tables say that the other rows do not: [] where all is well. Reads everything.

    Places, numbers and tallies are compared with what the events have, the index of the search with the
    words that each event was last given (`Event.words`).
    """
    found, last = [], 0
    while keys := _next_keys(last):
        last = keys[-1]
        found += [f"{pk}: {Dimension(d).label} {value}" for pk, d, value in _places_that_differ(keys)]
        found += [f"search words of {pk}" for pk in wrongly_indexed(_words_of(keys))]
    dimensions = dict(EventList.objects.values_list("pk", "dimension"))
    for event_list in EventList.objects.all():
        stored = dict(Tally.objects.filter(list=event_list).values_list("value", "number"))
        number, counted = _truth(event_list, dimensions)
        if (event_list.number, stored) != (number, dict(counted)):
            found.append(f"counts of {event_list}")
    return found


def _places_that_differ(keys):
    """(key of the event, dimension, value) of each place that is missing, too many or out of order."""
    listed = Listed.objects.filter(event__in=keys)
    columns = ("event", "list__dimension", "list__value", "sort_key", "is_part")
    return sorted({place[:3] for place in set(listed.values_list(*columns)) ^ places(Event, keys)})
