"""The pages: one function each. Read the address, ask the models, render."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from relations.models import Event, Source

from .agreement import agreement
from .cards import card
from .cite_block import cite_block
from .coverage import coverage
from .event_dates import status_words
from .event_page import attendance, neighbours, pairs_of
from .exports.entry import Entry
from .footnotes import footnotes
from .jsonld import json_ld
from .offices import with_tenures
from .parts import line, nest
from .past import why_changed
from .sides import sides
from .source_page import source_page

HOME_PAIR = "jp-kr"
SOURCES_A_PAGE = 100


@require_safe
def home(request):
    return redirect("pair", HOME_PAIR)


@require_safe
def event(request, public_id, slug=""):
    """Everything known of one event, each field with the sentences that prove it."""
    known = with_tenures(Event.objects.for_timeline()).prefetch_related(
        "topics", "participations__person__names"
    )
    found = get_object_or_404(known.ever_shown(), public_id=public_id)
    if found.state != "published":
        return gone(request, found)
    if request.path != found.get_absolute_url():
        return redirect(found)
    today = timezone.localdate()
    notes = footnotes(found.evidence.all())
    whole = line(found, today)
    nest(Event.objects.published(), [whole], today)
    entry = Entry(found, request.build_absolute_uri, today)
    context = {
        "event": found,
        "card": card(found, today),
        "today": today,
        "status": status_words(found, today),
        "attendance": attendance(found),
        "notes": notes,
        "marks": {name: notes.of(name) for name in ("date", "place", "participants")},
        "pairs": pairs_of(found),
        "whole": whole,
        "agreement": agreement(found, notes),
        "sides": sides(found, found.evidence.all()),
        "neighbours": neighbours(found),
        "cite": cite_block(entry),
        "json_ld": json_ld(entry),
        "why_changed": why_changed(found),
    }
    return render(request, "timeline/event.html", context)


def gone(request, event):
    """What became of an event that was public: it leads to the one that holds it, or says why it went."""
    if event.merged_into and event.merged_into.state == "published":
        return redirect(event.merged_into, permanent=True)
    return render(request, "timeline/gone.html", {"event": event}, status=410)


@require_safe
def source(request, pk):
    """A text with its evidence marked, and beside it the events it proves."""
    found = get_object_or_404(Source, pk=pk)
    return render(request, "timeline/source.html", {"source": found, "page": source_page(found)})


@require_safe
def sources(request):
    """The texts that tell a published event, the latest first."""
    found = Source.objects.telling().with_events().defer("text").order_by("-published_first", "-pk")
    page = Paginator(found, SOURCES_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "timeline/sources.html", {"page": page})


@require_safe
def about(request):
    return render(request, "timeline/about.html", {"coverage": coverage(HOME_PAIR, {})})


def bad_request(request, exception=None):
    return render(
        request, "error.html", {"title": _("We could not read this request"), "status": 400}, status=400
    )


def not_found(request, exception=None):
    return render(request, "error.html", {"title": _("There is no such page"), "status": 404}, status=404)


def server_error(request):
    """Says so without asking the database for anything."""
    return render(
        request, "error.html", {"title": _("Something broke on our side"), "status": 500}, status=500
    )
