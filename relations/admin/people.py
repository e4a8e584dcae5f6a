"""People, their names in several scripts, and the offices they held."""

from django.contrib import admin, messages
from django.db.models import Q
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe

from relations.models import Event, Office, Person, PersonName, Tenure

from .labels import label
from .naming import Naming, SluggedForm
from .overlaps import overlapping_holders
from .related import Choosing, ChoosingInRows


class PersonNameInline(ChoosingInRows, admin.TabularInline):
    model = PersonName
    extra = 1
    verbose_name = "other name"
    verbose_name_plural = "other names: other scripts, other order, other romanisation"


class TenureInline(ChoosingInRows, admin.TabularInline):
    model = Tenure
    extra = 1
    readonly_fields = ["also_held_by"]
    verbose_name = "office held"
    verbose_name_plural = "offices held"

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("person", "office__country")

    @admin.display(description="held at the same time by")
    def also_held_by(self, tenure):
        if tenure.pk is None:
            return ""
        lines = [
            (other.person.name, f"{other.start} – {other.end or 'today'}")
            for other in overlapping_holders(tenure)
        ]
        return format_html_join(mark_safe("<br>"), "{}, {}", lines)


class TenuresOfPersonInline(TenureInline):
    autocomplete_fields = ["office"]
    add_beside = ["office"]
    fields = ["office", "start", "end", "acting", "also_held_by"]


class TenuresOfOfficeInline(TenureInline):
    autocomplete_fields = ["person"]
    add_beside = ["person"]
    fields = ["person", "start", "end", "acting", "also_held_by"]


def warn_of_overlaps(model_admin, request, tenures):
    """Says which offices two people hold on the same days: usually a wrong date."""
    for tenure in tenures:
        for other in overlapping_holders(tenure):
            model_admin.message_user(
                request,
                f"{tenure.office}: {tenure.person} and {other.person} both hold it on some days. "
                "Is one of the dates wrong?",
                messages.WARNING,
            )


@admin.register(Person)
class PersonAdmin(Naming, Choosing, admin.ModelAdmin):
    form = SluggedForm
    fields = ["name", "family_name", "slug", "country"]
    list_display = ["name", "country", "offices"]
    list_filter = [("country", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["name", "slug", "names__text"]
    autocomplete_fields = ["country"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [TenuresOfPersonInline, PersonNameInline]
    label = staticmethod(label)

    def get_queryset(self, request):
        rows = super().get_queryset(request).select_related("country")
        return rows.prefetch_related("tenures__office__country")

    @admin.display(description="offices")
    def offices(self, person):
        return ", ".join(
            f"{tenure.office.title} {tenure.start:%Y}–{f'{tenure.end:%Y}' if tenure.end else ''}"
            for tenure in person.tenures.all()
        )

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        person = form.instance
        warn_of_overlaps(self, request, person.tenures.select_related("person", "office__country"))

    def events_of(self, rows):
        return Event.objects.filter(participations__person__in=rows)


@admin.register(Office)
class OfficeAdmin(Naming, Choosing, admin.ModelAdmin):
    fields = ["country", "role", "title"]
    list_display = ["title", "country", "role"]
    list_filter = ["role", ("country", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["title", "country__name", "role"]
    autocomplete_fields = ["country"]
    inlines = [TenuresOfOfficeInline]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("country")

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        office = form.instance
        warn_of_overlaps(self, request, office.tenures.select_related("person", "office__country"))

    def events_of(self, rows):
        """Those of its holders too: who led a country at a meeting hangs on who held what that day."""
        of_holders = Q(participations__person__tenures__office__in=rows)
        return Event.objects.filter(of_holders | Q(participations__office__in=rows))
