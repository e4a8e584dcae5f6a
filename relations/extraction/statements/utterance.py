"""A statement as its sentence tells it."""

from dataclasses import dataclass, field

from relations.extraction.statements.speakers import Voice
from relations.extraction.types import Span


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


CONFIDENCE = {
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


def uttered(sentence, at, voice, cue, content, rule, scale=1.0, **more):
    """The Utterance of a rule, as sure as the rule and the voice are, times `scale`."""
    sure = CONFIDENCE[rule] * scale * voice.certainty
    return Utterance(
        sentence.index, at, voice, (cue,), content, rule, sure, outside=outside(sentence, content), **more
    )


def outside(sentence, content):
    return [
        k
        for k, unit in enumerate(sentence.units)
        if k >= sentence.opening and not any(f.start <= unit.start < f.end for f in content)
    ]
