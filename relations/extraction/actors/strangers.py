"""The country of a person the gazetteer does not know, as title, name and text give it."""

import re
from collections import defaultdict
from dataclasses import replace

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.personal_names import CHINESE_FAMILIES, KOREAN_FAMILIES
from relations.extraction.actors.spelling import HYPHENS, letters

_ONE_A_COUNTRY = frozenset(("leader", "foreign_minister", "national_security_adviser", "minister"))
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


def settle_countries(people, named_countries, groups, sent_from):
    """Gives strangers the country the text leaves for them.

    `named_countries` counts how often the text names each, `groups` are the groups of people it has
    brought together, `sent_from` is the country of its dateline or "".
    """
    ranked, taken = named_countries.most_common(), defaultdict(set)
    for figure in people:
        taken[_rank(figure)].add(figure.country)
    for figure in people:
        rank = _rank(figure)
        if rank and not figure.country and not figure.actor.person:
            country = _free_country(ranked, taken[rank], sent_from)
            _settle(figure, country)
            taken[rank].add(country)
    first_two = _two_of_the_text(ranked)
    for group in groups if first_two else ():
        unknown = [figure for figure in group if not figure.country and not figure.actor.person]
        known = {figure.country for figure in group if figure.country}
        left = first_two - known
        if len(group) == 2 and len(unknown) == 1 and len(known) == len(left) == 1:
            _settle(unknown[0], next(iter(left)))


def _free_country(ranked, taken, sent_from):
    """The country named most of which nobody else holds such an office; "" where several are."""
    free = [(country, n) for country, n in ranked if country not in taken]
    most = [country for country, n in free if n == free[0][1]]
    if len(most) > 1 and sent_from in most:
        return sent_from
    return most[0] if len(most) == 1 else ""


def _two_of_the_text(ranked):
    """The two countries a text is about, where it names any third one far less; else ()."""
    if len(ranked) < 2 or ranked[1][1] < 2 or (len(ranked) > 2 and 2 * ranked[2][1] > ranked[1][1]):
        return frozenset()
    return frozenset(country for country, _ in ranked[:2])


def _settle(figure, country):
    if country:
        figure.actor = replace(figure.actor, country=country)


def _rank(figure):
    """The kind of office that each country has once, or "": who leads, its foreign minister."""
    role = figure.actor.role
    if role in ("head_of_state", "head_of_government"):
        return "leader"
    return role if role in _ONE_A_COUNTRY else ""


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
