"""Events as many as wanted, with all their rows: 200 countries, pairs by Zipf's law, nothing random.

Written past the models, a table at a time: a million events through the models would take an hour.
"""

import itertools
import random
from datetime import date, timedelta

from django.db import connection, transaction

from relations.models import (
    Country,
    Event,
    Evidence,
    Office,
    Participation,
    Person,
    Place,
    Source,
    Tenure,
    Topic,
)
from relations.models.event import sort_key

COUNTRIES, PEOPLE, PLACES, TOPICS, EVENTS_A_SOURCE = 200, 4_000, 1_000, 60, 10
FIRST, DAYS = date(1950, 1, 1), 27_700
KINDS = (
    ("meeting", "summit"), ("meeting", "talks"), ("meeting", "call"), ("visit", ""), ("visit", "state visit"),
    ("statement", ""), ("statement", "agreement"), ("statement", "speech"),
)  # fmt: skip
WORDS = [
    "security",
    "trade",
    "energy",
    "climate",
    "border",
    "fisheries",
    "culture",
    "students",
    "rail",
    "steel",
    "chips",
    "aid",
    "health",
    "space",
]
AT_ONCE = 20_000


def fill(number, progress=lambda done: None):
    """Stores so many published events; the lists are left to `reindex`."""
    rng = random.Random(1965)
    codes = _codes()
    insert(Country, ("code", "name"), [(code, f"Country {code}") for code in codes])
    _people(codes)
    insert(Place, ("slug", "name", "kind", "country"), [
        (f"place-{n}", f"Place {n}", "town", codes[n % COUNTRIES]) for n in range(PLACES)
    ])  # fmt: skip
    insert(Topic, ("slug", "name"), [(f"topic-{n}", f"topic {n}") for n in range(TOPICS)])
    ids = {m: list(m.objects.order_by("pk").values_list("pk", flat=True)) for m in (Person, Place, Topic)}
    pairs = _pairs(codes)
    weights = list(itertools.accumulate(1 / (rank + 1) for rank in range(len(pairs))))
    for start in range(0, number, AT_ONCE):
        size = min(AT_ONCE, number - start)
        _batch(rng, start, size, rng.choices(pairs, cum_weights=weights, k=size), codes, ids)
        progress(size)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _codes():
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return [a + b for a in letters for b in letters][:COUNTRIES]


def _pairs(codes):
    """Pairs of countries, those of the first countries first."""
    pairs = itertools.combinations(range(COUNTRIES), 2)
    return [(codes[a], codes[b]) for a, b in sorted(pairs, key=lambda two: (two[0] + 1) * (two[1] + 1))]


def _people(codes):
    insert(Person, ("slug", "name", "family_name", "country"), [
        (f"person-{n}", f"Person {n}", f"Family{n}", codes[n % COUNTRIES]) for n in range(PEOPLE)
    ])  # fmt: skip
    insert(
        Office,
        ("country", "role", "title"),
        [(code, "head_of_government", "Prime Minister") for code in codes],
    )
    offices = dict(Office.objects.values_list("country", "pk"))
    people = list(Person.objects.order_by("pk").values_list("pk", "country"))
    # Each country had twenty leaders, one after the other.
    spans = [(date(1950 + 4 * n, 1, 1), date(1953 + 4 * n, 12, 31)) for n in range(19)]
    insert(Tenure, ("person", "office", "start", "end", "acting"), [
        (pk, offices[code], *spans[n // COUNTRIES], False)
        for n, (pk, code) in enumerate(people[: 19 * COUNTRIES])
    ])  # fmt: skip


def _batch(rng, start, size, pairs, codes, ids):
    sources = size // EVENTS_A_SOURCE + 1
    texts = [_text(rng, start + n) for n in range(sources)]
    insert(Source, SOURCE, [_source(start, n, text) for n, text in enumerate(texts)])
    first_source = Source.objects.order_by("-pk").values_list("pk", flat=True)[sources - 1]
    last = Event.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    events, links, seats, proofs, topics = [], [], [], [], []
    for n, pair in enumerate(pairs):
        pk, kind = last + 1 + n, KINDS[rng.randrange(len(KINDS))]
        members = set(pair) | {codes[int(COUNTRIES * rng.random() ** 3)] for _ in range(rng.random() < 0.3)}
        day = FIRST + timedelta(days=int(DAYS * rng.random() ** 0.5))
        words = f"{rng.choice(WORDS)} {rng.choice(WORDS)}"
        events.append(_event(pk, start + n, kind, day, words, rng, ids[Place]))
        links += [(pk, code) for code in members]
        for code in pair:
            # Mostly the leader of the day, else one of the country's others.
            era = (day.year - 1950) // 4 if rng.random() < 0.6 else rng.randrange(PEOPLE // COUNTRIES)
            person = ids[Person][min(era, 19) * COUNTRIES + codes.index(code)]
            seats.append((pk, person, code, "participant"))
        text = texts[n // EVENTS_A_SOURCE]
        proofs.append(
            (
                pk,
                first_source + n // EVENTS_A_SOURCE,
                0,
                len(text) - 20,
                "event",
                kind[0],
                n % EVENTS_A_SOURCE,
            )
        )
        topics.append((pk, ids[Topic][int(TOPICS * rng.random() ** 2)]))
    insert(Event, EVENT, events)
    insert(Event.countries.through, ("event", "country"), links)
    insert(Participation, ("event", "person", "country", "role"), seats)
    insert(Evidence, ("event", "source", "start", "end", "field", "draft_kind", "nth"), proofs)
    insert(Event.topics.through, ("event", "topic"), topics)


EVENT = (
    "id", "public_id", "kind", "subtype", "title", "first_day", "last_day", "precision", "status", "state",
    "place", "sort_key", "words",
)  # fmt: skip
SOURCE = (
    "key", "sha256", "publisher", "url", "title", "text", "length", "language",
    "published_first", "published_last", "published_precision",
)  # fmt: skip


def _event(pk, n, kind, day, words, rng, places):
    precision = "month" if rng.random() < 0.1 else "day"
    first = day.replace(day=1) if precision == "month" else day
    last = (first + timedelta(days=27)) if precision == "month" else day
    title = f"Event {n} on {words}"
    status = "planned" if rng.random() < 0.01 else "happened"
    place = places[int(len(places) * rng.random() ** 2)] if rng.random() < 0.7 else None
    return (
        pk, f"s{n:08d}", *kind, title, first, last, precision, status, "published", place,
        sort_key(first, precision), f"{title.casefold()}\nleaders talks {words}",
    )  # fmt: skip


def _text(rng, n):
    words = " ".join(rng.choice(WORDS) for _ in range(12))
    return f"The two leaders held talks on {words} and agreed to stay in close touch. Report {n}."


def _source(start, n, text):
    key = f"source-{start + n}-{start}"
    return (key, f"{start:032x}{n:032x}", "News", f"https://example.org/{key}", key, text, len(text), "en",
            date(2026, 1, 1), date(2026, 1, 1), "day")  # fmt: skip


@transaction.atomic
def insert(model, names, rows):
    """Rows of a table; columns not named get what the model would give them."""
    given = [model._meta.get_field(name) for name in names]
    others = [
        field
        for field in model._meta.concrete_fields
        if field not in given and not field.primary_key
    ]  # fmt: skip
    blank = model()
    rest = [field.pre_save(blank, add=True) for field in others]
    columns = [connection.ops.quote_name(field.column) for field in (*given, *others)]
    adapt = [field.get_db_prep_save for field in (*given, *others)]
    sql = (
        f"INSERT INTO {connection.ops.quote_name(model._meta.db_table)} ({', '.join(columns)}) "
        f"VALUES ({', '.join(['%s'] * len(columns))})"
    )
    rest = [save(value, connection) for save, value in zip(adapt[len(given) :], rest, strict=True)]
    with connection.cursor() as cursor:
        cursor.executemany(sql, ([*row, *rest] for row in rows))
