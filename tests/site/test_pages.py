"""Profiles, pairs, indexes, and what every page has in common."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from relations.models import Topic
from tests import factories as make
from tests.site.seen import all_titles, see, text_of, texts, titles

pytestmark = pytest.mark.django_db


def test_the_front_door_leads_to_japan_and_south_korea(client):
    assert client.get("/")["Location"] == "/pairs/jp-kr/"


@pytest.mark.parametrize("pair", ["kr-jp", "JP-KR", "Kr-Jp"])
def test_a_pair_has_one_address(client, nara, pair):
    assert client.get(f"/pairs/{pair}/")["Location"] == "/pairs/jp-kr/"


@pytest.mark.parametrize("pair", ["jp-jp", "jp-xx", "japan-korea", "jp"])
def test_there_is_no_page_for_no_pair(client, nara, pair):
    assert client.get(f"/pairs/{pair}/").status_code == 404


def test_a_pair_s_page_shows_its_events_beneath_the_facts_that_sum_it_up(client, nara):
    make.event("visit", title="Andong", on="2099-05", status="planned", at=make.place("Andong", "KR"))
    make.event("visit", title="Busan", on="2099-07", status="planned")
    make.event(title="Passed over", on="2025-12", status="planned")
    make.event(title="Beijing", on="2026-01-15", countries=("CN", "KR"))
    page = see(client.get("/pairs/jp-kr/"))
    assert texts(page, "//h1") == ["Japan–South Korea"]
    last, *others = texts(page, "//p[@class='facts']/span")
    assert re.fullmatch(r"Last leaders’ meeting 13 January 2026, Nara, [0-9]+ days ago", last)
    assert others == [
        "Next planned May 2099, Andong",
        "2 meetings, 3 visits, 1 statement",
    ]
    assert "Beijing" not in titles(page)


def test_a_pair_without_events_says_so(client):
    make.country("JP"), make.country("CN")
    page = see(client.get("/pairs/cn-jp/"))
    assert texts(page, "//h1") == ["China–Japan"]
    assert "No events are published here yet." in text_of(page)


def test_a_third_country_is_named_on_a_pair_s_page(client):
    make.event(title="Camp David", countries=("JP", "KR", "US"))
    assert texts(see(client.get("/pairs/jp-kr/")), "//p[@class='who']") == ["United States"]
    assert texts(see(client.get("/timeline/")), "//p[@class='who']") == ["Japan, South Korea, United States"]


def test_a_person_s_page_has_names_offices_and_events(client, nara):
    nara["takaichi"].names.create(text="高市早苗", language="ja")
    make.event(title="Beijing", countries=("CN", "KR"), people=[nara["lee"]])
    page = see(client.get("/people/takaichi-sanae/"))
    assert page.xpath("//span[@lang='ja']/text()") == ["高市早苗"]
    assert "Prime Minister (Japan) since 21 October 2025" in text_of(page)
    assert titles(page) == ["Takaichi and Lee meet"]
    assert "/timeline/?person=takaichi-sanae" in page.xpath("//section//a/@href")


def test_a_place_s_page_has_what_happened_at_its_sites(client):
    town = make.place("Ikaruga")
    make.event("visit", title="Temple", at=make.place("Horyuji", kind="site", town=town))
    page = see(client.get("/places/ikaruga/"))
    assert titles(page) == ["Temple"]
    assert "/places/horyuji/" in page.xpath("//dd/a/@href")


def test_a_topic_s_page_has_its_events(client, nara):
    nara["summit"].topics.add(Topic.objects.create(slug="trade", name="trade"))
    nara["summit"].refresh()
    page = see(client.get("/topics/trade/"))
    assert titles(page) == ["Takaichi and Lee meet"]


def test_a_country_s_page_has_its_relations_and_who_held_which_office(client, nara):
    make.event(title="Beijing", countries=("CN", "KR"))
    page = see(client.get("/countries/kr/"))
    assert texts(page, "//dl/div[1]//li") == ["Japan–South Korea 3 events", "China–South Korea 1 event"]
    assert texts(page, "//dl/div[2]/dt | //dl/div[2]/dd") == ["President", "Lee Jae-myung since 4 June 2025"]
    assert "Beijing" in titles(page)
    assert client.get("/countries/KR/")["Location"] == "/countries/kr/"
    listed = see(client.get("/timeline/?country=kr"))
    assert len(all_titles(client, listed)) == 4


def test_people_are_listed_by_country_with_their_number_of_events(client, nara):
    make.person("Unseen Someone")
    page = see(client.get("/people/"))
    assert texts(page, "//h2") == ["Japan", "South Korea"]
    assert texts(page, "//ul[@class='columns']/li") == ["Takaichi Sanae 1 event", "Lee Jae-myung 3 events"]


@pytest.mark.parametrize(
    "url",
    [
        "/nothing/",
        "/events/zzzzzzzz/",
        "/sources/999/",
        "/sources/99999999999999999999999/",
        "/people/nobody/",
        "/places/nowhere/",
        "/topics/nothing/",
        "/countries/xx/",
        "/people/%00/",
        "/pairs/%3Cscript%3E/",
    ],
)
def test_what_never_was_is_not_found_in_the_house_s_own_words(client, url):
    response = client.get(url)
    assert texts(see(response, status=404), "//h1") == ["There is no such page"]
    assert b"<script>" not in response.content


def test_a_fault_of_ours_says_so_without_the_database(rf):
    from timeline.views import server_error

    assert texts(see(server_error(rf.get("/")), status=500), "//h1") == ["Something broke on our side"]


@pytest.fixture
def every_page(nara):
    nara["summit"].topics.add(Topic.objects.create(slug="trade", name="trade"))
    nara["summit"].refresh()
    gone = make.event(title="Gone", state="withdrawn")
    source = nara["summit"].evidence.first().source
    return [
        *(reverse(name) for name in ("timeline", "people", "sources", "about", "compare", "matrix", "map")),
        *(reverse("pair", args=["jp-kr"]), "/timeline/?place=nowhere", "/nothing/"),
        *(nara["summit"].get_absolute_url(), gone.get_absolute_url(), source.get_absolute_url()),
        *("/people/lee-jae-myung/", "/places/nara/", "/topics/trade/", "/countries/kr/"),
    ]


def test_no_page_allows_or_holds_inline_script_or_style(client, every_page):
    for url in every_page:
        response = client.get(url)
        policy = response["Content-Security-Policy"]
        assert "default-src 'self'" in policy, url
        assert "unsafe-inline" not in policy, url
        page = see(response, status=response.status_code)
        assert not page.xpath("//script[not(@src)][not(@type='application/ld+json')] | //style | //@style"), (
            url
        )
        assert not page.xpath("//@*[starts-with(name(), 'on') or starts-with(name(), 'hx-on')]"), url


def test_debug_pages_hold_no_inline_script_either(client, every_page, settings):
    settings.DEBUG = True
    assert not see(client.get("/timeline/")).xpath("//script[not(@src)]")


def test_every_page_has_one_heading_one_main_and_a_status_line(client, every_page):
    for url in every_page:
        page = html_of(client.get(url))
        assert len(page.xpath("//h1")) == 1, url
        assert len(page.xpath("//main")) == 1, url
        assert len(page.xpath("//div[@id='status'][@role='status']")) == 1, url
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), url


def html_of(response):
    return see(response, status=response.status_code)


def test_every_link_of_every_page_leads_somewhere(client, every_page):
    seen = set()
    for url in every_page:
        page = html_of(client.get(url))
        ids = set(page.xpath("//@id"))
        for href in page.xpath("//a/@href"):
            path, _, anchor = href.partition("#")
            if not path:
                assert anchor in ids, (url, href)
            elif path.startswith("/") and path not in seen:
                seen.add(path)
                # What was withdrawn says so in every language.
                found = (200, 302, 410) if "/gone/" in path else (200, 302)
                assert client.get(path).status_code in found, (url, href)
                if anchor:
                    assert anchor in html_of(client.get(path)).xpath("//@id"), (url, href)


def test_the_reader_s_theme_is_painted_by_the_server(nara):
    reader = Client()
    reader.cookies["theme"] = "dark"
    assert html_of(reader.get("/timeline/")).get("data-theme") == "dark"
    reader.cookies["theme"] = '"><script>'
    assert html_of(reader.get("/timeline/")).get("data-theme") is None


def test_the_site_s_own_script_is_small():
    assert Path(finders.find("site.js")).stat().st_size <= 5_000


def test_pages_only_answer_reading(client, nara):
    for url in ("/timeline/", "/pairs/jp-kr/", "/about/", "/people/"):
        assert client.post(url).status_code == 405


def test_the_printed_page_tells_filters_address_and_date(client, nara):
    printed = texts(see(client.get("/timeline/?kind=summit")), "//p[@class='printed']")[0]
    assert printed.startswith("All relations; kind: Summit. http://testserver/timeline/?kind=summit, seen ")
