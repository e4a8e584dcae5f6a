"""The one filter: what the address asks for, for the page, its counts and whatever is exported."""

from dataclasses import dataclass, field, replace
from functools import cached_property
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from relations.models import Event
from relations.partial_date import parse_edtf

from . import names
from .event_dates import words
from .filter_form import FOUND_BY_NAME, MOST_ROWS, ROWS_A_PAGE, FilterForm
from .found import Found

# How each key is called, and how its values get their names.
CHOICES = {
    "pair": (gettext_lazy("Pair"), names.name_pairs),
    "country": (gettext_lazy("Country"), names.name_countries),
    "kind": (gettext_lazy("Kind"), names.name_kinds),
    "person": (gettext_lazy("Person"), names.name_people),
    "with": (gettext_lazy("With"), names.name_people),
    "place": (gettext_lazy("Place"), names.name_places),
    "topic": (gettext_lazy("Topic"), names.name_topics),
    "status": (gettext_lazy("Status"), names.name_statuses),
}
TYPED = {"q": gettext_lazy("Search"), "from": gettext_lazy("From"), "to": gettext_lazy("To")}
LABELS = {key: choice[0] for key, choice in CHOICES.items()} | TYPED
# Part of a name, typed to find a choice among those of a facet.
FINDS = tuple(f"find-{key}" for key in FOUND_BY_NAME)
# Keys that say how the list is shown, not what is in it.
VIEW = ("order", "view", "show", "after", "all", *FINDS)
DEFAULTS = {"order": "new", "view": "list", "show": str(ROWS_A_PAGE)}

QUESTIONS = {
    "pair": lambda events, pairs: events.between_any([pair.split("-") for pair in pairs]),
    "country": lambda events, codes: events.of_any_country(*codes),
    "kind": lambda events, kinds: events.of_kind(*kinds),
    "person": lambda events, slugs: events.involving(*slugs),
    "with": lambda events, slugs: events.involving(*slugs),
    "place": lambda events, slugs: events.at_places(*slugs),
    "topic": lambda events, slugs: events.on_topics(*slugs),
    "status": lambda events, statuses: events.with_status(*statuses),
    "q": lambda events, texts: events.matching(texts[0]),
    "from": lambda events, days: events.during(since=parse_edtf(days[0]).first),
    "to": lambda events, days: events.during(until=parse_edtf(days[0]).last),
}


@dataclass(frozen=True)
class Chip:
    """One active filter, and the address without it."""

    key: str
    label: str
    name: str
    filter: "TimelineFilter"

    @property
    def url(self):
        return self.filter.url


@dataclass(frozen=True)
class TimelineFilter:
    """What is asked for: `values` as they stand in the address, `known` the names of those understood.

    A value that is not understood stays in the address, so that its message in `errors` stays too, but
    narrows nothing. `pair`, where given, is the pair the page is about: it is no part of the query.
    """

    path: str
    values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    known: dict[tuple[str, str], str] = field(default_factory=dict)
    errors: dict[str, list[str]] = field(default_factory=dict)
    pair: str = ""

    @classmethod
    def read(cls, query, path, pair="", pair_name=""):
        """The filter of a QueryDict; never raises, whatever it holds."""
        if not query:
            # A form has fourteen fields to make: of an address that asks for nothing none is needed.
            own = {("pair", pair): pair_name} if pair else {}
            return cls(path, {"pair": (pair,)} if pair else {}, own, {}, pair)
        form = FilterForm(query)
        form.is_valid()
        values, known, errors = {}, {}, {}
        for key, (label, name_values) in CHOICES.items():
            chosen = form.cleaned_data.get(key)
            if not chosen or (pair and key == "pair"):
                continue
            values[key] = tuple(chosen)
            named = name_values(chosen)
            known |= {(key, value): name for value, name in named.items()}
            errors[key] = [_unknown(label, value) for value in chosen if value not in named]
        for key in TYPED:
            text, cleaned = query.get(key, "").strip(), form.cleaned_data.get(key)
            if text and key in form.errors:
                values[key], errors[key] = (text,), list(form.errors[key])
            elif cleaned:
                value, name = _read_typed(cleaned)
                values[key], known[key, value] = (value,), name
        for key in VIEW:
            values |= _view_value(key, form.cleaned_data.get(key))
        if pair:
            values["pair"], known["pair", pair] = (pair,), pair_name
        return cls(path, values, known, {key: texts for key, texts in errors.items() if texts}, pair)

    # --- the address -------------------------------------------------------------------------

    @cached_property
    def query(self):
        """The canonical query string: keys and values sorted, no blanks, no defaults."""
        pairs = [(key, value) for key in sorted(self.values) for value in self.values[key]]
        return urlencode([(key, value) for key, value in pairs if not (self.pair and key == "pair")])

    @property
    def url(self):
        return f"{self.path}?{self.query}" if self.query else self.path

    def without(self, key, value=None):
        """This filter less one value, or less all values of the key; from the top of its list."""
        kept = () if value is None else tuple(v for v in self.values.get(key, ()) if v != value)
        return self._with_values({**self.values, key: kept})

    def with_(self, key, value):
        """This filter with one more value; of a key that takes one only, with that value instead."""
        if key in CHOICES or key == "all":
            both = tuple(sorted({*self.values.get(key, ()), value}))
        else:
            both = () if DEFAULTS.get(key) == str(value) else (str(value),)
        if key in VIEW:
            return replace(self, values=_filled({**self.values, **dict.fromkeys(FINDS, ()), key: both}))
        return self._with_values({**self.values, key: both})

    def older(self, sort_key, pk):
        """The next page: what follows the event at (sort_key, pk)."""
        top = self.from_the_top()
        return replace(top, values={**top.values, "after": (f"{sort_key}-{pk}",)})

    def one_page_longer(self):
        """This page once the next one has been added at its foot."""
        return self.with_("show", min(self.show + ROWS_A_PAGE, MOST_ROWS))

    def cleared(self):
        """The page with no filter of the reader's."""
        return replace(self, values={"pair": (self.pair,)} if self.pair else {}, errors={})

    def at(self, path):
        """The same question asked of another page, from the top."""
        return replace(self.from_the_top(), path=path)

    def from_the_top(self):
        """The same list from its first row."""
        return self._with_values(self.values)

    @property
    def canonical_url(self):
        """The page's address without the names typed beside facets."""
        kept = {key: chosen for key, chosen in self.values.items() if key not in FINDS}
        return replace(self, values=kept).url

    def _with_values(self, values):
        return replace(self, values=_filled({**values, **dict.fromkeys(("after", "show", *FINDS), ())}))

    # --- the question ------------------------------------------------------------------------

    def understood(self, key):
        """The key's values that narrow: those we know."""
        return [value for value in self.values.get(key, ()) if (key, value) in self.known]

    @cached_property
    def narrowing(self):
        """The keys of which a value narrows."""
        return tuple(key for key in QUESTIONS if self.understood(key))

    @cached_property
    def found(self):
        """The published events asked for, as the lists have them."""
        return Found(self)

    def apply(self, *leave_out):
        """The published events asked for; `leave_out` names keys whose values shall not narrow."""
        return self.narrow(Event.objects.published(), *leave_out)

    def narrow(self, events, *leave_out):
        """Those of the events that are asked for, whatever their state."""
        for key, narrow in QUESTIONS.items():
            if key not in leave_out and (wanted := self.understood(key)):
                events = narrow(events, wanted)
        return events

    @property
    def pair_name(self):
        return self.known.get(("pair", self.pair), "")

    @property
    def newest_first(self):
        return self.values.get("order") != ("old",)

    @property
    def is_compact(self):
        """True where each event has one line."""
        return self.values.get("view") == ("compact",)

    @property
    def shows_counts(self):
        """True where the numbers of the histogram stand beneath it as a table."""
        return "counts" in self.values.get("all", ())

    def find(self, key):
        """What was typed to find a choice of the facet, or ""."""
        return self.values.get(f"find-{key}", ("",))[0]

    @property
    def show(self):
        """How many rows the page has."""
        return int(self.values.get("show", (ROWS_A_PAGE,))[0])

    @property
    def after(self):
        """(sort key, id) of the event after which the page begins, or None."""
        if "after" not in self.values:
            return None
        sort_key, pk = self.values["after"][0].split("-")
        return int(sort_key), int(pk)

    # --- for the eye -------------------------------------------------------------------------

    @cached_property
    def chips(self):
        """One for each value that narrows; the page's own pair is none."""
        return [
            Chip(key, label, self.known[key, value], self.without(key, value))
            for key, label in LABELS.items()
            for value in self.understood(key)
            if not (self.pair and key == "pair")
        ]

    @property
    def typed(self):
        """What the text fields hold, also where it was not understood."""
        return {key: self.values.get(key, ("",))[0] for key in TYPED}

    @property
    def problems(self):
        """Messages that belong to no text field, and those that do, for the list they left unnarrowed."""
        return [f"{LABELS[key]}: {text}" for key in LABELS for text in self.errors.get(key, ())]

    @property
    def hidden(self):
        """(key, value) of what the form must carry along though no field of it shows it."""
        carried = ("country", "with", "order", "view")
        return [(key, value) for key in carried for value in self.values.get(key, ())]


def _filled(values):
    return {key: chosen for key, chosen in values.items() if chosen}


def _unknown(label, value):
    return _("We know no %(key)s “%(value)s”; it is left out.") % {"key": label.lower(), "value": value[:40]}


def _read_typed(value):
    """The canonical text of a search or a date, and its name for the reader."""
    if isinstance(value, str):
        text = " ".join(value.split())
        return text, _("“%(text)s”") % {"text": text}
    return value.edtf, words(value)


def _view_value(key, value):
    """{key: values} where the value is sound and not the default, else {}."""
    if not value:
        return {}
    if key in FINDS:
        value = " ".join(value.split())
    chosen = tuple(value) if isinstance(value, list) else (str(value),)
    return {} if chosen == (DEFAULTS.get(key),) else {key: chosen}
