"""Wholes and parts never go round in a circle, and what a later step moved is not lost on the way back."""

import pytest

from relations import decisions
from relations.models import Change, Event
from tests import factories as make

pytestmark = pytest.mark.django_db


def reread(event):
    return Event.objects.get(pk=event.pk)


def line_up(event):
    """The titles of the event and of all it is part of; a ring would go on for ever."""
    titles = []
    while event is not None:
        titles.append(event.title)
        assert len(titles) < 9, titles
        event = event.part_of
    return titles


def visit(title, **fields):
    return make.event("visit", title=title, on="2026-01-13", **fields)


def test_an_event_merged_into_its_wholes_whole_makes_no_ring(curator):
    outer = visit("Outer")
    middle = visit("Middle", part_of=outer)
    inner = visit("Inner", part_of=middle, state="proposed")
    decisions.merge(inner, outer, curator)
    assert line_up(reread(middle)) == ["Middle", "Outer"]


def test_a_whole_merged_into_the_part_of_its_part_makes_no_ring(curator):
    outer = visit("Outer", state="proposed")
    middle = visit("Middle", part_of=outer)
    inner = visit("Inner", part_of=middle)
    decisions.merge(outer, inner, curator)
    assert line_up(reread(middle)) == ["Middle", "Inner"]


def test_a_part_that_became_the_whole_is_not_put_under_its_part_by_undoing(curator):
    outer = visit("Outer")
    inner = visit("Inner", part_of=outer)
    alone = decisions.make_part(inner, None, curator)
    decisions.make_part(outer, reread(inner), curator)
    with pytest.raises(decisions.Refused, match="a part of"):
        decisions.undo(alone, curator)
    assert line_up(reread(outer)) == ["Outer", "Inner"]


def test_two_who_make_each_the_part_of_the_other_make_no_ring(curator, other):
    one, two = visit("One"), visit("Two")
    seen_by_other = reread(one)
    decisions.make_part(one, two, curator)
    with pytest.raises(decisions.Refused, match="a part of it"):
        decisions.make_part(two, seen_by_other, other)


def test_nothing_is_a_part_of_what_is_not_there_for_readers(curator):
    gone = visit("Gone", state="rejected")
    with pytest.raises(decisions.Refused, match="is rejected"):
        decisions.make_part(visit("One"), gone, curator)


def test_the_first_of_two_merges_is_split_and_the_last_survivor_keeps_account(curator):
    first, second = (make.event(title=t, proved_by=make.source(f"{t}.")) for t in ("One", "Two"))
    last = make.event(title="Three", proved_by=make.source("Three."))
    merged = decisions.merge(first, second, curator)
    decisions.merge(reread(second), last, curator)
    version = reread(last).version
    decisions.split(merged, curator)
    assert [proof.quote for proof in first.evidence.all()] == ["One."]
    assert sorted(proof.quote for proof in last.evidence.all()) == ["Three.", "Two."]
    assert reread(last).version == version + 1
    assert Change.objects.filter(event=last).last().decision.get_action_display() == "split"


def test_a_split_takes_nothing_back_that_was_published_again_since(curator):
    going = make.event(title="One", proved_by=make.source("One."), state="proposed")
    staying = make.event(title="Two", proved_by=make.source("Two."))
    merged = decisions.merge(going, staying, curator)
    decisions.accept(reread(going), curator, reason="It stands for itself.")
    decisions.split(merged, curator)
    assert (reread(going).state, reread(going).merged_into) == ("published", None)
    assert [proof.quote for proof in going.evidence.all()] == ["One."]
