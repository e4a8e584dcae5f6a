"""The verb that a noun of event hangs on: "plans a visit to", "talks will be held"."""

from relations.extraction.events import words as table
from relations.extraction.language.english import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    HAVE,
    SUBORDINATORS,
    by_form,
    is_adverb,
)
from relations.extraction.language.tokens import words
from relations.extraction.language.units import DASHES, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite, verb_group
from relations.extraction.statements.cues import CUES

# {spelling: form} of the verbs that carry a noun of event; "" where the spelling does not tell the form.
CARRIER_FORMS = {
    verb: "ing" if verb.endswith("ing") else "past" if verb.endswith("ed") else "" for verb in table.CARRIERS
} | {
    spelling: found[0][1]
    for spelling, found in by_form(
        (verb, verb) for verb in words("hold have take make begin bring seek meet set sit go come run")
    ).items()
}
_BE_OR_HAVE = BE | HAVE
_LEADING_TO = AUXILIARIES | table.PLANNERS | {"to"}


def governor(sentence, i):
    """The verb group that a noun of event at unit `i` is object or subject of, or None.

    >>> # "Monday brings talks between …", "talks will be held", "plans a visit to"
    """
    left = _verb_left(sentence, i)
    return left if left is not None else _verb_right(sentence, i)


def _verb_left(sentence, i):
    for k in range(i - 1, max(sentence.opening - 1, i - 14), -1):
        low, kind = sentence.low(k), sentence.kind(k)
        if low in (",", ";", ":") or low in DASHES or kind == QUOTE:
            return None
        if kind != WORD:
            continue
        if low in SUBORDINATORS and low not in ("that",):
            return None
        if sentence.low(k - 1) in DETERMINERS:  # "the plan", "a call": a noun
            continue
        form = CARRIER_FORMS.get(low)
        if form is None and low in CUES and CUES[low][0][1] != "base":
            form = CUES[low][0][1]
        if form is None and is_finite(sentence, k):
            form = "past"
        if form is None or (low in AUXILIARIES and k + 1 < i and _verb_between(sentence, k + 1, i)):
            continue
        if low in AUXILIARIES and low not in _BE_OR_HAVE:  # "should speed up talks": the word after it
            k += 1
            form = "base"
        return verb_group(sentence, k, form or "base")
    return None


def _verb_between(sentence, first, last):
    return any(sentence.low(k) in CARRIER_FORMS or is_finite(sentence, k) for k in range(first, last))


def _verb_right(sentence, i):
    """The predicate of which the noun is the subject: "talks … will be held"."""
    relative = False
    for k in range(i + 1, min(len(sentence), i + 22)):
        low, kind = sentence.low(k), sentence.kind(k)
        if low in (";", ":") or kind == QUOTE:
            return None
        if kind != WORD:
            continue
        if low in ("that", "which", "who", "where", "when"):
            relative = True
            continue
        verbal = low in AUXILIARIES or low in CARRIER_FORMS or is_finite(sentence, k)
        if not verbal:
            continue
        end = _group_end(sentence, k)
        if relative:
            relative = False
            if end + 1 < len(sentence):
                continue
        form = (
            "ing"
            if sentence.low(end).endswith("ing")
            else "past"
            if end > k or is_finite(sentence, k)
            else "s"
        )
        return verb_group(sentence, end, form)
    return None


def _group_end(sentence, k):
    """Last verb of the group that begins at `k`: "will be held", "has been called off"."""
    end = k
    j = k + 1
    while j < min(len(sentence), k + 8) and sentence.low(end) in _LEADING_TO:
        low = sentence.low(j)
        if low in AUXILIARIES or low == "to" or low in table.PLANNERS:
            end = j
        elif is_adverb(low):
            pass
        elif (
            sentence.kind(j) == WORD
            and (low in CARRIER_FORMS or low.endswith(("ed", "ing")) or is_finite(sentence, j))
        ) or (sentence.low(end) == "to" and sentence.kind(j) == WORD):
            end = j
        else:
            break
        j += 1
    return end
