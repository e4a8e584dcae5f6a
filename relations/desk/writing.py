"""The pages on which an event is written: by hand, or corrected beside its text."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.views.decorators.http import require_http_methods, require_safe

from relations import decisions
from relations.date_words import in_words
from relations.decisions.names import people_like, person_named, place_named, places_like
from relations.decisions.titles import wrote_itself
from relations.history import recorded, stamps
from relations.ingest.typed_dates import read_typed_date
from relations.models import Decision, Event, Evidence, refresh_all

from .access import DECIDE, PROPOSE, desk_page, page
from .looks import text_beside
from .newcomers import CREATE
from .notes import NoteForm, ProofForm, SeatFormSet, seats_of, write_seats
from .queue import Queue

Action = Decision.Action


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page(PROPOSE)
def add(request):
    """An event by hand. Who may decide can publish it at once; to others it is a proposal."""
    note, seats = NoteForm(request.POST or None), _seats(request)
    proof = ProofForm(request.POST or None)
    if request.method == "POST" and all([note.is_valid(), seats.is_valid(), proof.is_valid()]):
        with recorded(Action.PROPOSE, [], request.user, _why(proof)) as step:
            event = Event()
            words = _write(event, note, seats, request.user)
            _prove(event, proof)
            event.refresh()
            step.made(event)
        _tell(request, event, words)
        return _after(request, event, reverse("desk:add"))
    context = {"note": note, "seats": seats, "proof": proof}
    return page(request, "add.html", "Add an event by hand", context)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_page(DECIDE)
def edit(request, public_id):
    """The proposal's fields in a form beside its text; saving leads back to it in the queue."""
    event = get_object_or_404(Event.objects.for_timeline(), public_id=public_id)
    line = Queue.read(request.GET)
    note = NoteForm(request.POST or None, event=event, initial={"seen": stamps([event.pk])[event.pk]})
    seats = _seats(request, initial=seats_of(event))
    if request.method == "POST" and note.is_valid() and seats.is_valid():
        try:
            why, seen = request.POST.get("why", "").strip()[:300], {event.pk: note.cleaned_data["seen"]}
            with recorded(Action.EDIT, [event.pk], request.user, why, seen) as step:
                changed = step.events[event.pk]
                words = _write(changed, note, seats, request.user)
                refresh_all([changed, *changed.parts.all()])
                _want_the_pair(changed, step.before[changed.pk])
        except decisions.Refused as problem:
            note.add_error("countries", str(problem))
        except decisions.Conflict as problem:
            messages.error(request, str(problem))
            return HttpResponseRedirect(line.address(public_id))
        else:
            _tell(request, changed, words)
            return _after(request, changed, line.address(public_id), line)
    context = text_beside(event, line) | {"note": note, "seats": seats, "back": line.address(public_id)}
    return page(request, "edit.html", f"Edit “{event}”", context)


def _seats(request, **initial):
    may = {"may_create": request.user.has_perm(CREATE)}
    return SeatFormSet(request.POST or None, prefix="people", form_kwargs=may, **initial)


def _write(event, note, seats, by):
    """Everything but the evidence; the names that stay mere words."""
    title_follows = event.pk and "title" not in note.changed_data and wrote_itself(event.pk)
    note.write(event)
    if title_follows:
        event.title = ""
    event.touched()
    event.save()
    words = write_seats(event, seats, by) if seats.has_changed() else []
    if note.cleaned_data["countries"] or "countries" in note.changed_data:
        event.countries.set(note.cleaned_data["countries"])
    return words


def _want_the_pair(event, before):
    public = event.state == Event.State.PUBLISHED
    if public and event.countries.count() < min(2, len(before["countries"])):
        raise decisions.Refused("A public event is between two countries.")


def _prove(event, proof):
    found = proof.found()
    if found is None:
        return
    source, start, end = found
    where = {"source": source, "start": start, "end": end, "field": Evidence.Field.EVENT}
    nth = Evidence.objects.filter(**where, draft_kind=event.kind).count()
    Evidence.objects.create(event=event, **where, draft_kind=event.kind, nth=nth, rule="by hand")


def _why(proof):
    return "To be sourced." if proof.cleaned_data["unsourced"] else ""


def _tell(request, event, words):
    messages.info(request, f"Saved: “{event}”. {capfirst(in_words(event.date))}.")
    for name in words:
        messages.warning(request, f"“{name}” is nobody we know by name: the words are kept.")


def _after(request, event, stays, line=None):
    """Where it goes on: published at once where that was asked for and can be."""
    may = request.user.has_perm(DECIDE)
    if "publish" in request.POST and may:
        try:
            decisions.accept(event, request.user)
            messages.success(request, f"Published: “{event}”.")
            return HttpResponseRedirect(line.address() if line else stays)
        except decisions.Refused as problem:
            messages.error(request, str(problem))
    if line is None and may and "another" not in request.POST:
        return HttpResponseRedirect(f"{reverse('desk:queue')}?{urlencode({'at': event.public_id})}")
    return HttpResponseRedirect(stays)


@require_safe
@desk_page(PROPOSE)
def say(request):
    """What is understood of the words typed so far: {"date": …, "place": …, "who": …} in words, and for the
    name being typed those it may become."""
    asked = request.GET
    date, answer = None, {}
    if asked.get("date", "").strip():
        try:
            date = read_typed_date(asked["date"], timezone.localdate())
            answer["date"] = capfirst(in_words(date))
        except ValueError as problem:
            answer["date"] = str(problem)
    if asked.get("place", "").strip():
        place = place_named(asked["place"])
        answer["place"] = str(place) if place else "no place we know: the words are kept"
        answer["places"] = [str(one) for one in places_like(asked["place"])]
    if asked.get("who", "").strip():
        person = person_named(asked["who"], date)
        answer["known"] = person is not None
        answer["who"] = _who(person, date) if person else "nobody we know by that name alone"
        answer["people"] = [[one.name, _who(one, date)] for one in people_like(asked["who"])]
    return JsonResponse(answer)


def _who(person, date):
    office = date and person.office_during(date)
    country = f" ({person.country})" if person.country else ""
    return f"{person.name}, {office}" if office else f"{person.name}{country}"
