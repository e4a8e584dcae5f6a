"""On which day something was said, where its own clause gives none."""

import pytest

from relations.extraction import extract
from relations.partial_date import parse_edtf
from relations.sources import source_from_text


def days(text, gazetteer, published):
    """The days of the text's statements, in its order."""
    source = source_from_text("told", text, parse_edtf(published))
    drafts = [draft for draft in extract(source, gazetteer) if draft.kind == "statement"]
    return [draft.date.edtf if draft.date else None for draft in drafts]


NEWS = "Sanae Takaichi met Lee Jae-myung in Nara on Tuesday.\n\n"

TOLD = {
    "a look back holds to the end of its paragraph": (
        NEWS
        + "The visit had begun on Monday with a dinner. Takaichi said at the table that Japan was glad.\n\n"
        + "Lee said that he was glad too.",
        ["2026-01-12", "2026-01-13"],
    ),
    "a date that tells who someone is says nothing of when": (
        NEWS + "Cho Hyun, who saw Takaichi on Sunday, was there. Lee said that he was glad.",
        ["2026-01-13"],
    ),
    "an answer is of the day of what it answers": (
        NEWS + 'Takaichi said at a dinner on Monday that Japan was glad.\n\n"So are we," Lee replied.',
        ["2026-01-12", "2026-01-12"],
    ),
    "a date beyond a semicolon is another clause's": (
        NEWS + "Lee asked that the curbs be as they were before July; Takaichi said that she would think.",
        ["2026-01-13", "2026-01-13"],
    ),
    "what had been said earlier, nobody tells when, has no day": (
        NEWS + "Washington had asked for the meeting. Lee said that he was glad.",
        [None, "2026-01-13"],
    ),
    "what was declared before the news, in a clause with since, is not of the news": (
        "Toshimitsu Motegi spoke with Cho Hyun on Tuesday, for the first time since Lee Jae-myung "
        "declared a state of war on Jan. 3.",
        [None],
    ),
    "what was proposed when two met is of the day they met": (
        NEWS + "Lee proposed Nara as the place when he and Takaichi first met in Gyeongju in October.",
        ["2025-10"],
    ),
    "a meeting that somebody recalls does not turn the clock back": (
        NEWS + "Lee recalled that Takaichi met Cho Hyun in Tokyo on Sunday. She said that she was glad.",
        ["2026-01-13", "2026-01-13"],
    ),
    "a speaker heard today is heard today, whatever older thing was told in between": (
        NEWS
        + "Minoru Kihara said in a briefing on Wednesday that the two would meet again. Lee told a rally "
        + "on Jan. 9 that he was in no hurry. Kihara added that this was well understood.",
        ["2026-01-14", "2026-01-09", "2026-01-14"],
    ),
    "whoever took part in the older thing spoke then": (
        NEWS
        + "Minoru Kihara said on Wednesday that the two would meet again.\n\nKihara met Cho Hyun on Monday "
        + "for a meal. It was a long one. Kihara said over lunch that rain was on its way.",
        ["2026-01-14", "2026-01-12"],
    ),
    "the past perfect of an older day moves nothing": (
        NEWS + "On the previous day Lee had called on Cho Hyun. Takaichi said that all was well.",
        ["2026-01-13"],
    ),
    "a day ahead moves the story on, whatever happens on it": (
        "Sanae Takaichi met Lee Jae-myung in Nara on Monday.\n\nA tour of the temple followed on Tuesday.\n\n"
        + "Takaichi said at the gate that she was glad.",
        ["2026-01-13"],
    ),
    "what was said as a meeting opened is of the meeting": (
        NEWS
        + "Minoru Kihara said on Wednesday that all went well.\n\n"
        + '"It is cold here," Lee had remarked as the meeting opened.',
        ["2026-01-14", "2026-01-13"],
    ),
    "four days after something names no day of the news": (
        "TOKYO, Jan. 14 -- The door is open, Minoru Kihara said, four days after Lee Jae-myung dropped a "
        + "plan.\n\nHe spoke to a newspaper on Tuesday in his office.\n\nTokyo can wait, Kihara went on.",
        ["2026-01-13", "2026-01-13"],
    ),
    "that day is the day named before it in the sentence": (
        NEWS + "No call was made on Sunday: there was nothing to say, a spokesman for Lee said that day.",
        ["2026-01-11"],
    ),
}


@pytest.mark.parametrize("law", TOLD)
def test_a_statement_is_of_the_day_the_text_has_got_to(law, gazetteer):
    text, expected = TOLD[law]
    assert days(text, gazetteer, "2026-01-14") == expected


def test_a_report_kept_by_the_clock_is_of_the_day_it_was_published(gazetteer):
    text = (
        "09:04 Trump and Kim Jong Un shake hands.\n09:10 Trump tells reporters that it is going well.\n"
        "13:42 They have signed.\n17:05 Abe says in Tokyo that he spoke with Trump by phone on Monday."
    )
    assert days(text, gazetteer, "2018-06-12")[0] == "2018-06-12"


PLACES = [
    ("In Tokyo, Minoru Kihara said on Wednesday that he was glad.", "Tokyo"),
    ("Minoru Kihara told reporters in Tokyo that he was glad.", "Tokyo"),
    ("Minoru Kihara said that the talks in Tokyo had gone well.", None),
    ("Minoru Kihara, who had been in Tokyo, said that he was glad.", None),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_a_statement_is_placed_where_its_own_clause_says_it_was_made(text, place, gazetteer):
    source = source_from_text("told", text, parse_edtf("2026-06-24"))
    (draft,) = (draft for draft in extract(source, gazetteer) if draft.kind == "statement")
    assert (draft.place and draft.place.name) == place
