"""Two events side by side, to be one; and one that is two."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from relations import decisions
from relations.admin.related import key_in
from relations.date_words import in_words
from relations.decisions.merging import suggested
from relations.history import stamps
from relations.models import Decision, Event

from .access import DECIDE, desk_page, page
from .queue import Queue, place_in

MOST_FOUND = 30
LABELS = {
    "date": "Date",
    "title": "Title",
    "subtype": "Subtype",
    "status": "Status",
    "place": "Place",
    "people": "People",
}


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page(DECIDE)
def merge(request, going, staying):
    """Field by field, whose it is; then one event with the evidence of both. The published one stays."""
    events = Event.objects.for_timeline()
    going, staying = (get_object_or_404(events, public_id=one) for one in (going, staying))
    if going.state == Event.State.PUBLISHED and staying.state != Event.State.PUBLISHED:
        going, staying = staying, going
    line = Queue.read(request.GET)
    if request.method == "POST":
        return _merge(request, going, staying, line)
    usual, seen = suggested(going, staying), stamps([going.pk, staying.pk])
    sides = [_side(going, seen), _side(staying, seen)]
    context = {
        "going": sides[0],
        "staying": sides[1],
        "sides": sides,
        "rows": [_row(name, going, staying, usual[name]) for name in decisions.FIELDS],
        "back": line.address(going.public_id),
        "kinds_differ": going.kind != staying.kind,
    }
    return page(request, "merge.html", "Are they one event?", context)


def _merge(request, going, staying, line):
    choices = {name: request.POST[name] for name in decisions.FIELDS if request.POST.get(name) in _WHOSE}
    seen = {going.pk: request.POST.get("seen_going", ""), staying.pk: request.POST.get("seen_staying", "")}
    after = place_in(line.ids(), going.public_id)
    try:
        decisions.merge(going, staying, request.user, choices, seen)
    except (decisions.Refused, decisions.Conflict) as problem:
        messages.error(request, str(problem))
        return HttpResponseRedirect(line.address(going.public_id))
    messages.success(request, f"Merged: “{going}” is one with “{staying}”, {in_words(staying.date)}.")
    return HttpResponseRedirect(line.address(after.after or after.before))


_WHOSE = ("going", "staying", "both")


def _side(event, seen):
    sources = dict.fromkeys(proof.source for proof in event.evidence.all())
    quotes = [proof.quote for proof in event.evidence.all() if proof.field == "event"]
    return {
        "event": event,
        "date": in_words(event.date),
        "seen": seen[event.pk],
        "sources": [str(source.publisher or source) for source in sources],
        "quotes": quotes[:3],
    }


def _row(name, going, staying, usual):
    values = {"going": _value(name, going), "staying": _value(name, staying)}
    return {
        "name": name,
        "label": LABELS[name],
        "usual": usual,
        "same": values["going"] == values["staying"],
    } | values


def _value(name, event):
    if name == "date":
        return in_words(event.date)
    if name == "place":
        return str(event.place) if event.place else event.place_words
    if name == "people":
        return ", ".join(seat.shown_name for seat in event.participations.all())
    if name == "status":
        return event.get_status_display()
    return getattr(event, name)


@require_safe
@desk_page(DECIDE)
def find(request, public_id):
    """Any event by its words or its id, to merge this one with or to make it a part of."""
    event = get_object_or_404(Event, public_id=public_id)
    line, words = Queue.read(request.GET), request.GET.get("q", "").strip()
    found = Event.objects.none()
    if words:
        named = Event.objects.filter(public_id=words) | Event.objects.matching(words)
        found = named.filter(state__in=(Event.State.PROPOSED, Event.State.PUBLISHED)).exclude(pk=event.pk)
    context = {
        "event": event,
        "words": words,
        "rows": [(one, in_words(one.date)) for one in found.newest_first().in_one_line()[:MOST_FOUND]],
        "most": MOST_FOUND,
        "given": line.query,
        "query": urlencode(line.query),
        "seen": stamps([event.pk])[event.pk],
        "decide": reverse("desk:decide", args=[public_id]),
        "back": line.address(public_id),
    }
    return page(request, "find.html", f"Merge “{event}” with, or part of", context)


@require_POST
@desk_page(DECIDE)
def split(request, public_id):
    """Splits a merge again, or splits off what the ticked sources tell."""
    event = get_object_or_404(Event, public_id=public_id)
    line = Queue.read(QueryDict(request.POST.get("queue", "")))
    seen = {event.pk: request.POST.get("seen", "")}
    keys = [key_in(key) for key in request.POST.getlist("source")]
    number = request.POST.get("merge", "")
    try:
        if number:
            merged = get_object_or_404(Decision, pk=key_in(number), changes__event=event)
            decisions.split(merged, request.user, seen)
            messages.success(request, f"Split: “{event}” stands for itself again.")
            return HttpResponseRedirect(line.address(public_id))
        _, new = decisions.split_off(event, keys, request.user, seen)
    except (decisions.Refused, decisions.Conflict) as problem:
        messages.error(request, str(problem))
        return HttpResponseRedirect(line.address(public_id))
    messages.success(request, f"Split off: “{new}” waits for your decision.")
    return HttpResponseRedirect(line.address(new.public_id))


def partings(event):
    """What can be taken apart again: the merges of the event, and the sources that tell it."""
    sources = dict.fromkeys(proof.source for proof in event.evidence.all())
    return {
        "merges": decisions.merges_of(event),
        "tellers": list(sources) if len(sources) > 1 else [],
    }
