"""Addresses for other programs."""

from django.urls import path, re_path
from django.views.generic import RedirectView

from timeline import embed
from timeline.api.views import api, not_found

from . import data, views

# Under each language, for people read calendars, feeds and frames; a format that only programs read leads
# on to its one address.
export_urls = [
    path("timeline.<str:extension>", views.timeline_export, name="timeline_export"),
    path("pairs/<slug:pair>.<str:extension>", views.pair_export, name="pair_export"),
    path("events/<slug:public_id>.<str:extension>", views.event_export, name="event_export"),
    path("embed/", embed.embed, name="embed"),
    path("data/", data.data, name="data"),
]

api_urls = [
    path("", RedirectView.as_view(pattern_name="data")),
    path("openapi.json", RedirectView.as_view(pattern_name="api:openapi-json")),
    path("v1/", api.urls),
    re_path(r"^v1/(?P<path>(?s:.*))$", not_found),  # `<path:…>` knows no line break
]
