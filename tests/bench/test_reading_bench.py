"""How long a text takes to read: `make bench`. It measures and asserts nothing about time."""

from pathlib import Path

import pytest

from relations.extraction import extract
from relations.extraction.dates import find_dates
from relations.partial_date import PartialDate
from relations.sources import read_source, source_from_text

SEEDS = Path(__file__).resolve().parents[2] / "seeds" / "texts"


@pytest.fixture(scope="module")
def article():
    """About 350 words of news, made of two seed texts."""
    bodies = []
    for stem in ("2026-01-13-nara-yomiuri", "2025-08-23-tokyo-summit-ap"):
        source = read_source(SEEDS / f"{stem}.txt")
        bodies.append(source.text[source.body_start :])
    words = " ".join(bodies).split(" ")[:350]
    return source_from_text("bench", " ".join(words), published=PartialDate.day(2026, 1, 13))


def test_read_an_article_of_350_words(benchmark, article, gazetteer):
    assert benchmark(extract, article, gazetteer)


def test_find_the_dates_of_an_article_of_350_words(benchmark, article):
    assert benchmark(find_dates, article.text, article.published)
