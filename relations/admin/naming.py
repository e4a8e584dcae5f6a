"""Slugs that write themselves, and search words that follow a change of name."""

from contextlib import contextmanager

from django import forms
from django.db import transaction
from django.utils.text import slugify

from relations.models import Event, refresh_all
from relations.models.keeping import renew_names, take_turn


class SluggedForm(forms.ModelForm):
    """Takes the slug from the name where it is left empty, with a number where it is taken."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
            self.fields[
                "slug"
            ].help_text = "The word in the page's address; left empty, it is made from the name."

    def clean(self):
        cleaned = super().clean()
        if "slug" in self.fields and not cleaned.get("slug") and "slug" not in self.errors:
            cleaned["slug"] = self._free_slug(cleaned.get("name", ""))
        return cleaned

    def _free_slug(self, name):
        base = slugify(name)[:70]
        if not base:
            if name:
                self.add_error("slug", "The name has no Latin letters: write the word for the address here.")
            return ""
        slug, number = base, 1
        while self._meta.model.objects.filter(slug=slug).exclude(pk=self.instance.pk).exists():
            number += 1
            slug = f"{base}-{number}"
        return slug


class Naming:
    """For the admin of rows whose words stand on public pages: old words are not shown from a cache, and the
    events that stand under them are found and listed as they are called by then."""

    def events_of(self, rows):
        """The events (not distinct) whose words or lists hang on these rows."""
        return Event.objects.none()

    def renames(self, form, formsets):
        """Whether what was posted changes how those events are found."""
        return has_changed(form, formsets)

    def save_model(self, request, obj, form, change):
        take_turn()
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        rows = self.model.objects.filter(pk=form.instance.pk)
        before = keys_of(self.events_of(rows))
        super().save_related(request, form, formsets, change)
        renew_names()
        if self.renames(form, formsets):
            refresh_events(before | keys_of(self.events_of(rows)))

    def delete_model(self, request, obj):
        with self._deleting(self.model.objects.filter(pk=obj.pk)):
            super().delete_model(request, obj)

    def delete_queryset(self, request, queryset):
        with self._deleting(queryset):
            super().delete_queryset(request, queryset)

    @contextmanager
    def _deleting(self, rows):
        with transaction.atomic():
            take_turn()
            events = keys_of(self.events_of(rows))
            yield
            renew_names()
            refresh_events(events)


def keys_of(events):
    return set(events.order_by().values_list("pk", flat=True))


def refresh_events(keys, at_once=500):
    """Lets search and lists have these events under the names of today, some hundreds at a time."""
    keys = sorted(keys)
    for start in range(0, len(keys), at_once):
        refresh_all(Event.objects.filter(pk__in=keys[start : start + at_once]))


def has_changed(form, formsets):
    return form.has_changed() or any(formset.has_changed() for formset in formsets)
