"""What sums up a pair: by a clock that comes in as an argument."""

from datetime import date

import pytest

from relations.models import Office, Participation
from tests import factories as make
from timeline.pair_facts import Days, pair_facts
from timeline.templatetags.counted import span_of_days

pytestmark = pytest.mark.django_db
TODAY = date(2026, 1, 20)


@pytest.fixture
def leaders(db):
    takaichi, lee = make.person(), make.person("Lee Jae-myung", country_code="KR")
    make.tenure(takaichi)
    make.tenure(lee, title="President", role="head_of_state", start="2025-06-04")
    return [takaichi, lee]


def facts(today=TODAY):
    return pair_facts("jp-kr", today)


def test_days_since_the_last_leaders_meeting_are_counted_from_its_last_day(leaders):
    nara = make.event(on="2026-01-13/2026-01-14", people=leaders)
    make.event(on="2025-10-30", people=leaders)
    assert facts().last_leaders == nara
    assert facts().days_since == Days(6, 6)
    assert facts(date(2026, 1, 14)).days_since == Days(0, 0)


def test_a_meeting_in_a_month_leaves_the_days_since_open(leaders):
    make.event(on="2025-12", people=leaders)
    assert facts().days_since == Days(20, 50)


def test_by_the_office_of_that_day_who_was_no_leader_yet_led_nothing(leaders):
    make.event(title="Before", on="2025-09-01", people=leaders)
    assert facts().last_leaders is None
    assert facts().last_meeting.title == "Before"


def test_an_office_named_without_its_holder_is_enough(leaders):
    event = make.event(on="2025-11-23", people=leaders[:1])
    president = Office.objects.get(title="President")
    Participation.objects.create(event=event, office=president, country_id="KR")
    event.refresh()
    assert facts().last_leaders == event


@pytest.mark.parametrize(
    "other",
    [
        {"subtype": "call"},
        {"kind": "statement"},
        {"kind": "visit"},
        {"status": "planned"},
        {"on": "2026-02-01"},
        {"state": "proposed"},
    ],
)
def test_calls_words_plans_and_what_is_yet_to_come_are_no_leaders_meetings(leaders, other):
    make.event(**{"on": "2026-01-13", "people": leaders} | other)
    assert facts().last_leaders is None


def test_ministers_meeting_later_are_the_last_meeting_of_anybody(leaders):
    make.event(title="Leaders", on="2025-11-23", people=leaders)
    make.event(title="Call", on="2026-01-15", subtype="call")
    assert facts().last_leaders.title == "Leaders"
    assert facts().last_meeting.title == "Call"


def test_where_the_leaders_met_last_nothing_is_said_twice(leaders):
    make.event(on="2026-01-13", people=leaders)
    assert facts().last_meeting is None


def test_the_longest_gap_lies_between_two_meetings_listed(leaders):
    for on in ("2025-10-30", "2025-11-01", "2025-12-20", "2026-01-13"):
        make.event(title=on, on=on, people=leaders)
    gap = facts().longest_gap
    assert (gap.before.title, gap.after.title, gap.days) == ("2025-11-01", "2025-12-20", Days(49, 49))


def test_a_gap_is_no_longer_than_is_certain(leaders):
    for on in ("2025-10-30", "2025-12", "2026-01-13"):
        make.event(title=on, on=on, people=leaders)
    gap = facts().longest_gap
    assert (gap.before.title, gap.days) == ("2025-10-30", Days(32, 62))


@pytest.mark.parametrize("days", [["2026-01-13"], ["2025-10-30", "2026-01-13"]])
def test_of_fewer_than_two_gaps_none_is_the_longest(leaders, days):
    for on in days:
        make.event(on=on, people=leaders)
    assert facts().longest_gap is None


def test_the_next_plan_is_the_first_that_is_still_to_come(leaders):
    make.event("visit", title="Passed", on="2025-12", status="planned")
    make.event("visit", title="Later", on="2026-03", status="planned")
    make.event("visit", title="Soon", on="2026-01", status="planned")
    assert facts().next_planned.title == "Soon"


def test_events_are_counted_by_kind(leaders):
    for kind in ("visit", "meeting", "meeting", "statement"):
        make.event(kind)
    make.event(countries=("CN", "KR"))
    assert facts().kinds == [("meeting", 2), ("visit", 1), ("statement", 1)]


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (Days(1, 1), "1 day"),
        (Days(5674, 5674), "5,674 days"),
        (Days(32, 62), "32 to 62 days"),
        (Days(990, 1020), "990 to 1,020 days"),
    ],
)
def test_days_are_said_with_their_thousands_apart(days, said):
    assert span_of_days(days) == said
