"""Who takes part in an event told by a noun: after "with" and "between", its owner, "Takaichi-Lee summit"."""

from relations.extraction.events.parties import REACH, aside_follows, is_name, names_from
from relations.extraction.events.words import MEALS
from relations.extraction.language.english import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from relations.extraction.language.units import ACTOR, DASHES, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite

_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS


def noun_parties(sentence, i):
    """(mentions, how) of a noun of meeting at unit `i`: how is between, with, owner, compound or ""."""
    compound = _compound(sentence, i)
    between, how = _after_noun(sentence, i)
    if not between and (holders := relative_subject(sentence, i)):
        return holders, "had"
    if not between and sentence.low(i + 1) in ("given", "hosted", "held", "organised", "organized", "called"):
        between, how = passive_agent(sentence, i + 1), "with"
    if how == "between":
        return between, how
    owner = owner_of(sentence, i)
    if compound and not between:
        return compound, "compound"
    if between:
        return owner + between, "owner-with" if owner else "with"
    return owner, "owner" if owner else ""


_TAKING_PLACE = frozenset(("took", "take", "place", "was", "were", "will", "be", "is", "are", "held", "to"))


def _after_noun(sentence, i):
    k, carried = i + 1, False
    limit = min(len(sentence), i + REACH)
    while k < limit:
        low, kind = sentence.low(k), sentence.kind(k)
        if kind == WORD:
            if low in _TAKING_PLACE and (carried or is_finite(sentence, k) or low in AUXILIARIES):
                k, carried = k + 1, True  # "Talks took place in Oslo on Friday between Yoon and Kishida"
                continue
            if low in ("between", "among", "involving") or (
                low == "of" and not carried and _group_of(sentence, k + 1)
            ):
                if j := _first_name(sentence, k + 1):
                    return names_from(sentence, j), "between"
                return [], ""
            if low == "with" and not carried and (j := _first_name(sentence, k + 1)):
                return names_from(sentence, j), "with"
            if (low == "for" or (low in ("of", "for") and sentence.low(k - 1) in ("honour", "honor"))) and (
                sentence.low(i) in MEALS and is_name(sentence, k + 1)
            ):
                return names_from(sentence, k + 1), "with"  # "gave a banquet for Kim"
            if low in SUBORDINATORS or is_finite(sentence, k):
                return [], ""
        elif (
            low in (";", ":")
            or kind == QUOTE
            or low in DASHES
            or (low == "," and not aside_follows(sentence, k))
        ):
            return [], ""
        k += 1
    return [], ""


_CARRIED = frozenset(
    ("had", "held", "have", "hold", "holding", "having", "conducted", "made", "paid", "make", "pay")
)


def relative_subject(sentence, i):
    """ "the conversation that Presidents Xi and Obama had in Hangzhou", "the talks Abe and Moon held"."""
    k = i + 1
    if sentence.kind(k) == QUOTE:
        k += 1
    if sentence.low(k) in ("that", "which"):
        k += 1
    if not is_name(sentence, k):
        return []
    found = names_from(sentence, k)
    if not found:
        return []
    last = next(j for j in range(k, len(sentence)) if sentence.units[j] is found[-1])
    for j in range(last + 1, min(len(sentence), last + 5)):
        if sentence.low(j) in _CARRIED:
            return found
        low = sentence.low(j)  # "that Xi was to pay"
        if not (sentence.kind(j) == WORD and (is_adverb(low) or low in AUXILIARIES or low == "to")):
            return []
    return []


def _first_name(sentence, k):
    for j in range(k, min(len(sentence), k + 3)):
        if sentence.units[j].is_who:
            return j
        if sentence.kind(j) != WORD:
            return 0
    return 0


def _group_of(sentence, k):
    """ "the talks of Aso and Lee", "a meeting of the two leaders"."""
    if not is_name(sentence, k):
        return False
    mentions = names_from(sentence, k)
    return sum(len(u.actor.actors) for u in mentions) > 1 and mentions[0].kind == ACTOR


def owner_of(sentence, i):
    """The one whose meeting or visit it is: "their first summit", "Lee's three-day visit"."""
    k = i - 1
    while k >= max(sentence.opening, i - 9):
        unit = sentence.units[k]
        low = unit.low
        if unit.is_who and (
            unit.actor.possessive or low in ("their", "his", "her", "its") or _marked(sentence, k)
        ):
            return [unit]
        if unit.kind in (ACTOR, QUOTE) or low in (",", ";", ":") or low in ("the", "a", "an", "this"):
            return []
        if unit.kind == WORD and (low in AUXILIARIES or (low in PREPOSITIONS and low != "of")):
            return []
        k -= 1
    return []


def _marked(sentence, k):
    return sentence.low(k + 1) in ("'s", "’s") or (
        sentence.low(k + 1) in ("'", "’") and sentence.low(k).endswith("s")
    )


def _compound(sentence, i):
    """The sides of "Takaichi-Lee summit", "Japan-South Korea talks", "Japan, US and South Korea summit"."""
    k = i - 1
    while k > i - 4 and sentence.kind(k) == WORD and sentence.low(k) not in _BEFORE_NOUNS:
        k -= 1
    found = []
    while k >= sentence.opening and is_name(sentence, k) and not sentence.units[k].actor.possessive:
        found.insert(0, sentence.units[k])
        if sentence.low(k - 1) in ("-", "–", "—", "/") and is_name(sentence, k - 2):
            k -= 2
        else:
            break
    actors = sum(len(u.actor.actors) for u in found)
    return found if len(found) > 1 or actors > 1 else []


def passive_agent(sentence, after):
    """Those after "by" of a passive: "was received by Xi"."""
    for k in range(after, min(len(sentence), after + 12)):
        if sentence.low(k) == "by" and is_name(sentence, k + 1):
            return names_from(sentence, k + 1)
        if sentence.low(k) in (";", ":") or sentence.kind(k) == QUOTE or is_finite(sentence, k):
            return []
    return []
