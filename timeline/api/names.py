"""/people, /countries, /places, /sources: who, what and where the events speak of."""

from ninja import Query, Router
from ninja.errors import HttpError

from relations.models import Country, Event, Person, Place, Source
from timeline.exports.nested import place_summary, source_summary

from .queries import NumberPage, SlugPage, page_of
from .schemas import (
    CountryOut,
    CountryPage,
    PersonOut,
    PersonPage,
    PlaceOut,
    PlacePage,
    Problem,
    SourceOut,
    SourcePage,
)

router = Router()
LIST = {400: Problem}
ONE = {404: Problem}


def _found(row, kind, name):
    if row is None:
        raise HttpError(404, f"There is no {kind} {name}.")
    return row


# --- people ----------------------------------------------------------------------------------


@router.get("/people", response={200: PersonPage, **LIST}, tags=["people"], summary="People, by slug")
def people(request, query: Query[SlugPage]):
    found, after = page_of(request, Person.objects.all(), "slug", query)
    return {"people": [_person(one, request) for one in found], "next": after}


@router.get("/people/{slug:slug}", response={200: PersonOut, **ONE}, tags=["people"], summary="One person")
def person(request, slug: str):
    """With all names, and offices held with their days."""
    known = Person.objects.prefetch_related("names", "tenures__office")
    found = _found(known.filter(slug=slug).first(), "person", slug)
    return {
        **_person(found, request),
        "names": [{"text": name.text, "language": name.language} for name in found.names.all()],
        "tenures": [_tenure(held) for held in found.tenures.all()],
    }


def _person(person, request):
    return {
        "slug": person.slug,
        "name": person.name,
        "family_name": person.family_name,
        "country": person.country_id,
        "url": request.build_absolute_uri(person.get_absolute_url()),
    }


def _tenure(held):
    return {
        "office": held.office.title,
        "country": held.office.country_id,
        "start": held.start.isoformat(),
        "end": held.end.isoformat() if held.end else None,
        "acting": held.acting,
    }


# --- countries -------------------------------------------------------------------------------


@router.get("/countries", response={200: CountryPage, **LIST}, tags=["countries"], summary="Countries")
def countries(request, query: Query[SlugPage]):
    found, after = page_of(request, Country.objects.all(), "code", query)
    return {"countries": [_country(one, request) for one in found], "next": after}


@router.get(
    "/countries/{slug:code}", response={200: CountryOut, **ONE}, tags=["countries"], summary="One country"
)
def country(request, code: str):
    found = Country.objects.filter(code=code.upper()).first()
    return _country(_found(found, "country", code), request)


def _country(country, request):
    url = request.build_absolute_uri(country.get_absolute_url())
    return {"code": country.code, "name": country.name, "url": url}


# --- places ----------------------------------------------------------------------------------


@router.get("/places", response={200: PlacePage, **LIST}, tags=["places"], summary="Places, by slug")
def places(request, query: Query[SlugPage]):
    found, after = page_of(request, Place.objects.select_related("town"), "slug", query)
    return {"places": [_place(one, request) for one in found], "next": after}


@router.get("/places/{slug:slug}", response={200: PlaceOut, **ONE}, tags=["places"], summary="One place")
def place(request, slug: str):
    found = Place.objects.select_related("town").filter(slug=slug).first()
    return _place(_found(found, "place", slug), request)


def _place(place, request):
    return {
        **place_summary(place),
        "town": place.town.slug if place.town else None,
        "url": request.build_absolute_uri(place.get_absolute_url()),
    }


# --- sources ---------------------------------------------------------------------------------


@router.get("/sources", response={200: SourcePage, **LIST}, tags=["sources"], summary="Sources, by id")
def sources(request, query: Query[NumberPage]):
    found, after = page_of(request, Source.objects.telling().defer("text"), "pk", query)
    return {"sources": [source_summary(one, request.build_absolute_uri) for one in found], "next": after}


@router.get("/sources/{int:pk}", response={200: SourceOut, **ONE}, tags=["sources"], summary="One source")
def source(request, pk: int):
    """With its text, into which the spans of evidence point; "" where the text is its publisher's."""
    found = _found(Source.objects.telling().filter(pk=pk).first(), "source", pk)
    told = Event.objects.published().filter(evidence__source=found).distinct()
    return {
        **source_summary(found, request.build_absolute_uri),
        "sha256": found.sha256,
        "text": found.text if found.shown_whole else "",
        "events": list(told.newest_first().values_list("public_id", flat=True)),
    }
