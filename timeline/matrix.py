"""Country by country: how many events each two of them share."""

import math
from collections import Counter
from dataclasses import dataclass

from django.urls import reverse

from relations.models import Country
from relations.models.lists import Dimension as D

from .naming import country_name, pair_name

# Countries a table has at most: the busiest.
MOST = 14
SHADES = 5


@dataclass(frozen=True)
class Cell:
    """`shade` is 1 to 5; 0 and no address where the two share nothing, or are one."""

    number: int
    url: str
    shade: int
    name: str  # "Japan–South Korea"
    is_itself: bool = False


@dataclass(frozen=True)
class Matrix:
    countries: list[Country]  # rows and columns, in the order of their names
    rows: list[tuple[Country, list[Cell]]]
    pairs: list[Cell]  # each once, the busiest first
    others: list[Country]  # that share events, but have no room


def matrix(asked):
    """The Matrix of a TimelineFilter, its own pairs left out."""
    counts, events = {}, Counter()
    for pair, number in asked.found.leaving_out("pair").counted.foremost(D.PAIR)[0]:
        one, other = pair.upper().split("-")
        counts[one, other] = number
        events.update({one: number, other: number})
    named = {row.code: row for row in Country.objects.filter(pk__in=list(events))}
    called = {code: country_name(code, row.name) for code, row in named.items()}
    busiest = sorted(events, key=lambda code: (-events[code], called[code]))
    shown = sorted(busiest[:MOST], key=called.get)
    most = max(counts.values(), default=1)

    def cell(one, other):
        pair = tuple(sorted((one, other)))
        return _cell(asked, pair, counts.get(pair, 0), most, named)

    return Matrix(
        countries=[named[code] for code in shown],
        rows=[(named[code], [cell(code, other) for other in shown]) for code in shown],
        pairs=sorted((cell(*pair) for pair in counts), key=lambda found: (-found.number, found.name)),
        others=[named[code] for code in sorted(busiest[MOST:], key=called.get)],
    )


def _cell(asked, pair, number, most, named):
    if pair[0] == pair[1]:
        return Cell(0, "", 0, "", is_itself=True)
    slug = "-".join(pair).lower()
    name = pair_name(slug, {code: named[code].name for code in pair})
    if not number:
        return Cell(0, "", 0, name)
    url = asked.without("pair").at(reverse("pair", args=[slug])).url
    return Cell(number, url, _shade(number, most), name)


def _shade(number, most):
    """By orders of size: one pair often has more than all others together."""
    if most == 1:
        return 1
    return 1 + min(int(SHADES * math.log(number) / math.log(most)), SHADES - 1)
