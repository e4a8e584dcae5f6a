"""A step over some events, kept: `with recorded(...)` notes them before and after what happens inside."""

from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import transaction

from relations.models import Change, Decision, Event
from relations.models.keeping import take_turn

from .snapshots import content, public_content, stamp, take


class Conflict(Exception):
    """Somebody else changed the event since the one who decides saw it. Its words are for that person."""

    def __init__(self, event, change=None):
        self.event, self.change = event, change
        super().__init__(f"“{event}” was changed meanwhile{_by_whom(change)}. Look again, then decide.")


@dataclass
class Step:
    """What happens inside `recorded`: `events` by pk, locked and fresh. `decision` is stored at the end, and
    stays without a key where nothing changed."""

    decision: Decision
    events: dict[int, Event] = field(default_factory=dict)
    before: dict[int, dict] = field(default_factory=dict)

    def made(self, event):
        """Takes in an event that came to be inside."""
        self.events[event.pk] = event


@contextmanager
def recorded(action, events, by=None, reason="", seen=None, undoes=None):
    """One transaction; the Step. Conflict where an event is not as it was `seen` ({pk: stamp}).

    `events` are pks. Those that are the same at the end leave no trace.
    """
    with transaction.atomic():
        take_turn()
        step = Step(Decision(action=action, by=by, reason=reason, undoes=undoes))
        locked = Event.objects.select_for_update().filter(pk__in=list(events)).order_by("pk")
        step.events = {event.pk: event for event in locked}
        step.before = take(step.events)
        for pk, known in (seen or {}).items():
            if pk in step.before and known != stamp(step.before[pk]):
                raise Conflict(step.events[pk], step.events[pk].changes.select_related("decision__by").last())
        yield step
        _keep(step)


def _keep(step):
    """Stores what differs, and raises the version of what readers see otherwise than before."""
    changes = []
    for pk, after in take(step.events).items():
        before = step.before.get(pk)
        if content(before) == content(after):
            continue
        public = public_content(before) != public_content(after)
        after["version"] = (before["version"] if before else 0) + public
        changes.append(
            Change(event_id=pk, before=before, after=after, version=after["version"], public=public)
        )
    if not changes:
        return
    step.decision.save()
    for change in changes:
        change.decision = step.decision
        step.events[change.event_id].version = change.version
        Event.objects.filter(pk=change.event_id).update(version=change.version)
    Change.objects.bulk_create(changes)


def _by_whom(change):
    if change is None:
        return ""
    who = change.decision.by.get_username() if change.decision.by else "the reader"
    return f" by {who} ({change.decision.get_action_display()} at {change.decision.at:%H:%M} UTC)"
