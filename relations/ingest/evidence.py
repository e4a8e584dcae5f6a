"""The words that prove what is told: from a draft to Evidence rows, and the rows kept in step."""

from relations.models import Evidence

from .days import days_of
from .tellings import kept

LONGEST_RULE = 60
PROVEN_FIELDS = ("date", "place", "participants", "status")


def rows_of(draft, telling, part_of=None):
    """The Evidence rows of a draft, still without event and source.

    `part_of` is the identity (kind, start, end, nth) of the draft that this one is part of.
    """
    days = days_of(telling)
    whole = Evidence(
        start=draft.span.start,
        end=draft.span.end,
        field=Evidence.Field.EVENT,
        date_edtf=telling.date.edtf if telling.date else "",
        told=kept(telling) | {"part_of": list(part_of) if part_of else None},
        told_first=days and days.first,
        told_last=days and days.last,
    )
    spans = [(Evidence.Field.MENTION, draft.mentions)]
    spans += [(name, draft.fields.get(name, ())) for name in PROVEN_FIELDS]
    if draft.statement:
        said = draft.statement
        spans += [
            (Evidence.Field.SPEAKER, said.speaker),
            (Evidence.Field.CUE, said.cue),
            (Evidence.Field.CONTENT, said.content),
        ]
    rows = [whole, *(Evidence(start=s.start, end=s.end, field=name) for name, found in spans for s in found)]
    for row in rows:
        row.draft_kind, row.nth, row.rule = draft.kind, draft.nth, draft.rule[:LONGEST_RULE]
    return rows


def write_evidence(source, placed, known_events):
    """Makes the rows of `source` at `known_events` and at the events of `placed` those of `placed`.

    `placed` are pairs of an event and its rows; `known_events` are the pks of undecided events that
    this source told at its last reading.
    """
    wanted = {}
    for event, rows in placed:
        for row in rows:
            row.event, row.source = event, source
            wanted.setdefault((event.pk, row.start, row.end, row.field), row)
    old = {
        (row.event_id, row.start, row.end, row.field): row
        for row in Evidence.objects.filter(source=source, event__in=known_events).order_by()
    }
    Evidence.objects.filter(pk__in=[row.pk for at, row in old.items() if at not in wanted]).delete()
    Evidence.objects.bulk_create([row for at, row in wanted.items() if at not in old])
    renewed = []
    for at, row in wanted.items():
        if at in old and _content(row) != _content(old[at]):
            row.pk = old[at].pk
            renewed.append(row)
    if renewed:
        Evidence.objects.bulk_update(renewed, _CONTENT)


_CONTENT = ("date_edtf", "draft_kind", "nth", "rule", "told", "told_first", "told_last")


def _content(row):
    return [getattr(row, name) for name in _CONTENT]
