"""Several meetings told with one word, and meetings told by a phrase of company."""

import pytest

from relations.extraction import extract
from relations.partial_date import parse_edtf
from relations.sources import source_from_text


def meetings(text, gazetteer):
    """Each meeting as (the family names of who met, date, place)."""
    source = source_from_text("told", text, parse_edtf("2026-01-14"))
    return [
        (
            " ".join(sorted((p.person or p.name).split("-")[0] for p in draft.participants)),
            str(draft.date),
            draft.place.name if draft.place else None,
        )
        for draft in extract(source, gazetteer)
        if draft.kind == "meeting"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sanae Takaichi met Lee Jae-myung on Sunday, Xi Jinping on Monday and Donald Trump on Tuesday.",
            [
                ("lee takaichi", "2026-01-11", None),
                ("takaichi xi", "2026-01-12", None),
                ("donald takaichi", "2026-01-13", None),
            ],
        ),
        (
            "Sanae Takaichi received Lee Jae-myung for an hour on Sunday and then Xi Jinping for ten.",
            [("lee takaichi", "2026-01-11", None), ("takaichi xi", "2026-01-11", None)],
        ),
        (
            "Sanae Takaichi held talks with Xi Jinping in Gyeongju in October and with Donald Trump in Nara "
            "on Tuesday.",
            [("takaichi xi", "2025-10", "Gyeongju"), ("donald takaichi", "2026-01-13", "Nara")],
        ),
        (
            "Sanae Takaichi and Xi Jinping first met in Gyeongju in October, and most recently in Nara on "
            "Tuesday.",
            [("takaichi xi", "2025-10", "Gyeongju"), ("takaichi xi", "2026-01-13", "Nara")],
        ),
    ],
)
def test_each_part_of_a_list_is_a_meeting_of_its_own(text, expected, gazetteer):
    assert meetings(text, gazetteer) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sanae Takaichi met Lee Jae-myung on Tuesday, and Xi Jinping praised them on Wednesday.",
        "Sanae Takaichi met Lee Jae-myung on Tuesday and spoke to reporters on Wednesday.",
        "Sanae Takaichi, who met Lee Jae-myung on Tuesday, goes home on Wednesday.",
        "Sanae Takaichi met Lee Jae-myung on Tuesday, less than a day earlier, on Jan. 13.",
    ],
)
def test_what_another_verb_tells_is_no_part_of_the_list(text, gazetteer):
    assert [(who, day) for who, day, _ in meetings(text, gazetteer)] == [("lee takaichi", "2026-01-13")]


@pytest.mark.parametrize(
    "text",
    [
        "Lee Jae-myung was Sanae Takaichi's guest in Nara on Tuesday.",
        "Sanae Takaichi's guest in Nara on Tuesday was Lee Jae-myung.",
        "Lee Jae-myung was at Sanae Takaichi's side in Nara on Tuesday.",
        "Lee Jae-myung had 46 minutes with Sanae Takaichi in Nara on Tuesday.",
        "Lee Jae-myung's half-hour with Sanae Takaichi in Nara on Tuesday was friendly.",
        "Half an hour in Nara on Tuesday was enough for Lee Jae-myung and Sanae Takaichi.",
        "Across the table from Lee Jae-myung in Nara on Tuesday sat Sanae Takaichi.",
        "Sanae Takaichi, whom Lee Jae-myung met in Nara on Tuesday, was cheerful.",
        "Lee Jae-myung came to discuss the matter with Sanae Takaichi in Nara on Tuesday.",
    ],
)
def test_a_phrase_of_company_is_a_meeting(text, gazetteer):
    assert ("lee takaichi", "2026-01-13", "Nara") in meetings(text, gazetteer)


@pytest.mark.parametrize(
    "text",
    [
        "Lee Jae-myung waited two hours for Sanae Takaichi on Tuesday.",
        "Lee Jae-myung slept in Sanae Takaichi's guest house in Nara on Tuesday.",
        "Lee Jae-myung spent an hour in Nara on Tuesday reading about Sanae Takaichi.",
        "Japan breaks off the treaty talks with South Korea on Tuesday.",
    ],
)
def test_time_and_guests_of_another_kind_are_none(text, gazetteer):
    assert meetings(text, gazetteer) == []
