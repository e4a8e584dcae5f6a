"""What a visitor of a fresh installation finds: the seeds stored and published, as `seed` does it."""

import pytest
from django.db import transaction

from relations.ingest.seeding import store_seeds
from relations.models import Event
from tests.seeds.publishers import is_japanese, is_korean
from tests.seeds.record import TEXTS

pytestmark = pytest.mark.django_db

# Of the leaders' meetings since 1998; the floor only rises.
MEETINGS_TOLD_BY_BOTH_COUNTRIES = 97


@pytest.fixture(scope="module")
def record(django_db_setup, django_db_blocker):
    """The published events between Japan and South Korea, the seeds stored once for all questions."""
    with django_db_blocker.unblock(), transaction.atomic():
        for _ in store_seeds(TEXTS.parent):
            pass
        yield Event.objects.published().between_countries("jp", "kr")
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def leaders_meetings(record):
    """{meeting: its publishers} of each meeting in person since 1998 at which both had a leader."""
    met = record.of_kind("meeting").with_status("happened").exclude(subtype="call").during("1998-01-01")
    led = met.countries_led()
    both = met.filter(pk__in=[key for key, code in led if code == "JP" and (key, "KR") in led])
    return {
        f"{event.first_day} {event}": {evidence.source.publisher for evidence in event.evidence.all()}
        for event in both.prefetch_related("evidence__source")
    }


def test_each_leaders_meeting_since_1998_is_told_by_two_publishers(leaders_meetings):
    assert len(leaders_meetings) >= 98
    assert [words for words, publishers in leaders_meetings.items() if len(publishers) < 2] == []


def test_most_leaders_meetings_are_told_in_japan_and_in_south_korea(leaders_meetings):
    both = [
        words
        for words, publishers in leaders_meetings.items()
        if any(map(is_japanese, publishers)) and any(map(is_korean, publishers))
    ]
    assert len(both) >= MEETINGS_TOLD_BY_BOTH_COUNTRIES


def test_no_year_since_1998_is_without_a_meeting_of_the_two_countries(record):
    met = record.of_kind("meeting").with_status("happened").during("1998-01-01")
    # Nothing certain is on file after January 2026; the years before it have no gap.
    assert {event.first_day.year for event in met} == set(range(1998, 2027))


def test_every_published_event_has_a_sentence_and_a_public_address(record):
    bare = [
        str(event)
        for event in record.prefetch_related("evidence__source")
        if not any(evidence.source.url.startswith("http") for evidence in event.evidence.all())
    ]
    assert bare == []


def test_the_record_reaches_back_before_2022(record):
    assert record.count() >= 900
    assert record.during(until="2021-12-31").count() >= 600
