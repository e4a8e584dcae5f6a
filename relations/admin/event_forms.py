"""The forms an event is written with: itself, who took part, and what proves it."""

from django import forms
from django.forms.formsets import DELETION_FIELD_NAME
from django.utils.html import format_html

from relations.date_words import in_words
from relations.decisions.wholes import line_up
from relations.history import Conflict, stamps
from relations.models import Event, Evidence
from relations.quotes import find_quote

from .dates import TypedDateField
from .labels import desk_address, label
from .related import NamedRows

PUBLISH = "_publish"
BY_HAND = "by hand"
# So many characters fit on one line of a quote's field.
ONE_LINE = 32


class EventForm(forms.ModelForm):
    """An event with its date in one field. What a public event needs is asked here, beside the field."""

    date = TypedDateField(required=False, label="Date")
    reason = forms.CharField(
        required=False,
        label="Reason to publish without evidence",
        widget=forms.Textarea(attrs={"rows": 2, "cols": 60}),
        help_text="Only where no source proves the event: how do we know? Readers see it.",
    )

    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Event
        fields = [
            "kind",
            "subtype",
            "title",
            "status",
            "place",
            "place_words",
            "countries",
            "topics",
            "part_of",
        ]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        known = self.instance.date
        if known and "date" in self.fields:
            self.initial.setdefault("date", known)
            self.fields["date"].help_text = f"Understood as: {in_words(known)}."
        self.initial.setdefault("reason", self.instance.reason_without_evidence)
        if self.instance.pk and not self.is_bound:
            self.initial["seen"] = stamps([self.instance.pk])[self.instance.pk]

    def clean(self):
        cleaned = super().clean()
        if self.instance.pk and cleaned.get("seen"):
            self._want_unchanged(cleaned["seen"])
        # An untouched date stays as it is stored: some widths have no text that is read back the same.
        if "date" in self.changed_data and "date" in cleaned:
            self.instance.date = cleaned["date"]
        if "reason" in cleaned and goes_public(self.data, self.instance):
            self.instance.state_reason = cleaned["reason"]
        if goes_public(self.data, self.instance) and self.instance.date is None and "date" not in self.errors:
            self.add_error("date", "A public event has a date: give one, or save it as a proposal.")
        if self.instance.pk and self.instance.pk in line_up(cleaned.get("part_of")):
            self.add_error("part_of", "That event is this one or a part of it.")
        return cleaned

    def _want_unchanged(self, seen):
        """Two people had the form open: the second to save is told, and nothing is overwritten."""
        if stamps([self.instance.pk])[self.instance.pk] != seen:
            self.add_error(None, str(Conflict(self.instance, self.instance.changes.last())))


class ParticipationForm(forms.ModelForm):
    """One who took part; office and country fill themselves from what is known of the person."""

    def save(self, commit=True):
        seat = self.instance
        date = seat.event.date
        if seat.person and not (seat.office or seat.office_words) and date:
            seat.office = seat.person.office_during(date)
        if seat.country is None:
            seat.country = (seat.person and seat.person.country) or (seat.office and seat.office.country)
        return super().save(commit)


class ParticipationFormSet(NamedRows):
    def clean(self):
        super().clean()
        seen = set()
        for form in _kept(self):
            who = (form.cleaned_data.get("person"), form.cleaned_data.get("role"))
            if who[0] is not None and who in seen:
                form.add_error("person", f"{who[0]} is named twice in this role.")
            seen.add(who)


class ShownSource(forms.Widget):
    """The source of stored evidence: a link, for evidence never moves to another text."""

    def __init__(self, source):
        super().__init__()
        self.source = source

    def render(self, name, value, attrs=None, renderer=None):
        return format_html(
            '<a class="shown-source" href="{}">{}</a>', desk_address(self.source), label(self.source)
        )


class EvidenceForm(forms.ModelForm):
    """A source and words pasted from it: the span is found, not typed."""

    quote = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 3, "cols": 44, "aria-label": "Quote"}),
        help_text="Paste the words from the source's text, as they stand there.",
    )

    class Meta:
        model = Evidence
        fields = ["source", "field"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.notice = ""
        if self.instance.pk:
            self.initial["quote"] = self.instance.quote
            self.fields["quote"].widget.attrs["rows"] = 1 if len(self.instance.quote) < ONE_LINE else 3
            self.fields["source"].disabled = True
            self.fields["source"].widget = ShownSource(self.instance.source)

    def clean(self):
        cleaned = super().clean()
        source, quote = cleaned.get("source"), cleaned.get("quote")
        if source and quote and "quote" in self.changed_data:
            found = find_quote(source.text, quote)
            if found is None:
                self.add_error("quote", f"These words do not stand in the text of “{source}”.")
            else:
                self.instance.start, self.instance.end, times = found
                if times > 1:
                    self.notice = (
                        f"“{quote}” stands {times} times in “{source}”; the first was taken. "
                        "Paste more of the sentence to mean another."
                    )
        return cleaned

    def save(self, commit=True):
        if self.instance.pk is None:
            self.instance.rule = BY_HAND
            _claim_sentence(self.instance)
        return super().save(commit)


def _claim_sentence(proof):
    """Names the sentence as this event's, so that the reader does not propose the event a second time."""
    if proof.field == Evidence.Field.EVENT:
        proof.draft_kind = proof.event.kind
        proof.nth = Evidence.objects.filter(
            source=proof.source,
            start=proof.start,
            end=proof.end,
            field=proof.field,
            draft_kind=proof.draft_kind,
        ).count()


class EvidenceFormSet(NamedRows):
    """Refuses the same words twice, and a public event that neither words nor a reason prove."""

    def clean(self):
        super().clean()
        kept = _kept(self)
        seen = set()
        for form in kept:
            proof = form.instance
            what = (proof.source_id, proof.start, proof.end, form.cleaned_data.get("field"))
            if what in seen:
                form.add_error("quote", "These words prove this already.")
            seen.add(what)
        unproved = not kept and not any(self.errors) and not self.data.get("reason", "").strip()
        if unproved and goes_public(self.data, self.instance):
            raise forms.ValidationError(
                "A public event without evidence needs a written reason: add evidence here, "
                "or say above how we know."
            )


def goes_public(data, event):
    """True where saving what was posted leaves the event before the public."""
    return PUBLISH in data or event.state == Event.State.PUBLISHED


def _kept(formset):
    """The forms that will be rows after saving, as far as they were filled in rightly."""
    return [
        form
        for form in formset.forms
        if form.is_valid() and form.cleaned_data and not form.cleaned_data.get(DELETION_FIELD_NAME)
    ]
