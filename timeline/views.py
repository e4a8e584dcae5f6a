"""The pages: one function each. Read the address, ask the models, render."""

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from relations.models import Event, Source

from .cards import card
from .event_dates import status_words
from .event_page import attendance, neighbours, pairs_of
from .facets import facet, facets
from .filters import TimelineFilter
from .footnotes import footnotes
from .listing import listing, what_to_drop
from .names import name_pairs
from .offices import with_tenures
from .pair_facts import pair_facts
from .pairs import canonical_pair
from .regions import current_address, region_of, vary_by_region
from .source_page import source_page

HOME_PAIR = "jp-kr"
SOURCES_A_PAGE = 100


@require_safe
def home(request):
    return redirect("pair", HOME_PAIR)


@require_safe
def timeline(request):
    return _browse(request, TimelineFilter.read(request.GET, request.path))


@require_safe
def pair(request, pair):
    """The timeline with the pair fixed, beneath the facts that sum it up."""
    if pair != canonical_pair(pair):
        return redirect("pair", canonical_pair(pair))
    name = name_pairs([pair]).get(pair)
    if name is None:
        raise Http404(f"There is no pair {pair}.")
    asked = TimelineFilter.read(request.GET, request.path, pair, name)
    return _browse(request, asked)


def _browse(request, asked):
    region, today = region_of(request), timezone.localdate()
    if not region and request.META.get("QUERY_STRING", "") != asked.query:
        return redirect(asked.url)
    if region.startswith("facet-"):
        return _show_facet(request, asked, region.removeprefix("facet-"))
    if region == "older":
        return _show_older(request, asked, today)
    page = listing(asked, today)
    context = {
        "asked": asked,
        "page": page,
        "facets": facets(asked),
        "heading": asked.pair_name or "All relations",
        "other_order_url": asked.with_("order", "old" if asked.newest_first else "new").from_the_top().url,
        "from_the_top_url": asked.from_the_top().url,
        "all_pairs_url": asked.at(reverse("timeline")).url,
        "drops": [] if page.events else what_to_drop(asked),
        "today": today,
        "region": region,
    }
    if region == "results":
        response = render(request, "timeline/timeline.html#results", context)
        response["HX-Push-Url"] = asked.url if current_address(request) != asked.url else "false"
        return vary_by_region(response)
    context["facts"] = pair_facts(asked.pair, today) if asked.pair else None
    return vary_by_region(render(request, "timeline/timeline.html", context))


def _show_older(request, asked, today):
    """The next rows alone; the address then says how many rows Back has to bring."""
    context = {
        "asked": asked,
        "page": listing(asked, today, continued=True),
        "today": today,
        "region": "older",
    }
    response = render(request, "timeline/timeline.html#older", context)
    path, _, query = current_address(request).partition("?")
    if path == asked.path:
        above = TimelineFilter.read(QueryDict(query), path, asked.pair, asked.pair_name)
        response["HX-Replace-Url"] = above.one_page_longer().url
    return vary_by_region(response)


def _show_facet(request, asked, key):
    """All choices of one facet, in the place of the first few."""
    if key not in asked.values.get("all", ()):
        raise Http404(f"There is no facet {key} to open.")
    context = {"asked": asked, "facet": facet(asked, key), "opened": True}
    response = render(request, "timeline/facet.html", context)
    response["HX-Push-Url"] = "false"
    return vary_by_region(response)


@require_safe
def event(request, public_id, slug=""):
    """Everything known of one event, each field with the sentences that prove it."""
    known = with_tenures(Event.objects.for_timeline()).prefetch_related("topics")
    found = get_object_or_404(known, public_id=public_id, state__in=("published", "withdrawn"))
    if found.merged_into and found.merged_into.state == "published":
        return redirect(found.merged_into, permanent=True)
    if found.state == "withdrawn":
        return render(request, "timeline/gone.html", {"event": found}, status=410)
    if request.path != found.get_absolute_url():
        return redirect(found)
    today = timezone.localdate()
    notes = footnotes(found.evidence.all())
    parts = Event.objects.published().parts_of(found.pk).oldest_first().for_timeline()
    context = {
        "event": found,
        "card": card(found, today),
        "today": today,
        "status": status_words(found, today),
        "attendance": attendance(found),
        "notes": notes,
        "marks": {name: notes.of(name) for name in ("date", "place", "participants")},
        "pairs": pairs_of(found),
        "parts": [card(part, today) for part in with_tenures(parts)],
        "neighbours": neighbours(found),
    }
    return render(request, "timeline/event.html", context)


@require_safe
def source(request, pk):
    """A text with its evidence marked, and beside it the events it proves."""
    found = get_object_or_404(Source, pk=pk)
    return render(request, "timeline/source.html", {"source": found, "page": source_page(found)})


@require_safe
def sources(request):
    """The texts that tell a published event, the latest first."""
    telling = Q(evidence__event__state="published")
    counted = Source.objects.annotate(events=Count("evidence__event", filter=telling, distinct=True))
    found = counted.filter(events__gt=0).defer("text").order_by("-published_first", "-pk")
    page = Paginator(found, SOURCES_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "timeline/sources.html", {"page": page})


@require_safe
def about(request):
    return render(request, "timeline/about.html", Event.objects.published().extent())


def bad_request(request, exception=None):
    return render(
        request, "error.html", {"title": "We could not read this request", "status": 400}, status=400
    )


def not_found(request, exception=None):
    return render(request, "error.html", {"title": "There is no such page", "status": 404}, status=404)


def server_error(request):
    """Says so without asking the database for anything."""
    return render(request, "error.html", {"title": "Something broke on our side", "status": 500}, status=500)
