"""What the rules ask the gazetteer: who an actor is on a day, what kind of place a place is."""

from relations.extraction.actors import ActorReader
from relations.extraction.language.tokens import Tokens
from relations.extraction.places.reading import PlaceReader
from relations.extraction.types import Actor, Participant, PlaceMention, Span


class World:
    """One gazetteer, compiled for reading any number of texts."""

    def __init__(self, gazetteer):
        self.actors = ActorReader(gazetteer)
        self.places = PlaceReader(gazetteer)
        self.topics = gazetteer.topics
        self.names = PlaceNames(gazetteer)
        self._kinds = {place.key: place.kind for place in gazetteer.places}
        self._countries = {country.code: country.name for country in gazetteer.countries}
        self._capitals = {capital.lower() for country in gazetteer.countries for capital in country.capitals}

    def country_name(self, code):
        return self._countries.get(code, "")

    def country_named(self, code):
        return PlaceMention(None, self.country_name(code), "", code)

    def country_of(self, mention):
        """The country a place lies in, as a place: who "arrives" arrives in a country, whatever the hall."""
        return self.country_named(mention.country)

    def is_capital(self, mention):
        return mention.name.lower() in self._capitals

    def place_kind(self, mention):
        """site, town, region or country."""
        if mention.key in self._kinds:
            return self._kinds[mention.key]
        if mention.name in self._countries.values():
            return "country"
        if self.is_capital(mention):
            return "town"
        return (
            "country" if not mention.key and mention.country and mention.name == mention.country else "town"
        )

    def participants(self, unit, role, on, names=None):
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

    def held_office_then(self, participant, on):
        """True where the participant held the same office on that day, or none is known of them."""
        if not participant.office_role or on is None:
            return True
        actor = Actor(
            participant.name,
            participant.person,
            participant.office_role,
            participant.office,
            participant.country,
        )
        return self.actors.at(actor, on).role == participant.office_role

    def is_government(self, participant):
        """True where the participant is a country, not a person: it counts by its country alone."""
        return not participant.person and participant.name == self._countries.get(participant.country)


class PlaceNames:
    """Names of towns, sites and countries wherever they stand, for those no reader has claimed
    ("from Tokyo", "since Hiroshima"): whether anything happened there, the rules must say."""

    def __init__(self, gazetteer):
        self._by_first = {}
        for place in gazetteer.places:
            for name in (place.name, *place.names):
                self._add(name, place.name, place.key, place.country)
        for country in gazetteer.countries:
            for name in (country.name, *country.names):
                self._add(name, country.name, "", country.code)
            for name in country.capitals:
                self._add(name, name, "", country.code)
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def _add(self, spelling, name, key, country):
        keys = tuple(Tokens(spelling).key)
        if keys and spelling[:1].isupper():
            self._by_first.setdefault(keys[0], []).append((keys, name, key, country))

    def at(self, tokens, i, end):
        """(last token + 1, PlaceMention) of the longest name at token `i`, or None."""
        if not tokens.is_capital(i):
            return None
        for keys, name, key, country in self._by_first.get(tokens.key[i], ()):
            last = i + len(keys)
            if last <= end and tuple(tokens.key[i:last]) == keys:
                span = Span(tokens.begin[i], tokens.end[last - 1])
                return last, PlaceMention(span, name, key, country)
        return None
