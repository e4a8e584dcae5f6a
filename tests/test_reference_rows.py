"""The reference files in the database: what storing adds, and what it leaves alone."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from relations.ingest.gazetteer import build_gazetteer
from relations.ingest.reference import store_reference
from relations.models import Country, Office, Person, PersonName, Place, Tenure, Topic
from relations.reference import (
    CountryWord,
    Name,
    Reference,
    ReferenceCountry,
    ReferencePerson,
    ReferencePlace,
    ReferenceTenure,
    ReferenceTopic,
    gazetteer_of,
    read_reference,
)
from tests.conftest import ROOT

pytestmark = pytest.mark.django_db

JAPAN = ReferenceCountry(
    "JP", "Japan", (CountryWord("Japanese", "demonym"), CountryWord("日本", "name", "ja"))
)
ISHIBA = ReferencePerson("ishiba-shigeru", "Ishiba Shigeru", "Ishiba", "JP", (Name("石破茂", "ja"),))
PREMIER = ReferenceTenure(
    "ishiba-shigeru", "JP", "head_of_government", "Prime Minister", date(2024, 10, 1), date(2025, 10, 21)
)
SMALL = Reference(
    countries=(JAPAN,),
    people=(ISHIBA,),
    tenures=(PREMIER,),
    places=(
        ReferencePlace(
            "horyuji", "Horyuji", "JP", "site", "ikaruga", Decimal("34.6147"), Decimal("135.7342")
        ),
        ReferencePlace("ikaruga", "Ikaruga", "JP", "town", "", Decimal("34.609"), Decimal("135.73")),
    ),
    topics=(ReferenceTopic("abductions", "Abductions", (Name("abductees"),)),),
)


@pytest.fixture(scope="module")
def files():
    return read_reference(ROOT / "seeds" / "reference")


def test_rows_know_what_the_files_know(files):
    store_reference(files)
    assert build_gazetteer() == gazetteer_of(files)


def test_storing_twice_adds_nothing(files):
    store_reference(files)
    assert store_reference(files) == dict.fromkeys(("countries", "people", "tenures", "places", "topics"), 0)
    assert build_gazetteer() == gazetteer_of(files)


def test_storing_what_is_there_takes_few_queries(files, django_assert_max_num_queries):
    store_reference(files)
    with django_assert_max_num_queries(16):
        store_reference(files)


def test_a_gazetteer_takes_nine_queries_however_much_there_is(files, django_assert_num_queries):
    store_reference(SMALL)
    with django_assert_num_queries(9):
        build_gazetteer()
    store_reference(files)
    with django_assert_num_queries(9):
        build_gazetteer()


def test_storing_tells_how_many_rows_it_added():
    added = store_reference(SMALL)
    assert added == {"countries": 1, "people": 1, "tenures": 1, "places": 2, "topics": 1}


def test_a_site_written_above_its_town_still_finds_it():
    store_reference(SMALL)
    assert Place.objects.get(slug="horyuji").town.slug == "ikaruga"


def test_a_name_changed_in_the_admin_stays():
    store_reference(SMALL)
    Person.objects.filter(slug="ishiba-shigeru").update(name="ISHIBA Shigeru")
    Country.objects.filter(code="JP").update(name="Nippon")
    Topic.objects.filter(slug="abductions").update(slug="kidnappings")
    store_reference(SMALL)
    assert Person.objects.get(slug="ishiba-shigeru").name == "ISHIBA Shigeru"
    assert Country.objects.get(code="JP").name == "Nippon"
    assert Topic.objects.get().slug == "kidnappings"


def test_names_and_people_added_in_the_admin_stay():
    store_reference(SMALL)
    PersonName.objects.create(person=Person.objects.get(), text="Gel", language="en")
    Person.objects.create(slug="nobody-known", name="Nobody Known", family_name="Known")
    store_reference(SMALL)
    assert PersonName.objects.filter(text="Gel").exists()
    assert {p.name: p.country for p in build_gazetteer().people}["Nobody Known"] == ""


def test_a_moved_place_stays_where_it_was_put():
    store_reference(SMALL)
    Place.objects.filter(slug="ikaruga").update(latitude="35.00000")
    store_reference(SMALL)
    assert Place.objects.get(slug="ikaruga").latitude == Decimal("35.00000")


def test_missing_coordinates_are_filled_in():
    store_reference(SMALL)
    Place.objects.filter(slug="ikaruga").update(latitude=None, longitude=None)
    store_reference(SMALL)
    assert Place.objects.get(slug="ikaruga").longitude == Decimal("135.73")


def test_an_open_tenure_ends_when_the_files_say_so():
    in_office = ReferenceTenure(
        *[getattr(PREMIER, f) for f in ("person", "country", "role", "title", "start")]
    )
    store_reference(Reference((JAPAN,), (ISHIBA,), (in_office,)))
    assert Tenure.objects.get().end is None
    store_reference(SMALL)
    assert Tenure.objects.get().end == date(2025, 10, 21)


def test_a_first_day_put_right_in_the_admin_makes_no_twin():
    store_reference(SMALL)
    Tenure.objects.update(start=date(2024, 10, 2))
    assert store_reference(SMALL)["tenures"] == 0
    assert Tenure.objects.get().start == date(2024, 10, 2)


def test_an_office_renamed_in_the_admin_makes_no_twin():
    store_reference(SMALL)
    Office.objects.update(title="Premier")
    assert store_reference(SMALL)["tenures"] == 0
    assert Office.objects.get().title == "Premier"


def test_acting_and_full_office_of_one_person_are_two_tenures_even_on_a_shared_day():
    acting = replace(PREMIER, start=date(2024, 9, 20), end=date(2024, 10, 1), acting=True)
    both = Reference((JAPAN,), (ISHIBA,), (acting, PREMIER))
    assert store_reference(both)["tenures"] == 2
    assert store_reference(both)["tenures"] == 0


def test_a_mistake_half_way_stores_nothing():
    of_nobody = replace(PREMIER, person="nobody")
    with pytest.raises(KeyError):
        store_reference(Reference((JAPAN,), (ISHIBA,), (of_nobody,)))
    assert not Country.objects.exists()
