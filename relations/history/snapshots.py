"""An event whole, as plain JSON: its columns, people, countries, topics and evidence.

    {"columns": {"kind": "meeting", "first_day": "2026-01-13", …},
     "people": [{"person": 4, "name": "", "office": 2, …}],   in the order shown
     "countries": ["JP", "KR"], "topics": [3],
     "evidence": [{"pk": 12, "source": 5, "start": 0, "end": 47, "field": "event", …}],
     "version": 2,
     "shown": {"place": "Nara", "people": [["Takaichi Sanae", "Prime Minister", "Japan", "participant"]], …}}

`shown` are the names as readers saw them that day: they stay when a person's row is renamed.
"""

import hashlib
import json

from django.core.serializers.json import DjangoJSONEncoder

from relations.models import Event, Evidence, Participation

COLUMNS = (
    "kind",
    "subtype",
    "title",
    "first_day",
    "last_day",
    "precision",
    "qualifier",
    "status",
    "state",
    "state_reason",
    "place_id",
    "place_words",
    "part_of_id",
    "merged_into_id",
    "confidence",
    "dates_disagree",
    "curated_at",
)
DAYS = ("first_day", "last_day")
PERSON = ("person_id", "name", "office_id", "office_words", "country_id", "role")
PROOF = (
    "pk",
    "source_id",
    "start",
    "end",
    "field",
    "date_edtf",
    "draft_kind",
    "nth",
    "rule",
    "told",
    "told_first",
    "told_last",
)
# What a reader of the public page sees of it; who curated it and when is not among it.
PUBLIC_COLUMNS = tuple(
    name for name in COLUMNS if name not in ("confidence", "curated_at", "merged_into_id", "state_reason")
)
PUBLIC_PROOF = ("source_id", "start", "end", "field")


def take(events):
    """{pk: snapshot} of the events (pks), read from the database in a fixed number of queries."""
    rows = Event.objects.filter(pk__in=list(events)).order_by("pk")
    rows = rows.select_related("place", "part_of").prefetch_related(
        "participations__person", "participations__office", "participations__country", "countries", "topics"
    )
    taken = {event.pk: _of(event) for event in rows}
    for proof in Evidence.objects.filter(event__in=taken).order_by("pk").values("event_id", "pk", *PROOF[1:]):
        taken[proof.pop("event_id")]["evidence"].append(proof)
    # Through JSON, so that what was taken compares equal to what was stored.
    return {pk: json.loads(json.dumps(one, cls=DjangoJSONEncoder)) for pk, one in taken.items()}


def _of(event):
    seats = sorted(event.participations.all(), key=lambda seat: seat.pk)
    countries = sorted(event.countries.all(), key=lambda country: country.pk)
    topics = sorted(event.topics.all(), key=lambda topic: topic.pk)
    return {
        "columns": {name: getattr(event, name) for name in COLUMNS},
        "people": [{name: getattr(seat, name) for name in PERSON} for seat in seats],
        "countries": [country.pk for country in countries],
        "topics": [topic.pk for topic in topics],
        "evidence": [],
        "version": event.version,
        "shown": {
            "place": str(event.place) if event.place else event.place_words,
            "people": [
                [seat.shown_name, seat.shown_office, str(seat.country or ""), seat.role] for seat in seats
            ],
            "countries": [str(country) for country in countries],
            "topics": [str(topic) for topic in topics],
            "part_of": str(event.part_of) if event.part_of else "",
        },
    }


def content(snapshot):
    """What of a snapshot can be put back: not the names as shown, nor the version, which only grows."""
    return snapshot and {n: value for n, value in snapshot.items() if n not in ("shown", "version")}


def public_content(snapshot):
    """What of it a reader sees, or None where the event was not public."""
    if snapshot is None or snapshot["columns"]["state"] != Event.State.PUBLISHED:
        return None
    return {
        "columns": {name: snapshot["columns"][name] for name in PUBLIC_COLUMNS},
        "people": snapshot["people"],
        "countries": snapshot["countries"],
        "topics": snapshot["topics"],
        "evidence": sorted([proof[name] for name in PUBLIC_PROOF] for proof in snapshot["evidence"]),
        "why": "" if snapshot["evidence"] else snapshot["columns"]["state_reason"],
    }


def stamp(snapshot):
    """A short text that differs as soon as anything of the event does."""
    told = json.dumps(content(snapshot), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def stamps(events):
    """{pk: stamp} of the events (pks) as they are stored."""
    return {pk: stamp(snapshot) for pk, snapshot in take(events).items()}


# --- putting back --------------------------------------------------------------------------------


def put_back(wanted):
    """Makes the events what the snapshots say: {pk: snapshot}. All in one go, for evidence may change hands.

    Rows that are gone since (a person, a place, a source) are left out; a person stays by name.
    """
    events = Event.objects.in_bulk(list(wanted))
    for pk, snapshot in wanted.items():
        _put_columns(events[pk], snapshot["columns"])
        _put_people(events[pk], snapshot)
        events[pk].countries.set(_known(Event.countries, snapshot["countries"]))
        events[pk].topics.set(_known(Event.topics, snapshot["topics"]))
    _put_evidence({pk: snapshot["evidence"] for pk, snapshot in wanted.items()})


def _put_columns(event, columns):
    for name in COLUMNS:
        value = columns[name]
        field = Event._meta.get_field(name.removesuffix("_id"))
        if name.endswith("_id"):
            if value is not None and not field.related_model.objects.filter(pk=value).exists():
                value = None
        elif value is not None:
            value = field.to_python(value)
        setattr(event, name, value)
    event.save()


def _put_people(event, snapshot):
    now = [{name: getattr(seat, name) for name in PERSON} for seat in event.participations.order_by("pk")]
    if now == snapshot["people"]:
        return
    event.participations.all().delete()
    for row, shown in zip(snapshot["people"], snapshot["shown"]["people"], strict=True):
        fields = dict(row)
        for name in ("person_id", "office_id", "country_id"):
            model = Participation._meta.get_field(name.removesuffix("_id")).related_model
            if fields[name] is not None and not model.objects.filter(pk=fields[name]).exists():
                fields[name] = None
        if not (fields["person_id"] or fields["office_id"] or fields["name"]):
            fields["name"] = shown[0]
        Participation.objects.create(event=event, **fields)


def _known(relation, keys):
    return relation.field.related_model.objects.filter(pk__in=keys)


def _put_evidence(wanted):
    """`wanted`: {event pk: rows}. A row keeps its key, by which addresses lead to it."""
    rows = {row["pk"]: (event, row) for event, own in wanted.items() for row in own}
    Evidence.objects.filter(event__in=wanted).exclude(pk__in=rows).delete()
    sources = Evidence._meta.get_field("source").related_model.objects
    known = set(
        sources.filter(pk__in={row["source_id"] for _, row in rows.values()}).values_list("pk", flat=True)
    )
    stored = Evidence.objects.in_bulk(list(rows))
    for pk, (event, row) in sorted(rows.items()):
        if row["source_id"] not in known:
            continue
        proof = stored.get(pk) or Evidence(pk=pk)
        proof.event_id = event
        for name in PROOF[1:]:
            field = Evidence._meta.get_field(name.removesuffix("_id"))
            value = row[name]
            setattr(proof, name, field.to_python(value) if name.startswith("told_") and value else value)
        proof.save(force_insert=pk not in stored)
