"""Who does what the verb says: subjects, behind asides, in coordination, before relatives."""

from relations.extraction.events.patterns import EVENT_FINITE, EVENT_PRESENT, PATTERNS
from relations.extraction.language.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_adverb,
)
from relations.extraction.language.noun_phrases import headed, phrase_ending
from relations.extraction.language.units import ACTOR, COUNTRY, DASHES, DATE, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite
from relations.extraction.statements.cues import CUES

REACH = 40  # units: no subject stands farther from its verb


def subject(sentence, first, depth=0):
    """Who does what the verb group beginning at `first` says, or None."""
    j, crossed = first - 1, False
    floor = max(sentence.opening, first - REACH)
    while j >= floor:
        kind, low = sentence.kind(j), sentence.low(j)
        if kind == DATE:
            j -= 2 if sentence.low(j - 1) in PREPOSITIONS else 1
        elif kind == WORD and is_adverb(low) and low not in RELATIVES:
            j -= 1
        elif low == "," and j > floor and sentence.units[j - 1].is_who and "," in sentence.low(j - 1):
            j -= 1  # the comma that closes "X, the minister,"
        elif low == "," or low in DASHES or low == ")":
            opened = _aside(sentence, j, floor)
            if opened is None:
                return None
            if low == "," and (name := _name_in_aside(sentence, opened + 1, j - 1)):
                return name
            j, crossed = opened - 1, True
        elif low in CONJUNCTIONS:
            return _shared_subject(sentence, j, floor, depth)
        elif low in RELATIVES and kind == WORD:
            return _antecedent(sentence, j)
        else:
            if low == "who" and (both := _antecedent(sentence, j)) is not None and len(both.whos) > 1:
                return both
            found = phrase_ending(sentence, j, floor)
            return _before_aside(sentence, found, floor) if crossed else found
    return None


def _before_aside(sentence, found, floor):
    """ "X, leader of the party, the junior partner, says": the name, where a second aside stood before."""
    if found is None or found.first - 2 < floor or sentence.low(found.first - 1) != ",":
        return found
    if sentence.low(found.last).isdigit():  # "Sakie Yokota, 88, the mother of a victim, told"
        return phrase_ending(sentence, found.first - 2, floor)
    name = sentence.units[found.first - 2]
    is_name = name.is_who and name.actor.form == "name" and not name.actor.possessive
    return phrase_ending(sentence, found.first - 2, floor) if is_name and not found.whos else found


def _name_in_aside(sentence, first, last):
    """ "the firm's chief, Alan Mulally, said": the name between the commas."""
    if last - first > 4 or first > last:
        return None
    for k in range(first, last + 1):
        unit = sentence.units[k]
        if unit.low == "and" and first < k < last:
            continue
        if not (unit.kind == ACTOR or (unit.kind == WORD and sentence.text[unit.start].isupper())):
            return None
    if sentence.kind(last) == ACTOR and sentence.units[last].actor.form != "name":
        return None
    return headed(sentence, first, last)


def _aside(sentence, closing, floor):
    """The mark that opens the aside closed at `closing`, where a name or noun stands before it."""
    mark = sentence.low(closing)
    for k in range(closing - 1, floor, -1):
        low = sentence.low(k)
        if mark == ")" and low == "(":
            return k
        if mark in DASHES and low in DASHES:
            return k
        if mark == ",":
            if sentence.kind(k) == QUOTE or low in (";", ":"):
                return None
            if low == ",":
                if sentence.low(k + 1) in CONJUNCTIONS:
                    return None
                return k if sentence.kind(k - 1) in (ACTOR, COUNTRY, WORD) else None
    return None


def _shared_subject(sentence, conjunction, floor, depth):
    """ "Lee visited China and held talks": the subject of the verb before."""
    if depth > 3:
        return None
    for k in range(conjunction - 1, floor - 1, -1):
        low = sentence.low(k)
        if low in (";", ":"):
            return None
        if sentence.low(k - 1) == "to":
            continue  # "the first to do so, and said"
        if sentence.units[k - 1].is_who and sentence.low(k - 1) in ("his", "her", "their", "its"):
            continue  # "urged him to end his visits and suggested"
        if _is_closed_relative(sentence, k, conjunction):
            continue  # "congratulated Suga, who took office last week, and suggested": not Suga
        present = low in EVENT_PRESENT and sentence.kind(k - 1) in (ACTOR, COUNTRY)
        several = low in PATTERNS and follows_several(sentence, k)
        if sentence.kind(k) == WORD and (is_finite(sentence, k) or low in EVENT_FINITE or present or several):
            start = k
            while start - 1 >= floor and (
                sentence.low(start - 1) in AUXILIARIES or is_adverb(sentence.low(start - 1))
            ):
                start -= 1
            found = subject(sentence, start, depth + 1)
            if found is not None and _is_inside_report(sentence, found, conjunction):
                continue  # "agreed that their diplomats should talk, and confirmed": not the diplomats
            if found is not None and _is_object_relative(sentence, found):
                continue  # "the test that North Korea announced … and agreed": not North Korea's agreeing
            if found is not None and (found.whos or found.head not in SUBORDINATORS):
                return found
    return None


def follows_several(sentence, k):
    """True where unit `k` stands after several people: "Putin and Mori meet", "the leaders agree"."""
    last = k - 1
    if sentence.low(last) == ",":  # "Kang and Motegi, his successor, meet"
        last = next(
            (j - 1 for j in range(last - 1, max(sentence.opening, k - 8), -1) if sentence.low(j) == ","), -1
        )
    unit = sentence.units[last] if last >= sentence.opening else None
    if unit is None or not unit.is_who or unit.actor.possessive:
        return False
    return len(unit.actor.actors) > 1 or sentence.low(last - 1) == "and" or unit.low.endswith("s")


def _is_closed_relative(sentence, verb, conjunction):
    """True for the verb of a relative clause that stands between commas: it ends before the conjunction."""
    return (
        sentence.low(conjunction - 1) == ","
        and sentence.low(verb - 1) in ("who", "which")
        and sentence.low(verb - 2) == ","
    )


def _is_inside_report(sentence, found, conjunction):
    """True for the subject of a reported clause, where a comma ends the report before the conjunction."""
    opens = found.first - 1
    if sentence.low(found.first) in ("he", "she") and sentence.low(opens) in CUES:
        return sentence.low(conjunction - 1) == ","  # "said he was glad that …, and noted"
    told = sentence.low(opens) == "that" and sentence.low(opens - 1) in CUES
    return sentence.low(conjunction - 1) == "," and told


def _is_object_relative(sentence, found):
    before = sentence.low(found.first - 1)
    if before not in ("that", "which", "whom", "what", "where", "when"):
        return False
    return before != "that" or sentence.low(found.first - 2) not in CUES


def _antecedent(sentence, relative):
    j = relative - 1
    if sentence.low(j) == ",":
        j -= 1
    if j < sentence.opening:
        return None
    return phrase_ending(sentence, j, max(sentence.opening, j - REACH))
