"""Who someone was on the day."""


def with_tenures(events):
    """The events with all that `office_then` asks for."""
    return events.prefetch_related("participations__person__tenures__office")


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
        return participation.office.title
    tenure = tenure_then(participation, date)
    return tenure.office.title if tenure else ""
