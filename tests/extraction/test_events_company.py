"""Meetings told by what two did in one place, and others of a kind told by their rank alone."""

import pytest

from relations.extraction import extract
from relations.partial_date import parse_edtf
from relations.sources import source_from_text

PAIR = {"lee-jae-myung", "takaichi-sanae"}
TUESDAY = "2026-01-13"
MET = "Sanae Takaichi and Lee Jae-myung met in Nara on Tuesday."


def meetings(text, gazetteer):
    """Each meeting as (date, place, status), where it is the pair's."""
    source = source_from_text("told", text, parse_edtf("2026-01-14"))
    return [
        (str(draft.date), draft.place.name if draft.place else None, draft.status)
        for draft in extract(source, gazetteer)
        if draft.kind == "meeting" and {p.person for p in draft.participants} == PAIR
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sanae Takaichi and Lee Jae-myung planted a cherry tree in Nara on Tuesday.",
        "Sanae Takaichi and Lee Jae-myung had begun to mend fences in Nara on Tuesday.",
        "Sanae Takaichi and Lee Jae-myung found time for one another in Nara on Tuesday.",
        "In Nara on Tuesday Sanae Takaichi embraced Lee Jae-myung.",
        "Sanae Takaichi took Lee Jae-myung to a noodle bar in Nara on Tuesday.",
        "In Nara on Tuesday Lee Jae-myung put the idea to Sanae Takaichi.",
        "The details were settled by Sanae Takaichi and Lee Jae-myung in Nara on Tuesday.",
        "On Tuesday Lee Jae-myung was embraced in Nara by Sanae Takaichi.",
    ],
)
def test_two_of_two_countries_at_work_in_one_place_have_met(text, gazetteer):
    assert meetings(text, gazetteer) == [(TUESDAY, "Nara", "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "Sanae Takaichi and Lee Jae-myung flew home from Lima on Tuesday.",
        "Sanae Takaichi and Lee Jae-myung both spent Tuesday in Nara.",
        "Sanae Takaichi and Lee Jae-myung each opened a fair in Nara on Tuesday.",
        "Sanae Takaichi and Lee Jae-myung opened fairs in Tokyo and Seoul on Tuesday.",
        "Sanae Takaichi and Lee Jae-myung condemned the launch on Tuesday.",
        "Sanae Takaichi gave Lee Jae-myung her backing in Nara on Tuesday.",
        "Sanae Takaichi told Lee Jae-myung in a letter from Lima on Tuesday that she was glad.",
        "Sanae Takaichi and Lee Jae-myung did not find time for one another in Nara on Tuesday.",
    ],
)
def test_what_is_done_apart_or_from_afar_is_no_meeting(text, gazetteer):
    assert meetings(text, gazetteer) == []


@pytest.mark.parametrize(
    ("text", "others"),
    [
        (
            "The first two were at Gyeongju, in October and November.",
            [("2025-10", "Gyeongju", "happened"), ("2025-11", "Gyeongju", "happened")],
        ),
        ("The last one, held in Gyeongju in October, was shorter.", [("2025-10", "Gyeongju", "happened")]),
        (
            "The last time, in Gyeongju in October, they had less to say.",
            [("2025-10", "Gyeongju", "happened")],
        ),
        ("The next is set for Seoul in June.", [("2026-06", "Seoul", "planned")]),
        ("A second round, in Seoul, is pencilled in for June.", [("2026-06", "Seoul", "planned")]),
        ("The talks in Gyeongju in October had been shorter.", [("2025-10", "Gyeongju", "happened")]),
    ],
)
def test_others_of_the_kind_told_are_the_same_peoples(text, others, gazetteer):
    assert meetings(f"{MET} {text}", gazetteer) == [(TUESDAY, "Nara", "happened"), *others]


@pytest.mark.parametrize(
    "text",
    [
        "Preparatory talks were held in Seoul in December.",
        "Such a summit was unthinkable two years ago.",
        "The third question, in Seoul, is what to do in June.",
        "A day before the summit, a missile was fired.",
        "The United States had shown the way with the Camp David summit in August 2023.",
    ],
)
def test_talks_of_others_and_no_talks_at_all_are_not_the_pairs(text, gazetteer):
    assert meetings(f"{MET} {text}", gazetteer) == [(TUESDAY, "Nara", "happened")]
