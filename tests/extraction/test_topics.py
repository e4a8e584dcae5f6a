"""A topic is told by its words, in any spelling of case and accent, and only by whole words."""

import pytest

from relations.extraction.topics import topics_in
from relations.extraction.types import KnownTopic, Span

TOPICS = (
    KnownTopic("abductions", "Abductions", ("abductees", "abduction issue")),
    KnownTopic("trade", "Trade", ("export controls", "tariff")),
)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("They spoke of the Abduction Issue.", ("abductions",)),
        ("Export\ncontrols and abductees came up.", ("abductions", "trade")),
        ("A tariff-free zone was proposed.", ("trade",)),
        ("Tariffs were not mentioned, nor exports, nor controls.", ()),
        ("Nothing.", ()),
    ],
)
def test_topics_are_found_by_whole_words_in_their_own_order(text, keys):
    assert topics_in(text, [Span(0, len(text))], TOPICS) == keys


def test_words_outside_the_spans_do_not_count():
    assert topics_in("Trade. Tea.", [Span(7, 11)], TOPICS) == ()
