"""The words of a sentence that may tell of an event, each with the rules that may read it."""

from relations.extraction.events import words as table
from relations.extraction.events.patterns import PATTERNS
from relations.extraction.events.telling_company import company, company_triggers
from relations.extraction.events.telling_nouns import by_wire, meeting_noun
from relations.extraction.events.telling_phrases import COMPANY_WORDS, phrase_readers
from relations.extraction.events.telling_presence import AWAITED, PRESENT, beside_name, is_aside
from relations.extraction.events.telling_verbs import VerbTelling
from relations.extraction.events.telling_visits import visit_noun
from relations.extraction.language.english import AUXILIARIES, PREPOSITIONS, is_adverb
from relations.extraction.language.inversion import fronted_auxiliary
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, COUNTRY, DATE, PLACE, WORD

_WIRES = frozenset(("telephone", "phone"))
_BESIDE_NAME = AWAITED | PRESENT
_NOUNS = table.MEETING_NOUNS.keys() | table.VISIT_NOUNS.keys()
_MAY_TELL = COMPANY_WORDS | _WIRES | _BESIDE_NAME | _NOUNS | PATTERNS.keys()


def triggers_of(sentence):
    """{unit: [readers]} of the words that may tell of an event."""
    triggers = {}
    for i, unit in enumerate(sentence.units):
        if unit.kind not in (WORD, DATE) or (unit.kind == WORD and unit.low not in _MAY_TELL):
            continue
        if unit.quoted or i < sentence.opening or _says_when(sentence, i):
            continue
        readers = phrase_readers(sentence, i)
        if unit.kind != WORD:
            if readers:
                triggers[i] = readers
            continue
        if unit.low in _WIRES and sentence.low(i - 1) in ("by", "the"):
            readers.append(by_wire)
        elif unit.low in table.MEETING_NOUNS and not _is_verb_here(sentence, i):
            readers.append(meeting_noun)
        elif unit.low in table.VISIT_NOUNS and not _is_verb_here(sentence, i):
            readers.append(visit_noun)
        elif unit.low in _BESIDE_NAME and is_aside(sentence, i):
            readers.append(beside_name)
        elif unit.low in PATTERNS:
            for pattern, form in PATTERNS[unit.low]:
                after = _after_words(sentence, i, pattern)
                if after is not None:
                    readers.append(VerbTelling(pattern, form, after))
        if readers:
            triggers[i] = readers
    named = sorted(triggers)
    for i in company_triggers(sentence):
        if not any(i < t <= i + 9 for t in named if sentence.low(t) in table.MEETING_NOUNS):
            triggers.setdefault(i, []).append(company)
    return triggers


def _says_when(sentence, i):
    """ "The last time the two met was in Bali": where the meeting was, no stay of its own."""
    if sentence.low(i) not in ("was", "came"):
        return False
    return any(
        sentence.low(k) in ("time", "occasion") and sentence.low(k - 1) in table.RANKS
        for k in range(max(sentence.opening + 1, i - 12), i)
    )


def _is_verb_here(sentence, i):
    """ "to visit", "will visit", "Kishida visits": a spelling that is noun and verb, used as a verb."""
    low = sentence.low(i)
    if low not in PATTERNS:
        return False
    if (
        low == "meeting"
        and (i == sentence.opening or sentence.low(i - 1) == ",")
        and sentence.low(i + 1) in ("in", "on", "at", "for", "with")
    ):
        return True  # "Ishiba and Yoon, meeting in Laos on Thursday, agreed"
    k = i - 1
    while (
        sentence.kind(k) == WORD
        and is_adverb(sentence.low(k))
        and sentence.low(k) not in ("first", "last", "next", "once")
    ):
        k -= 1
    before = sentence.low(k)
    if before == "," and fronted_auxiliary(sentence, i) is not None:
        return True
    if (
        before == "to"
        or before in AUXILIARIES
        or before in ("who", "they", "he", "she", "which", "not", "and")
    ):
        return before != "and" or sentence.units[min(i + 1, len(sentence) - 1)].kind in (PLACE, COUNTRY)
    if sentence.kind(k) in (ACTOR, COUNTRY):
        return not sentence.units[k].actor.possessive and sentence.low(k + 1) not in ("'s", "’s", "'", "’")
    return False


def _after_words(sentence, i, pattern):
    k = i + 1
    for n, word in enumerate(pattern.then):
        described = n > 0 and pattern.then[n - 1] in ("a", "the")
        for _ in range(4):
            if sentence.low(k) == word:
                break
            if by := _means_of_travel(sentence, k):
                k += by
            elif _skippable(sentence, k) or (described and _describes(sentence, k)):
                k += 1
            else:
                break
        if sentence.low(k) != word:
            return None
        k += 1
    return k


def _describes(sentence, k):
    """ "paid a joint courtesy call on": what may stand between the article and its noun."""
    low = sentence.low(k)
    return sentence.kind(k) == WORD and low not in PREPOSITIONS and low not in AUXILIARIES


_ON_THE_WAY = words("on straight direct out overnight")
_MEANS = words("train car air plane rail road sea ship boat bus helicopter motorcade land")


def _means_of_travel(sentence, k):
    """How many units of "by train", "by special train" stand at `k`."""
    if sentence.low(k) != "by":
        return 0
    return next((n + 1 for n in (1, 2) if sentence.low(k + n) in _MEANS), 0)


def _skippable(sentence, k):
    """Words that may stand inside a phrase: "flew on Friday to", "are all due in"."""
    if sentence.kind(k) == DATE:
        return True
    low = sentence.low(k)
    return sentence.kind(k) == WORD and (
        is_adverb(low) or low in ("on", "straight", "direct", "out", "overnight")
    )
