"""What the actor reader makes of a text, short enough for a table.

"who" gives people by key, a country by its code, someone the gazetteer lacks by name and country, several
joined by "+", and "?" where nobody can be told.
"""

from relations.extraction.actors import ActorReader
from relations.extraction.language.sentences import sentences
from relations.partial_date import parse_edtf
from tests.extraction.small_world import SMALL_WORLD

COUNTRY_NAMES = {country.name for country in SMALL_WORLD.countries}
READER = ActorReader(SMALL_WORLD)


def read(text, published="2025-11-15"):
    return READER.read(text, sentences(text), parse_edtf(published) if published else None)


def who(actor, form):
    if actor.person:
        return actor.person
    if form == "country" or actor.name in COUNTRY_NAMES:
        return actor.country or "?"
    return f"{actor.name}@{actor.country}" if actor.country else actor.name


def meant(text, published="2025-11-15"):
    """Each mention's words and whom they mean, in order."""
    return [
        (m.span.of(text), "+".join(who(actor, m.form) for actor in m.actors) or "?")
        for m in read(text, published)
    ]


def one(text, phrase, published="2025-11-15"):
    """The only mention with these words."""
    (mention,) = [m for m in read(text, published) if m.span.of(text) == phrase]
    return mention
