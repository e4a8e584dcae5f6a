"""Whatever is decided on a day, undoing all of it gives the morning back; and no version is ever lost."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relations import decisions
from relations.history import stamps
from relations.history.versions import version
from relations.models import Event
from tests import factories as make

pytestmark = pytest.mark.django_db

EVENTS = 4
numbers = st.integers(0, EVENTS - 1)
days = st.lists(
    st.tuples(st.sampled_from(["accept", "reject", "withdraw", "part", "alone", "merge"]), numbers, numbers),
    max_size=7,
)


def morning():
    """A meeting on the timeline, its likely twin, a visit that may hold both, and a call of that week."""
    lee, takaichi = make.person("Lee Jae-myung", country_code="KR"), make.person()
    text = make.source("Lee and Takaichi met in Nara. They had met before. Lee visited Nara. They spoke.")
    made = [
        make.event(title="The Nara talks", people=[lee, takaichi], proved_by=False),
        make.event(on="2026-01", people=[lee], at=make.place(), state="proposed", proved_by=False),
        make.event("visit", on="2026-01-13/2026-01-14", people=[lee], state="proposed", proved_by=False),
        make.event(on="2026-01-15", subtype="call", state="proposed", proved_by=False),
    ]
    for event, words in zip(made, text.text.split(". "), strict=True):
        make.evidence(event, text, words)
    return made


def decide(what, one, other, by):
    if what == "accept":
        return decisions.accept(one, by)
    if what == "reject":
        return decisions.reject(one, by, "Not an event")
    if what == "withdraw":
        return decisions.withdraw(one, by, "A slip.")
    if what == "merge":
        return decisions.merge(one, other, by)
    return decisions.make_part(one, other if what == "part" else None, by)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=days)
def test_undoing_the_whole_day_gives_the_morning_back(curator, day):
    before_all = transaction.savepoint()
    made = morning()
    keys = [event.pk for event in made]
    before, done, seen = stamps(keys), [], {}
    for what, one, other in day:
        rows = [Event.objects.get(pk=key) for key in keys]
        try:
            decision = decide(what, rows[one], rows[other], curator)
        except decisions.Refused:
            continue
        if decision.pk:
            done.append(decision)
        for event in Event.objects.published():
            seen[event.pk, event.version] = event.title
    for decision in reversed(done):
        decisions.undo(decision, curator)
    assert stamps(keys) == before
    for (pk, number), title in seen.items():
        kept = version(Event.objects.get(pk=pk), number)
        assert kept.snapshot["columns"]["title"] == title, "what readers saw at a version stays there"
    transaction.savepoint_rollback(before_all)
