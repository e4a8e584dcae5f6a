"""What the cells of a table may name: countries, people, places, topics, events, in any of their forms."""

from collections import defaultdict

from relations.models import (
    Country,
    CountryName,
    Event,
    Person,
    PersonName,
    Place,
    PlaceName,
    Topic,
    TopicWord,
)


class Words:
    """The names known at this moment, each asked for once for a whole table."""

    def __init__(self):
        self.people = {
            p.pk: p
            for p in Person.objects.select_related("country").prefetch_related("tenures__office__country")
        }
        self.places = {p.pk: p for p in Place.objects.select_related("country")}
        self._countries = _index(
            Country.objects.values_list("name", "pk"), CountryName, "country", use="name"
        )
        self._codes = set(Country.objects.values_list("pk", flat=True))
        self._people = _index(Person.objects.values_list("name", "pk"), PersonName, "person")
        self._places = _index(Place.objects.values_list("name", "pk"), PlaceName, "place")
        self._topics = _index(Topic.objects.values_list("name", "pk"), TopicWord, "topic")

    def country(self, text):
        """The code, or None."""
        if text.upper() in self._codes:
            return text.upper()
        return _only(self._countries[text.casefold()])

    def person(self, text, country=None):
        """The Person of this name, of that country where several have it; None where that is not clear."""
        found = self._people[text.casefold()]
        if len(found) > 1 and country:
            found = {pk for pk in found if self.people[pk].country_id == country}
        return self.people.get(_only(found))

    def place(self, text, country=None):
        name, comma, of = text.rpartition(", ")
        found = self._places[text.casefold()]
        if not found and comma:
            found, country = self._places[name.casefold()], self.country(of) or country
        if country and len(found) > 1:
            found = {pk for pk in found if self.places[pk].country_id == country}
        return self.places.get(_only(found))

    def topic(self, text):
        return _only(self._topics[text.casefold()])

    def event(self, public_id):
        """The event of this id, or the one it was merged into; None."""
        return survivor(Event.objects.filter(public_id=public_id).first())


def survivor(event):
    """The event that stands for it by now."""
    seen = set()
    while event is not None and event.merged_into_id and event.pk not in seen:
        seen.add(event.pk)
        event = event.merged_into
    return event


def _index(names, other_names, owner, **which):
    found = defaultdict(set)
    for text, pk in names:
        found[text.casefold()].add(pk)
    for text, pk in other_names.objects.filter(**which).values_list("text", owner):
        found[text.casefold()].add(pk)
    return found


def _only(found):
    return next(iter(found)) if len(found) == 1 else None
