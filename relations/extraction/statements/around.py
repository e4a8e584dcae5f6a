"""Statements told beside their content: "according to X", "by X's account", "as did X"."""

from relations.extraction.language.clauses import subject
from relations.extraction.language.noun_phrases import Phrase, phrase_from
from relations.extraction.language.units import MARK, QUOTE
from relations.extraction.language.verb_groups import verb_group
from relations.extraction.statements import cues as table
from relations.extraction.statements.content import left_fragment, right_fragment
from relations.extraction.statements.speakers import voice_of
from relations.extraction.statements.utterance import CONFIDENCE, Utterance, uttered
from relations.extraction.statements.whose import appositive_end
from relations.extraction.statements.words import ACCORDING
from relations.extraction.types import Span

_SOME = frozenset(("one", "some", "many", "several", "various", "unconfirmed", "media", "press"))

OPENS_ACCORDING = frozenset(("according", "in", "by"))


def by_according(sentence, i, tail):
    """ "according to X", "by Seoul's account", "in the words of X": X says the rest of the sentence."""
    first = cue_last = None
    for opener in ACCORDING:
        if tuple(sentence.low(i + n) for n in range(len(opener))) == opener:
            first, cue_last = i + len(opener), i + len(opener) - 1
    if first is None:
        return _by_account(sentence, i, tail)
    phrase = phrase_from(sentence, first, min(first + 16, tail)) if first <= tail else None
    voice = phrase and voice_of(sentence, phrase)
    if voice is None:
        return None
    if voice.is_document and sentence.low(phrase.first) in _SOME:
        return None  # "according to one account which could not be confirmed"
    last = _relative_end(sentence, appositive_end(sentence, phrase.last), tail)
    return _around(sentence, i, last, cue_last, voice, tail)


def by_as(sentence, i, tail):
    """ "There is, as Xi has told his visitor, no room": what stands around "as X said" is X's."""
    k, told = i + 1, None
    while k <= min(tail, i + 14) and told is None:
        low = sentence.low(k)
        if sentence.kind(k) in (MARK, QUOTE) and low not in ("'", "’", "-"):
            break
        told = next(((c, f) for c, f in table.CUES.get(low, ()) if _attributes(c, f)), None)
        k += 1
    if told is None or (i > sentence.opening and sentence.low(i - 1) not in (",", "-", "--", "–", "—")):
        return None
    group = verb_group(sentence, k - 1, told[1])
    who = subject(sentence, group.first)
    unsaid = group.negated or group.passive or group.modal or group.infinitive
    if who is None or who.first <= i or unsaid:
        return None
    voice = voice_of(sentence, who)
    last = k - 1
    while last < tail and sentence.kind(last + 1) != MARK:
        last += 1
    if voice is None or any(
        sentence.kind(j) == QUOTE or sentence.low(j) == "that" for j in range(k, last + 1)
    ):
        return None
    return _around(sentence, i, last, k - 1, voice, tail)


def _attributes(cue, form):
    return cue.frame in ("say", "clause", "tell") and form in ("past", "s", "participle")


def _relative_end(sentence, last, tail):
    """The end of a relative clause that tells whose paper it is: "the communique that they signed"."""
    k = last + 1
    if sentence.low(k) not in ("that", "which", "who", "issued", "released", "signed", "published"):
        return last
    while k < tail and sentence.low(k) not in (",", ";", ":"):
        k += 1
    return k if k == tail else k - 1


def _by_account(sentence, i, tail):
    k = i + 1
    if k + 1 > tail or sentence.low(i) not in ("by", "in") or not sentence.units[k].is_who:
        return None
    noun = k + 2 if sentence.low(k + 1) in ("'s", "’s", "own") else k + 1
    if sentence.low(noun) not in ("account", "telling", "words", "reckoning"):
        return None
    voice = voice_of(sentence, Phrase(k, k, (sentence.units[k],)))
    return voice and _around(sentence, i, noun, noun, voice, tail)


def _around(sentence, first, last, cue_last, voice, tail):
    """The utterance whose attribution is units `first`..`last` and whose content is what stands around."""
    content = []
    if first - 1 > sentence.opening:
        left = left_fragment(sentence, sentence.opening, first - 1)
        content += [left] if left else []
    k = last + 1
    while sentence.kind(k) == MARK and sentence.low(k) in (",", "-", "--", "–", "—"):
        k += 1
    if k < tail:
        right = right_fragment(sentence, k, tail)
        content += [right] if right else []
    if not content:
        return None
    cue = Span(sentence.units[first].start, sentence.units[cue_last].end)
    return uttered(sentence, first, voice, cue, content, "according-to")


def so_did(sentence, utterance, tail):
    """ ", as did Mr. Abe": a second speaker of the same content."""
    for k in range(utterance.at + 1, tail):
        if sentence.low(k) in ("as", "so") and sentence.low(k + 1) in ("did", "does", "has", "had"):
            phrase = phrase_from(sentence, k + 2, min(k + 10, tail)) if k + 2 <= tail else None
            voice = phrase and voice_of(sentence, phrase)
            if voice is None:
                return []
            cue = Span(sentence.units[k].start, sentence.units[k + 1].end)
            return [
                Utterance(
                    sentence.index,
                    k,
                    voice,
                    (cue,),
                    list(utterance.content),
                    "as-did",
                    CONFIDENCE["as-did"],
                    False,
                    (),
                    utterance.outside,
                )
            ]
    return []
