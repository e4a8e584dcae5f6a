"""Publish, reject, withdraw: decisions about one event or many, from any page of the desk.

A page answers `decide(...)`. The same address then takes the confirmation, which repeats what the first
request posted (`action`, `_selected_action`) and adds `reason`.
"""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse

from relations.date_words import in_words
from relations.history import recorded
from relations.models import Event, Evidence
from relations.models.keeping import take_turn

State = Event.State


@dataclass(frozen=True)
class Decision:
    """`action` is its name in the history. `ask` heads the page that wants a reason; `done` is said of the
    events decided upon."""

    name: str
    action: str
    ask: str
    button: str
    done: str
    reason_needed: bool


DECISIONS = {
    d.name: d
    for d in (
        Decision(
            "publish", "accept", "Publish without evidence?", "Publish with this reason", "published", True
        ),
        Decision("reject", "reject", "Reject?", "Reject", "rejected", False),
        Decision("withdraw", "withdraw", "Withdraw?", "Withdraw", "withdrawn", True),
    )
}


@transaction.atomic
def decide(model_admin, request, name, events, back):
    """Carries the decision `name` out on `events` (a queryset) and goes `back`; asks for a reason first
    where one is wanted."""
    take_turn()
    decision = DECISIONS[name]
    rows = Event.objects.filter(pk__in=list(events.values_list("pk", flat=True)))
    rows = list(rows.select_for_update().order_by("-sort_key", "-pk"))
    possible = _sort_out(model_admin, request, decision, rows)
    reason = request.POST.get("reason", "").strip()
    asked = "reason" in request.POST
    ready, wanting = _split(decision, possible, reason, asked)
    with recorded(decision.action, [event.pk for event in ready], request.user, reason):
        for event in ready:
            carry_out(decision, event, reason)
    for event in ready:
        model_admin.log_change(request, event, f"{decision.done.capitalize()}. {reason}".strip())
    if ready:
        count = f"1 event {decision.done}" if len(ready) == 1 else f"{len(ready)} events {decision.done}"
        model_admin.message_user(request, f"{count}: {_titles(ready)}.", messages.SUCCESS)
    if wanting:
        return _ask(model_admin, request, decision, wanting, reason_missing=asked, back=back)
    return HttpResponseRedirect(back)


def carry_out(decision, event, reason=""):
    """Changes the state of one event, as a person's decision."""
    event.touched()
    if decision.name == "publish":
        event.publish(reason)
    elif decision.name == "reject":
        event.reject(reason)
    else:
        event.withdraw(reason)


def _sort_out(model_admin, request, decision, events):
    """The events that the decision can be about; says of the others why not."""

    def refuse(refused, why):
        if refused:
            model_admin.message_user(request, f"{why}: {_titles(refused)}.", messages.WARNING)
        return [event for event in events if event not in refused]

    if decision.name == "publish":
        events = refuse([e for e in events if e.state == State.PUBLISHED], "Published already")
        return refuse([e for e in events if e.date is None], "Not published, because no date is known")
    if decision.name == "reject":
        published = [e for e in events if e.state == State.PUBLISHED]
        events = refuse(published, "Not rejected: what is published can be withdrawn instead")
        return refuse([e for e in events if e.state == State.REJECTED], "Rejected already")
    return refuse(
        [e for e in events if e.state != State.PUBLISHED], "Not withdrawn, because it is not published"
    )


def _split(decision, events, reason, asked):
    """Those that can be decided upon at once, and those that want a reason."""
    if reason or (asked and not decision.reason_needed):
        return events, []
    if decision.name != "publish":
        return [], events
    proved = Event.objects.filter(pk__in=[e.pk for e in events])
    proved = set(
        proved.filter(Exists(Evidence.objects.filter(event=OuterRef("pk")))).values_list("pk", flat=True)
    )
    ready = [e for e in events if e.pk in proved or e.reason_without_evidence]
    return ready, [e for e in events if e not in ready]


def _ask(model_admin, request, decision, events, reason_missing, back):
    context = {
        **model_admin.admin_site.each_context(request),
        "title": decision.ask,
        "opts": model_admin.opts,
        "decision": decision,
        "lines": [(event, in_words(event.date)) for event in events],
        "action": decision.name,
        "action_checkbox_name": ACTION_CHECKBOX_NAME,
        "reason_missing": reason_missing,
        "back": back,
    }
    return TemplateResponse(request, "admin/relations/decision.html", context)


def _titles(events, most=5):
    """Their titles, the first few of them."""
    named = ", ".join(f"“{event}”" for event in events[:most])
    return named if len(events) <= most else f"{named} and {len(events) - most} more"
