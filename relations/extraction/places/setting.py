"""Does a name stand where a place stands: somewhere to be, to go to, to meet at?"""

from relations.extraction.actors.standing import dated, phrase_ends
from relations.extraction.places import words as w

_JOURNEY_REACH = 6
_LONGEST_LIST = 5
_PARTS_OF_SITES = frozenset(
    (
        "garden",
        "gardens",
        "grounds",
        "halls",
        "gate",
        "lawn",
        "steps",
        "courtyard",
        "suite",
        "room",
        "hall",
        "lobby",
        "ballroom",
        "wing",
        "terrace",
    )
)
_HOME_WORDS = frozenset(
    ("tour", "outskirts", "suburbs", "streets", "heart", "centre", "center", "north", "south", "east", "west")
)


def is_where(text, i, first, site=False, listed=0):
    """True where the words before token `i` make it a place to be at or to go to.

    `listed` counts the places of a list gone back over.
    """
    p = i - 1
    while p >= first and (text.key(p) in w.DIRECTIONS or text.key(p) == "the"):
        p -= 1
    if p < first:
        return False
    key = text.key(p)
    if key in w.AT or key in w.VISITS or (site and key in w.SIGHTS):
        return True
    if site and key == "on":
        return True  # "on Capitol Hill"
    if key == "on" and text.key(p - 1) == "foot":
        return True  # "sets foot on Kunashiri"
    if key in w.TO or key == "from":
        return journey_before(text, p, first)
    if key == "of":
        return text.key(p - 1) in w.TOWN_NOUNS | w.REGION_NOUNS | _HOME_WORDS or (
            site and text.key(p - 1) in _PARTS_OF_SITES
        )
    return key in ("and", ",", "then", "or") and _listed(text, p, first, listed + 1)


def journey_before(text, p, first):
    """True where a word of travel stands shortly before the preposition at `p`, a return before "from"."""
    if text.key(p) in ("via", "through"):
        return True
    reach = [text.key(q) for q in range(max(first, p - _JOURNEY_REACH), p)]
    if text.key(p) == "from":
        return any(key in ("back", "return", "returned", "returning", "home") for key in reach)
    return any(key in w.JOURNEYS for key in reach)


def _listed(text, p, first, depth):
    """ "in Seoul and Busan": the place before makes this one a place too."""
    for begin in range(max(first, p - 4), p) if depth <= _LONGEST_LIST else ():
        label = text.label(begin, "place", "capital", "country")
        if label is not None and label.end == p:
            return is_where(text, label.begin, first, listed=depth)
    return False


def country_is_where(text, label, first, last):
    """True for a country as a place: "visited China", not "in China's view", "in Japan-US ties"."""
    end, after = label.end, text.key(label.end)
    if after in w.TRIP_NOUNS and text.key(label.begin - 1) not in w.DASHES:
        return end < last
    if after in ("'s", "-", "–") or (
        text.tokens.is_capital(end) and end < last and end not in text.tokens.opening
    ):
        return False
    if not phrase_ends(text, end, last, plural=True):
        return False
    if dated(text, label):
        return True
    return is_where(text, label.begin, first)


def names_meeting(text, label, last):
    """ "the Hangzhou encounter", "the Nara summit"."""
    return (
        label.end < last
        and text.key(label.end) in w.MEETING_NOUNS
        and text.key(label.begin - 1) not in w.DASHES
    )


def hosts(text, label, last):
    """ "Beijing played host to …", "Seoul hosted …"."""
    following = [text.key(p) for p in range(label.end, min(last, label.end + 4))]
    return (
        any(key in w.HOSTING for key in following[:3])
        and "by" not in following[:2]
        and "," not in following[:2]
    )
