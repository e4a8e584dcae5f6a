"""One text into the rows: its source, what it tells, and the events that follow from all that is told.

The machine proposes once, people decide. An event's columns are worked out again from all its tellings
whenever one of them comes, goes or changes; an event that a person decided is never changed, though a
further text may add its evidence. A draft is known by its source, sentence and kind, never by its date,
so that better rules change an untouched event instead of making its twin.
"""

from dataclasses import dataclass, field

from django.db import DatabaseError, transaction
from django.db.models import Q
from django.utils import timezone

from relations.history import recorded
from relations.models import Decision, Event, Evidence, Source, refresh_all
from relations.models.keeping import keep, take_turn

from .combining import combine
from .evidence import rows_of, write_evidence
from .merging import same_events
from .neighbours import is_decided, neighbourhood
from .parts import link_parts
from .placing import dismiss, move_evidence, name_of, place, withdraw_undated
from .recognising import recognise
from .rows import write_columns
from .stored_texts import IngestError, add_source, find_source
from .tellings import telling_of


@dataclass
class Ingested:
    """What came of one text.

    `created` are events nobody told before, `merged` those that other texts told or a person made and
    this text now tells too, `changed` others whose columns this reading changed, `left_alone` those this
    text tells where there was nothing to do or a person had decided. `gone` counts events that no text
    tells any more.
    """

    source: Source
    is_new: bool
    created: list[Event] = field(default_factory=list)
    merged: list[Event] = field(default_factory=list)
    changed: list[Event] = field(default_factory=list)
    left_alone: list[Event] = field(default_factory=list)
    published: list[Event] = field(default_factory=list)
    gone: int = 0


def store(source_text, drafts, world, publish=False):
    """Stores a text and its drafts, in one transaction; the Ingested. IngestError where that can't be."""
    try:
        with transaction.atomic():
            # Two texts at once could each propose the same event.
            take_turn()
            source = find_source(source_text.text)
            outcome = Ingested(source or add_source(source_text), is_new=source is None)
            told = _Reading(outcome.source, source_text, drafts, world).carry_out(outcome)
            if publish:
                outcome.published = _publish(told)
            return outcome
    except DatabaseError as problem:
        raise IngestError(f"{source_text.key}: it could not be stored: {problem}") from problem


def _publish(events):
    """Publishes those that can be and that no person decided about; gives them back."""
    ready = [e for e in events if e.state == Event.State.PROPOSED and not is_decided(e) and e.first_day]
    for event in ready:
        event.publish(keeping=False)
    keep(Event, [event.pk for event in ready])
    return ready


@transaction.atomic
def publish_told(sources):
    """Publishes what the sources (keys) tell, as far as it can be and no person decided; the events."""
    take_turn()
    told = Evidence.objects.filter(source__in=sources, told__isnull=False).values("event")
    waiting = Event.objects.filter(pk__in=told, state=Event.State.PROPOSED, curated_at=None)
    return _publish(list(waiting.order_by("pk")))


class _Reading:
    """One reading of one text, on its way into the rows.

    Drafts go by their index: `decided` are those whose event a person decided, `tellings` what the others
    tell, `known` the Evidence rows of an earlier reading.
    """

    def __init__(self, source, source_text, drafts, world):
        self.source, self.drafts, self.world = source, list(drafts), world
        # A sentence that a person gave an event is drafted already: reading it makes no twin.
        given = Q(event__curated_at__isnull=False) & ~Q(draft_kind="")
        memory = Evidence.objects.filter(
            Q(told__isnull=False) | given, source=source, field=Evidence.Field.EVENT
        )
        rows = list(memory.select_related("event").order_by("start", "end", "nth"))
        self.told_before = {row.event_id for row in rows if not is_decided(row.event)}
        self.known = recognise(self.drafts, rows)
        self.decided = {n: row.event for n, row in self.known.items() if is_decided(row.event)}
        self.tellings = {
            n: telling_of(draft, source_text, source.sha256, world)
            for n, draft in enumerate(self.drafts)
            if n not in self.decided
        }
        self.evidence = {
            n: rows_of(self.drafts[n], telling, self._whole(n)) for n, telling in self.tellings.items()
        }

    def carry_out(self, outcome):
        """Writes all of it; the events that the text tells and nobody decided about."""
        hood = neighbourhood(list(self.tellings.values()), self.told_before, self.world)
        others = [t for t in hood.tellings if t.home or t.key.text != self.source.sha256]
        groups = same_events([*self.tellings.values(), *others])
        placement = place(groups, self._were_at(hood), hood)
        events = {n: placement.event_of[name_of(t)] for n, t in self.tellings.items()}
        with recorded(Decision.Action.READ, self._public(placement, events), reason=str(self.source)):
            self._write(outcome, placement, hood, events)
        return list({event.pk: event for event in events.values()}.values())

    def _write(self, outcome, placement, hood, events):
        move_evidence(placement, hood, self.source)
        write_evidence(
            self.source, [(events[n], rows) for n, rows in self.evidence.items()], self.told_before
        )
        stale = placement.regrouped | {events[n].pk for n in self.tellings if self._tells_otherwise(n)}
        groups = [
            (event, group) for event, group in placement.groups if event.pk in stale and not group[0].home
        ]
        changed = write_columns([(event, combine(group)) for event, group in groups], self.world)
        withdraw_undated(event for event, _ in groups)
        self._refresh([event for event, _ in groups], placement, events)
        dismiss(placement, hood)
        self._report(outcome, events, changed, placement)
        Source.objects.filter(pk=self.source.pk).update(read_at=timezone.now())

    def _public(self, placement, events):
        """The keys of the published events that this reading may change: readers saw them as they are."""
        touched = placement.regrouped | {
            events[n].pk for n in self.tellings if n not in self.known or self._tells_otherwise(n)
        }
        at_hand = {event.pk: event for event, _ in placement.groups}
        seen = [at_hand[pk] for pk in touched if pk in at_hand] + placement.emptied
        return {event.pk for event in seen if event.state == Event.State.PUBLISHED}

    def _whole(self, n):
        """The identity of the draft that draft `n` is part of, or None."""
        whole = self.drafts[n].part_of
        if whole is None:
            return None
        if whole in self.decided:
            row = self.known[whole]
            return row.draft_kind, row.start, row.end, row.nth
        draft = self.drafts[whole]
        return draft.kind, draft.span.start, draft.span.end, draft.nth

    def _were_at(self, hood):
        """{name of a telling: pk of the event it told at the last reading}."""
        others = {name: row.event_id for name, row in hood.rows.items() if row.source_id != self.source.pk}
        own = {name_of(t): self.known[n].event_id for n, t in self.tellings.items() if n in self.known}
        return others | own

    def _tells_otherwise(self, n):
        return n not in self.known or self.known[n].told != self.evidence[n][0].told

    def _refresh(self, stale, placement, events):
        """Derived columns of all that this reading touched, and of the parts of what it touched."""
        gone = {event.pk for event in placement.emptied}
        at_hand = {event.pk: event for event, _ in placement.groups}
        linked = link_parts(stale, (placement.regrouped - placement.new) | gone, at_hand)
        touched = {e.pk: e for e in (*stale, *linked)}
        decided = [e for n, e in events.items() if n not in self.known and e.pk not in touched]
        touched |= {e.pk: e for e in decided}
        parts = Event.objects.filter(part_of__in=touched).exclude(pk__in=touched)
        refresh_all([*touched.values(), *(at_hand.get(event.pk, event) for event in parts)])

    def _report(self, outcome, events, changed, placement):
        own = {}
        for n in range(len(self.drafts)):
            event = self.decided.get(n) or events[n]
            known = n in self.known and self.known[n].event_id == event.pk
            if event.pk in placement.new:
                own[event.pk] = outcome.created, event
            elif not known:
                own.setdefault(event.pk, (outcome.merged, event))
            elif event.pk in changed:
                own.setdefault(event.pk, (outcome.changed, event))
            else:
                own.setdefault(event.pk, (outcome.left_alone, event))
        for event, _ in placement.groups:
            if event.pk in changed and event.pk not in own:
                own[event.pk] = (outcome.created if event.pk in placement.new else outcome.changed), event
        for events_so, event in own.values():
            events_so.append(event)
        outcome.gone = len(placement.emptied)
