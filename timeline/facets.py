"""The choices beside the list, each with the number of events it would show.

A choice's number is counted without the facet's own filter: it is what the reader would get by adding
the choice to the others. A ticked choice stays where nothing is left of it.
"""

from collections import Counter
from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import capfirst, slugify
from django.utils.translation import gettext_lazy

from relations.models import Country

from .names import kind_words, people_called, places_called
from .pairs import pair_name
from .vocabulary import STATUSES, subtype_word

SHOWN = 8
# Where a name can be typed, and of topics, which few ask for.
SHOWN_OF_MANY = {"person": 5, "place": 5, "topic": 5}
# A name of one letter may call hundreds: the reader types on.
MOST_FOUND = 20


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
    typed: str = ""  # part of a name that the choices shown have
    called: int = 0  # how many choices have it
    foremost: int = SHOWN  # how many are shown unasked
    can_find: bool = False


def facets(asked):
    """All facets of a TimelineFilter, the pair first; a fixed number of queries."""
    return [facet(asked, key) for key in COUNTERS]


def facet(asked, key):
    """One facet. Where part of a name was typed, its choices are those called so, and the ticked ones."""
    label, count = COUNTERS[key]
    ticked = set(asked.understood(key))
    rows = count(asked.apply(key))
    seen = {value for value, *_ in rows}
    rows += [(value, asked.known[key, value], 0, "") for value in sorted(ticked - seen)]
    choices = [
        Choice(key, value, name, number, value in ticked, under, _pair_url(asked, key, value))
        for value, name, number, under in rows
    ]
    is_open, typed = key in asked.values.get("all", ()), asked.find(key)
    called = _called(choices, key, typed)
    shown = called[:MOST_FOUND] if typed else list(choices) if is_open else _foremost(choices, key)
    shown += [choice for choice in choices if choice.ticked and choice not in shown]
    more = asked.with_("all", key).url if len(shown) < len(choices) and not typed else ""
    return Facet(
        key,
        label,
        shown,
        len(choices),
        more,
        as_links=bool(asked.pair and key == "pair"),
        is_open=is_open,
        typed=typed,
        called=len(called),
        foremost=_most(key),
        can_find=key in CALLED and (len(choices) > _most(key) + 1 or bool(typed)),
    )


def _called(choices, key, typed):
    if not typed:
        return []
    slugs = CALLED[key](typed)
    return [choice for choice in choices if choice.value in slugs]


def _pair_url(asked, key, value):
    """On the page of one pair the others are pages of their own."""
    if key == "pair" and asked.pair:
        return asked.at(reverse("pair", args=[value])).url
    return ""


def _foremost(choices, key):
    """The first few. One left over would take as much room as "show all"."""
    return choices[: _most(key)] if len(choices) > _most(key) + 1 else list(choices)


def _most(key):
    return SHOWN_OF_MANY.get(key, SHOWN)


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
    for kind, word in kind_words():
        rows.append((kind, word, counts[kind], ""))
        beneath = [subtype for subtype in homes if homes[subtype].most_common(1)[0][0] == kind]
        rows += _ordered(
            (subtype, capfirst(subtype_word(subtype)), counts[subtype], kind) for subtype in beneath
        )
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
        (status, capfirst(str(word)), counts[status], "")
        for status, word in STATUSES.items()
        if status in counts
    ]


def _ordered(rows):
    return sorted(rows, key=lambda row: (-row[2], row[1]))


COUNTERS = {
    "pair": (gettext_lazy("Between"), _pairs),
    "kind": (gettext_lazy("Kind"), _kinds),
    "person": (gettext_lazy("Person"), _people),
    "place": (gettext_lazy("Place"), _places),
    "topic": (gettext_lazy("Topic"), _topics),
    "status": (gettext_lazy("Status"), _statuses),
}
# Facets with many choices, and who of them bears a name.
CALLED = {"person": people_called, "place": places_called}
