"""What the values in an address are called: the names of those that exist, and no others.

Each function takes the values of one key and gives {value: name}. A value that is missing from the
answer is one we do not know.
"""

import unicodedata

from django.db.models import Q
from django.utils.text import capfirst

from relations.models import Country, Person, PersonName, Place, PlaceName, Topic
from relations.models.lists import Dimension, lists_of

from .naming import country_name, names_by_slug, pair_name, topic_name
from .pairs import PAIR
from .vocabulary import KINDS, STATUSES, subtype_word


def name_countries(codes):
    found = Country.objects.filter(code__in=[code.upper() for code in codes])
    return {row.code.lower(): country_name(row.code, row.name) for row in found}


def name_pairs(pairs):
    """Pairs of two different known countries, whether or not they share an event."""
    sound = [pair for pair in pairs if PAIR.fullmatch(pair)]
    codes = {code.upper() for pair in sound for code in pair.split("-")}
    names = dict(Country.objects.filter(code__in=codes).values_list("code", "name"))
    return {pair: pair_name(pair, names) for pair in sound if _are_two_of(pair.upper().split("-"), names)}


def _are_two_of(codes, names):
    return codes[0] != codes[1] and all(code in names for code in codes)


def name_kinds(kinds):
    """Kinds and subtypes share one list of names: meeting, summit, call …"""
    names = {kind: word for kind, word in kind_words() if kind in kinds}
    others = [kind for kind in kinds if kind not in names]
    if others:
        lists = lists_of((Dimension.KIND, kind) for kind in others)
        names |= {row.value: capfirst(subtype_word(row.value)) for row in lists.values() if row.number}
    return names


def kind_words():
    """[(kind, its word)] in their own order."""
    return [(kind, capfirst(str(word))) for kind, word in KINDS.items()]


def name_people(slugs):
    return names_by_slug(PersonName, dict(Person.objects.filter(slug__in=slugs).values_list("slug", "name")))


def name_places(slugs):
    return names_by_slug(PlaceName, dict(Place.objects.filter(slug__in=slugs).values_list("slug", "name")))


def name_topics(slugs):
    rows = Topic.objects.filter(slug__in=slugs).values_list("slug", "name")
    return {slug: topic_name(slug, name) for slug, name in rows}


def name_statuses(statuses):
    return {status: capfirst(str(word)) for status, word in STATUSES.items() if status in statuses}


def people_called(text):
    """Slugs of the people of whose names, in any script, some hold each word of the text."""
    return _called(Person, text)


def places_called(text):
    return _called(Place, text)


def _called(model, text):
    found = model.objects.all()
    for word in unicodedata.normalize("NFKC", text).split():
        found = found.filter(Q(name__icontains=word) | Q(names__text__icontains=word))
    return set(found.values_list("slug", flat=True))
