"""The derived tables of a database that has none, made at one go: minutes for a million events.

What `reindex` makes from the same rows, which a test compares; `reindex` itself looks at each place that
there is, and lets the site be written to meanwhile.
"""

from django.db import connection, transaction

from relations.models import Event, EventList
from relations.models.keeping import places
from relations.models.lists import COUNTED, COUNTS
from relations.models.wording import index_words

EVENTS_AT_ONCE = 1000
EVENTS_A_TRANSACTION = 50
LISTS_A_TRANSACTION = 200


def steps(events):
    """How many steps `list_all` takes, about."""
    return events + 10_000


def list_all(progress=lambda done: None):
    """Gives every event its places and its search words, every list its number and its tallies."""
    lists, last = {}, 0
    while last is not None:
        with transaction.atomic():
            for _ in range(EVENTS_A_TRANSACTION):
                rows = dict(_next_words(last))
                if not rows:
                    last = None
                    break
                index_words(rows)
                _insert_places(sorted(places(Event, list(rows))), lists)
                last = max(rows)
                progress(len(rows))
    _look_at_tables()
    keys = sorted(pk for (dimension, _), pk in lists.items() if dimension in COUNTED)
    for start in range(0, len(keys), LISTS_A_TRANSACTION):
        with transaction.atomic():
            _count(keys[start : start + LISTS_A_TRANSACTION])
        progress(len(keys[start : start + LISTS_A_TRANSACTION]))
    _look_at_tables()
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE relations_eventlist SET number = "
            "(SELECT COUNT(*) FROM relations_listed WHERE list_id = relations_eventlist.id)"
        )


def _look_at_tables():
    """Lets the database plan by what the tables hold: as far as it knows they are empty."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _next_words(last):
    """[(key, words)] of the next events."""
    return Event.objects.filter(pk__gt=last).order_by("pk").values_list("pk", "words")[:EVENTS_AT_ONCE]


def _insert_places(rows, lists):
    missing = sorted({(int(dimension), value) for _, dimension, value, _, _ in rows} - lists.keys())
    made = EventList.objects.bulk_create([EventList(dimension=d, value=value) for d, value in missing])
    lists |= {(one.dimension, one.value): one.pk for one in made}
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO relations_listed (list_id, event_id, sort_key, is_part) VALUES (%s, %s, %s, %s)",
            [(lists[int(d), value], pk, sort_key, is_part) for pk, d, value, sort_key, is_part in rows],
        )


def _count(keys):
    counts = ", ".join(str(int(dimension)) for dimension in sorted(COUNTS))
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO relations_tally (list_id, dimension, value_id, number) "
            "SELECT one.list_id, list.dimension, other.list_id, COUNT(*) FROM relations_listed one "
            "JOIN relations_listed other ON other.event_id = one.event_id "
            "JOIN relations_eventlist list ON list.id = other.list_id "
            f"WHERE one.list_id = %s AND list.dimension IN ({counts}) "
            "GROUP BY one.list_id, list.dimension, other.list_id",
            [(key,) for key in keys],
        )
