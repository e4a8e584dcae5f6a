"""Two pairs side by side."""

import pytest

from relations.models import Event
from tests import factories as make
from tests.site.seen import number_found, see, text_of, texts
from timeline import compare

pytestmark = pytest.mark.django_db
BOTH = "/compare/?a=jp-kr&b=cn-kr"


@pytest.fixture
def two(nara):
    make.event(title="Gyeongju", on="2025-10-30")
    make.event(title="Some day in October", on="2025-10")
    make.event(title="Some time in 2025", on="2025")
    make.event(title="Beijing", on="2026-01-05", countries=("CN", "KR"), subtype="summit")
    make.event(title="Trilateral", on="2025-10-01", countries=("CN", "JP", "KR"))
    make.event(title="Elsewhere", on="2025-11-01", countries=("US", "JP"))


def lanes(page):
    """{label of a lane: titles}, in the order of the page."""
    return {ol.get("aria-label"): texts(ol, "./li/a") for ol in page.xpath("//ol[@aria-label]")}


def test_each_month_has_a_lane_for_each_pair_the_newest_month_first(client, two):
    page = see(client.get(BOTH))
    assert lanes(page) == {
        "Japan–South Korea, January 2026": ["Lee visits Nara"],
        "China–South Korea, January 2026": ["Beijing"],
        "Japan–South Korea, October 2025": ["Gyeongju", "Trilateral", "Some day in October"],
        "China–South Korea, October 2025": ["Trilateral"],
        "Japan–South Korea, 2025, month not known": ["Some time in 2025"],
    }
    assert texts(page, "//h2") == ["January 2026", "October 2025", "2025, month not known"]
    assert texts(page, "//p[@class='none']") == ["China–South Korea, 2025, month not known: none"]


def test_a_line_tells_how_many_parts_it_has_and_a_card_on_a_phone_whose_lane_it_is_in(client, two):
    page = see(client.get(BOTH))
    assert text_of(page.xpath("//ol/li")[0]) == (
        "Japan–South Korea13–14 January 2026 Lee visits Nara Visit +2 parts"
    )


def test_kind_and_dates_narrow_both_lanes(client, two):
    page = see(client.get(f"{BOTH}&from=2026&kind=summit"))
    assert lanes(page) == {
        "Japan–South Korea, January 2026": ["Takaichi and Lee meet"],
        "China–South Korea, January 2026": ["Beijing"],
    }
    assert page.xpath("//select[@id='kind']/option[@selected]/@value") == ["summit"]
    assert page.xpath("//input[@id='from']/@value") == ["2026"]


def test_other_filters_of_the_timeline_hold_and_can_be_removed(client, two):
    page = see(client.get(f"{BOTH}&person=takaichi-sanae"))
    assert list(lanes(page)) == ["Japan–South Korea, January 2026"]
    assert texts(page, "//ul[@class='chips']//a") == ["Remove filter Person: Takaichi Sanae"]
    assert page.xpath("//input[@type='hidden']/@name") == ["person"]


def test_without_pairs_it_begins_with_the_home_pair_and_the_busiest_other(client, two):
    page = see(client.get("/compare/"))
    assert page.xpath("//select/option[@selected]/@value")[:2] == ["jp-kr", "cn-kr"]
    canonical = page.xpath("//link[@rel='canonical']/@href")
    assert canonical == ["http://testserver/compare/?a=jp-kr&b=cn-kr"]


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("a=jp-kr&b=cn-kr&from=&to=&kind=", "a=jp-kr&b=cn-kr"),
        ("b=CN-KR&a=kr-jp&kind=summit", "a=jp-kr&b=cn-kr&kind=summit"),
        ("a=jp-us", "a=jp-us&b=jp-kr"),
        ("show=9&pair=jp-us&view=compact", "a=jp-kr&b=cn-kr"),
    ],
)
def test_a_comparison_has_one_address(client, two, query, canonical):
    assert client.get(f"/compare/?{query}")["Location"] == f"/compare/?{canonical}"


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("a=jp-kr&b=jp-kr", "Choose two different pairs."),
        ("a=jp-xx&b=cn-kr", "We know no pair “jp-xx”."),
        ("a=jp-kr&b=<script>alert(1)</script>", "We know no pair “<script>alert(1)</sc”."),
    ],
)
def test_what_is_no_pair_is_told_and_the_page_still_compares_two(client, two, query, message):
    page = see(client.get(f"/compare/?{query}"))
    assert texts(page, "//p[@class='error']") == [message]
    assert len(page.xpath("//p[@class='heads']/a")) == 2


def test_a_bad_date_is_told_and_narrows_nothing(client, two):
    page = see(client.get(f"{BOTH}&from=2025-13"))
    assert "“2025-13” is not in the calendar." in texts(page, "//p[@id='error-from']")[0]
    assert len(lanes(page)) == 5


def test_with_nothing_published_the_page_says_so(client, db):
    assert "No event matches all of these." in text_of(see(client.get("/compare/")))


def test_earlier_months_go_on_by_a_link_and_no_event_is_lost_or_shown_twice(client, two, monkeypatch):
    monkeypatch.setattr(compare, "MOST", 4)
    for month in range(1, 10):
        make.event(title=f"{month}", on=f"2025-{month:02}-15")
    url, seen = BOTH, []
    while url:
        page = see(client.get(url))
        for label, found in lanes(page).items():
            seen += [(label.split(",")[0], title) for title in found]
        url = next(iter(page.xpath("//a[@class='button older']/@href")), "")
    assert len(seen) == len(set(seen))
    expected = 0
    for pair in ("jp-kr", "cn-kr"):
        alone = Event.objects.published().between_countries(*pair.split("-")).standing_alone()
        expected += alone.count()
    assert len(seen) == expected


def test_lanes_lead_to_the_same_events_as_their_pages(client, two):
    page = see(client.get(f"{BOTH}&from=2025-10"))
    for link in page.xpath("//p[@class='heads']/a/@href"):
        assert number_found(see(client.get(link))) > 0
        assert "from=2025-10" in link


def test_a_month_with_more_events_than_fit_ends_at_that_month(client, db, monkeypatch):
    monkeypatch.setattr(compare, "MOST", 3)
    for day in range(1, 9):
        make.event(title=f"{day}", on=f"2025-10-{day:02}")
    make.event(title="China", countries=("CN", "KR"), on="2025-09-01")
    page = see(client.get(BOTH))
    assert lanes(page) == {"Japan–South Korea, October 2025": ["8", "7", "6", "All events of October 2025"]}
    all_of_it = page.xpath("//ol/li[4]/a/@href")[0]
    assert number_found(see(client.get(all_of_it))) == 8
    assert page.xpath("//a[@class='button older']/@href") == [f"{BOTH}&to=2025-09"]
