"""What one text alone says of one event, as plain frozen values that can be compared and kept.

A telling is made of a draft when a text is read, and again of `Evidence.told` when another text comes
that may speak of the same event. An event's columns are always worked out from all its tellings, so
that the order of reading does not matter.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from relations.extraction.types import Participant, PlaceMention
from relations.ingest.world import Spot, Who, plain
from relations.partial_date import PartialDate, parse_edtf


@dataclass(frozen=True, slots=True, order=True)
class TellingKey:
    """Names a draft for good and orders all drafts alike, whatever was read first."""

    published: date
    text: str
    start: int
    end: int
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Telling:
    """`texts` are the texts that tell it: one, or for an event that a person decided all of them.

    `home` names that decided event; it is "" for what the reader may still place. `said` are the pairs of
    neighbouring words of a statement. `whos` stand beside `parties`, one each.
    """

    kind: str
    key: TellingKey
    texts: frozenset[str]
    parties: tuple[Participant, ...] = ()
    whos: tuple[Who, ...] = ()
    countries: frozenset[str] = frozenset()
    subtype: str = ""
    date: PartialDate | None = None
    spot: Spot | None = None
    status: str = "happened"
    said: frozenset[tuple[str, str]] = frozenset()
    topics: tuple[str, ...] = ()
    confidence: float = 0.5
    home: str = ""

    def with_role(self, *roles):
        """The Whos of those who took part in one of the roles."""
        return tuple(w for p, w in zip(self.parties, self.whos, strict=True) if p.role in roles)


# --- from a draft, to what is kept, and back ---------------------------------------------------


def telling_of(draft, source_text, text_key, world):
    """The Telling a draft of `source_text` amounts to; `text_key` names the text for good."""
    published = source_text.published
    on = closed(draft.date)
    parties = tuple(replace(party, spans=()) for party in draft.participants)
    pieces = draft.statement.content if draft.statement else (draft.span,)
    return Telling(
        kind=draft.kind,
        key=TellingKey(published.last, text_key, draft.span.start, draft.span.end, draft.nth),
        texts=frozenset([text_key]),
        parties=parties,
        whos=tuple(world.who(party, on) for party in parties),
        countries=frozenset(draft.countries),
        subtype=draft.subtype,
        date=on,
        spot=world.spot(draft.place),
        status=draft.status,
        said=word_pairs(span.of(source_text.text) for span in pieces)
        if draft.kind == "statement"
        else frozenset(),
        topics=tuple(sorted(set(draft.topics))),
        confidence=draft.confidence,
    )


def kept(telling):
    """The JSON for `Evidence.told`: all but the identity of the draft and its words, which the row has."""
    return {
        "subtype": telling.subtype,
        "date": _kept_date(telling.date),
        "status": telling.status,
        "place": [telling.spot.key, telling.spot.words, telling.spot.country] if telling.spot else None,
        "people": [[p.name, p.role, p.person, p.office, p.office_role, p.country] for p in telling.parties],
        "countries": sorted(telling.countries),
        "topics": list(telling.topics),
        "confidence": telling.confidence,
    }


def recalled(kind, key, told, world, said=frozenset()):
    """The Telling that `kept` kept; `said` are the word pairs of a statement."""
    on = _recalled_date(told["date"])
    parties = tuple(
        Participant(name, role, person, office, office_role, country)
        for name, role, person, office, office_role, country in told["people"]
    )
    place = told["place"] and PlaceMention(None, told["place"][1], told["place"][0], told["place"][2])
    return Telling(
        kind=kind,
        key=key,
        texts=frozenset([key.text]),
        parties=parties,
        whos=tuple(world.who(party, on) for party in parties),
        countries=frozenset(told["countries"]),
        subtype=told["subtype"],
        date=on,
        spot=world.spot(place),
        status=told["status"],
        said=said,
        topics=tuple(told["topics"]),
        confidence=told["confidence"],
    )


def _kept_date(on):
    return on and [on.first.isoformat(), on.last.isoformat(), on.precision, on.qualifier]


def _recalled_date(kept_date):
    if not kept_date:
        return None
    first, last, precision, qualifier = kept_date
    return PartialDate(date.fromisoformat(first), date.fromisoformat(last), precision, qualifier)


def closed(on):
    """The date with both ends: one end left open gives the day, month or year of the end that is known."""
    if on is None or (on.first and on.last):
        return on
    known = on.first or on.last
    texts = {"day": f"{known:%Y-%m-%d}", "year": f"{known:%Y}", "decade": f"{known:%Y}"}
    whole = parse_edtf(texts.get(on.precision, f"{known:%Y-%m}"))
    return replace(whole, qualifier=on.qualifier)


# --- words --------------------------------------------------------------------------------------

_WORD = re.compile(r"\w+")
# Scripts written without spaces: each character counts as a word.
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def word_pairs(pieces):
    """All pairs of neighbouring words of each piece of text, case aside."""
    pairs = set()
    for piece in pieces:
        words = []
        for word in _WORD.findall(plain(piece)):
            words += list(word) if _CJK.search(word) else [word]
        pairs.update(pairwise(words))
    return frozenset(pairs)
