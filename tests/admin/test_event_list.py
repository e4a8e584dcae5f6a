"""The list of events: what it shows, how it narrows, what it costs."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from relations.models import PersonName, Topic
from tests import factories as make

from .forms import said, text_of

pytestmark = pytest.mark.django_db

LIST = "/admin/relations/event/"


def titles(client, query="", of="event"):
    page = client.get(f"/admin/relations/{of}/{query}", follow=True)
    return {event.title for event in page.context["cl"].result_list}


@pytest.fixture
def some_events():
    nara = make.place("Nara")
    lee, xi = make.person("Lee Jae-myung", country_code="KR"), make.person("Xi Jinping", country_code="CN")
    summit = make.event(title="Nara", subtype="summit", people=[make.person(), lee], at=nara)
    make.evidence(summit, make.source("Lee met Takaichi in Nara.", publisher="Yonhap"))
    make.event("visit", title="Beijing", on="2026-01-05", countries=("CN", "KR"), people=[xi, lee])
    make.event("statement", title="Remark", on=None, state="proposed", countries=("JP",), proved_by=False)
    make.event("meeting", title="October", on="2025-10", state="proposed", status="planned", proved_by=False)


def test_a_line_tells_when_who_where_and_how_well_it_is_known(admin_client, some_events):
    make.event(title="Days", on="2026-01-13/2026-01-14", confidence=0.83)
    page = text_of(admin_client.get(LIST))
    for shown in ("13–14 January 2026", "October 2025", "date not known", "meeting: summit", "Nara", "0.83"):
        assert shown in page
    assert '<td class="field-pair">Japan–South Korea</td>' in page
    assert '<td class="field-sources">2</td>' in page
    assert '<span class="state state-proposed">proposed</span>' in page


def test_the_newest_stand_first_and_the_undated_last(admin_client, some_events):
    shown = [event.title for event in admin_client.get(LIST).context["cl"].result_list]
    assert shown == ["Nara", "Beijing", "October", "Remark"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?pair=jp-kr", {"Nara", "October"}),
        ("?pair=cn-kr", {"Beijing"}),
        ("?pair=KR-CN", {"Beijing"}),
        ("?pair=other", {"Remark"}),
        ("?state__exact=proposed", {"Remark", "October"}),
        ("?status__exact=planned", {"October"}),
        ("?kind__exact=visit", {"Beijing"}),
        ("?year=2026", {"Nara", "Beijing"}),
        ("?year=2025", {"October"}),
        ("?year=-2025", {"October"}),
        ("?year=none", {"Remark"}),
        ("?evidence=none", {"Remark", "October"}),
        ("?evidence=one", {"Beijing"}),
        ("?evidence=several", {"Nara"}),
        ("?q=takaichi+sanae", {"Nara"}),
        ("?pair=jp-kr&state__exact=proposed", {"October"}),
    ],
)
def test_a_filter_finds_what_it_says(admin_client, some_events, query, found):
    assert titles(admin_client, query) == found


def test_the_lists_of_one_kind_hold_that_kind(admin_client, some_events):
    assert titles(admin_client, of="meeting") == {"Nara", "October"}
    assert titles(admin_client, of="visit") == {"Beijing"}
    assert titles(admin_client, of="statement") == {"Remark"}


def test_a_topic_in_use_can_be_filtered_by(admin_client):
    shuttle = Topic.objects.create(slug="shuttle-diplomacy", name="shuttle diplomacy")
    nara = make.event(title="Nara")
    nara.topics.add(shuttle)
    nara.refresh()
    make.event(title="Lima")
    assert "shuttle diplomacy" in text_of(admin_client.get(LIST))
    assert titles(admin_client, f"?topics__id__exact={shuttle.pk}") == {"Nara"}


def test_search_finds_a_name_in_any_script_and_an_event_by_its_id(admin_client):
    takaichi = make.person()
    PersonName.objects.create(person=takaichi, text="高市早苗", language="ja")
    met = make.event(title="Nara", people=[takaichi])
    make.event(title="Lima", on="2024-11-16")
    assert titles(admin_client, "?q=高市") == {"Nara"}
    assert titles(admin_client, f"?q={met.public_id}") == {"Nara"}


@pytest.mark.parametrize("query", ["?pair=atlantis", "?year=soon", "?evidence=plenty", "?year=99999"])
def test_a_nonsensical_filter_is_left_out_and_said_so(admin_client, some_events, query):
    page = admin_client.get(f"{LIST}{query}", follow=True)
    assert page.status_code == 200
    assert any("the filter is left out" in line for line in said(page))
    assert len(page.context["cl"].result_list) == 4


def test_a_filter_that_does_not_exist_shows_all_and_says_so(admin_client, some_events):
    page = admin_client.get(f"{LIST}?colour=red", follow=True)
    assert "That filter could not be understood: all are shown." in said(page)
    assert len(page.context["cl"].result_list) == 4


@pytest.mark.parametrize(
    "query", ["?q=%00", "?state__exact=%00", "?id__in=1,x", "?p=99999", "?o=99.x", "?year=%C2%B2"]
)
def test_no_address_of_the_list_ends_in_an_error(admin_client, some_events, query):
    assert admin_client.get(f"{LIST}{query}", follow=True).status_code == 200


def test_counts_stand_beside_the_filters_when_asked_for(admin_client, some_events):
    page = text_of(admin_client.get(f"{LIST}?_facets=True"))
    assert "Japan–South Korea (2)" in page
    assert "several sources (1)" in page


def test_ten_times_the_events_cost_no_more_queries(admin_client, some_events):
    def queries():
        with CaptureQueriesContext(
            connection,
        ) as asked:
            admin_client.get(LIST)
        return len(asked)

    few = queries()
    lee = make.person("Lee Jae-myung", country_code="KR")
    for number in range(40):
        make.event(title=f"Event {number}", people=[lee], at=make.place("Nara"), countries=("JP", "KR"))
    assert queries() == few
    assert few <= 15


def test_choosing_a_person_or_an_event_shows_which_one_it_is(admin_client):
    make.person("Lee Jae-myung", country_code="KR")
    met = make.event(title="Talks in Nara", state="proposed")
    make.event("visit", title="Visit", proved_by=make.source("Lee visited Beijing.", title="Beijing"))

    def offered(field, model, term):
        query = {"app_label": "relations", "model_name": model, "field_name": field, "term": term}
        return [r["text"] for r in admin_client.get("/admin/autocomplete/", query).json()["results"]]

    assert offered("person", "participation", "jae") == ["Lee Jae-myung (South Korea)"]
    assert offered("part_of", "event", "nara") == [f"{met.title} — meeting, 13 January 2026 [proposed]"]
    assert offered("source", "evidence", "talks") == ["Nara talks — Kyodo News, 13 January 2026"]
    assert offered("person", "participation", "jae\x00") == ["Lee Jae-myung (South Korea)"]
