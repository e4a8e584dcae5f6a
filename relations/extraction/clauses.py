"""What governs what in a sentence: verb groups, subjects, noun phrases.

No parser: closed words, mentions and the verbs we know are enough to say who does what. Every
function looks at a bounded number of units around one, so that time stays linear.
"""

from dataclasses import dataclass

from relations.extraction.cues import CUES
from relations.extraction.english import (
    AUXILIARIES,
    BE,
    CONDITIONAL,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    FUTURE,
    HALF_SUBORDINATORS,
    HAVE,
    MAY,
    NEGATIONS,
    PERHAPS_FINITE,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    SURE_FINITE,
    is_adverb,
)
from relations.extraction.tokens import words
from relations.extraction.units import ACTOR, COUNTRY, DASHES, DATE, MARK, PLACE, QUOTE, WORD

REACH = 40  # units: no subject stands farther from its verb


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


@dataclass(slots=True)
class Phrase:
    """Units `first` to `last` (both included) that name someone; `whos` are the mentions among them
    that head it, empty where only words do."""

    first: int
    last: int
    whos: tuple
    head: str = ""

    def span(self, sentence):
        from relations.extraction.types import Span

        return Span(sentence.units[self.first].start, sentence.units[self.last].end)


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


def subject(sentence, first, depth=0):
    """Who does what the verb group beginning at `first` says, or None."""
    j = first - 1
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
            j = opened - 1
        elif low in CONJUNCTIONS:
            return _shared_subject(sentence, j, floor, depth)
        elif low in RELATIVES and kind == WORD:
            return _antecedent(sentence, j)
        else:
            if low == "who" and (both := _antecedent(sentence, j)) is not None and len(both.whos) > 1:
                return both
            return phrase_ending(sentence, j, floor)
    return None


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
    return _headed(sentence, first, last)


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
        present = low in EVENT_PRESENT and sentence.kind(k - 1) in (ACTOR, COUNTRY)
        if sentence.kind(k) == WORD and (is_finite(sentence, k) or low in EVENT_FINITE or present):
            start = k
            while start - 1 >= floor and (
                sentence.low(start - 1) in AUXILIARIES or is_adverb(sentence.low(start - 1))
            ):
                start -= 1
            found = subject(sentence, start, depth + 1)
            if found is not None and _is_object_relative(sentence, found):
                continue  # "the test that North Korea announced … and agreed": not North Korea's agreeing
            if found is not None and (found.whos or found.head not in SUBORDINATORS):
                return found
    return None


def _is_object_relative(sentence, found):
    before = sentence.low(found.first - 1)
    if before not in ("that", "which", "whom", "what", "where", "when"):
        return False
    return before != "that" or sentence.low(found.first - 2) not in CUES


# Past forms of the verbs the event rules know; filled by `events_words`, which knows them.
EVENT_FINITE = set()
EVENT_PRESENT = set()


def _antecedent(sentence, relative):
    j = relative - 1
    if sentence.low(j) == ",":
        j -= 1
    if j < sentence.opening:
        return None
    return phrase_ending(sentence, j, max(sentence.opening, j - REACH))


def phrase_ending(sentence, last, floor=0):
    """The noun phrase whose last unit is `last`, headed by its first noun; None where there is none."""
    first = last
    j = last
    while j >= floor:
        kind, low = sentence.kind(j), sentence.low(j)
        if kind in (QUOTE, MARK) and low not in ("'", "’", "-", "&", ".") and not _joins_names(sentence, j):
            break
        if kind == WORD and (
            low in SUBORDINATORS
            or low in AUXILIARIES
            or (j < last and is_finite(sentence, j) and not _led_by(sentence, j))
            or (low in HALF_SUBORDINATORS and j < last and not _has_preposition(sentence, j + 1, last))
        ):
            break
        if low in CONJUNCTIONS and not _joins_names(sentence, j):
            break
        first = j
        j -= 1
    return _trimmed(sentence, first, last)


def _led_by(sentence, j):
    """ "Envoys led by Chung": the participle opens no clause, and names who counts."""
    return sentence.low(j) in ("led", "headed") and sentence.low(j + 1) == "by" and j + 2 < len(sentence)


def _has_preposition(sentence, first, last):
    return any(sentence.kind(k) == WORD and sentence.low(k) in PREPOSITIONS for k in range(first, last + 1))


_COMPANIONS = words("lady wife husband delegation team aides officials entourage family")


def _joins_names(sentence, j):
    """True where the conjunction at `j` stands between two of a kind that name ("Takaichi and Lee")."""
    names = (ACTOR, COUNTRY)
    right = sentence.kind(j + 1)
    if right not in names and sentence.low(j + 1) in DETERMINERS:
        right = sentence.kind(j + 2)
        if sentence.low(j) == "and" and _COMPANIONS & {sentence.low(k) for k in range(j + 2, j + 5)}:
            return sentence.kind(j - 1) in names
    if sentence.low(j) == "," and sentence.low(j + 1) == "and":
        return sentence.kind(j + 2) in names and sentence.kind(j - 1) in names
    if sentence.low(j) == ",":  # a list, not an appositive: "Aso, Wen and Lee"
        return right in names and sentence.kind(j - 1) in names and list_ends_with_and(sentence, j + 2)
    if sentence.low(j) in CONJUNCTIONS and sentence.low(j - 1) == ",":
        return right in names and sentence.kind(j - 2) in names
    return right in names and sentence.kind(j - 1) in names


def list_ends_with_and(sentence, k):
    while k + 1 < len(sentence) and sentence.low(k) == "," and sentence.units[k + 1].is_who:
        k += 2
    if sentence.low(k) == ",":
        k += 1
    return sentence.low(k) == "and" and k + 1 < len(sentence) and sentence.units[k + 1].is_who


def _trimmed(sentence, first, last):
    """Leave out what opens the clause before its subject: "On Friday", "In a statement", "In Tokyo"."""
    while first <= last:
        low, kind = sentence.low(first), sentence.kind(first)
        if kind == DATE or (kind == WORD and (is_adverb(low) or low in CONJUNCTIONS)):
            first += 1
        elif kind == WORD and low in PREPOSITIONS:
            after = _after_adjunct(sentence, first, last)
            if after is None:
                return None
            first = after
        else:
            break
    if first > last or sentence.kind(first) in (MARK, PLACE):
        return None
    return _headed(sentence, first, last)


def _after_adjunct(sentence, first, last):
    """Where the phrase opened by the preposition at `first` ends within `first`..`last`, or None."""
    i = first + 1
    if sentence.kind(i) in (DATE, PLACE, COUNTRY) and i < last:
        return i + 1
    # "In a statement the ministry": the next determiner or name that no preposition governs.
    for k in range(i + 1, last + 1):
        before = sentence.low(k - 1)
        opens = sentence.kind(k) in (ACTOR, COUNTRY) or sentence.low(k) in DETERMINERS
        if opens and before not in PREPOSITIONS and before not in DETERMINERS and before not in ("and", "'s"):
            return k
    return None


def _headed(sentence, first, last):
    units = sentence.units
    for k in range(first, last - 1):
        if _led_by(sentence, k) and units[k + 2].is_who:
            return Phrase(first, last, (units[k + 2],))
    head_end = last
    for k in range(first + 1, last + 1):
        if sentence.kind(k) == WORD and sentence.low(k) in PREPOSITIONS:
            head_end = k - 1
            break
    whos = []
    k = head_end
    if units[k].kind == WORD and units[k].low in _COMPANIONS:  # "the president and the first lady"
        while k > first and not units[k].is_who:
            k -= 1
    # Names at the end of the head: "Takaichi and Lee", "Wang Yi, Lavrov and Kang".
    while k >= first and units[k].is_who:
        if units[k].actor.possessive and k < head_end:
            break
        whos.insert(0, units[k])
        if (
            k - 3 >= first
            and sentence.low(k - 1) == "and"
            and sentence.low(k - 2) == ","
            and units[k - 3].is_who
        ):
            k -= 3
        elif k - 2 >= first and (sentence.low(k - 1) in ("and", ",", "or") and units[k - 2].is_who):
            k -= 2
        else:
            break
    if whos and whos[-1].actor.possessive:
        whos = []
    head = "" if whos else sentence.low(head_end)
    return Phrase(first, last, tuple(whos), head)


_ABBREVIATIONS = words("inc corp ltd co mr mrs ms dr jr sr st gen sen rep gov lt col prof u.s")


def _abbreviates(sentence, k):
    """True for the stop of "Inc." inside a name."""
    return sentence.low(k) == "." and sentence.low(k - 1) in _ABBREVIATIONS and k + 2 < len(sentence)


def phrase_from(sentence, first, ceiling):
    """The noun phrase that begins at `first`: for speakers right of their verb ("said X, the …")."""
    last = first
    k = first
    while k <= ceiling:
        kind, low = sentence.kind(k), sentence.low(k)
        if kind in (QUOTE, MARK) and low not in ("'", "’", "-", "&") and not _abbreviates(sentence, k):
            break
        if kind == WORD and (low in SUBORDINATORS or low in AUXILIARIES):
            break
        if k > first and kind == WORD and low in PREPOSITIONS and low not in ("of", "for"):
            break
        if k > first and kind == DATE:
            break
        if low in CONJUNCTIONS and not _joins_names(sentence, k):
            break
        last = k
        k += 1
    if k == first:
        return None
    return _headed(sentence, first, last)
