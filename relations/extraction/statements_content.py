"""Which words of a sentence are what was said.

Content has its quotation marks and a leading "that", and leaves the final stop out unless a
quotation ends with it.
"""

from dataclasses import dataclass

from relations.extraction.clauses import has_clause, is_finite, subject, verb_group
from relations.extraction.cues import ACCORDING, AUDIENCE, CUES
from relations.extraction.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    HALF_SUBORDINATORS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from relations.extraction.tokens import words
from relations.extraction.types import Span
from relations.extraction.units import ACTOR, COUNTRY, DASHES, DATE, MARK, PLACE, QUOTE, WORD

_STOPS = frozenset(".!?…") | {"..", "...", "...."}
_ADJUNCT_OPENERS = words(
    "in at on during after before through via to ahead following alongside with from by for over upon amid "
    "aboutas shortly late early while when following outside inside near"
)
_WH = words("what how why whether where which who if when")


@dataclass(slots=True)
class Complement:
    """Where the words right of a cue begin: `how` is that, quote, colon, bare, wh, to, comma or end.

    `adjunct_end` is the last unit of what stands between cue and content ("in Seoul on Friday").
    """

    first: int
    how: str
    adjunct_end: int


def last_word(sentence):
    """Index of the last unit before the final stop and closing marks."""
    last = len(sentence) - 1
    while last > 0 and (
        sentence.low(last) in _STOPS
        or (sentence.kind(last) == QUOTE)
        or sentence.low(last) in (")", "]", "’", "'")
    ):
        last -= 1
    return last


def complement(sentence, after, tail):
    """What stands right of a cue whose words end before unit `after`; `tail` is the last word."""
    i = after
    while i <= tail:
        low, kind = sentence.low(i), sentence.kind(i)
        if low == "that" and i > after and is_finite(sentence, i + 1) and sentence.kind(i - 1) == WORD:
            i += 1  # "in an interview that came out": no content
            continue
        if low == "that" and not (i > after and sentence.low(i - 1) in PREPOSITIONS | {"so", "such", "now"}):
            return Complement(i, "that", i - 1)
        if kind == QUOTE:
            return Complement(i, "quote", i - 1)
        if low == ":":
            return Complement(i + 1, "colon", i)
        if low == "," or low in DASHES:
            return _after_comma(sentence, i, tail, after)
        if low == "to" and kind == WORD and _is_verb_after_to(sentence, i + 1):
            return Complement(i, "to", i - 1)
        if low in _WH:
            return Complement(i, "wh", i - 1)
        if kind == DATE or (kind == WORD and is_adverb(low)):
            i += 1
            continue
        if kind == WORD and low in _ADJUNCT_OPENERS:
            end = adjunct_end(sentence, i, tail)
            if end is not None:
                i = end + 1
                continue
        return Complement(i, "bare", i - 1)
    return Complement(len(sentence), "end", tail)


def _after_comma(sentence, comma, tail, after):
    following = comma + 1
    if sentence.kind(following) == QUOTE:
        return Complement(following, "quote", comma)
    if _only_says_where(sentence, following, tail):
        return Complement(len(sentence), "end", tail)
    # "said, however, that"; "said, citing officials, that": an aside before the content.
    for k in range(following, min(tail, following + 14) + 1):
        if sentence.low(k) == "," or sentence.low(k) in DASHES:
            if sentence.low(k + 1) == "that":
                return Complement(k + 1, "that", k)
            if sentence.kind(k + 1) == QUOTE:
                return Complement(k + 1, "quote", k)
            break
    return Complement(following, "comma", comma)


def _is_verb_after_to(sentence, k):
    """ "agreed to play", but not "said to reporters"."""
    low = sentence.low(k)
    return (
        sentence.kind(k) == WORD
        and low not in DETERMINERS
        and low not in PREPOSITIONS
        and low not in AUDIENCE
    )


# What one speaks in: after an attribution they are no part of what was said.
_OCCASIONS = words(
    "interview statement briefing conference reporters post speech address message letter phone telephone "
    "remarks comments comment briefings journalists release announcement text writing twitter x facebook "
    "television"
)


def _only_says_where(sentence, first, tail):
    """ ", in an interview on Friday": the rest tells where and when it was said."""
    telling = False
    k = first
    while k <= tail:
        kind, low = sentence.kind(k), sentence.low(k)
        if kind == DATE or (kind == WORD and is_adverb(low)):
            telling = telling or kind == DATE
            k += 1
            continue
        if kind != WORD or low not in _ADJUNCT_OPENERS:
            return False
        end = adjunct_end(sentence, k, tail)
        if end is None:
            return False
        telling = telling or any(
            sentence.low(j) in _OCCASIONS or sentence.kind(j) == DATE for j in range(k, end + 1)
        )
        k = end + 1
    return telling


def adjunct_end(sentence, first, tail):
    """Last unit of the adverbial opened by the preposition at `first`, or None where it holds a clause."""
    last = None
    k = first + 1
    limit = min(tail, first + 14)
    while k <= limit:
        low, kind = sentence.low(k), sentence.kind(k)
        if kind == DATE:
            return k
        if low == "to" and _is_verb_after_to(sentence, k + 1):
            return k - 1
        if low in ("that", ",", ":", ";") or kind == QUOTE or low in DASHES:
            return k - 1
        if kind == WORD and (low in AUXILIARIES or low in CONJUNCTIONS or low in _WH):
            return last if last is not None and low in _WH else None
        if kind in (ACTOR, COUNTRY) and k > first + 1 and sentence.low(k - 1) not in PREPOSITIONS:
            before = sentence.low(k - 1)
            if sentence.kind(k - 1) in (PLACE, COUNTRY, ACTOR) or before not in DETERMINERS | {"and", "'s"}:
                return k - 1
        if low in DETERMINERS and k > first + 1 and sentence.low(k - 1) not in PREPOSITIONS | {"and", "of"}:
            return k - 1
        last = k
        k += 1
    return last if k > tail else None


def right_fragment(sentence, first, tail, stop_at=None):
    """The content that begins at unit `first`: to the end of the sentence or of the reported clause."""
    end = tail
    depth = 0
    k = first
    while k <= tail:
        if k == stop_at:
            end = k - 1
            break
        if sentence.kind(k) == QUOTE:
            depth = 1 - depth
        elif not depth and k > first and _ends_content(sentence, k, tail, first):
            end = k - 1
            break
        k += 1
    while end > first and (
        sentence.kind(end) == MARK and sentence.low(end) in (",", ";", ":", "--", "-", "–", "—")
    ):
        end -= 1
    return fragment(sentence, first, end, to_end=end == tail)


def _ends_content(sentence, k, tail, first):
    """True where the mark or word at `k` closes a reported clause: another speaker or layer begins."""
    low = sentence.low(k)
    if low == ";":
        return True
    if (
        low not in (",",)
        and low not in DASHES
        and low not in CONJUNCTIONS
        and low not in ("while", "whereas")
    ):
        return False
    nxt = k + 1
    if sentence.low(nxt) == "as" and sentence.low(nxt + 1) in ("did", "does", "has", "had"):
        return True
    if tuple(sentence.low(nxt + n) for n in range(2)) == ACCORDING[0]:
        return True
    if low == "," and sentence.low(nxt) in CONJUNCTIONS | {"while", "whereas"}:
        nxt += 1
        return _same_speaker_goes_on(sentence, nxt) or _cue_with_own_subject(
            sentence, nxt, tail, full_stop=False
        )
    if low in ("while", "whereas") or (low in CONJUNCTIONS and sentence.low(k - 1) != ","):
        return _same_speaker_goes_on(sentence, nxt) or _cue_with_own_subject(
            sentence, nxt, tail, full_stop=False
        )
    if (
        low == ","
        and _in_opening_clause(sentence, first, k)
        and _cue_with_own_subject(sentence, nxt, tail, False)
    ):
        return True  # "After North Korea gave notice of a launch, Kishida urged"
    if low == "," or low in DASHES:
        return _participle_cue(sentence, nxt) or _cue_with_own_subject(sentence, nxt, tail, full_stop=True)
    return False


def _in_opening_clause(sentence, first, comma):
    """True where the content stands in a clause of time or reason that opens the sentence."""
    opener = sentence.low(sentence.opening)
    if opener not in SUBORDINATORS and opener not in HALF_SUBORDINATORS:
        return False
    return not any(sentence.low(j) == "," for j in range(sentence.opening, min(first, comma)))


def _same_speaker_goes_on(sentence, i):
    """ "thanked North Korea … and said": a further verb of saying with the subject of the first."""
    while sentence.kind(i) == WORD and is_adverb(sentence.low(i)):
        i += 1
    return any(
        form == "past" and c.frame != "weak" and not c.then for c, form in CUES.get(sentence.low(i), ())
    )


def _participle_cue(sentence, i):
    """ ", adding that …": the same speaker goes on."""
    while sentence.kind(i) == WORD and is_adverb(sentence.low(i)):
        i += 1
    return sentence.kind(i) == WORD and any(
        form == "ing" and not c.then for c, form in CUES.get(sentence.low(i), ())
    )


def _cue_with_own_subject(sentence, first, tail, full_stop):
    """True where a clause "X said" begins at `first`; with `full_stop`, one that only attributes."""
    for k in range(first, min(tail, first + 12) + 1):
        low = sentence.low(k)
        if sentence.kind(k) == QUOTE or low in (";", ":"):
            return False
        if low == "," and k > first + 6:
            return False
        if sentence.kind(k) != WORD or low not in CUES:
            continue
        for cue, form in CUES[low]:
            if any(sentence.low(k + 1 + n) != word for n, word in enumerate(cue.then)):
                continue
            if form in ("past", "s") and cue.frame in ("say", "clause", "tell", "act") and k > first:
                group = verb_group(sentence, k, form)
                who = subject(sentence, group.first)
                if (
                    who is None
                    or who.first < first
                    or group.passive
                    or not _opens_with(sentence, first, who.first)
                ):
                    continue
                if not full_stop:
                    return True
                if cue.frame in ("say", "clause", "tell"):
                    rest = complement(sentence, k + 1 + len(cue.then), tail)
                    return rest.how in ("end", "comma")
        return False
    return False


def _opens_with(sentence, first, k):
    """True where nothing but adverbs, dates and an owner ("Moon's press secretary, Yoon") stands before `k`."""
    for j in range(first, k):
        kind, low = sentence.kind(j), sentence.low(j)
        owner = sentence.units[j].is_who and sentence.low(j + 1) in ("'s", "’s")
        passing = kind == WORD and (is_adverb(low) or low in PREPOSITIONS or low in ("'s", "’s"))
        if not (kind in (DATE, PLACE) or owner or passing):
            return False
    return True


def left_fragment(sentence, first, last):
    """The content that ends before an attribution: units `first`..`last`, marks at the end left out."""
    while (
        last >= first
        and sentence.kind(last) == MARK
        and sentence.low(last) in (",", ";", ":", "-", "--", "–", "—")
    ):
        last -= 1
    if last < first:
        return None
    return fragment(sentence, first, last, to_end=False)


def fragment(sentence, first, last, to_end):
    """Span of the units, with a closing quotation mark (and the stop inside it) at the sentence's end."""
    units = sentence.units
    end = units[last].end
    if to_end:
        quotes = sum(1 for k in range(first, last + 1) if units[k].kind == QUOTE)
        for k in range(last + 1, len(units)):
            if units[k].kind == QUOTE and quotes % 2 == 1:
                end = units[k].end
                break
            if units[k].low in (")", "]"):
                end = units[k].end
    return Span(units[first].start, end) if units[first].start < end else None


def worth_quoting(sentence, first, last):
    """True where the units left of an attribution can be content: a clause or a quotation, three words."""
    count = sum(1 for k in range(first, last + 1) if sentence.kind(k) != MARK)
    return (
        count >= 3
        or any(sentence.kind(k) == QUOTE for k in range(first, last + 1))
        or has_clause(sentence, first, last)
    )
