"""The seed texts as texts: complete headers, fair length, weekdays that agree with the calendar."""

import re
from datetime import date, timedelta
from functools import cache

import pytest

from relations.partial_date import parse_edtf
from relations.sources import read_source
from tests.seeds.record import expected_texts, texts

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY_WORD = re.compile(r"\b(" + "|".join(WEEKDAYS) + r")s?\b")
MONTHS = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]
WEEKDAY_WITH_DAY = re.compile(
    r"\b(" + "|".join(WEEKDAYS) + r"),? (" + "|".join(MONTHS) + r")[a-z]*\.? (\d{1,2})(?:, (\d{4}))?\b"
)
FILE_NAME = re.compile(r"\d{4}(?:-\d\d){0,2}(?:-[a-z0-9]+)+")

by_stem = pytest.mark.parametrize("path", texts(), ids=lambda path: path.stem)


# Each text is asked a dozen questions.
read = cache(read_source)


def body_of(path):
    source = read(path)
    return source.text[source.body_start :]


def published_on(path):
    return read(path).published


@by_stem
def test_every_text_names_its_title_publisher_address_date_and_language(path):
    source = read(path)
    assert source.title
    assert source.publisher
    assert source.url.startswith(("http://", "https://"))
    assert source.language == "en"
    assert FILE_NAME.fullmatch(path.stem)
    assert path.stem.startswith(source.published.edtf + "-"), "the file is named by its date of publication"


@by_stem
def test_every_text_is_as_long_as_a_short_article(path):
    assert 60 <= len(body_of(path).split()) <= 300


def test_no_two_texts_are_the_same():
    bodies = {}
    for path in texts():
        bodies.setdefault(" ".join(body_of(path).split()).casefold(), []).append(path.stem)
    assert [stems for stems in bodies.values() if len(stems) > 1] == []


def test_no_sentence_stands_in_two_texts():
    sentences = {}
    for path in texts():
        for sentence in re.split(r"(?<=[.!?])\s+", body_of(path)):
            if len(sentence.split()) >= 8:
                sentences.setdefault(sentence, []).append(path.stem)
    assert {sentence: stems for sentence, stems in sentences.items() if len(stems) > 1} == {}


def test_every_text_has_its_facts_told_and_no_facts_are_told_of_a_missing_text():
    assert {path.stem for path in texts()} == set(expected_texts())


@by_stem
def test_weekday_words_mean_days_that_fall_on_them(path):
    told = expected_texts()[path.stem]["weekdays"]
    written = {found[1] for found in WEEKDAY_WORD.finditer(body_of(path))}
    assert written == set(told), "each weekday in the text is told with the day it means"
    published = published_on(path)
    for weekday, days in told.items():
        for day in map(date.fromisoformat, days):
            assert WEEKDAYS[day.weekday()] == weekday, f"{day} is a {WEEKDAYS[day.weekday()]}"
            assert published.first - timedelta(days=8) <= day <= published.last + timedelta(days=8)


@by_stem
def test_weekdays_beside_a_written_day_agree_with_the_calendar(path):
    published = published_on(path)
    for weekday, month, day, year in WEEKDAY_WITH_DAY.findall(body_of(path)):
        written = date(int(year or published.first.year), MONTHS.index(month) + 1, int(day))
        assert WEEKDAYS[written.weekday()] == weekday, f"{written} is a {WEEKDAYS[written.weekday()]}"


@by_stem
def test_the_facts_told_are_dates_that_exist_and_do_not_come_after_a_text_that_says_they_happened(path):
    published = published_on(path)
    for event in expected_texts()[path.stem]["events"]:
        for written in event.get("dates", []):
            if written is not None:
                when = parse_edtf(written)
                if event["status"] == "happened" and when.is_single_day:
                    assert when.first <= published.last
                if event["status"] == "planned":
                    assert when.last >= published.first


@by_stem
def test_quotations_are_shorter_than_fifteen_words(path):
    quotations = re.findall(r'"([^"]*)"|“([^”]*)”', body_of(path))
    assert [quote for pair in quotations for quote in pair if len(quote.split()) >= 15] == []
