"""The country of a person the gazetteer does not know, as title, name and text give it."""

import re

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.personal_names import CHINESE_FAMILIES, KOREAN_FAMILIES
from relations.extraction.actors.spelling import HYPHENS, letters

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
