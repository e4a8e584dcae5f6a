"""The history of one event: each step with who, when, why and what, and the way back to it."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from relations import decisions
from relations.admin.related import key_in
from relations.history import stamps
from relations.history.differences import differences, names_of_sources
from relations.models import Change, Event

from .access import DECIDE, LOOK, desk_page, page


@require_safe
@desk_page(LOOK)
def history(request, public_id):
    """All steps, the latest first."""
    event = get_object_or_404(Event, public_id=public_id)
    changes = event.changes.select_related("decision__by", "decision__undone_by").order_by("-pk")
    names = names_of_sources(changes)
    steps = [(change, _named(differences(change.before, change.after, sources=names))) for change in changes]
    context = {"event": event, "steps": steps, "seen": stamps([event.pk])[event.pk]}
    return page(request, "history.html", f"History of “{event}”", context)


def _named(found):
    """The differences under the names that the queue gives the fields."""
    names = {"countries": "between", "part_of": "part of"}
    return [one._replace(name=names.get(one.name, one.name)) for one in found]


@require_POST
@desk_page(DECIDE)
def restore(request, public_id):
    """Gives the event back what it was before one of its changes."""
    event = get_object_or_404(Event, public_id=public_id)
    change = get_object_or_404(Change, pk=key_in(request.POST.get("change")), event=event)
    reason = request.POST.get("reason", "").strip()
    back = HttpResponseRedirect(reverse("desk:history", args=[public_id]))
    try:
        if change.before is None:
            raise decisions.Refused("There was nothing before it.")
        decisions.restore(
            event, change.before, request.user, reason, {event.pk: request.POST.get("seen", "")}
        )
    except (decisions.Refused, decisions.Conflict) as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, "Restored. Its state and its evidence are as before.")
    return back
