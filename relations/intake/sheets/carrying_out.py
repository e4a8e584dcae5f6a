"""A table's rows made events: proposals for the queue, all in one step of the history."""

import re

from django.db import transaction
from django.utils import timezone

from relations.decisions.titles import wrote_itself
from relations.history import recorded
from relations.intake.errands import source_at
from relations.models import Decision, Event, Evidence, ExternalId, Participation, Sheet, refresh_all
from relations.models.keeping import take_turn
from relations.quotes import find_quote
from relations.web_addresses import address_key

from .cells import Seat
from .plan import plan
from .table import read_table

_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")


def carry_out(sheet_pk, by=None):
    """Does what the plan of the sheet says, once; its outcome: {"counts": {…}, "bad": [[row, problem], …]}.

    One transaction and one step, so that all of it can be undone at once. Bad rows are left out and named.
    """
    with transaction.atomic():
        # Before the first look: what somebody decides while the rows are planned, they would overwrite.
        take_turn()
        sheet = Sheet.objects.select_for_update().select_related("original").get(pk=sheet_pk)
        if sheet.done_at:
            return sheet.outcome
        planned = plan(read_table(sheet.name, bytes(sheet.original.content)))
        known = [row.onto.pk for row in planned.rows if row.onto]
        with recorded(Decision.Action.PROPOSE, known, by, f"From the table {sheet.name}.") as step:
            written = [_write(row, step) for row in planned.of_fate("new", "update", "propose")]
            refresh_all(written)
        _remember(planned)
        sheet.done_at = timezone.now()
        sheet.outcome = {
            "counts": {fate: number for fate, _, number in planned.counts},
            "bad": [[row.number, "; ".join(row.problems)] for row in planned.of_fate("bad")],
            "decision": step.decision.pk,
        }
        sheet.save()
    return sheet.outcome


def _write(row, step):
    """The event as the row wants it, saved but for its derived columns."""
    made = row.onto is None
    event = Event() if made else step.events[row.onto.pk]
    if not made and "title" not in row.wanted.set and wrote_itself(event.pk):
        event.title = ""
    if row.fate == "propose" and made:
        _copy(row.event, event)
    _set_columns(event, row.wanted)
    event.touched()
    event.save(keeping=False)
    step.made(event)
    if row.fate == "propose" and made:
        _copy_rows(row.event, event, row.wanted)
    _set_rows(event, row.wanted)
    if row.fate == "new":
        _prove(event, *row.proofs)
    row.onto = event
    return event


def _set_columns(event, wanted):
    for column in ("kind", "subtype", "title", "status"):
        if column in wanted.set:
            setattr(event, column, getattr(wanted, column))
    if "edtf" in wanted.set:
        event.date = wanted.date
    if "place" in wanted.set:
        event.place_id, event.place_words = wanted.place, wanted.place_words
    if "part_of" in wanted.set:
        event.part_of_id = wanted.part_of


def _set_rows(event, wanted):
    if "participants" in wanted.set:
        event.participations.all().delete()
        _seat(event, wanted.seats)
    if "countries" in wanted.set:
        event.countries.set(wanted.countries)
    if "topics" in wanted.set:
        event.topics.set(wanted.topics)


def _seat(event, seats):
    Participation.objects.bulk_create(
        Participation(
            event=event,
            person_id=seat.person,
            name=seat.name,
            office_id=seat.office,
            office_words=seat.office_words,
            country_id=seat.country,
            role=seat.role,
        )
        for seat in seats
    )


def _copy(event, other):
    """All columns that a table may speak of, so that a proposed change is an event whole."""
    for column in ("kind", "subtype", "status", "place_id", "place_words", "part_of_id"):
        setattr(other, column, getattr(event, column))
    other.title = "" if wrote_itself(event.pk) else event.title
    other.date = event.date


def _copy_rows(event, other, wanted):
    if "participants" not in wanted.set:
        _seat(
            other,
            [
                Seat(p.person_id, p.name, p.office_id, p.office_words, p.country_id, p.role)
                for p in event.participations.order_by("pk")
            ],
        )
    if "countries" not in wanted.set:
        other.countries.set(event.countries.all())
    if "topics" not in wanted.set:
        other.topics.set(event.topics.all())


def _prove(event, addresses, quotes):
    """Evidence for the quotes that stand in a stored source of one of the addresses."""
    sources = list(filter(None, (source_at(address_key(address)[:600]) for address in addresses.split())))
    for quote in _QUOTED.findall(quotes) or [quotes]:
        for source in sources:
            if found := find_quote(source.text, quote):
                Evidence.objects.get_or_create(
                    event=event,
                    source=source,
                    start=found.start,
                    end=found.end,
                    field=Evidence.Field.EVENT,
                    defaults={"draft_kind": event.kind},
                )


def _remember(planned):
    """By which name each row finds its event again."""
    for row in planned.rows:
        if row.fate == "bad":
            continue
        fields = {"event": row.event or row.onto}
        if row.fate == "propose":
            fields["proposal"] = row.onto
        elif row.key.startswith(f"{ExternalId.OWN}id "):
            continue
        ExternalId.objects.update_or_create(value=row.key, defaults=fields)
