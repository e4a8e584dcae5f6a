"""Statements told by a verb of saying: is it told, by whom, and what is the content?"""

from relations.extraction.language.english import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    RELATIVES,
    is_adverb,
)
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, COUNTRY, DASHES, DATE, MARK, QUOTE, WORD
from relations.extraction.language.verb_groups import has_clause, verb_group
from relations.extraction.statements import cues as table
from relations.extraction.statements.called import may_name, names_it
from relations.extraction.statements.complement import complement
from relations.extraction.statements.content import (
    left_fragment,
    right_fragment,
    starts_own_report,
    worth_quoting,
)
from relations.extraction.statements.passives import told_by, was_agreed
from relations.extraction.statements.speakers import voice_of
from relations.extraction.statements.spoken import is_told
from relations.extraction.statements.utterance import uttered
from relations.extraction.statements.whose import (
    fits_object,
    speaker_phrase,
    spoken_to,
)
from relations.extraction.statements.words import AUDIENCE
from relations.extraction.types import Span

_OPENS_NOUN = AUDIENCE | DETERMINERS


def by_verb(sentence, i, tail):
    for cue, form in table.CUES[sentence.low(i)]:
        after = _after_phrase(sentence, i, cue)
        if after is None:
            continue
        utterance = _reported(sentence, i, after, cue, form, tail)
        if utterance is not None:
            return utterance
    return None


def _after_phrase(sentence, i, cue):
    """The unit after the cue's words ("point" "out"), or None where they do not follow."""
    k = i + 1
    if cue.verb == "call" and cue.then in (("on",), ("upon",)) and not _asks(sentence, k):
        return None
    if cue.verb == "go" and sentence.low(i + 2) == "to":
        return None  # "goes on to Manila"; in "went on to say" the saying is told by "say"
    if cue.verb == "set" and sentence.low(i + 2) == "to":
        return None  # "set out to end it"
    if cue.then:
        k = _particle(sentence, k, cue)
        for word in cue.then:
            if sentence.low(k) != word:
                return None
            k += 1
    return k


# Verbs whose particle may stand apart: "called before the press for", "let reporters know".
_PARTED = words("call appeal speak warn argue plead press push let comment")


def _particle(sentence, k, cue):
    """The unit where the words after the verb may begin: behind adverbs, days, and where it was said."""
    wanted, crossed = cue.then[0], 0
    while sentence.low(k) != wanted:
        kind, low = sentence.kind(k), sentence.low(k)
        if cue.verb in _PARTED and crossed < 2 and (end := _step_over(sentence, k, wanted)) is not None:
            k, crossed = end, crossed + 1
        elif kind == DATE or (kind == WORD and is_adverb(low)):
            k += 1
        else:
            break
    return k


def _step_over(sentence, k, wanted):
    """The unit after "before the press", "in Seoul"; for "know", after those who are let know; or None."""
    if wanted == "know":
        opens = sentence.kind(k) in (ACTOR, COUNTRY) or sentence.low(k) in _OPENS_NOUN
    else:
        opens = sentence.kind(k) == WORD and sentence.low(k) in PREPOSITIONS - {"of", "for"}
    if not opens:
        return None
    for j in range(k + 1, k + 6):
        low, kind = sentence.low(j), sentence.kind(j)
        if low == wanted:
            return j
        if kind in (QUOTE, MARK, DATE) or low in PREPOSITIONS or low in CONJUNCTIONS:
            return j if kind == DATE else None
    return None


def _asks(sentence, k):
    """ "called on Japan to apologise", but not "called on the minister"."""
    return any(sentence.low(j) == "to" for j in range(k, min(len(sentence), k + 10)))


def _reported(sentence, i, after, cue, form, tail):
    group = verb_group(sentence, i, form)
    if group.passive and sentence.low(after) == "by":
        return told_by(sentence, i, after, cue, group, tail)
    if group.passive and cue.joint and sentence.low(group.first - 1) == "it":
        return was_agreed(sentence, i, after, group, tail)
    if not is_told(sentence, group, cue):
        return None
    who, inverted_end = speaker_phrase(sentence, group, i, after, cue)
    voice = who and voice_of(sentence, who)
    if voice is None:
        return None
    start = after if inverted_end is None else inverted_end + 1
    if inverted_end is None and not fits_object(sentence, cue, start, tail):
        return None
    if inverted_end is None or "," not in [sentence.low(k) for k in range(after, inverted_end)]:
        addressees, start = spoken_to(sentence, start, cue, tail)
    else:
        addressees = ()  # "said Park, a senior secretary to Moon"
    right = complement(sentence, start, tail)
    content, rule = _content(sentence, group, who, right, cue, tail, inverted_end, start)
    if not content:
        return None
    cue_span = Span(sentence.units[i].start, sentence.units[max(i, after - 1)].end)
    joint = len(voice.actors) > 1 and cue.joint
    more = {"joint": joint, "addressees": addressees, "object_first": start if rule == "act-object" else -1}
    return uttered(sentence, i, voice, cue_span, content, rule, **more)


def _content(sentence, group, who, right, cue, tail, inverted_end, start):
    """The fragments of what is said, and the rule that found them."""
    left_last = (who.first if inverted_end is None else group.first) - 1
    if cue.frame == "inverted":
        left = left_fragment(sentence, sentence.opening, left_last)
        return ([left] if left else []), "said-inverted"
    said_left = _left_is_content(sentence, left_last, short=right.how == "comma")
    if inverted_end is None and sentence.low(group.first - 1) in RELATIVES:
        said_left = False  # "…, ending a stay that began on Monday"
    # "…, the office has confirmed": at the end of a sentence any of them attributes.
    attributes = (
        cue.frame in ("say", "clause", "tell")
        or (right.how == "end" and cue.frame == "act" and not cue.then)
        or (cue.frame == "weak" and _is_quoted(sentence, left_last))
    )
    if right.how == "end" and attributes and (said_left or cue.frame != "act"):
        if not said_left:
            return [], ""
        left = left_fragment(sentence, _content_opening(sentence, left_last), left_last)
        return ([left] if left else []), "said-after" if inverted_end is None else "said-inverted"
    if right.how == "comma" and attributes and said_left:
        left = left_fragment(sentence, _content_opening(sentence, left_last), left_last)
        rest = right_fragment(sentence, right.first, tail) if right.first <= tail else None
        if _is_aside(sentence, right.first) or _is_writers(sentence, right.first, tail, left_last):
            rest = None
        if inverted_end is not None:
            return [f for f in (left, rest) if f], "said-inverted"
        return [f for f in (left, rest) if f], "said-between" if rest else "said-after"
    if right.how in ("end", "comma") and start <= tail and cue.frame == "act" and not said_left:
        # "apologised for colonial rule", "protested to the ambassador": what follows is the object.
        rest = right_fragment(sentence, start, tail)
        return ([rest], "act-object") if rest else ([], "")
    if right.how == "end" and cue.frame == "act" and not said_left and group.at < tail:
        rest = right_fragment(sentence, group.at + 1, tail)  # "apologised to his hostess"
        return ([rest], "act-object") if rest else ([], "")
    if right.how in ("end", "comma"):
        return [], ""
    rest = right_fragment(sentence, right.first, tail) if right.first <= tail else None
    if rest is None:
        return [], ""
    if attributes and said_left and sentence.kind(left_last) == QUOTE and right.how == "quote":
        left = left_fragment(sentence, _content_opening(sentence, left_last), left_last)
        return [f for f in (left, rest) if f], "said-between"
    return _right_only(sentence, right, rest, cue, tail, who)


def _is_quoted(sentence, last):
    return QUOTE in (sentence.kind(last), sentence.low(last) == "," and sentence.kind(last - 1))


def _right_only(sentence, right, rest, cue, tail, who):
    if cue.frame == "name":
        relative = sentence.low(who.first - 1) in ("which", "whom", "that")  # "a ruling which she called sad"
        named = (
            may_name(sentence, right.first, relative=True)
            if relative
            else names_it(sentence, right.first, tail)
        )
        return ([rest], "act-object") if named else ([], "")
    if right.how == "that":
        return [rest], "weak-that" if cue.frame == "weak" else "say-that"
    if right.how in ("quote", "colon"):
        return [rest], "say-quote"
    if cue.frame in ("weak", "adj"):
        return [], ""
    if right.how == "to":
        return ([rest], "act-infinitive") if cue.frame in ("act", "tell") or cue.joint else ([], "")
    if cue.frame == "clause" and not _holds_clause(sentence, right.first, tail):
        return [], ""
    if cue.frame in ("say", "clause", "tell"):
        return [rest], "say-bare"
    return [rest], "act-object"


def _holds_clause(sentence, first, tail):
    if sentence.low(first) in ("what", "how", "why", "whether", "where", "who", "if"):
        return True
    return has_clause(sentence, first, min(tail, first + 25)) or any(
        sentence.kind(k) == QUOTE for k in range(first, min(tail, first + 25) + 1)
    )


def _is_aside(sentence, first):
    """ ", ending a break that began …": the writer's own words after an attribution."""
    low = sentence.low(first)
    if low in ("which", "who", "whose"):
        return True
    return sentence.kind(first) == WORD and low.endswith("ing") and len(low) > 4 and low not in table.CUES


def _is_writers(sentence, first, tail, left_last):
    """ "“Deadlocked,” he said, and bags were being packed": after an attribution, words that nobody said."""
    if sentence.low(first) not in CONJUNCTIONS | {"while", "whereas"}:
        return False
    if any(sentence.kind(k) == QUOTE for k in range(first, tail + 1)):
        return False
    quoted = any(sentence.kind(k) == QUOTE for k in range(sentence.opening, left_last + 1))
    return quoted or starts_own_report(sentence, first + 1, tail)


def _left_is_content(sentence, left_last, short=False):
    """True where a mark parts the attribution from words that can have been said; `short` takes one word."""
    k = left_last
    if k <= sentence.opening:
        return False
    low = sentence.low(k)
    if not (low in (",", "?", "!", "'", "’") or low in DASHES or sentence.kind(k) == QUOTE):
        return False
    return short or worth_quoting(sentence, _content_opening(sentence, k), k)


def _content_opening(sentence, last):
    """Where the clause that ends at `last` begins: the sentence's opening, or after a colon outside quotes.

    "Lee had struck another tone on Saturday: the two countries, he said, were inseparable."
    """
    for k in range(last - 1, sentence.opening, -1):
        if sentence.low(k) in (":", ";") and not sentence.units[k].quoted and k < last - 1:
            return k + 1
    return sentence.opening
