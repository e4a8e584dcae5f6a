"""A text with ten events stored: its own rows, and with all that is derived from them."""

from datetime import date

from django.db import transaction

from relations.models import Event, Evidence, Participation, Person, Place, Source, Topic
from relations.models.derived import refresh_all

EVENTS = 10
TEXT = "The two leaders held talks on trade and agreed to stay in close touch. "


def cases():
    """{what is measured: (what is done before, what is)}; what was stored is taken back each time."""
    people = list(Person.objects.order_by("pk")[:2])
    shared = people, Place.objects.order_by("pk").first(), Topic.objects.order_by("pk").first()
    return {
        "a text with ten events: its own rows": (_nothing, lambda: _stored(*shared, False)),
        "a text with ten events: with all that is derived": (_nothing, lambda: _stored(*shared, True)),
    }


def _nothing():
    pass


@transaction.atomic
def _stored(people, place, topic, derived):
    source = Source.objects.create(
        key="stored", sha256="f" * 64, publisher="News", title="Ten events", text=TEXT * EVENTS,
        length=len(TEXT) * EVENTS, language="en", published_first=date(2026, 1, 1),
        published_last=date(2026, 1, 1), published_precision="day",
    )  # fmt: skip
    events = [_event(n, place) for n in range(EVENTS)]
    for event in events:
        event.save(keeping=False)
    Event.countries.through.objects.bulk_create(
        Event.countries.through(event=event, country_id=person.country_id)
        for event in events
        for person in people
    )
    Participation.objects.bulk_create(
        Participation(event=event, person=person, country_id=person.country_id, role="participant")
        for event in events
        for person in people
    )
    Event.topics.through.objects.bulk_create(
        Event.topics.through(event=event, topic=topic) for event in events
    )
    Evidence.objects.bulk_create(
        Evidence(
            event=event, source=source, start=n * len(TEXT), end=(n + 1) * len(TEXT) - 1, field="event",
            draft_kind="meeting", nth=n,
        )
        for n, event in enumerate(events)
    )  # fmt: skip
    if derived:
        refresh_all(events)
    transaction.set_rollback(True)


def _event(n, place):
    day = date(2026, 1, n + 1)
    return Event(
        kind="meeting", subtype="talks", title=f"Talks of day {n}", first_day=day, last_day=day, place=place,
        state="published",
    )  # fmt: skip
