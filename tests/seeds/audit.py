"""Sixty events of the stored record, drawn at random, to compare with pages elsewhere.

    python -m tests.seeds.audit [--draw 2026] [--number 60] [--pair jp-kr]

Each is printed with what it claims – date, place, people – and the sentences and addresses that prove it.
It reads the database that DATABASE_URL names, otherwise the usual one.
The same number after --draw gives the same events; those that have changed since make way for others.
"""

import argparse
import os
from hashlib import sha256

import django
from django.apps import apps


def drawn(events, number, draw, pair=""):
    """`number` of the events (an EventQuerySet), or all where there are fewer, in the order of their days."""
    if pair:
        events = events.between_countries(*pair.split("-"))
    events = sorted(
        events.for_timeline(), key=lambda event: sha256(f"{draw} {claim(event)}".encode()).digest()
    )
    return sorted(events[:number], key=claim)


def claim(event):
    """What names the event in every installation: ids are drawn anew in each."""
    return f"{event.first_day} {event.kind} {event.title}"


def lines(number, event):
    where = event.place or event.place_words or "no place"
    people = ", ".join(str(taking.person or taking.name) for taking in event.participations.all())
    yield f"{number}. {event.date} {event.status} {event.kind}: {event.title}"
    yield f"   {where}; {people or 'nobody named'}"
    for evidence in event.evidence.all():
        if evidence.field == evidence.Field.EVENT:
            yield f"   {evidence.source.publisher} {evidence.source.url}\n     {evidence.quote!r}"


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--draw", type=int, default=2026)
    asked.add_argument("--number", type=int, default=60)
    asked.add_argument("--pair", default="")
    given = asked.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
    django.setup()
    published = apps.get_model("relations", "Event").objects.published()
    for number, event in enumerate(drawn(published, given.number, given.draw, given.pair), start=1):
        print(*lines(number, event), sep="\n")


if __name__ == "__main__":
    main()
