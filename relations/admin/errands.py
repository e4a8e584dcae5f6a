"""Texts on their way in: what became of each, and what a person has to add."""

import re

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from relations.intake.errands import begin_again, errand_to_read
from relations.intake.tasks import hand_out
from relations.models import Errand
from relations.models.errand import new_batch

from .dates import PublicationField
from .related import key_in

# In the order in which a person wants to see them: what asks for something first.
STATES = ("undated", "failed", "running", "waiting", "read", "known")


def batch_address(batch):
    return reverse("admin:relations_errand_batch", args=[batch])


def read(request, sources):
    """Has sources read, again where they were read before; their batch. Says what came of one alone."""
    batch = new_batch()
    errands = [errand_to_read(source, batch=batch, asked_by=request.user) for source in sources]
    hand_out(Errand.objects.filter(batch=batch))
    if len(errands) == 1:
        errands[0].refresh_from_db()
        _tell(request, errands[0])
    return batch


def _tell(request, errand):
    count = "1 proposal waits" if errand.proposals == 1 else f"{errand.proposals} proposals wait"
    if errand.state == Errand.State.READ:
        messages.success(request, f"“{errand}” was read: {count} for your decision.")
    elif errand.why:
        messages.error(request, errand.why)
    else:
        messages.info(request, f"“{errand}” is being read. Its proposals appear here.")


def _are_of(user, errands):
    """True where the user handed them in: who may only propose texts sees what became of them."""
    return errands.exists() and not errands.exclude(asked_by=user).exists()


def original_response(original, name):
    """The kept bytes, to be saved: never shown as a page of this site."""
    answer = HttpResponse(bytes(original.content), content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="{original.sha256[:16]}-{_plain(name)}"'
    return answer


def _plain(name):
    """Letters that a file's name may have on any system."""
    return re.sub(r"[^A-Za-z0-9._-]+", "-", name)[-60:] or "original"


class DateForm(forms.Form):
    published = PublicationField(required=False)


@admin.register(Errand)
class ErrandAdmin(admin.ModelAdmin):
    list_display = ["shown_name", "shown_state", "outcome", "shown_feed", "created_at"]
    list_filter = ["state", "kind", ("feed", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["source", "feed"]
    list_per_page = 50
    search_fields = ["name", "address", "why"]
    search_help_text = "Title, file name, address, or words of the reason."
    actions = ["try_again"]

    class Media:
        js = ["admin-progress.js"]

    def has_add_permission(self, request):
        """By the pages for adding texts only."""
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    # --- the list ----------------------------------------------------------------------------

    def get_queryset(self, request):
        return super().get_queryset(request).defer("source__text")

    @admin.display(description="text", ordering="name")
    def shown_name(self, errand):
        return str(errand)

    @admin.display(description="state", ordering="state")
    def shown_state(self, errand):
        return format_html('<span class="came came-{}">{}</span>', errand.state, errand.get_state_display())

    @admin.display(description="what came of it")
    def outcome(self, errand):
        return errand.why or (f"{errand.proposals} proposed" if errand.state == Errand.State.READ else "")

    @admin.display(description="feed", ordering="feed")
    def shown_feed(self, errand):
        return errand.feed or ""

    @admin.action(description="Try again", permissions=["change"])
    def try_again(self, request, errands):
        began = begin_again(errands)
        hand_out(errands.all())
        self.message_user(request, f"Begun again: {began}." if began else "None of these can be tried again.")

    # --- one batch ---------------------------------------------------------------------------

    def get_urls(self):
        def at(route, view, name):
            return path(route, self.admin_site.admin_view(view), name=f"relations_errand_{name}")

        return [
            at("batch/<slug:batch>/", self.batch_view, "batch"),
            at("batch/<slug:batch>/go-on/", require_POST(self.go_on_view), "go_on"),
            at("<int:pk>/original/", self.original_view, "original"),
            *super().get_urls(),
        ]

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """Among those it came with: there is nothing else to see of it, and its date is given there."""
        errand = self.get_object(request, object_id)
        if errand is None:
            raise Http404
        return HttpResponseRedirect(f"{batch_address(errand.batch)}#text-{errand.pk}")

    def batch_view(self, request, batch):
        """What became of each text that was handed in together; while some are under way, how far it is."""
        own = Errand.objects.filter(batch=batch)
        if not (self.has_view_permission(request) or _are_of(request.user, own)):
            raise PermissionDenied
        counts = dict(own.order_by().values_list("state").annotate(Count("pk")))
        if not counts:
            raise Http404
        errands = list(own.select_related("source", "feed").defer("source__text").order_by("pk"))
        errands.sort(key=lambda errand: STATES.index(errand.state))
        unfinished = counts.get("waiting", 0) + counts.get("running", 0)
        context = {
            **self.admin_site.each_context(request),
            "title": "Incoming texts",
            "opts": self.opts,
            "batch": batch,
            "errands": errands,
            "total": len(errands),
            "finished": len(errands) - unfinished,
            "unfinished": unfinished,
            "counts": [(Errand.State(s).label, counts[s]) for s in STATES if s in counts],
            "undated": counts.get("undated", 0),
            "can_change": self.has_change_permission(request) or _are_of(request.user, own),
            "media": self.media,
        }
        return TemplateResponse(request, "admin/relations/errand/batch.html", context)

    def go_on_view(self, request, batch):
        """Takes the dates that were filled in, tries again what was ticked, and goes on with what waits."""
        own = Errand.objects.filter(batch=batch)
        if not (self.has_change_permission(request) or _are_of(request.user, own)):
            raise PermissionDenied
        wrong = self._keep_dates(request, own)
        begin_again(own.filter(pk__in=[key_in(key) for key in request.POST.getlist("again")]))
        hand_out(own)
        for errand, problem in wrong:
            self.message_user(request, f"{errand}: {problem}", messages.ERROR)
        return HttpResponseRedirect(batch_address(batch))

    def _keep_dates(self, request, own):
        """Keeps the dates that can be read; [(errand, what is wrong)] of the others."""
        wrong, dated = [], []
        for errand in own.undated():
            form = DateForm({"published": request.POST.get(f"published-{errand.pk}", "")})
            if not form.is_valid():
                wrong.append((errand, " ".join(form.errors["published"])))
            elif date := form.cleaned_data["published"]:
                Errand.objects.filter(pk=errand.pk).update(published_edtf=date.edtf)
                dated.append(errand.pk)
        begin_again(own.filter(pk__in=dated))
        return wrong

    def original_view(self, request, pk):
        errand = self.get_object(request, str(pk))
        if errand is None or errand.original is None:
            raise Http404
        if not self.has_view_permission(request, errand):
            raise PermissionDenied
        return original_response(errand.original, errand.name or errand.address)
