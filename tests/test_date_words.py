"""What a reader sees of a date."""

from datetime import date

import pytest

from relations.date_words import in_words
from relations.partial_date import PartialDate, parse_edtf


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-10-30", "30 October 2025"),
        ("2026-01-13/2026-01-14", "13–14 January 2026"),
        ("2025-10-29/2025-11-01", "29 October – 1 November 2025"),
        ("2025-12-30/2026-01-02", "30 December 2025 – 2 January 2026"),
        ("2025-10", "October 2025"),
        ("2025-10~", "around October 2025"),
        ("2025-10-30?", "perhaps 30 October 2025"),
        ("2025-10/2025-11", "October–November 2025"),
        ("2025-12/2026-01", "December 2025 – January 2026"),
        ("1965", "1965"),
        ("2023/2025", "2023–2025"),
        ("199X", "the 1990s"),
        ("2025-21", "spring 2025"),
        ("2024-24", "winter 2024–25"),
        ("2024-03/..", "since March 2024"),
        ("../2024-03-05", "until 5 March 2024"),
    ],
)
def test_a_date_in_words_is_as_wide_as_it_is_known(edtf, words):
    assert in_words(parse_edtf(edtf)) == words


@pytest.mark.parametrize(
    ("first", "last", "precision", "words"),
    [
        (date(2025, 10, 1), date(2025, 10, 12), "part_of_month", "early October 2025"),
        (date(2025, 10, 9), date(2025, 10, 22), "part_of_month", "mid-October 2025"),
        (date(2025, 2, 19), date(2025, 2, 28), "part_of_month", "late February 2025"),
        (date(2025, 10, 8), date(2025, 10, 14), "part_of_month", "the second week of October 2025"),
        (date(2025, 10, 1), date(2025, 10, 15), "part_of_month", "the first half of October 2025"),
        # A stretch that no word names is told by its months, not by its days.
        (date(2025, 10, 21), date(2025, 11, 10), "part_of_month", "October–November 2025"),
        (date(2025, 4, 1), date(2025, 6, 30), "quarter", "the second quarter of 2025"),
        (date(2025, 7, 1), date(2025, 12, 31), "half", "the second half of 2025"),
    ],
)
def test_parts_of_a_month_and_of_a_year_have_their_own_words(first, last, precision, words):
    assert in_words(PartialDate(first, last, precision)) == words


def test_no_date_is_said_to_be_unknown():
    assert in_words(None) == "date not known"
