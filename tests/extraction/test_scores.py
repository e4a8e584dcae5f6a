"""How right the reader is on our labelled texts. The floors only rise."""

import pytest

from relations.extraction.types import KINDS
from tests.extraction.scoring import labelled_texts, score

FLOORS = {"meeting": 0.85, "visit": 0.90, "statement": 0.96, "all": 0.92}
ATTRIBUTE_FLOORS = {"date": 0.96, "pair": 0.97, "place": 0.88, "status": 0.98}
CONFIDENT_FLOOR = 0.95


@pytest.mark.parametrize("kind", [*KINDS, "all"])
def test_events_of_the_labelled_texts_are_found_as_well_as_before(gazetteer, kind):
    one = score(labelled_texts(), gazetteer, KINDS if kind == "all" else (kind,))
    assert one.f1 >= FLOORS[kind], "\n".join(one.errors)


@pytest.mark.parametrize("attribute", ATTRIBUTE_FLOORS)
def test_found_events_are_as_right_in_each_field_as_before(gazetteer, attribute):
    assert score(labelled_texts(), gazetteer).accuracy(attribute) >= ATTRIBUTE_FLOORS[attribute]


def test_high_confidence_is_earned(gazetteer):
    confident = score(labelled_texts(), gazetteer).confident
    assert sum(confident) / len(confident) >= CONFIDENT_FLOOR


def test_at_least_thirty_texts_are_labelled():
    assert len(labelled_texts()) >= 30
