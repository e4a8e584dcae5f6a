"""Which date and which place of a sentence belong to which of its events.

A date belongs to the word of event nearest before it in its clause ("met in Seoul on Friday"), to the
noun it stands before ("Tuesday's meeting"), or, at the head of a clause, to the first one after it.
"""

from relations.extraction.events.clause_numbers import clause_numbers
from relations.extraction.events.patterns import EVENT_FINITE
from relations.extraction.events.words import MEETING_NOUNS, OTHER_EVENTS
from relations.extraction.language.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from relations.extraction.language.tokens import words
from relations.extraction.language.units import DATE, WORD
from relations.extraction.language.verb_groups import is_finite
from relations.extraction.statements.cues import CUES

_NEAR = 3


# "attended the inauguration in February": the day is of both.
_ATTENDING = words("attend attended attends attending part join joined witness witnessed")


_ORDINALS = words("second third fourth fifth sixth seventh eighth ninth tenth twice times time")


class Belonging:
    """What belongs to the words of event of one sentence: `triggers`, unit indexes in order."""

    def __init__(self, sentence, triggers):
        self.sentence, self.triggers = sentence, triggers
        self._numbers, self._rivals = clause_numbers(sentence), _rivals(sentence, triggers)

    def of(self, kinds):
        """{trigger: [units]} for the mentions of `kinds` in the sentence."""
        sentence, triggers, numbers = self.sentence, self.triggers, self._numbers
        owned = {t: [] for t in triggers}
        for i, unit in enumerate(sentence.units):
            if unit.kind not in kinds or unit.quoted or i < sentence.opening or _only_bounds(sentence, i):
                continue
            if unit.kind == DATE and (unit.date.kind != "date" or unit.date.value is None):
                continue
            if unit.kind == DATE and sentence.low(i - 1) in _ORDINALS:
                continue  # "their seventh this year"
            owner = _owner(sentence, i, triggers, self._rivals, numbers)
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
        telling = unit.low in CUES and _is_telling(sentence, i)
        if telling or unit.low in OTHER_EVENTS or is_reduced_relative(sentence, i):
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


_PARTICIPLES = words("made set put held struck")
_NEVER_DONE = words("followed ensued lasted happened occurred")


def is_reduced_relative(sentence, i):
    """ "the deal reached in March": a participle right after its noun."""
    low = sentence.low(i)
    if low in _NEVER_DONE:
        return False  # "Formal talks followed on Sunday"
    if not (low.endswith("ed") or low in _PARTICIPLES) or sentence.kind(i - 1) != WORD:
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
