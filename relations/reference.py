"""The reference files of a folder (seeds/reference): read, checked, given as plain values.

The files hold what the reader is told about the world: countries, people, who held which office
when, places, topics. `seeds/reference/README.md` says what each column means. Nothing here knows
a database, and nothing is kept between calls.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from relations.extraction.types import (
    Gazetteer,
    KnownCountry,
    KnownPerson,
    KnownPlace,
    KnownTenure,
    KnownTopic,
)
from relations.tables import Problems, read_table

ROLES = ("head_of_state", "head_of_government", "foreign_minister", "national_security_adviser", "other")
PLACE_KINDS = ("town", "region", "site")
USES = ("name", "demonym", "capital", "metonym")
LANGUAGES = ("en", "ja", "ko", "zh")


@dataclass(frozen=True, slots=True, order=True)
class Name:
    text: str
    language: str = "en"


@dataclass(frozen=True, slots=True, order=True)
class CountryWord:
    """A word that stands for a country; `use` is one of USES."""

    text: str
    use: str = "name"
    language: str = "en"


@dataclass(frozen=True, slots=True)
class ReferenceCountry:
    code: str
    name: str
    words: tuple[CountryWord, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferencePerson:
    slug: str
    name: str
    family_name: str
    country: str = ""
    names: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferenceTenure:
    """`person` is a slug; `country` is "" for the office of an organisation; both days are included."""

    person: str
    country: str
    role: str
    title: str
    start: date
    end: date | None = None
    acting: bool = False


@dataclass(frozen=True, slots=True)
class ReferencePlace:
    """`town` is the slug of the town a site stands in, or ""."""

    slug: str
    name: str
    country: str
    kind: str = "town"
    town: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    names: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferenceTopic:
    slug: str
    name: str
    words: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """All that the files say, row by row, in the order of the files."""

    countries: tuple[ReferenceCountry, ...] = ()
    people: tuple[ReferencePerson, ...] = ()
    tenures: tuple[ReferenceTenure, ...] = ()
    places: tuple[ReferencePlace, ...] = ()
    topics: tuple[ReferenceTopic, ...] = ()


def read_reference(folder):
    """The Reference that the five files of `folder` hold.

    Raises BadReference (relations.tables) naming file, line, column and value of the mistakes. A file
    is read only when those it points into are right, so that one mistake is not told many times.
    """
    problems = Problems()
    countries = _read_countries(folder, problems)
    topics = _read_topics(folder, problems)
    problems.raise_if_any()
    codes = {country.code for country in countries}
    people = _read_people(folder, problems, codes)
    places = _read_places(folder, problems, codes)
    problems.raise_if_any()
    tenures = _read_tenures(folder, problems, codes, {person.slug for person in people})
    problems.raise_if_any()
    return Reference(countries, people, tenures, places, topics)


def read_gazetteer(folder):
    """The names of the files as the reader wants them."""
    return gazetteer_of(read_reference(folder))


def gazetteer_of(reference):
    """The Gazetteer a Reference amounts to: entries by key, names in alphabetical order.

    The order is fixed so that the same knowledge from another store (the database) is equal.
    """
    held = {}
    for tenure in reference.tenures:
        held.setdefault(tenure.person, []).append(tenure)
    return Gazetteer(
        countries=tuple(_known_country(c) for c in sorted(reference.countries, key=lambda c: c.code)),
        people=tuple(_known_person(p, held) for p in sorted(reference.people, key=lambda p: p.slug)),
        places=tuple(
            KnownPlace(p.slug, p.name, p.country, p.kind, _texts(p.names), p.town)
            for p in sorted(reference.places, key=lambda p: p.slug)
        ),
        topics=tuple(
            KnownTopic(t.slug, t.name, _texts(t.words))
            for t in sorted(reference.topics, key=lambda t: t.slug)
        ),
    )


def _known_country(country):
    by_use = {use: [] for use in USES}
    for word in country.words:
        by_use[word.use].append(word.text)
    names, demonyms, capitals, metonyms = (tuple(sorted(by_use[use])) for use in USES)
    return KnownCountry(country.code, country.name, names, demonyms, capitals, metonyms)


def _known_person(person, held):
    tenures = sorted(held.get(person.slug, ()), key=lambda t: (t.start, t.country, t.role, t.title))
    return KnownPerson(
        person.slug,
        person.name,
        person.family_name,
        _texts(person.names),
        person.country,
        tuple(KnownTenure(t.country, t.role, t.title, t.start, t.end, t.acting) for t in tenures),
    )


def _texts(names):
    return tuple(sorted({name.text for name in names}))


def _read_countries(folder, problems):
    columns = ("code", "name", "names", "demonyms", "capitals", "metonyms", "names_ja", "names_ko")
    countries = []
    for row in read_table(folder, "countries.csv", columns, problems):
        words = [
            CountryWord(text, use, language)
            for column, use, language in (
                ("names", "name", "en"),
                ("names_ja", "name", "ja"),
                ("names_ko", "name", "ko"),
                ("demonyms", "demonym", "en"),
                ("capitals", "capital", "en"),
                ("metonyms", "metonym", "en"),
            )
            for text in row.many(column)
        ]
        code = row.unique("code", row.code("code"))
        name = row.unique("name", row.needed("name", 80))
        countries.append(ReferenceCountry(code, name, tuple(words)))
    return tuple(countries)


def _read_people(folder, problems, codes):
    columns = ("slug", "name", "family_name", "country", *(f"names_{lang}" for lang in LANGUAGES))
    return tuple(
        ReferencePerson(
            row.unique("slug", row.slug("slug")),
            row.needed("name", 120),
            row.needed("family_name", 60),
            row.known("country", codes, "country code", optional=True),
            _names(row, "names"),
        )
        for row in read_table(folder, "people.csv", columns, problems)
    )


def _read_tenures(folder, problems, codes, slugs):
    columns = ("person", "country", "role", "title", "start", "end", "acting")
    tenures = []
    for row in read_table(folder, "tenures.csv", columns, problems):
        start, end = row.day("start"), row.day("end", optional=True)
        if start and end and end < start:
            row.complain("end", f"{end} is before the start, {start}")
        tenures.append(
            ReferenceTenure(
                row.known("person", slugs, "person"),
                row.known("country", codes, "country code", optional=True),
                row.known("role", ROLES, "role"),
                row.needed("title", 120),
                start,
                end,
                row.known("acting", ("yes",), "answer (write yes or nothing)", optional=True) == "yes",
            )
        )
        row.unique("start", (tenures[-1].person, tenures[-1].country, tenures[-1].title, start))
    return tuple(tenures)


def _read_places(folder, problems, codes):
    columns = ("slug", "name", "country", "kind", "town", "latitude", "longitude")
    columns += ("names_en", "names_ja", "names_ko")
    rows = list(read_table(folder, "places.csv", columns, problems))
    towns = {row["slug"] for row in rows if row["kind"] == "town"}
    places = []
    for row in rows:
        latitude, longitude = row.degrees("latitude", 90), row.degrees("longitude", 180)
        if bool(row["latitude"]) != bool(row["longitude"]):
            row.complain("longitude", "latitude and longitude come together or not at all")
        kind = row.known("kind", PLACE_KINDS, "kind")
        town = row.known("town", towns, "town", optional=True)
        if town and kind in ("town", "region"):
            row.complain("town", f"only a site stands in a town; this is a {kind}")
        places.append(
            ReferencePlace(
                row.unique("slug", row.slug("slug")),
                row.needed("name", 120),
                row.known("country", codes, "country code"),
                kind,
                town,
                latitude,
                longitude,
                _names(row, "names", ("en", "ja", "ko")),
            )
        )
    return tuple(places)


def _read_topics(folder, problems):
    columns = ("slug", "name", "words_en", "words_ja", "words_ko")
    return tuple(
        ReferenceTopic(
            row.unique("slug", row.slug("slug")),
            row.unique("name", row.needed("name", 80)),
            _names(row, "words", ("en", "ja", "ko"), longest=80),
        )
        for row in read_table(folder, "topics.csv", columns, problems)
    )


def _names(row, prefix, languages=LANGUAGES, longest=120):
    """All names of a row, each text once: a form shared by two languages keeps the first."""
    found = {}
    for language in languages:
        for text in row.many(f"{prefix}_{language}", longest):
            found.setdefault(text, Name(text, language))
    return tuple(found.values())
