"""A gazetteer in the form that reading asks: which names begin at this word?"""

import unicodedata
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from relations.extraction.actors.offices import Offices
from relations.extraction.tokens import Tokens, fold

_LONGEST_NAME = 8
# A long vowel or an umlaut is written in several ways where the mark is left out.
_RESPELLINGS = {
    "ō": ("o", "ou", "oh"),
    "ū": ("u", "uu"),
    "ä": ("a", "ae"),
    "ö": ("o", "oe"),
    "ü": ("u", "ue"),
    "ø": ("o", "oe"),
}
_JOINS = frozenset("-'’‐‑–")


@dataclass(frozen=True, slots=True)
class Word:
    """What a name in the text may mean. `kind` is country, demonym, capital, metonym or place."""

    kind: str
    country: str
    place: object = None
    only_capitals: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A name found at tokens `begin` to `end`. `kind` is that of Word, or person, or family."""

    kind: str
    begin: int
    end: int
    meanings: tuple

    @property
    def country(self):
        return self.meanings[0].country if self.meanings else ""


class Lexicon:
    """All names of a gazetteer, ready to be looked up at a token."""

    def __init__(self, gazetteer):
        self.offices = Offices(gazetteer.people)
        self.country_names = {country.code: country.name for country in gazetteer.countries}
        self.capital_of = defaultdict(tuple)
        self._phrases = defaultdict(dict)
        self._full = _Names()
        self._families = _Names()
        self.family_countries = defaultdict(set)
        for country in gazetteer.countries:
            self._add_country(country)
        for place in gazetteer.places:
            for name in (place.name, *place.names):
                self._add(name, Word("place", place.country, place))
        for person in gazetteer.people:
            self._add_person(person)
        self._full.settle()
        self._families.settle()

    def _add_country(self, country):
        self.capital_of[country.code] = country.capitals
        for kind, names in (
            ("country", (country.name, *country.names)),
            ("demonym", country.demonyms),
            ("capital", country.capitals),
            ("metonym", country.metonyms),
        ):
            for name in names:
                letters = name.replace(".", "")
                self._add(name, Word(kind, country.code, None, letters.isupper() and len(letters) <= 4))

    def _add(self, name, word):
        keys = tuple(Tokens(name).key)
        if keys and keys[0] == "the" and len(keys) > 1:
            keys = keys[1:]
        if keys:
            meanings = self._phrases[keys[0]].setdefault(keys, [])
            if word not in meanings:
                meanings.append(word)

    def _add_person(self, person):
        family = letters(person.family_name)
        for name in (person.name, *person.names):
            for key in _spellings(name):
                if key == family or len(name.split()) == 1:
                    self._families.add(key, person)
                    continue
                self._full.add(key, person)
                # Either order of family and given name.
                if family and key.startswith(family):
                    self._full.add(key[len(family) :] + family, person)
                if family and key.endswith(family):
                    self._full.add(family + key[: -len(family)], person)
        for key in _spellings(person.family_name):
            self._families.add(key, person)
            if person.country:
                self.family_countries[key].add(person.country)

    def place_named(self, name):
        """The KnownPlace of that name, or None."""
        keys = tuple(Tokens(name).key)
        meanings = self._phrases.get(keys[0], {}).get(keys, ()) if keys else ()
        return next((word.place for word in meanings if word.place is not None), None)

    def phrase(self, tokens, i):
        """The longest country, demonym, town … that begins at token `i`, as a Label, or None."""
        choices = self._phrases.get(tokens.key[i])
        if not choices:
            return None
        best = None
        for keys, meanings in choices.items():
            size = len(keys)
            if best is not None and size <= best.end - i:
                continue
            if size > 1 and tuple(tokens.key[i : i + size]) != keys:
                continue
            fitting = tuple(w for w in meanings if not w.only_capitals or tokens.word[i].isupper())
            if fitting:
                best = Label(fitting[0].kind, i, i + size, fitting)
        return best

    def full_name(self, tokens, i):
        return self._full.match(tokens, i, "person", 2)

    def family_name(self, tokens, i):
        return self._families.match(tokens, i, "family", 1)

    def families(self, key):
        """The people whose family name is `key` (letters only)."""
        return self._families.people.get(key, ())


@lru_cache(maxsize=4)
def compiled(gazetteer):
    """The Lexicon of a gazetteer; the last few are kept."""
    return Lexicon(gazetteer)


class _Names:
    """Names by their letters alone, so that hyphens, spaces and apostrophes make no difference."""

    def __init__(self):
        self.people = defaultdict(tuple)
        self._sorted = []

    def add(self, key, person):
        if key and all(known.key != person.key for known in self.people[key]):
            self.people[key] += (person,)

    def settle(self):
        self._sorted = sorted(self.people)

    def match(self, tokens, i, kind, at_least):
        """The longest name beginning at token `i`, of `at_least` so many words, as a Label or None."""
        key, best, j, size = tokens.key[i], None, i, 1
        while self._may_go_on(key):
            if size >= at_least and key in self.people:
                best = Label(kind, i, j + 1, self.people[key])
            j = _next_part(tokens, j)
            if j is None or size >= _LONGEST_NAME:
                break
            if (
                len(tokens.word[j]) == 1
                and tokens.key_at(j + 1) == "."
                and not self._may_go_on(key + tokens.key[j])
            ):
                j += 1  # an initial the gazetteer does not have: "Donald J. Trump"
                continue
            key += tokens.key[j]
            size += 1
        return best

    def _may_go_on(self, key):
        at = bisect_left(self._sorted, key)
        return at < len(self._sorted) and self._sorted[at].startswith(key)


def _next_part(tokens, j):
    """The next token of a name after token `j`: over a hyphen, an initial's stop, or a space, or None."""
    k = j + 1
    if k + 1 < tokens.count and tokens.joined(k) and tokens.joined(k + 1):
        if tokens.word[k] in _JOINS:
            return k + 1 if tokens.word[k + 1].isalpha() else None
    if k < tokens.count and tokens.word[k] == "." and len(tokens.word[j]) == 1:
        k += 1
    if k < tokens.count and tokens.word[k][:1].isalpha() and tokens.word[k][0].isupper():
        return k
    if k < tokens.count and tokens.key[k] in ("de", "van", "von", "der", "la", "bin", "al", "ul", "hoop"):
        return k
    return None


def letters(name):
    """A name without anything but its folded letters."""
    return "".join(c for c in fold(name) if c.isalnum())


def _spellings(name):
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
