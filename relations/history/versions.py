"""The versions of an event that the public saw, each as it stood: nothing a reader cited is lost."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from relations.models import Change, Decision, Event

from .snapshots import take

Action = Decision.Action


@dataclass(frozen=True)
class Version:
    """`change` is what made it, None for the first; it has no page where that took the event back."""

    number: int
    snapshot: dict
    at: datetime
    change: Change | None = None

    @property
    def shown(self):
        return self.snapshot["columns"]["state"] == Event.State.PUBLISHED


def versions(event):
    """The Versions of the event, the latest first; none where it was never public."""
    changes = list(event.changes.filter(public=True).select_related("decision__by").order_by("pk"))
    found = [Version(c.version, c.after, c.decision.at, c) for c in changes]
    if changes:
        first = changes[0].before
        if first is not None and first["columns"]["state"] == Event.State.PUBLISHED:
            found.insert(0, Version(first["version"], first, event.created_at))
    elif event.state == Event.State.PUBLISHED:
        found = [Version(event.version, take([event.pk])[event.pk], event.created_at)]
    return found[::-1]


def version(event, number):
    """The Version of that number that had a page, or None."""
    return next((one for one in versions(event) if one.number == number and one.shown), None)


def corrections():
    """The Changes by which people corrected or took back what was public, the latest first.

    What reading another text added is no correction, and what was undone again did not stay.
    """
    by_people = ~Q(decision__action__in=(Action.READ, Action.UNDO))
    taken_back = Q(decision__action=Action.READ, after__columns__state=Event.State.WITHDRAWN)
    changes = Change.objects.filter(by_people | taken_back, public=True, decision__undone_by=None)
    changes = changes.filter(Q(before__columns__state=Event.State.PUBLISHED) | Q(version__gt=1))
    return changes.select_related("event", "decision").order_by("-pk")
