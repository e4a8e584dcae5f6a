"""What the rules ask the gazetteer: who an actor is on a day, what kind of place a place is."""

from relations.extraction.actors import ActorReader
from relations.extraction.places import PlaceReader
from relations.extraction.types import Participant, PlaceMention


class World:
    """One gazetteer, compiled for reading any number of texts."""

    def __init__(self, gazetteer):
        self.actors = ActorReader(gazetteer)
        self.places = PlaceReader(gazetteer)
        self.topics = gazetteer.topics
        self._kinds = {place.key: place.kind for place in gazetteer.places}
        self._countries = {country.code: country.name for country in gazetteer.countries}
        self._capitals = {capital.lower() for country in gazetteer.countries for capital in country.capitals}

    def country_name(self, code):
        return self._countries.get(code, "")

    def town_or_country(self, mention):
        """The place itself, or for a site the country it lies in: one arrives in a country, not in a hall."""
        if self.place_kind(mention) != "site":
            return mention
        return PlaceMention(None, self.country_name(mention.country), "", mention.country)

    def place_kind(self, mention):
        """site, town, region or country."""
        if mention.key in self._kinds:
            return self._kinds[mention.key]
        if mention.name in self._countries.values():
            return "country"
        if mention.name.lower() in self._capitals:
            return "town"
        return (
            "country" if not mention.key and mention.country and mention.name == mention.country else "town"
        )

    def participants(self, unit, role, on):
        """The participants a mention stands for, in the office they held on `on`."""
        mention = unit.actor
        resolved = mention.actors
        if on is not None and mention.form in ("office", "group"):
            resolved = self.actors.at(mention, on).actors
        elif on is not None:
            resolved = tuple(self.actors.at(actor, on) for actor in mention.actors)
        return tuple(
            Participant(a.name, role, a.person, a.office, a.role, a.country, (mention.head,))
            for a in resolved
        )

    def is_government(self, participant):
        """True where the participant is a country, not a person: it counts by its country alone."""
        return not participant.person and participant.name == self._countries.get(participant.country)
