"""How right the reader is on our labelled texts. The floors only rise."""

import pytest

from relations.extraction.types import KINDS
from tests.extraction.scoring import labelled_texts, reader, score

FLOORS = {
    "dev": {"meeting": 0.86, "visit": 0.92, "statement": 0.97, "all": 0.93},
    "check": {"meeting": 0.89, "visit": 0.78, "statement": 0.94, "all": 0.89},
}
FIELD_FLOORS = {
    "dev": {"date": 0.97, "pair": 0.97, "place": 0.91, "status": 0.99},
    "check": {"date": 0.98, "pair": 0.96, "place": 0.92, "status": 0.99},
}
CONFIDENT_FLOOR = 0.97


@pytest.fixture(scope="module")
def read(gazetteer):
    return reader(gazetteer)


@pytest.mark.parametrize("split", FLOORS)
@pytest.mark.parametrize("kind", [*KINDS, "all"])
def test_events_of_the_labelled_texts_are_found_as_well_as_before(read, split, kind):
    one = score(labelled_texts(split), read, KINDS if kind == "all" else (kind,))
    assert one.f1 >= FLOORS[split][kind], "\n".join(one.errors)


@pytest.mark.parametrize("split", FIELD_FLOORS)
@pytest.mark.parametrize("field", FIELD_FLOORS["dev"])
def test_found_events_are_as_right_in_each_field_as_before(read, split, field):
    assert score(labelled_texts(split), read).accuracy(field) >= FIELD_FLOORS[split][field]


def test_high_confidence_is_earned(read):
    confident = score(labelled_texts(), read).confident
    assert sum(confident) / len(confident) >= CONFIDENT_FLOOR


def test_at_least_thirty_texts_of_each_split_are_labelled():
    assert min(len(labelled_texts(split)) for split in FLOORS) >= 30
