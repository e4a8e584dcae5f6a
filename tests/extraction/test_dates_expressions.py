"""Single expressions, as a curator types them. Each row: expression, day it is seen from, EDTF."""

from datetime import date

import pytest

from relations.extraction.dates import resolve_expression
from relations.partial_date import parse_edtf

ROWS = [
    # EDTF itself
    ("2026-01-13", "2026-02-01", "2026-01-13"),
    ("2025-10", "2026-02-01", "2025-10"),
    ("2026-01-13/2026-01-14", "2026-02-01", "2026-01-13/2026-01-14"),
    # Words
    ("13 January 2026", "2026-02-01", "2026-01-13"),
    ("January 13-14, 2026", "2026-02-01", "2026-01-13/2026-01-14"),
    ("Jan 13", "2026-02-01", "2026-01-13"),
    ("October last year", "2026-02-01", "2025-10"),
    ("in October", "2026-02-01", "2025-10"),
    ("around October 2025", "2026-02-01", "2025-10"),
    ("on Friday", "2026-02-04", "2026-01-30"),
    ("Wednesday", "2026-02-04", "2026-02-04"),
    ("on Friday (planned)", "2026-02-04", "2026-02-06"),
    ("next Friday", "2026-02-04", "2026-02-06"),
    ("yesterday", "2026-02-01", "2026-01-31"),
    ("the 28th", "2026-02-01", "2026-01-28"),
    ("autumn 2025", "2026-02-01", "2025-23"),
    ("the 1990s", "2026-02-01", "199X"),
    ("since March 2024", "2026-02-01", "2024-03/.."),
    ("a week before March 10, 2026", "2026-02-01", "2026-03-03"),
    ("yesterday (Friday)", "2026-02-06", "2026-01-30"),
    # A publication known by its month
    ("on Tuesday", "2026-01", "2026-01"),
    ("last month", "2026-01", "2025-12"),
    # Other scripts and orders, whole dates only
    ("2026年1月13日", "2026-02-01", "2026-01-13"),
    ("2026년 1월 13일", "2026-02-01", "2026-01-13"),
    ("13.1.2026", "2026-02-01", "2026-01-13"),
    # Not to be guessed
    ("Christmas Day", "2026-02-01", None),
    ("the day before", "2026-02-01", None),
    ("the day after the vote", "2026-02-01", None),
    ("three days of talks", "2026-02-01", None),
    ("soon", "2026-02-01", None),
    ("the 2024 election", "2026-02-01", None),
    ("refused to comment", "2026-02-01", None),
    ("2026-13-45", "2026-02-01", None),
    ("", "2026-02-01", None),
]


@pytest.mark.parametrize(("expression", "seen_from", "edtf"), ROWS)
def test_the_expression_resolves(expression, seen_from, edtf):
    found = resolve_expression(expression, parse_edtf(seen_from))
    assert (found and found.edtf) == edtf


def test_a_plain_date_serves_as_the_day_it_is_seen_from():
    assert resolve_expression("last month", date(2026, 2, 1)).edtf == "2026-01"
