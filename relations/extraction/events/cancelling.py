"""Words that call a plan off or put it off."""

from relations.extraction.events import words as table
from relations.extraction.language.english import (
    DETERMINERS,
)
from relations.extraction.language.tokens import words
from relations.extraction.language.units import WORD
from relations.extraction.language.verb_groups import VerbGroup, verb_group

_GIVING = words("give gives gave given giving")


_PLANS = words("plan plans idea")


_NOUNS_OF_CANCELLING = words("cancellation postponement")


def cancellation(sentence):
    """(unit, status, passive) of words that say something was called off or put off, or None."""
    for i, unit in enumerate(sentence.units):
        if unit.kind != WORD or unit.quoted:
            continue
        status = _cancels(sentence, i)
        if status and not _undone(sentence, i):
            group = verb_group(sentence, i, "past")
            return i, status, group.passive or unit.low.endswith("through")
    return None


def _cancels(sentence, i):
    low, before = sentence.low(i), sentence.low(i - 1)
    if before == "-" or (before in DETERMINERS and low not in _NOUNS_OF_CANCELLING):
        return ""  # "the delay", "the now-suspended premier"
    if low in _GIVING and sentence.low(i + 1) == "up":
        plans = any(
            sentence.low(k) in _PLANS or sentence.low(k) in table.VISIT_NOUNS for k in range(i + 2, i + 6)
        )
        return "cancelled" if plans else ""
    for verbs, particles, status in table.CANCEL_PHRASES:
        if low in verbs and any(sentence.low(i + n) in particles for n in (1, 2, 3)):
            return status
    return next((status for status, verbs in table.CANCEL.items() if low in verbs), "")


def _undone(sentence, i):
    """ "cannot put off deepening", "will not be postponed", "may cancel": nothing is called off."""
    group: VerbGroup = verb_group(sentence, i, "past" if sentence.low(i).endswith("ed") else "base")
    if group.negated or group.modal in ("may", "conditional"):
        return True
    return (
        group.infinitive
        and not group.passive
        and group.controller not in ("decided", "agreed", "had", "chose")
    )
