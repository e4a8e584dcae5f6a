"""Slugs that write themselves, and search words that follow a change of name."""

from django import forms
from django.utils.text import slugify

from relations.models import Event, refresh_all
from relations.models.keeping import renew_names


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
    """For the admin of rows whose words stand on public pages: old words are not shown from a cache."""

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        renew_names()

    def delete_model(self, request, obj):
        super().delete_model(request, obj)
        renew_names()

    def delete_queryset(self, request, queryset):
        super().delete_queryset(request, queryset)
        renew_names()


def refresh_events(events, at_once=500):
    """Lets search and lists have these events under the names of today, some hundreds at a time."""
    keys = list(events.order_by().values_list("pk", flat=True).distinct())
    for start in range(0, len(keys), at_once):
        refresh_all(Event.objects.filter(pk__in=keys[start : start + at_once]))


def has_changed(form, formsets):
    return form.has_changed() or any(formset.has_changed() for formset in formsets)
