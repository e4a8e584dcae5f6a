"""Which topics an event's sentences speak of."""

import re
from functools import lru_cache

from relations.extraction.language.tokens import fold

_WORD = re.compile(r"\w+")


def topics_in(text, spans, topics):
    """Keys of the topics any of whose words stands in one of the spans, in the order of `topics`."""
    if not topics:
        return ()
    by_first = _compiled(topics)
    found = set()
    for span in spans:
        spoken = _words(span.of(text))
        if by_first.keys().isdisjoint(spoken):
            continue
        for i, word in enumerate(spoken):
            for phrase, key in by_first.get(word, ()):
                if spoken[i : i + len(phrase)] == phrase:
                    found.add(key)
    return tuple(topic.key for topic in topics if topic.key in found)


@lru_cache(maxsize=8)
def _compiled(topics):
    """{first word: [(words, topic key)]} of all the phrases that give a topic away."""
    by_first = {}
    for topic in topics:
        for phrase in (topic.name, *topic.words):
            if spelled := _words(phrase):
                by_first.setdefault(spelled[0], []).append((spelled, topic.key))
    return by_first


def _words(text):
    return _WORD.findall(fold(text))
