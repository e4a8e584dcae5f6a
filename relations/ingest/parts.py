"""What is part of what: a statement of the meeting it was made at, a meeting of the visit."""

from collections import defaultdict

from django.db.models import Q

from relations.models import Event, Evidence

from .neighbours import is_decided, key_of


def link_parts(events, regrouped, at_hand):
    """Sets `part_of` of events (unsaved), and of those that are part of an event in `regrouped` (pks).

    A draft says of which other draft of its text it is part; the event follows the first text that says
    so. Returns all events that were looked at; `at_hand` are those in memory already, by pk.
    """
    by_pk = {event.pk: event for event in events}
    if regrouped:
        parts = Event.objects.filter(part_of__in=regrouped, evidence__told__isnull=False).distinct()
        parts = [at_hand.get(event.pk, event) for event in parts.exclude(pk__in=by_pk)]
        by_pk |= {event.pk: event for event in parts if not is_decided(event)}
    told = Evidence.objects.filter(event__in=by_pk, field=Evidence.Field.EVENT, told__isnull=False)
    said = defaultdict(list)
    for row in sorted(told.select_related("source").defer("source__text"), key=key_of):
        if row.told.get("part_of"):
            said[row.event_id].append((row.source_id, *row.told["part_of"]))
    wholes = _wholes({identity for identities in said.values() for identity in identities})
    for event in by_pk.values():
        found = (wholes.get(identity) for identity in said[event.pk])
        event.part_of = next((w for w in found if w and event.pk not in (w.pk, w.part_of_id)), None)
    return list(by_pk.values())


def _wholes(identities):
    """The public or proposed event of each draft: (source, kind, start, end, nth)."""
    if not identities:
        return {}
    which = Q(pk__in=[])
    for source, kind, start, end, nth in sorted(identities):
        which |= Q(source=source, draft_kind=kind, start=start, end=end, nth=nth)
    rows = Evidence.objects.filter(which, field=Evidence.Field.EVENT, told__isnull=False)
    live = rows.filter(event__state__in=(Event.State.PROPOSED, Event.State.PUBLISHED))
    return {
        (row.source_id, row.draft_kind, row.start, row.end, row.nth): row.event
        for row in live.select_related("event")
    }
