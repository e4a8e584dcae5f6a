"""Who someone was on the day."""

from .naming import office_name, office_title, person_name, with_names, words_in_language


def with_tenures(events):
    """The events with all that `office_then` asks for, and the names of what they are part of."""
    return with_names(events.prefetch_related("participations__person__tenures__office"), "", "part_of")


def tenure_then(participation, date):
    """The tenure of the participant that covers the whole of the date, or None.

    Where the participation names its office, only a tenure of that office will do. Where it names none,
    two offices held at once leave open in which of them the person came: then none is claimed.
    """
    person = participation.person
    if person is None or date is None or date.first is None:
        return None
    last = date.last or date.first
    held = [t for t in person.tenures.all() if t.start <= date.first and (t.end is None or last <= t.end)]
    if participation.office_id:
        held = [t for t in held if t.office_id == participation.office_id]
        return held[0] if held else None
    return held[0] if len({t.office_id for t in held}) == 1 else None


def office_then(participation, date):
    """The title of the office held that day, or ""."""
    if participation.office:
        return office_title(participation.office)
    tenure = tenure_then(participation, date)
    return office_title(tenure.office) if tenure else ""


def name_of(participation):
    """Who it was: the person, else the words of the source or the office."""
    if participation.person:
        return person_name(participation.person)
    if participation.name:
        return words_in_language(participation.name)
    return office_name(participation.office)
