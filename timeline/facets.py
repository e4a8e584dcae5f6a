"""The choices beside the list, each with the number of events it would show.

A choice's number is counted without the facet's own filter: it is what the reader would get by adding
the choice to the others. A ticked choice stays where nothing is left of it.
"""

from collections import Counter
from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import capfirst, slugify

from relations.models import Country, Event

from .pairs import pair_name

SHOWN = 8


@dataclass(frozen=True)
class Choice:
    """`under` is the kind a subtype stands under; `url` is set where choosing is going to a page."""

    key: str
    value: str
    name: str
    count: int
    ticked: bool
    under: str = ""
    url: str = ""

    @property
    def id(self):
        return f"{self.key}-{slugify(self.value)}"


@dataclass(frozen=True)
class Facet:
    key: str
    label: str
    choices: list[Choice]
    number: int  # of all choices there are
    more_url: str = ""  # where all of them are shown; "" where they are
    as_links: bool = False
    is_open: bool = False  # all choices are shown because the reader asked


def facets(asked):
    """All facets of a TimelineFilter, the pair first; a fixed number of queries."""
    return [facet(asked, key) for key in COUNTERS]


def facet(asked, key):
    label, count = COUNTERS[key]
    ticked = set(asked.understood(key))
    rows = count(asked.apply(leave_out=key))
    seen = {value for value, *_ in rows}
    rows += [(value, asked.known[key, value], 0, "") for value in sorted(ticked - seen)]
    choices = [
        Choice(key, value, name, number, value in ticked, under, _pair_url(asked, key, value))
        for value, name, number, under in rows
    ]
    is_open = key in asked.values.get("all", ())
    shown = choices if is_open else _foremost(choices)
    hidden = len(choices) - len(shown)
    more = asked.with_("all", key).url if hidden else ""
    as_links = bool(asked.pair and key == "pair")
    return Facet(key, label, shown, len(choices), more, as_links, is_open)


def _pair_url(asked, key, value):
    """On the page of one pair the others are pages of their own."""
    if key == "pair" and asked.pair:
        return asked.at(reverse("pair", args=[value])).url
    return ""


def _foremost(choices):
    """The first few, and whatever is ticked. One left over would take as much room as "show all"."""
    if len(choices) <= SHOWN + 1:
        return choices
    return choices[:SHOWN] + [choice for choice in choices[SHOWN:] if choice.ticked]


# --- counting: rows of (value, name, number, under), the most frequent first ------------------


def _pairs(events):
    rows = list(events.counted_by_pair())
    names = dict(Country.objects.values_list("code", "name")) if rows else {}
    pairs = [(f"{one}-{other}".lower(), number) for one, other, number in rows]
    return _ordered((pair, pair_name(pair, names), number, "") for pair, number in pairs)


def _kinds(events):
    """Kinds in their own order, each with its subtypes beneath it."""
    counts, homes = Counter(), {}
    for kind, subtype, number in events.counted_by_kind():
        counts[kind] += number
        if subtype and subtype != kind:
            counts[subtype] += number
            homes.setdefault(subtype, Counter())[kind] += number
    rows = []
    for kind, label in Event.Kind.choices:
        rows.append((kind, capfirst(label), counts[kind], ""))
        beneath = [subtype for subtype in homes if homes[subtype].most_common(1)[0][0] == kind]
        rows += _ordered((subtype, capfirst(subtype), counts[subtype], kind) for subtype in beneath)
    return [row for row in rows if row[2]]


def _places(events):
    """A town counts what happened at its sites, for choosing it finds them."""
    counts, names = Counter(), {}
    for slug, name, town_slug, town_name, number in events.counted_by_place():
        counts[slug] += number
        names[slug] = name
        if town_slug:
            counts[town_slug] += number
            names[town_slug] = town_name
    return _ordered((slug, names[slug], number, "") for slug, number in counts.items())


def _people(events):
    return _ordered((slug, name, number, "") for slug, name, number in events.counted_by_person())


def _topics(events):
    return _ordered((slug, capfirst(name), number, "") for slug, name, number in events.counted_by_topic())


def _statuses(events):
    counts = dict(events.counted_by_status())
    return [
        (status, capfirst(label), counts[status], "")
        for status, label in Event.Status.choices
        if status in counts
    ]


def _ordered(rows):
    return sorted(rows, key=lambda row: (-row[2], row[1]))


COUNTERS = {
    "pair": ("Between", _pairs),
    "kind": ("Kind", _kinds),
    "person": ("Person", _people),
    "place": ("Place", _places),
    "topic": ("Topic", _topics),
    "status": ("Status", _statuses),
}
