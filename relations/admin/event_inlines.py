"""Who took part in an event and what proves it: the rows below its form."""

from django.contrib import admin
from django.utils.html import format_html

from relations.models import Evidence, Participation, Statement, Visit

from .event_forms import EvidenceForm, EvidenceFormSet, ParticipationForm, ParticipationFormSet
from .related import ChoosingInRows

USUAL_ROLE = {Visit: Participation.Role.VISITOR, Statement: Participation.Role.SPEAKER}


class ParticipationInline(ChoosingInRows, admin.TabularInline):
    model = Participation
    form = ParticipationForm
    formset = ParticipationFormSet
    fields = ["person", "name", "office", "office_words", "country", "role"]
    autocomplete_fields = ["person", "office", "country"]
    add_beside = ["person"]
    verbose_name = "participant"
    verbose_name_plural = "who took part (office and country fill themselves when left empty)"

    def get_extra(self, request, obj=None, **kwargs):
        return 1 if obj else 2

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("person", "office__country", "country")

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        if db_field.name == "role":
            kwargs["initial"] = USUAL_ROLE.get(self.parent_model, Participation.Role.PARTICIPANT)
        return super().formfield_for_choice_field(db_field, request, **kwargs)


class EvidenceInline(ChoosingInRows, admin.TabularInline):
    model = Evidence
    form = EvidenceForm
    formset = EvidenceFormSet
    fields = ["source", "quote", "field", "found"]
    autocomplete_fields = ["source"]
    add_beside = ["source"]
    readonly_fields = ["found"]
    extra = 1
    verbose_name_plural = "evidence: the words that prove it"

    def get_queryset(self, request):
        """Source by source, each sentence before the words in it."""
        proofs = super().get_queryset(request).select_related("source")
        return proofs.order_by("source__published_first", "source", "start", "-end", "pk")

    @admin.display(description="in the text")
    def found(self, proof):
        if proof.pk is None:
            return ""
        gives = format_html("<br>gives {}", proof.date_edtf) if proof.date_edtf else ""
        rule = format_html('<br><span class="quiet">{}</span>', proof.rule) if proof.rule else ""
        link = format_html('<a href="{}">see it in the text</a>', proof.get_absolute_url())
        return format_html("{}{}{}", link, gives, rule)
