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
    pieces = [_piece(token, told) for token in tokens(source.text, rows, begin)]
    return SourcePage(pieces, list(told.values()))


def _piece(token, told):
    """The token with what its mark says: the event's number and title, whether it is the sentence."""
    if token.kind == "text":
        return {"text": token.text}
    one = told[token.span.event_id]
    return {
        "opens": token.kind == "open",
        # Once for each span: at its first letter the target of #s12, at its last letter the number.
        "edge": not token.continued,
        "pk": token.span.pk,
        "event": one,
        "sentence": token.span.field in SENTENCES,
        "field": token.span.get_field_display(),
    }
