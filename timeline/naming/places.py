"""Countries and places."""

from functools import cache

from babel import Locale
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .name import Name, in_english, is_english, named
from .tables import settled


def country_name(code, english):
    """The country with the code; `english` is its name in the database."""
    if is_english():
        return Name(english)
    language = get_language()
    name = settled("countries", ("code",), code, language) or _territories(language).get(code)
    return Name(name) if name else in_english(english)


@cache
def _territories(language):
    return Locale(language).territories


@cache
def _codes():
    """{English name: code}, for places that a text calls by a country's name."""
    return {name: code for code, name in _territories("en").items() if len(code) == 2}


def place_name(place):
    """The place alone: Nara, 奈良. Its name rows are asked for where they were not fetched."""
    if is_english():
        return Name(place.name)
    language = get_language()
    name = settled("places", ("slug",), place.slug, language) or named(place.names.all(), language)
    return Name(name) if name else in_english(place.name)


def place_with_country(place):
    """Nara, Japan; 日本・奈良."""
    name, country = place_name(place), country_name(place.country_id, place.country.name)
    said = _("%(place)s, %(country)s") % {"place": name, "country": country}
    return Name(said, name.language)


def words_for_place(event):
    """Where the event was: its place, or the words for it; "" where nothing is known."""
    if event.place:
        return place_name(event.place)
    words = event.place_words
    if not words:
        return Name("")
    return words_in_language(words)


def words_in_language(words):
    """The words of a source where they are the name of a country, else as they stand."""
    code = _codes().get(words)
    return country_name(code, words) if code else in_english(words)
