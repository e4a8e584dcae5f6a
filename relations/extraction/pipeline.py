"""The way of a text through the reader, on one screen.

Each step takes plain values and gives plain values; none knows a database, a clock or the network.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

from relations.extraction.actors.reading import named
from relations.extraction.dates import find_dates
from relations.extraction.events.days_told import days_beside
from relations.extraction.events.drafts import drafts_of, named_as_told, numbered
from relations.extraction.events.implied import implied_meetings
from relations.extraction.events.news import date_the_news, news_day
from relations.extraction.events.reading import occasions
from relations.extraction.language.quotations import mark_quoted, quotations, with_plain_marks
from relations.extraction.language.sentences import paragraphs, sentences
from relations.extraction.language.tokens import Tokens
from relations.extraction.language.units import sentence_units
from relations.extraction.statements.attribution import continue_quotations, reach_back, settle
from relations.extraction.statements.reading import utterances
from relations.extraction.statements.told import statement_drafts
from relations.extraction.topics import topics_in
from relations.extraction.types import DateMention, EventDraft, Gazetteer, SourceText
from relations.extraction.world import World


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one text."""

    dates: tuple[DateMention, ...]
    events: tuple[EventDraft, ...]


def read(source: SourceText, gazetteer: Gazetteer) -> Reading:
    """The dates and events of a text. Same text, same gazetteer, same reading."""
    world = _world(gazetteer)
    text, published = source.text, source.published
    marked = with_plain_marks(text)
    spans = sentences(text, source.body_start)
    found_dates = find_dates(text, published, spans)
    # The header's date tells when the text was published: it is no time that the text speaks of.
    dates = tuple(mention for mention in found_dates if mention.span.start >= source.body_start)
    actors = world.actors.read(text, spans, published)
    places = world.places.read(text, spans, actors)
    blocks = paragraphs(text, source.body_start)
    quotes = quotations(marked, blocks)
    tokens = _tokens(source, marked, spans, world)
    told = sentence_units(tokens, spans, actors, dates, places, blocks, world.names)
    mark_quoted(told, quotes)

    found, days = occasions(told, published, world)
    said = settle(utterances(told), told, text)
    reach_back(said, quotes, told)
    continue_quotations(said, quotes, told)
    found += implied_meetings(said, found, told, world)
    day = news_day(found, told, published)
    beside = days_beside(told, found, day, published)
    date_the_news(found, day, beside, told, world)
    meetings = drafts_of(found, world)
    statements = statement_drafts(said, told, world, day, days, beside, meetings, published)
    drafts = named_as_told(meetings + statements, text, actors)
    return Reading(dates, tuple(_finished(text, drafts, world)))


def _tokens(source, marked, spans, world):
    """The text's words: those the actors were read from, where its marks are plain already."""
    if spans and marked == source.text:
        return named(world.actors.lexicon, marked, spans).tokens
    return Tokens(marked, source.body_start)


def _finished(text, drafts, world):
    """In order of the text, numbered, with topics; `part_of` follows the drafts to their new places."""
    order = sorted(range(len(drafts)), key=lambda i: (drafts[i].span.start, i))
    place = {old: new for new, old in enumerate(order)}
    for draft in numbered([drafts[i] for i in order]):
        part_of = None if draft.part_of is None else place[draft.part_of]
        yield replace(
            draft, part_of=part_of, topics=topics_in(text, (draft.span, *draft.mentions), world.topics)
        )


@lru_cache(maxsize=4)
def _world(gazetteer):
    return World(gazetteer)
