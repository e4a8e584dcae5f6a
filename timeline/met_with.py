"""Whom a person met, how often, when first and when last."""

from dataclasses import dataclass, replace

from django.urls import reverse

from relations.models import Event, PersonName
from relations.partial_date import PartialDate

from .filters import TimelineFilter
from .naming import names_by_slug

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
    foremost = sorted(met.values(), key=lambda one: (-one.times, one.name))[:MOST]
    names = names_by_slug(PersonName, {one.slug: one.name for one in foremost})
    return [replace(one, name=names[one.slug]) for one in foremost]


def _list_of(slug, other):
    values = {"person": (slug,), "with": (other,), "kind": ("meeting",), "status": ("happened",)}
    return TimelineFilter(reverse("timeline"), values).url
