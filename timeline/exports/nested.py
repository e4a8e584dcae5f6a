"""JSON: an event with all that belongs to it, in the shape that the API describes."""

import json
from decimal import Decimal

from django.conf import settings

from timeline.date_words import in_words

from .entry import published_page

VERSION = "1"


def nested(entry):
    """The event as plain dicts and lists, ready for `json.dumps`."""
    event = entry.event
    return {
        "id": entry.id,
        "version": event.version,
        "url": entry.permalink,
        "title": entry.title,
        "kind": event.kind,
        "subtype": event.subtype,
        "status": event.status,
        "date": _date(entry),
        "countries": entry.countries,
        "participants": [vars(one) for one in entry.people],
        "place": _place(event),
        "topics": [{"slug": topic.slug, "name": topic.name} for topic in entry.topics],
        "part_of": entry.whole.public_id if entry.whole else None,
        "dates_disagree": event.dates_disagree,
        "why_without_evidence": event.reason_without_evidence,
        "evidence": [_evidence(entry, row) for row in entry.evidence],
        "sources": [source_summary(source, entry.site) for source in entry.sources],
        "changed": event.updated_at.isoformat(timespec="seconds"),
    }


def _date(entry):
    event = entry.event
    return {
        "start": entry.start,
        "end": entry.end,
        "precision": event.precision,
        "qualifier": event.qualifier,
        "edtf": event.date.edtf,
        "display": {code: in_words(event.date, code) for code, _name in settings.LANGUAGES},
    }


def _place(event):
    """A known place, or no more than the words for it."""
    if event.place:
        return place_summary(event.place)
    nothing = dict.fromkeys(("slug", "name", "kind", "country", "latitude", "longitude"))
    return {**nothing, "name": event.place_words} if event.place_words else None


def place_summary(place):
    return {
        "slug": place.slug,
        "name": place.name,
        "kind": place.kind,
        "country": place.country_id,
        "latitude": _degrees(place.latitude),
        "longitude": _degrees(place.longitude),
    }


def _degrees(value):
    return float(value) if isinstance(value, Decimal) else value


def _evidence(entry, row):
    return {
        "proves": row.field,
        "quote": row.quote,
        "source": row.source_id,
        "start": row.start,
        "end": row.end,
        "date_given": row.date_edtf,
        "url": entry.evidence_address(row),
    }


def source_summary(source, site):
    return {
        "id": source.pk,
        "title": str(source),
        "publisher": source.publisher,
        "published": source.published.edtf,
        "language": source.language,
        "published_at": published_page(source),
        "url": site(source.get_absolute_url()),
    }


def events_json(selection):
    """An object around the array, written as it goes."""
    head = {
        "schema": VERSION,
        "title": selection.title,
        "page": selection.page,
        "accessed": selection.today.isoformat(),
    }
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "events": ['
    for n, entry in enumerate(selection.entries()):
        yield (",\n" if n else "\n") + json.dumps(nested(entry), ensure_ascii=False)
    yield "\n]}\n"
