"""The choices beside the list, each with the number of events it would show.

A choice's number is counted without the facet's own filter: it is what the reader would get by adding
the choice to the others. A ticked choice stays where nothing is left of it. Where there are too many events
to count, choices that are likely have no number.
"""

from collections import Counter
from dataclasses import dataclass
from hashlib import blake2b

from django.core.cache import caches
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.text import capfirst, slugify
from django.utils.translation import get_language, gettext_lazy

from relations.models.lists import Dimension as D

from .found import DIMENSIONS
from .names import (
    kind_words,
    name_pairs,
    name_people,
    name_places,
    name_statuses,
    name_topics,
    people_called,
    places_called,
)
from .vocabulary import STATUSES, subtype_word

SHOWN = 8
# Where a name can be typed, and of topics, which few ask for.
SHOWN_OF_MANY = {"person": 4, "place": 4, "topic": 4}
# A name of one letter may call hundreds: the reader types on.
MOST_FOUND = 20


@dataclass(frozen=True)
class Choice:
    """`under` is the kind a subtype stands under; `url` is set where choosing is going to a page."""

    key: str
    value: str
    name: str
    count: int | None  # None where it is not counted
    ticked: bool
    under: str = ""
    url: str = ""

    @property
    def id(self):
        return f"{self.key}-{slugify(self.value)}"

    def link(self):
        here = ' aria-current="page"' if self.ticked else ""
        return f'<a href="{escape(self.url)}"{here}>{self._named()}</a>\n'

    def box(self, focus=False):
        under = ' class="under"' if self.under else ""
        more = (" checked" if self.ticked else "") + (" autofocus" if focus else "")
        return (
            f'<label{under}><input type="checkbox" id="{escape(self.id)}" name="{self.key}" '
            f'value="{escape(self.value)}"{more}>{self._named()}</label>\n'
        )

    def _named(self):
        return escape(self.name) + ("" if self.count is None else f" <b>{self.count}</b>")


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

    # A page has some sixty choices: joined here, for a template takes ten times as long.

    @property
    def links(self):
        return mark_safe("".join(choice.link() for choice in self.choices))

    @property
    def boxes(self):
        return mark_safe("".join(choice.box() for choice in self.choices))

    @property
    def boxes_opened(self):
        """The first choice that was not seen before takes the focus."""
        boxes = (choice.box(focus=n == self.foremost) for n, choice in enumerate(self.choices))
        return mark_safe("".join(boxes))


def facets(asked):
    """All facets of a TimelineFilter, the pair first; a fixed number of queries."""
    return [facet(asked, key) for key in LABELS]


def facet(asked, key):
    """One facet. Where part of a name was typed, its choices are those called so, and the ticked ones."""
    ticked, typed = set(asked.understood(key)), asked.find(key)
    is_open = key in asked.values.get("all", ())
    found = asked.found.leaving_out(key)
    rows, number, called = _rows(found.counts or found.likely, key, typed, is_open)
    seen = {row[0] for row in rows}
    rows += _rows_of(found.counts or found.likely, key, ticked - seen)
    choices = _choices(asked, key, rows, ticked, is_counted=found.counts is not None)
    number = max(number, len(choices))
    more = asked.with_("all", key).url if len(choices) < number and not typed else ""
    return Facet(
        key,
        LABELS[key],
        choices,
        number,
        more,
        as_links=bool(asked.pair and key == "pair"),
        is_open=is_open,
        typed=typed,
        called=called,
        foremost=_most(key),
        can_find=key in CALLED and (number > _most(key) + 1 or bool(typed)),
    )


def _choices(asked, key, rows, ticked, is_counted):
    names = _names(asked, key, [value for value, *_ in rows])
    return [
        Choice(
            key,
            value,
            names.get(value) or asked.known.get((key, value), value),
            number if is_counted else None,
            value in ticked,
            under,
            _pair_url(asked, key, value),
        )
        for value, number, under in rows
    ]


def _names(asked, key, values):
    """{value: name}, asked for once as long as nobody is called otherwise."""
    told = repr((asked.found.names_version, get_language(), key, values))
    address = f"names:{blake2b(told.encode(), digest_size=16).hexdigest()}"
    return caches["pieces"].get_or_set(address, lambda: NAMED[key](values))


def _pair_url(asked, key, value):
    """On the page of one pair the others are pages of their own."""
    if key == "pair" and asked.pair:
        return asked.at(reverse("pair", args=[value])).url
    return ""


def _most(key):
    return SHOWN_OF_MANY.get(key, SHOWN)


# --- rows of (value, number, under), the most frequent first -----------------------------------


def _rows(counts, key, typed, is_open):
    """(the rows to show, how many there are, how many are called as typed)."""
    if key in IN_ORDER:
        rows = IN_ORDER[key](counts)
        # One left over would take as much room as "show all".
        shown = rows if is_open or len(rows) <= _most(key) + 1 else rows[: _most(key)]
        return shown, len(rows), 0
    if typed:
        _, number = counts.foremost(DIMENSIONS[key], 1)
        called = _under_none(counts.of(DIMENSIONS[key], CALLED[key](typed)))
        return called[:MOST_FOUND], number, len(called)
    rows, number = counts.foremost(DIMENSIONS[key], None if is_open else _most(key) + 1)
    shown = rows if is_open or number <= _most(key) + 1 else rows[: _most(key)]
    return _under_none(shown), number, 0


def _rows_of(counts, key, values):
    """The rows of these values, with 0 where nothing is left of one."""
    if not values:
        return []
    if key in IN_ORDER:
        known = {row[0]: row for row in IN_ORDER[key](counts)}
        return [known.get(value, (value, 0, "")) for value in sorted(values)]
    known = counts.of(DIMENSIONS[key], values)
    return _under_none(known + [(value, 0) for value in sorted(values - dict(known).keys())])


def _under_none(rows):
    return [(value, number, "") for value, number in rows]


def _kinds(counts):
    """Kinds in their own order, each with its subtypes beneath it."""
    numbers, homes = Counter(), {}
    for couple, number in counts.foremost(D.KINDS)[0]:
        kind, _, subtype = couple.partition("/")
        numbers[kind] += number
        if subtype and subtype != kind:
            numbers[subtype] += number
            homes.setdefault(subtype, Counter())[kind] += number
    rows = []
    for kind, _word in kind_words():
        rows.append((kind, numbers[kind], ""))
        beneath = [subtype for subtype in homes if homes[subtype].most_common(1)[0][0] == kind]
        rows += sorted(((s, numbers[s], kind) for s in beneath), key=lambda row: (-row[1], row[0]))
    return [row for row in rows if row[1]]


def _statuses(counts):
    numbers = dict(counts.foremost(D.STATUS)[0])
    return [(status, numbers[status], "") for status in STATUSES if status in numbers]


def _name_kinds(kinds):
    return {kind: capfirst(subtype_word(kind)) for kind in kinds} | dict(kind_words())


LABELS = {
    "pair": gettext_lazy("Between"),
    "kind": gettext_lazy("Kind"),
    "person": gettext_lazy("Person"),
    "place": gettext_lazy("Place"),
    "topic": gettext_lazy("Topic"),
    "status": gettext_lazy("Status"),
}
IN_ORDER = {"kind": _kinds, "status": _statuses}
NAMED = {
    "pair": name_pairs,
    "kind": _name_kinds,
    "person": name_people,
    "place": name_places,
    "topic": name_topics,
    "status": name_statuses,
}
# Facets with many choices, and who of them bears a name.
CALLED = {"person": people_called, "place": places_called}
