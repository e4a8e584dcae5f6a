"""A text with its evidence marked: cut at the borders of all spans, whatever way they overlap.

The marks are nested where the spans are. Where two cross, the one that began later is closed at the
border and begun anew behind it, so that every letter lies in the marks of exactly its spans.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Token:
    """`kind` is text, open or close. Of a span's marks only the first is not `continued`."""

    kind: str
    text: str = ""
    span: object = None
    continued: bool = False


def tokens(text, spans, begin=0):
    """Text from `begin` on, with the marks of the spans: anything with `start`, `end` and `pk`."""
    waiting = sorted(
        (span for span in spans if begin <= span.start < span.end <= len(text)),
        key=lambda span: (-span.start, span.end, -span.pk),
    )
    made, at, open_spans = [], begin, []
    while waiting or open_spans:
        border = min([waiting[-1].start] if waiting else [], default=len(text))
        border = min([border, *(span.end for span in open_spans)])
        if at < border:
            made.append(Token("text", text[at:border]))
            at = border
        reopened = _close(made, open_spans, at)
        for span in reopened:
            made.append(Token("open", span=span, continued=True))
            open_spans.append(span)
        while waiting and waiting[-1].start == at:
            span = waiting.pop()
            made.append(Token("open", span=span))
            open_spans.append(span)
    if at < len(text):
        made.append(Token("text", text[at:]))
    return made


def _close(made, open_spans, at):
    """Closes the spans that end here and all within them; gives those to open again, outermost first."""
    ending = [place for place, span in enumerate(open_spans) if span.end == at]
    if not ending:
        return []
    closing = open_spans[ending[0] :]
    del open_spans[ending[0] :]
    for span in reversed(closing):
        made.append(Token("close", span=span, continued=span.end > at))
    return [span for span in closing if span.end > at]
