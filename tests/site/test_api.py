"""The JSON API: the events of the page, page by page, as its own description says."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relations.models import Event
from tests import factories as make
from tests.site.exported import rows_of, text_of
from tests.site.many import many_events
from tests.site.test_fuzz import KEYS, hostile, text
from timeline.api.schemas import EventOut

pytestmark = pytest.mark.django_db

LISTS = ("events", "people", "countries", "places", "sources")
QUERY_KEYS = [*KEYS, "with", "after", "limit", "x"]


def ask(client, url, status=200):
    response = client.get(url)
    assert response["Content-Type"].startswith("application/json")
    return json.loads(text_of(response, status))


def walk(client, url):
    """Everything from the first page to the last."""
    while url:
        page = ask(client, url)
        url = page.pop("next")
        yield from next(page[key] for key in LISTS if key in page)


# --- events ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "query", ["", "kind=summit", "pair=jp-kr&order=old", "person=lee-jae-myung&from=1996&to=1997-06"]
)
def test_all_pages_together_are_the_export_of_the_same_filter(client, query):
    many_events(90)
    ids = [event["id"] for event in walk(client, f"/api/v1/events?{query}&limit=7")]
    assert ids == [row["id"] for row in rows_of(client.get(f"/timeline.csv?{query}"))]
    assert ask(client, f"/api/v1/events?{query}")["total"] == len(ids)


def test_the_export_to_json_has_the_very_shape_of_the_api(client, nara):
    exported = json.loads(text_of(client.get("/timeline.json")))["events"]
    assert exported == ask(client, "/api/v1/events")["events"]
    for event in exported:
        assert EventOut.model_validate(event, strict=True).model_dump() == event


def test_one_event_is_told_with_date_people_place_and_evidence(client, nara):
    event = ask(client, f"/api/v1/events/{nara['summit'].public_id}")
    assert event["date"] == {
        "start": "2026-01-13",
        "end": "2026-01-13",
        "precision": "day",
        "qualifier": "exact",
        "edtf": "2026-01-13",
        "display": {"en": "13 January 2026", "ja": "2026年1月13日", "ko": "2026년 1월 13일"},
    }
    assert event["participants"][0] == {
        "name": "Takaichi Sanae",
        "office": "Prime Minister",
        "country": "JP",
        "role": "participant",
        "person": "takaichi-sanae",
    }
    assert (event["place"]["slug"], event["part_of"]) == ("nara", nara["visit"].public_id)
    assert event["evidence"][0]["quote"] == "Takaichi and Lee held talks in Nara on Tuesday."


def test_pages_cost_no_more_questions_for_more_events(client, django_assert_num_queries):
    many_events(30)
    with django_assert_num_queries(12):
        client.get("/api/v1/events?limit=10&kind=summit")
    many_events(300)
    with django_assert_num_queries(12):
        client.get("/api/v1/events?limit=100&kind=summit")


def test_what_was_withdrawn_merged_or_never_there(client, nara):
    twin = make.event()
    twin.withdraw("Told twice.", merged_into=nara["summit"])
    response = client.get(f"/api/v1/events/{twin.public_id}")
    assert (response.status_code, response["Location"]) == (
        301,
        f"/api/v1/events/{nara['summit'].public_id}",
    )
    nara["visit"].withdraw("It never took place.")
    gone = ask(client, f"/api/v1/events/{nara['visit'].public_id}", 410)
    assert (gone["reason"], gone["id"]) == ("It never took place.", nara["visit"].public_id)
    hidden = make.event(state="proposed")
    for public_id in (hidden.public_id, "zzzzzzzz"):
        assert ask(client, f"/api/v1/events/{public_id}", 404)["detail"].startswith("There is no event")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("from=2025-13", "from: “2025-13” is no date we can read. Write YYYY, YYYY-MM or YYYY-MM-DD."),
        ("to=2025-02-29", "“2025-02-29” is not in the calendar"),
        ("from=soon", "from: “soon” is no date"),
        ("limit=0", "limit: "),
        ("limit=9999", "limit: "),
        ("after=x", "after: "),
        ("order=best", "order: "),
    ],
)
def test_what_does_not_fit_is_refused_in_words(client, query, said):
    assert said in ask(client, f"/api/v1/events?{query}", 400)["detail"]


def test_a_range_that_ends_before_it_starts_finds_nothing_and_says_why(client):
    make.event(on="2025-01-13")
    page = ask(client, "/api/v1/events?from=2025&to=2024")
    assert (page["total"], page["events"], page["next"]) == (0, [], None)
    assert "comes before the start" in page["problems"][0]


def test_a_value_that_names_nothing_is_left_out_as_on_the_page_and_said(client):
    make.event()
    page = ask(client, "/api/v1/events?person=nobody")
    assert page["problems"] == ["Person: We know no person “nobody”; it is left out."]
    assert page["total"] == 1


# --- names -----------------------------------------------------------------------------------


def test_people_places_countries_and_sources_are_listed_page_by_page(client, nara):
    assert [one["slug"] for one in walk(client, "/api/v1/people?limit=1")] == [
        "lee-jae-myung",
        "takaichi-sanae",
    ]
    assert [one["code"] for one in walk(client, "/api/v1/countries?limit=1")] == ["JP", "KR"]
    assert [one["slug"] for one in walk(client, "/api/v1/places")] == ["nara"]
    (source,) = walk(client, "/api/v1/sources")
    text = ask(client, f"/api/v1/sources/{source['id']}")
    assert text["text"] == "Takaichi and Lee held talks in Nara on Tuesday."
    assert set(text["events"]) == {event.public_id for event in Event.objects.all()}
    person = ask(client, "/api/v1/people/lee-jae-myung")
    assert person["tenures"] == [
        {"office": "President", "country": "KR", "start": "2025-06-04", "end": None, "acting": False}
    ]
    assert ask(client, "/api/v1/countries/jp")["name"] == "Japan"
    assert ask(client, "/api/v1/places/nara")["country"] == "JP"


def test_a_text_that_no_published_event_stands_on_is_not_given_out(client):
    event = make.event(state="proposed")
    source = event.evidence.get().source
    assert ask(client, "/api/v1/sources")["sources"] == []
    assert ask(client, f"/api/v1/sources/{source.pk}", 404)


@pytest.mark.parametrize(
    "path",
    [
        "people/nobody",
        "countries/zz",
        "places/nowhere",
        "sources/0",
        f"sources/{10**30}",
        "events/%0A%00",
        "x/y",
    ],
)
def test_a_name_that_never_was_is_not_found(client, path):
    assert ask(client, f"/api/v1/{path}", 404)["detail"]


# --- the whole -------------------------------------------------------------------------------


def test_the_description_is_served_and_names_every_status(client):
    response = client.get("/api/openapi.json", follow=True)
    schema = json.loads(text_of(response))
    assert schema["info"]["version"] == "1"
    answers = schema["paths"]["/api/v1/events/{public_id}"]["get"]["responses"]
    assert set(answers) == {"200", "404", "410"}
    keys = {one["name"] for one in schema["paths"]["/api/v1/events"]["get"]["parameters"]}
    assert {"pair", "kind", "person", "from", "to", "q", "order", "after", "limit"} <= keys


def test_any_page_may_read_it_and_nobody_can_write(client, nara):
    assert client.get("/api/v1/events")["Access-Control-Allow-Origin"] == "*"
    assert client.get("/api/v1/events/zzz")["Access-Control-Allow-Origin"] == "*"
    assert client.get("/api/v1/events?limit=x")["Access-Control-Allow-Origin"] == "*"
    for method in (client.post, client.put, client.delete):
        assert method("/api/v1/events").status_code == 405
    assert not client.get("/api/v1/events").cookies


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(QUERY_KEYS), hostile | text), max_size=5))
def test_no_query_breaks_the_api_or_an_export(client, nara, pairs):
    query = {}
    for key, value in pairs:
        query.setdefault(key, []).append(value)
    response = client.get("/api/v1/events", query)
    assert response.status_code in (200, 400)
    json.loads(response.content)
    for extension in ("csv", "ics", "atom", "gexf"):
        assert client.get(f"/pairs/jp-kr.{extension}", query).status_code in (200, 400)
    assert client.get("/embed/", query).status_code == 200
