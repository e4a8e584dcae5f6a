"""The country of a person the gazetteer does not know, as title, name and text give it."""

import re
from dataclasses import replace

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.personal_names import CHINESE_FAMILIES, KOREAN_FAMILIES
from relations.extraction.actors.spelling import HYPHENS, letters

_ONE_A_COUNTRY = frozenset(
    (
        "head_of_state",
        "head_of_government",
        "leader",
        "foreign_minister",
        "national_security_adviser",
        "minister",
    )
)
_JAPANESE_NAME = re.compile(r"(?:(?:[kgsztdnhbpmr]y?|ch|sh|ts|j|f|w|y)?[aeiou]{1,2}(?:n(?![aeiouy]))?)+")


def country_of(one, name, text, named_countries):
    """The ISO code, or "" where nothing tells. `named_countries` counts how often the text names each."""
    if one.countries:
        return one.countries[0]
    title = one.title
    if title is not None:
        for title_words, country in v.TITLES_OF_ONE_COUNTRY:
            if title_words <= set(title.words):
                return country
    if title is None or title.head in v.PRIVATE or not named_countries:
        return ""
    shaped = [country for country in named_countries if country in _shapes(name, text.lexicon)]
    if shaped:
        return max(shaped, key=lambda country: named_countries[country])
    return next(iter(named_countries)) if len(named_countries) == 1 else ""


def settle_countries(people, named_countries, groups):
    """Gives strangers with an office of state the country the text leaves for them.

    That is the one it names of which nobody else holds such an office; of several the one named most.
    Who meets somebody of one of the only two countries of a text is of the other. `groups` are the
    groups of people that the text has brought together.
    """
    for figure in people:
        if not figure.country and _national(figure):
            same = [other for other in people if other is not figure and _alike(other, figure)]
            taken = {other.country for other in same if other.country}
            free = [(n, country) for country, n in named_countries.items() if country not in taken]
            if free:
                most = max(n for n, _ in free)
                best = [country for n, country in free if n == most]
                if len(best) == 1:
                    _settle(figure, best[0])
    if len(named_countries) != 2:
        return
    for group in groups:
        unknown = [figure for figure in group if not figure.country]
        known = {figure.country for figure in group if figure.country}
        left = set(named_countries) - known
        if len(group) == 2 and len(unknown) == 1 and len(known) == len(left) == 1:
            _settle(unknown[0], left.pop())


def _settle(figure, country):
    figure.actor = replace(figure.actor, country=country)


def _national(figure):
    """True for whoever holds an office that each country has once."""
    return not figure.actor.person and figure.actor.role in _ONE_A_COUNTRY


def _alike(figure, other):
    """True where two figures hold offices of one rank, so that they are of two countries."""
    lead = ("head_of_state", "head_of_government", "leader")
    mine, theirs = figure.actor.role, other.actor.role
    return mine == theirs or (mine in lead and theirs in lead)


def _shapes(name, lexicon):
    """The countries where a name is built so."""
    parts = name.split()
    first, last = letters(parts[0]), letters(parts[-1])
    found = set()
    hyphenated = any(mark in name for mark in HYPHENS)
    if len(parts) > 1:
        found |= lexicon.family_countries.get(first, set()) | lexicon.family_countries.get(last, set())
        if (first in KOREAN_FAMILIES and (hyphenated or len(parts) == 3)) or (
            hyphenated and last in KOREAN_FAMILIES
        ):
            found |= {"KR", "KP"}
        elif first in CHINESE_FAMILIES and len(parts) == 2 and not hyphenated:
            found |= {"CN", "TW"}
    korean = first in KOREAN_FAMILIES or last in KOREAN_FAMILIES
    if (
        len(parts) > 1
        and not hyphenated
        and not korean
        and all(_JAPANESE_NAME.fullmatch(letters(part)) for part in parts)
    ):
        found.add("JP")
    return found
