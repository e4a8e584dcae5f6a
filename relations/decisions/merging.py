"""Two events that are one, and one that is two.

Both keep their evidence; a field that differs is chosen; the address of the one that goes leads to the one
that stays. A merge can be split again, whatever happened since.
"""

from django.db import transaction

from relations.history import recorded
from relations.history.snapshots import content, put_back
from relations.ingest import tell_again
from relations.models import Decision, Event, Evidence, Participation, refresh_all
from relations.models.keeping import take_turn

from .refusing import Refused
from .titles import wrote_itself
from .wholes import line_up, want_no_ring

State = Event.State
Action = Decision.Action

# What is chosen field by field, and the columns behind each; people can be those of both.
FIELDS = {
    "date": ("first_day", "last_day", "precision", "qualifier"),
    "title": ("title",),
    "subtype": ("subtype",),
    "status": ("status",),
    "place": ("place_id", "place_words"),
    "people": (),
}
GOING, STAYING, BOTH = "going", "staying", "both"


@transaction.atomic
def merge(going, staying, by, choices=None, seen=None):
    """Takes `going` into `staying`; the Decision. `choices`: {field: whose}, one of going, staying, both.

    What is not chosen is as `suggested`.
    """
    choices = suggested(going, staying) | (choices or {})
    # Before its parts are asked for: one that came meanwhile would stay with the event that goes.
    take_turn()
    parts = list(going.parts.values_list("pk", flat=True))
    earlier = list(going.merged.values_list("pk", flat=True))
    keys = [going.pk, staying.pk, *parts, *earlier]
    with recorded(Action.MERGE, keys, by, f"Merged into {staying.public_id}.", seen) as step:
        going, staying = step.events[going.pk], step.events[staying.pk]
        _check(going, staying)
        _say_dates(going, staying)
        own_title = wrote_itself((going if choices["title"] == GOING else staying).pk)
        _choose(going, staying, choices)
        if own_title:
            staying.title = ""
        _take_over(going, staying)
        _dismiss(going, staying, step.decision.reason)
        staying.touched()
        Event.objects.filter(pk__in=earlier).update(merged_into=staying)
        Event.objects.filter(pk__in=parts).exclude(pk=staying.pk).update(part_of=staying)
        refresh_all([staying, *Event.objects.filter(part_of=staying)])
    return step.decision


def suggested(going, staying):
    """{field: whose} where nobody chose: the narrower date, the place that is known, all the people."""
    narrower = going.date and (not staying.date or going.date.width < staying.date.width)
    finer = (going.place_id or going.place_words) and not (staying.place_id or staying.place_words)
    finer = finer or (going.place_id and not staying.place_id)
    return {
        "date": GOING if narrower else STAYING,
        "title": STAYING,
        "subtype": GOING if going.subtype and not staying.subtype else STAYING,
        "status": GOING if going.status == Event.Status.HAPPENED else STAYING,
        "place": GOING if finer else STAYING,
        "people": BOTH,
    }


def _check(going, staying):
    if going.pk == staying.pk:
        raise Refused("An event can't be merged with itself.")
    if going.kind != staying.kind:
        raise Refused(f"A {going.kind} is never a {staying.kind}: it may be a part of it.")
    for event in (going, staying):
        if event.state not in (State.PROPOSED, State.PUBLISHED):
            raise Refused(f"“{event}” is {event.state}.")
    if going.state == State.PUBLISHED and staying.state != State.PUBLISHED:
        raise Refused("The published event stays: merge the other way round.")


def _say_dates(going, staying):
    """Where the two disagree on the date, each sentence goes on to say which it gave; readers see both."""
    if not going.date or not staying.date:
        return
    if going.first_day <= staying.last_day and staying.first_day <= going.last_day:
        return
    for event in (going, staying):
        unsaid = event.evidence.filter(field=Evidence.Field.EVENT, date_edtf="")
        unsaid.update(date_edtf=event.date.edtf)
    staying.dates_disagree = True


def _choose(going, staying, choices):
    for name, columns in FIELDS.items():
        if choices[name] == GOING:
            for column in columns:
                setattr(staying, column, getattr(going, column))
    if choices["people"] == GOING:
        staying.participations.all().delete()
    if choices["people"] != STAYING:
        there = {(seat.person_id, seat.name, seat.role) for seat in staying.participations.all()}
        known = {person for person, _, _ in there if person}
        for seat in going.participations.order_by("pk"):
            if (seat.person_id, seat.name, seat.role) not in there and seat.person_id not in known:
                fields = ("person_id", "name", "office_id", "office_words", "country_id", "role")
                Participation.objects.create(event=staying, **{f: getattr(seat, f) for f in fields})


def _take_over(going, staying):
    """Countries, topics and evidence. Words that both have stay where they are, as the reader's memory."""
    staying.countries.add(*going.countries.all())
    staying.topics.add(*going.topics.all())
    had = set(staying.evidence.values_list("source", "start", "end", "field"))
    rows = going.evidence.values_list("pk", "source", "start", "end", "field")
    Evidence.objects.filter(pk__in=[pk for pk, *at in rows if tuple(at) not in had]).update(event=staying)


def _dismiss(going, staying, reason):
    beneath = going.pk in line_up(staying)
    if beneath or (staying.part_of_id is None and staying.pk not in line_up(going)):
        staying.part_of_id = going.part_of_id
    going.touched()
    if going.state == State.PUBLISHED:
        going.withdraw(reason, merged_into=staying)
    else:
        going.merged_into = staying
        going.reject(reason)


# --- split again ---------------------------------------------------------------------------------


def merges_of(event):
    """The merges that made the event what it is and were not split, the latest first: (Decision, the event
    that went)."""
    merges = Decision.objects.filter(action=Action.MERGE, undone_by=None, changes__event=event)
    found = []
    for decision in merges.order_by("-pk").prefetch_related("changes__event"):
        went = [c.event for c in decision.changes.all() if _went_into(c, event)]
        found += [(decision, one) for one in went]
    return found


def _went_into(change, event):
    before = (change.before or {"columns": {"merged_into_id": None}})["columns"]["merged_into_id"]
    return change.after["columns"]["merged_into_id"] == event.pk and before is None


def split(decision, by, seen=None):
    """Undoes a merge, however much was changed since: what nobody touched after the merge becomes what it
    was, later work stays where it is. The Decision."""
    changes = {change.event_id: change for change in decision.changes.all()}
    went = next((c for c in changes.values() if c.after["columns"]["merged_into_id"]), None)
    if decision.action != Action.MERGE or went is None:
        raise Refused("Only a merge can be split.")
    back = {row["pk"] for row in went.before["evidence"]}
    # A later merge may have carried its evidence on.
    holders = Evidence.objects.filter(pk__in=back).values_list("event", flat=True)
    keys = {*changes, *holders}
    with recorded(Action.SPLIT, keys, by, "Two events after all.", seen, undoes=decision) as step:
        if Decision.objects.filter(undoes=decision).exists():
            raise Refused("That merge was split already.")
        wanted = {pk: _three_way(change, step.before[pk], back) for pk, change in changes.items()}
        own = wanted[went.event_id]
        own["columns"]["merged_into_id"] = went.before["columns"]["merged_into_id"]
        own["evidence"] += _still_there(went.before["evidence"])
        put_back(wanted)
        want_no_ring(changes)
        both = Event.objects.filter(pk__in=(went.event_id, went.after["columns"]["merged_into_id"]))
        for event in both:
            event.touched()
            event.save()
        refresh_all(Event.objects.filter(pk__in=keys))
    return step.decision


def _three_way(change, now, back):
    """`now`, with all that is as the merge left it put back to what it was before."""
    before, after = change.before, change.after
    made = {}
    for name in ("columns", "people", "countries", "topics"):
        if name == "columns":
            made[name] = {
                column: before[name][column] if value == after[name][column] else value
                for column, value in now[name].items()
            }
        else:
            made[name] = before[name] if now[name] == after[name] else now[name]
    made["shown"] = before["shown"] if made["people"] == before["people"] else now["shown"]
    made["evidence"] = [row for row in now["evidence"] if row["pk"] not in back]
    return content(now) | made


def _still_there(rows):
    stored = set(Evidence.objects.filter(pk__in=[row["pk"] for row in rows]).values_list("pk", flat=True))
    return [row for row in rows if row["pk"] in stored]


def split_off(event, sources, by, seen=None):
    """Makes what `sources` (keys) tell of the event a proposal of its own; (Decision, the new Event).

    What the reader took from them decides its columns; where a person wrote them, it begins as a copy.
    """
    with recorded(Action.SPLIT, [event.pk], by, "Two events after all.", seen) as step:
        event = step.events[event.pk]
        going = event.evidence.filter(source__in=sources)
        if not going.exists() or not event.evidence.exclude(source__in=sources).exists():
            raise Refused("Choose some of the sources, not all.")
        new = Event(kind=event.kind, subtype=event.subtype, status=event.status, part_of=event.part_of)
        new.date, new.place, new.place_words = event.date, event.place, event.place_words
        new.touched()
        new.save()
        step.made(new)
        Evidence.objects.filter(pk__in=list(going.values_list("pk", flat=True))).update(event=new)
        if not tell_again(new):
            new.countries.set(event.countries.all())
            _choose(event, new, dict.fromkeys(FIELDS, STAYING) | {"people": BOTH})
        if event.curated_at is None:
            tell_again(event)
        event.touched()
        refresh_all([new, event])
    return step.decision, new
