"""A small world, and drafts and tellings of it in one line: the reader's part, played by hand."""

import hashlib
from datetime import date

from relations.extraction.types import (
    EventDraft,
    Gazetteer,
    KnownCountry,
    KnownPerson,
    KnownPlace,
    KnownTenure,
    KnownTopic,
    Participant,
    PlaceMention,
    SourceText,
    Span,
    StatementParts,
)
from relations.ingest.tellings import telling_of
from relations.ingest.world import World
from relations.partial_date import parse_edtf


def _tenure(country, role, title, start, end=None):
    return KnownTenure(
        country, role, title, date.fromisoformat(start), date.fromisoformat(end) if end else None
    )


def _prime_minister(start, end=None):
    return _tenure("JP", "head_of_government", "Prime Minister", start, end)


COUNTRIES = (
    KnownCountry("JP", "Japan", demonyms=("Japanese",), capitals=("Tokyo",)),
    KnownCountry("KR", "South Korea", demonyms=("South Korean",), capitals=("Seoul",)),
    KnownCountry("CN", "China", demonyms=("Chinese",), capitals=("Beijing",)),
    KnownCountry("US", "United States", demonyms=("American",), capitals=("Washington",)),
    KnownCountry("PE", "Peru", demonyms=("Peruvian",), capitals=("Lima",)),
)
PEOPLE = {
    "takaichi": KnownPerson(
        "takaichi-sanae", "Takaichi Sanae", "Takaichi", (), "JP", (_prime_minister("2025-10-21"),)
    ),
    "ishiba": KnownPerson(
        "ishiba-shigeru", "Ishiba Shigeru", "Ishiba", (), "JP", (_prime_minister("2024-10-01", "2025-10-21"),)
    ),
    "kishida": KnownPerson(
        "kishida-fumio",
        "Kishida Fumio",
        "Kishida",
        (),
        "JP",
        (
            _tenure("JP", "foreign_minister", "Minister for Foreign Affairs", "2012-12-26", "2017-08-03"),
            _prime_minister("2021-10-04", "2024-10-01"),
        ),
    ),
    "motegi": KnownPerson(
        "motegi-toshimitsu",
        "Motegi Toshimitsu",
        "Motegi",
        (),
        "JP",
        (_tenure("JP", "foreign_minister", "Minister for Foreign Affairs", "2025-10-21"),),
    ),
    "lee": KnownPerson(
        "lee-jae-myung",
        "Lee Jae-myung",
        "Lee",
        (),
        "KR",
        (_tenure("KR", "head_of_state", "President", "2025-06-04"),),
    ),
    "yoon": KnownPerson(
        "yoon-suk-yeol",
        "Yoon Suk-yeol",
        "Yoon",
        (),
        "KR",
        (_tenure("KR", "head_of_state", "President", "2022-05-10", "2025-04-04"),),
    ),
    "xi": KnownPerson(
        "xi-jinping",
        "Xi Jinping",
        "Xi",
        (),
        "CN",
        (_tenure("CN", "head_of_state", "President", "2013-03-14"),),
    ),
    "biden": KnownPerson(
        "biden-joe",
        "Joe Biden",
        "Biden",
        (),
        "US",
        (_tenure("US", "head_of_state", "President", "2021-01-20", "2025-01-20"),),
    ),
}
PLACES = {
    "Nara": KnownPlace("nara", "Nara", "JP"),
    "Tokyo": KnownPlace("tokyo", "Tokyo", "JP"),
    "Ikaruga": KnownPlace("ikaruga", "Ikaruga", "JP"),
    "Horyuji": KnownPlace("horyuji", "Horyuji", "JP", "site", town="ikaruga"),
    "Seoul": KnownPlace("seoul", "Seoul", "KR"),
    "Gyeongju": KnownPlace("gyeongju", "Gyeongju", "KR"),
    "Lima": KnownPlace("lima", "Lima", "PE"),
}
TOPICS = (KnownTopic("shuttle-diplomacy", "Shuttle diplomacy", ("shuttle",)),)
GAZETTEER = Gazetteer(COUNTRIES, tuple(PEOPLE.values()), tuple(PLACES.values()), TOPICS)
WORLD = World(GAZETTEER)

ROLES = {"meeting": "participant", "visit": "visitor", "statement": "speaker"}


def party(name, kind="meeting", **fields):
    """A participant: a short name of PEOPLE, else words that the reader could not resolve."""
    known = PEOPLE.get(name)
    fields.setdefault("role", ROLES[kind])
    if known:
        return Participant(known.name, person=known.key, country=known.country, **fields)
    return Participant(name, **fields)


def draft(
    span,
    kind="meeting",
    people="takaichi lee",
    on="2025-10-30",
    at=None,
    status="happened",
    countries=None,
    **fields,
):
    """An EventDraft; `on` is EDTF or None, `at` a name of PLACES or other words, `people` short names."""
    parties = tuple(p if isinstance(p, Participant) else party(p, kind) for p in _listed(people))
    if countries is None:
        countries = {p.country for p in parties if p.country}
        if kind == "visit" and at in PLACES:
            countries.add(PLACES[at].country)
    known = PLACES.get(at)
    place = (
        PlaceMention(None, known.name, known.key, known.country) if known else at and PlaceMention(None, at)
    )
    span = Span(*span)
    if kind == "statement":
        fields.setdefault("statement", StatementParts((), (), (span,), direct=True))
    return EventDraft(
        kind,
        span,
        fields.pop("rule", "by hand"),
        parties,
        tuple(sorted(countries)),
        date=parse_edtf(on) if on else None,
        place=place,
        status=status,
        confidence=fields.pop("confidence", 0.9),
        **fields,
    )


def telling(text="a", published="2026-01-13", words="Takaichi and Lee met.", **fields):
    """One Telling of the text named `text`; `words` is that text."""
    source = SourceText(text, words, published=parse_edtf(published))
    return telling_of(draft((0, len(words)), **fields), source, text, WORLD)


def source_text(words, published="2026-01-13", **fields):
    key = fields.pop("key", hashlib.sha256(words.encode()).hexdigest()[:8])
    return SourceText(key, words, published=parse_edtf(published), **fields)


def _listed(people):
    return people.split() if isinstance(people, str) else people
