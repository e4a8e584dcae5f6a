"""Ground that two states claim: a visit there by the one concerns the other."""

from relations.extraction.language.english import AUXILIARIES, is_adverb
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, WORD

_CLAIMING = words("claim claims claimed claiming dispute disputes disputed disputing contests contested")
_NEAR = 3  # sentences: the claim is told with the visit or right after it
_BETWEEN = words("by with both and also too still as its which that")


def claimants(sentences, first):
    """Countries told to claim the ground spoken of in the sentences from place `first` on."""
    found = set()
    for sentence in sentences[first : first + _NEAR]:
        for i, unit in enumerate(sentence.units):
            if unit.kind == WORD and unit.low in _CLAIMING and not unit.quoted:
                found |= _who(sentence, i, -1) or _who(sentence, i, 1)
    return found


def _who(sentence, i, step):
    """ "which Japan also claims", "claimed by both Tokyo and Seoul": those on one side of the verb."""
    found, k = set(), i + step
    while 0 <= k < len(sentence) and abs(k - i) < 7:
        unit = sentence.units[k]
        if unit.is_who and not (unit.kind == ACTOR and any(a.person for a in unit.actor.actors)):
            found |= {a.country for a in unit.actor.actors if a.country}
        elif not (unit.low in _BETWEEN or unit.low in AUXILIARIES or is_adverb(unit.low)):
            break
        k += step
    return found
