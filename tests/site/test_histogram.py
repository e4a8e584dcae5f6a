"""The picture above the list: how many events each year or month has."""

import pytest
from django.http import QueryDict

from tests import factories as make
from tests.site.seen import ask, number_found, see, text_of, texts
from timeline.filters import TimelineFilter
from timeline.histogram import histogram

pytestmark = pytest.mark.django_db


def bars(query=""):
    """{name of a bar: its number} of the bars that have any."""
    found = histogram(TimelineFilter.read(QueryDict(query), "/timeline/"))
    return found and {bar.name: bar.number for bar in found.filled}


@pytest.fixture
def decades(db):
    for on in ("1965-06-22", "1998-10-08", "2025-10-30", "2025-10", "2026-01-13", "2025-12-30/2026-01-02"):
        make.event(title=on, on=on)
    make.event("visit", title="Visit", on="2025")


def test_over_many_years_a_bar_is_a_year(decades):
    assert bars() == {"1965": 1, "1998": 1, "2025": 4, "2026": 2}


def test_within_six_years_a_bar_is_a_month(decades):
    assert bars("from=2021&kind=meeting") == {"October 2025": 2, "December 2025": 1, "January 2026": 2}


def test_an_event_of_a_year_may_belong_to_each_of_its_months(decades):
    assert bars("from=2025&to=2025&kind=visit") == {
        f"{month} 2025": 1
        for month in (
            *("January", "February", "March", "April", "May", "June"),
            *("July", "August", "September", "October", "November", "December"),
        )
    }


def test_the_bars_leave_out_the_days_asked_for_and_show_which_they_are(client, decades):
    page = see(client.get("/timeline/?all=counts&from=2025-12&to=2025-12"))
    assert "October 2025 3" in texts(page, "//table[caption='Events by month']//tr")
    assert page.xpath("//a[@class='wider']/@href") == ["/timeline/?all=counts"]
    shown = histogram(TimelineFilter.read(QueryDict("from=2025-12&to=2025-12"), "/timeline/"))
    assert [bar.name for bar in shown.bars if bar.chosen] == ["December 2025"]


@pytest.mark.parametrize("query", ["", "from=2024&kind=meeting", "order=old&from=2025&to=2025-11"])
def test_a_bar_s_number_is_what_its_link_finds(client, decades, query):
    page = see(client.get(f"/timeline/?{query}&all=counts", follow=True))
    rows = page.xpath("//div[starts-with(@class, 'histogram')]//tr")
    assert rows
    for row in rows:
        url = row.xpath(".//a/@href")[0]
        assert number_found(see(client.get(url))) == int(text_of(row.find("td"))), url


def test_the_picture_s_links_are_those_of_the_table_and_no_stops_of_the_keyboard(client, decades):
    page = see(client.get("/timeline/?all=counts"))
    picture = page.xpath("//div[@class='bars'][@aria-hidden='true']//a[@href]")
    assert [a.get("href") for a in picture] == page.xpath("//div[@class='histogram year']//table//a/@href")
    assert {a.get("tabindex") for a in picture} == {"-1"}
    assert picture[0].get("title") == "1965: 1 event"
    gaps = [int((i.get("class") or "e1")[1:]) for i in page.xpath("//div[@class='bars']/i")]
    assert len(picture) + sum(gaps) == 2026 - 1965 + 1
    assert len(gaps) < 20
    assert texts(page, "//div[@class='bars']/*[normalize-space()]") == [
        *("1970", "1980", "1990", "2000", "2010", "2020")
    ]


def test_the_table_comes_when_asked_and_stays_while_filtering(client, decades):
    page = see(client.get("/timeline/?kind=meeting"))
    assert not page.xpath("//table")
    link = page.xpath("//a[@id='counts']")[0]
    assert text_of(link) == "Events by year"
    for part in (see(client.get(link.get("href"))), see(ask(client, link.get("hx-get"), "counts"))):
        assert texts(part, "//table//tr")[0] == "1965 1"
        assert part.xpath("//input[@name='all'][@form='filter']/@value") == ["counts"]
    assert ask(client, link.get("hx-get"), "counts")["HX-Push-Url"] == "false"


def test_over_centuries_a_bar_is_a_decade(db):
    make.event(on="1876-02-26", countries=("JP", "KR"))
    make.event(on="2045-01-01", status="planned")
    assert bars() == {"1870s": 1, "2040s": 1}


def test_where_one_bar_would_hold_all_there_is_no_picture(client, db):
    assert bars() is None
    make.event(on="2026-01-13")
    make.event(on="2026-01-14")
    page = see(client.get("/timeline/?from=1990&to=1999"))
    assert not page.xpath("//div[@class='bars']")
