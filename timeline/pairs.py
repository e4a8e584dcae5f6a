"""What two countries are called together: one table, never joined strings where a name is settled.

A pair is written `jp-kr`: two ISO codes, lower case, in alphabetical order. English names stand in the
alphabetical order of the names themselves, which favours nobody; Japanese and Korean have their own
settled forms (日韓, 한일) and will be columns of this table.
"""

import re

PAIR = re.compile(r"[a-z]{2}-[a-z]{2}")

NAMES = {
    "cn-jp": "China–Japan",
    "cn-kp": "China–North Korea",
    "cn-kr": "China–South Korea",
    "cn-ru": "China–Russia",
    "cn-us": "China–United States",
    "jp-kp": "Japan–North Korea",
    "jp-kr": "Japan–South Korea",
    "jp-ru": "Japan–Russia",
    "jp-us": "Japan–United States",
    "kp-kr": "North Korea–South Korea",
    "kp-ru": "North Korea–Russia",
    "kp-us": "North Korea–United States",
    "kr-ru": "Russia–South Korea",
    "kr-us": "South Korea–United States",
    "ru-us": "Russia–United States",
}


def canonical_pair(text):
    """`KR-jp` as `jp-kr`; any other text as it came, in lower case."""
    pair = text.strip().lower()
    if not PAIR.fullmatch(pair):
        return pair
    return "-".join(sorted(pair.split("-")))


def pair_name(pair, country_names):
    """The pair's name; `country_names` maps upper-case codes to names, for pairs the table lacks."""
    if pair in NAMES:
        return NAMES[pair]
    return "–".join(sorted(country_names[code] for code in pair.upper().split("-")))
