"""When an event is, as the reader sees it: never finer than it is known."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.models import Event
from relations.partial_date import PartialDate, parse_edtf
from timeline.event_dates import heading, is_overdue, machine_date, phrase, status_words
from timeline.templatetags.dates import date_time, edtf_words

TODAY = date(2026, 1, 20)


def an_event(on, status="happened"):
    event = Event(kind="visit", status=status)
    event.date = parse_edtf(on)
    return event


@pytest.mark.parametrize(
    ("on", "status", "words"),
    [
        ("2026-01-13", "happened", "13 January 2026"),
        ("2025-10~", "happened", "Around October 2025"),
        ("2026-03", "planned", "Planned for March 2026"),
        ("2026-01-20", "planned", "Planned for 20 January 2026"),
        # The day has passed and nobody said that it happened.
        ("2026-01-19", "planned", "Planned for 19 January 2026, not confirmed"),
        ("2025-12", "planned", "Planned for December 2025, not confirmed"),
        # Some day of the year may still come.
        ("2026", "planned", "Planned for 2026"),
        ("2025-09-03", "cancelled", "Planned for 3 September 2025, cancelled"),
        ("2024-12", "postponed", "Planned for December 2024, postponed"),
    ],
)
def test_a_date_tells_what_became_of_the_event(on, status, words):
    assert phrase(an_event(on, status), TODAY) == words


def test_a_plan_is_overdue_only_when_its_last_day_has_passed():
    assert not is_overdue(an_event("2026-01", "planned"), TODAY)
    assert is_overdue(an_event("2025-12", "planned"), TODAY)
    assert status_words(an_event("2025-12", "planned"), TODAY) == "planned, not confirmed"
    assert status_words(an_event("2025-12"), TODAY) == "happened"


@pytest.mark.parametrize(
    ("edtf", "machine"),
    [
        ("2025-10-30", "2025-10-30"),
        ("2025-10", "2025-10"),
        ("1965", "1965"),
        ("2026-01-13/2026-01-14", "2026-01"),
        ("2025-10-30/2025-11-01", "2025"),
        ("2025-10/2025-11", "2025"),
        ("2025-21", "2025"),
        # No unit of the calendar is sure to hold these.
        ("2025-12-31/2026-01-01", ""),
        ("2024-24", ""),
        ("199X", ""),
        ("2025-10~", ""),
        ("2025?", ""),
        ("2024-03/..", ""),
    ],
)
def test_a_machine_reads_no_finer_date_than_a_person(edtf, machine):
    assert machine_date(parse_edtf(edtf)) == machine


def _unit(precision, year, month, day):
    """One whole day, month or year, or a third, quarter, half of one."""
    if precision == "day":
        return PartialDate.day(year, month, day)
    if precision == "part_of_month":
        return PartialDate(date(year, month, 11), date(year, month, 20), precision)
    if precision == "month":
        return PartialDate.month(year, month)
    if precision == "quarter":
        first = (month - 1) // 3 * 3 + 1
        return PartialDate(date(year, first, 1), PartialDate.month(year, first + 2).last, precision)
    if precision == "half":
        first = 1 if month < 7 else 7
        return PartialDate(date(year, first, 1), PartialDate.month(year, first + 5).last, precision)
    if precision == "season":
        return parse_edtf(f"{year}-{21 + month % 4}")
    if precision == "decade":
        return parse_edtf(f"{year // 10}X")
    return PartialDate.year(year)


MONTH_NAME = re.compile(
    "January|February|March|April|May|June|July|August|September|October|November|December"
)


@given(
    st.sampled_from(["day", "part_of_month", "month", "quarter", "season", "half", "year", "decade"]),
    st.integers(1900, 2090),
    st.integers(1, 12),
    st.integers(1, 28),
    st.sampled_from(["exact", "approximate", "uncertain"]),
    st.sampled_from(["happened", "planned", "postponed", "cancelled"]),
)
def test_nothing_shown_is_finer_than_what_is_stored(precision, year, month, day, qualifier, status):
    unit = _unit(precision, year, month, day)
    event = Event(kind="visit", status=status)
    event.date = PartialDate(unit.first, unit.last, precision, qualifier)
    said, machine = phrase(event, TODAY), machine_date(event.date)
    for shown in (said, *heading(event.date)):
        if precision != "day":
            assert not re.search(r"\b\d{1,2} [JFMASOND]", shown), shown
        if precision not in ("day", "part_of_month", "month"):
            assert not MONTH_NAME.search(shown), shown
    finest = {"day": 10, "part_of_month": 7, "month": 7}.get(precision, 4)
    assert len(machine) <= finest
    if precision == "decade" or qualifier != "exact":
        assert machine == ""
    assert str(unit.first.year)[:3] in said


@pytest.mark.parametrize(
    ("edtf", "under"),
    [
        ("2025-10-30", ("2025", "October 2025")),
        ("2025-10-30/2025-11-01", ("2025", "October 2025")),
        ("2025-10", ("2025", "October 2025, day not known")),
        ("2025-10~", ("2025", "October 2025, day not known")),
        ("2025-10/2025-11", ("2025", "October–November 2025, month not known")),
        ("2025-21", ("2025", "Spring 2025, month not known")),
        ("2025", ("2025", "2025, month not known")),
        ("199X", ("1990s", "1990s, year not known")),
    ],
)
def test_an_event_stands_under_no_finer_heading_than_its_date(edtf, under):
    assert heading(parse_edtf(edtf)) == under


def test_the_time_element_says_only_what_is_known():
    assert date_time(parse_edtf("2025-10")) == '<time datetime="2025-10">October 2025</time>'
    assert date_time(parse_edtf("1965")) == "<time>1965</time>"
    assert date_time(parse_edtf("2025-10~")) == "<span>Around October 2025</span>"


def test_a_stored_text_that_is_no_date_is_shown_as_it_is():
    assert edtf_words("2025-10") == "October 2025"
    assert edtf_words("<b>soon</b>") == "<b>soon</b>"
