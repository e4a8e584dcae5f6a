"""Thousands of events, quickly: for counting queries and for the bench. Nothing random."""

from datetime import date, timedelta

from django.db import connection

from relations.models import Event, Evidence, Participation
from relations.models.event import sort_key
from relations.models.reindexing import reindex
from tests import factories as make

PAIRS = (("JP", "KR"), ("CN", "KR"), ("CN", "JP"), ("JP", "US"), ("KR", "US"))
KINDS = (
    ("meeting", "summit"),
    ("meeting", "call"),
    ("visit", ""),
    ("statement", ""),
    ("statement", "agreement"),
)
LEADERS = {"JP": "Takaichi Sanae", "KR": "Lee Jae-myung", "CN": "Xi Jinping", "US": "Donald Trump"}


def many_events(number):
    """`number` published events of five pairs over thirty years, each with people, place and evidence."""
    people = {code: make.person(name, country_code=code) for code, name in LEADERS.items()}
    for holder in people.values():
        if holder.tenures.exists():
            continue
        make.tenure(holder, title=f"Leader of {holder.country.name}", start="1995-01-01")
    places = [make.place(name) for name in ("Nara", "Tokyo", "Kyoto", "Osaka", "Hiroshima")]
    text = "The two leaders held talks and agreed to stay in close touch on the security of the region."
    sources = [make.source(f"{text} Report {n}.") for n in range(40)]
    events = Event.objects.bulk_create([_event(n, places) for n in range(number)])
    links, present, evidence = [], [], []
    for n, event in enumerate(events):
        for code in PAIRS[n % len(PAIRS)]:
            links.append(Event.countries.through(event_id=event.pk, country_id=code))
            present.append(Participation(event=event, person=people[code], country_id=code))
        evidence.append(Evidence(event=event, source=sources[n % 40], start=0, end=len(text)))
    Event.countries.through.objects.bulk_create(links)
    Participation.objects.bulk_create(present)
    Evidence.objects.bulk_create(evidence)
    for _ in reindex():
        pass
    with connection.cursor() as cursor:
        # A planner that knows nothing of rows loaded a moment ago joins them row by row.
        cursor.execute("ANALYZE")


def _event(n, places):
    kind, subtype = KINDS[n % len(KINDS)]
    day = date(1996, 1, 1) + timedelta(days=n % 11_000)
    return Event(
        kind=kind,
        subtype=subtype,
        title=f"Event {n}",
        words=f"event {n} leaders talks",
        first_day=day,
        last_day=day,
        sort_key=sort_key(day, "day"),
        state="published",
        place=places[n % len(places)] if n % 3 else None,
    )
