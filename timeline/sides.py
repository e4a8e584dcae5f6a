"""What each side said of an event: its government's own account, else its people's words as reported."""

from dataclasses import dataclass, field

from relations.models import Country, Event, Evidence, Topic

from .footnotes import SENTENCES
from .governments import government_at

# More of one side would push the other's out of sight; the rest stands under the parts.
MOST_QUOTES = 5


@dataclass
class Side:
    """`quotes` are evidence rows, each sentence once; `only` the topics no other side speaks of."""

    country: Country
    is_own_account: bool
    quotes: list[Evidence] = field(default_factory=list)
    topics: set[Topic] = field(default_factory=set)
    only: list[Topic] = field(default_factory=list)

    @property
    def shown(self):
        return self.quotes[:MOST_QUOTES]

    @property
    def further(self):
        return len(self.quotes) - len(self.shown)


def sides(event, evidence):
    """[Side] of the event's countries where at least two of them are heard, else [].

    `evidence` are the event's own rows. The statements among its parts are asked for here.
    """
    countries = list(event.countries.all())
    if len(countries) < 2:
        return []
    said = Event.objects.published().parts_of(event.pk).of_kind("statement").oldest_first()
    statements = list(said.for_timeline().prefetch_related("topics"))
    heard = [side for country in countries if (side := _side(country, evidence, statements)).quotes]
    if len(heard) < 2:
        return []
    # Of words picked by a newspaper it would say nothing that a topic is missing.
    if all(side.is_own_account for side in heard):
        for side in heard:
            others = set().union(*(other.topics for other in heard if other is not side))
            side.only = sorted(side.topics - others, key=str)
    return heard


def _side(country, evidence, statements):
    """The country's own account of the event where its government published one; else what it is
    reported to have said."""
    own = [row for row in evidence if _is_by(row, country) and row.field in SENTENCES]
    side = Side(country, is_own_account=bool(own), quotes=list(own))
    for statement in statements:
        rows = [row for row in statement.evidence.all() if row.field == "event"]
        rows = [row for row in rows if _is_by(row, country)] if own else rows
        if rows and (own or _speaks_for(statement, country)):
            side.quotes.append(min(rows, key=_place_in_text))
            side.topics |= set(statement.topics.all())
    side.quotes = _each_once(sorted(side.quotes, key=_place_in_text))
    return side


def _is_by(row, country):
    return government_at(row.source.url) == country.code


def _speaks_for(statement, country):
    speakers = [one for one in statement.participations.all() if one.role == "speaker"]
    return bool(speakers) and all(one.country_id == country.code for one in speakers)


def _place_in_text(row):
    return row.source.published_first, row.source_id, row.start, row.end


def _each_once(rows):
    """Without rows that lie within one before them: two statements may share a sentence."""
    kept = []
    for row in rows:
        if not any(one.source_id == row.source_id and row.start < one.end for one in kept):
            kept.append(row)
    return kept
