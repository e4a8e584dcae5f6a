"""Rows for tests: plain functions, literal dates, nothing random."""

from datetime import date

from relations.models import Country, Event, Evidence, Office, Participation, Person, Place, Source, Tenure
from relations.partial_date import parse_edtf


def country(code="JP", name=None):
    names = {"JP": "Japan", "KR": "South Korea", "CN": "China", "US": "United States"}
    return Country.objects.get_or_create(code=code, defaults={"name": name or names.get(code, code)})[0]


def person(name="Takaichi Sanae", family_name=None, country_code="JP"):
    slug = name.lower().replace(" ", "-")
    return Person.objects.get_or_create(
        slug=slug,
        defaults={
            "name": name,
            "family_name": family_name or name.split()[0],
            "country": country(country_code),
        },
    )[0]


def tenure(holder, title="Prime Minister", role="head_of_government", start="2025-10-21", end=None):
    office = Office.objects.get_or_create(country=holder.country, role=role, title=title)[0]
    return Tenure.objects.create(
        person=holder,
        office=office,
        start=date.fromisoformat(start),
        end=date.fromisoformat(end) if end else None,
    )


def place(name="Nara", country_code="JP", kind="town", town=None):
    return Place.objects.get_or_create(
        slug=name.lower().replace(" ", "-"),
        defaults={"name": name, "country": country(country_code), "kind": kind, "town": town},
    )[0]


def source(text="Takaichi and Lee held talks in Nara on Tuesday.", published="2026-01-13", **fields):
    known = Source.objects.filter(text=text).first()
    if known:
        return known
    on = parse_edtf(published)
    return Source.objects.create(
        text=text,
        published_first=on.first,
        published_last=on.last,
        published_precision=on.precision,
        publisher=fields.pop("publisher", "Kyodo News"),
        url=fields.pop("url", "https://example.org/nara"),
        title=fields.pop("title", "Nara talks"),
        **fields,
    )


def evidence(event, of=None, quote=None, field="event"):
    of = of or source()
    quote = quote or of.text
    start = of.text.index(quote)
    return Evidence.objects.create(
        event=event, source=of, start=start, end=start + len(quote), field=field, draft_kind=event.kind
    )


def event(
    kind="meeting",
    on="2026-01-13",
    people=(),
    countries=("JP", "KR"),
    at=None,
    state="published",
    proved_by=None,
    **fields,
):
    """An event with its rows; `on` is EDTF or None, `people` Person rows, `at` a Place."""
    made = Event(kind=kind, place=at, state="proposed", **fields)
    made.date = parse_edtf(on) if on else None
    made.save()
    for who in people:
        Participation.objects.create(event=made, person=who, country=who.country)
    made.countries.add(*[country(code) for code in countries])
    if proved_by is not False:
        evidence(made, of=proved_by)
    made.state = state
    made.refresh()
    return made
