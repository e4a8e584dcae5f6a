"""Dates as people type them, read on 20 January 2026."""

from datetime import date

import pytest

from relations.date_words import in_words
from relations.ingest.typed_dates import read_typed_date
from relations.partial_date import PartialDate

TODAY = date(2026, 1, 20)


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2026-01-13", "2026-01-13"),
        ("2026-1-5", "2026-01-05"),
        ("2026.01.13", "2026-01-13"),
        ("2026/1/13", "2026-01-13"),
        ("Jan 13–14 2026", "2026-01-13/2026-01-14"),
        ("Jan. 13-14, 2026", "2026-01-13/2026-01-14"),
        ("13 to 14 January 2026", "2026-01-13/2026-01-14"),
        ("on 30 October 2025", "2025-10-30"),
        ("October 2025", "2025-10"),
        ("  October   2025 ", "2025-10"),
        ("2025-10~", "2025-10~"),
        ("around October 2025", "2025-10~"),
        ("c. 1998", "1998~"),
        ("perhaps 30 October 2025", "2025-10-30?"),
        ("2026-01-13/2026-01-14", "2026-01-13/2026-01-14"),
        ("1965", "1965"),
        ("spring 2025", "2025-21"),
        ("the 1990s", "199X"),
        # The reader of texts counts from the day of writing; so does a person at the desk.
        ("yesterday", "2026-01-19"),
        ("last Tuesday", "2026-01-13"),
    ],
)
def test_a_typed_date_is_as_wide_as_it_was_typed(typed, edtf):
    assert read_typed_date(typed, TODAY).edtf == edtf


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2026-02-30", "no such day, February 2026 has 28"),
        ("2026-13-01", "no month 13"),
        ("1750", "outside 1800–2100"),
        ("2101-01-01", "outside 1800–2100"),
        ("2026-01-14/2026-01-13", "2026-01-13 is before 2026-01-14"),
        ("2024-03/..", "one end open"),
        ("since March 2024", "one end open"),
        ("Feb 30 2026", "no such day"),
        # What is only partly a date is not quietly taken for the part.
        ("32 January 2026", "not a date we can read"),
        ("Jan 14–13 2026", "not a date we can read"),
        ("October 2025 in Gyeongju", "not a date we can read"),
        ("hello", "not a date we can read"),
        ("13/1/2026", "Write 2026-01-13"),
        ("", "Write 2026-01-13"),
        ("2026" * 100, "Write 2026-01-13"),
        ("\x00", "not a date we can read"),
    ],
)
def test_what_is_no_date_is_refused_in_words(typed, said):
    with pytest.raises(ValueError, match=said):
        read_typed_date(typed, TODAY)


@pytest.mark.parametrize(
    "shown",
    [
        PartialDate.month(2025, 10),
        PartialDate.month(2025, 10, "approximate"),
        PartialDate(date(2025, 10, 1), date(2025, 10, 12), "part_of_month"),
        PartialDate(date(2025, 10, 9), date(2025, 10, 22), "part_of_month"),
        PartialDate(date(2025, 2, 19), date(2025, 2, 28), "part_of_month"),
        PartialDate(date(2025, 10, 8), date(2025, 10, 14), "part_of_month"),
        PartialDate(date(2025, 10, 16), date(2025, 10, 31), "part_of_month"),
        PartialDate(date(2025, 4, 1), date(2025, 6, 30), "quarter"),
        PartialDate(date(2025, 7, 1), date(2025, 12, 31), "half"),
        PartialDate(date(2025, 10, 29), date(2025, 11, 1)),
        PartialDate(date(2025, 12, 30), date(2026, 1, 2)),
        PartialDate.year(1965),
    ],
    ids=in_words,
)
def test_the_words_shown_for_a_date_can_be_typed_again(shown):
    assert read_typed_date(in_words(shown), TODAY) == shown
