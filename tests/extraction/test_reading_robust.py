"""Whatever is given is read: drafts or nothing, never an exception, in time that grows with the length."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relations.extraction import read
from relations.extraction.language.tokens import words
from relations.extraction.types import SourceText
from relations.partial_date import parse_edtf
from tests.extraction.cpu_time import least_seconds

WORDS = sorted(
    words(
        """
        Takaichi Lee Xi he they the two leaders met visit talks with between in Seoul Nara on Tuesday
        Friday said that told agreed to will was has been called off who which and but or by after since
        13 January 2026 “ ” " ' ( ) -- , . : ; first last the one in Gyeongju according to spokesman’s
        minister's Jan. Mr.
        """
    )
)

published = st.sampled_from([parse_edtf("2026-01-13"), parse_edtf("2026-01"), parse_edtf("2026"), None])


def check(text, when, gazetteer):
    reading = read(SourceText("any", text, published=when), gazetteer)
    for draft in reading.events:
        assert draft.span.end <= len(text)
        assert draft.part_of is None or reading.events[draft.part_of].kind in ("meeting", "visit")
    return reading


@given(text=st.text(max_size=400), when=published)
@settings(max_examples=150, deadline=None)
def test_any_unicode_string_gives_drafts_or_nothing(text, when, gazetteer):
    check(text, when, gazetteer)


@given(jumble=st.lists(st.sampled_from(WORDS), max_size=60), when=published)
@settings(max_examples=150, deadline=None)
def test_any_jumble_of_our_words_gives_drafts_or_nothing(jumble, when, gazetteer):
    check(" ".join(jumble), when, gazetteer)


@pytest.mark.parametrize("day", ["Monday", "Tuesday", "Thursday", "Friday", "Saturday", "Sunday"])
@pytest.mark.parametrize("when", ["1800-01-01", "2100-12-31"])
def test_a_weekday_at_either_end_of_the_calendar_is_read_or_left_open(day, when, gazetteer):
    for text in (f"Lee said that they will meet on {day}.", f"{day}, Lee will say: “We will go.”"):
        check(text, parse_edtf(when), gazetteer)
        check(f"{text} On {day} Lee is to say that he agreed.", parse_edtf(when), gazetteer)
    # The week before this day to come would lie before the calendar.
    check(f"Lee will speak in Seoul on {day} and said that trade would grow.", parse_edtf(when), gazetteer)


MONSTERS = {
    "ten thousand quotation marks": '"' * 10_000,
    "ten thousand quotations": '"a" ' * 10_000,
    "nested brackets": "(" * 20_000 + ")" * 20_000,
    "a megabyte without a stop": "and on and on it went, " * 43_000 + "Lee said",
    "one event without a stop": "and the talks with Lee went on " * 1_000,
    "one speaker inside another": "Lee said that Abe said that " * 1_000,
    "nothing but names": "Lee, " * 5_000,
    "no letter at all": "\u0301\u200b\ufeff" * 5_000,
}


@pytest.mark.parametrize("name", MONSTERS)
def test_monsters_are_read(name, gazetteer):
    check(MONSTERS[name], parse_edtf("2026-01-13"), gazetteer)


@pytest.mark.parametrize(
    "phrase",
    [
        "Lee met Abe in Seoul on Friday. ",
        "talks with Lee in Seoul on Friday, ",
        'Lee said: "Yes." ',
        "They met them. ",
    ],
)
def test_time_grows_with_the_length_alone(phrase, gazetteer):
    """Four times the text may take six times as long, not sixteen; short runs are too noisy to tell."""
    assert seconds(phrase * 400, gazetteer) < 6 * seconds(phrase * 100, gazetteer) + 0.2


@pytest.mark.parametrize("mark", ["“", "“a ", "Kim Kim "])
def test_time_grows_with_the_number_of_marks_and_names_that_never_end(mark, gazetteer):
    short, long = mark * (15_000 // len(mark)), mark * (60_000 // len(mark))
    assert seconds(long, gazetteer) < 6 * seconds(short, gazetteer) + 0.2


def seconds(text, gazetteer):
    """CPU time of a reading. Each turn has a text of its own: the names of one just read are remembered."""
    return least_seconds(lambda turn: check(text + " " * turn, parse_edtf("2026-01-13"), gazetteer))
