"""Statements across sentences: pronouns and papers traced to their speakers, quotations that run on."""

from bisect import bisect_right
from dataclasses import replace

from relations.extraction.events.reading import is_headline
from relations.extraction.language.quotations import Quotation, quotation_at
from relations.extraction.language.tokens import words
from relations.extraction.statements.speakers import Voice, with_text
from relations.extraction.types import Span


def settle(found, sentences, text):
    """The utterances with pronouns and documents traced to their speakers, doubles in headlines left out."""
    settled, last_person, last_group, last_body = [], None, None, None
    lately = {}  # the last two to speak by themselves, by country
    for one in found:
        voice = one.voice
        if voice.form in ("unnamed", "group") and not voice.actors and _are_several(voice, text):
            voice = _together(voice, last_group, lately) or voice
            one.joint = one.joint or len(voice.actors) > 1
        elif voice.form in ("unnamed", "office") and not voice.actors:
            voice = _titled_before(voice, sentences, one.sentence, text) or voice
        elif voice.pronoun == "they":
            voice = _together(voice, last_group or _two_sides(sentences, one.sentence), lately)
        elif voice.pronoun == "it" and _speaks_of_document(sentences, one.sentence):
            sides = last_group or _two_sides(sentences, one.sentence)
            voice = _author(replace(voice, is_document=True, form="joint"), None, sides)
        elif voice.pronoun:
            meant = last_body if voice.pronoun == "it" else last_person
            voice = meant and replace(meant, spans=voice.spans, certainty=0.75)
        elif voice.is_document and not voice.actors:
            voice = _author(voice, last_person, last_group)
        if voice is None:
            continue
        one.voice = with_text(voice, text)
        if one.voice.form in ("name", "office", "unnamed") and len(one.voice.actors) < 2:
            last_person = one.voice
            _remember(lately, one.voice)
        if len(one.voice.actors) > 1:
            last_group = one.voice
        elif one.voice.form in ("country", "unnamed"):
            last_body = one.voice
        settled.append(one)
    bodies = {one.voice.key for one in settled if not is_headline(sentences[one.sentence])}
    return [o for o in settled if not (is_headline(sentences[o.sentence]) and o.voice.key in bodies)]


_SEVERAL = words("two both sides pair ministers leaders presidents premiers they duo neighbours neighbors")


def _are_several(voice, text):
    """ "the two", "the sides", "both ministers": those who spoke of late, together."""
    said = voice.spans[0].of(text).lower().split() if voice.spans else []
    return len(said) <= 4 and said[:1] != ["some"] and bool(_SEVERAL.intersection(said))


def _together(voice, last_group, lately):
    """The voice of the last who spoke together, else of the last two who spoke for different countries."""
    if last_group is not None and len(last_group.actors) == 2:
        return replace(voice, key=last_group.key, actors=last_group.actors, form="group", certainty=0.8)
    if len(lately) != 2:
        return None
    actors = tuple(actor for other in lately.values() for actor in other.actors)
    keys = tuple(a.person or (a.name, a.country) for a in actors)
    return replace(voice, key=keys, actors=actors, form="group", certainty=0.75)


def _remember(lately, voice):
    if len(voice.actors) != 1 or not voice.actors[0].country or voice.form == "unnamed":
        return
    country = voice.actors[0].country
    lately.pop(country, None)
    lately[country] = voice
    if len(lately) > 2:
        lately.pop(next(iter(lately)))


_PAPERS = words("document declaration communique communiqué statement")


def _two_sides(sentences, index):
    """The voice of the two sides the sentences just before speak of, or None."""
    for sentence in reversed(sentences[max(0, index - 2) : index]):
        named = {}
        for unit in reversed(sentence.units):
            if unit.is_who and len(unit.actor.actors) == 2:
                keys = tuple(a.person or (a.name, a.country) for a in unit.actor.actors)
                return Voice(keys, unit.actor.actors, (unit.actor.head,), form="group")
            if unit.is_who and len(unit.actor.actors) == 1 and unit.actor.actors[0].person:
                named.setdefault(unit.actor.actors[0].person, unit.actor)
        if len(named) == 2 and len({m.actors[0].country for m in named.values()}) == 2:
            actors = tuple(m.actors[0] for m in reversed(named.values()))
            return Voice(tuple(reversed(named)), actors, (next(iter(named.values())).head,), form="group")
    return None


def _titled_before(voice, sentences, index, text):
    """The voice of a title without its article ("Prime Minister thanked the host"): who bore it last."""
    title = voice.spans[0].of(text) if voice.spans else ""
    if not title[:1].isupper():
        return None
    for sentence in reversed(sentences[max(0, index - _TITLE_REACH) : index]):
        for unit in reversed(sentence.units):
            if not (unit.is_who and len(unit.actor.actors) == 1 and unit.actor.actors[0].person):
                continue
            if unit.actor.span.of(text).startswith(title + " "):
                actor = unit.actor.actors[0]
                return replace(voice, key=(actor.person,), actors=(actor,), form="office", certainty=0.85)
    return None


_TITLE_REACH = 8  # sentences


def _speaks_of_document(sentences, index):
    """True where the sentence before, or this one, names a paper: "it declares" is the paper's word."""
    here = sentences[max(0, index - 1) : index + 1]
    return any(unit.low in _PAPERS for s in here for unit in s.units)


def _author(voice, last_person, last_group):
    """Who speaks in "the joint statement" or "the text": the two sides, or the last to speak."""
    author = last_group if voice.form == "joint" or last_person is None else last_person
    if author is None:
        return None
    return Voice(author.key, author.actors, voice.spans, author.name, 0.85, True, form=voice.form)


def reach_back(found, quotes, sentences):
    """Give each statement the whole of a quotation whose end its sentence attributes: "A. B," X said."""
    for one in found:
        one.content.sort()
        first = one.content[0]
        quote = quotation_at(quotes, first.start)
        start = sentences[one.sentence].span.start
        if quote is not None and quote.span.start < start <= first.start and first.end <= quote.span.end + 1:
            one.content[0] = Span(quote.span.start, first.end)
            one.began = quote.span.start
        one.content = [_with_closing_mark(fragment, quotes) for fragment in one.content]


def _with_closing_mark(fragment, quotes):
    """The fragment with the stop and mark that close the quotation it ends in."""
    quote = quotation_at(quotes, fragment.end - 1)
    if quote is not None and quote.closed and 0 < quote.span.end - fragment.end <= 3:
        return Span(fragment.start, quote.span.end)
    return fragment


def continue_quotations(found, quotes, sentences):
    """Give each quotation that stands alone to the one who spoke last before it."""
    if not found:
        return
    starts = sorted(found, key=lambda o: sentences[o.sentence].span.start)
    begins = [sentence.span.start for sentence in sentences]
    n, current = 0, None
    for quote in quotes:
        while n < len(starts) and sentences[starts[n].sentence].span.start <= quote.span.start:
            current = starts[n]
            n += 1
        if current is None or any(f.overlaps(quote.span) for f in current.content[-8:]):
            continue
        if n < len(starts) and starts[n].content[0].overlaps(quote.span):
            continue  # the next speaker's own words
        if _stands_alone(quote, sentences, begins, current):
            current.content.append(quote.span)
            current.mentions.append(quote.span)


def _stands_alone(quote: Quotation, sentences, begins, current):
    """True where whole sentences are quoted, near the last speaker or at the head of a later paragraph."""
    first = bisect_right(begins, quote.span.start) - 1
    last = bisect_right(begins, quote.span.end - 1) - 1
    if first <= current.sentence:
        return False
    whole = (
        quote.span.start <= sentences[first].units[0].start and sentences[last].span.end <= quote.span.end + 1
    )
    return whole and first - current.sentence <= _FLOATING


# Sentences: a quotation farther from the last speaker may be anybody's.
_FLOATING = 6
