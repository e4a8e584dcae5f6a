"""What countries, pairs, people, offices, places, topics and events are called in the page's language.

English names are those of the rows, which the desk keeps. Names of people and places in Japanese and
Korean are rows too; those of countries come from the CLDR; what newspapers call them otherwise, and what
they call pairs, offices and topics, stands in `tables/`. What has no name in the language keeps its
English one, and says so: a Name knows its language.
"""

from .fetching import names_by_slug, with_names, with_names_of
from .name import Name, is_english
from .offices import office_name, office_title
from .pairs import pair_name
from .people import own_name, person_name
from .places import country_name, place_name, place_with_country, words_for_place, words_in_language
from .titles import Title, event_title
from .topics import topic_name

__all__ = [
    "Name",
    "Title",
    "country_name",
    "event_title",
    "is_english",
    "names_by_slug",
    "office_name",
    "office_title",
    "own_name",
    "pair_name",
    "person_name",
    "place_name",
    "place_with_country",
    "topic_name",
    "with_names",
    "with_names_of",
    "words_for_place",
    "words_in_language",
]
