"""The line of facts that stands above a pair's timeline. Today comes in as an argument."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from relations.models import Event, Listed
from relations.models.counts import CountsOfList
from relations.models.lists import Dimension as D
from relations.models.lists import lists_of

from .naming import with_names_of


@dataclass(frozen=True)
class Days:
    """A number of days, or the least and the most it may be where a date is not known to the day."""

    least: int
    most: int

    @property
    def is_exact(self):
        return self.least == self.most


@dataclass(frozen=True)
class Gap:
    """The days that passed from one leaders' meeting to the next."""

    days: Days
    before: Event
    after: Event


@dataclass(frozen=True)
class PairFacts:
    """Leaders are heads of state or government, meeting in person, by the office they held that day."""

    last_leaders: Event | None
    days_since: Days | None
    longest_gap: Gap | None
    last_meeting: Event | None  # of anybody, also by telephone; None where it is the leaders'
    next_planned: Event | None
    kinds: list[tuple[str, int]]  # kind, number of events


def pair_facts(pair, today):
    lists = lists_of((dimension, pair) for dimension in (D.PAIR, D.LEADERS, D.PLANNED))
    whole, led, planned = (lists.get((dimension, pair)) for dimension in (D.PAIR, D.LEADERS, D.PLANNED))
    past = Listed.objects.filter(list=whole, event__status="happened").beginning_until(today)
    leaders = list(Event.objects.listed_in(led).during(until=today).oldest_first().days())
    gap = _longest_gap(leaders)
    # Walked in the order of the list: the first that is a meeting is near.
    last = past.filter(event__kind="meeting").newest_first().values_list("event", flat=True)[:1]
    last = list(last)
    named = {*last, *(day.pk for day in (*leaders[-1:], *(gap[1:] if gap else ())))}
    lines = with_names_of(Event.objects.in_one_line(), "place__names")
    known = lines.in_bulk(named)
    last_leaders = known[leaders[-1].pk] if leaders else None
    last_meeting = known[last[0]] if last else None
    plans = Event.objects.listed_in(planned).during(since=today).in_one_line().oldest_first()
    return PairFacts(
        last_leaders=last_leaders,
        days_since=_passed(leaders[-1], today, today) if leaders else None,
        longest_gap=Gap(gap[0], known[gap[1].pk], known[gap[2].pk]) if gap else None,
        last_meeting=last_meeting if last_meeting != last_leaders else None,
        next_planned=with_names_of(plans, "place__names").first(),
        kinds=_kinds(CountsOfList(whole)),
    )


def _passed(event, first, last):
    """The days from the event's end to something that was on some day from `first` to `last`."""
    # Of a meeting of two known days the second counts; a month leaves open which of its days it was.
    earliest = event.last_day if event.precision == "day" else event.first_day
    return Days(max((first - event.last_day).days, 0), max((last - earliest).days, 0))


def _longest_gap(meetings):
    """(Days, meeting before, meeting after) where longest passed for certain from one to the next."""
    gaps = []
    for before, after in pairwise(meetings):
        last = after.first_day if after.precision == "day" else after.last_day
        gaps.append((_passed(before, after.first_day, last), before, after))
    # Of one gap alone it would say nothing that it is the longest.
    return max(gaps, key=lambda gap: gap[0].least) if len(gaps) > 1 else None


def _kinds(counted):
    counts = Counter()
    for kinds, number in counted.foremost(D.KINDS)[0]:
        counts[kinds.partition("/")[0]] += number
    return [(kind, counts[kind]) for kind, _ in Event.Kind.choices if counts[kind]]
