"""The queue: one proposal beside its text, decided upon with one key, and the next one comes."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from relations import decisions
from relations.admin.related import key_in
from relations.date_words import in_words
from relations.models import Decision, Event, Evidence, Source
from relations.quotes import find_quote

from .access import DECIDE, desk_page, page
from .looks import proposal_page
from .queue import Queue, place_in


@require_safe
@desk_page(DECIDE)
def queue(request):
    """One proposal and the text that tells it; the first of the queue, or the event named by `at`."""
    line = Queue.read(request.GET)
    ids = line.ids()
    at = request.GET.get("at", "") or (ids[0] if ids else "")
    event = Event.objects.for_timeline().filter(public_id=at).first()
    if event is None and ids:
        return HttpResponseRedirect(line.address())
    context = {
        "queue": line,
        "query": urlencode(line.query),
        "place": place_in(ids, at),
        "undoable": list(decisions.undoable(request.user)),
    }
    if event is None:
        done = Event.objects.filter(evidence__source=line.source).distinct() if line.source else None
        return page(request, "empty.html", "Nothing waits", context | {"done": done})
    return page(request, "queue.html", "Review queue", context | proposal_page(event, line, context["place"]))


@require_POST
@desk_page(DECIDE)
def decide(request, public_id):
    """Carries out what was pressed and goes on to the next; says so where it could not be."""
    event = get_object_or_404(Event, public_id=public_id)
    line = Queue.read(QueryDict(request.POST.get("queue", "")))
    after = place_in(line.ids(), public_id)
    try:
        said = _carry_out(event, request)
    except (decisions.Refused, decisions.Conflict) as problem:
        messages.error(request, str(problem))
        return HttpResponseRedirect(line.address(public_id))
    messages.success(request, said)
    stays = request.POST.get("decision") in ("part", "alone")
    return HttpResponseRedirect(line.address(public_id if stays else after.after or after.before))


def _carry_out(event, request):
    """What is said of it afterwards."""
    posted, by = request.POST, request.user
    seen = {event.pk: posted.get("seen", "")}
    what = posted.get("decision") or "reject"
    reason = posted.get("reason", "").strip()
    if what == "accept":
        decisions.accept(event, by, seen, reason)
        return f"Published: “{event}”."
    if what == "reject":
        if not reason:
            raise decisions.Refused("Say why: the reason is kept with the proposal.")
        decisions.reject(event, by, reason, seen)
        return f"Rejected: “{event}”. It will not come back."
    if what == "withdraw":
        decisions.withdraw(event, by, reason, seen)
        return f"Withdrawn: “{event}”."
    if what in ("part", "alone"):
        whole = Event.objects.filter(public_id=posted.get("whole", "")).first() if what == "part" else None
        if what == "part" and whole is None:
            raise decisions.Refused("Choose the event that it is a part of.")
        decisions.make_part(event, whole, by, seen)
        return f"Part of “{whole}”, {in_words(whole.date)}." if whole else "Part of nothing."
    raise decisions.Refused("Choose what to do.")


@require_POST
@desk_page(DECIDE)
def prove(request, public_id):
    """Makes chosen words of the text the evidence of a field: by offsets, or pasted where no script runs."""
    event = get_object_or_404(Event, public_id=public_id)
    source = get_object_or_404(Source, pk=key_in(request.POST.get("source")))
    line = Queue.read(QueryDict(request.POST.get("queue", "")))
    try:
        start, end = _span(request.POST, source)
        field = request.POST.get("field", "")
        seen = {event.pk: request.POST.get("seen", "")}
        _, says = decisions.prove(event, source, start, end, field, request.user, seen)
    except (decisions.Refused, decisions.Conflict) as problem:
        messages.error(request, str(problem))
    else:
        words = " ".join(source.text[start:end].split())
        label = dict(Evidence.Field.choices)[field]
        messages.success(request, f"“{words[:80]}” proves {label}. {says}".strip())
    lost = request.POST.get("back") == "lost"
    return HttpResponseRedirect(reverse("desk:lost") if lost else line.address(public_id))


def _span(posted, source):
    if posted.get("end"):
        return key_in(posted.get("start")), key_in(posted["end"])
    found = find_quote(source.text, posted.get("quote", ""))
    if found is None:
        raise decisions.Refused("These words do not stand in the text.")
    return found.start, found.end


@require_POST
@desk_page(DECIDE)
def undo(request):
    """Undoes the last decision of the one who asks, and shows the event again."""
    line = Queue.read(QueryDict(request.POST.get("queue", "")))
    wanted = Decision.objects.filter(pk=key_in(request.POST.get("decision")), by=request.user).first()
    last = wanted or next(iter(decisions.undoable(request.user)), None)
    if last is None:
        messages.warning(request, "There is nothing to undo.")
        return HttpResponseRedirect(line.address())
    event = last.about
    try:
        decisions.undo(last, request.user)
    except decisions.Refused as problem:
        messages.error(request, str(problem))
        return HttpResponseRedirect(line.address())
    others = last.changes.count() - 1
    more = f" (and {others} more with it)" if others and last.action == Decision.Action.PROPOSE else ""
    done = f"Undone: “{event}”{more} was {last.get_action_display()}; now it is as before."
    messages.success(request, done)
    return HttpResponseRedirect(line.address(event.public_id))
