"""Who said what, to whom and when: one table row a construction."""

import pytest

from relations.extraction import extract
from relations.partial_date import parse_edtf
from relations.sources import source_from_text

LEAD = "Prime Minister Sanae Takaichi met South Korean President Lee Jae-myung in Nara on Tuesday. "


def statements(text, gazetteer, published="2026-01-13"):
    source = source_from_text("told", text, parse_edtf(published))
    return source.text, [draft for draft in extract(source, gazetteer) if draft.kind == "statement"]


def told(text, gazetteer):
    """[(family names of the speakers, fragments of content)] of the statements after LEAD."""
    whole, drafts = statements(LEAD + text, gazetteer)
    return [
        (
            {person.name.split()[-1] for person in draft.participants if person.role == "speaker"},
            [fragment.of(whole) for fragment in draft.statement.content],
        )
        for draft in drafts
    ]


LEE, TAKAICHI, BOTH = {"Jae-myung"}, {"Takaichi"}, {"Jae-myung", "Takaichi"}

REPORTED = [
    # a clause with "that", bare, after an adjunct
    ("Lee said that ties must grow.", LEE, ["that ties must grow"]),
    ("Lee said ties must grow.", LEE, ["ties must grow"]),
    ("Lee said after the talks that ties must grow.", LEE, ["that ties must grow"]),
    ("Lee told reporters in the evening that ties must grow.", LEE, ["that ties must grow"]),
    # an attribution after and between
    ("Ties must grow, Lee said.", LEE, ["Ties must grow"]),
    ("Ties, Lee said, must grow.", LEE, ["Ties", "must grow"]),
    ("Ties must grow, Lee told reporters after the talks.", LEE, ["Ties must grow"]),
    # direct, in fragments, inverted
    ('"Ties must grow," Lee said.', LEE, ['"Ties must grow,"']),
    ('"Ties must grow," said Lee.', LEE, ['"Ties must grow,"']),
    ('"Ties must grow," Lee said, "and they will."', LEE, ['"Ties must grow,"', '"and they will."']),
    ('Lee said: "Ties must grow."', LEE, ['"Ties must grow."']),
    ("'Ties must grow,' Mr Lee said.", LEE, ["'Ties must grow,'"]),
    # the phrase before is not the speaker
    ("At Tuesday's talks with Takaichi, Lee noted that ties must grow.", LEE, ["that ties must grow"]),
    # behind asides
    ("Lee, who had arrived in the morning, said that ties must grow.", LEE, ["that ties must grow"]),
    # the attribution beside its content
    ("According to Lee, ties must grow.", LEE, ["ties must grow"]),
    ("Ties must grow, according to Lee.", LEE, ["Ties must grow"]),
    # objects, infinitives, nouns
    ("Lee praised the mood of the talks.", LEE, ["the mood of the talks"]),
    ("Lee called for patience.", LEE, ["patience"]),
    ("Lee vowed to return.", LEE, ["to return"]),
    ("Takaichi expressed the hope that ties would grow.", TAKAICHI, ["that ties would grow"]),
    ("The two agreed to meet often.", BOTH, ["to meet often"]),
    ("It was their common view that ties must grow.", BOTH, ["that ties must grow"]),
    ("Lee went on to say that ties must grow.", LEE, ["that ties must grow"]),
    # a further verb of the same speaker is the same statement
    ("Lee praised the talks and said ties must grow.", LEE, ["the talks", "ties must grow"]),
]


@pytest.mark.parametrize(("text", "speakers", "content"), REPORTED, ids=[row[0] for row in REPORTED])
def test_a_statement_has_its_speaker_and_its_words(text, speakers, content, gazetteer):
    assert told(text, gazetteer) == [(speakers, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Lee did not say when he would return.",
        "Lee declined to say when he would return.",
        "Lee is believed to have raised the abductions.",
        "Lee will say more on Friday.",
        "Lee may ask for more.",
        "Lee is said to be tired.",
        "Lee hopes that ties will grow.",
        "The Asahi newspaper said that ties must grow.",
        "Each leader calls on the other by turns.",
        "Takaichi welcomed Lee at the hotel.",
        "The United States and its allies watched.",
    ],
)
def test_what_was_not_said_or_not_by_a_party_is_no_statement(text, gazetteer):
    assert told(text, gazetteer) == []


def test_two_speakers_of_one_sentence_make_two_statements(gazetteer):
    assert told("Lee urged patience, while Takaichi said that time was short.", gazetteer) == [
        (LEE, ["patience"]),
        (TAKAICHI, ["that time was short"]),
    ]


def test_as_did_gives_the_same_words_to_another(gazetteer):
    found = told("Lee expressed the hope that ties would grow, as did Takaichi.", gazetteer)
    assert [speakers for speakers, _ in found] == [LEE, TAKAICHI]


def test_a_quotation_that_runs_on_belongs_to_the_sentence_that_attributes_it(gazetteer):
    text = '"Ties must grow," Lee said. "We have begun."\n"Much is left to do."'
    assert told(text, gazetteer) == [
        (LEE, ['"Ties must grow,"', '"We have begun."', '"Much is left to do."'])
    ]


def test_a_quotation_of_two_sentences_is_quoted_whole(gazetteer):
    text, (found,) = statements(LEAD + '"We have begun. Much is left to do," Lee said.', gazetteer)
    assert found.span.of(text) == '"We have begun. Much is left to do," Lee said.'


def test_whom_one_tells_counts_by_country_but_does_not_speak(gazetteer):
    _, (found,) = statements(LEAD + "Lee told Takaichi that ties must grow.", gazetteer)
    assert found.countries == ("JP", "KR")
    assert [person.role for person in found.participants] == ["speaker", "addressee"]


def test_what_both_agreed_is_one_statement_of_its_own_kind(gazetteer):
    _, (found,) = statements(LEAD + "They agreed to meet often.", gazetteer)
    assert (found.subtype, found.countries) == ("agreement", ("JP", "KR"))


def test_an_unnamed_source_speaks_for_no_country(gazetteer):
    _, (found,) = statements(LEAD + "The talks went well, sources with access to them said.", gazetteer)
    assert found.countries == ()


def test_a_statement_takes_the_day_of_the_news_and_is_part_of_the_meeting(gazetteer):
    source = source_from_text("nara", LEAD + "Lee said that ties must grow.", parse_edtf("2026-01-14"))
    meeting, statement = extract(source, gazetteer)
    assert statement.date == meeting.date == parse_edtf("2026-01-13")
    assert statement.part_of == 0


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("On Monday Lee said that ties must grow.", "2026-01-12"),
        ("Ties must grow, Lee told a newspaper in an interview on Sunday.", "2026-01-11"),
        ("Lee remarked on the islands in November last year.", "2025-11"),
        # a date in what is said is not the day it was said
        ("Lee said that the pact of 1965 still held.", "2026-01-13"),
    ],
)
def test_a_statement_is_dated_by_the_words_of_its_telling(text, date, gazetteer):
    _, drafts = statements(LEAD + text, gazetteer)
    assert [draft.date.edtf for draft in drafts] == [date]


def test_without_any_day_in_the_text_a_statement_has_none(gazetteer):
    _, (found,) = statements("South Korean President Lee Jae-myung said that ties must grow.", gazetteer)
    assert found.date is None


def test_where_only_the_month_of_publication_is_known_it_is_the_month_of_the_news(gazetteer):
    text = "South Korean President Lee Jae-myung said that ties must grow."
    _, (found,) = statements(text, gazetteer, published="2026-01")
    assert found.date.edtf == "2026-01"


def test_a_headline_is_not_another_statement(gazetteer):
    text = f"Lee urges patience\n{LEAD}Lee urged patience after the talks."
    _, drafts = statements(text, gazetteer)
    assert len(drafts) == 1
