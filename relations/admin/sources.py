"""Sources: a text comes in, is read, and what it tells is decided upon."""

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.widgets import AdminURLFieldWidget
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from relations.date_words import in_words
from relations.models import Event, Evidence, Source

from .adding import Adding, ways
from .decisions import DECISIONS, decide
from .errands import batch_address, original_response, read
from .labels import desk_address, label
from .naming import Naming
from .proposals import proposals_of, queue_address, waits
from .related import key_in
from .source_forms import AddSourceForm, ChangeSourceForm


class ReadFilter(admin.SimpleListFilter):
    title = "reading"
    parameter_name = "read"

    def lookups(self, request, model_admin):
        return [("no", "not read yet"), ("yes", "read")]

    def queryset(self, request, queryset):
        if self.value() in ("yes", "no"):
            return queryset.filter(read_at__isnull=self.value() == "no")
        return queryset


@admin.register(Source)
class SourceAdmin(Adding, Naming, admin.ModelAdmin):
    list_display = ["shown_title", "publisher", "when", "language", "told", "read_at"]
    list_filter = [ReadFilter, "language"]
    date_hierarchy = "published_first"
    list_per_page = 50
    search_fields = ["title", "publisher", "key", "url", "text"]
    search_help_text = "Title, publisher, address, or words of the text."
    actions = ["read_chosen"]
    label = staticmethod(label)
    formfield_overrides = {models.URLField: {"widget": AdminURLFieldWidget, "assume_scheme": "https"}}

    class Media:
        js = ["admin-proposals.js", "send-key.js"]

    # --- the list ----------------------------------------------------------------------------

    def get_queryset(self, request):
        """Without the texts: a list of fifty would carry them all."""
        told = Evidence.objects.filter(source=OuterRef("pk")).order_by().values("source")
        told = told.annotate(number=Count("event", distinct=True)).values("number")
        return super().get_queryset(request).defer("text").annotate(told=Coalesce(Subquery(told), 0))

    def get_search_fields(self, request):
        """Choosing a source by a word of its text would bring up half of them."""
        asked_to_choose = request.path == reverse("admin:autocomplete")
        return self.search_fields[:-1] if asked_to_choose else self.search_fields

    @admin.display(description="title", ordering="title")
    def shown_title(self, source):
        return str(source)

    @admin.display(description="published", ordering="published_first")
    def when(self, source):
        return in_words(source.published)

    @admin.display(description="events", ordering="told")
    def told(self, source):
        return source.told

    # --- the form ----------------------------------------------------------------------------

    def get_form(self, request, obj=None, change=False, **kwargs):
        return super().get_form(
            request, obj, change, form=ChangeSourceForm if obj else AddSourceForm, **kwargs
        )

    def get_fieldsets(self, request, obj=None):
        where_from = ["title", "publisher", "url", "published", ("language", "key"), "shown_whole"]
        if obj is None:
            return [(None, {"fields": ["text"]}), ("Where it comes from", {"fields": where_from})]
        return [
            ("Where it comes from", {"fields": where_from}),
            ("The text", {"fields": ["full_text", "sha256", "kept_original", "created_at"]}),
        ]

    def get_readonly_fields(self, request, obj=None):
        return ["full_text", "sha256", "kept_original", "created_at"] if obj else []

    @admin.display(description="text")
    def full_text(self, source):
        return format_html(
            '<div class="source-text" tabindex="0" lang="{}">{}</div>', source.language, source.text
        )

    @admin.display(description="as it came")
    def kept_original(self, source):
        if source.original is None:
            return "Pasted, or stored before originals were kept."
        address = reverse("admin:relations_source_original", args=[source.pk])
        return format_html('<a href="{}">{}</a>', address, source.original)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["adds_and_reads"] = add and not context["is_popup"]
        if context["adds_and_reads"]:
            context["ways"] = ways(request, "source_add")
        if obj:
            context["under_way"] = obj.errands.unfinished().first()
            context["proposals"] = proposals_of(obj)
            context["queue"] = queue_address(obj) if waits(request, obj) else ""
        return super().render_change_form(request, context, add, change, form_url, obj)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Reads a pasted text once it is stored, outside that transaction, and goes on to deciding."""
        response = super().changeform_view(request, object_id, form_url, extra_context)
        if added := getattr(request, "added_source", None):
            read(request, [added])
            if "_addanother" not in request.POST and waits(request, added):
                return HttpResponseRedirect(queue_address(added))
        return response

    def response_add(self, request, obj, post_url_continue=None):
        """Goes to the source itself, where its proposals are shown.

        What is added to prove an event that is being written is not read: it would be proposed once more.
        """
        if IS_POPUP_VAR in request.POST:
            return super().response_add(request, obj, post_url_continue)
        request.added_source = obj
        same_page = Source.objects.filter(address_key=obj.address_key).exclude(pk=obj.pk)
        if obj.address_key and (earlier := same_page.first()):
            note = 'A text of this address was stored before: <a href="{}">{}</a>. Both are kept.'
            self.message_user(request, format_html(note, desk_address(earlier), earlier), messages.WARNING)
        if "_addanother" not in request.POST:
            request.POST = request.POST.copy() | {"_continue": "1"}
        return super().response_add(request, obj, post_url_continue)

    # --- reading and deciding ----------------------------------------------------------------

    def get_urls(self):
        def at(name, view):
            protected = self.admin_site.admin_view(view)
            return path(f"<path:object_id>/{name}/", protected, name=f"relations_source_{name}")

        return [
            at("read", require_POST(self.read_view)),
            at("decide", require_POST(self.decide_view)),
            at("original", self.original_view),
            *super().get_urls(),
        ]

    def read_view(self, request, object_id):
        """Reads the source, again if it was read before, and shows what it proposes."""
        source = self._source(request, object_id)
        read(request, [source])
        return HttpResponseRedirect(_proposals_address(source))

    def original_view(self, request, object_id):
        source = self.get_object(request, object_id)
        if source is None or source.original is None:
            raise Http404
        if not self.has_view_permission(request, source):
            raise PermissionDenied
        return original_response(source.original, source.key or str(source))

    def decide_view(self, request, object_id):
        """Publishes or rejects the ticked proposals of this source, or the one whose button was pressed."""
        source = self._source(request, object_id)
        decision, keys = _pressed(request.POST)
        back = _proposals_address(source)
        if decision not in DECISIONS:
            raise Http404
        if not request.user.has_perm("relations.change_event"):
            raise PermissionDenied
        if not keys:
            self.message_user(request, "Tick the proposals first.", messages.WARNING)
            return HttpResponseRedirect(back)
        own = Event.objects.filter(evidence__source=source, pk__in=keys).distinct()
        return decide(self, request, decision, own, back)

    @admin.action(description="Read", permissions=["change"])
    def read_chosen(self, request, sources):
        batch = read(request, sources)
        return HttpResponseRedirect(batch_address(batch)) if len(sources) > 1 else None

    def _source(self, request, object_id):
        source = self.get_object(request, object_id)
        if source is None:
            raise Http404
        if not self.has_change_permission(request, source):
            raise PermissionDenied
        return source


def _pressed(posted):
    """The decision and the keys of the events: those ticked, or the one with a button of its own."""
    for decision in DECISIONS:
        if f"{decision}_one" in posted:
            keys = [posted[f"{decision}_one"]]
            break
    else:
        decision, keys = posted.get("action"), posted.getlist(ACTION_CHECKBOX_NAME)
    return decision, [key_in(key) for key in keys]


def _proposals_address(source):
    return reverse("admin:relations_source_change", args=[source.pk]) + "#proposals"
