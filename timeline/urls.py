from django.contrib import admin
from django.urls import include, path

from . import browse, overviews, profiles, sitemaps, views

urlpatterns = [
    path("", views.home, name="home"),
    path("timeline/", browse.timeline, name="timeline"),
    path("pairs/<slug:pair>/", browse.pair, name="pair"),
    path("compare/", overviews.compare, name="compare"),
    path("matrix/", overviews.matrix, name="matrix"),
    path("map/", overviews.places_map, name="map"),
    path("events/<slug:public_id>/", views.event, name="event"),
    path("events/<slug:public_id>/<slug:slug>/", views.event, name="event"),
    path("sources/", views.sources, name="sources"),
    path("sources/<int:pk>/", views.source, name="source"),
    path("people/", profiles.people, name="people"),
    path("people/<slug:slug>/", profiles.person, name="person"),
    path("places/<slug:slug>/", profiles.place, name="place"),
    path("topics/<slug:slug>/", profiles.topic, name="topic"),
    path("countries/<slug:code>/", profiles.country, name="country"),
    path("about/", views.about, name="about"),
    path("robots.txt", sitemaps.robots),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemaps.section, name="sitemap-section"),
    path("", include("timeline.exports.urls")),
    path("admin/", admin.site.urls),
]

handler400 = views.bad_request
handler404 = views.not_found
handler500 = views.server_error
