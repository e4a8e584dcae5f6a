"""Noun phrases: where they begin and end, and who heads them."""

from dataclasses import dataclass

from relations.extraction.language.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    HALF_SUBORDINATORS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, COUNTRY, DATE, MARK, PLACE, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite
from relations.extraction.types import Span


@dataclass(slots=True)
class Phrase:
    """Units `first` to `last` (both included) that name someone; `whos` are the mentions among them
    that head it, empty where only words do."""

    first: int
    last: int
    whos: tuple
    head: str = ""

    def span(self, sentence):
        return Span(sentence.units[self.first].start, sentence.units[self.last].end)


def phrase_ending(sentence, last, floor=0):
    """The noun phrase whose last unit is `last`, headed by its first noun; None where there is none."""
    first = last
    j = last
    while j >= floor:
        kind, low = sentence.kind(j), sentence.low(j)
        if kind in (QUOTE, MARK) and low not in ("'", "’", "-", "&", ".") and not _joins_names(sentence, j):
            break
        if kind == WORD and (
            low in SUBORDINATORS
            or low in AUXILIARIES
            or (j < last and is_finite(sentence, j) and not _led_by(sentence, j))
            or (low in HALF_SUBORDINATORS and j < last and not _has_preposition(sentence, j + 1, last))
        ):
            break
        if low in CONJUNCTIONS and not _joins_names(sentence, j):
            break
        first = j
        j -= 1
    return _trimmed(sentence, first, last)


def _led_by(sentence, j):
    """ "Envoys led by Chung": the participle opens no clause, and names who counts."""
    return sentence.low(j) in ("led", "headed") and sentence.low(j + 1) == "by" and j + 2 < len(sentence)


def _has_preposition(sentence, first, last):
    return any(sentence.kind(k) == WORD and sentence.low(k) in PREPOSITIONS for k in range(first, last + 1))


_COMPANIONS = words("lady wife husband delegation team aides officials entourage family")


def _joins_names(sentence, j):
    """True where the conjunction at `j` stands between two of a kind that name ("Takaichi and Lee")."""
    names = (ACTOR, COUNTRY)
    right = sentence.kind(j + 1)
    if right not in names and sentence.low(j + 1) in DETERMINERS:
        right = sentence.kind(j + 2)
        if sentence.low(j) == "and" and _COMPANIONS & {sentence.low(k) for k in range(j + 2, j + 5)}:
            return sentence.kind(j - 1) in names
    if sentence.low(j) == "," and sentence.low(j + 1) == "and":
        return sentence.kind(j + 2) in names and sentence.kind(j - 1) in names
    if sentence.low(j) == ",":  # a list, not an appositive: "Aso, Wen and Lee"
        return right in names and sentence.kind(j - 1) in names and list_ends_with_and(sentence, j + 2)
    if sentence.low(j) in CONJUNCTIONS and sentence.low(j - 1) == ",":
        return right in names and sentence.kind(j - 2) in names
    return right in names and sentence.kind(j - 1) in names


def list_ends_with_and(sentence, k):
    k = _past_country(sentence, k)
    while k + 1 < len(sentence) and sentence.low(k) == "," and sentence.units[k + 1].is_who:
        k = _past_country(sentence, k + 2)
    if sentence.low(k) == ",":
        k += 1
    return sentence.low(k) == "and" and k + 1 < len(sentence) and sentence.units[k + 1].is_who


def _past_country(sentence, k):
    """ "Sonexay Siphandone of Laos": the unit after the country a name is given with."""
    return k + 2 if sentence.low(k) == "of" and sentence.kind(k + 1) in (COUNTRY, PLACE) else k


def _trimmed(sentence, first, last):
    """Leave out what opens the clause before its subject: "On Friday", "In a statement", "In Tokyo"."""
    while first <= last:
        low, kind = sentence.low(first), sentence.kind(first)
        if kind == DATE or (kind == WORD and (is_adverb(low) or low in CONJUNCTIONS)):
            first += 1
        elif kind == WORD and low in PREPOSITIONS:
            after = _after_adjunct(sentence, first, last)
            if after is None:
                return None
            first = after
        else:
            break
    if first > last or sentence.kind(first) in (MARK, PLACE):
        return None
    return headed(sentence, first, last)


def _after_adjunct(sentence, first, last):
    """Where the phrase opened by the preposition at `first` ends within `first`..`last`, or None."""
    i = first + 1
    if sentence.kind(i) in (DATE, PLACE, COUNTRY) and i < last:
        return i + 1
    if i == last and _holds_place(sentence, first):
        return i
    # "In a statement the ministry": the next determiner or name that no preposition governs.
    for k in range(i + 1, last + 1):
        before = sentence.low(k - 1)
        opens = sentence.kind(k) in (ACTOR, COUNTRY) or sentence.low(k) in DETERMINERS
        if opens and before not in PREPOSITIONS and before not in DETERMINERS and before not in ("and", "'s"):
            return k
    return None


def _holds_place(sentence, preposition):
    """ "In Beijing foreign ministry spokesman Zhao Lijian": the place taken for the first word of a title."""
    unit = sentence.units[preposition + 1]
    if sentence.low(preposition) not in ("in", "at") or unit.kind != ACTOR or unit.actor.form != "name":
        return False
    return unit.actor.head.start > unit.start and sentence.text[unit.start].isupper()


def headed(sentence, first, last):
    units = sentence.units
    for k in range(first, last - 1):
        if _led_by(sentence, k) and units[k + 2].is_who:
            return Phrase(first, last, (units[k + 2],))
    head_end = last
    for k in range(first + 1, last + 1):
        if sentence.kind(k) == WORD and sentence.low(k) in PREPOSITIONS:
            head_end = k - 1
            break
    whos = []
    k = head_end
    if units[k].kind == WORD and units[k].low in _COMPANIONS:  # "the president and the first lady"
        while k > first and not units[k].is_who:
            k -= 1
    # Names at the end of the head: "Takaichi and Lee", "Wang Yi, Lavrov and Kang".
    while k >= first and units[k].is_who:
        if units[k].actor.possessive and k < head_end:
            break
        whos.insert(0, units[k])
        if (
            k - 3 >= first
            and sentence.low(k - 1) == "and"
            and sentence.low(k - 2) == ","
            and units[k - 3].is_who
        ):
            k -= 3
        elif k - 2 >= first and (sentence.low(k - 1) in ("and", ",", "or") and units[k - 2].is_who):
            k -= 2
        else:
            break
    if whos and whos[-1].actor.possessive:
        whos = []
    head = "" if whos else sentence.low(head_end)
    return Phrase(first, last, tuple(whos), head)


_ABBREVIATIONS = words("inc corp ltd co mr mrs ms dr jr sr st gen sen rep gov lt col prof u.s")


def _abbreviates(sentence, k):
    """True for the stop of "Inc." inside a name."""
    return sentence.low(k) == "." and sentence.low(k - 1) in _ABBREVIATIONS and k + 2 < len(sentence)


def phrase_from(sentence, first, ceiling):
    """The noun phrase that begins at `first`: for speakers right of their verb ("said X, the …")."""
    last = first
    k = first
    while k <= ceiling:
        kind, low = sentence.kind(k), sentence.low(k)
        if kind in (QUOTE, MARK) and low not in ("'", "’", "-", "&") and not _abbreviates(sentence, k):
            break
        if kind == WORD and (low in SUBORDINATORS or low in AUXILIARIES):
            break
        if k > first and kind == WORD and low in PREPOSITIONS and low not in ("of", "for"):
            break
        if k > first and kind == DATE:
            break
        if low in CONJUNCTIONS and not _joins_names(sentence, k):
            break
        last = k
        k += 1
    if k == first:
        return None
    return headed(sentence, first, last)
