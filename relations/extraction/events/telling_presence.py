"""Visits told beside a name: "X, due at the White House on Monday, …", "Y, in Tokyo for talks, said"."""

from relations.extraction.events.patterns import PATTERNS
from relations.extraction.events.telling import Sighting
from relations.extraction.events.telling_places import destination
from relations.extraction.events.words import VISIT_NOUNS
from relations.extraction.language.english import is_adverb
from relations.extraction.language.noun_phrases import phrase_ending
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, DASHES, DATE
from relations.extraction.language.verb_groups import is_finite

AWAITED = words("due expected awaited bound")
PRESENT = words("himself herself themselves in")
_PURPOSES = VISIT_NOUNS.keys() | words("talks meetings time")


def is_aside(sentence, at):
    """True where unit `at` may open such an aside: a comma or dash before it, a name before that."""
    mark = sentence.low(at - 1)
    return at - 2 >= sentence.opening and (mark == "," or mark in DASHES or mark == "(")


def beside_name(sentence, at, dates, places, published):
    low = sentence.low(at)
    before = phrase_ending(sentence, at - 2, sentence.opening)
    visitors = [u for u in before.whos if u.kind == ACTOR] if before is not None else []
    k = at if low == "in" else at + 1
    while k < len(sentence) and (sentence.kind(k) == DATE or is_adverb(sentence.low(k))):
        k += 1
    if not visitors or sentence.low(k) not in ("in", "at", "for", "back"):
        return None
    there = destination(sentence, k + 1)
    if not there:
        return None
    if low == "in" and not (_is_subject(sentence, visitors[0]) and _is_purpose(sentence, there[-1] + 1)):
        return None
    planned = low in AWAITED
    return Sighting(
        "visit",
        f"visit:beside-{low}",
        sentence,
        at,
        0.85,
        "",
        visitors,
        ["visitor"] * len(visitors),
        "planned" if planned else "happened",
        dates=dates,
        places=[sentence.units[i] for i in there],
        certain=not planned,
    )


def _is_subject(sentence, visitor):
    """Nothing but words of time stands before: "met X, in London" tells of the meeting."""
    for k in range(sentence.opening, len(sentence)):
        unit = sentence.units[k]
        if unit is visitor:
            return True
        if unit.kind == ACTOR or is_finite(sentence, k) or unit.low in PATTERNS:
            return False
    return False


def _is_purpose(sentence, k):
    """ "in Tokyo on Monday", "in Tokyo for talks": not "in Hanoi for the summit", where all are."""
    if sentence.kind(k) == DATE or sentence.kind(k + 1) == DATE:
        return True
    return sentence.low(k) in ("for", "on") and any(sentence.low(j) in _PURPOSES for j in range(k + 1, k + 6))
