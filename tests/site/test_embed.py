"""The list that other people frame."""

import pytest

from tests import factories as make
from tests.site.many import many_events
from tests.site.seen import see, texts

pytestmark = pytest.mark.django_db


def test_it_lists_what_the_filter_finds_and_leads_to_the_full_list(client, nara):
    make.event(title="Elsewhere", countries=("CN", "US"))
    page = see(client.get("/embed/?pair=jp-kr"))
    assert texts(page, "//h1") == ["Japan–South Korea"]
    assert texts(page, "//h2") == ["Lee visits Nara"]
    assert page.xpath("//footer//a/@href") == ["http://testserver/timeline/?pair=jp-kr"]
    assert texts(page, "//footer//p")[0].startswith("3 events are found.")
    assert page.xpath("//h2/a/@href") == [nara["visit"].get_absolute_url()]


def test_it_has_at_most_fifty_events_however_many_there_are(client, django_assert_num_queries):
    many_events(20)
    with django_assert_num_queries(10):
        client.get("/embed/")
    many_events(200)
    with django_assert_num_queries(10):
        page = see(client.get("/embed/?show=500"))
    assert len(page.xpath("//ol/li")) == 50


def test_it_may_be_framed_anywhere_and_nothing_else_may(client):
    embedded, page = client.get("/embed/"), client.get("/timeline/")
    assert "frame-ancestors *" in embedded["Content-Security-Policy"]
    assert "X-Frame-Options" not in embedded
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "DENY"
    for path in ("/timeline.csv", "/api/v1/events", "/data/"):
        response = client.get(path)
        assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
        assert response["X-Frame-Options"] == "DENY"


def test_it_sets_and_reads_no_cookie(client, admin_user):
    client.force_login(admin_user)
    client.cookies["theme"] = "dark"
    response = client.get("/embed/")
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert b"dark" not in response.content.replace(b"light dark", b"")


def test_what_is_not_understood_is_said_and_nothing_of_it_runs(client):
    make.event()
    page = see(client.get("/embed/", {"from": "2025-13", "person": "<script>alert(1)</script>"}))
    assert any("not in the calendar" in text for text in texts(page, "//ul[@class='problems']/li"))
    assert not page.xpath("//main//script")


def test_the_page_offers_the_frame_to_paste_with_its_filters(client):
    many_events(20)
    page = see(client.get("/pairs/jp-kr/?kind=summit&show=100"))
    (address,) = page.xpath("//p[@class='exports']/a[text()='Embed']/@href")
    assert address == "/data/?kind=summit&pair=jp-kr#embed"
    page = see(client.get(address))
    (code,) = page.xpath("//textarea[@id='embed-code']/text()")
    assert '<iframe src="http://testserver/embed/?kind=summit&amp;pair=jp-kr"' in code
    assert 'title="Japan–South Korea"' in code
    assert "http://testserver/static/frames.js" in code
    assert page.xpath("//label[@for='embed-code']")
