"""Countries, people, offices, places and topics: the names the reader knows."""

from datetime import date

import pytest

from relations.models import Country, Event, Office, Person, Place, Tenure, Topic
from tests import factories as make

from .forms import rows, said, text_of

pytestmark = pytest.mark.django_db


def person_form(people=(), tenures=(), names=(), kept_tenures=0, **fields):
    posted = {"name": "Lee Jae-myung", "family_name": "Lee", "slug": "", "country": "KR", "_save": "Save"}
    return posted | fields | rows("tenures", tenures, kept_tenures) | rows("names", names, language="ko")


def test_a_person_is_added_with_names_in_several_scripts_and_the_office_held(admin_client):
    make.country("KR")
    office = Office.objects.create(country_id="KR", role="head_of_state", title="President")
    posted = person_form(
        tenures=[{"office": office.pk, "start": "2025-06-04", "end": ""}], names=[{"text": "이재명"}]
    )
    admin_client.post("/admin/relations/person/add/", posted)
    lee = Person.objects.get()
    assert (lee.slug, lee.names.get().text, lee.names.get().language) == ("lee-jae-myung", "이재명", "ko")
    assert lee.tenures.get().office == office


def test_a_second_person_of_a_name_gets_an_address_of_his_own(admin_client):
    make.person("Lee Jae-myung", country_code="KR")
    admin_client.post("/admin/relations/person/add/", person_form())
    assert {p.slug for p in Person.objects.all()} == {"lee-jae-myung", "lee-jae-myung-2"}


def test_a_name_without_latin_letters_asks_for_the_word_of_its_address(admin_client):
    make.country("KR")
    page = text_of(admin_client.post("/admin/relations/person/add/", person_form(name="이재명")))
    assert "The name has no Latin letters" in page
    assert not Person.objects.exists()


def test_an_office_that_ends_before_it_starts_is_refused(admin_client):
    make.country("KR")
    office = Office.objects.create(country_id="KR", role="head_of_state", title="President")
    tenures = [{"office": office.pk, "start": "2025-06-04", "end": "2024-06-04"}]
    page = text_of(admin_client.post("/admin/relations/person/add/", person_form(tenures=tenures)))
    assert "The last day is before the first." in page


def test_two_holders_of_one_office_on_the_same_days_are_pointed_out(admin_client):
    ishiba, takaichi = make.person("Ishiba Shigeru"), make.person("Takaichi Sanae")
    make.tenure(ishiba, start="2024-10-01", end="2025-11-01")
    held = make.tenure(takaichi, start="2025-10-21")
    page = text_of(admin_client.get(f"/admin/relations/person/{takaichi.pk}/change/"))
    assert "Ishiba Shigeru, 2024-10-01 – 2025-11-01" in page
    posted = person_form(
        name="Takaichi Sanae",
        family_name="Takaichi",
        slug="takaichi-sanae",
        country="JP",
        kept_tenures=1,
        tenures=[
            {"id": held.pk, "person": takaichi.pk, "office": held.office.pk, "start": "2025-10-21", "end": ""}
        ],
    )
    page = admin_client.post(f"/admin/relations/person/{takaichi.pk}/change/", posted, follow=True)
    assert any("Takaichi Sanae and Ishiba Shigeru both hold it on some days" in line for line in said(page))


def test_handing_over_on_one_day_is_no_overlap(admin_client):
    make.tenure(make.person("Ishiba Shigeru"), start="2024-10-01", end="2025-10-21")
    takaichi = make.person("Takaichi Sanae")
    make.tenure(takaichi, start="2025-10-21")
    page = text_of(admin_client.get(f"/admin/relations/person/{takaichi.pk}/change/"))
    assert "Ishiba Shigeru" not in page


def test_a_new_name_finds_the_events_the_person_was_at_already(admin_client):
    lee = make.person("Lee Jae-myung", country_code="KR")
    met = make.event(people=[lee])
    assert not Event.objects.matching("이재명").exists()
    posted = person_form(slug="lee-jae-myung", names=[{"text": "이재명", "person": lee.pk}])
    admin_client.post(f"/admin/relations/person/{lee.pk}/change/", posted)
    assert list(Event.objects.matching("이재명")) == [met]


def test_a_new_name_of_a_country_finds_its_events_already(admin_client):
    met = make.event(countries=("JP", "KR"))
    posted = {"code": "KR", "name": "South Korea", "_save": "Save"}
    posted |= rows("names", [{"text": "대한민국", "country": "KR"}], language="ko", use="name")
    admin_client.post("/admin/relations/country/KR/change/", posted)
    assert list(Event.objects.matching("대한민국")) == [met]


@pytest.mark.parametrize("by_action", [False, True])
def test_a_country_that_is_deleted_leaves_no_list_or_word_behind(admin_client, client, by_action):
    met = make.event(countries=("JP", "KR", "FR"))
    make.event("statement", countries=("JP", "KR", "FR"), part_of=met)
    assert Event.objects.matching("fr").count() == 2
    delete(admin_client, "country", "FR", by_action)
    assert not Country.objects.filter(code="FR").exists()
    assert not Event.objects.matching("fr").exists()
    for page in ("/matrix/", "/compare/", "/countries/jp/", "/timeline/?all=pair"):
        assert client.get(page).status_code == 200


@pytest.mark.parametrize("by_action", [False, True])
def test_a_topic_that_is_deleted_leaves_no_list_or_word_behind(admin_client, client, by_action):
    met = make.event(title="Nara")
    met.topics.add(Topic.objects.create(slug="trade", name="trade"))
    met.refresh()
    assert Event.objects.matching("trade").exists()
    delete(admin_client, "topic", Topic.objects.get().pk, by_action)
    assert not Topic.objects.exists()
    assert not Event.objects.matching("trade").exists()
    assert client.get("/timeline/").status_code == 200


def delete(admin_client, table, pk, by_action):
    if by_action:
        posted = {"action": "delete_selected", "_selected_action": pk, "post": "yes"}
        admin_client.post(f"/admin/relations/{table}/", posted)
    else:
        admin_client.post(f"/admin/relations/{table}/{pk}/delete/", {"post": "yes"})


def test_the_office_of_a_day_is_the_highest_of_those_held_throughout(admin_client):
    kishida = make.person("Kishida Fumio")
    make.tenure(kishida, "Foreign Minister", "foreign_minister", "2012-12-26", "2017-08-03")
    make.tenure(kishida, "Defence Minister", "other", "2017-07-28", "2017-08-03")
    make.tenure(kishida, start="2021-10-04", end="2024-10-01")
    event = make.event(on="2017-07-30")
    assert kishida.office_during(event.date).title == "Foreign Minister"
    event.first_day = event.last_day = date(2023, 5, 7)
    assert kishida.office_during(event.date).title == "Prime Minister"
    event.first_day = event.last_day = date(2019, 5, 7)
    assert kishida.office_during(event.date) is None


def test_a_country_keeps_its_code_and_gets_words(admin_client):
    posted = {"code": "KP", "name": "North Korea", "_save": "Save"}
    posted |= rows("names", [{"text": "Pyongyang", "use": "capital"}], language="en")
    admin_client.post("/admin/relations/country/add/", posted)
    korea = Country.objects.get()
    assert korea.names.get().text == "Pyongyang"
    admin_client.post(
        "/admin/relations/country/KP/change/",
        {"code": "XX", "name": "DPR Korea", "_save": "Save"} | rows("names", []),
    )
    assert list(Country.objects.values_list("code", "name")) == [("KP", "DPR Korea")]


def test_a_country_code_is_two_capital_letters(admin_client):
    page = text_of(
        admin_client.post(
            "/admin/relations/country/add/", {"code": "jp", "name": "Japan"} | rows("names", [])
        )
    )
    assert "Two capital letters, as in ISO 3166: JP." in page


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"kind": "town"}, "Only a site stands in a town"),
        ({"kind": "site", "country": "KR"}, "Nara is in Japan, not in South Korea."),
        ({"kind": "site", "latitude": "135", "longitude": "34"}, "Latitude −90 to 90"),
    ],
)
def test_a_site_stands_in_a_town_of_its_country_on_the_globe(admin_client, fields, message):
    nara = make.place("Nara")
    make.country("KR")
    posted = {"name": "Horyuji", "country": "JP", "town": nara.pk, "_save": "Save"} | rows("names", [])
    page = text_of(admin_client.post("/admin/relations/place/add/", posted | fields))
    assert message in page
    assert Place.objects.count() == 1


def test_a_place_and_a_topic_are_added_with_their_words(admin_client):
    make.country("JP")
    posted = {"name": "Nara", "kind": "town", "country": "JP", "_save": "Save"}
    admin_client.post(
        "/admin/relations/place/add/", posted | rows("names", [{"text": "奈良"}], language="ja")
    )
    assert Place.objects.get().names.get().text == "奈良"
    posted = {"name": "Shuttle diplomacy", "_save": "Save"} | rows(
        "words", [{"text": "shuttle"}], language="en"
    )
    admin_client.post("/admin/relations/topic/add/", posted)
    assert Topic.objects.get().slug == "shuttle-diplomacy"
    assert Topic.objects.get().words.get().text == "shuttle"


def test_an_office_shows_who_held_it(admin_client):
    held = make.tenure(make.person("Takaichi Sanae"))
    page = text_of(admin_client.get(f"/admin/relations/office/{held.office.pk}/change/"))
    assert "Takaichi Sanae" in page
    assert Tenure.objects.count() == 1


@pytest.mark.parametrize("table", ["person", "office", "place", "country", "topic"])
def test_each_table_is_listed_and_searched(admin_client, table):
    make.tenure(make.person("Takaichi Sanae"))
    make.place("Nara")
    Topic.objects.create(slug="trade", name="trade")
    page = admin_client.get(f"/admin/relations/{table}/?q=a")
    assert page.status_code == 200
    assert len(page.context["cl"].result_list) == 1


def test_ten_times_the_people_cost_no_more_queries(admin_client, django_assert_max_num_queries):
    for number in range(30):
        make.tenure(make.person(f"Person {number}"), start="2020-01-01", end="2020-12-31")
    with django_assert_max_num_queries(12):
        admin_client.get("/admin/relations/person/")
