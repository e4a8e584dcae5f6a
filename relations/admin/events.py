"""Meetings, visits and statements, each with a list and a form of its own, and all events together."""

from django.contrib import admin, messages
from django.contrib.admin.views.main import ERROR_FLAG, ChangeList
from django.core.exceptions import PermissionDenied
from django.db.models import F, Prefetch
from django.http import Http404, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.text import capfirst

from relations.date_words import in_words
from relations.decisions.titles import wrote_itself
from relations.history import recorded
from relations.models import Decision, Event, Evidence, Meeting, Statement, Visit, refresh_all

from .decisions import DECISIONS, carry_out, decide
from .event_forms import PUBLISH, EventForm
from .event_inlines import EvidenceInline, ParticipationInline
from .filters import EvidenceFilter, PairFilter, YearFilter
from .labels import desk_address, label
from .related import Choosing, key_in
from .sheets import take_along

State = Event.State


class EventList(ChangeList):
    """One page of events with all that its columns show, in a fixed number of queries."""

    def get_queryset(self, request, exclude_parameters=None):
        events = super().get_queryset(request, exclude_parameters)
        proofs = Evidence.objects.only("event_id", "source_id")
        return events.select_related("place").prefetch_related("countries", Prefetch("evidence", proofs))


class OneKindAdmin(Choosing, admin.ModelAdmin):
    """What the list and the form of events have in common, whatever the kind."""

    form = EventForm
    inlines = [ParticipationInline, EvidenceInline]
    autocomplete_fields = ["place", "countries", "topics", "part_of"]
    readonly_fields = ["standing"]
    kind = None
    label = staticmethod(label)

    list_display = ["when", "shown_title", "what", "pair", "standing", "where", "status", "sources", "sure"]
    list_display_links = ["shown_title"]
    list_filter = [
        "state",
        PairFilter,
        YearFilter,
        "status",
        EvidenceFilter,
        ("topics", admin.RelatedOnlyFieldListFilter),
    ]
    list_per_page = 50
    ordering = [F("sort_key").desc(nulls_last=True), "-id"]
    search_fields = ["words"]
    search_help_text = "Titles, people, places, topics and quoted words, in any script; or an event's id."
    actions = ["publish_chosen", "reject_chosen", "withdraw_chosen", take_along]
    change_form_template = "admin/relations/event_form.html"

    # --- the form ----------------------------------------------------------------------------

    def get_fieldsets(self, request, obj=None):
        kind = [] if self.kind else ["kind"]
        return [
            (None, {"fields": [*kind, "date", "title", ("subtype", "status"), "place", "place_words"]}),
            ("Belongs to", {"fields": ["countries", "topics", "part_of"]}),
            ("Publication", {"fields": ["standing", "reason", "seen"]}),
        ]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        state = obj.state if obj else None
        context |= {
            "offer_publish": state != State.PUBLISHED
            and not context["is_popup"]
            and self._may_decide(request),
            "offer_reject": state in (State.PROPOSED, State.WITHDRAWN),
            "offer_withdraw": state == State.PUBLISHED,
        }
        return super().render_change_form(request, context, add, change, form_url, obj)

    def _may_decide(self, request):
        return self.has_change_permission(request)

    def view_on_site(self, obj):
        """The public address, once there is one."""
        return obj.get_absolute_url() if obj.state in (State.PUBLISHED, State.WITHDRAWN) else None

    def has_delete_permission(self, request, obj=None):
        """Never: an event's address goes on to say what became of it. Withdraw or reject it."""
        return False

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """What is saved goes into the event's history, as one step."""
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        known = [key] if (key := key_in(object_id)) else []
        with recorded(_action(request, known), known, request.user) as request.step:
            return super().changeform_view(request, object_id, form_url, extra_context)

    def save_model(self, request, obj, form, change):
        if self.kind:
            obj.kind = self.kind
        if change and "title" not in form.changed_data and wrote_itself(obj.pk):
            obj.title = ""
        obj.touched()
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        event = form.instance
        event.refresh()
        refresh_all(event.parts.all())
        # Who may only propose sees no such button, and a posted one is no door either.
        if event.state != State.PUBLISHED and PUBLISH in request.POST and self._may_decide(request):
            carry_out(DECISIONS["publish"], event)
        request.step.made(event)
        self._tell(request, event, formsets)

    def _tell(self, request, event, formsets):
        """Echoes the date in words, and says what looks odd."""
        shown = "published" if event.state == State.PUBLISHED else f"{event.state}, not public"
        self.message_user(request, f"{capfirst(in_words(event.date))}; {shown}.", messages.INFO)
        notices = [form.notice for formset in formsets for form in formset if getattr(form, "notice", "")]
        for notice in notices + list(_offices_not_held(event)):
            self.message_user(request, notice, messages.WARNING)

    # --- the list ----------------------------------------------------------------------------

    def get_changelist(self, request, **kwargs):
        return EventList

    def get_search_results(self, request, queryset, search_term):
        found = queryset.matching(search_term)
        if search_term.strip():
            found |= queryset.filter(public_id=search_term.strip())
        return found, False

    def changelist_view(self, request, extra_context=None):
        if ERROR_FLAG in request.GET:
            self.message_user(
                request, "That filter could not be understood: all are shown.", messages.WARNING
            )
        return super().changelist_view(request, extra_context)

    @admin.display(description="date", ordering="sort_key")
    def when(self, event):
        return in_words(event.date)

    @admin.display(description="title", ordering="title")
    def shown_title(self, event):
        return str(event)

    @admin.display(description="kind", ordering="kind")
    def what(self, event):
        return f"{event.kind}: {event.subtype}" if event.subtype else event.kind

    @admin.display(description="pair")
    def pair(self, event):
        return "–".join(country.name for country in event.countries.all())

    @admin.display(description="place", ordering="place__name")
    def where(self, event):
        return event.place.name if event.place else event.place_words

    @admin.display(description="state", ordering="state")
    def standing(self, event):
        if event.state == State.PUBLISHED or not event.state_reason:
            why = ""
        else:
            why = format_html(" {}", event.state_reason)
        return format_html('<span class="state state-{}">{}</span>{}', event.state, event.state, why)

    @admin.display(description="sources")
    def sources(self, event):
        return len({proof.source_id for proof in event.evidence.all()})

    @admin.display(description="sure", ordering="confidence")
    def sure(self, event):
        return f"{event.confidence:.2f}"

    # --- decisions ---------------------------------------------------------------------------

    def get_urls(self):
        decision = path(
            "<path:object_id>/decide/<str:decision>/",
            self.admin_site.admin_view(self.decision_view),
            name=f"{self.opts.app_label}_{self.opts.model_name}_decide",
        )
        return [decision, *super().get_urls()]

    def decision_view(self, request, object_id, decision):
        """Asks why one event is rejected or withdrawn, and on the answer does it."""
        if decision not in ("reject", "withdraw"):
            raise Http404
        event = self.get_object(request, object_id)
        if event is None:
            raise Http404
        if not self.has_change_permission(request, event):
            raise PermissionDenied
        return decide(self, request, decision, Event.objects.filter(pk=event.pk), back=desk_address(event))

    def history_view(self, request, object_id, extra_context=None):
        """One history for an event, whichever list or page it was changed from: at the desk."""
        event = self.get_object(request, object_id)
        if event is None:
            raise Http404
        return HttpResponseRedirect(reverse("desk:history", args=[event.public_id]))

    def log_addition(self, request, obj, message):
        return super().log_addition(request, _as_event(obj), message)

    def log_change(self, request, obj, message):
        return super().log_change(request, _as_event(obj), message)

    @admin.action(description="Publish", permissions=["change"])
    def publish_chosen(self, request, events):
        return decide(self, request, "publish", events, back=request.get_full_path())

    @admin.action(description="Reject…", permissions=["change"])
    def reject_chosen(self, request, events):
        return decide(self, request, "reject", events, back=request.get_full_path())

    @admin.action(description="Withdraw…", permissions=["change"])
    def withdraw_chosen(self, request, events):
        return decide(self, request, "withdraw", events, back=request.get_full_path())


@admin.register(Event)
class EventAdmin(OneKindAdmin):
    """All events, whatever the kind."""

    list_filter = ["kind", *OneKindAdmin.list_filter]


class ProxyAdmin(OneKindAdmin):
    """The events of one kind."""


@admin.register(Meeting)
class MeetingAdmin(ProxyAdmin):
    kind = Event.Kind.MEETING


@admin.register(Visit)
class VisitAdmin(ProxyAdmin):
    kind = Event.Kind.VISIT


@admin.register(Statement)
class StatementAdmin(ProxyAdmin):
    kind = Event.Kind.STATEMENT


def _action(request, known):
    if PUBLISH in request.POST:
        return Decision.Action.ACCEPT
    return Decision.Action.EDIT if known else Decision.Action.PROPOSE


def _as_event(row):
    """The same event by its own class, under which its history is kept."""
    return Event(pk=row.pk, title=row.title, kind=row.kind, public_id=row.public_id)


def _offices_not_held(event):
    """A line for each participant shown with an office that the person did not hold on the event's date."""
    if event.date is None:
        return
    seats = event.participations.select_related("person", "office__country")
    for seat in seats.filter(person__isnull=False, office__isnull=False):
        if not seat.person.tenures_during(event.date).filter(office=seat.office).exists():
            yield f"{seat.person}, {seat.office}: not in office on {in_words(event.date)}, as far as we know."
