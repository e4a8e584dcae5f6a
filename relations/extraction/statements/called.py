"""What a thing is called: is a name or a judgement given behind the object?"""

from relations.extraction.language.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    is_adverb,
)
from relations.extraction.language.tokens import words
from relations.extraction.language.units import QUOTE, WORD


def names_it(sentence, first, tail):
    """ "called Japan a partner", "called the words very inappropriate": an object, then what it is called."""
    k = first
    if sentence.low(k) in _PRONOUN_OBJECTS:
        return k < tail and may_name(sentence, k + 1)
    while k <= min(tail, first + 8):
        kind, low = sentence.kind(k), sentence.low(k)
        if k > first and (
            kind == QUOTE or low in ("a", "an", "very", "so", "one", "deeply", "totally", "highly")
        ):
            return True
        if k > first and low == "the" and sentence.kind(k - 1) != WORD:
            return True
        if (
            k > first
            and low.endswith("ly")
            and is_adverb(low)
            and sentence.kind(k + 1) == WORD
            and sentence.low(k + 1) not in PREPOSITIONS | CONJUNCTIONS
        ):
            return True
        if (
            k > first + 1
            and kind == WORD
            and low.endswith(("able", "ible", "ful", "ous", "ive", "less", "ical"))
        ):
            return True
        if (kind == WORD and (low in PREPOSITIONS - {"of"} or low in CONJUNCTIONS)) or low in (",", ";", ":"):
            return False
        k += 1
    return False


_PRONOUN_OBJECTS = words("it him her them this that these those himself herself")


def may_name(sentence, k, relative=False):
    """ "called it useful", "called it a day"; not "called it off", "called him on Monday".

    Behind a `relative` a name is only what a thing is called: "islands that Japan calls the Senkakus".
    """
    low = sentence.low(k)
    if relative and (
        low == "the" or sentence.text[sentence.units[min(k, len(sentence) - 1)].start].isupper()
    ):
        return False
    return sentence.kind(k) == QUOTE or (
        sentence.kind(k) == WORD and low not in PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | {"up", "back"}
    )
