"""Dates in Japanese and Korean, and in no language finer than they are known."""

import re
from datetime import date

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from relations.models import Event
from relations.partial_date import PartialDate, parse_edtf
from timeline.date_words import in_words
from timeline.event_dates import heading, phrase


@pytest.mark.parametrize(
    ("edtf", "ja", "ko"),
    [
        ("2025-10-30", "2025年10月30日", "2025년 10월 30일"),
        ("2025-10", "2025年10月", "2025년 10월"),
        ("2026-01-13/2026-01-14", "2026年1月13日～14日", "2026년 1월 13일~14일"),
        ("2025-10~", "2025年10月頃", "2025년 10월경"),
        ("1965", "1965年", "1965년"),
        ("2025-10-30?", "2025年10月30日（推定）", "2025년 10월 30일(추정)"),
        ("2024-24", "2024～25年冬", "2024~25년 겨울"),
        ("199X", "1990年代", "1990년대"),
        ("2024-03/..", "2024年3月から", "2024년 3월부터"),
        ("../2024-03-05", "2024年3月5日まで", "2024년 3월 5일까지"),
    ],
)
def test_dates_read_as_a_newspaper_writes_them(edtf, ja, ko):
    assert in_words(parse_edtf(edtf), "ja") == ja
    assert in_words(parse_edtf(edtf), "ko") == ko


@pytest.mark.parametrize(
    ("first", "last", "precision", "ja", "ko"),
    [
        (date(2025, 10, 1), date(2025, 10, 10), "part_of_month", "2025年10月上旬", "2025년 10월 초순"),
        (date(2025, 10, 8), date(2025, 10, 14), "part_of_month", "2025年10月第2週", "2025년 10월 둘째 주"),
        (date(2025, 4, 1), date(2025, 6, 30), "quarter", "2025年第2四半期", "2025년 2분기"),
        (date(2025, 7, 1), date(2025, 12, 31), "half", "2025年下半期", "2025년 하반기"),
        (date(2025, 10, 21), date(2025, 11, 10), "part_of_month", "2025年10月～11月", "2025년 10월 ~ 11월"),
    ],
)
def test_parts_of_a_month_and_of_a_year_have_their_own_words(first, last, precision, ja, ko):
    assert in_words(PartialDate(first, last, precision), "ja") == ja
    assert in_words(PartialDate(first, last, precision), "ko") == ko


def test_a_plan_says_so_behind_its_date():
    event = Event(kind="visit", status="planned")
    event.date = parse_edtf("2025-10")
    with translation.override("ja"):
        assert phrase(event, date(2025, 9, 1)) == "2025年10月予定"
        assert phrase(event, date(2026, 9, 1)) == "2025年10月予定（未確認）"
    with translation.override("ko"):
        assert phrase(event, date(2025, 9, 1)) == "2025년 10월 예정"


DAY_SIGN = {
    "en": re.compile(r"\b\d{1,2}(–\d{1,2})? [JFMASOND][a-z]"),
    "ja": re.compile(r"\d日"),
    "ko": re.compile(r"\d일"),
}
MONTH_SIGN = {
    "en": re.compile("January|February|March|April|May|June|July|August|September|October|November|December"),
    "ja": re.compile(r"\d月"),
    "ko": re.compile(r"\d월"),
}


@given(
    st.sampled_from(["part_of_month", "month", "quarter", "season", "half", "year", "decade"]),
    st.dates(date(1900, 1, 1), date(2090, 1, 1)),
    st.integers(0, 4000),
    st.sampled_from(["exact", "approximate", "uncertain"]),
    st.sampled_from(["happened", "planned", "postponed", "cancelled"]),
    st.sampled_from(["", "first", "last"]),
)
def test_no_language_says_more_of_a_date_than_is_stored(precision, first, days, qualifier, status, open_end):
    last = date.fromordinal(first.toordinal() + days)
    known = PartialDate(
        None if open_end == "first" else first, None if open_end == "last" else last, precision, qualifier
    )
    event = Event(kind="visit", status=status)
    for language in ("en", "ja", "ko"):
        with translation.override(language):
            shown = [in_words(known, language)]
            if not open_end:
                event.date = known
                shown += [phrase(event, date(2026, 1, 20)), *heading(known)]
        for said in shown:
            assert not DAY_SIGN[language].search(said), said
            if precision in ("year", "decade"):
                assert not MONTH_SIGN[language].search(said), said
