"""An event as the cells of a row, and cells as what an event would be.

The columns have the names of the public CSV export, so that what was taken along comes back.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from relations.ingest.typed_dates import read_typed_date
from relations.models import Event, Participation
from relations.partial_date import PRECISIONS, QUALIFIERS, PartialDate

BETWEEN = " / "
# Those that make up an event; what follows from them (date_words, permalink …) is passed by.
COLUMNS = (
    "kind",
    "subtype",
    "title",
    "edtf",
    "precision",
    "qualifier",
    "status",
    "countries",
    "participants",
    "place",
    "topics",
    "part_of",
)
IDENTIFYING = ("id", "external_id")
PROVING = ("source_urls", "quotes")
HELPING = ("date", "date_start", "date_end", "place_country")
UNDERSTOOD = (*IDENTIFYING, *COLUMNS, *HELPING, *PROVING)

_SEPARATORS = re.compile(r"\s+/\s+|\s*;\s*|\s*,\s*|\n")
_ROLES = {"meeting": "participant", "visit": "visitor", "statement": "speaker"}


class CellError(ValueError):
    """What is wrong with a cell, in words that begin with its column."""

    def __init__(self, column, message):
        super().__init__(f"{column}: {message}")


@dataclass(frozen=True)
class Seat:
    """One participant; `person`, `office` and `country` are keys or None."""

    person: int | None = None
    name: str = ""
    office: int | None = None
    office_words: str = ""
    country: str | None = None
    role: str = "participant"


@dataclass
class Wanted:
    """What a row says of its event: `set` names the columns that it speaks of. `notes` are no errors."""

    set: frozenset[str]
    kind: str = ""
    subtype: str = ""
    title: str = ""
    date: PartialDate | None = None
    status: str = "happened"
    countries: frozenset[str] = frozenset()
    seats: tuple[Seat, ...] = ()
    place: int | None = None
    place_words: str = ""
    topics: frozenset[int] = frozenset()
    part_of: int | None = None
    notes: list[str] = field(default_factory=list)


# --- written --------------------------------------------------------------------------------------


def cells_of(event):
    """{column: text} of an event fetched with its participations, countries, topics, place and whole."""
    seats = sorted(event.participations.all(), key=lambda seat: seat.pk)
    return {
        "kind": event.kind,
        "subtype": event.subtype,
        "title": event.title,
        "edtf": event.date.edtf if event.date else "",
        "precision": event.precision if event.date else "",
        "qualifier": event.qualifier if event.date else "",
        "status": event.status,
        "countries": BETWEEN.join(sorted(country.code for country in event.countries.all())),
        "participants": BETWEEN.join(_seat_text(seat) for seat in seats),
        "place": event.place.name if event.place else event.place_words,
        "topics": BETWEEN.join(topic.name for topic in event.topics.all()),
        "part_of": event.part_of.public_id if event.part_of else "",
    }


def _seat_text(seat):
    office = seat.shown_office if seat.shown_office != seat.shown_name else ""
    return "; ".join((seat.shown_name, office, seat.country_id or "", seat.role)).rstrip("; ")


def people_rows(text):
    """[(name, office, country, role)]; what is not given is ""."""
    people = [part for part in re.split(r"\s+/\s+|\n", text.strip()) if part]
    return [tuple(([piece.strip() for piece in person.split(";")] + [""] * 4)[:4]) for person in people]


# --- read -----------------------------------------------------------------------------------------


def read_cells(cells, columns, words, event=None):
    """The Wanted that `cells` say about these columns; the list of CellErrors, empty where all can be read.

    What `event` is goes for what the cells do not speak of: a person's office hangs on the date.
    """
    wanted, problems = Wanted(frozenset(columns)), []
    if event is not None:
        wanted.kind, wanted.date = event.kind, event.date
    for column in COLUMNS:
        if column in columns and column not in ("precision", "qualifier"):
            try:
                _READ[column](wanted, cells, words)
            except CellError as problem:
                problems.append(problem)
    return wanted, problems


def date_text(cells):
    """What the row says of its date, whichever columns it uses."""
    for column in ("edtf", "date"):
        if cells.get(column):
            return cells[column]
    start, end = cells.get("date_start", ""), cells.get("date_end", "")
    return f"{start}/{end}" if start and end and start != end else start or end


def _read_kind(wanted, cells, words):
    wanted.kind = _one_of("kind", cells.get("kind", ""), Event.Kind.values)


def _read_status(wanted, cells, words):
    text = cells.get("status", "") or "happened"
    wanted.status = _one_of("status", text, Event.Status.values)


def _one_of(column, text, known):
    value = text.strip().casefold()
    if value not in known:
        raise CellError(column, f"“{text}” is none of {', '.join(known)}" if text else "is empty")
    return value


def _text_column(column):
    longest = Event._meta.get_field(column).max_length

    def read(wanted, cells, words):
        text = " ".join(cells.get(column, "").split())
        if len(text) > longest:
            raise CellError(column, f"longer than {longest} characters")
        setattr(wanted, column, text)

    return read


def _read_date(wanted, cells, words):
    text = date_text(cells)
    if not text:
        raise CellError("edtf", "the date is missing")
    try:
        found = read_typed_date(text, date.today())
        wanted.date = _as_wide_as_said(found, cells)
    except ValueError as problem:
        raise CellError("edtf", str(problem).rstrip(".")) from None


def _as_wide_as_said(found, cells):
    """The date, with the width and the certainty that the row has columns for; they must fit its own."""
    precision, qualifier = cells.get("precision", ""), cells.get("qualifier", "")
    if qualifier:
        qualifier = _one_of("qualifier", qualifier, QUALIFIERS)
        if found.qualifier not in ("exact", qualifier):
            raise ValueError(f"is {found.qualifier}, the qualifier says {qualifier}")
        found = replace(found, qualifier=qualifier)
    precision = precision and _one_of("precision", precision, PRECISIONS)
    if precision and precision != found.precision:
        # EDTF has no word for a quarter or a half-year: they are written by their months.
        if PRECISIONS.index(precision) < PRECISIONS.index(found.precision):
            raise ValueError(f"“{date_text(cells)}” is no finer than a {found.precision}, not a {precision}")
        if precision not in ("quarter", "half", "part_of_month"):
            raise ValueError(f"“{date_text(cells)}” is as fine as a {found.precision}, not a {precision}")
        found = replace(found, precision=precision)
    return found


def _read_countries(wanted, cells, words):
    codes, unknown = set(), []
    for text in filter(None, _SEPARATORS.split(cells.get("countries", "").strip())):
        code = words.country(text)
        codes.add(code) if code else unknown.append(text)
    if unknown:
        raise CellError("countries", f"no country is called “{'”, “'.join(unknown)}”")
    wanted.countries = frozenset(codes)


def _read_participants(wanted, cells, words):
    seats, roles = [], Participation.Role.values
    for name, office, country, role in people_rows(cells.get("participants", "")):
        code = words.country(country) if country else None
        if country and not code:
            raise CellError("participants", f"no country is called “{country}”")
        if role and role not in roles:
            raise CellError("participants", f"“{role}” is none of {', '.join(roles)}")
        if not name or len(name) > 160 or len(office) > 160:
            raise CellError("participants", "write each as: name; office; country")
        person = words.person(name, code)
        if person is None:
            wanted.notes.append(f"“{name}” is nobody known: kept in these words.")
        seats.append(_seat(wanted, person, name, office, code, role))
    if len({(s.person, s.role) for s in seats if s.person}) < len([s for s in seats if s.person]):
        raise CellError("participants", "the same person twice")
    wanted.seats = tuple(seats)


def _seat(wanted, person, name, office, country, role):
    role = role or _ROLES.get(wanted.kind, "participant")
    if person is None:
        return Seat(None, name, None, office, country, role)
    held = _office_of(person, office, wanted.date)
    words = "" if held else office
    return Seat(person.pk, "", held, words, country or person.country_id, role)


def _office_of(person, title, on):
    """The key of the office of this title that the person held then; without a title, of the only one."""
    held = [
        t.office
        for t in person.tenures.all()
        if on is None or (t.start <= on.last and (t.end is None or t.end >= on.first))
    ]
    named = {office.pk for office in held if office.title.casefold() == title.casefold()}
    if title:
        return next(iter(named), None)
    return held[0].pk if on and len({office.pk for office in held}) == 1 else None


def _read_place(wanted, cells, words):
    text = " ".join(cells.get("place", "").split())
    code = words.country(cells.get("place_country", ""))
    place = words.place(text, code) if text else None
    if place is None and len(text) > 120:
        raise CellError("place", "longer than 120 characters")
    wanted.place, wanted.place_words = (place.pk, "") if place else (None, text)
    if text and place is None:
        wanted.notes.append(f"“{text}” is no place known: kept in these words.")


def _read_topics(wanted, cells, words):
    texts = [t for t in re.split(r"\s+/\s+|\s*;\s*|\n", cells.get("topics", "").strip()) if t]
    known = {text: words.topic(text) for text in texts}
    unknown = [text for text, pk in known.items() if pk is None]
    if unknown:
        wanted.notes.append(f"No topic is called “{'”, “'.join(unknown)}”: left out.")
    wanted.topics = frozenset(pk for pk in known.values() if pk)


def _read_part_of(wanted, cells, words):
    public_id = cells.get("part_of", "").strip()
    whole = words.event(public_id) if public_id else None
    if public_id and whole is None:
        raise CellError("part_of", f"no event has the id “{public_id}”")
    wanted.part_of = whole.pk if whole else None


_READ = {
    "kind": _read_kind,
    "subtype": _text_column("subtype"),
    "title": _text_column("title"),
    # The people's offices go by the date, so that it is read before them.
    "edtf": _read_date,
    "status": _read_status,
    "countries": _read_countries,
    "participants": _read_participants,
    "place": _read_place,
    "topics": _read_topics,
    "part_of": _read_part_of,
}
