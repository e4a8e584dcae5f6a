"""The first page of the desk: what wants a person, today."""

from datetime import timedelta

from django.contrib import messages
from django.contrib.admin.models import ADDITION, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Exists, OuterRef, Prefetch, Q, Subquery
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from relations import decisions
from relations.date_words import in_words
from relations.models import Change, Decision, Errand, Event, Evidence, Feed, Report, Source, Tenure

from .access import DECIDE, PROPOSE, desk_page, page
from .lost import LOOKED_UP_AT_FRONT, lost

FEW, TEXTS = 8, 30
COUNTED = 1000
# How long a proposal waits, and what that is called.
AGES = [("today", 1), ("this week", 7), ("this month", 31), ("longer", None)]
ENDS_WITHIN = timedelta(days=90)
ENDED_SINCE = timedelta(days=14)
State = Event.State


@require_safe
@desk_page(PROPOSE)
def front(request):
    """The dashboard of those who decide; contributors see what they proposed."""
    if not request.user.has_perm(DECIDE):
        return HttpResponseRedirect(reverse("desk:mine"))
    today = timezone.localdate()
    context = {
        "ages": _ages(timezone.now()),
        "pairs": _pairs(),
        "reports": Report.objects.waiting().select_related("event")[:FEW],
        "single": _few(_told_once()),
        "passed": _few(_planned_and_passed(today)),
        "lost": lost(LOOKED_UP_AT_FRONT)[:FEW],
        "ending": _ending(today),
        "refused": Errand.objects.refused()[:FEW],
        "undated": Errand.objects.undated().count(),
        "feeds": Feed.objects.failing()[:FEW],
        "undoable": list(decisions.undoable(request.user)[:FEW]),
        "query": "",
    }
    return page(request, "front.html", "The desk", context)


def _ages(now):
    """(words, number) for each age of what waits, the youngest first."""
    waiting = Event.objects.filter(state=State.PROPOSED)
    counted, upto = [], now + timedelta(days=1)
    for words, days in AGES:
        since = now - timedelta(days=days) if days else None
        those = waiting.filter(created_at__lt=upto)
        counted.append((words, (those.filter(created_at__gte=since) if since else those).count()))
        upto = since
    return counted


def _pairs():
    """("jp-kr", number) of the pairs for which most waits."""
    rows = Event.objects.filter(state=State.PROPOSED).counted_by_pair()
    most = sorted(rows, key=lambda row: (-row[2], row[0], row[1]))[:FEW]
    return [(f"{one}-{other}".lower(), f"{one}–{other}", number) for one, other, number in most]


def _told_once():
    """Published meetings and visits that one text alone tells; of statements that is usual."""
    told = Evidence.objects.filter(event=OuterRef("pk")).order_by("source")
    another = Evidence.objects.filter(event=OuterRef("pk"), source__gt=OuterRef("first_source"))
    events = Event.objects.published().filter(kind__in=(Event.Kind.MEETING, Event.Kind.VISIT))
    events = events.annotate(first_source=Subquery(told.values("source")[:1]))
    return events.filter(~Exists(another), first_source__isnull=False).newest_first()


def _planned_and_passed(today):
    """Public plans whose last day is over: did it happen?"""
    return Event.objects.published().with_status("planned").filter(last_day__lt=today).newest_first()


def _few(events):
    """{"number": how many, up to COUNTED, "rows": (event, date) of the first few}."""
    rows = [(event, in_words(event.date)) for event in events.in_one_line()[:FEW]]
    return {"number": len(events.values_list("pk", flat=True)[:COUNTED]), "rows": rows, "most": COUNTED}


def _ending(today):
    """Tenures about to end, and those that ended lately and that nobody follows in yet."""
    soon = Tenure.objects.filter(end__gte=today - ENDED_SINCE, end__lte=today + ENDS_WITHIN)
    follows = Tenure.objects.filter(office=OuterRef("office"), start__gte=OuterRef("end"))
    soon = soon.annotate(followed=Exists(follows)).filter(Q(followed=False) | Q(end__gte=today))
    return soon.select_related("person", "office__country").order_by("end")[:FEW]


# --- what one proposed oneself -------------------------------------------------------------------


@require_safe
@desk_page(PROPOSE)
def mine(request):
    """What one proposed, by hand or by a text, and what became of each event, with the reason."""
    own = Decision.objects.filter(by=request.user, action=Decision.Action.PROPOSE)
    events = Event.objects.filter(changes__decision__in=own).distinct().order_by("-pk")
    by_others = Change.objects.exclude(decision__by=request.user).select_related("decision__by")
    by_others = Prefetch("changes", by_others.defer("before", "after").order_by("pk"), to_attr="by_others")
    shown = events.select_related("merged_into").prefetch_related(by_others)[:200]
    rows = [(event, in_words(event.date), event.by_others[-1:]) for event in shown]
    counted = events.order_by().values("state").annotate(number=Count("pk", distinct=True))
    context = {
        "rows": rows,
        "counted": dict(counted.values_list("state", "number")),
        "texts": _fates(_added_by(request.user)),
    }
    return page(request, "mine.html", "What I proposed", context)


def _added_by(user):
    """The texts that the user pasted or handed in, the latest first."""
    pasted = LogEntry.objects.filter(
        user=user, action_flag=ADDITION, content_type=ContentType.objects.get_for_model(Source)
    )
    keys = {int(key) for key in pasted.values_list("object_id", flat=True) if key.isdecimal()}
    keys |= set(Errand.objects.filter(asked_by=user, source__isnull=False).values_list("source", flat=True))
    return Source.objects.filter(pk__in=keys).defer("text").order_by("-pk")[:TEXTS]


def _fates(sources):
    """(source, [(event, date) of what it tells]) of each: what was decided comes first."""
    sources = list(sources)
    told = {source.pk: set() for source in sources}
    for source, event in Evidence.objects.filter(source__in=told).values_list("source", "event"):
        told[source].add(event)
    events = Event.objects.filter(pk__in=set().union(*told.values())).order_by("state", "sort_key", "pk")
    lines = [(event, in_words(event.date)) for event in events]
    return [(source, [line for line in lines if line[0].pk in told[source.pk]]) for source in sources]


# --- readers' reports ----------------------------------------------------------------------------


@require_safe
@desk_page(DECIDE)
def reports(request):
    """What readers reported and nobody answered yet."""
    waiting = Report.objects.waiting().select_related("event")[:100]
    rows = [(report, in_words(report.event.date)) for report in waiting]
    answered = Report.objects.exclude(state=Report.State.WAITING).select_related("event", "by")[:20]
    return page(request, "reports.html", "Reported errors", {"rows": rows, "answered": answered})


@require_POST
@desk_page(DECIDE)
def answer(request, pk):
    """Closes a report: corrected, or left as it is and why. The reader's e-mail is forgotten with it."""
    report = get_object_or_404(Report, pk=pk)
    state, words = request.POST.get("state"), request.POST.get("answer", "").strip()
    back = HttpResponseRedirect(reverse("desk:reports"))
    if report.state != Report.State.WAITING:
        messages.error(request, f"{report.by} answered that one already.")
    elif state not in (Report.State.DONE, Report.State.DECLINED):
        messages.error(request, "Say whether it is corrected or left as it is.")
    elif state == Report.State.DECLINED and not words:
        messages.error(request, "Say why it is left as it is.")
    else:
        closed = {"state": state, "answer": words, "by": request.user, "answered_at": timezone.now()}
        done = Report.objects.filter(pk=pk, state=Report.State.WAITING).update(**closed, email="")
        messages.success(request, "Answered." if done else "Somebody else was faster.")
    return back
