"""Back to how it was: the last decisions of a person one by one, or an event as it once stood."""

from relations.history import recorded
from relations.history.snapshots import content, put_back
from relations.models import Decision, Event, refresh_all

from .refusing import Refused
from .wholes import want_no_ring

MOST_UNDONE = 20
Action = Decision.Action


def undoable(by):
    """The last decisions of a person that can be undone, the latest first."""
    own = Decision.objects.filter(by=by, undone_by=None).exclude(action__in=(Action.UNDO, Action.READ))
    latest = Decision.objects.filter(by=by).exclude(action=Action.UNDO).order_by("-pk")[:MOST_UNDONE]
    since = list(latest.values_list("pk", flat=True))
    return own.filter(pk__in=since).prefetch_related("changes__event")


def undo(decision, by):
    """Puts all events of the decision back to what they were; the Decision of undoing it.

    Refused where one of them was changed since, so that nobody's later work is lost.
    """
    changes = list(decision.changes.select_related("event"))
    with recorded(Action.UNDO, [c.event_id for c in changes], by, undoes=decision) as step:
        if Decision.objects.filter(undoes=decision).exists():
            raise Refused("That was undone already.")
        for change in changes:
            event = step.events[change.event_id]
            if content(step.before[event.pk]) != content(change.after):
                raise Refused(f"“{event}” was changed since: it can't be undone in one step.")
        _put({c.event_id: c.before or _never(c.after) for c in changes})
        want_no_ring(step.events)
    return step.decision


def _never(after):
    """What an event becomes that did not exist before: refused, for its address is never used again. Its
    sentences are free for others."""
    refused = {"state": Event.State.REJECTED, "state_reason": "Undone by its author."}
    return after | {"columns": after["columns"] | refused, "evidence": []}


def restore(event, snapshot, by, reason, seen=None):
    """Gives the event back what it was in `snapshot`, one of its own; the Decision.

    Its state stays what it is, and so does its evidence: later readings may have added to that.
    """
    with recorded(Action.RESTORE, [event.pk], by, reason, seen) as step:
        now = step.before[event.pk]
        kept = {
            name: now["columns"][name] for name in ("state", "state_reason", "merged_into_id", "part_of_id")
        }
        columns = snapshot["columns"] | kept
        if now["columns"]["state"] == Event.State.PUBLISHED and columns["first_day"] is None:
            raise Refused("It had no date then, and a public event has one.")
        _put({event.pk: snapshot | {"columns": columns, "evidence": now["evidence"]}})
        restored = Event.objects.get(pk=event.pk)
        restored.touched()
        restored.save()
    return step.decision


def _put(wanted):
    put_back(wanted)
    keys = list(wanted)
    refresh_all(Event.objects.filter(pk__in=keys))
    refresh_all(Event.objects.filter(part_of__in=keys).exclude(pk__in=keys))
