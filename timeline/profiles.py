"""The pages of a person, a place, a topic, a country: who or what it is, and its latest events."""

from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from relations.models import Country, Event, Office, Person, Place, Topic
from relations.models.counts import CountsOfList
from relations.models.lists import Dimension as D
from relations.models.lists import lists_of

from .activity import ActiveIn, shares, shares_of
from .filters import TimelineFilter
from .histogram import histogram
from .listing import listing
from .met_with import met_with
from .naming import (
    country_name,
    office_title,
    pair_name,
    person_name,
    place_name,
    topic_name,
    with_names_of,
)
from .strips import strips

LATEST = "20"
# Holders of an office to be seen at once; the others are folded away.
LATEST_HOLDERS = 6
# Offices that a country's page shows as strips, in this order.
IN_STRIPS = ("head_of_state", "head_of_government", "foreign_minister")


def _latest(key, value, name, active_in=()):
    """The newest events of the one value, the address of all of them, and what else they belong to."""
    asked = TimelineFilter(reverse("timeline"), {key: (value,), "show": (LATEST,)}, {(key, value): name})
    return {
        "asked": asked,
        "page": listing(asked, timezone.localdate()),
        "histogram": histogram(asked.from_the_top()),
        "all_url": asked.at(reverse("timeline")).url,
        "active_in": [shares_of(asked, facet_key) for facet_key in active_in],
    }


@require_safe
def person(request, slug):
    found = get_object_or_404(Person.objects.select_related("country"), slug=slug)
    context = {
        "person": found,
        "names": found.names.exclude(text__in=(found.name, person_name(found))).exclude(language="en"),
        "spellings": found.names.exclude(text=found.name).filter(language="en"),
        "tenures": found.tenures.select_related("office__country"),
        "met_with": met_with(slug),
    }
    latest = _latest("person", slug, person_name(found), active_in=("place", "topic"))
    return render(request, "timeline/person.html", context | latest)


@require_safe
def place(request, slug):
    found = get_object_or_404(Place.objects.select_related("country", "town"), slug=slug)
    context = {
        "place": found,
        "names": found.names.exclude(text__in=(found.name, place_name(found))),
        "sites": with_names_of(found.sites.all()),
    }
    latest = _latest("place", slug, place_name(found), active_in=("pair", "person"))
    return render(request, "timeline/place.html", context | latest)


@require_safe
def topic(request, slug):
    found = get_object_or_404(Topic, slug=slug)
    latest = _latest("topic", slug, topic_name(slug, found.name), active_in=("pair", "person"))
    return render(request, "timeline/topic.html", {"topic": found} | latest)


@require_safe
def country(request, code):
    if code != code.lower():
        return redirect("country", code.lower())
    found = get_object_or_404(Country, code=code.upper())
    offices = _offices_of(found)
    context = {
        "country": found,
        "offices": [
            (office, office.held[:LATEST_HOLDERS], office.held[LATEST_HOLDERS:]) for office in offices
        ],
        "strips": strips(_by_role(offices), timezone.localdate()),
        "relations": ActiveIn("pair", _pairs_of(found)),
    }
    return render(
        request,
        "timeline/country.html",
        context | _latest("country", code, country_name(found.code, found.name)),
    )


def _pairs_of(country):
    """Its relations, the busiest first."""
    own = D.COUNTRY, country.code.lower()
    rows, _ = CountsOfList(lists_of([own]).get(own)).foremost(D.PAIR)
    names = dict(Country.objects.values_list("code", "name"))
    pairs = [(pair, number) for pair, number in rows if own[1] in pair.split("-")]
    named = [(pair_name(pair, names), reverse("pair", args=[pair]), number) for pair, number in pairs]
    return shares(sorted(named, key=lambda row: (-row[2], row[0])))


def _offices_of(country):
    """Offices with those who held them as `held`, the latest first."""
    offices = with_names_of(
        country.offices.exclude(tenures=None).prefetch_related("tenures__person"), "tenures__person__names"
    )
    ranks = [role for role, _ in Office.Role.choices]
    ordered = sorted(offices, key=lambda office: (ranks.index(office.role), office.title))
    for office in ordered:
        office.held = list(office.tenures.all())
    return ordered


def _by_role(offices):
    """{title: tenures} of the offices that speak for the country: a ministry renamed is one office, under
    the title it has now."""
    titles = {}
    for role in IN_STRIPS:
        held = [
            (tenure, office_title(office))
            for office in offices
            if office.role == role
            for tenure in office.held
        ]
        if held:
            _, title = max(held, key=lambda one: one[0].start)
            titles[title] = [tenure for tenure, _ in held]
    return titles


@require_safe
def people(request):
    """Everyone who took part in a published event, by country."""
    seen = Person.objects.filter(participations__event__in=Event.objects.published())
    counted = seen.select_related("country").prefetch_related("names")
    counted = counted.annotate(events=Count("participations__event", distinct=True))
    return render(request, "timeline/people.html", {"people": counted.order_by("country__name", "name")})
