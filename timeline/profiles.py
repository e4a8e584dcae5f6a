"""The pages of a person, a place, a topic, a country: who or what it is, and its latest events."""

from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from relations.models import Country, Event, Person, Place, Topic

from .filters import TimelineFilter
from .listing import listing
from .pairs import pair_name

LATEST = "20"


def _latest(key, value, name):
    """The newest events of the one value, and the address of all of them."""
    asked = TimelineFilter(reverse("timeline"), {key: (value,), "show": (LATEST,)}, {(key, value): name})
    return {
        "asked": asked,
        "page": listing(asked, timezone.localdate()),
        "all_url": asked.at(reverse("timeline")).url,
    }


@require_safe
def person(request, slug):
    found = get_object_or_404(Person.objects.select_related("country"), slug=slug)
    context = {
        "person": found,
        "names": found.names.exclude(text=found.name),
        "tenures": found.tenures.select_related("office__country"),
    }
    return render(request, "timeline/person.html", context | _latest("person", slug, found.name))


@require_safe
def place(request, slug):
    found = get_object_or_404(Place.objects.select_related("country", "town"), slug=slug)
    context = {
        "place": found,
        "names": found.names.exclude(text=found.name),
        "sites": found.sites.all(),
    }
    return render(request, "timeline/place.html", context | _latest("place", slug, found.name))


@require_safe
def topic(request, slug):
    found = get_object_or_404(Topic, slug=slug)
    return render(request, "timeline/topic.html", {"topic": found} | _latest("topic", slug, found.name))


@require_safe
def country(request, code):
    if code != code.lower():
        return redirect("country", code.lower())
    found = get_object_or_404(Country, code=code.upper())
    context = {
        "country": found,
        "pairs": _pairs_of(found),
        "offices": _offices_of(found),
    }
    return render(request, "timeline/country.html", context | _latest("country", code, found.name))


def _pairs_of(country):
    """[(pair, name, number of events)], the busiest first."""
    rows = Event.objects.published().of_country(country.code).counted_by_pair()
    names = dict(Country.objects.values_list("code", "name"))
    pairs = [
        (f"{one}-{other}".lower(), number) for one, other, number in rows if country.code in (one, other)
    ]
    named = [(pair, pair_name(pair, names), number) for pair, number in pairs]
    return sorted(named, key=lambda row: (-row[2], row[1]))


def _offices_of(country):
    """Offices with those who held them, the latest first."""
    offices = country.offices.exclude(tenures=None).prefetch_related("tenures__person")
    rank = {
        role: place for place, role in enumerate(("head_of_state", "head_of_government", "foreign_minister"))
    }
    return sorted(offices, key=lambda office: (rank.get(office.role, len(rank)), office.title))


@require_safe
def people(request):
    """Everyone who took part in a published event, by country."""
    seen = Person.objects.filter(participations__event__in=Event.objects.published())
    counted = seen.select_related("country").annotate(events=Count("participations__event", distinct=True))
    return render(request, "timeline/people.html", {"people": counted.order_by("country__name", "name")})
