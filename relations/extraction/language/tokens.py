"""Words with their offsets, and the folding that makes spellings of one name equal.

One pass of `Tokens` over a text serves sentences' readers, actors and places alike.
"""

import re
import unicodedata
from bisect import bisect_left

# Letters that Unicode does not decompose, as their plain spelling.
_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "’": "'"}
)
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., H.E., R.O.K.
    r"|['’][sS](?![\w\u0300-\u036f])"
    r"|[\w\u0300-\u036f]+"
    r"|-{2,}|\.{2,}"
    r"|[^\w\s]"
)

# A headline has no full stop.
_STOPS = frozenset((".", "!", "”", '"'))


def words(text):
    """A set of words out of a table written as running text."""
    return frozenset(text.split())


def fold(text):
    """`text` in small letters, without diacritics: "Satō" and "SATO" are one."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_UNDECOMPOSED)


class Tokens:
    """The words and marks of a text from `start` on, as parallel lists.

    `word` has them as written, `key` folded; `begin` and `end` are offsets into the text. `opening`
    are the tokens that open a sentence, `headlines` those of lines with nearly every word capitalised:
    both empty until `mark` is given the sentences.
    """

    __slots__ = ("begin", "count", "end", "headlines", "key", "opening", "text", "word")

    def __init__(self, text, start=0):
        self.text = text
        spans = [match.span() for match in _TOKEN.finditer(text, start)]
        self.begin, self.end = [begin for begin, _ in spans], [end for _, end in spans]
        self.word = [text[begin:end] for begin, end in spans]
        folded = {word: fold(word) for word in set(self.word)}
        self.key = [folded[word] for word in self.word]
        self.count = len(spans)
        self.opening, self.headlines = frozenset(), frozenset()

    def bounds(self, span):
        """(first, last) so that `range(first, last)` are the tokens of `span`."""
        return self.at(span.start), min(self.at(span.end - 1) + 1, self.count)

    def mark(self, sentences):
        """Learns which tokens open a sentence and which stand in a headline."""
        bounds = [self.bounds(sentence) for sentence in sentences]
        self.opening = frozenset(first for first, _ in bounds)
        self.headlines = frozenset(
            i for first, last in bounds if self._is_headline(first, last) for i in range(first, last)
        )

    def _is_headline(self, first, last):
        if last > first and self.word[last - 1] in _STOPS:
            return False
        long_words = [word for word in self.word[first:last] if len(word) > 3 and word.isalpha()]
        return len(long_words) > 3 and sum(word[0].isupper() for word in long_words) > 0.75 * len(long_words)

    def at(self, offset):
        """Index of the first token that ends after `offset`."""
        return bisect_left(self.end, offset + 1)

    def joined(self, i):
        """True where token `i` touches the one before it."""
        return 0 < i < self.count and self.begin[i] == self.end[i - 1]

    def is_capital(self, i):
        return i < self.count and self.word[i][:1].isupper()

    def key_at(self, i):
        """The folded token, or "" outside the text."""
        return self.key[i] if 0 <= i < self.count else ""
