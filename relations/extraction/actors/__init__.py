"""Who acts in a text: people, governments, groups and unnamed speakers, and whom each word means."""

import itertools
from collections import Counter
from dataclasses import replace

from relations.extraction.actors.lexicon import compiled
from relations.extraction.actors.phrases import PhraseReader
from relations.extraction.actors.reading import named
from relations.extraction.actors.tracing import Tracer
from relations.extraction.actors.vocabulary import WEAK_HEADS
from relations.extraction.types import Actor, ActorMention, Span

__all__ = ["ActorReader"]

_FORMS = {"counterpart": "office", "host": "office", "guest": "office", "relative": "pronoun"}
_JOINERS = {"and": "and", "&": "and", "-": "and", "–": "and", ",": ","}


class ActorReader:
    """Reads who acts in a text, from the names of one gazetteer."""

    def __init__(self, gazetteer):
        self.lexicon = compiled(gazetteer)

    def read(self, text, sentences, published=None):
        """Every mention of an actor inside `sentences`, in order, outermost, none overlapping another.

        `published` is a PartialDate or None: who holds an office, where the words give no other date,
        is who held it then.
        """
        if not sentences:
            return ()
        source = named(self.lexicon, text, tuple(sentences))
        reader = PhraseReader(source, _introduced(source))
        tracer = Tracer(source, published, _countries(source))
        everything, quotation = [], _Quotation(source.tokens)
        for sentence in sentences:
            first, last = source.tokens.bounds(sentence)
            found = reader.sentence(first, last)
            for one in found:
                one.quoted = quotation.covers(one.begin)
            _join(found, source.tokens)
            tracer.sentence(found, first, last)
            everything.extend(found)
        tracer.finish()
        return tuple(_mention(one, source.tokens) for one in everything if _counts(one))

    def at(self, actor, on):
        """The same Actor or ActorMention with the office held on `on`, a PartialDate; None changes nothing.

        A mention that names its actors by country and office alone means whoever held the office then.
        """
        if on is None:
            return actor
        if isinstance(actor, Actor):
            return self.lexicon.offices.actor_at(actor, on)
        offices, by_office = self.lexicon.offices, actor.by_office
        return replace(actor, actors=tuple(offices.actor_at(one, on, by_office) for one in actor.actors))


class _Quotation:
    """Tells which tokens stand inside quotation marks; a blank line closes what was left open."""

    def __init__(self, tokens):
        self._tokens = tokens
        self._inside, self._next = False, 0

    def covers(self, i):
        """True where token `i` is quoted; to be asked in rising order."""
        tokens = self._tokens
        while self._next < i:
            word = tokens.word[self._next]
            if word == '"':
                self._inside = not self._inside
            elif word in ("“", "«", "„"):
                self._inside = True
            elif word in ("”", "»"):
                self._inside = False
            self._next += 1
            if "\n\n" in tokens.text[tokens.end[self._next - 1] : tokens.begin[self._next]]:
                self._inside = False
        return self._inside


def _join(found, tokens):
    """Marks each phrase that "and" or the comma of a list ties to the next one."""
    for one, following in itertools.pairwise(found):
        gap = tokens.key[one.end : following.begin]
        if len(gap) == 1 and gap[0] in _JOINERS:
            one.joiner = _JOINERS[gap[0]]
        elif gap in ([",", "and"], ["and", "the"]):
            one.joiner = "and"


def _introduced(text):
    """The single words by which people the gazetteer does not know may be named again."""
    found = set()
    for label in text.labels.values():
        if label.kind == "unknown":
            found.update((text.key(label.begin), text.key(label.end - 1)))
    return found


def _countries(text):
    """How often each country is named, in any way, people included."""
    counts = Counter()
    for label in text.labels.values():
        if label.kind in ("country", "demonym", "capital", "metonym"):
            counts[label.country] += 1
        elif label.kind == "person":
            counts.update({meaning.country for meaning in label.meanings if meaning.country})
    return counts


def _counts(one):
    """False for words that turn out to mean no actor: "a ship whose crew", "earlier prime ministers"."""
    weak = one.title is not None and one.title.head in WEAK_HEADS
    if one.figures:
        nameless = one.form == "office" and one.figures[0].kind == "role" and not one.figures[0].country
        return not (nameless and weak)
    if weak and not one.number:
        return False
    return (
        one.form != "relative"
        and one.owner != "it"
        and (one.form != "group" or one.definite or one.number > 0)
    )


def _mention(one, tokens):
    span = Span(tokens.begin[one.begin], tokens.end[one.end - 1])
    head = Span(tokens.begin[one.head_begin], tokens.end[one.head_end - 1])
    actors = tuple(figure.actor for figure in one.figures)
    form = _FORMS.get(one.form, one.form)
    return ActorMention(span, head, form, actors, one.modifier, one.possessive, one.by_office)
