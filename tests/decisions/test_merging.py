"""Two events that are one, and one that is two."""

import pytest

from relations import decisions
from relations.history import stamps
from relations.models import Event
from tests import factories as make

pytestmark = pytest.mark.django_db


def reread(event):
    return Event.objects.get(pk=event.pk)


def places():
    return make.place("Gyeongju", "KR"), make.place("Seoul", "KR")


@pytest.fixture
def known(db):
    """Already on the timeline, by the day; its place is not known."""
    told = make.source("The two met on 30 October 2025.", "2025-10-30", publisher="Yonhap")
    return make.event(on="2025-10-30", people=[make.person()], proved_by=told, title="The two meet")


@pytest.fixture
def found(db):
    """What the article tells: the month and the place."""
    people = [make.person(), make.person("Lee Jae-myung", country_code="KR")]
    told = make.source("They first met in Gyeongju in October last year.", "2026-01-13")
    return make.event(on="2025-10", people=people, at=places()[0], proved_by=told, state="proposed")


def people_of(event):
    return [seat.shown_name for seat in event.participations.all()]


def test_the_survivor_has_both_sources_the_narrower_date_the_place_and_all_people(curator, known, found):
    decisions.merge(found, known, curator)
    kept = reread(known)
    assert (kept.date.edtf, kept.place.name, kept.title) == ("2025-10-30", "Gyeongju", "The two meet")
    assert people_of(kept) == ["Takaichi Sanae", "Lee Jae-myung"]
    assert {proof.source.publisher for proof in kept.evidence.all()} == {"Yonhap", "Kyodo News"}
    assert kept.dates_disagree is False
    assert (reread(found).state, reread(found).merged_into) == ("rejected", known)


def test_each_field_is_chosen(curator, known, found):
    choices = {"date": "going", "place": "staying", "people": "staying"}
    decisions.merge(found, known, curator, choices)
    kept = reread(known)
    assert (kept.date.edtf, kept.place) == ("2025-10", None)
    assert people_of(kept) == ["Takaichi Sanae"]


def test_the_old_address_leads_to_the_survivor_even_over_two_merges(client, curator, known, found):
    first = make.event(on="2025-10-30", title="Third telling")
    decisions.merge(first, known, curator)
    last = make.event(on="2025-10-30", title="The meeting")
    decisions.merge(known, last, curator)
    for gone in (first, known):
        answer = client.get(gone.get_absolute_url())
        assert (answer.status_code, answer["Location"]) == (301, last.get_absolute_url())


def test_dates_that_cannot_both_be_true_are_shown_to_readers(client, curator, known):
    other_day = make.event(
        on="2025-11-02", proved_by=make.source("They met on 2 November 2025.", "2025-11-03")
    )
    decisions.merge(other_day, known, curator)
    page = client.get(known.get_absolute_url()).content.decode()
    assert "Its sources disagree on the date" in page
    assert "30 October 2025" in page
    assert "2 November 2025" in page


def test_a_meeting_is_not_merged_with_a_visit_nor_the_published_into_a_proposal(curator, known, found):
    with pytest.raises(decisions.Refused, match="never a visit"):
        decisions.merge(found, make.event("visit", on="2025-10-30"), curator)
    with pytest.raises(decisions.Refused, match="other way round"):
        decisions.merge(known, found, curator)


def test_parts_go_along(curator, known, found):
    said = make.event("statement", on="2025-10-30", part_of=found, proved_by=False)
    decisions.merge(found, known, curator)
    assert reread(said).part_of == known


def test_a_merge_is_undone_to_the_letter(curator, known, found):
    before = stamps([known.pk, found.pk])
    decisions.undo(decisions.merge(found, known, curator), curator)
    assert stamps([known.pk, found.pk]) == before


def test_the_same_words_in_both_are_one_and_come_back_on_undo(curator, known):
    twin = make.event(on="2025-10-30", proved_by=known.evidence.get().source, state="proposed")
    before = stamps([known.pk, twin.pk])
    merged = decisions.merge(twin, known, curator)
    assert known.evidence.count() == 1
    decisions.undo(merged, curator)
    assert stamps([known.pk, twin.pk]) == before


# --- split -------------------------------------------------------------------------------------


def test_a_merge_is_split_after_later_work_and_that_work_stays(curator, known, found):
    decisions.merge(found, known, curator)
    later = reread(known)
    later.subtype = "summit"
    later.save()
    ((merged, gone),) = decisions.merges_of(known)
    assert gone == found
    decisions.split(merged, curator)
    kept = reread(known)
    assert (kept.subtype, kept.place, people_of(kept)) == ("summit", None, ["Takaichi Sanae"])
    assert (reread(found).state, reread(found).merged_into) == ("proposed", None)
    assert reread(found).evidence.get().source.publisher == "Kyodo News"
    assert decisions.merges_of(known) == []


def test_what_one_source_tells_is_split_off_as_a_proposal(curator, known, found):
    decisions.merge(found, known, curator)
    source = known.evidence.get(source__publisher="Kyodo News").source_id
    decision, new = decisions.split_off(known, [source], curator)
    assert (new.state, reread(new).evidence.count(), known.evidence.count()) == ("proposed", 1, 1)
    decisions.undo(decision, curator)
    assert (reread(new).state, known.evidence.count()) == ("rejected", 2)


def test_all_sources_are_not_split_off(curator, known):
    with pytest.raises(decisions.Refused, match="not all"):
        decisions.split_off(known, [known.evidence.get().source_id], curator)


# --- likely the same ---------------------------------------------------------------------------


def test_the_likely_same_comes_with_why(known, found):
    (likely,) = decisions.likely_same(found)
    assert likely.event == known
    assert likely.why == ("same pair", "dates overlap", "1 of 2 people")


def test_nothing_far_away_in_time_place_or_people_is_likely_the_same(found):
    make.event(on="2025-12-20", people=[make.person()])
    make.event(
        on="2025-10-30", countries=("US", "CN"), people=[make.person("Trump Donald", country_code="US")]
    )
    make.event("visit", on="2025-10-30", people=[make.person()])
    assert decisions.likely_same(found) == []


def test_a_statement_may_be_a_part_of_the_meeting_of_that_day(known):
    said = make.event("statement", on="2025-10-30", state="proposed", proved_by=False)
    assert decisions.likely_wholes(said) == [known]
