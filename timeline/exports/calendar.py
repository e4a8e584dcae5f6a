"""iCalendar. It knows days only: a wider date is the span of all its days, and says so."""

from datetime import timedelta

from django.utils.text import capfirst
from icalendar import Calendar, Event
from icalendar.prop import vDuration, vText, vUri

from timeline.characters import printable
from timeline.event_dates import words
from timeline.naming import place_with_country, topic_name
from timeline.vocabulary import status_word

# A planned event may yet happen. For a postponed one iCalendar has no word: on these days it is off.
_STATUS = {
    "happened": "CONFIRMED",
    "planned": "TENTATIVE",
    "postponed": "CANCELLED",
    "cancelled": "CANCELLED",
}
_END = b"END:VCALENDAR\r\n"


def calendar(selection):
    """The calendar, written event by event."""
    empty = _calendar(selection).to_ical()
    yield empty.removesuffix(_END)
    for entry in selection.entries():
        yield calendar_event(entry).to_ical()
    yield _END


def _calendar(selection):
    made = Calendar()
    made.add("prodid", "-//Relations timeline//EN")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("name", printable(selection.title))
    made.add("x-wr-calname", printable(selection.title))
    made.add("url", vUri(selection.page))
    made.add("refresh-interval", vDuration(timedelta(days=1)), parameters={"VALUE": "DURATION"})
    return made


def calendar_event(entry):
    """One VEVENT from the first possible day to the last."""
    event, made = entry.event, Event()
    made.add("uid", uid(event, entry.permalink))
    made.add("dtstamp", event.updated_at)
    made.add("created", event.created_at)
    made.add("last-modified", event.updated_at)
    made.add("sequence", event.version)
    made.add("dtstart", event.first_day)
    made.add("dtend", event.last_day + timedelta(days=1))
    made.add("summary", printable(_summary(entry)))
    made.add("description", printable(_description(entry)))
    if entry.where:
        made.add("location", printable(place_with_country(event.place) if event.place else entry.where))
    if event.place and event.place.latitude is not None:
        made.add("geo", (float(event.place.latitude), float(event.place.longitude)))
    topics = [printable(topic_name(topic.slug, topic.name)) for topic in entry.topics]
    made.add("categories", [event.kind, *topics])
    made.add("status", _STATUS[event.status])
    made.add("transp", "TRANSPARENT")
    made.add("url", vUri(entry.permalink))
    if entry.whole:
        made.add("related-to", uid(entry.whole, entry.permalink))
    made.add("x-date-precision", vText(event.precision.upper().replace("_", "-")))
    if event.qualifier != "exact":
        made.add("x-date-qualifier", vText(event.qualifier.upper()))
    made.add("x-date-edtf", vText(event.date.edtf))
    return made


def uid(event, address):
    """The same for ever and nowhere else: the id at the host that gives it."""
    host = address.partition("://")[2].partition("/")[0]
    return f"{event.public_id}@{host}"


def _summary(entry):
    """The title; where the bar of the calendar says less or more than is known, the date in words."""
    event = entry.event
    if event.status in ("postponed", "cancelled"):
        return f"{capfirst(status_word(event.status))}: {entry.title}"
    exact = event.precision == "day" and event.qualifier == "exact"
    return entry.title if exact else f"{entry.title} ({words(event.date)})"


def _description(entry):
    people = [f"{one.name}, {one.office}" if one.office else one.name for one in entry.people]
    quotes = [f"“{said}” — {source.publisher or source}" for said, source in entry.few_quotes]
    return "\n".join([entry.when, *people, *quotes, entry.permalink])
