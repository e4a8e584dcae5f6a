"""Which clause of a sentence each of its units stands in."""

from relations.extraction.events.noun_parties import relative_subject
from relations.extraction.events.patterns import EVENT_FINITE, PATTERNS
from relations.extraction.events.words import MEETING_NOUNS, VISIT_NOUNS
from relations.extraction.language.english import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    HALF_SUBORDINATORS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_adverb,
)
from relations.extraction.language.tokens import words
from relations.extraction.language.units import COUNTRY, DASHES, DATE, MARK, PLACE, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite

# What follows these is another happening than what stands before.
_BARRIERS = frozenset(("since", "after", "before", "until", "following", "despite"))


_POSED = words("stood stand sat sit knelt kneel bowed bow appeared appear posed pose together")


_FIXED = words(
    "planned scheduled set due arranged slated fixed prepared foreseen pencilled penciled mooted expected "
    "intended announced agreed"
)


_COURSE = words("begins began begin starts started opens opened ends ended runs ran lasts lasted")


def clause_numbers(sentence):
    """For each unit the number of its clause. Asides closed by a comma fall back to the clause around."""
    if sentence.clauses is None:
        sentence.clauses = _numbered(sentence)
    return sentence.clauses


def _numbered(sentence):
    numbers, current, latest, stack = [], 0, 0, []
    units = sentence.units
    for i, unit in enumerate(units):
        low = unit.low
        if low in (";", ":") or low in DASHES:
            latest += 1
            current, stack = latest, []
        elif low == "," and stack and not _goes_on_in_list(sentence, i):
            current = stack.pop()
        elif low in RELATIVES if unit.is_who else unit.kind == WORD and _opens_clause(sentence, i):
            if low in RELATIVES and i and units[i - 1].low == ",":
                stack.append(current)
            latest += 1
            current = latest
        numbers.append(current)
    return tuple(numbers)


def _goes_on_in_list(sentence, comma):
    return sentence.low(comma + 1) in CONJUNCTIONS and not _own_clause(sentence, comma + 2)


# Whatever else a rule asks, no other word opens a clause.
_OPENERS = SUBORDINATORS | HALF_SUBORDINATORS | CONJUNCTIONS | _BARRIERS | {"that", "which", "when", "until"}


def _opens_clause(sentence, i):
    low = sentence.low(i)
    if low not in _OPENERS:
        return False
    if low == "which" and any(sentence.low(k) in ("place", "held") for k in range(i + 1, i + 7)):
        return False  # "a meeting, which is to take place in June"
    if low in ("that", "which") and any(sentence.low(k) in _FIXED for k in range(i + 1, i + 5)):
        return False  # "a meeting that had been planned for December"
    if low in ("that", "which") and sentence.low(i + 1 + (sentence.low(i + 1) in AUXILIARIES)) in _COURSE:
        return False  # "a trip, which begins on Thursday"
    if low in ("that", "when") and _is_cleft(sentence, i):
        return False
    if low in ("that", "which") and _carried_by(sentence, i):
        return False  # "the conversation that Xi and Obama had in Hangzhou"
    if low == "until" and sentence.kind(i + 1) == DATE and _is_closed(sentence.units[i + 1].date.value):
        return False  # "did not come until May"
    if low == "that" and sentence.low(i + 1) == "of":
        return False  # "the last summit had been that of Abe with Moon"
    if low == "once" and not _own_clause(sentence, i + 1):
        return False  # "have met once, in Delhi"
    if low in SUBORDINATORS:
        return not (low in ("that", "which", "so") and sentence.low(i - 1) in PREPOSITIONS)
    if low == "before" and sentence.low(i - 1) in _POSED:
        return False  # "stood before the monument"
    if low in ("before", "since") and sentence.kind(i + 1) == MARK:
        return False  # "had met only twice before, in Bali in May"
    if low in _BARRIERS and sentence.kind(i + 1) != DATE:
        at_once = low in ("before", "after") and sentence.low(i + 1) in ("that", "this", "then", "long")
        return not at_once  # "agreed to meet before that in Lima"
    if low in HALF_SUBORDINATORS or low in CONJUNCTIONS:
        return _own_clause(sentence, i + 1) and not _joins_subjects(sentence, i)
    return False


def _is_closed(value):
    return value is not None and value.first is not None


_FOCUSING = words("not only until just as recently late there here then and")


def _is_cleft(sentence, i):
    """ "It was in Seoul, on Friday, that they met": time and place belong to what follows."""
    if be := next((k for k in range(max(sentence.opening, i - 12), i - 1) if sentence.low(k) in BE), 0):
        focus = range(be + 1, i)
        when_or_where = (DATE, PLACE, COUNTRY)
        return (
            sentence.low(be - 1) == "it"
            and any(sentence.kind(k) in when_or_where for k in focus)
            and all(
                sentence.kind(k) != WORD or sentence.low(k) in PREPOSITIONS or sentence.low(k) in _FOCUSING
                for k in focus
            )
        )
    return False


def _carried_by(sentence, i):
    """ "the conversation that Xi had", "a trip to Japan that he was to make": dates in it are the noun's."""
    noun = i - 2 if sentence.kind(i - 1) == QUOTE else i - 1
    while sentence.kind(noun) in (PLACE, COUNTRY) or (noun < i - 1 and sentence.low(noun) in ("to", "in")):
        noun -= 1
    low = sentence.low(noun)
    return (low in MEETING_NOUNS or low in VISIT_NOUNS) and bool(relative_subject(sentence, i - 1))


def _joins_subjects(sentence, i):
    """ "Presidents Xi and Obama had": the conjunction joins two subjects of one verb."""
    if not 0 < i < len(sentence) - 1:
        return False
    if sentence.kind(i - 1) == sentence.kind(i + 1) == PLACE:
        return True  # "a tour of Poland and Lithuania in July lasted a week"
    if not (sentence.units[i - 1].is_who and sentence.units[i + 1].is_who):
        return False
    before = sentence.low(i - 2)
    if before in ("between", "of", "among"):
        return True  # "talks between X and Y will take place"
    return not (is_finite(sentence, i - 2) or before in PREPOSITIONS or before in PATTERNS)


_SUBJECTS = words("he she they it")


def _own_clause(sentence, first):
    """True where a subject and a finite verb follow at once ("and Kishida went to Seoul")."""
    for k in range(first, min(len(sentence), first + 7)):
        low = sentence.low(k)
        if low in (",", ";") or sentence.kind(k) == QUOTE or (k > first and low in CONJUNCTIONS):
            return False
        told = low in EVENT_FINITE and sentence.units[k - 1].is_who
        told = told or (sentence.kind(k) == WORD and sentence.low(k - 1) in _SUBJECTS and not is_adverb(low))
        if told or is_finite(sentence, k) or (sentence.kind(k) == WORD and low in AUXILIARIES):
            return k > first
    return False
