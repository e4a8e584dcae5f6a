"""What some events have most of: pairs, people, places, topics, each as a share of the foremost."""

from dataclasses import dataclass

from django.urls import reverse

from .facets import LABELS, facet

MOST = 8


@dataclass(frozen=True)
class Share:
    name: str
    url: str  # of the events counted
    number: int
    percent: int  # of the foremost


@dataclass(frozen=True)
class ActiveIn:
    key: str
    rows: list[Share]

    @property
    def label(self):
        return LABELS[self.key]


def shares_of(asked, key):
    """The ActiveIn of a filter's events by one facet."""
    counted = [(choice.name, _url(asked, choice), choice.count) for choice in facet(asked, key).choices]
    return ActiveIn(key, shares([row for row in counted if row[2]][:MOST]))


def shares(rows):
    """[Share] of rows (name, url, number), the greatest first."""
    most = rows[0][2] if rows else 1
    return [Share(name, url, number, max(round(100 * number / most), 1)) for name, url, number in rows]


def _url(asked, choice):
    if choice.key == "pair":
        return asked.at(reverse("pair", args=[choice.value])).url
    return asked.with_(choice.key, choice.value).from_the_top().url
