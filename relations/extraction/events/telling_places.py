"""Where a telling says its event was: destinations, and which places are told as such."""

from relations.extraction.language.english import (
    AUXILIARIES,
    PREPOSITIONS,
    SUBORDINATORS,
)
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, COUNTRY, DASHES, DATE, PLACE, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite

_WHERE = words("in at near outside inside around from to on via")


_KINDS_OF_PLACE = words(
    "city town region prefecture resort island village province port state capital district area county"
)


_VISITING = words("visit visits visited visiting tour toured touring reach reached enter entered")


def says_where(sentence, i, at):
    """True where the place at `i` is told as one: "in Nara", "the city of Nara", "the Hangzhou encounter"."""
    if i < at and at - i <= 3 and sentence.kind(i) == PLACE:
        return True
    if sentence.low(i + 1) == "," and sentence.low(i + 2) == "where":
        return True
    for k in range(i - 1, max(-1, i - 7), -1):
        low, kind = sentence.low(k), sentence.kind(k)
        if low in _WHERE:
            return True
        if low == "of":
            return sentence.low(k - 1) in _KINDS_OF_PLACE or sentence.kind(k - 1) == PLACE
        if low in _VISITING:
            return True
        if kind == WORD and (low in AUXILIARIES or low in PREPOSITIONS or is_finite(sentence, k)):
            return False
        if kind in (ACTOR, DATE, QUOTE) or low in (";", ":", "("):
            return False
    return sentence.kind(i) == PLACE


def destination(sentence, after):
    """Unit indexes of the places that begin at `after`: "Seoul", "the town of Ikaruga, Nara"."""
    k = after
    found = []
    while k < min(len(sentence), after + 10):
        kind, low = sentence.kind(k), sentence.low(k)
        if kind == PLACE or (kind == COUNTRY and is_bare_country(sentence, k)):
            found.append(k)
        elif (
            (found and low not in (",", "of", "in", "the", "and", "at", "near"))
            or (
                not found
                and kind == WORD
                and (low in SUBORDINATORS or low in AUXILIARIES or is_finite(sentence, k))
            )
            or (not found and (kind in (ACTOR, QUOTE) or low in (";", ":") or low in DASHES))
            or (not found and kind == WORD and low in PREPOSITIONS - {"of", "at"} and k > after)
        ):
            break
        k += 1
    return found


def place_after(sentence, after):
    """The first place with "in" or "at" after unit `after` in its clause: "attended the Games in Seoul"."""
    for k in range(after, min(len(sentence), after + 14)):
        low, kind = sentence.low(k), sentence.kind(k)
        if kind == WORD and low in ("in", "at", "on") and (there := destination(sentence, k + 1)):
            return there
        if (
            low in (";", ":")
            or kind == QUOTE
            or (kind == WORD and (low in SUBORDINATORS or is_finite(sentence, k)))
        ):
            return []
    return []


def _goes_on(sentence, k):
    """ "Ikaruga, Nara", "Ikaruga to see Horyuji"."""
    low = sentence.low(k)
    if low == "to":
        return sentence.low(k + 1) in ("see", "visit", "tour") and sentence.kind(k + 2) == PLACE
    return low in (",", "of", "in", "the", "and", "at", "near") or (
        sentence.low(k - 1) == "to" and low in ("see", "visit", "tour")
    )


def is_bare_country(sentence, k):
    """True for "South Korea" and "Tokyo", not for "the presidential office in Seoul" or "China's"."""
    unit = sentence.units[k]
    if unit.place is not None:
        return True
    words = sentence.text[unit.start : unit.end].split()
    return not unit.actor.possessive and all(w[0].isupper() or w in ("of", "the", "and") for w in words)
