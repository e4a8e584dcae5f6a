"""Whole texts: chronologies, datelines, headers, spans, sentences; and that any text at all is read."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relations.extraction.dates import as_timex, find_dates, resolve_expression
from relations.extraction.types import Span
from relations.partial_date import PartialDate, parse_edtf


def read(text, published="2026-01-13"):
    return [(m.span.of(text), m.value and m.value.edtf) for m in find_dates(text, parse_edtf(published))]


def test_a_chronology_takes_its_years_from_the_order_of_its_lines():
    text = (
        "Nov. 29: North Korea launches a missile.\n"
        "Jan. 9: Delegations meet at Panmunjom.\n"
        "March 25-28: Kim visits China.\n"
        "April 27: Moon and Kim meet. They agree to meet again in the autumn.\n"
    )
    assert read(text, "2018-05-02") == [
        ("Nov. 29", "2017-11-29"),
        ("Jan. 9", "2018-01-09"),
        ("March 25-28", "2018-03-25/2018-03-28"),
        ("April 27", "2018-04-27"),
        ("the autumn", "2018-23"),
    ]


def test_a_chronology_may_begin_with_the_newest_line():
    text = "April 27: Moon and Kim meet.\nJan. 9: Delegations meet.\nNov. 29: A missile is launched.\n"
    assert [value for _, value in read(text, "2018-05-02")] == ["2018-04-27", "2018-01-09", "2017-11-29"]


def test_a_year_told_in_one_line_counts_for_the_lines_after_it():
    text = "Dec. 2, 2016: Aides meet.\nJan. 5: Aides meet again.\nFeb. 7: They sign.\n"
    assert [value for _, value in read(text)] == ["2016-12-02", "2017-01-05", "2017-02-07"]


def test_days_inside_an_entry_count_from_the_entry():
    text = "Jan. 9: Delegations meet.\nMarch 5: Envoys arrive. They leave the next day. Two days earlier"
    assert [value for _, value in read(text, "2018-05-02")][-2:] == ["2018-03-06", "2018-03-04"]


@pytest.mark.parametrize("gap", ["\nComing up: ", "\n\nComing up: "])
def test_days_under_a_label_after_the_last_entry_count_from_the_writing(gap):
    text = f"May 11: Xi calls Moon.\nNov. 22: Kang meets Wang.{gap}a visit, from Wednesday to Saturday."
    assert read(text, "2017-12-11")[-1] == ("Wednesday to Saturday", "2017-12-13/2017-12-16")


def test_this_june_is_of_the_year_of_writing_whatever_year_was_spoken_of():
    text = "A year ago they were still trying. In Osaka this June they shook hands."
    assert read(text, "2019-08-24") == [("A year ago", "2018"), ("this June", "2019-06")]


def test_the_day_after_in_a_second_clause_counts_from_the_day_of_the_first():
    text = "A train brought Kim to the port on Wednesday, and the day after he held a summit with Putin."
    assert read(text, "2019-04-27") == [("Wednesday", "2019-04-24"), ("the day after", "2019-04-25")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Wednesday he and President Joe Biden hold their talks.", "2024-04-10"),
        ("The leaders meet on Wednesday in Tokyo.", "2024-04-10"),
        ("On Wednesday he and President Joe Biden held their talks.", "2024-04-03"),
        ("A trip that Blinken was to have made in February had been put off.", "2024-02"),
        ("The trip that Blinken was to make in June had been put off.", "2024-06"),
    ],
)
def test_arrangements_told_in_the_plural_lie_ahead_and_what_was_to_have_been_where_it_is_nearer(text, day):
    assert read(text, "2024-04-05")[0][1] == day


def test_a_year_at_the_head_of_a_passage_counts_for_its_months():
    text = "In 2018 they met three times. On April 27 they met at Panmunjom. In September Moon flew north."
    assert [value for _, value in read(text)] == ["2018", "2018-04-27", "2018-09"]


def test_background_years_do_not_reach_the_days_of_the_news():
    text = "The pact was signed on June 22, 1965. On Jan. 13, Lee visited Nara."
    assert [value for _, value in read(text, "2026-01-14")] == ["1965-06-22", "2026-01-13"]


def test_the_dateline_is_the_day_that_the_text_speaks_from():
    text = "SEOUL, Dec. 31 (Yonhap) -- Lee met aides on Wednesday. He will fly to Tokyo tomorrow."
    assert read(text, "2026-01-01") == [
        ("Dec. 31", "2025-12-31"),
        ("Wednesday", "2025-12-31"),
        ("tomorrow", "2026-01-01"),
    ]


def test_a_dateline_gives_the_day_that_a_month_wide_publication_lacks():
    text = "BEIJING, Oct. 29 -- Wang received Blinken on Saturday."
    assert read(text, "2016-10") == [("Oct. 29", "2016-10-29"), ("Saturday", "2016-10-29")]


def test_a_line_wrapped_by_hand_does_not_break_an_expression():
    text = "The two leaders met for the first time in the city of Gyeongju in October\nlast year."
    assert read(text) == [("October\nlast year", "2025-10")]


def test_a_headline_does_not_run_into_the_text_below_it():
    text = "Leaders to meet in May\n\n2026 is the year of the horse."
    assert read(text) == [("May", "2026-05"), ("2026", "2026")]


def test_sentences_given_by_the_caller_bound_the_tense():
    text = "Photo of Lee on Friday Lee will meet Xi"
    free = find_dates(text, parse_edtf("2026-01-13"))
    bounded = find_dates(text, parse_edtf("2026-01-13"), [Span(0, 22), Span(23, len(text))])
    assert [m.value.edtf for m in (*free, *bounded)] == ["2026-01-16", "2026-01-09"]


def test_the_ends_of_a_range_are_kept_as_parts():
    (mention,) = find_dates("He served from 2009 to 2011.", parse_edtf("2026-01-13"))
    assert as_timex(mention) == [(Span(15, 19), "DATE", "2009"), (Span(23, 27), "DATE", "2011")]


def test_a_mention_becomes_one_timex_annotation():
    text = "They met for two hours this morning, as every year."
    found = [pair for m in find_dates(text, parse_edtf("2026-01-13")) for pair in as_timex(m)]
    assert [(kind, value) for _, kind, value in found] == [
        ("DURATION", "PT2H"),
        ("TIME", "2026-01-13TMO"),
        ("SET", "P1Y"),
    ]


def test_the_same_text_reads_the_same_twice():
    text = "TOKYO, Jan. 13 -- Lee met Takaichi on Tuesday, a day after he landed. They meet again in March."
    assert find_dates(text, parse_edtf("2026-01-13")) == find_dates(text, parse_edtf("2026-01-13"))


# --- Any text at all -------------------------------------------------------------------------------

TIME_WORDS = """
Monday Tuesday Jan. January May March Sat. the a last next this past following same of in on until
since from to and or between 1 13 31 99 2026 2,025 1990s '90s 30th second third quarter half year
years month weeks day days hours ago earlier later before after every each morning night today
yesterday tomorrow now soon , . ; : - – — ( ) 's 12:30 p.m. GMT noon early late mid end beginning Q3
FY2025 2026-01-13 13/01/2026 99/99/9999 weekend summer Christmas will met said is to be more than
about few several dozen hundred twenty annual 0 00 32nd 0th
"""
WORDS = st.sampled_from(TIME_WORDS.split())
PUBLICATIONS = st.sampled_from(
    [None, "2026-01-13", "2024-02-29", "2026-01", "2026", "1800-01-01", "2100-12-31"]
)


def check(text, published):
    mentions = find_dates(text, published and parse_edtf(published))
    for mention in mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert mention.kind in ("date", "time", "duration", "set")
        assert mention.value is not None or mention.reason
        assert mention.timex
        assert all(mention.span.covers(part.span) for part in mention.parts)
    for left, right in pairwise(mentions):
        assert left.span.end <= right.span.start


@given(st.text(), PUBLICATIONS)
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_without_error(text, published):
    check(text, published)


@given(st.lists(WORDS, max_size=40), PUBLICATIONS)
@settings(max_examples=500, deadline=None)
def test_any_heap_of_time_words_is_read_without_error(words, published):
    check(" ".join(words), published)


@given(st.text(max_size=60) | st.lists(WORDS, max_size=8).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_any_typed_date_gives_a_date_or_nothing(text):
    found = resolve_expression(text, PartialDate.day(2026, 1, 13))
    assert found is None or isinstance(found, PartialDate)


PIECES = (
    "a 1 1_ 1, 1. 13_ Monday_ Jan._13,_ the_ more_than_ a_few_ May_ ' ( 2026- 12: p.m._ and_ "
    "the_same_the_same_ two- year- since_2019_ ,_a_day_after_he_ Feb._1:_x\n \n"
)


@pytest.mark.parametrize("piece", PIECES.split(" "))
def test_a_long_text_without_a_stop_is_read_to_its_end(piece):
    check(piece.replace("_", " ") * (100_000 // len(piece)), "2026-01-13")


@pytest.mark.parametrize("piece", ["a", "Monday ", "the "])
def test_a_megabyte_without_a_stop_is_read_to_its_end(piece):
    text = piece * (1_000_000 // len(piece))
    started = time.process_time()
    check(text, "2026-01-13")
    # Far above what it takes: reading that grew with the square of the length would need hours.
    assert time.process_time() - started < 120
