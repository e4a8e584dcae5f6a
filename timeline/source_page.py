"""A source's text with its evidence marked, and the events beside it."""

from dataclasses import dataclass

from relations.models import Event, Evidence

from .footnotes import SENTENCES
from .marks import tokens


@dataclass
class Told:
    """An event the text tells, with the number its marks carry and the sentences that tell it."""

    number: int
    event: Event
    evidence: list[Evidence]


@dataclass
class SourcePage:
    pieces: list[dict]
    told: list[Told]


def source_page(source):
    """Only published events are told; what is proposed or withdrawn leaves no mark."""
    rows = list(
        source.evidence.filter(event__in=Event.objects.published())
        .select_related("event")
        .order_by("start", "end", "pk")
    )
    told = {}
    for row in rows:
        one = told.setdefault(row.event_id, Told(len(told) + 1, row.event, []))
        if row.field in SENTENCES:
            one.evidence.append(row)
    begin = min([source.body_start, *(row.start for row in rows)])
    return SourcePage(list(_pieces(tokens(source.text, rows, begin), told)), list(told.values()))


def _pieces(made, told):
    """The tokens as the page shows them, with the numbers of the events behind each sentence's end."""
    ended = {}
    for token in made:
        if token.kind == "close":
            if token.span.field in SENTENCES and not token.continued:
                ended[token.span.event_id] = told[token.span.event_id]
            yield {"closes": True}
            continue
        if ended:
            yield {"refers_to": sorted(ended.values(), key=lambda one: one.number)}
            ended = {}
        yield {"text": token.text} if token.kind == "text" else _opening(token, told)
    if ended:
        yield {"refers_to": sorted(ended.values(), key=lambda one: one.number)}


def _opening(token, told):
    """A mark: whose it is, what it proves, and, where it begins, the target of its evidence."""
    span = token.span
    return {
        "opens": True,
        "pk": "" if token.continued else span.pk,
        "event": told[span.event_id],
        "kind": span.field,
        "field": span.get_field_display(),
    }
