"""Where sentences and paragraphs end: one line of the table for each thing that misleads a splitter."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.extraction.language.sentences import paragraphs, sentences
from tests.extraction.cpu_time import least_seconds

# Each list is one text: its sentences joined by a space.
ON_ONE_LINE = [
    # titles, months and initials keep their stop
    ["Mr. Abe met Ms. Park on Oct. 24.", "They spoke."],
    ["Gen. Kim and Lt. Col. Sato saw J. R. Smith."],
    # an abbreviation ends the sentence where the next word can only open one
    ["He flew to the U.S.", "The president met U.S. Secretary of State Marco Rubio."],
    ["Talks began at 3 p.m.", "They ended at 5 p.m. Japan time."],
    ["He works for Samsung Electronics Co.", "In Seoul he met Hyundai Motor Co. officials."],
    # "No." is a number's before a figure and an answer before anything else
    ["It is the No. 1 issue.", "He said no.", "Nobody left."],
    # a dateline belongs to the sentence it opens
    ["BEIJING, Oct. 24 -- The leaders met.", "They agreed."],
    # a quotation that closes after the stop takes its mark along
    ['"We agree."', '"It is done."', "They left."],
    ["He called it “a good day.”", "She did not."],
    ["It was over (or so he said).", "Nobody believed it."],
    # a quotation of two sentences is split, its attribution stays with the second
    ['"We agree.', 'It is done," he said.'],
    # who asked belongs to the question, and small letters never open a sentence
    ['"Is it true?" Prime Minister Aso asked.', "Nobody answered."],
    ['"Come!" he said.', "They came."],
    # the space after the stop is missing
    ["The visit is confirmed.", "The Japanese prime minister comes on Sunday."],
    ["It was confirmed in 2018.", "The Japanese prime minister came."],
    # a web address, a decimal and a clause number are no sentence ends
    ["See www.mofa.go.jp/region for the text of section 3.2 and pay 4.5 million."],
    # a figure that opens a point stays with it, one that ends a sentence does not
    ["1. With President Lee he discussed trade.", "2. They agreed."],
    ["They last met in 2019.", "The next date is open."],
    # an ellipsis ends a sentence only before a capital
    ["He said ... nothing.", "He waited...", "Then he left."],
    # Japanese and Korean stops need no space
    ["日本の首相が韓国を訪れた。", "会談は奈良で行われた。"],
]


@pytest.mark.parametrize("expected", ON_ONE_LINE, ids=lambda expected: expected[0][:40])
def test_a_line_is_split_where_its_sentences_end(expected):
    missing_space = "confirmed." in expected[0] or expected[0].endswith("。")
    text = ("" if missing_space else " ").join(expected)
    assert [span.of(text) for span in sentences(text)] == expected


BY_LINES = [
    # a header line is a sentence of its own, hard-wrapped lines are joined
    (
        "Posted Sat, 25 Oct 2008, 13:56\nSEOUL, Oct. 24 -- The leaders of both countries said on\n"
        "Friday that they would meet again before the year is\nover.\nThe spokesman gave no date.",
        [
            "Posted Sat, 25 Oct 2008, 13:56",
            "SEOUL, Oct. 24 -- The leaders of both countries said on\n"
            "Friday that they would meet again before the year is\nover.",
            "The spokesman gave no date.",
        ],
    ),
    # a line wrapped before a capital goes on: the word would not have fitted
    (
        "President Lee Myung-bak and Prime Minister Taro Aso settled it in the\n"
        "Chinese capital on Friday. The two leaders also talked of the markets\nand of the North.",
        [
            "President Lee Myung-bak and Prime Minister Taro Aso settled it in the\n"
            "Chinese capital on Friday.",
            "The two leaders also talked of the markets\nand of the North.",
        ],
    ),
    # a caption and a title without a stop, each on its line
    (
        "PHOTO: Fumio Kishida at his office, Tokyo, on Friday\nA trip that was planned for March has been "
        "called off by the government, officials said, and no new date was set for it.",
        [
            "PHOTO: Fumio Kishida at his office, Tokyo, on Friday",
            "A trip that was planned for March has been called off by the government, officials said, and no "
            "new date was set for it.",
        ],
    ),
    # the entries of a chronology
    (
        "April 27: Kim and Moon meet. They sign.\nMay 3: A call\nMay 9: The ministers meet",
        ["April 27: Kim and Moon meet.", "They sign.", "May 3: A call", "May 9: The ministers meet"],
    ),
    # numbered points of a readout, with and without a stop at the end
    (
        "1. The two agreed\n2. They will meet\n(3) Nothing else",
        ["1. The two agreed", "2. They will meet", "(3) Nothing else"],
    ),
    # white space and other people's line ends
    ("  One.\r\n\r\n  Two. \t\r\nThree", ["One.", "Two.", "Three"]),
]


@pytest.mark.parametrize(("text", "expected"), BY_LINES, ids=lambda value: str(value)[:30])
def test_lines_are_joined_where_they_were_wrapped_and_kept_apart_where_they_were_meant(text, expected):
    assert [span.of(text) for span in sentences(text)] == expected


def test_reading_begins_where_it_is_told_to():
    text = "title: A summit. With a stop\n\nThe leaders met. They agreed."
    assert [span.of(text) for span in sentences(text, 29)] == ["The leaders met.", "They agreed."]


def test_a_blank_line_ends_a_paragraph_and_a_wrapped_line_does_not():
    wrapped = (
        "The leaders of the two countries met in the city of Gyeongju on\nThursday and agreed to meet again."
    )
    text = f"{wrapped}\n\nThey left."
    assert [span.of(text) for span in paragraphs(text)] == [wrapped, "They left."]


def test_a_text_of_long_lines_has_a_paragraph_on_each():
    first, second = "They met in the south. " * 10, "They agreed on trade. " * 10
    assert [span.of(f"{first}\n{second}") for span in paragraphs(f"{first}\n{second}")] == [
        first.strip(),
        second.strip(),
    ]


@given(st.text())
def test_any_text_is_covered_but_for_its_white_space(text):
    spans = sentences(text)
    kept = "".join(span.of(text) for span in spans)
    assert all(one.end <= following.start for one, following in pairwise(spans))
    assert "".join(kept.split()).replace("\ufeff", "") == "".join(text.split()).replace("\ufeff", "")
    assert all(span.of(text).strip() == span.of(text) for span in spans)


@pytest.mark.parametrize("piece", ["a b ", "Mr. ", "a.B", "! ", '"', ".\n", "word\n", "(" * 3])
def test_time_grows_with_length_alone(piece):
    def seconds(length):
        text = piece * (length // len(piece))
        return least_seconds(lambda _: sentences(text))

    assert seconds(400_000) < 12 * seconds(50_000) + 0.2


def test_lines_broken_by_hand_go_on_before_a_capital_too():
    by_hand = (
        "The host had driven out from the capital and met Prime Minister\nSteen at the steps of the castle, "
        "where the two of them had their\nlast talk a year ago. They went to the great hall and dined until\n"
        "late, and Prime\nMinister Steen left."
    )
    assert len(paragraphs(by_hand)) == 2  # the short line was ended on purpose
    assert paragraphs(by_hand)[0].of(by_hand).startswith("The host had driven out")
    assert "Minister\nSteen" in paragraphs(by_hand)[0].of(by_hand)
