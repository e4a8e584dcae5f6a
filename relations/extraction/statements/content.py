"""Which words of a sentence are what was said.

Content has its quotation marks and a leading "that", and leaves the final stop out unless a
quotation ends with it.
"""

from relations.extraction.language.clauses import subject
from relations.extraction.language.english import (
    CONJUNCTIONS,
    HALF_SUBORDINATORS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from relations.extraction.language.units import DASHES, DATE, MARK, PLACE, QUOTE, WORD
from relations.extraction.language.verb_groups import has_clause, verb_group
from relations.extraction.statements.complement import complement
from relations.extraction.statements.cues import CUES
from relations.extraction.statements.speech_nouns import SPEECH_NOUNS, SUPPORT
from relations.extraction.statements.words import ACCORDING
from relations.extraction.types import Span


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
        if not full_stop and _carries_speech(sentence, k) and k > first:
            who = subject(sentence, k)
            if who is not None and who.first >= first and _opens_with(sentence, first, who.first):
                return True
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


def _carries_speech(sentence, k):
    """ "extended words of comfort": a past verb and the noun that says what it carries."""
    if not any(form == "past" for _, form in SUPPORT.get(sentence.low(k), ())):
        return False
    return any(sentence.low(k + n) in SPEECH_NOUNS for n in range(1, 5))


def starts_own_report(sentence, first, tail):
    """True where the clause at `first` has a speaker and a verb of saying of its own."""
    return _cue_with_own_subject(sentence, first, tail, full_stop=False)


def _opens_with(sentence, first, k):
    """True where only adverbs, dates and an owner ("Moon's press secretary, Yoon") stand before `k`."""
    owned = False
    for j in range(first, k):
        kind, low = sentence.kind(j), sentence.low(j)
        owner = sentence.units[j].is_who and sentence.low(j + 1) in ("'s", "’s")
        passing = kind == WORD and (is_adverb(low) or low in PREPOSITIONS or low in ("'s", "’s"))
        titled = owned and ((kind == WORD and low not in CUES) or (low == "," and j == k - 1))
        owned = owned or owner
        if not (kind in (DATE, PLACE) or owner or passing or titled):
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
