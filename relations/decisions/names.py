"""Whom or what a typed name means, in any script and by any of its names."""

from django.db.models import Q

from relations.models import Country, Person, Place

MOST = 12
# A name has no more words; each asks for two tables more.
MOST_WORDS = 6


def people_named(words):
    """The people one of whose whole names, or whose family name, is `words`."""
    words = words.strip()
    named = Q(name__iexact=words) | Q(names__text__iexact=words) | Q(family_name__iexact=words)
    return list(Person.objects.filter(named).distinct().order_by("name")[:MOST]) if words else []


def person_named(words, on=None):
    """The one person whom `words` can mean on the PartialDate `on`, or None where there are several or none.

    Of several of one family name it is the one in office on those days.
    """
    found = people_named(words)
    exact = [p for p in found if p.name.casefold() == words.strip().casefold()]
    if len(exact) == 1:
        return exact[0]
    if len(found) > 1 and on is not None:
        found = [person for person in found if person.office_during(on)]
    return found[0] if len(found) == 1 else None


def place_named(words):
    """The one place that `words` can mean, or None."""
    words = words.strip().removesuffix(")")
    name, _, country = words.partition(" (")
    if "," in words and not country:
        name, country = (part.strip() for part in words.rsplit(",", 1))
    found = Place.objects.filter(Q(name__iexact=name) | Q(names__text__iexact=name)).distinct()
    if country:
        found = found.filter(country__name__iexact=country.strip())
    found = list(found[:2])
    return found[0] if len(found) == 1 else None


def country_named(words):
    """The country by its name, its code or a word for it; None where none or several are called so."""
    words = words.strip()
    named = Q(code=words.upper()) | Q(name__iexact=words) | Q(names__text__iexact=words)
    found = list(Country.objects.filter(named).distinct()[:2])
    return found[0] if len(found) == 1 else None


def people_like(words):
    """Those to choose from while somebody types: every word begins one of their names."""
    return _like(Person.objects.select_related("country"), words)


def places_like(words):
    return _like(Place.objects.select_related("country"), words)


def _like(rows, words):
    for word in words.split()[:MOST_WORDS]:
        rows = rows.filter(Q(name__icontains=word) | Q(names__text__icontains=word))
    return list(rows.distinct().order_by("name")[:MOST]) if words.strip() else []
