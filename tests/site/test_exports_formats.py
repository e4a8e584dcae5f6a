"""Each format says what the event is in its own words, and survives what a text may hold."""

import json
from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from relations.models import Participation, Source
from tests import factories as make
from tests.site.exported import rows_of, text_of
from timeline.exports.tables import safe_cell

pytestmark = pytest.mark.django_db

HOSTILE = '=cmd|"/C calc"!A0 <script>alert(1)</script> & {x}\x0b'


def calendar_events(client, path="/timeline.ics"):
    """The VEVENTs by title, as another program reads them."""
    calendar = Calendar.from_ical(text_of(client.get(path)))
    return {str(event["SUMMARY"]): event for event in calendar.walk("VEVENT")}


def feed_of(client, path="/timeline.atom"):
    feed = ElementTree.fromstring(text_of(client.get(path)).encode())
    atom = "{http://www.w3.org/2005/Atom}"
    return [
        {child.tag.removeprefix(atom): child.text or child.get("href") for child in entry}
        for entry in feed.iter(f"{atom}entry")
    ]


def graph_of(client, path):
    return networkx.read_gexf(BytesIO(text_of(client.get(path)).encode()))


# --- CSV -------------------------------------------------------------------------------------


def test_a_row_tells_the_event_with_people_places_and_quotes(client, nara):
    row = next(one for one in rows_of(client.get("/timeline.csv")) if one["kind"] == "meeting")
    assert (row["date_start"], row["date_end"], row["precision"]) == ("2026-01-13", "2026-01-13", "day")
    assert row["participants"] == "Takaichi Sanae; Prime Minister; JP / Lee Jae-myung; President; KR"
    assert (row["place"], row["place_country"], row["countries"]) == ("Nara", "JP", "JP / KR")
    assert row["quotes"] == "“Takaichi and Lee held talks in Nara on Tuesday.”"
    assert row["source_urls"] == "https://example.org/nara"
    assert row["permalink"] == f"http://testserver/events/{nara['summit'].public_id}/"
    assert row["version"] == "0"


def test_the_file_of_evidence_has_each_span_with_its_source(client):
    event = make.event(title="Nara", proved_by=False)
    text = make.source("Takaichi and Lee held talks. They met in Nara.", publisher="MOFA")
    make.evidence(event, text, "They met in Nara.")
    make.evidence(event, text, "Nara", field="place")
    rows = rows_of(client.get("/timeline.evidence.csv"))
    assert [(row["proves"], row["quote"], row["start"]) for row in rows] == [
        ("event", "They met in Nara.", "29"),
        ("place", "Nara", "41"),
    ]
    assert rows[0]["event_id"] == event.public_id
    assert (rows[0]["publisher"], rows[0]["published"]) == ("MOFA", "2026-01-13")
    assert rows[1]["in_text"].endswith(f"/sources/{text.pk}/#s{event.evidence.get(field='place').pk}")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_a_cell_that_a_spreadsheet_would_run_is_text(client, start):
    make.event(title=f"{start}1+1", at=None, place_words="-2", people=[make.person()])
    row = rows_of(client.get("/timeline.csv"))[0]
    assert row["title"] == f"'{start}1+1"
    assert row["place"] == "'-2"


def test_a_southern_latitude_stays_a_number(client):
    place = make.place("Sydney", "AU")
    place.latitude, place.longitude = -33.86, 151.2
    place.save()
    make.event(title="Far away", at=place)
    assert rows_of(client.get("/timeline.csv"))[0]["latitude"] == "-33.86000"


@given(st.text())
def test_no_text_becomes_a_formula_and_none_is_lost(text):
    cell = safe_cell(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell in (text, f"'{text}")


# --- iCalendar -------------------------------------------------------------------------------


def test_a_two_day_visit_ends_on_the_day_after_its_last(client, nara):
    visit = calendar_events(client)["Lee visits Nara"]
    assert visit["DTSTART"].params["VALUE"] == "DATE"
    assert (visit["DTSTART"].dt, visit["DTEND"].dt) == (date(2026, 1, 13), date(2026, 1, 15))
    assert visit["STATUS"] == "CONFIRMED"
    assert visit["X-DATE-PRECISION"] == "DAY"
    assert visit["UID"] == f"{nara['visit'].public_id}@testserver"
    assert visit["URL"] == f"http://testserver/events/{nara['visit'].public_id}/"
    assert visit["LOCATION"] == "Nara, Japan"


def test_a_month_is_the_span_of_the_month_and_says_so(client):
    make.event(title="A call", on="2025-10~")
    call = calendar_events(client)["A call (around October 2025)"]
    assert (call["DTSTART"].dt, call["DTEND"].dt) == (date(2025, 10, 1), date(2025, 11, 1))
    assert (call["X-DATE-PRECISION"], call["X-DATE-QUALIFIER"]) == ("MONTH", "APPROXIMATE")
    assert call["X-DATE-EDTF"] == "2025-10~"


@pytest.mark.parametrize(
    ("status", "title", "said"),
    [
        ("planned", "A visit", "TENTATIVE"),
        ("cancelled", "Cancelled: A visit", "CANCELLED"),
        ("postponed", "Postponed: A visit", "CANCELLED"),
    ],
)
def test_what_may_not_take_place_says_so(client, status, title, said):
    make.event("visit", title="A visit", on="2030-05-01", status=status)
    visit = calendar_events(client)[title]
    assert visit["STATUS"] == said
    assert visit["TRANSP"] == "TRANSPARENT"


def test_the_sequence_grows_with_each_version_and_the_part_knows_its_whole(client, nara):
    nara["summit"].publish("Read again.")
    summit = calendar_events(client)["Takaichi and Lee meet"]
    assert summit["SEQUENCE"] == 1
    assert summit["RELATED-TO"] == f"{nara['visit'].public_id}@testserver"


def test_a_calendar_of_nothing_is_a_calendar(client):
    assert list(Calendar.from_ical(text_of(client.get("/timeline.ics"))).walk("VEVENT")) == []


# --- Atom ------------------------------------------------------------------------------------


def test_the_feed_lists_changes_the_latest_first(client):
    one = make.event(title="First told", on="2026-01-13")
    make.event(title="Told later", on="2020-01-01")
    assert [entry["title"] for entry in feed_of(client)] == [
        "1 January 2020: Told later",
        "13 January 2026: First told",
    ]
    one.publish("Read again.")
    latest = feed_of(client)[0]
    assert latest["id"] == latest["link"] == f"http://testserver/events/{one.public_id}/"
    assert "“Takaichi and Lee held talks in Nara on Tuesday.” — Kyodo News" in latest["summary"]


def test_the_feed_tells_what_was_withdrawn_and_what_was_merged(client, nara):
    twin = make.event(title="The same again", on="2026-01-13")
    twin.withdraw("Told twice.", merged_into=nara["summit"])
    nara["visit"].withdraw("It never took place.")
    entries = {entry["title"]: entry for entry in feed_of(client, "/pairs/jp-kr.atom")}
    assert entries["Withdrawn: Lee visits Nara"]["summary"] == "<p>It never took place.</p>"
    merged = entries["Merged: The same again"]["summary"]
    assert f'Told twice. <a href="http://testserver/events/{nara["summit"].public_id}/">' in merged
    make.country("CN")
    assert feed_of(client, "/pairs/cn-jp.atom") == []


# --- TimelineJS ------------------------------------------------------------------------------


def test_timelinejs_gets_no_day_where_none_is_known(client):
    make.event(title="A call", on="2025-11")
    make.event(title="A spring", on="2024-21")
    make.event(title="A <b>day</b>", on="2026-01-13")
    slides = json.loads(text_of(client.get("/timeline.timelinejs.json?order=old")))["events"]
    assert [slide["start_date"] for slide in slides] == [
        {"year": 2024, "month": 3},
        {"year": 2025, "month": 11},
        {"year": 2026, "month": 1, "day": 13},
    ]
    assert [slide.get("end_date") for slide in slides] == [{"year": 2024, "month": 5}, None, None]
    assert [slide["display_date"] for slide in slides] == ["Spring 2024", "November 2025", "13 January 2026"]
    assert slides[2]["text"]["headline"] == "A &lt;b&gt;day&lt;/b&gt;"


# --- GEXF ------------------------------------------------------------------------------------


def test_the_network_counts_the_meetings_of_each_two_people(client):
    takaichi, lee = make.person(), make.person("Lee Jae-myung", country_code="KR")
    xi = make.person("Xi Jinping", country_code="CN")
    make.event(on="2026-01-13", people=[takaichi, lee])
    make.event(on="2025-10", people=[takaichi, lee, xi])
    make.event(on="2027-01", people=[takaichi, xi], status="planned")
    make.event("visit", on="2025-08-23", people=[lee, xi])
    graph = graph_of(client, "/timeline.gexf")
    assert graph.nodes["lee-jae-myung"]["label"] == "Lee Jae-myung"
    edge = graph.edges["lee-jae-myung", "takaichi-sanae"]
    assert edge["weight"] == 2
    assert edge["spells"] == [("2025-10-01", "2025-10-31"), ("2026-01-13", "2026-01-13")]
    assert edge["dates"] == "2025-10 2026-01-13"
    assert graph.edges["takaichi-sanae", "xi-jinping"]["weight"] == 1
    assert (edge["start"], edge["end"]) == ("2025-10-01", "2026-01-13")


def test_the_network_of_countries_has_the_countries_whose_relations_it_is(client):
    make.event(on="2026-01-13", people=[make.person()])
    graph = graph_of(client, "/timeline.countries.gexf")
    assert sorted(graph.nodes(data="label")) == [("JP", "Japan"), ("KR", "South Korea")]
    assert graph.edges["JP", "KR"]["weight"] == 1


def test_a_network_without_meetings_is_a_network(client):
    assert len(graph_of(client, "/timeline.gexf")) == 0


# --- whatever a text holds -------------------------------------------------------------------


def test_hostile_words_and_control_characters_break_no_format(client):
    text = f"{HOSTILE} They met.\x0c"
    source = make.source(text, title=HOSTILE, publisher=HOSTILE, url="javascript:alert(1)")
    person = make.person("Kim")
    person.name = HOSTILE
    person.save()
    event = make.event(title=HOSTILE, people=[person, make.person()], proved_by=source)
    Participation.objects.create(event=event, name=HOSTILE, office_words=HOSTILE, role="host")
    assert len(rows_of(client.get("/timeline.csv"))) == 1
    assert len(calendar_events(client)) == 1
    assert HOSTILE.removesuffix("\x0b") in feed_of(client)[0]["title"]
    assert "<script>" not in feed_of(client)[0]["summary"]
    assert len(graph_of(client, "/timeline.gexf").edges) == 1
    slide = json.loads(text_of(client.get("/timeline.timelinejs.json")))["events"][0]
    assert "<script>" not in slide["text"]["text"] + slide["text"]["headline"]
    told = json.loads(text_of(client.get("/timeline.json")))["events"][0]
    assert told["title"] == HOSTILE
    assert told["sources"][0]["published_at"] == ""
    for extension in ("bib", "ris", "csl.json", "evidence.csv"):
        assert "javascript:" not in text_of(client.get(f"/timeline.{extension}"))
    assert Source.objects.get().text == text
