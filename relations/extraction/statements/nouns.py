"""Statements told by a noun: "expressed the hope that", "it was their common view that"."""

from relations.extraction.language.clauses import subject
from relations.extraction.language.english import PREPOSITIONS
from relations.extraction.language.noun_phrases import Phrase, phrase_from
from relations.extraction.language.tokens import words
from relations.extraction.language.units import MARK, QUOTE, WORD
from relations.extraction.language.verb_groups import verb_group
from relations.extraction.statements import cues as table
from relations.extraction.statements import speech_nouns as nouns
from relations.extraction.statements.complement import complement
from relations.extraction.statements.content import right_fragment
from relations.extraction.statements.speakers import voice_of
from relations.extraction.statements.spoken import is_told
from relations.extraction.statements.utterance import uttered
from relations.extraction.types import Span


def by_noun(sentence, i, tail):
    """ "expressed the hope that", "gave an undertaking": the noun right of a verb that only carries it."""
    for verb, form in nouns.SUPPORT[sentence.low(i)]:
        group = verb_group(sentence, i, form)
        noun = _speech_noun(sentence, i, verb, tail)
        if noun is None or not is_told(sentence, group, _NO_CUE):
            continue
        who = subject(sentence, group.first)
        voice = who and voice_of(sentence, who)
        if voice is None:
            continue
        content = _noun_content(sentence, i, noun, tail)
        if content is None:
            continue
        joint = len(voice.actors) > 1
        cue = Span(sentence.units[i].start, sentence.units[noun].end)
        addressees = tuple(u for u in sentence.units[i + 1 : noun] if u.is_who and not u.actor.possessive)
        more = {"joint": joint, "addressees": addressees, "object_first": noun + 1}
        return uttered(sentence, i, voice, cue, [content], "speech-noun", **more)
    return None


_NO_CUE = table.Cue("", "act")


def _speech_noun(sentence, i, verb, tail):
    allowed = nouns.SUPPORT_NEEDS.get(verb, nouns.SPEECH_NOUNS)
    for k in range(i + 1, min(tail, i + 9) + 1):
        low, kind = sentence.low(k), sentence.kind(k)
        if kind in (QUOTE, MARK) and low not in ("-", "'", "’"):
            return None
        if kind == WORD and (low in allowed or _singular(low) in allowed):
            return k
        particle = k == i + 1 and low in ("down", "out", "up")  # "laid down terms", "put out a statement"
        if kind == WORD and low in PREPOSITIONS and low not in ("of", "to") and not particle:
            return None
    return None


def _singular(word):
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") else word


def _noun_content(sentence, i, noun, tail):
    right = complement(sentence, noun + 1, tail)
    if right.how in ("that", "quote", "colon", "to", "wh") and right.first <= tail:
        return right_fragment(sentence, right.first, tail)
    if i + 1 <= tail:
        return right_fragment(sentence, i + 1, tail)
    return None


def by_origin(sentence, i, tail):
    """ "From Wang came the caution that …": the noun after "came", the voice after "from"."""
    phrase = phrase_from(sentence, i + 1, min(i + 10, tail)) if i < tail else None
    if phrase is None:
        return None
    # "From Seoul came word": the verb may be taken for the phrase's last word.
    came = next((k for k in range(i + 2, min(tail, i + 14)) if sentence.low(k) in ("came", "comes")), None)
    if came is None or came > phrase.last + 3:
        return None
    voice = voice_of(sentence, phrase if phrase.last < came else phrase_from(sentence, i + 1, came - 1))
    noun = _speech_noun(sentence, came, "", tail)
    if voice is None or noun is None:
        return None
    content = _noun_content(sentence, came, noun, tail)
    if content is None:
        return None
    cue = Span(sentence.units[came].start, sentence.units[noun].end)
    return uttered(sentence, i, voice, cue, [content], "speech-noun")


def by_giver(sentence, i, tail):
    """ "came home with a promise from Trump that …": the noun before "from", the voice after it."""
    if (
        i <= sentence.opening
        or _singular(sentence.low(i - 1)) not in _GIVEN
        or any(sentence.low(k) in _NO_GIFT for k in range(i - 4, i - 1))
    ):
        return None
    phrase = phrase_from(sentence, i + 1, min(i + 10, tail)) if i < tail else None
    voice = phrase and voice_of(sentence, phrase)
    if voice is None or sentence.low(phrase.last + 1) not in ("that", "to"):
        return None
    content = right_fragment(sentence, phrase.last + 1, tail)
    cue = sentence.units[i - 1].span
    return content and uttered(sentence, i, voice, cue, [content], "speech-noun")


_GIVEN = words("promise pledge assurance commitment undertaking guarantee warning reply answer apology offer")
_NO_GIFT = words("no any seek seeks sought want wants wanted without for needs awaiting")


def by_view(sentence, i, tail):
    """ "It was their common view that …", "Lee's message was that …"."""
    k = i
    low = sentence.low(k)
    if low in nouns.SHARED:
        k += 1
        if sentence.low(k) not in nouns.VIEW_NOUNS:
            return None
    noun = k
    owner = _view_owner(sentence, i - 1)
    if owner is None:
        return None
    k += 1
    if sentence.kind(k) == WORD and sentence.low(k) in ("was", "is", "remains", "remained"):
        k += 1
    elif not (sentence.low(owner.first - 1) in ("was", "is") and sentence.low(owner.first - 2) == "it"):
        return None
    if sentence.low(k) != "that" and sentence.kind(k) != QUOTE and sentence.low(k) != ":":
        return None
    voice = voice_of(sentence, owner)
    if voice is None or k > tail:
        return None
    content = right_fragment(sentence, k, tail)
    if content is None:
        return None
    cue = Span(sentence.units[i].start, sentence.units[noun].end)
    return uttered(sentence, i, voice, cue, [content], "shared-view", joint=len(voice.actors) > 1)


def _view_owner(sentence, k):
    """The one whose view it is: "their", "Lee's"."""
    if k < sentence.opening:
        return None
    if sentence.low(k) in ("'s", "’s"):
        k -= 1
    unit = sentence.units[k] if k >= 0 else None
    if unit is not None and unit.is_who:
        return Phrase(k, k, (unit,))
    return None
