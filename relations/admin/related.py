"""Choosing related rows: fewer buttons beside a choice, and no address or form that breaks the page."""

from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.forms import BaseInlineFormSet
from django.forms.formsets import DELETION_FIELD_NAME
from django.utils.text import capfirst

# What no row has for a key: choosing it is answered with "not one of the available choices".
NO_KEY = "0"
LARGEST_KEY = 2**63 - 1


def key_in(text):
    """The key that an address or a form gives; 0, which no row has, where it can be none."""
    return int(text) if text and text.isdecimal() and len(text) < len(str(LARGEST_KEY)) else 0


class Plausible:
    """An autocomplete that takes a key no row can have ("abc", 10³⁰) for an unknown one.

    Django's own asks the database for it all the same, which ends in an error page.
    """

    def value_from_datadict(self, data, files, name):
        value = super().value_from_datadict(data, files, name)
        return [self._plausible(v) for v in value] if isinstance(value, list) else self._plausible(value)

    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, [self._plausible(v) for v in value], attr)

    def _plausible(self, value):
        if value in (None, ""):
            return value
        try:
            key = self.field.target_field.to_python(value)
        except ValidationError:
            return NO_KEY
        too_large = isinstance(key, int) and abs(key) > LARGEST_KEY
        return NO_KEY if too_large or "\x00" in str(value) else value


class PlausibleSelect(Plausible, AutocompleteSelect):
    pass


class PlausibleSelectMultiple(Plausible, AutocompleteSelectMultiple):
    pass


class Choosing:
    """For any form of the desk: its autocompletes are plausible, and no chosen row is deleted from it."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = PlausibleSelect(db_field, self.admin_site)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs["widget"] = PlausibleSelectMultiple(db_field, self.admin_site)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        widget = getattr(field, "widget", None)
        if hasattr(widget, "can_delete_related"):
            widget.can_delete_related = False
        return field


class NamedRows(BaseInlineFormSet):
    """Rows whose delete boxes say their name to a screen reader."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        if DELETION_FIELD_NAME in form.fields:
            form.fields[DELETION_FIELD_NAME].widget.attrs["aria-label"] = "Delete this row"


class ChoosingInRows(Choosing):
    """For an inline: beside a choice no button, but in `add_beside` the one that adds what is missing.

    Each field says its name to a screen reader, for in a table of fields only the column's head shows it.
    """

    add_beside = ()
    formset = NamedRows

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        widget = getattr(field, "widget", None)
        if hasattr(widget, "can_add_related"):
            widget.can_change_related = widget.can_view_related = False
            widget.can_add_related = widget.can_add_related and db_field.name in self.add_beside
        if widget is not None:
            widget.attrs.setdefault("aria-label", capfirst(field.label))
        return field
