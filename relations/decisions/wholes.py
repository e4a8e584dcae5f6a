"""What an event is a part of, and what that is a part of: a line, never a ring."""

from relations.models import Event

from .refusing import Refused


def line_up(event):
    """The keys of the event and of all it is part of."""
    seen = []
    while event is not None and event.pk not in seen:
        seen.append(event.pk)
        event = event.part_of
    return seen


def want_no_ring(pks):
    """Refused where one of the stored events is a part of its own part."""
    for event in Event.objects.filter(pk__in=pks, part_of__isnull=False):
        if event.pk in line_up(event.part_of):
            raise Refused(f"“{event}” would be a part of what is a part of it.")
