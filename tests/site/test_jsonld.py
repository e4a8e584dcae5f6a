"""What a machine reads of an event's page."""

import json

import pytest

from tests import factories as make
from tests.site.seen import see

pytestmark = pytest.mark.django_db


def told_by(response):
    (script,) = see(response).xpath("//head/script[@type='application/ld+json']")
    return json.loads(script.text)


def test_the_event_is_told_in_the_words_of_schema_org(client, nara):
    known = told_by(client.get(nara["summit"].get_absolute_url()))
    assert (known["@context"], known["@type"]) == ("https://schema.org", "Event")
    assert known["@id"] == f"http://testserver/events/{nara['summit'].public_id}/"
    assert (known["name"], known["startDate"]) == ("Takaichi and Lee meet", "2026-01-13")
    assert known["eventStatus"] == "https://schema.org/EventScheduled"
    assert known["location"]["name"] == "Nara"
    assert known["attendee"][1] == {
        "@type": "Person",
        "name": "Lee Jae-myung",
        "jobTitle": "President",
        "nationality": "KR",
    }
    assert known["superEvent"]["name"] == "Lee visits Nara"
    assert known["subjectOf"][0]["publisher"]["name"] == "Kyodo News"


@pytest.mark.parametrize(
    ("status", "said"),
    [("planned", "EventScheduled"), ("postponed", "EventPostponed"), ("cancelled", "EventCancelled")],
)
def test_a_month_has_no_day_and_a_plan_its_status(client, status, said):
    event = make.event(title="A visit", on="2030-05", status=status)
    known = told_by(client.get(event.get_absolute_url()))
    assert (known["startDate"], known["endDate"]) == ("2030-05", "2030-05")
    assert known["eventStatus"] == f"https://schema.org/{said}"


@pytest.mark.parametrize(
    "words", ["</script><script>alert(1)</script>", "<!--<script>", "]]>&lt;", "\u2028\u2029"]
)
def test_hostile_words_stay_inside_the_block(client, words):
    source = make.source(f"They met. {words}", title=words, publisher=words)
    event = make.event(title=words, place_words=words, proved_by=source)
    response = client.get(event.get_absolute_url())
    assert told_by(response)["name"] == words
    assert b"<script>alert" not in response.content
    assert b"<!--<script>" not in response.content
