"""Statements told in the passive: "was assured by the premier that …", "it was agreed that …"."""

from relations.extraction.language.clauses import subject
from relations.extraction.language.noun_phrases import phrase_from
from relations.extraction.language.tokens import words
from relations.extraction.statements.complement import complement
from relations.extraction.statements.content import right_fragment
from relations.extraction.statements.speakers import Voice, voice_of
from relations.extraction.statements.utterance import uttered
from relations.extraction.statements.whose import appositive_end


def was_agreed(sentence, i, after, group, tail):
    """ "It was agreed that envoys would meet": by the two sides the text speaks of."""
    right = complement(sentence, after, tail)
    if group.negated or group.modal or right.how != "that" or right.first > tail:
        return None
    content = right_fragment(sentence, right.first, tail)
    it = sentence.units[group.first - 1].span
    sides = Voice(("pronoun", "they"), (), (it,), certainty=0.85, pronoun="they", form="group")
    return content and uttered(sentence, i, sides, sentence.units[i].span, [content], "say-that", joint=True)


_PASSIVES = words(
    "urge ask warn advise request beg implore exhort caution invite praise thank criticise criticize"
)


def told_by(sentence, i, by, cue, group, tail):
    """ "had been assured by the premier that …", "was urged by Seoul to …": the agent speaks."""
    if group.negated or group.modal or not (cue.frame == "tell" or cue.verb in _PASSIVES):
        return None
    who = phrase_from(sentence, by + 1, min(by + 12, tail)) if by < tail else None
    voice = who and voice_of(sentence, who)
    if voice is None:
        return None
    right = complement(sentence, appositive_end(sentence, who.last) + 1, tail)
    if right.how == "comma":  # "by the premier, X, at their own session, that"
        that = next(
            (k for k in range(right.first, min(tail, right.first + 20)) if sentence.low(k) == "that"), None
        )
        if that is None:
            return None
        right.first, right.how = that, "that"
    if right.how not in ("that", "to", "quote", "wh") or right.first > tail:
        return None
    content = right_fragment(sentence, right.first, tail)
    told = subject(sentence, group.first)
    rule = "act-infinitive" if right.how == "to" else "say-that"
    addressees = told.whos if told else ()
    return content and uttered(
        sentence, i, voice, sentence.units[i].span, [content], rule, addressees=addressees
    )
