"""Who acts in a text: people, governments, groups and unnamed speakers, and whom each word means."""

from collections import Counter
from dataclasses import replace

from relations.extraction.actors.lexicon import compiled
from relations.extraction.actors.phrases import PhraseReader
from relations.extraction.actors.reading import named_tokens
from relations.extraction.actors.tracing import Tracer
from relations.extraction.types import Actor, ActorMention, Span

__all__ = ["ActorReader"]

_JOINERS = {"and": "and", "&": "and", "-": "and", "–": "and", ",": ","}


class ActorReader:
    """Reads who acts in a text, from the names of one gazetteer."""

    def __init__(self, gazetteer):
        self.lexicon = compiled(gazetteer)

    def read(self, text, sentences, published=None):
        """Every mention of an actor inside `sentences`, in order, outermost, none overlapping another.

        `published` is a PartialDate or None: who holds an office, where the text gives no other
        date, is who held it then.
        """
        if not sentences:
            return ()
        tokens, labels = named_tokens(self.lexicon, text, sentences[0].start)
        bounds = [(tokens.at(s.start), tokens.at(s.end - 1) + 1) for s in sentences]
        reader = PhraseReader(tokens, labels, self.lexicon, _introduced(labels, tokens))
        tracer = Tracer(tokens, self.lexicon, published, _countries(labels))
        everything, quoted = [], _Quotation()
        for number, (first, last) in enumerate(bounds):
            found = reader.sentence(first, min(last, tokens.count))
            for one in found:
                one.sentence = number
                one.quoted = quoted.covers(tokens, one.begin)
            _join(found, tokens)
            tracer.sentence(found, first, last)
            everything.extend(found)
        tracer.finish()
        return tuple(_mention(one, tokens) for one in everything)

    def at(self, actor, on):
        """The same Actor or ActorMention with the office held on `on` (a PartialDate; None changes nothing).

        A mention that names its actors by country and office alone means whoever held the office then.
        """
        if on is None:
            return actor
        if isinstance(actor, Actor):
            return self._actor_at(actor, on, False)
        return replace(actor, actors=tuple(self._actor_at(one, on, actor.by_office) for one in actor.actors))

    def _actor_at(self, actor, on, by_office):
        offices = self.lexicon.offices
        if by_office and actor.role and actor.country:
            held = offices.tenure(actor.person, on, actor.role) if actor.person else None
            if held is None or held.role != actor.role:
                holder = offices.holder(actor.country, actor.role, on)
                if holder is not None:
                    person, tenure = holder
                    return Actor(person.name, person.key, tenure.role, tenure.title, actor.country)
        if not actor.person:
            return actor
        tenure = offices.tenure(actor.person, on, actor.role)
        if tenure is None:
            return replace(actor, role="", office="")
        return replace(actor, role=tenure.role, office=tenure.title, country=tenure.country or actor.country)


class _Quotation:
    """Tells which tokens stand inside quotation marks; a new paragraph closes what was left open."""

    def __init__(self):
        self._inside, self._next = False, 0

    def covers(self, tokens, i):
        while self._next < i:
            word = tokens.word[self._next]
            if word == '"':
                self._inside = not self._inside
            elif word in "“«„":
                self._inside = True
            elif word in "”»":
                self._inside = False
            if self._next and "\n" in tokens.text[tokens.end[self._next - 1] : tokens.begin[self._next]]:
                if tokens.text[tokens.end[self._next - 1] : tokens.begin[self._next]].count("\n") > 1:
                    self._inside = False
            self._next += 1
        return self._inside


def _join(found, tokens):
    """Marks each phrase that "and" or a comma of a list ties to the next one."""
    for one, following in zip(found, found[1:], strict=False):
        gap = tokens.key[one.end : following.begin]
        if len(gap) == 1 and gap[0] in _JOINERS:
            one.joiner = _JOINERS[gap[0]]
        elif gap in ([",", "and"], ["and", "the"], ["and", "with"]):
            one.joiner = "and"


def _introduced(labels, tokens):
    """The single words by which people the gazetteer does not know may be named again."""
    words = set()
    for label in labels.values():
        if label.kind == "unknown":
            words.update((tokens.key[label.begin], tokens.key[label.end - 1]))
    return words


def _countries(labels):
    """How often each country is named, in any way, people included."""
    counts = Counter()
    for label in labels.values():
        if label.kind in ("country", "demonym", "capital", "metonym"):
            counts[label.country] += 1
        elif label.kind == "person":
            counts.update({meaning.country for meaning in label.meanings if meaning.country})
    return counts


def _mention(one, tokens):
    span = Span(tokens.begin[one.begin], tokens.end[one.end - 1])
    head = Span(tokens.begin[one.head_begin], tokens.end[one.head_end - 1])
    form = {"counterpart": "office", "host": "office", "guest": "office", "relative": "pronoun"}.get(
        one.form, one.form
    )
    actors = tuple(figure.actor for figure in one.figures)
    return ActorMention(span, head, form, actors, one.modifier, one.possessive, one.by_office)
