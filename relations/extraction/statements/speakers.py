"""Whose voice a phrase is: a person, an office, a government, a group, someone unnamed, a document."""

from dataclasses import dataclass, replace

from relations.extraction.language.english import DETERMINERS
from relations.extraction.language.tokens import words
from relations.extraction.language.units import WORD
from relations.extraction.statements.words import DOCUMENTS, MEDIA
from relations.extraction.types import Actor, Span

# Nouns that can speak, where the reader of actors has not named them.
SPEAKERS = words(
    "official officials spokesman spokeswoman spokesperson spokespeople spokesmen minister ministers "
    "secretary ministry office government cabinet administration department embassy ambassador envoy "
    "diplomat diplomats aide aides adviser advisers advisor advisors source sources president premier "
    "chancellor leader leaders lawmaker lawmakers senator congressman representative delegate delegates "
    "delegation negotiator negotiators commander general admiral chief head director chairman chairwoman "
    "chair party council committee commission court police military army parliament house palace union "
    "association group organisation organization company firm expert experts analyst analysts professor "
    "historian scholar scholars economist economists critics observers activist activists protesters "
    "survivor survivors victim victims family families lawyer lawyers witness witnesses campaign candidate "
    "nominee governor mayor judge prosecutor prosecutors author editor pundit executive executives man "
    "woman men women student students resident residents farmer farmers worker workers veteran veterans "
    "insider insiders person people strategist pollster sheriff officer officers authorities authority "
    "agency bank team side sides parties counterpart host guest visitor deputy predecessor successor "
    "brother sister father mother wife husband son daughter king queen emperor prince princess pope bishop "
    "priest researcher researchers scientist scientists doctor doctors teacher teachers founder manager "
    "owner captain coach player"
)
_NEVER = words(
    "it there what which that this these those nobody none no everyone anyone all some many most others few "
    "one"
)
# "each leader", "no official": nobody in particular speaks.
_NOBODY = words("each every any either neither no whichever whatever")


@dataclass(slots=True)
class Voice:
    """Those who speak: `actors` as they are known, or `name` where only words tell.

    `certainty` scales the confidence of what they are held to have said. `is_document` stands for
    words on paper whose author the text must tell; `pronoun` for "he" or "she" nobody has resolved.
    """

    key: tuple
    actors: tuple[Actor, ...]
    spans: tuple[Span, ...]
    name: str = ""
    certainty: float = 1.0
    is_document: bool = False
    pronoun: str = ""
    form: str = ""
    # The mentions, for whoever held an office on the day of the words.
    units: tuple = ()


def voice_of(sentence, phrase):
    """The voice of a noun phrase, or None where it cannot speak (a newspaper, a thing)."""
    if phrase.whos:
        return _of_mentions(sentence, phrase)
    return _of_words(sentence, phrase)


def _of_mentions(sentence, phrase):
    actors, spans, form = {}, [], ""
    for unit in phrase.whos:
        mention = unit.actor
        spans.append(mention.head)
        form = form or mention.form
        for actor in mention.actors:
            actors[actor.person or (actor.name, actor.country)] = actor
    if actors:
        return Voice(tuple(actors), tuple(actors.values()), tuple(spans), form=form, units=phrase.whos)
    first = phrase.whos[0]
    low = first.low
    if first.actor.form == "pronoun":
        if low in ("he", "she"):
            return Voice(("pronoun", low), (), tuple(spans), pronoun=low, certainty=0.85, form=form)
        return None
    if any(word in MEDIA for word in low.split()):
        return None
    name = first.low if first.actor is None else ""
    return Voice(
        ("unnamed", low.split()[-1]), (), (first.actor.span,), name=name or "", certainty=0.9, form=form
    )


def _of_words(sentence, phrase):
    units = sentence.units[phrase.first : phrase.last + 1]
    if phrase.head in ("he", "she"):
        return Voice(
            ("pronoun", phrase.head),
            (),
            (units[-1].span,),
            pronoun=phrase.head,
            certainty=0.85,
            form="pronoun",
        )
    if phrase.head == "it" and len(units) == 1:
        return Voice(("pronoun", "it"), (), (units[0].span,), pronoun="it", certainty=0.85, form="pronoun")
    if phrase.head in _NEVER or phrase.head.isdigit() or units[0].low in _NOBODY:
        return None
    if any(u.kind == WORD and u.low in MEDIA for u in units):
        return None
    span = Span(units[0].start, units[-1].end)
    if phrase.head in DOCUMENTS:
        owner = next((u for u in units if u.is_who and u.actor.actors), None)
        actors = owner.actor.actors if owner else _issuers(sentence, phrase.last + 1)
        joint = any(u.low in ("joint", "two", "both") for u in units)
        key = tuple(a.person or (a.name, a.country) for a in actors) or ("document", joint)
        return Voice(
            key, actors, (span,), certainty=0.85, is_document=True, form="joint" if joint else "document"
        )
    if phrase.head in SPEAKERS:
        return Voice(("unnamed", phrase.head), (), (span,), certainty=0.85, form="unnamed")
    return _capitalised(sentence, phrase)


def _issuers(sentence, first):
    """Those who gave out a paper: "which they published", "that A and B signed", "issued by the palace"."""
    k = first
    if sentence.kind(k) == WORD and sentence.low(k).endswith("ed") and sentence.low(k + 1) == "by":
        k += 1
    if sentence.low(k) not in ("which", "that", "by", "of"):
        return ()
    k += 1
    actors = {}
    while k < len(sentence) and (sentence.units[k].is_who or sentence.low(k) in ("and", ",", "the")):
        if sentence.units[k].is_who:
            for actor in sentence.units[k].actor.actors:
                actors[actor.person or (actor.name, actor.country)] = actor
        k += 1
    return tuple(actors.values())


def with_text(voice, text):
    """The voice with the words of the text for its name, where nobody could be named."""
    if voice.actors or voice.name or not voice.spans:
        return voice
    return replace(voice, name=" ".join(voice.spans[0].of(text).split()))


def _capitalised(sentence, phrase):
    """A voice for a name nobody knows ("Conway", "Mr. Smith"), from its capitals; None where it has none."""
    text = sentence.text
    units = [u for u in sentence.units[phrase.first : phrase.last + 1] if u.kind == WORD]
    named = [u for u in units if text[u.start].isupper() and u.low not in DETERMINERS]
    if not named or units[-1] is not named[-1] or any(u.low in MEDIA for u in units):
        return None
    if phrase.first == sentence.opening and len(named) == 1 and len(units) == 1 and len(named[0].low) < 3:
        return None
    span = Span(named[0].start, named[-1].end)
    return Voice(("name", named[-1].low), (), (span,), certainty=0.85, form="name")
