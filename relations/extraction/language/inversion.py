"""Auxiliaries before their subject: "Not until June did X, the minister, travel"."""

from relations.extraction.language.tokens import words
from relations.extraction.language.units import DATE, QUOTE
from relations.extraction.language.verb_groups import is_finite

_REACH = 18
_FRONTED = words("did had has have will would does")
_FRONTING = words("until only then once")


def fronted_auxiliary(sentence, at):
    """The unit of the auxiliary that stands before the subject of the bare verb at `at`, or None."""
    for k in range(at - 2, max(sentence.opening, at - _REACH) - 1, -1):
        low = sentence.low(k)
        if low in _FRONTED and sentence.units[k + 1].is_who:
            before = (sentence.low(j) for j in range(sentence.opening, k))
            return k if not _FRONTING.isdisjoint(before) else None
        if low in (";", ":") or sentence.kind(k) == QUOTE or is_finite(sentence, k):
            return None
    return None


def happens_after_all(sentence, at):
    """ "did not come until May": what was denied up to a day happened on it."""
    return any(
        sentence.low(k) == "until"
        and sentence.kind(j) == DATE
        and sentence.units[j].date.value is not None
        and sentence.units[j].date.value.first is not None
        for k in range(at + 1, min(len(sentence) - 1, at + 12))
        for j in (k + 1, k + 2)
    )
