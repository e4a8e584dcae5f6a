"""Accepting, refusing, taking back, undoing: what a reader sees and what the history keeps."""

import pytest

from relations import decisions
from relations.history import stamps
from relations.models import Decision, Event
from tests import factories as make

pytestmark = pytest.mark.django_db


def proposal(**fields):
    return make.event(state="proposed", **fields)


def reread(event):
    return Event.objects.get(pk=event.pk)


def test_accepting_publishes_and_keeps_who_did_it(curator):
    met = proposal()
    decision = decisions.accept(met, curator)
    assert (reread(met).state, reread(met).version) == ("published", 1)
    assert (decision.by, decision.action) == (curator, "accept")
    assert reread(met).curated_at is not None


@pytest.mark.parametrize(
    ("fields", "lack"),
    [
        ({"on": None}, "a date"),
        ({"countries": ("JP",)}, "the two countries"),
        ({"proved_by": False}, "a sentence"),
    ],
)
def test_what_lacks_date_pair_or_sentence_is_not_accepted(curator, fields, lack):
    met = proposal(**fields)
    with pytest.raises(decisions.Refused, match=lack):
        decisions.accept(met, curator)
    assert reread(met).state == "proposed"
    assert not Decision.objects.exists()


def test_a_written_reason_stands_for_the_sentence(curator):
    met = proposal(proved_by=False)
    decisions.accept(met, curator, reason="Seen on television.")
    assert reread(met).state_reason == "Seen on television."


def test_a_refused_proposal_keeps_the_reason_and_has_no_public_version(curator):
    met = proposal()
    decisions.reject(met, curator, "Not an event")
    assert (reread(met).state, reread(met).state_reason, reread(met).version) == (
        "rejected",
        "Not an event",
        0,
    )


def test_what_is_published_is_withdrawn_with_a_reason_and_not_refused(curator):
    met = make.event()
    with pytest.raises(decisions.Refused, match="withdrawn instead"):
        decisions.reject(met, curator, "No")
    with pytest.raises(decisions.Refused, match="Write the reason"):
        decisions.withdraw(met, curator, " ")
    decisions.withdraw(met, curator, "The paper took it back.")
    assert (reread(met).state, reread(met).version) == ("withdrawn", 1)


def test_an_event_is_no_part_of_its_own_part(curator):
    visit = proposal(kind="visit")
    met = proposal(part_of=visit)
    with pytest.raises(decisions.Refused, match="a part of it"):
        decisions.make_part(visit, met, curator)
    decisions.make_part(met, None, curator)
    assert reread(met).part_of is None


# --- two curators ------------------------------------------------------------------------------


def test_the_second_of_two_curators_is_told_who_was_faster(curator, other):
    met = proposal()
    seen = stamps([met.pk])
    decisions.accept(met, other, seen)
    with pytest.raises(decisions.Conflict, match=r"changed meanwhile by other \(accepted at"):
        decisions.reject(met, curator, "Not an event", seen)
    assert reread(met).state == "published"


# --- undo --------------------------------------------------------------------------------------


def test_undoing_gives_the_proposal_back_to_the_reader(curator):
    met = proposal()
    decisions.undo(decisions.accept(met, curator), curator)
    assert (reread(met).state, reread(met).curated_at) == ("proposed", None)
    # It was public for a moment, and again it is not: both are versions.
    assert reread(met).version == 2


def test_decisions_are_undone_one_by_one_the_latest_first(curator):
    met = proposal()
    decisions.make_part(met, proposal(kind="visit"), curator)
    decisions.accept(met, curator)
    for left in ("part", None):
        decisions.undo(decisions.undoable(curator)[0], curator)
        assert [d.action for d in decisions.undoable(curator)] == ([left] if left else [])
    assert (reread(met).state, reread(met).part_of) == ("proposed", None)


def test_only_the_last_twenty_of_ones_own_are_undone(curator, other):
    for number in range(22):
        decisions.reject(proposal(title=str(number), proved_by=False), curator, "No")
    decisions.reject(proposal(title="theirs", proved_by=False), other, "No")
    own = decisions.undoable(curator)
    assert len(own) == 20
    assert [d.changes.get().event.title for d in (own[0], own[19])] == ["21", "2"]


def test_what_another_changed_since_is_not_undone_over_their_head(curator, other):
    met = proposal()
    accepted = decisions.accept(met, curator)
    decisions.withdraw(met, other, "A mistake.")
    with pytest.raises(decisions.Refused, match="changed since"):
        decisions.undo(accepted, curator)
    assert reread(met).state == "withdrawn"


def test_nothing_is_undone_twice(curator):
    accepted = decisions.accept(proposal(), curator)
    decisions.undo(accepted, curator)
    with pytest.raises(decisions.Refused, match="undone already"):
        decisions.undo(accepted, curator)


def test_a_change_that_changes_nothing_leaves_no_trace(curator):
    decisions.make_part(make.event(curated_at="2026-01-01T00:00Z"), None, curator)
    assert [c.public for c in Decision.objects.get().changes.all()] == [False]
