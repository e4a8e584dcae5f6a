"""What two countries are called together: by the table where newspapers have a name for them.

English names stand in the alphabetical order of the names themselves, which favours nobody. Japanese and
Korean have settled forms whose order is a habit of the language and no opinion: 日韓, 한일.
"""

from django.utils.translation import get_language

from .name import Name
from .places import country_name
from .tables import settled

_JOINED = {"en": "–", "ja": "・", "ko": "·"}


def pair_name(pair, english):
    """The name of `jp-kr`; `english` maps upper-case codes to the countries' names in the database."""
    language = get_language()
    if name := settled("pairs", ("pair",), pair, language):
        return Name(name)
    names = [country_name(code, english[code]) for code in pair.upper().split("-")]
    foreign = next((name.language for name in names if name.language), "")
    return Name(_JOINED[language].join(sorted(names)), foreign)
