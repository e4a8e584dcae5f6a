"""Whom a person met, how often, when first and when last."""

from dataclasses import dataclass

from django.urls import reverse

from relations.models import Event
from relations.partial_date import PartialDate

from .filters import TimelineFilter

MOST = 30


@dataclass
class Met:
    slug: str
    name: str
    first: PartialDate
    last: PartialDate
    times: int
    url: str  # of the list of their meetings


def met_with(slug):
    """[Met] of a person, the most often met first: meetings that took place, calls among them."""
    met = {}
    meetings = Event.objects.published().of_kind("meeting").with_status("happened")
    for _, other, name, *date in meetings.seen_together(slug):
        when = PartialDate(*date)
        one = met.setdefault(other, Met(other, name, when, when, 0, _list_of(slug, other)))
        one.last = when
        one.times += 1
    return sorted(met.values(), key=lambda one: (-one.times, one.name))[:MOST]


def _list_of(slug, other):
    values = {"person": (slug,), "with": (other,), "kind": ("meeting",), "status": ("happened",)}
    return TimelineFilter(reverse("timeline"), values).url
