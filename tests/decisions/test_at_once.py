"""Curators who press at the same moment: on a database that lets several write at once."""

import threading

import pytest
from django.db import connection

from relations import decisions
from relations.history import stamps
from relations.models import Change, Event
from tests import factories as make
from tests.databases import several_connections

pytestmark = [pytest.mark.django_db(transaction=True), several_connections]


def all_at_once(*deeds):
    """What each deed of a thread of its own came to: "done", or the name of what refused it."""
    outcomes, together = [], threading.Barrier(len(deeds))

    def run(deed):
        together.wait()
        try:
            deed()
            outcomes.append("done")
        except (decisions.Conflict, decisions.Refused) as problem:
            outcomes.append(type(problem).__name__)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[deed]) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert not any(thread.is_alive() for thread in threads)
    return sorted(outcomes)


@pytest.mark.parametrize("time", range(5))
def test_of_four_who_decide_on_one_proposal_one_does_and_three_are_told(curator, other, time):
    met = make.event(state="proposed", proved_by=make.source("They met."))
    met.countries.set([make.country("JP"), make.country("KR")])
    seen = stamps([met.pk])
    outcomes = all_at_once(
        lambda: decisions.accept(met, curator, seen),
        lambda: decisions.reject(met, other, "Not an event", seen),
        lambda: decisions.accept(met, other, seen),
        lambda: decisions.reject(met, curator, "Too small", seen),
    )
    assert outcomes == ["Conflict", "Conflict", "Conflict", "done"]
    change = Change.objects.get()
    assert change.after["columns"]["state"] == Event.objects.get().state != "proposed"


@pytest.mark.parametrize("time", range(5))
def test_two_who_make_each_the_part_of_the_other_make_no_ring(curator, other, time):
    one, two = (make.event("visit", title=title) for title in ("One", "Two"))
    outcomes = all_at_once(
        lambda: decisions.make_part(one, two, curator), lambda: decisions.make_part(two, one, other)
    )
    assert outcomes == ["Refused", "done"]
    assert Event.objects.filter(part_of=None).count() == 1
