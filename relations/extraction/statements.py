"""Who said what: statements with their speakers, cues and content.

For each word of saying in a sentence: who is its subject, what is its object, and is that enough for
this word? One statement per speaker and sentence; a quotation that goes on belongs to the sentence
that attributes it. What is reported inside a statement is that statement's, not another.
"""

from dataclasses import dataclass, field

from relations.extraction import cues as table
from relations.extraction.clauses import Phrase, is_finite, phrase_from, subject, verb_group
from relations.extraction.english import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, RELATIVES, is_adverb
from relations.extraction.speakers import SPEAKERS, Voice, voice_of
from relations.extraction.statements_content import (
    complement,
    last_word,
    left_fragment,
    right_fragment,
    worth_quoting,
)
from relations.extraction.tokens import words
from relations.extraction.types import Span
from relations.extraction.units import ACTOR, COUNTRY, DASHES, DATE, MARK, QUOTE, WORD


@dataclass(slots=True)
class Utterance:
    """A statement as its sentence tells it, before dates and countries are given.

    `outside` are the units that belong to the telling, not to what is told: dates are looked for there.
    """

    sentence: int
    at: int
    voice: Voice
    cue: tuple[Span, ...]
    content: list[Span]
    rule: str
    confidence: float
    joint: bool = False
    addressees: tuple = ()
    outside: list[int] = field(default_factory=list)
    object_first: int = -1
    mentions: list[Span] = field(default_factory=list)
    # Where its quotation began, if in a sentence before.
    began: int = -1


def utterances(sentences):
    """Every statement of the text, in order."""
    found = []
    for sentence in sentences:
        here = _in_sentence(sentence)
        found += _one_per_speaker(_outermost(here, sentence), sentence)
    return found


def _in_sentence(sentence):
    found = []
    tail = last_word(sentence)
    for i, unit in enumerate(sentence.units):
        if unit.kind != WORD or unit.quoted or i < sentence.opening:
            continue
        if i > sentence.opening and sentence.text[unit.start].isupper():
            continue  # "States", "Reports": part of a name
        utterance = None
        if unit.low in table.SUPPORT:
            utterance = _by_noun(sentence, i, tail)
        if utterance is None and unit.low in table.CUES:
            utterance = _by_verb(sentence, i, tail)
        if utterance is None and unit.low in _OPENS_ACCORDING:
            utterance = _by_according(sentence, i, tail)
        if utterance is None and unit.low in table.SHARED | table.VIEW_NOUNS:
            utterance = _by_view(sentence, i, tail)
        if utterance is not None:
            found.append(utterance)
            found += _so_did(sentence, utterance, tail)
    return found


# --- verbs -----------------------------------------------------------------------------------


def _by_verb(sentence, i, tail):
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
    if cue.then:
        while sentence.kind(k) == WORD and is_adverb(sentence.low(k)) and sentence.low(k) != cue.then[0]:
            k += 1
        for word in cue.then:
            if sentence.low(k) != word:
                return None
            k += 1
    return k


def _asks(sentence, k):
    """ "called on Japan to apologise", but not "called on the minister"."""
    return any(sentence.low(j) == "to" for j in range(k, min(len(sentence), k + 10)))


def _reported(sentence, i, after, cue, form, tail):
    group = verb_group(sentence, i, form)
    if not _is_told(sentence, group, cue):
        return None
    who, inverted_end = _who(sentence, group, i, after, cue)
    voice = who and voice_of(sentence, who)
    if voice is None:
        return None
    start = after if inverted_end is None else inverted_end + 1
    if inverted_end is None and not _fits_object(sentence, cue, start, tail):
        return None
    addressees, start = _addressee(sentence, start, cue, tail)
    right = complement(sentence, start, tail)
    content, rule = _content(sentence, group, who, right, cue, tail, inverted_end, start)
    if not content:
        return None
    cue_span = Span(sentence.units[i].start, sentence.units[max(i, after - 1)].end)
    joint = len(voice.actors) > 1 and cue.joint
    return Utterance(
        sentence.index,
        i,
        voice,
        (cue_span,),
        content,
        rule,
        _CONFIDENCE[rule] * voice.certainty,
        joint,
        addressees,
        _outside(sentence, content),
        object_first=start if rule == "act-object" else -1,
    )


_CONFIDENCE = {
    "say-that": 0.97,
    "say-quote": 0.97,
    "say-bare": 0.93,
    "said-after": 0.96,
    "said-between": 0.95,
    "said-inverted": 0.95,
    "act-object": 0.9,
    "act-infinitive": 0.93,
    "weak-that": 0.85,
    "according-to": 0.93,
    "speech-noun": 0.9,
    "shared-view": 0.92,
    "as-did": 0.92,
    "quotation-alone": 0.7,
}


def _is_told(sentence, group, cue):
    """True where the verb group says that the words were spoken: not that they may be, or were not."""
    if group.negated or group.modal:
        return False
    if group.passive:
        return False
    if group.infinitive:
        return _spoken_after_all(sentence, group) is not None
    if group.form == "base":
        return group.first < group.at or _is_plural(sentence, group.at - 1)
    if group.form == "s":
        return not _is_noun(sentence, group.at)
    return not (group.form == "participle" and not group.perfect)


def _is_plural(sentence, k):
    """True where unit `k` can be the subject of "say": several people, a plural, I, we."""
    while k >= 0 and sentence.kind(k) == WORD and is_adverb(sentence.low(k)):
        k -= 1
    if k < 0:
        return False
    unit = sentence.units[k]
    if unit.is_who:
        several = len(unit.actor.actors) > 1 or sentence.low(k - 1) == "and"
        return not unit.actor.possessive and (several or unit.low.endswith("s"))
    return unit.low in ("i", "we", "they") or (
        unit.kind == WORD and unit.low.endswith("s") and unit.low in SPEAKERS
    )


def _spoken_after_all(sentence, group):
    """The verb of "went on to say", "used the visit to urge": of infinitives of things that were said; or None."""
    for k in range(group.controller_at, max(-1, group.controller_at - 6), -1):
        low = sentence.low(k)
        if low in table.SPOKEN_AFTER_ALL:
            return k
        if low in table.SILENCE or sentence.kind(k) == MARK:
            return None
    return None


def _is_noun(sentence, i):
    """ "the remarks", "his calls for": a spelling that is noun and verb, used as a noun."""
    k = i - 1
    before = sentence.low(k)
    if before in DETERMINERS or before in PREPOSITIONS or before in ("'s", "’s", "'"):
        return True
    if sentence.kind(k) in (ACTOR, COUNTRY):
        return sentence.units[k].actor.possessive
    return (
        sentence.kind(k) == WORD
        and not is_adverb(before)
        and before.endswith(("al", "ic", "ive", "ous", "nt"))
    )


def _who(sentence, group, i, after, cue):
    """The phrase that names the speaker, and the last unit of one that stands right of the verb."""
    if cue.frame in ("say", "clause", "tell") and group.form in ("past", "s") and group.first == i:
        before = sentence.low(i - 1)
        opened = sentence.kind(i - 1) == QUOTE or before in (",", "'", "’") or before in DASHES
        if opened and i > sentence.opening:
            right = phrase_from(sentence, after, min(after + 14, len(sentence) - 1))
            if right is not None and _is_inverted(sentence, right):
                end = _appositive_end(sentence, right.last)
                return _named_in_appositive(sentence, right, end) or right, end
    if group.form == "ing" and not group.progressive:
        if sentence.low(i - 1) == "as" and sentence.low(i - 2) in ("quoted", "cited", "reported"):
            return subject(sentence, verb_group(sentence, i - 2, "past").first), None
        return _participle_subject(sentence, i), None
    first = group.first
    if group.infinitive and (verb := _spoken_after_all(sentence, group)) is not None:
        first = min(first, verb_group(sentence, verb, "past").first)
    return subject(sentence, first), None


def _is_inverted(sentence, right):
    """ "said X, the minister", but not "said he looked forward": nothing verbal follows the name."""
    if not (right.whos or right.first < right.last or sentence.units[right.first].is_who):
        return False
    if any(u.low in ("he", "she", "they", "it", "we") for u in right.whos):
        return False
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


def _appositive_end(sentence, last):
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
    for j in range(k - 1, max(sentence.opening - 1, k - 40), -1):
        for cue, form in table.CUES.get(sentence.low(j), ()):
            if form in ("past", "s") and not sentence.units[j].quoted:
                who = subject(sentence, verb_group(sentence, j, form).first)
                if who is not None:
                    return who
            break
    return None


def _fits_object(sentence, cue, start, tail):
    """False for "welcomed Macron to the castle" (no words, but a handshake), "pressed the button"."""
    if start > tail:
        return True
    unit = sentence.units[start]
    person = unit.kind == ACTOR and not unit.actor.possessive and unit.actor.form != "group"
    if cue.verb in ("welcome", "toast"):
        return not person
    if cue.verb in ("press", "lobby", "question", "challenge"):
        return unit.is_who
    return True


def _addressee(sentence, start, cue, tail):
    """Those spoken to right after the verb, and the unit where the rest begins."""
    if cue.verb not in table.ADDRESSING and cue.then not in (("on",), ("upon",)):
        if sentence.low(start) == "to" and sentence.units[min(start + 1, tail)].is_who:
            owner = sentence.units[start + 1].actor.possessive
            return (
                ((), _before_that(sentence, start, tail))
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
        phrase = phrase_from(sentence, start, min(start + 8, tail))
        if phrase is None:
            return (), start
        return phrase.whos, _appositive_end(sentence, phrase.last) + 1
    return (), start


def _before_that(sentence, start, tail):
    """ "announces to his party's committee that": where the content begins after those spoken to."""
    for k in range(start, min(tail, start + 10)):
        if sentence.low(k) == "that":
            return k
        if is_finite(sentence, k) or sentence.kind(k) == QUOTE:
            break
    return start


def _coordinated(sentence, start, cue):
    found = [sentence.units[start]]
    k = start + 1
    while sentence.low(k) in ("and", ",") and k + 1 < len(sentence) and sentence.units[k + 1].is_who:
        found.append(sentence.units[k + 1])
        k += 2
    # "thanked North Korea for …": who is thanked is part of what is said; whom one tells is not.
    return tuple(found), (k if cue.frame == "tell" else start)


def _content(sentence, group, who, right, cue, tail, inverted_end, start):
    """The fragments of what is said, and the rule that found them."""
    left_last = (who.first if inverted_end is None else group.first) - 1
    said_left = _left_is_content(sentence, left_last, short=right.how == "comma")
    # "…, the office has confirmed": at the end of a sentence any of them attributes.
    attributes = cue.frame in ("say", "clause", "tell") or (
        right.how == "end" and cue.frame == "act" and not cue.then
    )
    if right.how == "end" and attributes and (said_left or cue.frame != "act"):
        if not said_left:
            return [], ""
        left = left_fragment(sentence, _content_opening(sentence, left_last), left_last)
        return ([left] if left else []), "said-after" if inverted_end is None else "said-inverted"
    if right.how == "comma" and attributes and said_left:
        left = left_fragment(sentence, _content_opening(sentence, left_last), left_last)
        rest = right_fragment(sentence, right.first, tail) if right.first <= tail else None
        if _is_aside(sentence, right.first):
            rest = None
        return [f for f in (left, rest) if f], "said-between" if inverted_end is None else "said-inverted"
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
    return _right_only(sentence, right, rest, cue, tail)


def _names_it(sentence, first, tail):
    """ "called Japan a partner", "called the words very inappropriate": an object, then what it is called."""
    k = first
    while k <= min(tail, first + 8):
        kind, low = sentence.kind(k), sentence.low(k)
        if k > first and (
            kind == QUOTE or low in ("a", "an", "very", "so", "one", "deeply", "totally", "highly")
        ):
            return True
        if k > first and low == "the" and sentence.kind(k - 1) != WORD:
            return True
        if (
            k > first + 1
            and kind == WORD
            and low.endswith(("able", "ible", "ful", "ous", "ive", "less", "ical"))
        ):
            return True
        if (kind == WORD and (low in PREPOSITIONS - {"of"} or low in CONJUNCTIONS)) or low in (",", ";", ":"):
            return False
        k += 1
    return False


def _right_only(sentence, right, rest, cue, tail):
    if cue.frame == "name":
        return ([rest], "act-object") if _names_it(sentence, right.first, tail) else ([], "")
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
    from relations.extraction.clauses import has_clause

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


def _left_is_content(sentence, left_last, short=False):
    """True where a mark parts the attribution from words that can be what was said; `short` takes one word."""
    k = left_last
    if k <= sentence.opening:
        return False
    low = sentence.low(k)
    if not (low in (",", "?", "!", "'", "’") or low in DASHES or sentence.kind(k) == QUOTE):
        return False
    return short or worth_quoting(sentence, _content_opening(sentence, k), k)


def _content_opening(sentence, last):
    """Where the clause that ends at `last` begins: the sentence's opening, or after an attribution before."""
    return sentence.opening


def _outside(sentence, content):
    return [
        k
        for k, unit in enumerate(sentence.units)
        if k >= sentence.opening and not any(f.start <= unit.start < f.end for f in content)
    ]


# --- nouns -----------------------------------------------------------------------------------


def _by_noun(sentence, i, tail):
    """ "expressed the hope that", "gave an undertaking": the noun right of a verb that only carries it."""
    for verb, form in table.SUPPORT[sentence.low(i)]:
        group = verb_group(sentence, i, form)
        noun = _speech_noun(sentence, i, verb, tail)
        if noun is None or not _is_told(sentence, group, _NO_CUE):
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
        return Utterance(
            sentence.index,
            i,
            voice,
            (cue,),
            [content],
            "speech-noun",
            _CONFIDENCE["speech-noun"] * voice.certainty,
            joint,
            addressees,
            _outside(sentence, [content]),
            object_first=noun + 1,
        )
    return None


_NO_CUE = table.Cue("", "act")


def _speech_noun(sentence, i, verb, tail):
    allowed = table.SUPPORT_NEEDS.get(verb, table.SPEECH_NOUNS)
    for k in range(i + 1, min(tail, i + 9) + 1):
        low, kind = sentence.low(k), sentence.kind(k)
        if kind in (QUOTE, MARK) and low not in ("-", "'", "’"):
            return None
        if kind == WORD and (low in allowed or _singular(low) in allowed):
            return k
        if kind == WORD and low in PREPOSITIONS and low not in ("of", "to"):
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


def _by_view(sentence, i, tail):
    """ "It was their common view that …", "Lee's message was that …"."""
    k = i
    low = sentence.low(k)
    if low in table.SHARED:
        k += 1
        if sentence.low(k) not in table.VIEW_NOUNS:
            return None
    noun = k
    owner = _owner(sentence, i - 1)
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
    return Utterance(
        sentence.index,
        i,
        voice,
        (cue,),
        [content],
        "shared-view",
        _CONFIDENCE["shared-view"] * voice.certainty,
        len(voice.actors) > 1,
        (),
        _outside(sentence, [content]),
    )


def _owner(sentence, k):
    """The one whose view it is: "their", "Lee's"."""
    if k < sentence.opening:
        return None
    if sentence.low(k) in ("'s", "’s"):
        k -= 1
    unit = sentence.units[k] if k >= 0 else None
    if unit is not None and unit.is_who:
        return Phrase(k, k, (unit,))
    return None


# --- according to ----------------------------------------------------------------------------

_OPENS_ACCORDING = frozenset(("according", "in", "by"))


def _by_according(sentence, i, tail):
    """ "according to X", "by Seoul's account", "in the words of X": X says the rest of the sentence."""
    first = cue_last = None
    for opener in table.ACCORDING:
        if tuple(sentence.low(i + n) for n in range(len(opener))) == opener:
            first, cue_last = i + len(opener), i + len(opener) - 1
    if first is None:
        return _by_account(sentence, i, tail)
    phrase = phrase_from(sentence, first, min(first + 16, tail)) if first <= tail else None
    voice = phrase and voice_of(sentence, phrase)
    if voice is None:
        return None
    last = _appositive_end(sentence, phrase.last)
    return _around(sentence, i, last, cue_last, voice, tail)


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
    return Utterance(
        sentence.index,
        first,
        voice,
        (cue,),
        content,
        "according-to",
        _CONFIDENCE["according-to"] * voice.certainty,
        False,
        (),
        _outside(sentence, content),
    )


def _so_did(sentence, utterance, tail):
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
                    _CONFIDENCE["as-did"],
                    False,
                    (),
                    utterance.outside,
                )
            ]
    return []


# --- one per speaker -------------------------------------------------------------------------


def _outermost(found, sentence):
    """Leave out what is reported inside another's statement: it belongs to that speaker.

    But where the report only stands after or around it ("Park replied that …, her office said"), both spoke.
    """
    kept = []
    for one in found:
        at = sentence.units[one.at].start
        inside = any(
            other is not one and any(f.start <= at < f.end for f in other.content) and not _covers(one, other)
            for other in found
        )
        if not inside:
            kept.append(one)
        elif _is_main_clause_of_report(one, found, sentence):
            one.confidence *= 0.8
            kept.append(one)
    return kept


def _is_main_clause_of_report(one, found, sentence):
    at = sentence.units[one.at].start
    outer = [o for o in found if o is not one and any(f.start <= at < f.end for f in o.content)]
    return (
        len(outer) == 1
        and outer[0].rule in ("said-after", "according-to")
        and outer[0].voice.key != one.voice.key
        and one.voice.form in ("name", "office", "group", "pronoun")
        and one.rule in ("say-that", "act-infinitive", "say-bare", "act-object")
        and one.voice.spans[0].start <= outer[0].content[0].start + 40
    )


def _covers(one, other):
    """True where `one` reports `other` too (each inside the other's content): keep the wider."""
    here = sum(f.end - f.start for f in one.content)
    there = sum(f.end - f.start for f in other.content)
    return here > there


def _one_per_speaker(found, sentence):
    merged = []
    for one in found:
        same = next((m for m in merged if m.voice.key == one.voice.key and m.rule != "as-did"), None)
        if same is None:
            merged.append(one)
            continue
        same.content = sorted(set(same.content) | set(one.content))
        same.cue += one.cue
        same.joint = same.joint or one.joint
        same.addressees += one.addressees
        inner = [f for f in same.content if not any(g != f and g.covers(f) for g in same.content)]
        same.content = inner
        same.outside = _outside(sentence, inner)
    return merged
