"""The shapes of version 1. Fields may be added to them; none is renamed, removed or given a new meaning."""

from typing import Literal

from ninja import Field, Schema

Kind = Literal["meeting", "visit", "statement"]
Status = Literal["happened", "planned", "postponed", "cancelled"]
Precision = Literal["day", "part_of_month", "month", "quarter", "season", "half", "year", "decade"]
Qualifier = Literal["exact", "approximate", "uncertain"]
Role = Literal["participant", "visitor", "host", "speaker", "addressee"]


class EventDate(Schema):
    """Never finer than it is known: what happened in October 2025 starts and ends on "2025-10"."""

    start: str = Field(description="ISO 8601: a day, a month or a year.", examples=["2025-10"])
    end: str = Field(description="The same for the last day it may be.", examples=["2025-10"])
    precision: Precision
    qualifier: Qualifier
    edtf: str = Field(description="Extended Date/Time Format (ISO 8601-2).", examples=["2025-10~"])
    display: dict[str, str] = Field(
        description="The date in words, by language.", examples=[{"en": "October 2025"}]
    )


class Participant(Schema):
    name: str
    office: str = Field(description="The office held that day, where it is known.")
    country: str = Field(description="ISO 3166 alpha-2, or empty.")
    role: Role
    person: str = Field(description="Slug under /people, or empty where nobody known fits.")


class PlaceOfEvent(Schema):
    slug: str | None = Field(description="Slug under /places, or null where the name is the source's words.")
    name: str
    kind: str | None
    country: str | None
    latitude: float | None
    longitude: float | None


class Topic(Schema):
    slug: str
    name: str


class EvidenceOut(Schema):
    proves: str = Field(description="“event” for a sentence that tells all of it, else the field it proves.")
    quote: str = Field(description="The source's text from `start` to `end`, in characters.")
    source: int
    start: int
    end: int
    date_given: str = Field(description="The date this source alone gives, as EDTF, or empty.")
    url: str


class SourceSummary(Schema):
    id: int
    title: str
    publisher: str
    published: str = Field(description="EDTF: a day, a month or a year.")
    language: str
    published_at: str = Field(description="The publisher's address of it, or empty.")
    url: str


class EventOut(Schema):
    id: str
    version: int
    url: str = Field(description="The permalink, which stays whatever becomes of the title.")
    title: str
    kind: Kind
    subtype: str
    status: Status
    date: EventDate
    countries: list[str]
    participants: list[Participant]
    place: PlaceOfEvent | None
    topics: list[Topic]
    part_of: str | None = Field(description="Id of the event it is part of.")
    dates_disagree: bool = Field(description="True where its sources give dates that cannot all be true.")
    why_without_evidence: str
    evidence: list[EvidenceOut]
    sources: list[SourceSummary]
    changed: str


class EventPage(Schema):
    total: int = Field(description="How many events the filter finds.")
    problems: list[str] = Field(description="Values that name nothing we know; they narrowed nothing.")
    events: list[EventOut]
    next: str | None = Field(description="Address of the next page, null on the last.")


class PersonSummary(Schema):
    slug: str
    name: str
    family_name: str
    country: str | None
    url: str


class OtherName(Schema):
    text: str
    language: str


class TenureOut(Schema):
    office: str
    country: str | None
    start: str
    end: str | None
    acting: bool


class PersonOut(PersonSummary):
    names: list[OtherName]
    tenures: list[TenureOut]


class PersonPage(Schema):
    people: list[PersonSummary]
    next: str | None


class CountryOut(Schema):
    code: str
    name: str
    url: str


class CountryPage(Schema):
    countries: list[CountryOut]
    next: str | None


class PlaceOut(PlaceOfEvent):
    town: str | None = Field(description="Slug of the town that a site stands in.")
    url: str


class PlacePage(Schema):
    places: list[PlaceOut]
    next: str | None


class SourceOut(SourceSummary):
    sha256: str
    text: str
    events: list[str] = Field(description="Ids of the published events that stand on it.")


class SourcePage(Schema):
    sources: list[SourceSummary]
    next: str | None


class Problem(Schema):
    detail: str


class Withdrawn(Problem):
    """What was taken back: 410, never a silent 404."""

    id: str
    version: int
    reason: str
