"""What the words around a noun of meeting make of it: a forum, a reference back, a mere setting."""

from relations.extraction.language.english import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS
from relations.extraction.language.tokens import words
from relations.extraction.language.units import DATE, MARK, PLACE, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite

BY_WIRE = words("telephone phone video online virtual tele")


_FORUMS = words(
    "seven twenty party six apec asean g20 g7 g8 nato un eu brics sco quad oecd group 20 7 plus security "
    "nuclear climate peace economic democracy ai east asia global business world defence defense"
)


def is_forum(sentence, at, modifiers):
    """ "the APEC summit", "the Summit for Democracy": many meet there; it is no meeting of two."""
    if modifiers & _FORUMS or (sentence.low(at - 1) in _FORUMS):
        return True
    if sentence.low(at + 1) == "of" and _many_states(sentence, at + 2):
        return True
    return (
        at > sentence.opening
        and sentence.text[sentence.units[at].start].isupper()
        and sentence.low(at + 1) == "for"
    )


def _many_states(sentence, k):
    """ "of Southeast Asian nations", "of Asian and Pacific leaders"."""
    for j in range(k, min(len(sentence), k + 5)):
        if sentence.units[j].is_who or sentence.kind(j) not in (WORD, PLACE):
            return False
        if sentence.low(j) in (
            "nations",
            "countries",
            "leaders",
            "states",
            "members",
            "seven",
            "twenty",
            "20",
        ):
            return True
    return False


def modifiers_of(sentence, at):
    """The words of the noun phrase left of its noun."""
    found = set()
    k = at - 1
    while k >= max(sentence.opening, at - 8):
        unit = sentence.units[k]
        if unit.kind == WORD:
            if (
                unit.low in PREPOSITIONS
                or unit.low in AUXILIARIES
                or unit.low in CONJUNCTIONS
                or is_finite(sentence, k)
            ):
                break
            found.add(unit.low)
            if unit.low in ("the", "a", "an", "this", "that"):
                break
        elif unit.kind in (MARK, QUOTE) and unit.low not in ("-", "–", "'", "’"):
            break
        k -= 1
    return found


def only_says_when(sentence, at, dates):
    """ "After the meeting both visited the temple": the noun adds nothing to what was told of it."""
    if sentence.low(at - 1) not in ("the", "that", "this", "his", "her", "their"):
        return False
    if sentence.kind(at - 2) == DATE and sentence.low(at - 2).endswith((" before", " after")):
        return True  # "A day before the summit, North Korea fired": the day is not the summit's
    if sentence.low(at - 2) not in ("after", "before", "during", "at", "following", "as"):
        return False
    if sentence.low(at - 1) != "the":
        return False
    return not any(sentence.units.index(d) in range(at + 1, at + 4) for d in dates)


_IS = words("was is marks marked")


def opens_recap(sentence, at):
    """ "It was the first time …", "This marks …": about what was just told."""
    first = sentence.opening
    for k in range(at - 1, max(sentence.opening, at - 12), -1):
        if sentence.low(k) in (";", ":"):
            first = k + 1
            break
    return sentence.low(first) in ("it", "this", "that") and sentence.low(first + 1) in _IS


def is_reference(sentence, at, modifiers):
    """ "since their summit in Seoul", "two months after their first summit": an earlier one."""
    for k in range(at - 1, max(sentence.opening - 1, at - 8), -1):
        low = sentence.low(k)
        if low == "since":
            return True
        if low in ("after", "from"):
            return bool(modifiers & {"first", "last", "previous", "initial"})
        if sentence.kind(k) == DATE and low.endswith("after"):
            return True
        if sentence.kind(k) == WORD and (low in PREPOSITIONS or low in AUXILIARIES or is_finite(sentence, k)):
            return False
    return False
