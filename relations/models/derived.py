"""What follows from an event's rows: its countries, the title nobody wrote, its search words."""

from django.db import transaction
from django.db.models import Prefetch

from relations.search_tokens import normal

from .country import Country, CountryName
from .keeping import keep, take_turn
from .place import Place
from .search_words import words_for
from .titles import title_for
from .wording import index_words


@transaction.atomic
def refresh_all(events):
    """Writes the derived columns of saved events, and whatever else was set on them.

    A fixed number of queries reads for all of them; each event costs one UPDATE. Countries of an
    event go down to parts that lack a pair, so parents among `events` are worked out before their parts.
    """
    take_turn()
    events = _parents_first(list(events))
    if not events:
        return
    model = events[0]._meta.concrete_model
    rows = _rows_of(model, events)
    places = Place.objects.prefetch_related("names").in_bulk({e.place_id for e in events if e.place_id})
    for event in events:
        if event.place_id:
            event.place = places[event.place_id]
    countries = _with_countries(model, events, rows)
    for event in events:
        row = rows[event.pk]
        evidence = sorted(row.evidence.all(), key=_earliest_first)
        if not event.title:
            event.title = title_for(event, list(row.participations.all()), evidence)
        event.words = _search_words(event, row, evidence, countries[event.pk])
        event.save(keeping=False)
    index_words({event.pk: event.words for event in events})
    keep(model, [event.pk for event in events])


def _earliest_first(evidence):
    """The order in which the world told it, whatever was stored first."""
    return evidence.source.published_last, evidence.source.sha256, evidence.start, evidence.end


def _parents_first(events):
    by_pk = {event.pk: event for event in events}

    def depth(event, seen=()):
        parent = by_pk.get(event.part_of_id)
        return 0 if parent is None or event.pk in seen else 1 + depth(parent, (*seen, event.pk))

    return sorted(events, key=depth)


def _rows_of(model, events):
    """Copies of the events with their related rows as the database has them at this moment."""
    participations = model._meta.get_field("participations").related_model.objects.select_related(
        "person", "office__country"
    )
    return {
        row.pk: row
        for row in model.objects.filter(pk__in=[event.pk for event in events]).prefetch_related(
            Prefetch("participations", participations),
            "participations__person__names",
            "evidence__source",
            "topics",
        )
    }


def _with_countries(model, events, rows):
    """The names of each event's countries, after adding those that follow from its rows.

    Where two meet on a visit to a third country, the host has no part in it: a meeting or visit
    that has its pair takes none from the event it is part of. What is said there concerns all.
    """
    through = model.countries.through
    asked = rows.keys() | {event.part_of_id for event in events if event.part_of_id}
    held = {pk: set() for pk in asked}
    for pk, code in through.objects.filter(event__in=asked).values_list("event", "country"):
        held[pk].add(code)
    added = []
    for event in events:
        own = _own_countries(event, rows[event.pk])
        if event.kind == "statement" or len(own | held[event.pk]) < 2:
            own |= held.get(event.part_of_id, set())
        new = own - held[event.pk]
        held[event.pk] |= new
        added += [through(event_id=event.pk, country_id=code) for code in sorted(new)]
    if added:
        through.objects.bulk_create(added, ignore_conflicts=True)
    names = _names_of_countries(set().union(*held.values()))
    return {pk: [name for code in sorted(codes) for name in names[code]] for pk, codes in held.items()}


def _names_of_countries(codes):
    """{code: its names in all languages}"""
    names = {code: [name] for code, name in Country.objects.filter(pk__in=codes).values_list("pk", "name")}
    others = CountryName.objects.filter(country__in=codes, use=CountryName.Use.NAME).exclude(language="en")
    for code, name in others.values_list("country", "text"):
        names[code].append(name)
    return names


def _own_countries(event, row):
    own = {p.country_id for p in row.participations.all() if p.country_id}
    if event.kind == "visit" and event.place:
        own.add(event.place.country_id)
    return own


def _search_words(event, row, evidence, country_names):
    words = [event.title, event.subtype, event.place_words, *words_for(event.kind, event.subtype)]
    for p in row.participations.all():
        words += [p.name, p.shown_office]
        if p.person:
            words += [p.person.name, *(n.text for n in p.person.names.all())]
    if event.place:
        words += [event.place.name, *(n.text for n in event.place.names.all())]
    words += [topic.name for topic in row.topics.all()]
    words += country_names
    words += [e.quote for e in evidence if e.field in ("event", "mention")]
    return "\n".join(dict.fromkeys(normal(w) for w in words if w))
