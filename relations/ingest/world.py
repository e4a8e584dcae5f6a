"""What the gazetteer knows of the places and people of a draft, by key."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Spot:
    """Where: `kind` is site, town, region, country, or words where no known place fits.

    `key` is a place's key, `town` the key of the town that a site stands in.
    """

    kind: str
    words: str
    key: str = ""
    country: str = ""
    town: str = ""


@dataclass(frozen=True, slots=True)
class Who:
    """A participant as far as telling people apart goes. `posts` are offices: (country, role)."""

    person: str
    name: frozenset[str]
    country: str
    posts: frozenset[tuple[str, str]]
    government: bool = False


_NAME_WORD = re.compile(r"[^\W\d_]+")
_NO_NAME = frozenset(
    ["the", "of", "and", "his", "her", "their", "its", "mr", "ms", "mrs", "dr", "then", "former", "s"]
)


class World:
    """The gazetteer, by key: what a place is, who held which office when, what names a country."""

    def __init__(self, gazetteer):
        self._people = {person.key: person for person in gazetteer.people}
        self._places = {place.key: place for place in gazetteer.places}
        self._country_names = {
            plain(name): country.code
            for country in gazetteer.countries
            for name in (country.name, *country.names)
        }
        self._governments = {
            plain(word)
            for country in gazetteer.countries
            for word in (country.name, *country.names, *country.capitals, *country.metonyms)
        }

    def spot(self, place):
        """The Spot a PlaceMention means, or None."""
        if place is None:
            return None
        known = self._places.get(place.key)
        if known:
            return Spot(known.kind, known.name, known.key, known.country, known.town)
        code = self._country_names.get(plain(place.name))
        if code:
            return Spot("country", place.name, country=code)
        return Spot("words", place.name, country=place.country)

    def tenures(self, person, on):
        """The tenures of a person that cover every day of the PartialDate `on`, highest office first."""
        known = self._people.get(person)
        if known is None or on is None or on.first is None or on.last is None:
            return []
        held = [t for t in known.tenures if t.held_on(on.first) and t.held_on(on.last)]
        return sorted(held, key=lambda t: (_RANK.get(t.role, len(_RANK)), t.acting, -t.start.toordinal()))

    def who(self, party, on):
        posts = {(t.country, t.role) for t in self.tenures(party.person, on) if t.role != "other"}
        if party.office_role not in ("", "other") and party.country:
            posts.add((party.country, party.office_role))
        return Who(
            party.person,
            _personal_name(party, posts),
            party.country,
            frozenset(posts),
            government=not party.person and not party.office and self.is_government(party.name),
        )

    def is_government(self, name):
        """True where the words stand for a country: "Japan", "Tokyo", "the Blue House"."""
        return not {plain(name), plain(name).removeprefix("the ")}.isdisjoint(self._governments)


_RANK = {
    role: n
    for n, role in enumerate(
        ("head_of_state", "head_of_government", "foreign_minister", "national_security_adviser")
    )
}


@lru_cache(maxsize=4)
def world_of(gazetteer):
    return World(gazetteer)


def name_words(name):
    return frozenset(_NAME_WORD.findall(plain(name))) - _NO_NAME


def _personal_name(party, posts):
    """The words of a personal name; empty for a description: "the Japanese prime minister"."""
    own = name_words(party.name) - name_words(party.office)
    if not party.person and (party.office or posts):
        words = [word for word in _NAME_WORD.findall(party.name) if word.lower() not in _NO_NAME]
        if any(word[0].islower() for word in words):
            return frozenset()
    return own


def plain(text):
    """Without case, accents and hyphens, so that spellings of one name compare equal."""
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare).casefold().replace("-", " ").replace("’", "'").strip()
