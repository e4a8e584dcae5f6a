"""The one writer of the derived tables in `lists.py`.

`keep` follows every change of an event that the public may see, in the transaction of the change; what it
leaves is what `reindex` would make from nothing. Versions of lists only grow.
"""

from collections import Counter, defaultdict
from itertools import combinations

from django.db import connection, transaction
from django.db.models import F, Q

from .lists import COUNTED, COUNTS, Dimension, EventList, Listed, Tally, lists_of

# Any number that no other advisory lock of the database uses.
TURN = 7_201_965
AT_ONCE = 500


def take_turn():
    """One writer at a time until the transaction ends; SQLite sees to that by itself.

    Whoever changes events, or what they are called, takes it before any row: two who hold what the other
    waits for would wait for ever.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [TURN])


@transaction.atomic
def keep(model, pks, rebuilding=False):
    """Gives the events of these keys, and their parts, the places in lists that they should have.

    Lists that show them get their next version, also where no place changed: a title may have.
    `rebuilding`, tallies are left to be counted again, and only lists whose places change are touched.
    """
    take_turn()
    pks = set(pks)
    about = model.objects.filter(Q(pk__in=pks) | Q(part_of__in=pks))
    public = Q(state="published") | Q(pk__in=Listed.objects.filter(event__in=pks).values("event"))
    touched = set(about.filter(public).values_list("pk", flat=True))
    if not touched:
        return
    wanted = _wanted(model, touched)
    held = {pk: {} for pk in touched}
    for row in Listed.objects.filter(event__in=touched).select_related("list"):
        held[row.event_id][row.list_id] = row
    changes = _write_places(touched, wanted, held, rebuilding)
    lists = {row.list_id: row.list for rows in held.values() for row in rows.values()}
    lists |= {row.pk: row for event in wanted.values() for row in event.lists.values()}
    _write_numbers(changes, lists, with_tallies=not rebuilding)


def unlist(model, pk):
    """Takes the event out of every list, before it is deleted; the keys of its parts, to be kept after."""
    parts = list(model.objects.filter(part_of=pk).values_list("pk", flat=True))
    held = {row.list_id: row for row in Listed.objects.filter(event=pk).select_related("list")}
    if held:
        Listed.objects.filter(event=pk).delete()
        _write_numbers([(set(held), set())], {row.list_id: row.list for row in held.values()})
    return parts


def renew_names():
    """To be called when what stands on pages is called otherwise: a person, an office, a country …"""
    take_turn()
    renew(Dimension.NAMES)


def renew(dimension):
    """Gives what is no list, NAMES or PAIRS, its next version; the caller has its turn."""
    EventList.objects.get_or_create(dimension=dimension, value="")
    EventList.objects.filter(dimension=dimension, value="").update(version=F("version") + 1)


# --- what should be -----------------------------------------------------------------------------


def places(model, pks):
    """{(key of an event, dimension, value, sort key, is part)}: the places that these events should have."""
    wanted = _keys_of(model, pks)
    above = _keys_of(model, {event.part_of for event in wanted.values() if event.part_of} - wanted.keys())
    parents = above | wanted
    return {
        (pk, *key, event.sort_key, event.part_of in parents and key in parents[event.part_of].keys)
        for pk, event in wanted.items()
        for key in event.keys
    }


class _Wanted:
    """Where one published event should stand: `lists` by key once they are known to exist."""

    def __init__(self, sort_key, part_of, keys):
        self.sort_key, self.part_of, self.keys = sort_key, part_of, keys
        self.lists = {}


def _wanted(model, pks):
    """{key of each published event: _Wanted}, with the lists made that were missing."""
    wanted = {}
    for batch in _batches(sorted(pks)):
        wanted |= _keys_of(model, batch)
    keys = {key for event in wanted.values() for key in event.keys}
    lists = lists_of(keys)
    missing = sorted(keys - lists.keys())
    if missing:
        EventList.objects.bulk_create([EventList(dimension=d, value=v) for d, v in missing])
        lists |= lists_of(missing)
    for event in wanted.values():
        event.lists = {lists[key].pk: lists[key] for key in event.keys}
    return wanted


def _keys_of(model, pks):
    """{key of an event: _Wanted}, from a fixed number of questions."""
    events = model.objects.filter(pk__in=pks, state="published")
    columns = ("sort_key", "part_of", "kind", "subtype", "status", "first_day", "last_day")
    rows = list(events.values_list("pk", *columns, "place__slug", "place__town__slug"))
    related = {
        Dimension.COUNTRY: _values(events, "countries__code"),
        Dimension.PERSON: _values(events, "participations__person__slug"),
        Dimension.TOPIC: _values(events, "topics__slug"),
    }
    met = [row[0] for row in rows if row[3] == "meeting" and row[4] != "call" and row[5] == "happened"]
    leaders = defaultdict(set)
    for pk, code in model.objects.filter(pk__in=met).countries_led() if met else ():
        leaders[pk].add(code.lower())
    wanted = {}
    for pk, key, part_of, kind, subtype, status, first, last, place, town in rows:
        countries = {code.lower() for code in related[Dimension.COUNTRY][pk]}
        pairs = {"-".join(two) for two in combinations(sorted(countries), 2)}
        keys = {
            (Dimension.ALL, ""),
            (Dimension.KINDS, f"{kind}/{subtype}"),
            (Dimension.KIND, kind),
            (Dimension.STATUS, status),
            (Dimension.MONTHS, f"{first:%Y-%m}/{last:%Y-%m}"),
        }
        keys |= {(Dimension.KIND, subtype)} if subtype else set()
        keys |= {(Dimension.COUNTRY, code) for code in countries}
        keys |= {(Dimension.PAIR, pair) for pair in pairs}
        keys |= {(Dimension.PLACE, slug) for slug in (place, town) if slug}
        keys |= {(d, value) for d in (Dimension.PERSON, Dimension.TOPIC) for value in related[d][pk]}
        led = {"-".join(two) for two in combinations(sorted(leaders[pk]), 2)}
        keys |= {(Dimension.LEADERS, pair) for pair in pairs & led}
        keys |= {(Dimension.PLANNED, pair) for pair in pairs if status == "planned"}
        wanted[pk] = _Wanted(key, part_of, keys)
    return wanted


def _values(events, path):
    """{key of an event: set of what it has at the path}."""
    values = defaultdict(set)
    for pk, value in events.filter(**{f"{path}__isnull": False}).order_by().values_list("pk", path):
        values[pk].add(value)
    return values


# --- writing ------------------------------------------------------------------------------------


def _write_places(touched, wanted, held, rebuilding):
    """Makes the places of these events what they should be; [(lists before, lists after)] of each."""
    parents = {event.part_of for event in wanted.values() if event.part_of} - wanted.keys()
    above = defaultdict(set)
    for pk, event_list in Listed.objects.filter(event__in=parents - touched).values_list("event", "list"):
        above[pk].add(event_list)
    above |= {pk: set(event.lists) for pk, event in wanted.items()}
    new, moved, gone, changes = [], [], [], []
    for pk in touched:
        event, rows = wanted.get(pk), held[pk]
        lists = set(event.lists) if event else set()
        gone += [row.pk for key, row in rows.items() if key not in lists]
        shifted = False
        for key in lists:
            is_part = key in above[event.part_of]
            row = rows.get(key)
            if row is None:
                new.append(Listed(list_id=key, event_id=pk, sort_key=event.sort_key, is_part=is_part))
            elif (row.sort_key, row.is_part) != (event.sort_key, is_part):
                row.sort_key, row.is_part = event.sort_key, is_part
                moved.append(row)
                shifted = True
        if not rebuilding or set(rows) != lists or shifted:
            changes.append((set(rows), lists))
    for batch in _batches(gone):
        Listed.objects.filter(pk__in=batch).delete()
    Listed.objects.bulk_update(moved, ["sort_key", "is_part"], batch_size=AT_ONCE)
    Listed.objects.bulk_create(new, batch_size=5000)
    return changes


def _write_numbers(changes, lists, with_tallies=True):
    """Adds the difference to numbers and tallies, and gives each list touched its next version.

    `lists` are the rows as the database has them: nobody else writes them during this turn.
    """
    numbers, tallies = Counter(), Counter()
    for before, after in changes:
        for step, keys in ((-1, before), (1, after)):
            numbers.update(dict.fromkeys(keys, step))
            if with_tallies and before != after:
                tallies.update(dict.fromkeys(_cells(keys, lists), step))
    pairs = (
        (row, row.number + numbers[key]) for key, row in lists.items() if row.dimension == Dimension.PAIR
    )
    if any((row.number == 0) != (number == 0) for row, number in pairs):
        renew(Dimension.PAIRS)
    with connection.cursor() as cursor:
        cursor.executemany(
            f"UPDATE {_table(EventList)} SET number = number + %s, version = version + 1 WHERE id = %s",
            [(step, key) for key, step in sorted(numbers.items())],
        )
    add_tallies(
        [(key, lists[value].dimension, value, step) for (key, value), step in tallies.items() if step]
    )


def _cells(keys, lists):
    """Each (list, list counted in it) of an event that stands in these lists."""
    counts = [key for key in keys if lists[key].dimension in COUNTS]
    return [(key, value) for key in keys if lists[key].dimension in COUNTED for value in counts]


def add_tallies(rows):
    """Adds to the tallies: (list, dimension of the value, value, number), negative to take away."""
    table = _table(Tally)
    more = sorted(row for row in rows if row[3] > 0)
    fewer = sorted((-number, key, value) for key, _, value, number in rows if number < 0)
    with connection.cursor() as cursor:
        if more:
            cursor.executemany(
                f"INSERT INTO {table} (list_id, dimension, value_id, number) VALUES (%s, %s, %s, %s) "
                f"ON CONFLICT (list_id, value_id) DO UPDATE SET number = {table}.number + excluded.number",
                more,
            )
        if fewer:
            of_two = "WHERE list_id = %s AND value_id = %s"
            cursor.executemany(f"UPDATE {table} SET number = number - %s {of_two}", fewer)
            emptied = [row[1:] for row in fewer]
            cursor.executemany(f"DELETE FROM {table} {of_two} AND number = 0", emptied)


def _table(model):
    return connection.ops.quote_name(model._meta.db_table)


def _batches(keys):
    return (keys[start : start + AT_ONCE] for start in range(0, len(keys), AT_ONCE))
