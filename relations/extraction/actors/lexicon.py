"""A gazetteer in the form that reading asks: which names begin at this word?"""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from relations.extraction.actors.offices import Offices
from relations.extraction.actors.spelling import Names, either_order, letters, spellings
from relations.extraction.language.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Word:
    """What a name in the text may mean. `kind` is country, demonym, capital, metonym or place."""

    kind: str
    country: str
    place: object = None
    only_capitals: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A name at tokens `begin` to `end`.

    `kind` is that of Word, or person, family (a family name alone), unknown (a person the gazetteer
    lacks), blocked (part of another proper name). `meanings` are the Words or KnownPersons meant.
    """

    kind: str
    begin: int
    end: int
    meanings: tuple = ()

    @property
    def country(self):
        return self.meanings[0].country if self.meanings else ""


class Lexicon:
    """All names of a gazetteer, ready to be looked up at a token."""

    def __init__(self, gazetteer):
        self.offices = Offices(gazetteer.people)
        self.country_names = {country.code: country.name for country in gazetteer.countries}
        self.capital_of = {country.code: country.capitals for country in gazetteer.countries}
        self.family_countries = defaultdict(set)
        self._phrases = defaultdict(dict)
        self._full, self._families = Names(), Names()
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
        for kind, names in (
            ("country", (country.name, *country.names)),
            ("demonym", country.demonyms),
            ("capital", country.capitals),
            ("metonym", country.metonyms),
        ):
            for name in names:
                # "us" and "it" are words; "US" and "IT" are not.
                short = name.replace(".", "")
                self._add(name, Word(kind, country.code, None, short.isupper() and len(short) <= 4))

    def _add(self, name, word):
        keys = tuple(Tokens(name).key)
        if len(keys) > 1 and keys[0] == "the":
            keys = keys[1:]
        if keys:
            meanings = self._phrases[keys[0]].setdefault(keys, [])
            if word not in meanings:
                meanings.append(word)

    def _add_person(self, person):
        family = letters(person.family_name)
        for name in (person.name, *person.names):
            for key in spellings(name):
                if key == family or len(name.split()) == 1:
                    self._families.add(key, person)
                    continue
                for ordered in either_order(key, family):
                    self._full.add(ordered, person)
        for key in spellings(person.family_name):
            self._families.add(key, person)
            if person.country:
                self.family_countries[key].add(person.country)

    def phrase(self, tokens, i):
        """The longest country, demonym, town … that begins at token `i`, as a Label, or None."""
        best = None
        for keys, meanings in self._phrases.get(tokens.key[i], _NOTHING).items():
            size = len(keys)
            if best is not None and size <= best.end - i:
                continue
            if size > 1 and tuple(tokens.key[i : i + size]) != keys:
                continue
            fitting = tuple(word for word in meanings if not word.only_capitals or tokens.word[i].isupper())
            if fitting:
                best = Label(fitting[0].kind, i, i + size, fitting)
        return best

    def full_name(self, tokens, i):
        return _label("person", i, self._full.match(tokens, i, 2))

    def family_name(self, tokens, i):
        return _label("family", i, self._families.match(tokens, i, 1))

    def place_named(self, name):
        """The KnownPlace of that name, or None."""
        keys = tuple(Tokens(name).key)
        meanings = self._phrases.get(keys[0], _NOTHING).get(keys, ()) if keys else ()
        return next((word.place for word in meanings if word.place is not None), None)


_NOTHING = {}


def _label(kind, i, match):
    return Label(kind, i, *match) if match is not None else None


@lru_cache(maxsize=4)
def compiled(gazetteer):
    """The Lexicon of a gazetteer; the last few are kept."""
    return Lexicon(gazetteer)
