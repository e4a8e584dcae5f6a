"""The line of facts that stands above a pair's timeline."""

from collections import Counter
from dataclasses import dataclass

from django.utils.text import capfirst

from relations.models import Event


@dataclass
class PairFacts:
    last_meeting: Event | None
    next_planned: Event | None
    kinds: list[tuple[str, str, int]]  # kind, its name, number of events


def pair_facts(pair, today):
    events = Event.objects.published().between_countries(*pair.split("-")).select_related("place")
    return PairFacts(
        last_meeting=events.of_kind("meeting")
        .with_status("happened")
        .during(until=today)
        .newest_first()
        .first(),
        next_planned=events.with_status("planned").during(since=today).oldest_first().first(),
        kinds=_kinds(events),
    )


def _kinds(events):
    counts = Counter()
    for kind, _, number in events.counted_by_kind():
        counts[kind] += number
    return [(kind, capfirst(label), counts[kind]) for kind, label in Event.Kind.choices if counts[kind]]
