"""The forms of a source: its text is given once and never edited after."""

import hashlib

from django import forms
from django.utils.html import format_html

from relations.ingest.given import GivenTextError, read_pasted
from relations.models import Source

from .dates import PublicationField
from .labels import desk_address

# What a text's own header may say, where the person leaves it empty.
FROM_HEADER = ("title", "publisher", "url", "language", "key")


class PublishedForm(forms.ModelForm):
    """The day, month or year of publication, in one field."""

    published = PublicationField(required=False, label="Published")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and "published" in self.fields:
            self.initial.setdefault("published", self.instance.published)

    def keep_published(self, date):
        self.instance.published_first, self.instance.published_last = date.first, date.last
        self.instance.published_precision = date.precision


class AddSourceForm(PublishedForm):
    """A text pasted, and where it comes from."""

    text = forms.CharField(
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16, "class": "vLargeTextField"}),
        help_text="Paste the whole text. It is kept as it is; it can't be edited afterwards.",
    )

    class Meta:
        model = Source
        # The address is added by SourceAdmin, whose fieldsets name all fields.
        fields = ["text", "title", "publisher", "language", "key", "shown_whole"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["published"].help_text += " Left empty, it is what the text's first line says."
        self.initial["shown_whole"] = False
        self.fields["language"].required = False
        self.fields["language"].initial = self.initial["language"] = ""
        self.fields["language"].help_text = "en, ja, ko …; left empty, what the text says, else en."

    def clean(self):
        cleaned = super().clean()
        if "published" in self.errors or "text" in self.errors:
            return cleaned
        try:
            given = read_pasted(cleaned["text"], cleaned.get("published"))
        except GivenTextError as problem:
            self.add_error(problem.about, str(problem))
            return cleaned
        return self._keep(cleaned, given)

    def _keep(self, cleaned, given):
        twin = Source.objects.filter(sha256=hashlib.sha256(given.text.encode()).hexdigest()).first()
        if twin:
            self.add_error(
                "text",
                format_html(
                    'This very text is stored already: <a href="{}">{}</a>.', desk_address(twin), twin
                ),
            )
            # The model would find the twin again, and say so a second time without the link.
            cleaned.pop("text", None)
            return cleaned
        cleaned["text"] = given.text
        self.instance.body_start = given.body_start
        self.keep_published(given.published)
        for name in FROM_HEADER:
            cleaned[name] = cleaned.get(name) or getattr(given, name)
        return cleaned


class ChangeSourceForm(PublishedForm):
    """All about a source but its text."""

    class Meta:
        model = Source
        fields = ["title", "publisher", "language", "key", "shown_whole"]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("published"):
            self.keep_published(cleaned["published"])
        elif "published" not in self.errors:
            self.add_error("published", "A source has a date of publication.")
        return cleaned
