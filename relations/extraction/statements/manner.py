"""Quotations told by any verb at all: ", thundered Erdogan", "Macron beamed: …".

Beside a whole quotation in marks, a finite verb and a name attribute it whatever the verb means: the
lexicon need not know it.
"""

from relations.extraction.language.clauses import subject
from relations.extraction.language.noun_phrases import Phrase, phrase_from
from relations.extraction.language.units import ACTOR, MARK, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite
from relations.extraction.statements import cues as table
from relations.extraction.statements.content import left_fragment, right_fragment, worth_quoting
from relations.extraction.statements.speakers import voice_of
from relations.extraction.statements.utterance import uttered
from relations.extraction.statements.whose import appositive_end
from relations.extraction.types import Span


def may_attribute(sentence, i):
    """True where the word at `i` stands beside a quotation as a verb can: "," X| and "," |ed X."""
    low = sentence.low(i)
    if low in table.CUES or not low.endswith(("ed", "s")) or len(low) < 5:
        return False
    return sentence.kind(i - 1) == QUOTE or (
        sentence.units[i - 1].is_who and sentence.kind(i - 2) == QUOTE and sentence.low(i + 1) in _CLOSERS
    )


def by_colon(sentence, i, tail):
    """ "Lee: “We are ready.”", "Kim, through an interpreter: “…”": a name, a colon, words in marks; where the
    name alone heads a paragraph, as in transcripts, any words."""
    if i >= tail or not (sentence.kind(i + 1) == QUOTE or _heads_paragraph(sentence, i, tail)):
        return None
    first = sentence.opening
    while first < i and not sentence.units[first].is_who:
        if sentence.kind(first) == WORD and not sentence.low(first)[:1].isdigit():
            return None
        first += 1
    if first >= i or (first + 1 < i and sentence.low(first + 1) not in (",", "(", "to", "on", "in")):
        return None
    if any(is_finite(sentence, k) for k in range(first, i)):
        return None
    voice = voice_of(sentence, Phrase(first, first, (sentence.units[first],)))
    content = right_fragment(sentence, i + 1, tail)
    if voice is None or content is None:
        return None
    return uttered(sentence, i, voice, sentence.units[i].span, [content], "say-quote", scale=0.95)


def _heads_paragraph(sentence, i, tail):
    """ "President of Russia Vladimir Putin: I am very happy …", "Shinzo Abe (retranslated): …"."""
    name = sentence.units[0]
    before = sentence.text[max(0, sentence.span.start - 3) : sentence.span.start]
    if not name.is_who or name.actor.form != "name" or sentence.opening or (before and "\n" not in before):
        return False
    return (i == 1 or sentence.low(1) == "(") and sentence.low(i - 1) in (name.low, ")") and tail - i > 3


_CLOSERS = frozenset((",", ".", ""))


def by_manner(sentence, i, tail):
    """The utterance of a quotation that ends before `i`, or before the name in front of it; or None."""
    inverted = sentence.kind(i - 1) == QUOTE
    closing = i - 1 if inverted else i - 2
    if not _closes_speech(sentence, closing):
        return None
    if inverted:
        who = phrase_from(sentence, i + 1, min(i + 15, tail)) if i < tail else None
        if who is None or not (who.whos and sentence.kind(who.first) == ACTOR):
            return None
    else:
        who = subject(sentence, i)
    voice = who and voice_of(sentence, who)
    left = left_fragment(sentence, sentence.opening, closing)
    if voice is None or left is None:
        return None
    content = [left]
    following = (appositive_end(sentence, who.last) if inverted else i) + 1
    if sentence.low(following) in (",", ".") and sentence.kind(following + 1) == QUOTE:
        content.append(Span(sentence.units[following + 1].start, sentence.units[-1].end))
    rule = "said-inverted" if inverted else "said-after"
    return uttered(sentence, i, voice, sentence.units[i].span, content, rule, scale=0.9)


def _closes_speech(sentence, closing):
    """True where the mark at `closing` ends a quotation of a clause: its comma or stop stands inside."""
    return (
        closing > sentence.opening
        and sentence.kind(closing - 1) == MARK
        and sentence.low(closing - 1) in (",", "?", "!", ".")
        and worth_quoting(sentence, sentence.opening, closing)
    )
