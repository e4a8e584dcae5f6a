"""A source's text with its evidence marked, and the events beside it."""

from dataclasses import dataclass

from relations.marks import tokens
from relations.models import Event, Evidence

from .excerpts import excerpts
from .footnotes import SENTENCES
from .naming import event_title, with_names
from .vocabulary import FIELDS

GAP = {"text": " […] "}


@dataclass
class Told:
    """An event the text tells, with the number its marks carry and the sentences that tell it."""

    number: int
    event: Event
    evidence: list[Evidence]

    @property
    def title(self):
        return event_title(self.event)


@dataclass
class SourcePage:
    pieces: list[dict]
    told: list[Told]


def source_page(source):
    """Only published events are told; what is proposed or withdrawn leaves no mark."""
    told = source.evidence.filter(event__in=Event.objects.published()).select_related("event")
    rows = list(with_names(told, "event").order_by("start", "end", "pk"))
    told = {}
    for row in rows:
        one = told.setdefault(row.event_id, Told(len(told) + 1, row.event, []))
        if row.field in SENTENCES:
            one.evidence.append(row)
    begin = min([source.body_start, *(row.start for row in rows)])
    parts = [(begin, source.length)] if source.shown_whole else excerpts(source.text, rows, begin)
    pieces, steps, at = [], _steps(rows), begin
    for start, end in parts:
        if start > at:
            pieces.append(GAP)
        own = [row for row in rows if start <= row.start < end]
        pieces += _pieces(tokens(source.text[:end], own, start), told, steps)
        at = end
    if at < source.length:
        pieces.append(GAP)
    return SourcePage(pieces, list(told.values()))


def _steps(rows):
    """{start of a sentence: (key before, key after)}: the neighbours to step to, None at the ends."""
    first_at = {}
    for row in rows:
        if row.field in SENTENCES:
            first_at.setdefault(row.start, row.pk)
    starts = sorted(first_at)
    around = zip([None, *starts], starts, [*starts[1:], None], strict=False)
    return {here: (first_at.get(before), first_at.get(after)) for before, here, after in around}


def _pieces(made, told, steps):
    """The tokens as the page shows them, with the numbers of the events behind each sentence's end."""
    ended = []
    for token in made:
        if token.kind == "close":
            if token.span.field in SENTENCES and not token.continued:
                ended.append(token.span)
            yield {"closes": True}
            continue
        if ended:
            yield _ending(ended, told, steps)
            ended = []
        yield {"text": token.text} if token.kind == "text" else _opening(token, told)
    if ended:
        yield _ending(ended, told, steps)


def _ending(spans, told, steps):
    """The events that the sentences just ended tell, and the sentences before and after."""
    events = {span.event_id: told[span.event_id] for span in spans}
    before, after = steps[min(span.start for span in spans)]
    return {
        "refers_to": sorted(events.values(), key=lambda one: one.number),
        "previous": before,
        "next": after,
    }


def _opening(token, told):
    """A mark: whose it is, what it proves, and, where it begins, the target of its evidence."""
    span = token.span
    return {
        "opens": True,
        "pk": "" if token.continued else span.pk,
        "event": told[span.event_id],
        "kind": span.field,
        "field": FIELDS[span.field],
    }
