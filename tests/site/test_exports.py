"""Exports hold what the page shows: all of it, nothing else, in its order."""

import json
from datetime import date
from itertools import islice

import pytest

from relations.models import Event
from tests import factories as make
from tests.site.exported import rows_of, text_of
from tests.site.many import many_events
from tests.site.seen import all_titles, see, texts
from timeline.exports.formats import FORMATS
from timeline.exports.selection import Selection

pytestmark = pytest.mark.django_db

FILTERS = [
    "",
    "?kind=summit",
    "?kind=summit&kind=visit",
    "?kind=summit&from=2010&to=2015-06",
    "?person=lee-jae-myung&place=nara",
    "?order=old&q=leaders",
    "?person=nobody",
    "?status=planned",
]


def ids_listed(client, path):
    """Ids of all rows that the page lists, page after page."""
    found = []
    while path:
        response = client.get(path)
        if response.status_code == 302:
            response = client.get(response["Location"])
        page = see(response)
        links = page.xpath("//h4/a/@href")
        found += [link.split("/")[2] for link in links]
        path = (page.xpath("//a[@id='older']/@href") or [""])[0]
    return found


@pytest.mark.parametrize("query", FILTERS)
@pytest.mark.parametrize("path", ["/timeline", "/pairs/jp-kr"])
def test_an_export_has_the_events_of_its_page_in_their_order(client, path, query):
    many_events(150)
    listed = ids_listed(client, f"{path}/{query}")
    assert [row["id"] for row in rows_of(client.get(f"{path}.csv{query}"))] == listed
    assert [one["id"] for one in json.loads(text_of(client.get(f"{path}.json{query}")))["events"]] == listed
    calendar = text_of(client.get(f"{path}.ics{query}"))
    assert [line[4:12] for line in calendar.split("\r\n") if line.startswith("UID:")] == listed


def test_parts_of_a_visit_are_exported_as_they_are_listed(client, nara):
    rows = rows_of(client.get("/pairs/jp-kr.csv"))
    assert sorted(row["title"] for row in rows) == sorted(
        all_titles(client, see(client.get("/pairs/jp-kr/")))
    )
    part_of = {row["title"]: row["part_of"] for row in rows}
    assert part_of["Takaichi and Lee meet"] == nara["visit"].public_id
    assert part_of["Lee visits Nara"] == ""


def test_the_pair_as_a_key_and_as_a_page_export_the_same(client):
    many_events(40)
    assert rows_of(client.get("/timeline.csv?pair=jp-kr")) == rows_of(client.get("/pairs/jp-kr.csv"))
    response = client.get("/pairs/KR-jp.csv")
    assert (response.status_code, response["Location"]) == (302, "/pairs/jp-kr.csv")


def test_what_is_proposed_or_rejected_is_in_no_export(client):
    make.event(title="Seen", people=[make.person()])
    for state in ("proposed", "rejected", "withdrawn"):
        make.event(title=f"Unseen {state}", people=[make.person()], state=state)
    for extension in FORMATS:
        content = text_of(client.get(f"/timeline.{extension}"))
        assert "Unseen proposed" not in content
        assert "Unseen rejected" not in content
        assert ("Unseen withdrawn" in content) == (extension == "atom"), extension


def test_an_export_is_written_batch_by_batch(django_assert_num_queries):
    many_events(60)
    events = Event.objects.published()
    selection = Selection("All", events, str, "/timeline/", "/timeline.csv", date(2026, 1, 13))
    with django_assert_num_queries(10):
        first = list(islice(selection.entries(size=20), 20))
    with django_assert_num_queries(3 * 10 + 1):  # and one more, to know that nothing follows
        everything = list(selection.entries(size=20))
    assert [entry.id for entry in everything[:20]] == [entry.id for entry in first]
    assert len({entry.id for entry in everything}) == 60


@pytest.mark.parametrize("extension", [known for known in FORMATS if known != "atom"])
def test_ten_times_the_events_cost_no_more_questions(client, django_assert_num_queries, extension):
    many_events(10)
    with django_assert_num_queries(10):
        text_of(client.get(f"/timeline.{extension}"))
    many_events(100)
    with django_assert_num_queries(10):
        text_of(client.get(f"/timeline.{extension}"))


# --- what may go wrong -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    [
        "/timeline.xlsx",
        "/timeline.",
        "/timeline.CSV",
        "/pairs/jp-kr.exe",
        "/pairs/jp-xx.csv",
        "/pairs/jp.csv",
    ],
)
def test_an_export_that_never_was_is_not_found(client, path):
    make.country("JP"), make.country("KR")
    assert client.get(path).status_code == 404


def test_a_bad_date_is_refused_in_words(client):
    make.event()
    response = client.get("/timeline.csv?from=2025-13")
    assert "“2025-13” is not in the calendar" in text_of(response, 400)
    assert response["Content-Type"].startswith("text/plain")
    assert "comes before the start" in text_of(client.get("/timeline.ics?from=2025&to=2024"), 400)
    assert client.get("/timeline.atom?from=<script>").status_code == 400


def test_only_reading_is_allowed(client):
    assert client.post("/timeline.csv").status_code == 405
    assert text_of(client.head("/timeline.csv")) == ""


# --- one event -------------------------------------------------------------------------------


def test_an_event_has_exports_of_its_own(client, nara):
    path = f"/events/{nara['summit'].public_id}"
    assert [row["title"] for row in rows_of(client.get(f"{path}.csv"))] == ["Takaichi and Lee meet"]
    assert "SUMMARY:Takaichi and Lee meet\r\n" in text_of(client.get(f"{path}.ics"))
    assert client.get(f"{path}.atom").status_code == 404
    assert client.get(f"{path}.exe").status_code == 404
    assert client.get("/events/zzzzzzzz.csv").status_code == 404


def test_a_withdrawn_event_is_gone_with_its_reason_and_a_merged_one_leads_on(client, nara):
    twin = make.event(title="The same again")
    twin.withdraw("Told twice.", merged_into=nara["summit"])
    response = client.get(f"/events/{twin.public_id}.json")
    assert (response.status_code, response["Location"]) == (301, f"/events/{nara['summit'].public_id}.json")
    nara["visit"].withdraw("It never took place.")
    gone = text_of(client.get(f"/events/{nara['visit'].public_id}.bib"), 410)
    assert gone == "This entry was withdrawn. It never took place.\n"


# --- where the page offers them ----------------------------------------------------------------


def test_the_line_under_the_results_carries_the_filters(client):
    many_events(20)
    page = see(client.get("/pairs/jp-kr/?kind=summit&order=old&view=compact"))
    links = page.xpath("//*[@id='results']//p[@class='exports']/a/@href")
    assert links[0] == "/pairs/jp-kr.csv?kind=summit&order=old"
    assert links[-2:] == [f"/data/?kind=summit&order=old&pair=jp-kr{part}" for part in ("", "#embed")]
    assert len(links) == 7
    for link in links:
        assert client.get(link).status_code == 200


def test_the_line_follows_the_filter_when_htmx_replaces_the_results(client):
    many_events(20)
    headers = {"HX-Request": "true", "HX-Target": "results"}
    region = see(client.get("/timeline/?kind=visit", headers=headers))
    assert region.xpath("//p[@class='exports']/a/@href")[0] == "/timeline.csv?kind=visit"


def test_feed_readers_and_calendars_find_the_list_in_the_head(client):
    many_events(20)
    page = see(client.get("/pairs/jp-kr/?kind=summit"))
    found = {
        link.get("type"): link.get("href") for link in page.xpath("//head/link[@rel='alternate'][@type]")
    }
    assert found["application/atom+xml"] == "http://testserver/pairs/jp-kr.atom?kind=summit"
    assert found["text/calendar"] == "http://testserver/pairs/jp-kr.ics?kind=summit"


def test_the_page_of_all_formats_offers_each_for_the_same_filter(client):
    many_events(20)
    page = see(client.get("/data/?kind=summit&order=old&pair=jp-kr&show=100"))
    links = page.xpath("//main//dt/a/@href")
    query = "kind=summit&order=old&pair=jp-kr"
    assert links == [f"/timeline.{extension}?{query}" for extension in FORMATS]
    assert rows_of(client.get(links[0])) == rows_of(client.get("/pairs/jp-kr.csv?kind=summit&order=old"))
    assert "/api/v1/events" in texts(page, "//dd/code")
    assert client.get("/api/", follow=True).redirect_chain == [("/data/", 302)]
