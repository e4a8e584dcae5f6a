"""What reading gives and takes: plain frozen values, no database.

Offsets are code points into the text as stored, so that `text[start:end]` is the quote.
"""

from dataclasses import dataclass, field
from datetime import date

from relations.partial_date import PartialDate

KINDS = ("meeting", "visit", "statement")
STATUSES = ("planned", "happened", "postponed", "cancelled")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    start: int
    end: int

    def __post_init__(self):
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span runs forward: {self.start}, {self.end}")

    def of(self, text):
        return text[self.start : self.end]

    def covers(self, other):
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other):
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class SourceText:
    """A dated text as it came: `text` is never changed, everything points into it.

    `key` is the file's stem or another short name of the source. `body_start` is where reading
    begins (after header lines). `published` is as wide as the source gives it, or None.
    """

    key: str
    text: str
    body_start: int = 0
    published: PartialDate | None = None
    title: str = ""
    publisher: str = ""
    url: str = ""
    language: str = "en"


# --- What the reader is told about the world -------------------------------------------------


@dataclass(frozen=True, slots=True)
class KnownCountry:
    """`code` is ISO 3166 alpha-2. `metonyms` are other words for the government: "the Blue House"."""

    code: str
    name: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownTenure:
    """Who held which office when; `end` is None while it lasts. Both days are included.

    `role` is one of head_of_state, head_of_government, foreign_minister,
    national_security_adviser, other. `country` is "" for offices of organisations.
    """

    country: str
    role: str
    title: str
    start: date
    end: date | None = None
    acting: bool = False

    def held_on(self, day):
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """`key` names the person for good; `name` is the one to show; `names` are all other forms."""

    key: str
    name: str
    family_name: str
    names: tuple[str, ...] = ()
    country: str = ""
    tenures: tuple[KnownTenure, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """`kind` is town, region or site; `town` is the key of the town a site stands in, or ""."""

    key: str
    name: str
    country: str
    kind: str = "town"
    names: tuple[str, ...] = ()
    town: str = ""


@dataclass(frozen=True, slots=True)
class KnownTopic:
    key: str
    name: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names the reader knows. Hashable by identity: compiled forms are cached beside it."""

    countries: tuple[KnownCountry, ...] = ()
    people: tuple[KnownPerson, ...] = ()
    places: tuple[KnownPlace, ...] = ()
    topics: tuple[KnownTopic, ...] = ()

    __hash__ = object.__hash__


# --- What the reader finds ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression at `span`.

    `kind` is date, time, duration or set. `value` is the days it means, None where they can't be
    known: `reason` then says why. `timex` is the TIMEX3 value ("2026-01-13", "P3D", "PRESENT_REF").
    `parts` are the mentions of a range's two ends ("from 2009 to 2011"), else empty.
    """

    span: Span
    kind: str
    value: PartialDate | None
    timex: str = ""
    reason: str = ""
    parts: "tuple[DateMention, ...]" = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone who can act: a person, the holder of an office, a government, a group without names.

    `person` is a KnownPerson key or "" ; `name` is what to show: resolved where it can be, else as the
    text has it. `office` is the title held, `role` its role (see KnownTenure), `country` ISO alpha-2
    or "".
    """

    name: str
    person: str = ""
    role: str = ""
    office: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Words that stand for one or more actors.

    `span` is the whole phrase with titles and appositives ("Antony Blinken, the American deputy
    secretary of state"), `head` the words that name ("Antony Blinken"). `form` is one of

    - name: a person by name, with or without title;
    - office: a person by office alone ("the Japanese prime minister", "his Chinese counterpart");
    - pronoun: he, she, they, both, who;
    - group: several at once ("the two leaders", "both sides", "the leaders of Japan and China");
    - country: a government, by country name, metonym or capital ("Tokyo", "the Blue House");
    - unnamed: someone without a name ("a senior official", "sources with access to the talks").

    `actors` are those meant, resolved in the course of the text; empty where nobody can be named.
    `modifier` is then, former, elect, late, acting or "". `possessive` tells "Takaichi's".
    `by_office` is true where country and office alone say who is meant, so that another date may mean
    another person.
    """

    span: Span
    head: Span
    form: str
    actors: tuple[Actor, ...]
    modifier: str = ""
    possessive: bool = False
    by_office: bool = False


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named for an event; `key` is a KnownPlace key, or "" where the words alone name it.

    `kind` is site, town, region or country, the most specific first; "dateline" for the town a report
    was sent from. `name` is the place meant ("Beijing"), `span` the words that say so ("the Chinese
    capital").
    """

    span: Span | None
    name: str
    key: str = ""
    country: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """One who took part. `role` is participant, visitor, host, speaker or addressee.

    An addressee's country counts for the event, but the addressee is not among the participants
    that `parse` prints.
    """

    name: str
    role: str = "participant"
    person: str = ""
    office: str = ""
    office_role: str = ""
    country: str = ""
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementParts:
    speaker: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    direct: bool


@dataclass(frozen=True, slots=True)
class EventDraft:
    """A meeting, visit or statement as one text tells it.

    `span` is the sentence (or sentences) that prove it, `mentions` later sentences about the same
    event, `fields` the words that prove one field: keys are date, place, participants, status.
    `nth` counts drafts of the same kind in the same sentence, from 0: with the source, the span and
    the kind it is the draft's identity. `part_of` is the index of another draft of the same text.
    `rule` names the rule that found it; `confidence` is between 0 and 1.
    """

    kind: str
    span: Span
    rule: str
    participants: tuple[Participant, ...]
    countries: tuple[str, ...]
    subtype: str = ""
    date: PartialDate | None = None
    place: PlaceMention | None = None
    status: str = "happened"
    fields: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    mentions: tuple[Span, ...] = ()
    statement: StatementParts | None = None
    topics: tuple[str, ...] = ()
    confidence: float = 0.5
    nth: int = 0
    part_of: int | None = None

    def __post_init__(self):
        if self.kind not in KINDS:
            raise ValueError(f"unknown kind {self.kind!r}")
        if self.status not in STATUSES:
            raise ValueError(f"unknown status {self.status!r}")
