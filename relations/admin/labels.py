"""What a row is called where it is one of a list to choose from."""

from functools import singledispatch

from django.urls import reverse

from relations.date_words import in_words
from relations.models import Event, Person, Source


@singledispatch
def label(row):
    """One line that tells `row` from its neighbours."""
    return str(row)


@label.register
def _(person: Person):
    return f"{person.name} ({person.country.name})" if person.country else person.name


@label.register
def _(event: Event):
    state = "" if event.state == Event.State.PUBLISHED else f" [{event.state}]"
    return f"{event} — {event.kind}, {in_words(event.date)}{state}"


@label.register
def _(source: Source):
    told_by = f"{source.publisher}, " if source.publisher else ""
    return f"{source} — {told_by}{in_words(source.published)}"


def desk_address(row):
    """Where a row is edited; an event where its kind is."""
    name = row.kind if isinstance(row, Event) else row._meta.model_name
    return reverse(f"admin:relations_{name}_change", args=[row.pk])
