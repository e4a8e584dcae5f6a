"""All pairs as a table of countries."""

import pytest

from tests import factories as make
from tests.site.seen import all_titles, number_found, see, text_of, texts
from timeline import matrix

pytestmark = pytest.mark.django_db


@pytest.fixture
def pairs(nara):
    for _ in range(30):
        make.event(countries=("JP", "US"), on="2025-01-01", proved_by=False)
    make.event(countries=("CN", "JP", "KR"), on="2025-02-01", subtype="trilateral")
    make.event(countries=("JP",), on="2025-03-01")


def table(page):
    """{(row, column): number} of the cells that are links."""
    columns = page.xpath("//table//th[@scope='col']/abbr/@title")
    cells = {}
    for row in page.xpath("//table/tbody/tr"):
        name = text_of(row.find("th"))
        for column, cell in zip(columns, row.findall("td"), strict=True):
            if cell.find("a") is not None:
                cells[name, column] = int(text_of(cell))
    return cells


def test_each_two_countries_have_the_number_of_events_they_share_in_either_cell(client, pairs):
    cells = table(see(client.get("/matrix/")))
    assert cells == {
        ("Japan", "South Korea"): 4,
        ("South Korea", "Japan"): 4,
        ("Japan", "United States"): 30,
        ("United States", "Japan"): 30,
        ("China", "Japan"): 1,
        ("Japan", "China"): 1,
        ("China", "South Korea"): 1,
        ("South Korea", "China"): 1,
    }


@pytest.mark.parametrize(
    "query", ["", "kind=meeting", "from=2025-02", "person=lee-jae-myung&status=happened"]
)
def test_every_number_is_the_length_of_the_list_it_leads_to(client, pairs, query):
    page = see(client.get(f"/matrix/?{query}", follow=True))
    for link in page.xpath("//table//td/a | //ol[@class='narrow']//a"):
        listed = see(client.get(link.get("href")))
        number = int(text_of(link) if link.getparent().tag == "td" else text_of(link.getparent().find("b")))
        assert number == number_found(listed) == len(all_titles(client, listed)), link.get("href")


def test_the_table_has_headers_both_ways_and_countries_in_the_order_of_their_names(client, pairs):
    page = see(client.get("/matrix/"))
    names = ["China", "Japan", "South Korea", "United States"]
    assert texts(page, "//tbody//th[@scope='row']") == names
    assert page.xpath("//thead//th[@scope='col']/abbr/@title") == names
    assert texts(page, "//caption") == ["Events shared by two countries"]
    assert page.xpath("//td[a]/a/@aria-label")[0] == "China–Japan: 1 event"


def test_the_stronger_shades_are_those_of_the_greater_numbers(client, pairs):
    page = see(client.get("/matrix/"))
    shades = {int(text_of(cell)): cell.get("class") for cell in page.xpath("//td[a]")}
    assert shades == {1: "s1", 4: "s3", 30: "s5"}


def test_on_a_phone_the_pairs_are_a_list_the_busiest_first(client, pairs):
    page = see(client.get("/matrix/"))
    assert texts(page, "//ol[@class='narrow']/li") == [
        "Japan–United States 30",
        "Japan–South Korea 4",
        "China–Japan 1",
        "China–South Korea 1",
    ]


def test_countries_beyond_the_table_are_named_beneath_it(client, pairs, monkeypatch):
    monkeypatch.setattr(matrix, "MOST", 2)
    page = see(client.get("/matrix/"))
    assert texts(page, "//tbody//th") == ["Japan", "United States"]
    assert texts(page, "//p[@class='hint']") == [
        "With fewer events, and not in the table: China, South Korea."
    ]


def test_where_every_pair_has_one_event_none_is_shaded_more_than_another(client, db):
    make.event(countries=("JP", "KR"))
    assert see(client.get("/matrix/")).xpath("//td[a]/@class") == ["s1", "s1"]


def test_the_address_is_canonical_and_says_what_the_table_holds(client, pairs):
    assert client.get("/matrix/?kind=&from=&to=2025&pair=jp-kr&show=9")["Location"] == "/matrix/?to=2025"
    page = see(client.get("/matrix/?to=2025"))
    assert page.xpath("//input[@id='to']/@value") == ["2025"]
    assert texts(page, "//p[@class='printed']")[0].startswith("http://testserver/matrix/?to=2025, seen ")


def test_with_nothing_found_the_page_says_so(client, pairs):
    page = see(client.get("/matrix/?from=2030"))
    assert texts(page, "//p[@class='nothing']") == ["No event matches all of these."]
    assert not page.xpath("//table")
