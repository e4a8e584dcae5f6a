"""Whose words a verb of saying reports, and to whom they were said."""

from relations.extraction.events.patterns import EVENT_FINITE
from relations.extraction.language.clauses import subject
from relations.extraction.language.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    is_adverb,
)
from relations.extraction.language.noun_phrases import Phrase, phrase_from
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, DASHES, DATE, MARK, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite, verb_group
from relations.extraction.statements import cues as table
from relations.extraction.statements.words import AUDIENCE, SILENCE, SPOKEN_AFTER_ALL


def spoken_after_all(sentence, group):
    """The verb of "went on to say", "used the visit to urge": what was said after all; or None."""
    for k in range(group.controller_at, max(-1, group.controller_at - 6), -1):
        low = sentence.low(k)
        if low in SPOKEN_AFTER_ALL:
            return k - 1 if low == "on" else k
        if low in SILENCE or sentence.kind(k) == MARK:
            return None
    return None


def speaker_phrase(sentence, group, i, after, cue):
    """The phrase that names the speaker, and the last unit of one that stands right of the verb."""
    inverts = cue.frame in ("say", "clause", "inverted") and group.form in ("past", "s") and group.first == i
    if inverts and _is_opened(sentence, i):
        right = phrase_from(sentence, after, min(after + 14, len(sentence) - 1))
        if right is not None and _is_inverted(sentence, right):
            end = appositive_end(sentence, right.last)
            return _named_in_appositive(sentence, right, end) or right, end
    if cue.frame == "inverted":
        return None, None
    if sentence.low(group.first) == "having" and sentence.low(group.first - 1) == "as":
        return _quoted_as(sentence, group.first), None
    if group.form == "ing" and not group.progressive:
        return _quoted_as(sentence, i) or _participle_subject(sentence, i), None
    first = group.first
    if group.infinitive and (verb := spoken_after_all(sentence, group)) is not None:
        first = min(first, verb_group(sentence, verb, "past").first)
    return subject(sentence, first), None


def _is_opened(sentence, i):
    """True where a mark before the verb at `i` closes what was said, not "X, the host, told"."""
    before = sentence.low(i - 1)
    if i <= sentence.opening:
        return False
    if before == "," and i > 1 and sentence.units[i - 2].is_who and "," in sentence.low(i - 2):
        return False
    return sentence.kind(i - 1) == QUOTE or before in (",", "'", "’") or before in DASHES


_OVERHEARD = words("overheard heard quoted cited reported")


def _quoted_as(sentence, i):
    """The speaker of "Kim was quoted as saying", "was overheard saying", "they quoted Kim as saying"."""
    if sentence.low(i - 1) in _OVERHEARD:
        group = verb_group(sentence, i - 1, "past")
        return subject(sentence, group.first) if group.passive else None
    if sentence.low(i - 1) != "as":
        return None
    for k in range(i - 2, max(sentence.opening, i - 9), -1):
        if sentence.low(k) in _OVERHEARD:
            group = verb_group(sentence, k, "past")
            outer = subject(sentence, group.first)
            if group.passive or k == i - 2:
                return outer
            quoted = [u for u in sentence.units[k + 1 : i - 1] if u.is_who and not u.actor.possessive]
            first = outer.first if outer is not None else k
            return Phrase(first, i - 2, tuple(quoted)) if quoted else None
    return None


def _is_inverted(sentence, right):
    """ "said X, the minister", but not "said he looked forward": nothing verbal follows the name."""
    if not (right.whos or right.first < right.last or sentence.units[right.first].is_who):
        return False
    if any(u.low in ("he", "she", "they", "it", "we") for u in right.whos):
        return False
    if any(is_finite(sentence, k) for k in range(right.first + 1, right.last + 1)):
        return False  # "said Beijing attached importance"
    opener = sentence.low(right.first)
    if opener in PREPOSITIONS or is_adverb(opener) or sentence.kind(right.first) == DATE:
        return False
    after = right.last + 1
    while sentence.kind(after) == WORD and is_adverb(sentence.low(after)):
        after += 1
    kind, low = sentence.kind(after), sentence.low(after)
    return kind != WORD or low in PREPOSITIONS or low in RELATIVES or low in CONJUNCTIONS


def _named_in_appositive(sentence, right, end):
    """ "said the firm's chief, Alan Mulally": the name, where the phrase before has none."""
    if right.whos or end <= right.last + 1:
        return None
    first = right.last + 2
    if not all(sentence.units[k].kind == ACTOR or _is_capital(sentence, k) for k in range(first, end + 1)):
        return None
    return phrase_from(sentence, first, end) or Phrase(first, end, (), sentence.low(end))


def appositive_end(sentence, last):
    """The end of "X, the minister for trade," or "its chief, X": the appositive that a mark closes."""
    if sentence.low(last + 1) != "," or last + 2 >= len(sentence):
        return last
    opener = sentence.low(last + 2)
    named = sentence.units[last + 2].is_who or _is_capital(sentence, last + 2)
    if opener not in DETERMINERS and opener not in _APPOSITIVE_OPENERS and not named:
        return last
    for k in range(last + 2, min(len(sentence), last + 24)):
        if sentence.low(k) in (",", ".", ";") or sentence.kind(k) == QUOTE or sentence.low(k) in DASHES:
            return k - 1
        if named and is_finite(sentence, k):
            return last
    return last


_APPOSITIVE_OPENERS = words(
    "who president foreign prime director head chief chairman leader minister spokesman"
)


def _is_capital(sentence, k):
    return sentence.kind(k) == WORD and sentence.text[sentence.units[k].start].isupper()


def _participle_subject(sentence, i):
    """ "Lee praised Japan, adding that …": the subject of the verb before."""
    k = i - 1
    while (
        k > sentence.opening
        and sentence.kind(k) == WORD
        and (
            is_adverb(sentence.low(k))
            or sentence.low(k) in CONJUNCTIONS
            or sentence.low(k) in ("while", "after", "before")
        )
    ):
        k -= 1
    if sentence.low(k) != "," and sentence.kind(k) != QUOTE and k != sentence.opening:
        return None
    finite = None
    for j in range(k - 1, max(sentence.opening - 1, k - 40), -1):
        if sentence.units[j].quoted:
            continue
        for _cue, form in table.CUES.get(sentence.low(j), ()):
            if form in ("past", "s"):
                who = subject(sentence, verb_group(sentence, j, form).first)
                if who is not None:
                    return who
            break
        if finite is None and (is_finite(sentence, j) or sentence.low(j) in EVENT_FINITE):
            finite = j
    # "hit back on Monday, calling the visit a provocation": whatever the verb before.
    return subject(sentence, verb_group(sentence, finite, "past").first) if finite is not None else None


def fits_object(sentence, cue, start, tail):
    """False for "welcomed Macron to the castle" (no words, but a handshake), "pressed the button"."""
    if start > tail:
        return True
    unit = sentence.units[start]
    person = unit.kind == ACTOR and not unit.actor.possessive and unit.actor.form != "group"
    if cue.verb in ("welcome", "toast"):
        return not person
    if cue.verb == "invite":
        return _invites_to_act(sentence, start, tail)
    if cue.verb in ("press", "lobby", "question", "challenge"):
        return unit.is_who
    return True


_JOURNEYS = words("visit come travel return pay attend be go stay join make take")


def _invites_to_act(sentence, start, tail):
    """ "invited them to follow his example": words; "invited him to visit" is a step towards a visit."""
    for k in range(start, min(tail, start + 16)):
        if sentence.low(k) in (",", ";", ":"):
            return False
        if sentence.low(k) == "to" and sentence.kind(k + 1) == WORD:
            return sentence.low(k + 1) not in _JOURNEYS | DETERMINERS and not is_adverb(sentence.low(k + 1))
    return False


def spoken_to(sentence, start, cue, tail):
    """Those spoken to right after the verb, and the unit where the rest begins."""
    if cue.verb not in table.ADDRESSING and cue.then not in (("on",), ("upon",)):
        if sentence.low(start) == "to" and sentence.units[min(start + 1, tail)].is_who:
            owner = sentence.units[start + 1].actor.possessive
            return (
                ((), _before_that(sentence, start, tail) or start)
                if owner
                else ((sentence.units[start + 1],), start + 2)
            )
        return (), start
    if start > tail:
        return (), start
    unit = sentence.units[start]
    if unit.is_who:
        return _coordinated(sentence, start, cue)
    if cue.frame == "tell":
        if sentence.low(start) in AUDIENCE and _begins_clause(sentence, start + 1):
            return (), start + 1
        phrase = phrase_from(sentence, start, min(start + 8, tail))
        if phrase is None:
            return (), start
        end = appositive_end(sentence, phrase.last) + 1
        return phrase.whos, (_before_that(sentence, start, tail, clauses=True) or end)
    return (), start


def _begins_clause(sentence, k):
    """ "told reporters he was glad": after those told, a subject."""
    return sentence.units[k].is_who or sentence.low(k) in _SUBJECTS if k < len(sentence) else False


_SUBJECTS = words("he she it they we his her its their")


def _before_that(sentence, start, tail, clauses=False):
    """Where the content begins after those spoken to ("announces to his party's committee that"), or None.

    With `clauses`, they may have a participle of their own: "told reporters let in for the opening that".
    """
    for k in range(start, min(tail, start + 12)):
        if sentence.low(k) == "that" and not (clauses and is_finite(sentence, k + 1)):
            return k
        if sentence.kind(k) == QUOTE or sentence.low(k) in (",", ":", ";") or sentence.low(k) in AUXILIARIES:
            break
        if is_finite(sentence, k) and not clauses:
            break
    return None


def _coordinated(sentence, start, cue):
    found = [sentence.units[start]]
    k = start + 1
    while sentence.low(k) in ("and", ",") and k + 1 < len(sentence) and sentence.units[k + 1].is_who:
        found.append(sentence.units[k + 1])
        k += 2
    # "thanked North Korea for …": who is thanked is part of what is said; whom one tells is not.
    return tuple(found), (k if cue.frame == "tell" else start)
