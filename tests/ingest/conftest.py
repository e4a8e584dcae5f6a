import pytest

from relations.models import Country, Office, Person, Place, Tenure, Topic, TopicWord
from tests.drifting import watch_lists
from tests.ingest.drafting import COUNTRIES, PEOPLE, PLACES, TOPICS


@pytest.fixture
def rows(db):
    """The rows of the small world, so that what its gazetteer knows is stored too."""
    for country in COUNTRIES:
        Country.objects.create(code=country.code, name=country.name)
    for person in PEOPLE.values():
        stored = Person.objects.create(
            slug=person.key, name=person.name, family_name=person.family_name, country_id=person.country
        )
        for held in person.tenures:
            office, _ = Office.objects.get_or_create(
                country_id=held.country, role=held.role, title=held.title
            )
            Tenure.objects.create(person=stored, office=office, start=held.start, end=held.end)
    towns = {}
    for place in sorted(PLACES.values(), key=lambda place: bool(place.town)):
        towns[place.key] = Place.objects.create(
            slug=place.key,
            name=place.name,
            kind=place.kind,
            country_id=place.country,
            town=towns.get(place.town),
        )
    for topic in TOPICS:
        stored = Topic.objects.create(slug=topic.key, name=topic.name)
        TopicWord.objects.create(topic=stored, text=topic.words[0])


@pytest.fixture(autouse=True)
def _lists_follow_every_change(request):
    yield from watch_lists(request)
