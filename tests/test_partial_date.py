from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.partial_date import PRECISIONS, PartialDate, parse_edtf

# EDTF text, first day, last day, precision
READABLE = [
    ("2025", "2025-01-01", "2025-12-31", "year"),
    ("2025-10", "2025-10-01", "2025-10-31", "month"),
    ("2024-02", "2024-02-01", "2024-02-29", "month"),
    ("2025-10-30", "2025-10-30", "2025-10-30", "day"),
    ("2026-01-13/2026-01-14", "2026-01-13", "2026-01-14", "day"),
    ("2024-03/2024-04", "2024-03-01", "2024-04-30", "month"),
    ("2023/2025", "2023-01-01", "2025-12-31", "year"),
    ("2024-21", "2024-03-01", "2024-05-31", "season"),
    ("2024-24", "2024-12-01", "2025-02-28", "season"),
    ("199X", "1990-01-01", "1999-12-31", "decade"),
]


# EDTF text, both ends as ISO 8601 texts
ENDS = [
    ("2025-10-30", "2025-10-30", "2025-10-30"),
    ("2025-10~", "2025-10", "2025-10"),
    ("2024-03/2024-04", "2024-03", "2024-04"),
    ("2024-24", "2024-12", "2025-02"),
    ("199X", "1990", "1999"),
    ("2024-03/..", "2024-03", ""),
]


@pytest.mark.parametrize(("text", "first", "last"), ENDS)
def test_each_end_is_written_no_finer_than_the_date_is_known(text, first, last):
    assert parse_edtf(text).ends == (first, last)


def test_an_early_november_has_a_month_at_each_end():
    early = PartialDate(date(2024, 11, 1), date(2024, 11, 10), "part_of_month")
    assert early.ends == ("2024-11", "2024-11")


@pytest.mark.parametrize(("text", "first", "last", "precision"), READABLE)
def test_edtf_is_read_and_written_back_as_it_was(text, first, last, precision):
    read = parse_edtf(text)
    assert (str(read.first), str(read.last), read.precision) == (first, last, precision)
    assert read.edtf == text


@pytest.mark.parametrize("text", ["2024-03/..", "../2024-03", "2025-10~", "2026-01-13?", "2024-03~/.."])
def test_open_ends_and_qualifiers_survive(text):
    assert parse_edtf(text).edtf == text


@pytest.mark.parametrize(
    "nonsense",
    [
        "2026-02-30",
        "2025-13",
        "2025-00",
        "1799",
        "2101-01-01",
        "2026-01-14/2026-01-13",
        "",
        "../..",
        "~",
        "soon",
        "２０２５",
        "2025-1-3",
    ],
)
def test_a_date_that_does_not_exist_is_refused_by_name(nonsense):
    with pytest.raises(ValueError, match="is not a date we can read"):
        parse_edtf(nonsense)


def test_a_month_overlaps_any_day_of_that_month_and_no_other():
    october = parse_edtf("2025-10")
    assert october.overlaps(PartialDate.day(2025, 10, 1))
    assert october.overlaps(PartialDate.day(2025, 10, 31))
    assert not october.overlaps(PartialDate.day(2025, 11, 1))
    assert october.overlaps(parse_edtf("2025-09/.."))
    assert not october.overlaps(parse_edtf("../2025-09"))


def test_a_day_lies_within_its_month_and_not_the_reverse():
    assert PartialDate.day(2025, 10, 30).within(parse_edtf("2025-10"))
    assert not parse_edtf("2025-10").within(PartialDate.day(2025, 10, 30))


days = st.dates(date(1800, 1, 1), date(2100, 12, 31))


def test_early_november_is_written_no_finer_than_its_month():
    early = PartialDate(date(2025, 11, 1), date(2025, 11, 10), "part_of_month")
    assert early.edtf == "2025-11"


def test_a_quarter_and_a_half_year_are_written_in_months():
    assert PartialDate(date(2025, 10, 1), date(2025, 12, 31), "quarter").edtf == "2025-10/2025-12"
    assert PartialDate(date(2025, 1, 1), date(2025, 6, 30), "half").edtf == "2025-01/2025-06"


@given(days, days, st.sampled_from(PRECISIONS))
def test_any_date_written_as_edtf_reads_back_at_least_as_wide(one, other, precision):
    # A winter that ends past the last year we hold is refused on reading, by design.
    if max(one, other).year == 2100 and precision == "season":
        return
    stored = PartialDate(min(one, other), max(one, other), precision)
    read = parse_edtf(stored.edtf)
    assert stored.within(read)


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_a_clear_refusal(text):
    try:
        read = parse_edtf(text)
    except ValueError as refusal:
        read, message = None, str(refusal)
    assert read or "is not a date we can read" in message
