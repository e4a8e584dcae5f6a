"""People: in the script of the page, and in their own."""

from django.utils.translation import get_language

from .name import Name, in_english, is_english, named

# Languages in whose script people of a country write their names. All others are shown in Latin letters.
_OWN = {"JP": "ja", "KR": "ko", "KP": "ko", "CN": "zh", "TW": "zh", "HK": "zh"}


def person_name(person):
    """高市早苗 on a Japanese page, 다카이치 사나에 on a Korean one, else the stored Latin form."""
    if is_english():
        return Name(person.name)
    name = named(person.names.all(), get_language())
    return Name(name) if name else in_english(person.name)


def own_name(person):
    """The name as the person writes it, where that differs from what the page shows; else ""."""
    language = _OWN.get(person.country_id, "")
    own = Name(named(person.names.all(), language), language) if language else Name(person.name, "en")
    return Name("") if not own or own == person_name(person) else own
