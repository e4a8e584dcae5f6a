"""The page that says what can be taken along, and how."""

from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from timeline.api.views import api
from timeline.filters import TimelineFilter

from .links import export_links, heading_of, title_of, whole_list


@require_safe
def data(request):
    """Every format of the list that the query asks for, and the API, read off its own description."""
    asked = whole_list(TimelineFilter.read(request.GET, reverse("timeline")))
    paths = api.get_openapi_schema()["paths"]
    endpoints = [
        (path, verbs["get"]["summary"], [one["name"] for one in verbs["get"].get("parameters", ())])
        for path, verbs in paths.items()
    ]
    context = {
        "asked": asked,
        "list_heading": heading_of(asked)[0],
        "list_title": title_of(asked),
        "list_url": asked.url,
        "links": export_links(asked),
        "endpoints": endpoints,
    }
    return render(request, "timeline/data.html", context)
