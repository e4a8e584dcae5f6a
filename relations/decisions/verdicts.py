"""One event: to be public, to be refused, to be taken back, to be a part of another."""

from relations.history import recorded
from relations.models import Decision, Event, refresh_all

from .refusing import Refused
from .wholes import line_up

State = Event.State
Action = Decision.Action

# Why a proposal is refused, as curators say it most: any other words will do, too.
REASONS = (
    "Not an event: an opinion, a hope or a forecast",
    "Not about these countries",
    "Not what the sentence says",
    "Told already by another event",
    "Too small to be kept",
)


SENTENCE = "a sentence that proves it"


def missing(event):
    """What the event lacks to be public, in words: a date, two countries, a sentence or a reason."""
    lacks = []
    if event.first_day is None:
        lacks.append("a date")
    if event.countries.count() < 2:
        lacks.append("the two countries it is between")
    if not event.reason_without_evidence and not event.evidence.exists():
        lacks.append(SENTENCE)
    return lacks


def accept(event, by, seen=None, reason=""):
    """Publishes the event, with `reason` where no sentence proves it; the Decision."""
    with recorded(Action.ACCEPT, [event.pk], by, reason, seen) as step:
        event = step.events[event.pk]
        _want(event, event.state != State.PUBLISHED, "is published already")
        lacks = [what for what in missing(event) if not (reason and what == SENTENCE)]
        if lacks:
            raise Refused(f"“{event}” lacks {_listed(lacks)}: edit it first.")
        event.touched()
        event.publish(reason)
    return step.decision


def reject(event, by, reason, seen=None):
    """Refuses a proposal for good: reading its source again does not bring it back."""
    with recorded(Action.REJECT, [event.pk], by, reason, seen) as step:
        event = step.events[event.pk]
        _want(event, event.state != State.PUBLISHED, "is published: it can be withdrawn instead")
        _want(event, event.state != State.REJECTED, "is rejected already")
        event.touched()
        event.reject(reason)
    return step.decision


def withdraw(event, by, reason, seen=None):
    """Takes a published event back; its address goes on to say why."""
    with recorded(Action.WITHDRAW, [event.pk], by, reason, seen) as step:
        event = step.events[event.pk]
        _want(event, event.state == State.PUBLISHED, "is not published")
        if not reason.strip():
            raise Refused("Write the reason: it is shown at the event's address.")
        event.touched()
        event.withdraw(reason)
    return step.decision


def make_part(event, whole, by, seen=None):
    """Makes the event a part of `whole`; of nothing where that is None."""
    keys = [event.pk] if whole is None else [event.pk, whole.pk]
    with recorded(Action.PART, keys, by, "", seen) as step:
        event = step.events[event.pk]
        if whole is not None:
            whole = step.events[whole.pk]
            _want(whole, whole.state in (State.PROPOSED, State.PUBLISHED), f"is {whole.state}")
            if event.pk in line_up(whole):
                raise Refused(f"“{whole}” is this event or a part of it.")
        event.part_of = whole
        event.touched()
        refresh_all([event])
    return step.decision


def _want(event, true, otherwise):
    if not true:
        raise Refused(f"“{event}” {otherwise}.")


def _listed(words):
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
