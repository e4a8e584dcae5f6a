"""A form field that takes a date as people type it."""

from django import forms
from django.utils import timezone

from relations.date_words import in_words
from relations.ingest.typed_dates import LONGEST, read_typed_date
from relations.models import Source
from relations.partial_date import PartialDate


class TypedDateField(forms.CharField):
    """Cleans "Jan 13–14 2026", "October 2025" or EDTF to a PartialDate, "" to None."""

    def __init__(self, **kwargs):
        kwargs.setdefault("widget", forms.TextInput(attrs={"size": 30, "autocomplete": "off"}))
        kwargs.setdefault(
            "help_text", "As you would write it: 2026-01-13, Jan 13–14 2026, October 2025, 2025-10~ (about)."
        )
        super().__init__(**kwargs)

    def clean(self, value):
        text = super().clean(value)
        if not text:
            return None
        try:
            return read_typed_date(text, timezone.localdate())
        except ValueError as problem:
            raise forms.ValidationError(str(problem)) from None

    def prepare_value(self, value):
        return typed(value) if isinstance(value, PartialDate) else value

    def has_changed(self, initial, data):
        return super().has_changed(self.prepare_value(initial), data)


class PublicationField(TypedDateField):
    """A day, a month or a year of publication."""

    def __init__(self, **kwargs):
        kwargs.setdefault("help_text", "The day, month or year: 2026-01-13, Jan 13 2026, January 2026.")
        super().__init__(**kwargs)

    def clean(self, value):
        date = super().clean(value)
        if date and (date.precision not in Source.Precision or date.qualifier != "exact"):
            raise forms.ValidationError("Give the day, the month or the year of publication.")
        return date


def typed(date):
    """The shortest text that is read back as this very date; in words where EDTF has none."""
    for text in (date.edtf, in_words(date)):
        try:
            if len(text) <= LONGEST and read_typed_date(text, date.last) == date:
                return text
        except ValueError:
            continue
    return in_words(date)
