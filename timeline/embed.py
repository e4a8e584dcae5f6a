"""A short list for other people's pages: framed anywhere, no cookie, no way to do more than read."""

from csp.decorators import csp_replace
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from .cards import card
from .exports.links import heading_of, whole_list
from .filters import TimelineFilter
from .offices import with_tenures

MOST_EVENTS = 50


@require_safe
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})
def embed(request):
    """The first events that the filter finds; parts of others are left to the full list."""
    asked = whole_list(TimelineFilter.read(request.GET, reverse("timeline")))
    found, today = asked.apply(), timezone.localdate()
    alone = found.standing_alone()
    ordered = alone.newest_first() if asked.newest_first else alone.oldest_first()
    shown = list(with_tenures(ordered.for_timeline())[:MOST_EVENTS])
    heading, chips = heading_of(asked)
    about = asked.understood("pair")[0].upper().split("-") if chips != asked.chips else ()
    context = {
        "asked": asked,
        "chips": chips,
        "cards": [card(event, today, about) for event in shown],
        "events": found.count(),
        "heading": heading,
        "full_list": request.build_absolute_uri(asked.url),
    }
    return render(request, "timeline/embed.html", context)
