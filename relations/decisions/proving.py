"""Words chosen in a text become the evidence of a field, and the field says what they say."""

from relations.date_words import in_words
from relations.history import recorded
from relations.ingest.typed_dates import read_typed_date
from relations.models import Decision, Evidence, Participation, refresh_all

from .names import person_named, place_named
from .refusing import Refused

Field = Evidence.Field
BY_HAND = "by hand"
# Of these an event has as many as there are; of the others one set for each text.
SENTENCES = (Field.EVENT, Field.MENTION)
# What a person can choose words for: the others are the reader's own.
CHOSEN = (Field.DATE, Field.PLACE, Field.PARTICIPANTS, Field.STATUS, Field.EVENT, Field.CONTENT)


def prove(event, source, start, end, field, by, seen=None):
    """Makes text[start:end] the evidence of `field`; (Decision, what the field says of it, in words).

    A date, place or person that the words name is taken over; words for a field take the place of those that
    the same text gave it before.
    """
    if field not in CHOSEN:
        raise Refused("Choose what the words prove.")
    if not 0 <= start < end <= source.length or not source.text[start:end].strip():
        raise Refused("Choose some words of the text.")
    with recorded(Decision.Action.EDIT, [event.pk], by, f"Words for {field}", seen) as step:
        event = step.events[event.pk]
        event.touched()
        event.save()
        own = event.evidence.filter(source=source)
        if field not in SENTENCES:
            own.filter(field=field).delete()
        if not own.filter(field=field, start=start, end=end).exists():
            Evidence.objects.create(
                event=event,
                source=source,
                start=start,
                end=end,
                field=field,
                **_memory(event, source, start, end, field),
            )
        says = _TAKEN_OVER.get(field, _nothing)(event, source.text[start:end], source)
        refresh_all([event])
    return step.decision, says


def _memory(event, source, start, end, field):
    """Names the sentence as this event's, so that the reader does not propose the event a second time."""
    if field not in SENTENCES:
        return {"rule": BY_HAND}
    same = Evidence.objects.filter(source=source, start=start, end=end, field=field, draft_kind=event.kind)
    return {"rule": BY_HAND, "draft_kind": event.kind, "nth": same.count()}


def _date(event, words, source):
    try:
        event.date = read_typed_date(" ".join(words.split()), source.published.last)
    except ValueError:
        return "The words name no date: the date stays as it is."
    return f"Date: {in_words(event.date)}."


def _place(event, words, source):
    event.place = place_named(words)
    event.place_words = "" if event.place else " ".join(words.split())[:120]
    return f"Place: {event.place or event.place_words}."


def _people(event, words, source):
    name = " ".join(words.split())[:160]
    person = person_named(name, event.date)
    if event.participations.filter(**({"person": person} if person else {"name": name})).exists():
        return f"{person or name} is there already."
    role = event.participations.values_list("role", flat=True).first() or Participation.Role.PARTICIPANT
    seat = Participation(event=event, person=person, name="" if person else name, role=role)
    if person:
        seat.office = person.office_during(event.date) if event.date else None
        seat.country = person.country
    seat.save()
    return f"With {seat}{f', {seat.shown_office}' if seat.shown_office else ''}."


def _nothing(event, words, source):
    return ""


_TAKEN_OVER = {Field.DATE: _date, Field.PLACE: _place, Field.PARTICIPANTS: _people}
