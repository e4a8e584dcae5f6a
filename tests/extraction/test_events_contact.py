"""Meetings and visits told without the words "met" and "visited": one row a construction."""

import pytest

from relations.extraction import extract
from relations.partial_date import parse_edtf
from relations.sources import source_from_text


def told(text, gazetteer):
    """Each meeting and visit as (kind, family names, date, status)."""
    source = source_from_text("told", text, parse_edtf("2026-01-14"))
    return [
        (draft.kind, sorted(p.person for p in draft.participants), str(draft.date), draft.status)
        for draft in extract(source, gazetteer)
        if draft.kind != "statement"
    ]


PAIR = ["lee-jae-myung", "takaichi-sanae"]
TUESDAY = "2026-01-13"


@pytest.mark.parametrize(
    "text",
    [
        "Sanae Takaichi faced Lee Jae-myung across a table in Nara on Tuesday.",
        "Sanae Takaichi shook Lee Jae-myung's hand in Nara on Tuesday.",
        "Sanae Takaichi and Lee Jae-myung sat face to face in Nara on Tuesday.",
        "Sanae Takaichi and Lee Jae-myung knelt side by side in Nara on Tuesday.",
        "Sanae Takaichi and Lee Jae-myung stood before a temple in Nara on Tuesday.",
        "Sanae Takaichi gave a banquet for Lee Jae-myung in Nara on Tuesday.",
        "Sanae Takaichi had Lee Jae-myung to dinner in Nara on Tuesday.",
        "Sanae Takaichi gave Lee Jae-myung two hours in Nara on Tuesday.",
        "Lee Jae-myung paid a brief courtesy call on Sanae Takaichi in Nara on Tuesday.",
        "Sanae Takaichi spent Tuesday with Lee Jae-myung in Nara.",
        "Sanae Takaichi went up the steps in Nara on Tuesday and shook the hand of Lee Jae-myung.",
        "Sanae Takaichi and Lee Jae-myung were in touch by telephone on Tuesday.",
        "President of the Republic of Korea Lee Jae-myung met Sanae Takaichi in Nara on Tuesday.",
    ],
)
def test_a_meeting_is_told_in_many_words(text, gazetteer):
    assert told(text, gazetteer) == [("meeting", PAIR, TUESDAY, "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "Sanae Takaichi faced criticism from Lee Jae-myung on Tuesday.",
        "Sanae Takaichi saw Lee Jae-myung as a friend.",
        "Sanae Takaichi had Lee Jae-myung to thank for the change.",
        "Sanae Takaichi and Lee Jae-myung stood together against North Korea.",
        "Sanae Takaichi gave Lee Jae-myung credit for the thaw on Tuesday.",
    ],
)
def test_the_same_verbs_tell_of_no_meeting_without_company(text, gazetteer):
    assert told(text, gazetteer) == []


@pytest.mark.parametrize(
    ("text", "date", "status"),
    [
        ("Lee Jae-myung stepped off his plane in Nara on Tuesday.", TUESDAY, "happened"),
        ("Lee Jae-myung flew home to Seoul from Nara on Tuesday.", TUESDAY, "happened"),
        ("Lee Jae-myung left Seoul on Tuesday for Nara.", TUESDAY, "happened"),
        ("Lee Jae-myung took off for Nara on Tuesday.", TUESDAY, "happened"),
        ("Lee Jae-myung will not be going to Nara on Friday after all.", "2026-01-16", "cancelled"),
    ],
)
def test_a_visit_is_told_by_its_going_and_its_coming(text, date, status, gazetteer):
    assert told(text, gazetteer) == [("visit", ["lee-jae-myung"], date, status)]


def test_a_town_nobody_listed_is_where_they_met(gazetteer):
    text = "Sanae Takaichi and Lee Jae-myung met at Bad Kreuznach on Tuesday."
    source = source_from_text("told", text, parse_edtf("2026-01-14"))
    (meeting,) = (d for d in extract(source, gazetteer) if d.kind == "meeting")
    assert meeting.place.name == "Bad Kreuznach"


def test_a_round_that_followed_is_another_meeting_of_the_same_people(gazetteer):
    text = (
        "Sanae Takaichi and Lee Jae-myung dined on Monday. Formal talks followed on Tuesday morning in Nara."
    )
    assert [row[2] for row in told(text, gazetteer)] == ["2026-01-12", TUESDAY]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Takaichi and Lee had met only once before, in Gyeongju in October last year.", ["2025-10"]),
        ("Takaichi met Lee on Tuesday. The two had met once, in Gyeongju in October.", [TUESDAY, "2025-10"]),
        (
            "Takaichi and Lee have met twice before, in Gyeongju in October and in Johannesburg in November.",
            ["2025-10", "2025-11"],
        ),
    ],
)
def test_once_before_has_its_own_place_and_month(text, dates, gazetteer):
    assert [row[2] for row in told(text, gazetteer)] == dates


@pytest.mark.parametrize(
    "text",
    [
        "Takaichi promised to look for an answer at a second summit with Lee.",
        "Takaichi vowed to raise the matter at her next meeting with Lee.",
        "Takaichi told reporters she was looking forward to a summit with Lee.",
        "Takaichi and Lee are in touch about the border.",
    ],
)
def test_a_meeting_only_looked_forward_to_is_none(text, gazetteer):
    assert told(text, gazetteer) == []


def test_a_leader_and_a_president_of_another_country_are_two(gazetteer):
    text = "The Japanese leader and President Lee Jae-myung conferred on Tuesday for about an hour."
    assert told(text, gazetteer) == [("meeting", PAIR, TUESDAY, "happened")]


def test_talks_that_took_place_are_between_those_told_after_the_verb(gazetteer):
    text = "Talks took place in Nara on Tuesday between Sanae Takaichi and Lee Jae-myung."
    assert told(text, gazetteer) == [("meeting", PAIR, TUESDAY, "happened")]
    assert told("Talks were held on Tuesday with the blessing of Sanae Takaichi.", gazetteer) == []


def test_a_summit_that_was_that_of_two_has_its_month(gazetteer):
    text = "The last summit had been that of Sanae Takaichi with Lee Jae-myung in Gyeongju, in October 2025."
    assert told(text, gazetteer) == [("meeting", PAIR, "2025-10", "happened")]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Takaichi visited Beijing in October 2024, and Lee a year later.", ["2024-10", "2025"]),
        ("Takaichi flew to Beijing in October, Lee in November.", ["2025-10", "2025-11"]),
        ("Takaichi visited Beijing in October, and Lee on Tuesday said so.", ["2025-10"]),
    ],
)
def test_the_same_journey_by_another_needs_no_verb(text, dates, gazetteer):
    assert [row[2] for row in told(text, gazetteer) if row[0] == "visit"] == dates
