"""Who said what: statements with their speakers, cues and content.

For each word of saying in a sentence: who is its subject, what is its object, and is that enough for
this word? One statement per speaker and sentence; a quotation that goes on belongs to the sentence
that attributes it. What is reported inside a statement is that statement's, not another.
"""

from relations.extraction.language.units import WORD
from relations.extraction.statements import cues as table
from relations.extraction.statements.around import OPENS_ACCORDING, by_according, by_as, so_did
from relations.extraction.statements.complement import last_word
from relations.extraction.statements.manner import by_colon, by_manner, may_attribute
from relations.extraction.statements.nouns import by_giver, by_noun, by_origin, by_view
from relations.extraction.statements.speech_nouns import SHARED, SUPPORT, VIEW_NOUNS
from relations.extraction.statements.utterance import outside
from relations.extraction.statements.verbs import by_verb


def utterances(sentences):
    """Every statement of the text, in order."""
    found = []
    for sentence in sentences:
        if _is_unconfirmed(sentence):
            continue
        here = _in_sentence(sentence)
        if _tells_terms(sentence):
            here = [one for one in here if one.voice.form != "country"]
        found += _one_per_speaker(_outermost(here, sentence), sentence)
    return found


_PACTS = frozenset(
    [
        "accord",
        "treaty",
        "deal",
        "pact",
        "agreement",
        "terms",
        "arrangement",
        "convention",
        "compact",
        "armistice",
        "truce",
    ]
)


def _tells_terms(sentence):
    """ "Under the accord India and Pakistan undertake to …": what a paper lays down, told by nobody."""
    first = sentence.opening
    return sentence.low(first) == "under" and any(
        sentence.low(k) in _PACTS for k in range(first + 1, first + 6)
    )


_VERIFIED = frozenset(("confirmed", "verified", "corroborated"))


def _is_unconfirmed(sentence):
    """ "…, according to one account which could not be confirmed": hearsay."""
    return any(
        unit.low in _VERIFIED
        and not unit.quoted
        and sentence.low(k - 1) == "be"
        and {"not", "cannot"} & {sentence.low(k - 2), sentence.low(k - 3), sentence.low(k - 4)}
        for k, unit in enumerate(sentence.units)
    )


_OF_VIEWS = SHARED | VIEW_NOUNS
_MAY_TELL = _OF_VIEWS | OPENS_ACCORDING | SUPPORT.keys() | table.CUES.keys() | {"as", "from"}


def _in_sentence(sentence):
    found = []
    tail = last_word(sentence)
    for i, unit in enumerate(sentence.units):
        if unit.low == ":" and not unit.quoted and (named := by_colon(sentence, i, tail)) is not None:
            found.append(named)
        if unit.kind != WORD or unit.quoted or i < sentence.opening:
            continue
        if unit.low not in _MAY_TELL and not may_attribute(sentence, i):
            continue
        if i > sentence.opening and sentence.text[unit.start].isupper():
            continue  # "States", "Reports": part of a name
        utterance = None
        if unit.low in SUPPORT:
            utterance = by_noun(sentence, i, tail)
        if utterance is None and unit.low in table.CUES:
            utterance = by_verb(sentence, i, tail)
        if utterance is None and unit.low in OPENS_ACCORDING:
            utterance = by_according(sentence, i, tail)
        if utterance is None and unit.low == "as":
            utterance = by_as(sentence, i, tail)
        if utterance is None and unit.low == "from":
            utterance = by_origin(sentence, i, tail) or by_giver(sentence, i, tail)
        if utterance is None and may_attribute(sentence, i):
            utterance = by_manner(sentence, i, tail)
        if utterance is None and unit.low in _OF_VIEWS:
            utterance = by_view(sentence, i, tail)
        if utterance is not None:
            found.append(utterance)
            found += so_did(sentence, utterance, tail)
    return found


def _outermost(found, sentence):
    """Leave out what is reported inside another's statement: it belongs to that speaker.

    But where the report only stands after or around it ("Park replied …, her office said"), both spoke.
    """
    kept = []
    for one in found:
        at = sentence.units[one.at].start
        inside = any(
            other is not one
            and (any(f.start <= at < f.end for f in other.content) or _shares_told_subject(one, other))
            and not _covers(one, other)
            for other in found
        )
        if not inside:
            kept.append(one)
        elif _is_main_clause_of_report(one, found, sentence):
            one.confidence *= 0.8
            kept.append(one)
    return kept


def _shares_told_subject(one, other):
    """ "Motegi said that Japan supported and welcomed it": the second verb is told with the first."""
    return other.rule == "say-that" and any(f.covers(one.voice.spans[0]) for f in other.content)


def _is_main_clause_of_report(one, found, sentence):
    at = sentence.units[one.at].start
    outer = [o for o in found if o is not one and any(f.start <= at < f.end for f in o.content)]
    return (
        len(outer) == 1
        and outer[0].rule in ("said-after", "said-inverted", "said-between", "according-to")
        and outer[0].voice.key != one.voice.key
        and one.voice.form in ("name", "office", "group", "pronoun")
        and one.rule in ("say-that", "act-infinitive", "say-bare", "act-object", "speech-noun", "said-after")
        and one.voice.spans[0].start <= outer[0].content[0].start + 40
        and not _is_embedded(one, sentence)
    )


def _is_embedded(one, sentence):
    """ "They differ in how they read the treaty": the subject of a clause inside another."""
    before = (u for u in reversed(sentence.units) if u.end <= one.voice.spans[0].start)
    return next(before, sentence.units[0]).low in ("how", "what", "whether", "which", "that")


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
        same.outside = outside(sentence, inner)
    return merged
