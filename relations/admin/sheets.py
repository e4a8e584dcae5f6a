"""Tables of events: handed in, looked at row by row, carried out; and events taken along as a table."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from relations.intake import tasks
from relations.intake.sheets.cells import UNDERSTOOD
from relations.intake.sheets.plan import FATES, plan, understood
from relations.intake.sheets.table import MOST_BYTES, MOST_ROWS, TableError, read_table
from relations.intake.sheets.workbook import workbook
from relations.models import Original, Sheet

from .adding import ways
from .errands import original_response
from .labels import label

ROWS_SHOWN = 50
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class SheetForm(forms.ModelForm):
    """A file that is a table, whatever its rows say."""

    file = forms.FileField(
        allow_empty_file=True,
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.tsv,.xlsx"}),
        help_text=f".csv in UTF-8 or .xlsx, its first row naming the columns, at most {MOST_ROWS:,} rows. "
        f"Understood are: {', '.join(UNDERSTOOD)}. Nothing is changed before you have seen what would be.",
    )

    class Meta:
        model = Sheet
        fields = []

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(
                f"{file.size / 1e6:.0f} MB is too large: a table may have {MOST_BYTES / 1e6:.0f} MB."
            )
        self.content = file.read()
        try:
            understood(read_table(file.name, self.content))
        except TableError as problem:
            raise forms.ValidationError(str(problem)) from None
        return file

    def save(self, commit=True):
        self.instance.name = self.cleaned_data["file"].name[:300]
        self.instance.original = Original.keep(self.content)
        return super().save(commit)


@admin.register(Sheet)
class SheetAdmin(admin.ModelAdmin):
    form = SheetForm
    list_display = ["name", "asked_by", "created_at", "done_at", "came_of_it"]
    list_select_related = ["asked_by"]

    def has_delete_permission(self, request, obj=None):
        return False

    @admin.display(description="what came of it")
    def came_of_it(self, sheet):
        return _counted(sheet.outcome["counts"]) if sheet.outcome else "looked at, not carried out"

    # --- handing in --------------------------------------------------------------------------

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context |= {"ways": ways(request, "sheet_add"), "looks_first": True}
        return super().render_change_form(request, context, add, change, form_url, obj)

    def save_model(self, request, obj, form, change):
        obj.asked_by = request.user
        super().save_model(request, obj, form, change)

    def response_add(self, request, obj, post_url_continue=None):
        return HttpResponseRedirect(reverse("admin:relations_sheet_change", args=[obj.pk]))

    # --- looking at it -----------------------------------------------------------------------

    def get_urls(self):
        def at(name, view):
            protected = self.admin_site.admin_view(view)
            return path(f"<int:pk>/{name}/", protected, name=f"relations_sheet_{name.replace('-', '_')}")

        return [
            at("carry-out", require_POST(self.carry_out_view)),
            at("original", self.original_view),
            *super().get_urls(),
        ]

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """The dry run: what each row would change. Once carried out, what came of it."""
        sheet = self.get_object(request, object_id)
        if sheet is None:
            raise Http404
        if not self.has_view_permission(request, sheet):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": sheet.name,
            "opts": self.opts,
            "sheet": sheet,
            "can_change": self.has_change_permission(request, sheet),
            **(_outcome(sheet) if sheet.done_at else _dry_run(sheet, request.GET)),
        }
        return TemplateResponse(request, "admin/relations/sheet/plan.html", context)

    def carry_out_view(self, request, pk):
        sheet = self.get_object(request, str(pk))
        if sheet is None:
            raise Http404
        if not self.has_change_permission(request, sheet):
            raise PermissionDenied
        tasks.carry_out_sheet.enqueue(sheet.pk, request.user.pk)
        sheet.refresh_from_db()
        if sheet.done_at:
            messages.success(request, f"Done: {_counted(sheet.outcome['counts'])}.")
        else:
            messages.info(request, "It is being carried out. Look again in a while.")
        return HttpResponseRedirect(reverse("admin:relations_sheet_change", args=[pk]))

    def original_view(self, request, pk):
        sheet = self.get_object(request, str(pk))
        if sheet is None:
            raise Http404
        if not self.has_view_permission(request, sheet):
            raise PermissionDenied
        return original_response(sheet.original, sheet.name)


def _dry_run(sheet, asked):
    planned = plan(read_table(sheet.name, bytes(sheet.original.content)))
    fate = asked.get("fate") if asked.get("fate") in FATES else ""
    rows = planned.of_fate(fate) if fate else sorted(planned.rows, key=lambda row: row.fate != "bad")
    page = Paginator(rows, ROWS_SHOWN).get_page(asked.get("page"))
    lines = [
        (row, [(label(one.event), one.event, ", ".join(one.why)) for one in planned.likely_of(row)])
        for row in page
    ]
    return {
        "counts": planned.counts,
        "total": len(planned.rows),
        "fate": fate,
        "page": page,
        "lines": lines,
        "unused": planned.unused,
        "to_do": len(planned.of_fate("new", "update", "propose")),
    }


def _outcome(sheet):
    counts = sheet.outcome["counts"]
    return {
        "counts": [(fate, words, counts[fate]) for fate, words in FATES.items() if fate in counts],
        "total": sum(counts.values()),
        "bad": sheet.outcome["bad"],
    }


def _counted(counts):
    return ", ".join(f"{counts[fate]} {words}" for fate, words in FATES.items() if fate in counts)


@admin.action(description="Take along as a workbook (.xlsx)", permissions=["view"])
def take_along(model_admin, request, events):
    """The chosen events as a table that can be edited and imported again."""
    answer = HttpResponse(workbook(events.values_list("pk", flat=True)), content_type=XLSX)
    answer["Content-Disposition"] = 'attachment; filename="events.xlsx"'
    return answer
