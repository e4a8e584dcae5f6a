"""The project's own reference files: complete, and no word with two owners."""

import pytest

from relations.reference import read_reference
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def reference():
    return read_reference(ROOT / "seeds" / "reference")


def test_every_country_of_iso_3166_is_there(reference):
    assert len(reference.countries) == 249


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Republic of Korea", "KR"),
        ("Blue House", "KR"),
        ("Cheong Wa Dae", "KR"),
        ("DPRK", "KP"),
        ("Kantei", "JP"),
        ("Zhongnanhai", "CN"),
        ("Kremlin", "RU"),
        ("White House", "US"),
        ("U.S.", "US"),
        ("Downing Street", "GB"),
        ("Élysée", "FR"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("Congo", "CD"),
        ("Congo-Brazzaville", "CG"),
        ("Guinean", "GN"),
        ("Dominican", "DO"),
        ("米国", "US"),
        ("북한", "KP"),
    ],
)
def test_a_word_for_a_country_stands_for_one_country_only(reference, word, code):
    standing = [c.code for c in reference.countries if word == c.name or word in [w.text for w in c.words]]
    assert standing == [code]


def test_no_word_stands_for_two_countries(reference):
    owners = {}
    for country in reference.countries:
        for text in {country.name, *(w.text for w in country.words)}:
            owners.setdefault(text, []).append(country.code)
    assert {text: codes for text, codes in owners.items() if len(codes) > 1} == {}


def test_every_tenure_is_of_a_known_country_or_of_an_organisation(reference):
    codes = {country.code for country in reference.countries}
    organisations = {t.title for t in reference.tenures if t.country not in codes}
    assert organisations == {
        "President of the European Commission",
        "President of the European Council",
        "Secretary General of NATO",
        "Secretary-General of the United Nations",
    }


def test_no_name_belongs_to_two_people(reference):
    owners = {}
    for person in reference.people:
        for text in {person.name, *(n.text for n in person.names)}:
            owners.setdefault(text, []).append(person.slug)
    assert {text: slugs for text, slugs in owners.items() if len(slugs) > 1} == {}


# Towns of dependent territories; Georgetown is a university as often as the capital of Guyana.
TOWNS_LEFT_OUT = (
    "AS AW AX BL BQ CC CK CW FO GF GG GP GU GY JE KY MF MQ MS NC NU PF PM PN PR RE SJ SX TC VG VI WF YT"
)


def test_the_capital_of_every_state_is_a_place_too(reference):
    places = {(p.country, text) for p in reference.places for text in (p.name, *(n.text for n in p.names))}
    without = set()
    for country in reference.countries:
        capitals = [word.text for word in country.words if word.use == "capital"]
        if capitals and not any((country.code, text) in places for text in capitals):
            without.add(country.code)
    assert " ".join(sorted(without)) == TOWNS_LEFT_OUT


def test_places_lie_in_their_country_roughly(reference):
    boxes = {"JP": (24, 46, 122, 146), "KR": (33, 38.7, 124, 132), "CN": (18, 54, 73, 135)}
    for place in reference.places:
        south, north, west, east = boxes.get(place.country, (-90, 90, -180, 180))
        assert south <= place.latitude <= north, place.slug
        assert west <= place.longitude <= east, place.slug


def test_a_site_lies_near_its_town(reference):
    by_slug = {place.slug: place for place in reference.places}
    for place in reference.places:
        if place.town:
            town = by_slug[place.town]
            assert abs(place.latitude - town.latitude) < 1, place.slug
            assert abs(place.longitude - town.longitude) < 1, place.slug
            assert place.country == town.country, place.slug
