"""Verbs with their auxiliaries, and what they say of tense, aspect, voice and modality.

No parser: closed words, mentions and the verbs we know are enough. Every function looks at a bounded
number of units around one, so that time stays linear.
"""

from dataclasses import dataclass

from relations.extraction.language.english import (
    AUXILIARIES,
    BE,
    CONDITIONAL,
    CONJUNCTIONS,
    DO,
    FUTURE,
    HAVE,
    MAY,
    NEGATIONS,
    PERHAPS_FINITE,
    PREPOSITIONS,
    RELATIVES,
    SURE_FINITE,
    is_adverb,
)
from relations.extraction.language.units import ACTOR, COUNTRY, DATE, WORD
from relations.extraction.statements.cues import CUES


@dataclass(slots=True)
class VerbGroup:
    """The verb at `at` with its auxiliaries from `first` on; `controller` is what "to" hangs on."""

    first: int
    at: int
    form: str
    passive: bool = False
    perfect: bool = False
    progressive: bool = False
    negated: bool = False
    infinitive: bool = False
    modal: str = ""
    controller: str = ""
    controller_at: int = -1
    tense: str = ""  # past, present, or "" where no finite word shows it


def verb_group(sentence, at, form):
    """The group around the verb form at unit `at`."""
    group = VerbGroup(at, at, form)
    nearest = True
    j = at - 1
    while j >= max(0, at - 14):
        low = sentence.low(j)
        kind = sentence.kind(j)
        if kind == DATE:
            before = j - 1 if sentence.low(j - 1) not in PREPOSITIONS else j - 2
            if sentence.low(before) not in AUXILIARIES:
                break
            j = before
            continue
        if low == "t" and sentence.low(j - 1) in ("'", "’"):
            j -= 2
            continue
        if low in NEGATIONS:
            group.negated = True
        elif low in AUXILIARIES:
            _take_auxiliary(group, low, nearest)
            nearest = False
        elif low == "to" and not group.infinitive and sentence.kind(j + 1) == WORD:
            group.infinitive = True
            j = _controller(sentence, group, j - 1)
            continue
        elif not (kind == WORD and is_adverb(low)):
            break
        group.first = j
        j -= 1
    if form == "base" and group.first == at and sentence.low(at - 1) in CONJUNCTIONS:
        _share_modal(sentence, group)
    _tense(sentence, group)
    return group


def _share_modal(sentence, group):
    """ "will appear before the press and sit down to dinner": the second verb is as planned as the first."""
    for k in range(group.at - 2, max(sentence.opening, group.at - 14), -1):
        low = sentence.low(k)
        if low in FUTURE:
            group.modal = "future"
        elif low in CONDITIONAL:
            group.modal = "conditional"
        elif low in MAY:
            group.modal = "may"
        elif low == "to" and sentence.kind(k + 1) == WORD and sentence.low(k + 1) in PERHAPS_FINITE:
            group.infinitive = True
            _controller(sentence, group, k - 1)
        elif low not in (";", ":"):
            continue
        return


def _take_auxiliary(group, low, nearest):
    if low in BE:
        if nearest and group.form in ("past", "participle"):
            group.passive = True
        elif nearest and group.form == "ing":
            group.progressive = True
        elif group.infinitive and nearest:
            group.modal = "future"  # "is to see", "was to have taken"
        group.tense = "past" if low in ("was", "were") else group.tense or "present"
    elif low in HAVE:
        group.perfect = True
        group.tense = "past" if low == "had" else group.tense or "present"
    elif low in FUTURE:
        group.modal = "future"
    elif low in CONDITIONAL:
        group.modal = "conditional"
    elif low in MAY:
        group.modal = "may"
        group.negated = group.negated or low == "cannot"
    elif low in DO:
        group.tense = "past" if low == "did" else "present"


def _controller(sentence, group, j):
    """Take in what the infinitive hangs on ("are scheduled to", "is to", "agreed to"); the next unit left."""
    group.first = j + 1
    while j >= 0 and (sentence.kind(j) == DATE or (sentence.kind(j) == WORD and is_adverb(sentence.low(j)))):
        j -= 2 if sentence.kind(j) == DATE and sentence.low(j - 1) in PREPOSITIONS else 1
    low = sentence.low(j)
    if low in AUXILIARIES:
        if low in BE:
            group.modal = "future"
            group.tense = "past" if low in ("was", "were") else "present"
        else:
            group.modal = "may"
        group.first = j
        return j - 1
    if low in CONJUNCTIONS:  # "asked Trump to bring peace and to meet Kim"
        for k in range(j - 1, max(sentence.opening, j - 12), -1):
            if sentence.low(k) == "to" and sentence.kind(k + 1) == WORD:
                return _controller(sentence, group, k - 1)
            if sentence.low(k) in (";", ":"):
                break
    group.controller, group.controller_at = low, j
    if sentence.kind(j) == WORD:
        group.first = j
        return j - 1
    return -1


def _tense(sentence, group):
    if group.tense or group.infinitive or group.modal:
        return
    if group.form == "past":
        group.tense = "past"
    elif group.form in ("s", "base"):
        group.tense = "present"


def is_finite(sentence, i):
    """True where unit `i` is surely a finite verb."""
    if sentence.kind(i) != WORD:
        return False
    low = sentence.low(i)
    if low in SURE_FINITE:
        return True
    if (
        low.endswith("ed")
        and i
        and sentence.units[i - 1].is_who
        and not sentence.units[i - 1].actor.possessive
    ):
        return True  # "Shiina handed": whatever the verb
    return low in CUES and any(form == "past" for _, form in CUES[low])


def has_clause(sentence, first, last):
    """True where units `first`..`last` hold a finite verb of their own (not one behind a relative)."""
    relative = False
    for i in range(first, last + 1):
        low = sentence.low(i)
        if low in RELATIVES and i > first:
            relative = True
        elif is_finite(sentence, i) or (low in PERHAPS_FINITE and sentence.kind(i - 1) in (ACTOR, COUNTRY)):
            if not relative:
                return True
            relative = False
    return False
