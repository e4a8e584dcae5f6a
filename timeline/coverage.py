"""How much the record holds: all of it in numbers, and year by year of the pair it is kept for."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q
from django.http import QueryDict
from django.urls import reverse

from relations.models import Event, Source

from .filters import TimelineFilter
from .histogram import Histogram, histogram
from .naming import pair_name


@dataclass(frozen=True)
class Coverage:
    events: int
    first: date | None  # the earliest day of any event
    last: date | None
    sources: int
    publishers: int
    pair_name: str
    years: Histogram | None  # None where one year holds all


def coverage(pair, country_names):
    """The Coverage; `country_names` maps upper-case codes to names, as for `pair_name`."""
    name = pair_name(pair, country_names)
    asked = TimelineFilter.read(QueryDict(), reverse("pair", args=[pair]), pair, name)
    counted = Source.objects.telling().aggregate(
        sources=Count("pk"),
        publishers=Count("publisher", distinct=True, filter=~Q(publisher="")),
    )
    return Coverage(**Event.objects.published().extent(), **counted, pair_name=name, years=histogram(asked))
