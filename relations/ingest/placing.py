"""Which event row stands for which group of tellings; what moves, what is new, what is left empty."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from relations.models import Event, Evidence

# A telling by name: its kind and its key.
Name = tuple


@dataclass
class Placement:
    """`groups` are pairs of an event and its tellings, `event_of` the event of each telling not by hand.

    `new` are pks of events made here; `regrouped` of those whose tellings are others than before;
    `emptied` are events that nothing is told of any more.
    """

    groups: list[tuple[Event, tuple]] = field(default_factory=list)
    event_of: dict[Name, Event] = field(default_factory=dict)
    new: set[int] = field(default_factory=set)
    regrouped: set[int] = field(default_factory=set)
    emptied: list[Event] = field(default_factory=list)


def name_of(telling):
    return telling.kind, telling.key


def place(groups, were_at, hood):
    """The Placement of `groups`. `were_at` gives the pk of the event where a telling was before."""
    placement = Placement()
    keeps = _claims(groups, were_at, hood.events)
    events = [
        hood.events[int(group[0].home)] if group[0].home else hood.events.get(keeps.get(n)) or Event()
        for n, group in enumerate(groups)
    ]
    fresh = [event for event in events if event.pk is None]
    for event, group in zip(events, groups, strict=True):
        if event.pk is None:
            event.kind = group[0].kind
    Event.objects.bulk_create(fresh)
    placement.new = {event.pk for event in fresh}
    placement.groups = list(zip(events, groups, strict=True))
    before = defaultdict(set)
    for name, row in hood.rows.items():
        before[row.event_id].add(name)
    for event, group in placement.groups:
        names = {name_of(t) for t in group if not t.home}
        placement.event_of |= dict.fromkeys(names, event)
        if not group[0].home and names != before[event.pk]:
            placement.regrouped.add(event.pk)
    kept = {event.pk for event in events}
    placement.emptied = [hood.events[pk] for pk in sorted(before.keys() - kept)]
    return placement


def _claims(groups, were_at, events):
    """{number of the group: pk of the event it keeps}: the published first, then where most were before."""
    wishes = []
    for n, group in enumerate(groups):
        if not group[0].home:
            before = Counter(were_at[name_of(t)] for t in group if name_of(t) in were_at)
            wishes += [
                (events[pk].state != Event.State.PUBLISHED, -count, pk, n) for pk, count in before.items()
            ]
    keeps, taken = {}, set()
    for _, _, pk, n in sorted(wishes):
        if n not in keeps and pk not in taken:
            keeps[n] = pk
            taken.add(pk)
    return keeps


def move_evidence(placement, hood, source):
    """Takes the rows of other sources along with their tellings."""
    moves = [
        (
            list(
                Evidence.objects.filter(event=row.event_id, source=row.source_id).values_list("pk", flat=True)
            ),
            to,
        )
        for name, row in hood.rows.items()
        if row.source_id != source.pk and (to := placement.event_of[name]).pk != row.event_id
    ]
    for pks, event in moves:
        Evidence.objects.filter(pk__in=pks).update(event=event)


def dismiss(placement, hood):
    """Takes the emptied events away: the address of a published one leads on to the event that tells it."""
    for event in placement.emptied:
        if event.state != Event.State.PUBLISHED:
            event.delete()
            continue
        heirs = [placement.event_of.get(name) for name, row in hood.rows.items() if row.event_id == event.pk]
        heir = next((h for h in heirs if h), None)
        reason = (
            f"Its sources tell of one event, {heir.public_id}." if heir else "No source tells of it any more."
        )
        event.withdraw(reason, merged_into=heir)


def withdraw_undated(events):
    """Takes back those that are public though their sources, read again, leave open when they were."""
    for event in events:
        if event.state == Event.State.PUBLISHED and event.first_day is None:
            event.withdraw("No source tells any more when it was.")
