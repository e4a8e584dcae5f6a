from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from . import browse, health, overviews, past, profiles, reporting, sitemaps, views
from .exports.urls import api_urls, export_urls

pages = [
    path("", views.home, name="home"),
    path("timeline/", browse.timeline, name="timeline"),
    path("pairs/<slug:pair>/", browse.pair, name="pair"),
    path("compare/", overviews.compare, name="compare"),
    path("matrix/", overviews.matrix, name="matrix"),
    path("map/", overviews.places_map, name="map"),
    path("events/<slug:public_id>/", views.event, name="event"),
    path("events/<slug:public_id>/history/", past.history, name="history"),
    path("events/<slug:public_id>/report/", reporting.report, name="report"),
    path("events/<slug:public_id>/v/<int:number>/", past.version, name="version"),
    path("events/<slug:public_id>/<slug:slug>/", views.event, name="event"),
    path("corrections/", past.corrections, name="corrections"),
    path("sources/", views.sources, name="sources"),
    path("sources/<int:pk>/", views.source, name="source"),
    path("people/", profiles.people, name="people"),
    path("people/<slug:slug>/", profiles.person, name="person"),
    path("places/<slug:slug>/", profiles.place, name="place"),
    path("topics/<slug:slug>/", profiles.topic, name="topic"),
    path("countries/<slug:code>/", profiles.country, name="country"),
    path("about/", views.about, name="about"),
    *export_urls,
]

# The desk and what only programs read have one address whatever the reader's language.
urlpatterns = [
    path("robots.txt", sitemaps.robots),
    path("health/", health.health),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemaps.section, name="sitemap-section"),
    path("api/", include(api_urls)),
    path("admin/desk/", include("relations.desk.urls")),
    path("admin/", admin.site.urls),
    *i18n_patterns(*pages, prefix_default_language=False),
]

handler400 = views.bad_request
handler404 = views.not_found
handler500 = views.server_error
