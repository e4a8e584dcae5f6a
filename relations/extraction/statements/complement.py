"""What stands right of a verb of saying: a clause, quotation, infinitive, object, or only when and where."""

from dataclasses import dataclass

from relations.extraction.language.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    is_adverb,
)
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, COUNTRY, DASHES, DATE, PLACE, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite
from relations.extraction.statements.words import AUDIENCE

_STOPS = frozenset(".!?…") | {"..", "...", "...."}


_ADJUNCT_OPENERS = words(
    "in at on during after before through via to ahead following alongside with from by for over upon amid "
    "aboutas shortly late early while when following outside inside near"
)


_WH = words("what how why whether where which who if when")
_NO_OPENING = PREPOSITIONS | {"so", "such", "now"}
_BEFORE_NOUN = DETERMINERS | {"and", "'s"}
_BEFORE_PHRASE = PREPOSITIONS | {"and"}


@dataclass(slots=True)
class Complement:
    """Where the words right of a cue begin: `how` is that, quote, colon, bare, wh, to, comma or end.

    `adjunct_end` is the last unit of what stands between cue and content ("in Seoul on Friday").
    """

    first: int
    how: str
    adjunct_end: int


def last_word(sentence):
    """Index of the last unit before the final stop and closing marks."""
    last = len(sentence) - 1
    while last > 0 and (
        sentence.low(last) in _STOPS
        or (sentence.kind(last) == QUOTE)
        or sentence.low(last) in (")", "]", "’", "'")
    ):
        last -= 1
    return last


def complement(sentence, after, tail):
    """What stands right of a cue whose words end before unit `after`; `tail` is the last word."""
    i = after
    while i <= tail:
        low, kind = sentence.low(i), sentence.kind(i)
        if low == "that" and i > after and is_finite(sentence, i + 1) and sentence.kind(i - 1) == WORD:
            i += 1  # "in an interview that came out": no content
            continue
        if low == "that" and not (i > after and sentence.low(i - 1) in _NO_OPENING):
            return Complement(i, "that", i - 1)
        if kind == QUOTE:
            return Complement(i, "quote", i - 1)
        if low == ":":
            return Complement(i + 1, "colon", i)
        if low == "," or low in DASHES:
            return _after_comma(sentence, i, tail, after)
        if low == "to" and kind == WORD and _is_verb_after_to(sentence, i + 1):
            return Complement(i, "to", i - 1)
        if low in _WH:
            return Complement(i, "wh", i - 1)
        if kind == DATE or (kind == WORD and is_adverb(low)):
            i += 1
            continue
        if kind == WORD and low in _ADJUNCT_OPENERS:
            end = adjunct_end(sentence, i, tail)
            if end is not None:
                i = end + 1
                continue
        return Complement(i, "bare", i - 1)
    return Complement(len(sentence), "end", tail)


def _after_comma(sentence, comma, tail, after):
    following = comma + 1
    if sentence.kind(following) == QUOTE:
        return Complement(following, "quote", comma)
    if _only_says_where(sentence, following, tail):
        return Complement(len(sentence), "end", tail)
    # "said, however, that"; "said, citing officials, that": an aside before the content.
    for k in range(following, min(tail, following + 14) + 1):
        if sentence.low(k) == "," or sentence.low(k) in DASHES:
            if sentence.low(k + 1) == "that":
                return Complement(k + 1, "that", k)
            if sentence.kind(k + 1) == QUOTE:
                return Complement(k + 1, "quote", k)
            break
    return Complement(following, "comma", comma)


def _is_verb_after_to(sentence, k):
    """ "agreed to play", but not "said to reporters"."""
    low = sentence.low(k)
    return (
        sentence.kind(k) == WORD
        and low not in DETERMINERS
        and low not in PREPOSITIONS
        and low not in AUDIENCE
    )


# What one speaks in: after an attribution they are no part of what was said.
_OCCASIONS = words(
    "interview statement briefing conference reporters post speech address message letter phone telephone "
    "remarks comments comment briefings journalists release announcement text writing twitter x facebook "
    "television"
)


def _only_says_where(sentence, first, tail):
    """ ", in an interview on Friday": the rest tells where and when it was said."""
    telling = False
    k = first
    while k <= tail:
        kind, low = sentence.kind(k), sentence.low(k)
        if kind == DATE or (kind == WORD and is_adverb(low)):
            telling = telling or kind == DATE
            k += 1
            continue
        if kind != WORD or low not in _ADJUNCT_OPENERS:
            return False
        end = adjunct_end(sentence, k, tail)
        if end is None:
            return False
        telling = telling or any(
            sentence.low(j) in _OCCASIONS or sentence.kind(j) == DATE for j in range(k, end + 1)
        )
        k = end + 1
    return telling


def adjunct_end(sentence, first, tail):
    """Last unit of the adverbial opened by the preposition at `first`, or None where it holds a clause."""
    last = None
    k = first + 1
    limit = min(tail, first + 14)
    while k <= limit:
        low, kind = sentence.low(k), sentence.kind(k)
        if kind == DATE:
            return k
        if low == "to" and _is_verb_after_to(sentence, k + 1):
            return k - 1
        opens_noun = low == "that" and k == first + 1  # "on that occasion"
        if (low in ("that", ",", ":", ";") and not opens_noun) or kind == QUOTE or low in DASHES:
            return k - 1
        if kind == WORD and (low in AUXILIARIES or low in CONJUNCTIONS or low in _WH):
            return last if last is not None and low in _WH else None
        if kind in (ACTOR, COUNTRY) and k > first + 1 and sentence.low(k - 1) not in PREPOSITIONS:
            before = sentence.low(k - 1)
            if sentence.kind(k - 1) in (PLACE, COUNTRY, ACTOR) or before not in _BEFORE_NOUN:
                return k - 1
        if low in DETERMINERS and k > first + 1 and sentence.low(k - 1) not in _BEFORE_PHRASE:
            return k - 1
        last = k
        k += 1
    return last if k > tail else None
