"""What each key of the address may hold, as a Django form.

A form and not django-filter: a FilterSet ties each key to a model lookup, while the questions here are
methods of EventQuerySet, and half the keys (order, show, after) narrow nothing. What would be left of
a FilterSet is its form. The form knows no database: whether a value names something that exists is
asked in `names.py`.
"""

import re
import unicodedata

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from relations.partial_date import parse_edtf

from .pairs import canonical_pair

ROWS_A_PAGE = 50
MOST_ROWS = 500
# Bounds on what one address may ask for: each pair costs the database a subquery of its own.
MOST_VALUES = 20
LONGEST_VALUE = 80
LONGEST_SEARCH = 200
# Facets whose choices can be found by typing part of a name, each with a key of its own.
FOUND_BY_NAME = ("person", "place")

DATE_HINT = gettext_lazy("YYYY, YYYY-MM or YYYY-MM-DD")
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_CURSOR = r"^[0-9]{9}-[0-9]{1,18}\Z"


class ValuesField(forms.Field):
    """A key that may come several times: sorted values, none empty, none twice."""

    widget = forms.SelectMultiple

    def __init__(self, tidy=str.strip, only=None):
        super().__init__(required=False)
        self.tidy, self.only = tidy, only

    def to_python(self, values):
        tidied = {self.tidy(value) for value in values or ()}
        kept = [v for v in sorted(tidied) if 0 < len(v) <= LONGEST_VALUE and "\x00" not in v]
        if self.only is not None:
            kept = [v for v in kept if v in self.only]
        return kept[:MOST_VALUES]


class DayField(forms.CharField):
    """A year, month or day as a PartialDate, or None."""

    def to_python(self, value):
        # Digits typed on a Japanese keyboard may be full-width.
        text = unicodedata.normalize("NFKC", super().to_python(value)).strip()
        if not text:
            return None
        if not _DATE.fullmatch(text):
            raise ValidationError(_unreadable(text))
        try:
            return parse_edtf(text)
        except ValueError:
            raise ValidationError(_impossible(text)) from None

    def validate(self, value):
        """Nothing more: `to_python` has said it."""

    def run_validators(self, value):
        """Those of CharField look at text, and this is a date."""


def _unreadable(text):
    said = _("“%(text)s” is no date we can read. Write %(hint)s.")
    return said % {"text": text[:40], "hint": DATE_HINT}


def _impossible(text):
    said = _("“%(text)s” is not in the calendar. Write %(hint)s.")
    return said % {"text": text, "hint": DATE_HINT}


class ShownField(forms.IntegerField):
    """How many rows, cut to what one page may hold."""

    def to_python(self, value):
        number = super().to_python(value)
        return None if number is None else min(max(number, 1), MOST_ROWS)


class FilterForm(forms.Form):
    """Keys whose broken values deserve a message are from, to and q; others are dropped in silence."""

    country = ValuesField(tidy=lambda text: text.strip().lower())
    pair = ValuesField(tidy=canonical_pair)
    kind = ValuesField()
    person = ValuesField()
    place = ValuesField()
    topic = ValuesField()
    status = ValuesField()
    q = forms.CharField(required=False, max_length=LONGEST_SEARCH)
    order = forms.ChoiceField(required=False, choices=[("new", "newest first"), ("old", "oldest first")])
    view = forms.ChoiceField(required=False, choices=[("list", "list"), ("compact", "one line an event")])
    show = ShownField(required=False)
    after = forms.RegexField(_CURSOR, required=False)
    all = ValuesField(only=("pair", "kind", "person", "place", "topic", "status", "counts"))

    def __init__(self, query):
        super().__init__(query)
        # "from" and "with" are no names that a Python class body can hold.
        self.fields["from"] = DayField(required=False)
        self.fields["to"] = DayField(required=False)
        self.fields["with"] = ValuesField()
        for key in FOUND_BY_NAME:
            self.fields[f"find-{key}"] = forms.CharField(required=False, max_length=LONGEST_VALUE)

    def clean(self):
        since, until = self.cleaned_data.get("from"), self.cleaned_data.get("to")
        if since and until and until.last < since.first:
            self.add_error("to", _("This end comes before the start; only the start is used."))
        return self.cleaned_data
