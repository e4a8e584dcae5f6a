"""Which date and which place of a sentence belong to which of its events.

A date belongs to the word of event nearest before it in its clause ("met in Seoul on Friday"), to the
noun it stands before ("Tuesday's meeting"), or, at the head of a clause, to the first one after it.
"""

from relations.extraction.events.noun_parties import relative_subject
from relations.extraction.events.patterns import EVENT_FINITE, PATTERNS
from relations.extraction.events.words import MEETING_NOUNS, OTHER_EVENTS, VISIT_NOUNS
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
from relations.extraction.language.units import COUNTRY, DASHES, DATE, PLACE, QUOTE, WORD
from relations.extraction.language.verb_groups import has_clause, is_finite
from relations.extraction.statements.cues import CUES

_NEAR = 3
# What follows these is another happening than what stands before.
_BARRIERS = frozenset(("since", "after", "before", "until", "following", "despite"))


# "attended the inauguration in February": the day is of both.
_ATTENDING = words("attend attended attends attending part join joined witness witnessed")


_POSED = words("stood stand sat sit knelt kneel bowed bow appeared appear posed pose together")
_FIXED = words(
    "planned scheduled set due arranged slated fixed prepared foreseen pencilled penciled mooted expected "
    "intended announced agreed"
)
_COURSE = words("begins began begin starts started opens opened ends ended runs ran lasts lasted")
_ORDINALS = words("second third fourth fifth sixth seventh eighth ninth tenth twice times time")


def clause_numbers(sentence):
    """For each unit the number of its clause. Asides closed by a comma fall back to the clause around."""
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
    return numbers


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
    if low in SUBORDINATORS:
        return not (low in ("that", "which", "so") and sentence.low(i - 1) in PREPOSITIONS)
    if low == "before" and sentence.low(i - 1) in _POSED:
        return False  # "stood before the monument"
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


def belonging(sentence, triggers, kinds):
    """{trigger: [units]} for the mentions of `kinds` in the sentence, `triggers` being unit indexes."""
    numbers = clause_numbers(sentence)
    rivals = _rivals(sentence, triggers)
    owned = {t: [] for t in triggers}
    for i, unit in enumerate(sentence.units):
        if unit.kind not in kinds or unit.quoted or i < sentence.opening or _only_bounds(sentence, i):
            continue
        if unit.kind == DATE and (unit.date.kind != "date" or unit.date.value is None):
            continue
        if unit.kind == DATE and sentence.low(i - 1) in _ORDINALS:
            continue  # "their seventh this year"
        owner = _owner(sentence, i, triggers, rivals, numbers)
        if owner in owned:
            owned[owner].append(i)
    _inherit(sentence, triggers, owned, numbers, kinds)
    return owned


def _only_bounds(sentence, i):
    """ "since May", "Before today, the two had last met in February": no day of what is told."""
    return sentence.low(i - 1) == "since" or (sentence.low(i - 1) == "before" and sentence.kind(i) == DATE)


def _rivals(sentence, triggers):
    """Words that take the dates next to them for themselves: of saying, of other happenings."""
    rivals = set()
    for i, unit in enumerate(sentence.units):
        if i in triggers or unit.kind != WORD:
            continue
        if unit.low in OTHER_EVENTS and any(sentence.low(k) in _ATTENDING for k in range(max(0, i - 6), i)):
            continue
        if unit.low in OTHER_EVENTS or _is_telling(sentence, i) or is_reduced_relative(sentence, i):
            rivals.add(i)
    return rivals


def _is_telling(sentence, i):
    for cue, form in CUES.get(sentence.low(i), ()):
        follows = all(sentence.low(i + 1 + n) == word for n, word in enumerate(cue.then))
        if (
            form in ("past", "s")
            and cue.frame != "weak"
            and follows
            and cue.verb not in ("begin", "continue", "conclude")
        ):
            return True
    return False


def is_reduced_relative(sentence, i):
    """ "the deal reached in March": a participle right after its noun."""
    low = sentence.low(i)
    if (
        not (low.endswith("ed") or low in ("made", "set", "put", "held", "struck"))
        or sentence.kind(i - 1) != WORD
    ):
        return False
    k = i - 1
    while sentence.kind(k) == WORD and is_adverb(sentence.low(k)):
        k -= 1
    return (
        sentence.low(i + 1) in ("in", "on", "last", "by", "at", "out")
        and sentence.kind(k) == WORD
        and sentence.low(k) not in AUXILIARIES
    )


def in_reduced_relative(sentence, k):
    """ "an idea floated in an article on Saturday": the date at `k` only tells which idea."""
    for j in range(k - 1, sentence.opening, -1):
        if sentence.low(j) in (",", ";", ":"):
            return False
        if sentence.low(j + 1) == "by" and is_reduced_relative(sentence, j):
            return True
    return False


def _owner(sentence, i, triggers, rivals, numbers):
    last_word = sentence.low(i).rsplit(" ", 1)[-1]
    opens = sentence.low(i + 1) not in (",", ".", ";", "and", "")
    if sentence.units[i].kind == DATE and last_word in ("after", "before") and opens:
        # "five days after the prime minister was in Seoul": the day of what follows.
        following = next((t for t in triggers if i < t <= i + 12), None)
        if following is not None or sentence.low(i + 2) not in MEETING_NOUNS:
            return following
    right = _noun_after(sentence, i, triggers, rivals)
    if right is not None:
        return right
    if sentence.units[i].kind == DATE and sentence.low(i + 1) in ("'s", "’s"):
        return None  # "briefed her on Sunday's gathering"
    if sentence.units[i].kind == DATE and _opens_conjunct(sentence, i):
        return next((t for t in triggers if t > i), None)
    if sentence.low(i - 1) in ("the", "its", "their", "a") and _modifies_noun(sentence, i + 1):
        return None  # "since the 1953 armistice"
    marks = sorted(set(triggers) | rivals)
    here = [m for m in marks if numbers[m] == numbers[i]]
    left = [m for m in here if m < i]
    if left:
        nearest = left[-1]
        if nearest in rivals and nearest + 8 < i and sentence.units[i].kind == DATE:
            before = [m for m in left if m in triggers]
            return before[-1] if before else nearest
        return nearest
    later = [m for m in here if m > i]
    if later:
        return later[0]
    # A date at the head of the sentence serves the clause after its first comma.
    if i <= sentence.opening + 3:
        later = [m for m in marks if m > i]
        return later[0] if later else None
    return None


def _opens_conjunct(sentence, i):
    """ "landed on Monday and on Tuesday met Xi": the date stands before the second verb, for it."""
    before = i - 1
    while sentence.low(before) in ("on", "in", "at", "early", "late"):
        before -= 1
    if sentence.low(before) not in ("and", "but", "then"):
        return False
    k = i + 1
    if sentence.low(k) == ",":
        k = next((j + 1 for j in range(k + 1, min(len(sentence), k + 12)) if sentence.low(j) == ","), k)
    return sentence.kind(k) == WORD and (
        sentence.low(k) in EVENT_FINITE or sentence.low(k) in AUXILIARIES or is_finite(sentence, k)
    )


def _modifies_noun(sentence, k):
    low = sentence.low(k)
    if sentence.kind(k) != WORD or low in PREPOSITIONS or low in AUXILIARIES or low in CONJUNCTIONS:
        return False
    return low not in SUBORDINATORS and not is_adverb(low) and not is_finite(sentence, k)


def _noun_after(sentence, i, triggers, rivals):
    """The noun that the date or place at `i` stands before: "Tuesday's meeting", "the Oct. 30 summit"."""
    before = sentence.low(i - 1)
    possessive = sentence.units[i].low.endswith(("'s", "’s")) or sentence.low(i + 1) in ("'s", "’s", "'", "’")
    if before in PREPOSITIONS and not possessive:
        return None
    reach = 5 if possessive else _NEAR
    for k in range(i + 1, min(len(sentence), i + 1 + reach)):
        if k in triggers or k in rivals:
            return k
        low, kind = sentence.low(k), sentence.kind(k)
        if kind != WORD and low not in ("-", "'", "’"):
            return None
        if kind == WORD and (low in PREPOSITIONS or low in AUXILIARIES or is_finite(sentence, k)):
            return None
    return None


def _inherit(sentence, triggers, owned, numbers, kinds):
    """Events told with another share what it has: "on Thursday, when X met Y", "visited and held talks"."""
    for n, trigger in enumerate(triggers):
        if owned[trigger]:
            continue
        opener = _clause_start(numbers, trigger)
        lent = None
        if opener and sentence.low(opener) in ("when", "where", "while", "as", "during"):
            lent = _just_before(sentence, opener, kinds)
            if lent is None and n and sentence.low(opener) == "where" and DATE in kinds:
                lent = owned[triggers[n - 1]]
        if lent is None and n and _is_during(sentence, triggers[n - 1], trigger):
            lent = owned[triggers[n - 1]]
        if lent is None and n and numbers[triggers[n - 1]] == numbers[trigger]:
            lent = owned[triggers[n - 1]]
        later = n + 1 < len(triggers) and sentence.entry is None  # an entry has its day
        if lent is None and later and numbers[triggers[n + 1]] == numbers[trigger]:
            lent = owned[triggers[n + 1]]
        if lent:
            owned[trigger] = list(lent)


def _is_during(sentence, before, trigger):
    """ "met in early November, during what was his first trip": one is told to lie within the other."""
    return any(sentence.low(k) == "during" for k in range(before + 1, trigger))


def _clause_start(numbers, i):
    while i and numbers[i - 1] == numbers[i]:
        i -= 1
    return i


def _just_before(sentence, opener, kinds):
    k = opener - 1
    if sentence.low(k) == ",":
        k -= 1
    return [k] if k >= 0 and sentence.kind(k) in kinds else None


__all__ = ["COUNTRY", "PLACE", "belonging", "clause_numbers", "has_clause", "in_reduced_relative"]
