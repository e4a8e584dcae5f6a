"""Which topics an event's sentences speak of."""

import re
from functools import lru_cache

from relations.extraction.tokens import fold

_WORD = re.compile(r"[\w-]+")


def topics_in(text, spans, topics):
    """Keys of the topics any of whose words stands in one of the spans, in the order of `topics`."""
    if not topics:
        return ()
    pattern, by_word = _compiled(topics)
    found = {
        by_word[" ".join(fold(match[0]).split())]
        for span in spans
        for match in pattern.finditer(span.of(text))
    }
    return tuple(topic.key for topic in topics if topic.key in found)


@lru_cache(maxsize=8)
def _compiled(topics):
    """One pattern for all words, longest first, and the topic of each."""
    by_word = {}
    for topic in topics:
        for word in (topic.name, *topic.words):
            by_word.setdefault(fold(word), topic.key)
    longest_first = sorted(by_word, key=len, reverse=True)
    spellings = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)
    return re.compile(rf"(?<!\w)(?:{spellings})(?!\w)", re.IGNORECASE), by_word
