"""An event for machines that read pages: schema.org in JSON-LD."""

import json
from dataclasses import replace

from django.conf import settings
from django.utils import translation
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from timeline.exports.entry import Entry, published_page
from timeline.naming import event_title, place_name, topic_name

# Inside <script> nothing is escaped as HTML, so no letter may stand that could end the element.
_SCRIPT = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}
# schema.org has no word for what took place or for a plan: both are scheduled as told.
_STATUS = {
    "happened": "EventScheduled",
    "planned": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}


def json_ld(entry: Entry):
    """Text for `<script type="application/ld+json">`, safe whatever the event holds."""
    return mark_safe(json.dumps(event_ld(entry), ensure_ascii=False).translate(_SCRIPT))


def event_ld(entry):
    """startDate and endDate as ISO 8601 allows: a month where no day is known."""
    event = entry.event
    fields = {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": _id(entry),
        "identifier": entry.id,
        "name": entry.title,
        "url": entry.site(event.get_absolute_url()),
        "startDate": entry.start,
        "endDate": entry.end,
        "eventStatus": f"https://schema.org/{_STATUS[event.status]}",
        "location": _location(entry),
        "attendee": [_attendee(one) for one in entry.people if one.role != "addressee"],
        "superEvent": _whole(entry),
        "about": [topic_name(topic.slug, topic.name) for topic in entry.topics],
        "inLanguage": get_language(),
        "subjectOf": [_report(source) for source in entry.sources],
        "dateModified": event.updated_at.isoformat(timespec="seconds"),
        "version": event.version,
    }
    return {name: value for name, value in fields.items() if value}


def _id(entry):
    """The same in every language: the event is one."""
    with translation.override(settings.LANGUAGE_CODE):
        return entry.permalink


def _location(entry):
    place = entry.event.place
    if place is None:
        return {"@type": "Place", "name": entry.where} if entry.where else None
    known = {
        "@type": "Place",
        "name": place_name(place),
        "address": {"@type": "PostalAddress", "addressCountry": place.country_id},
        "url": entry.site(place.get_absolute_url()),
    }
    if place.latitude is not None:
        known["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": float(place.latitude),
            "longitude": float(place.longitude),
        }
    return known


def _attendee(one):
    known = {"@type": "Person", "name": one.name, "jobTitle": one.office, "nationality": one.country}
    return {name: value for name, value in known.items() if value}


def _whole(entry):
    whole = entry.whole
    if whole is None:
        return None
    return {"@type": "Event", "@id": _id(replace(entry, event=whole)), "name": str(event_title(whole))}


def _report(source):
    """A text that tells the event; whether a newsroom or a ministry wrote it is not known."""
    known = {
        "@type": "Article",
        "headline": str(source),
        "datePublished": source.published.ends[0],
        "inLanguage": source.language,
        "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        "url": published_page(source),
    }
    return {name: value for name, value in known.items() if value}
