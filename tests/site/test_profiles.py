"""What the pages of people, countries, places and topics tell beside their events."""

from datetime import date

import pytest
from django.test import Client

from relations.models import Participation, Topic
from tests import factories as make
from tests.site.seen import all_titles, see, texts
from timeline.met_with import met_with
from timeline.strips import strips

pytestmark = pytest.mark.django_db
TODAY = date(2026, 1, 20)


@pytest.fixture
def met(db):
    lee, takaichi = make.person("Lee Jae-myung", country_code="KR"), make.person()
    xi = make.person("Xi Jinping", country_code="CN")
    make.event(title="Gyeongju", on="2025-10", people=[lee, takaichi])
    make.event(title="Nara", on="2026-01-13", people=[lee, takaichi])
    make.event(title="Beijing", on="2026-01-05", people=[lee, xi], countries=("CN", "KR"))
    make.event("visit", title="Visit", people=[lee, takaichi])
    make.event(title="Planned", on="2026-02", people=[lee, takaichi], status="planned")
    make.event(title="Hidden", people=[lee, takaichi], state="proposed")
    make.event(title="Others", people=[takaichi, xi], countries=("CN", "JP"))
    return lee


def test_the_table_of_whom_one_met_counts_meetings_that_took_place(client, met):
    page = see(client.get("/people/lee-jae-myung/"))
    assert texts(page, "//section[@aria-labelledby='met-with']//tbody/tr/*") == [
        *("Takaichi Sanae", "2", "October 2025", "13 January 2026"),
        *("Xi Jinping", "1", "5 January 2026", "5 January 2026"),
    ]


def test_each_number_of_the_table_leads_to_those_meetings(client, met):
    for one in met_with("lee-jae-myung"):
        listed = see(client.get(one.url))
        assert len(all_titles(client, listed)) == one.times
    assert one.url == "/timeline/?kind=meeting&person=lee-jae-myung&status=happened&with=xi-jinping"
    assert texts(listed, "//ul[@class='chips']//a")[2] == "Remove filter With: Xi Jinping"


def test_one_in_two_roles_met_once_and_whom_words_were_addressed_to_was_not_there(met):
    event = make.event(title="Tokyo", on="2026-01-20", people=[met])
    kim = make.person("Kim Hye-kyung", country_code="KR")
    for role in ("host", "participant"):
        Participation.objects.create(event=event, person=kim, role=role)
    Participation.objects.create(event=event, person=make.person("Ishiba Shigeru"), role="addressee")
    found = {one.slug: one.times for one in met_with(met.slug)}
    assert found["kim-hye-kyung"] == 1
    assert "ishiba-shigeru" not in found


def test_who_met_nobody_has_no_table(client, db):
    make.event("visit", people=[make.person()])
    assert not see(client.get("/people/takaichi-sanae/")).xpath("//section[@aria-labelledby='met-with']")


def test_a_strip_shows_tenures_side_by_side_over_the_same_years():
    abe, kishida = make.person("Abe Shinzo"), make.person("Kishida Fumio")
    prime = [
        make.tenure(abe, start="2016-01-20", end="2021-01-19"),
        make.tenure(kishida, start="2021-01-20"),
    ]
    minister = [make.tenure(kishida, "Minister", "foreign_minister", "2016-01-20", "2018-07-20")]
    first, second = strips({"Prime Minister": prime, "Minister": minister}, TODAY)
    assert [(b.label, round(b.left), round(b.width)) for b in first.blocks] == [
        ("Abe", 0, 50),
        ("Kishida", 50, 50),
    ]
    assert [(round(b.left), round(b.width)) for b in second.blocks] == [(0, 25)]
    assert [year for year, _ in first.ticks] == [str(year) for year in range(2017, 2027)]


def test_a_strip_leaves_out_what_is_to_come_what_is_long_gone_and_who_stood_in():
    person = make.person()
    tenures = [
        make.tenure(person, start="2026-02-01"),
        make.tenure(person, start="1950-01-01", end="1955-01-01"),
        make.tenure(person, start="2020-01-01", end="2020-02-01"),
    ]
    tenures[2].acting = True
    assert strips({"Prime Minister": tenures}, TODAY) == []
    assert strips({}, TODAY) == []


def test_a_ministry_renamed_is_one_strip_under_its_present_title(client, db):
    one, other = make.person("Ban Ki-moon", country_code="KR"), make.person("Cho Hyun", country_code="KR")
    make.tenure(one, "Minister of Trade", "foreign_minister", "2004-01-17", "2006-11-10")
    make.tenure(other, "Minister", "foreign_minister", "2025-07-19")
    page = see(client.get("/countries/kr/"))
    assert texts(page, "//div[@class='strips']/p") == ["Minister"]
    assert len(page.xpath("//div[@class='strips']//rect")) == 2
    assert set(page.xpath("//div[@class='strips']//a/@tabindex")) == {"-1"}


def test_holders_before_the_last_six_are_folded_away(client, db):
    for n in range(8):
        make.tenure(make.person(f"Number {n}"), start=f"200{n}-01-01", end=f"200{n}-12-31")
    page = see(client.get("/countries/jp/"))
    assert texts(page, "//dd/a")[0] == "Number 7"
    assert texts(page, "//details/summary") == ["2 earlier"]
    assert texts(page, "//details//li/a") == ["Number 1", "Number 0"]


def test_a_topic_s_and_a_place_s_page_show_between_whom_and_each_number_is_true(met):
    topic = Topic.objects.create(slug="trade", name="trade")
    town = make.place("Seoul", "KR")
    for on in ("2025-11-01", "2025-11-02", "2025-11-03"):
        event = make.event(on=on, at=town, people=[met])
        event.topics.add(topic)
    make.event(countries=("CN", "KR"), at=town).topics.add(topic)
    for event in topic.events.all():
        event.refresh()
    client = Client()
    for url in ("/topics/trade/", "/places/seoul/"):
        rows = see(client.get(url)).xpath("//ul[@class='shares']/li")
        shown = [(row.find("a").text, row.find("small").text) for row in rows]
        assert shown == [
            ("Japan–South Korea", "3 events"),
            ("China–South Korea", "1 event"),
            ("Lee Jae-myung", "3 events"),
        ]
        for row in rows:
            listed = see(client.get(row.find("a").get("href")))
            assert f"{len(all_titles(client, listed))} event" in row.find("small").text
        assert [row.xpath(".//rect/@width")[0] for row in rows] == ["100%", "33%", "100%"]
