"""The record is read, not typed: what the reader finds in each seed text is what the text says.

`known.jsonl` holds what the reader does not yet get, with the reason. An entry that is no longer needed
fails its test, so that the list only shrinks; `python -m tests.seeds.report --known` rewrites it.
"""

from functools import cache

import pytest

from relations.extraction import extract
from relations.sources import read_source
from tests.seeds.reading import added_events, known, missed_events, missed_speakers
from tests.seeds.record import TEXTS, expected_texts

EXPECTED = expected_texts()
KNOWN_MISSES = known("miss")
KNOWN_EXTRAS = known("extra")

by_text = pytest.mark.parametrize("stem", sorted(EXPECTED))


@pytest.fixture(scope="module")
def read(gazetteer):
    """The drafts of a text, read once for all the questions asked of it."""
    return cache(lambda stem: extract(read_source(TEXTS / f"{stem}.txt"), gazetteer))


@by_text
def test_every_meeting_visit_and_speaker_of_the_text_is_read(stem, read):
    missed = missed_events(EXPECTED[stem], read(stem)) | missed_speakers(EXPECTED[stem], read(stem))
    assert missed == set(KNOWN_MISSES.get(stem, {}))


@by_text
def test_no_meeting_or_visit_is_read_that_the_text_does_not_tell(stem, read):
    assert added_events(EXPECTED[stem], read(stem)) == set(KNOWN_EXTRAS.get(stem, {}))


def test_everything_known_to_be_missed_belongs_to_a_text():
    assert set(KNOWN_MISSES) | set(KNOWN_EXTRAS) <= set(EXPECTED)
