"""A proposal beside its text: the text with every span marked, the fields each with its spans."""

from dataclasses import dataclass

from relations.date_words import in_words
from relations.marks import tokens
from relations.models import Event, Evidence, Source

SENTENCES = (Evidence.Field.EVENT, Evidence.Field.MENTION)
# Which words stand for which line of the proposal.
LINES = {
    "event": ("event", "mention"),
    "date": ("date",),
    "place": ("place",),
    "people": ("participants", "speaker"),
    "status": ("status",),
    "words": ("content", "cue"),
}


@dataclass(frozen=True)
class Line:
    """A field of the proposal. `spans` are keys of evidence in this text; `name` lights them."""

    name: str
    label: str
    values: tuple[str, ...]
    spans: tuple[int, ...]

    @property
    def wanting(self):
        return not self.values


@dataclass(frozen=True)
class Beside:
    """Another event that the same text tells, by its number in the text."""

    number: int
    event: Event
    date: str
    here: bool


def source_of(event, preferred=None):
    """The text to show beside an event: `preferred` (a key) where it tells it, else the first to do so."""
    told = event.evidence.order_by("source", "start").values_list("source", flat=True)
    keys = list(told)
    key = preferred if preferred in keys else next(iter(keys), None)
    return key and Source.objects.get(pk=key)


def told_by(source, event):
    """The events of the text in its order, as Beside."""
    rows = Evidence.objects.filter(source=source, field__in=SENTENCES).order_by("start", "end", "pk")
    order = list(dict.fromkeys(rows.values_list("event", flat=True)))
    if event.pk not in order:
        order.append(event.pk)
    events = Event.objects.in_bulk(order)
    return [
        Beside(number, events[pk], in_words(events[pk].date), pk == event.pk)
        for number, pk in enumerate(order, start=1)
    ]


def marked(source, event, beside):
    """The text in pieces: {"text", "at"} (its offset), {"opens"} and {"closes"} marks, {"ends"} behind
    a sentence that tells another proposal."""
    numbers = {one.event.pk: one for one in beside}
    rows = list(Evidence.objects.filter(source=source).order_by("start", "end", "pk").defer("told"))
    rows = [row for row in rows if row.event_id == event.pk or row.field in SENTENCES]
    at = min([source.body_start, *(row.start for row in rows)])
    pieces = []
    for token in tokens(source.text, rows, at):
        if token.kind == "text":
            pieces.append({"text": token.text, "at": at})
            at += len(token.text)
        elif token.kind == "open":
            pieces.append(_opening(token, event))
        else:
            pieces.append({"closes": True})
            other = numbers.get(token.span.event_id)
            if not token.continued and token.span.field == Evidence.Field.EVENT and other and not other.here:
                pieces.append({"ends": other})
    return _numbers_in_order(pieces)


def _numbers_in_order(pieces):
    """Sentences that end together: first all their marks close, then come their numbers, the lowest first."""
    ordered, ends = [], []
    for piece in pieces:
        if "ends" in piece:
            ends.append(piece)
            continue
        if "closes" not in piece:
            ordered += sorted(ends, key=lambda end: end["ends"].number)
            ends = []
        ordered.append(piece)
    return ordered + sorted(ends, key=lambda end: end["ends"].number)


def _opening(token, event):
    own = token.span.event_id == event.pk
    line = next((name for name, fields in LINES.items() if token.span.field in fields), "")
    return {
        "opens": True,
        "pk": token.span.pk if own and not token.continued else "",
        "class": f"own {line}" if own else "other",
        "line": line if own else "",
    }


def lines_of(event, source):
    """The proposal, line by line."""
    spans, said = {}, []
    for row in event.evidence.filter(source=source).order_by("start").defer("told") if source else ():
        spans.setdefault(row.field, []).append(row.pk)
        if row.field == Evidence.Field.CONTENT:
            said.append(" ".join(source.text[row.start : row.end].split()))

    def line(name, label, *values):
        found = tuple(pk for field in LINES.get(name, ()) for pk in spans.get(field, ()))
        return Line(name, label, tuple(value for value in values if value), found)

    kind = f"{event.kind} · {event.subtype}" if event.subtype and event.subtype != event.kind else event.kind
    made = [
        line("event", "What", kind),
        line("date", "Date", in_words(event.date) if event.date else ""),
        *([] if _goes_without_place(event) else [line("place", "Place", _place(event))]),
        line("people", "People", *(_seat(seat) for seat in event.participations.all())),
        line("countries", "Between", " – ".join(str(country) for country in event.countries.all())),
        line("status", "Status", event.get_status_display()),
    ]
    if said:
        made.append(line("words", "Words", " … ".join(said)))
    if event.topics.all():
        made.append(line("topics", "Topics", ", ".join(str(topic) for topic in event.topics.all())))
    if event.part_of:
        made.append(line("part", "Part of", f"{event.part_of} ({in_words(event.part_of.date)})"))
    return made


def _place(event):
    return str(event.place) if event.place else event.place_words


def _goes_without_place(event):
    """Most statements have none, and nobody misses it."""
    return event.kind == Event.Kind.STATEMENT and not _place(event)


def _seat(seat):
    named = ", ".join(word for word in (seat.shown_name, seat.shown_office) if word)
    return named if seat.role == "participant" else f"{named} ({seat.get_role_display()})"
