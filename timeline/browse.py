"""The timeline and the pages of pairs: whole, or the one region that htmx asks for."""

from django.http import Http404, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from .facets import LABELS, facet
from .filter_form import FOUND_BY_NAME
from .filters import TimelineFilter
from .frames import framed
from .histogram import histogram
from .kept_pages import kept, versions_for
from .listing import listing, what_to_drop, with_parts
from .names import name_pairs
from .pairs import canonical_pair
from .pieces import pieces
from .regions import current_address, region_of, vary_by_region


@require_safe
@kept
def timeline(request):
    return _browse(request, TimelineFilter.read(request.GET, request.path))


@require_safe
@kept
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
    if region in OTHER_REGIONS:
        return OTHER_REGIONS[region](request, asked, today)
    kind, _, key = region.partition("-")
    if kind in REGIONS_OF_ONE:
        return REGIONS_OF_ONE[kind](request, asked, key, today)
    # Before anything is read: what changes meanwhile makes the page old, never the other way round.
    # A value that nobody knows may be known at any time, so that such a page hangs on no list.
    versions = versions_for(asked) if not region and not asked.errors else None
    page = listing(asked, today)
    context = {
        "asked": asked,
        "page": page,
        "heading": asked.pair_name or gettext("All relations"),
        "other_order_url": asked.with_("order", "old" if asked.newest_first else "new").from_the_top().url,
        "other_view_url": asked.with_("view", "list" if asked.is_compact else "compact").from_the_top().url,
        "from_the_top_url": asked.from_the_top().url,
        "drops": [] if page.events else what_to_drop(asked),
        "today": today,
        "region": region,
    }
    drawn = pieces(asked, page, today, region)
    if region == "results":
        response = render(request, "timeline/timeline.html#results", context | {"pieces": drawn})
        moved = current_address(request) != asked.canonical_url
        response["HX-Push-Url"] = asked.canonical_url if moved else "false"
        return vary_by_region(response)
    response = vary_by_region(framed(request, "timeline/timeline.html", context, drawn))
    response.versions = versions
    return response


def _show_older(request, asked, today):
    """The next rows alone; the address then says how many rows Back has to bring."""
    page = listing(asked, today, continued=True)
    context = {
        "asked": asked,
        "page": page,
        "pieces": {"groups": page.html},
        "today": today,
        "region": "older",
    }
    response = render(request, "timeline/timeline.html#older", context)
    path, _, query = current_address(request).partition("?")
    if path == asked.path:
        above = TimelineFilter.read(QueryDict(query), path, asked.pair, asked.pair_name)
        response["HX-Replace-Url"] = above.one_page_longer().url
    return vary_by_region(response)


def _show_facet(request, asked, key, today):
    """All choices of one facet, in the place of the first few."""
    if key not in LABELS or key not in asked.values.get("all", ()):
        raise Http404(f"There is no facet {key} to open.")
    context = {"asked": asked, "facet": facet(asked, key), "opened": True}
    return _in_place(render(request, "timeline/facet.html", context))


def _show_choices(request, asked, key, today):
    """The choices of one facet that are called as typed."""
    if key not in FOUND_BY_NAME:
        raise Http404(f"There is no facet {key} to search.")
    context = {"asked": asked, "facet": facet(asked, key), "region": "choices"}
    return _in_place(render(request, "timeline/choices.html", context))


def _show_parts(request, asked, public_id, today):
    """The parts of one event that its card leaves out."""
    whole = with_parts(asked, public_id, today)
    if whole is None:
        raise Http404(f"There is no event {public_id} here.")
    return _in_place(render(request, "timeline/parts.html", {"card": whole, "today": today}))


def _show_counts(request, asked, today):
    """The numbers of the histogram as a table."""
    context = {"asked": asked, "histogram": histogram(asked), "region": "counts"}
    return _in_place(render(request, "timeline/counts.html", context))


def _in_place(response):
    """A small region: the address stays as it is."""
    response["HX-Push-Url"] = "false"
    return vary_by_region(response)


OTHER_REGIONS = {"older": _show_older, "counts": _show_counts}
# Regions that a page has several of: `facet-person`, `parts-7k2m9xqd`.
REGIONS_OF_ONE = {"facet": _show_facet, "choices": _show_choices, "parts": _show_parts}
