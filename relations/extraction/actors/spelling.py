"""Names by their letters: one key for all the ways a name is hyphenated, spaced and accented."""

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from itertools import product

from relations.extraction.language.tokens import fold

# A long vowel or an umlaut is written in several ways where the mark is left out.
_RESPELLINGS = {
    "ō": ("o", "ou", "oh"),
    "ū": ("u", "uu"),
    "ä": ("a", "ae"),
    "ö": ("o", "oe"),
    "ü": ("u", "ue"),
    "ø": ("o", "oe"),
}
HYPHENS = frozenset("-'’‐‑–")
PARTICLES = frozenset(
    (
        *("van", "von", "zu", "af", "de", "der", "den", "ten", "ter", "da", "das", "do", "dos", "di"),
        *("du", "des", "del", "della", "la", "le", "al", "el", "ul", "ud", "ur", "bin", "ben", "ibn"),
        *("bint", "abu", "y", "hoop", "d"),
    )
)
_LONGEST = 8


def letters(name):
    """A name without anything but its folded letters: "Suk-yeol", "Suk Yeol" and "Sukyeol" are one."""
    return "".join(c for c in fold(name) if c.isalnum())


def spellings(name):
    """The name's letters in every usual spelling of its long vowels and umlauts."""
    small = unicodedata.normalize("NFC", name.lower())
    marks = [mark for mark in _RESPELLINGS if mark in small]
    found = {letters(name)}
    for choice in product(*(_RESPELLINGS[mark] for mark in marks)):
        respelt = small
        for mark, letter in zip(marks, choice, strict=True):
            respelt = respelt.replace(mark, letter)
        found.add(letters(respelt))
    return found


def either_order(key, family):
    """The letters of a full name with the family name first and with it last."""
    orders = {key}
    if family and key.startswith(family):
        orders.add(key[len(family) :] + family)
    if family and key.endswith(family):
        orders.add(family + key[: -len(family)])
    return orders


def name_parts(name):
    """The folded words of a name without its small words: "anwar", "sadat"."""
    parts = []
    for word in name.split():
        for mark in HYPHENS:
            head, found, tail = word.partition(mark)
            if found and head in PARTICLES:
                word = tail
        if word not in PARTICLES and letters(word):
            parts.append(fold(word))
    return parts or [fold(name)]


def short_names(name):
    """The letters of every shorter form a person may be named by: first word, last words."""
    words, found = name.split(), {letters(name)}
    if len(words) > 1:
        found.update(letters(" ".join(words[n:])) for n in range(1, len(words)))
        found.update(letters(word) for word in words)
        found.update(letters(part) for part in name_parts(name))
    return frozenset(found - PARTICLES - {""})


class Names:
    """People by the letters of a name; `settle` once all are added, then `match`."""

    def __init__(self):
        self.people = defaultdict(tuple)
        self._sorted = []

    def add(self, key, person):
        if key and all(known.key != person.key for known in self.people[key]):
            self.people[key] += (person,)

    def settle(self):
        self._sorted = sorted(self.people)

    def match(self, tokens, i, at_least):
        """(end, people) of the longest name from token `i` of at least so many words, or None."""
        key, best, j, size = tokens.key[i], None, i, 1
        while size <= _LONGEST and self._may_go_on(key):
            if size >= at_least and key in self.people:
                best = j + 1, self.people[key]
            j = next_part(tokens, j)
            if j is None:
                break
            if _is_initial(tokens, j) and not self._may_go_on(key + tokens.key[j]):
                j += 1  # an initial the gazetteer does not have: "Donald J. Trump"
                continue
            key += tokens.key[j]
            size += 1
        return best

    def _may_go_on(self, key):
        at = bisect_left(self._sorted, key)
        return at < len(self._sorted) and self._sorted[at].startswith(key)


def _is_initial(tokens, j):
    return len(tokens.word[j]) == 1 and tokens.key_at(j + 1) == "."


def next_part(tokens, j):
    """The next token of a name after token `j`: over a hyphen, an initial's stop or a space; or None."""
    k = j + 1
    if k + 1 < tokens.count and tokens.word[k] in HYPHENS and tokens.joined(k) and tokens.joined(k + 1):
        return k + 1 if tokens.word[k + 1].isalpha() else None
    if k < tokens.count and tokens.word[k] == "." and len(tokens.word[j]) == 1:
        k += 1
    if k >= tokens.count or k in tokens.opening:
        return None
    if tokens.word[k][0].isalpha() and tokens.word[k][0].isupper():
        return k
    return k if tokens.key[k] in PARTICLES else None
