"""What would become of each row of a table. Asks the database and changes nothing."""

import hashlib
import json
from collections import Counter
from dataclasses import dataclass, field
from types import SimpleNamespace

from relations.date_words import in_words
from relations.decisions import likely_same
from relations.models import Country, Event, ExternalId

from .cells import COLUMNS, HELPING, PROVING, UNDERSTOOD, Wanted, cells_of, date_text, read_cells
from .sameness import differing, is_given
from .table import TableError
from .words import Words, survivor

State = Event.State
LONGEST_KEY = ExternalId._meta.get_field("value").max_length
# Words for people, and the order in which they are told.
FATES = {
    "bad": "can't be taken",
    "new": "new",
    "update": "changed",
    "propose": "proposed as a change",
    "same": "as it is already",
    "past": "decided before",
}


@dataclass
class Planned:
    """One row: its `fate` (of FATES), the event it finds, and what of it would change.

    `changes` are (column, before, after) in words; `onto` is the event that would be written, where not a
    new one; `key` is the external id that the row is found by.
    """

    number: int
    key: str
    fate: str = "bad"
    event: Event | None = None
    onto: Event | None = None
    wanted: Wanted | None = None
    changes: list[tuple[str, str, str]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    proofs: tuple[str, str] = ("", "")

    @property
    def fate_words(self):
        return FATES[self.fate]


@dataclass
class Plan:
    """`unused` are columns that say nothing to us."""

    rows: list[Planned]
    unused: list[str]
    words: Words = field(repr=False)

    @property
    def counts(self):
        found = Counter(row.fate for row in self.rows)
        return [(fate, words, found[fate]) for fate, words in FATES.items() if found[fate]]

    def of_fate(self, *fates):
        return [row for row in self.rows if row.fate in fates]

    def likely_of(self, row):
        """The events there that a new row may be about, each with why; a few questions for each row."""
        return likely_same(_sketch(row.wanted, self.words)) if row.fate == "new" else []


def plan(table):
    """The Plan of a Table; TableError where its columns can't be an event's."""
    planner = _Planner(table, understood(table))
    unused = [name for name in table.columns if name and name not in UNDERSTOOD]
    return Plan([planner.plan(row) for row in table.rows], unused, planner.words)


def understood(table):
    """The columns that say something of an event; TableError where they don't make one."""
    known = [name for name in table.columns if name in UNDERSTOOD]
    missing = []
    if not {"id", "external_id"} & set(known):
        missing += [] if "kind" in known else ["kind"]
        missing += [] if {"edtf", "date", "date_start"} & set(known) else ["edtf"]
    if missing:
        raise TableError(
            f"The table has no column “{'”, “'.join(missing)}”. "
            f"The columns understood are: {', '.join(UNDERSTOOD)}."
        )
    return known


class _Planner:
    """Knows all names and all events that the table speaks of."""

    def __init__(self, table, known):
        self.words = Words()
        columns = [c for c in COLUMNS if c in known or (c == "edtf" and set(HELPING[:3]) & set(known))]
        self.columns = columns
        self.seen, self.wholes = {}, {}
        keys = [_key(row.cells) for row in table.rows]
        self.external = {
            one.value: one
            for one in ExternalId.objects.filter(value__in=keys).select_related("event", "proposal")
        }
        ids = {row.cells.get("id") for row in table.rows} - {None, ""}
        self.by_id = dict(Event.objects.filter(public_id__in=ids).values_list("public_id", "pk"))
        pks = set(self.by_id.values())
        for one in self.external.values():
            pks |= {one.event_id, one.proposal_id} - {None}
        self.events = whole_events(pks)

    def plan(self, row):
        planned = Planned(row.number, _key(row.cells))
        planned.proofs = tuple(row.cells.get(column, "") for column in PROVING[:2])
        planned.problems = [
            f"{column}: {what}" if column else what
            for column, what in row.problems
            if not column or column in UNDERSTOOD
        ]
        if len(planned.key) > LONGEST_KEY:
            planned.problems.append(f"external_id: longer than {LONGEST_KEY} characters")
        if planned.key in self.seen:
            planned.problems.append(f"the same event as row {self.seen[planned.key]}")
        self.seen.setdefault(planned.key, row.number)
        planned.event = self._event(row, planned)
        if not planned.problems:
            self._find_fate(row, planned)
        if planned.wanted and "part_of" in planned.wanted.set and not planned.problems:
            self._keep_a_tree(planned)
        if planned.problems:
            planned.fate = "bad"
        return planned

    def _event(self, row, planned):
        """The event that the row is about, following merges; None for one nobody knows."""
        public_id, known = row.cells.get("id", ""), self.external.get(planned.key)
        if public_id:
            if public_id not in self.by_id:
                planned.problems.append(f"id: no event is “{public_id}”; leave it empty for a new one")
                return None
            return self._survivor(self.by_id[public_id])
        return self._survivor(known.event_id) if known else None

    def _survivor(self, pk):
        event = self.events[pk]
        standing = survivor(event)
        if standing.pk not in self.events:
            self.events |= whole_events([standing.pk])
        return self.events[standing.pk]

    def _find_fate(self, row, planned):
        event = planned.event
        if event is None:
            self._new(row, planned)
        elif event.state in (State.REJECTED, State.WITHDRAWN):
            planned.fate = "past"
            why = event.state_reason.rstrip(".") or "no reason was written down"
            planned.notes.append(f"It was {event.state}: {why}.")
        elif not (differing := self._differing(row, event)):
            planned.fate = "same"
        elif event.state == State.PROPOSED:
            self._change(row, planned, differing, "update", event)
        else:
            self._propose(row, planned, differing)

    def _new(self, row, planned):
        # Without a date or a kind it could not even be looked at.
        columns = [*dict.fromkeys(["kind", "edtf", *self.columns])]
        planned.wanted, problems = read_cells(row.cells, columns, self.words)
        planned.problems += map(str, problems)
        planned.notes += planned.wanted.notes
        planned.fate = "new"
        planned.changes = [
            (column, "", _shown(column, row.cells, planned.wanted))
            for column in columns
            if is_given(column, row.cells)
        ]

    def _change(self, row, planned, columns, fate, onto):
        planned.wanted, problems = read_cells(row.cells, columns, self.words, planned.event)
        planned.problems += map(str, problems)
        planned.notes += planned.wanted.notes
        planned.fate, planned.onto = fate, onto
        before = cells_of(planned.event)
        planned.changes = [
            (column, _before(column, before, planned.event), _shown(column, row.cells, planned.wanted))
            for column in columns
        ]

    def _propose(self, row, planned, differing):
        """What people decided upon no table changes: the change is proposed as an event beside it."""
        known = self.external.get(planned.key)
        proposal = self.events.get(known.proposal_id) if known else None
        if proposal is None or self._differing(row, proposal):
            waiting = proposal is not None and proposal.state == State.PROPOSED
            self._change(row, planned, differing, "propose", proposal if waiting else None)
        elif proposal.state == State.PROPOSED:
            planned.fate = "same"
            planned.notes.append("This change is proposed already and waits in the queue.")
        else:
            planned.fate = "past"
            planned.notes.append("This change was proposed before and decided upon.")

    def _keep_a_tree(self, planned):
        """Refuses what would make an event a part of its own part, by this row or by it and earlier ones."""
        own = {event.pk for event in (planned.event, planned.onto) if event}
        pk, above = planned.wanted.part_of, set()
        while pk is not None and pk not in above:
            above.add(pk)
            if pk not in self.wholes:
                self.wholes[pk] = Event.objects.values_list("part_of", flat=True).get(pk=pk)
            pk = self.wholes[pk]
        if own & above:
            planned.problems.append("part_of: that event is this one or a part of it")
        else:
            self.wholes |= dict.fromkeys(own, planned.wanted.part_of)

    def _differing(self, row, event):
        columns = [column for column in self.columns if column not in ("precision", "qualifier")]
        return differing(columns, row.cells, event, self.words)


def whole_events(pks):
    """{pk: Event} with all that its cells are made of."""
    rows = Event.objects.filter(pk__in=pks).select_related("place", "part_of", "merged_into")
    return rows.prefetch_related(
        "participations__person__tenures__office", "participations__office", "countries", "topics"
    ).in_bulk()


def _key(cells):
    """What the row is found by again: the id it gives, ours, or all that it says."""
    if cells.get("external_id"):
        return cells["external_id"]
    if cells.get("id"):
        return f"{ExternalId.OWN}id {cells['id']}"[:LONGEST_KEY]
    said = {column: cells[column] for column in (*COLUMNS, *HELPING) if cells.get(column)}
    digest = hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
    return f"{ExternalId.OWN}row {digest[:40]}"


def _shown(column, cells, wanted):
    if column != "edtf" or wanted.date is None:
        return date_text(cells) if column == "edtf" else cells.get(column, "")
    return _date_shown(wanted.date)


def _before(column, own, event):
    return _date_shown(event.date) if column == "edtf" else own[column]


def _date_shown(date):
    """In words and with its width, so that a date that became finer or wider by mistake is seen."""
    return f"{in_words(date)} ({date.precision.replace('_', ' ')})" if date else ""


def _sketch(wanted, words):
    """What `likely_same` looks at, of an event that does not exist yet."""
    seats = [
        SimpleNamespace(person_id=seat.person, shown_name=seat.name, country_id=seat.country)
        for seat in wanted.seats
    ]
    codes = wanted.countries | {seat.country for seat in wanted.seats if seat.country}
    countries = [Country(pk=code) for code in sorted(codes)]
    date = wanted.date
    return SimpleNamespace(
        pk=None,
        kind=wanted.kind,
        subtype=wanted.subtype,
        date=date,
        first_day=date.first,
        last_day=date.last,
        place=words.places.get(wanted.place),
        place_words=wanted.place_words,
        participations=SimpleNamespace(all=lambda: seats),
        countries=SimpleNamespace(all=lambda: countries),
    )
