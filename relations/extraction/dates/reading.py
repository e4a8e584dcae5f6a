"""A text's time expressions, resolved in the order they stand in."""

from bisect import bisect_right

from relations.extraction.types import DateMention, Span
from relations.partial_date import PartialDate

from . import tense
from .finding import drafts
from .meaning import DISCOURSE, EVENT
from .resolve import Around, resolve
from .senses import settle
from .tokens import tokenise

_BOUNDED = {"since": "since", "until": "until", "till": "until", "by": "until"}
# "the first visit since 2019": the year is that of a visit, not the start of a stretch of time.
_COMPARING = {"first", "last", "lowest", "highest", "biggest", "largest", "worst", "best", "only", "none", "no", "not",
              "never", "latest", "longest", "most", "second", "third"}  # fmt: skip


def find_dates(text, published=None, sentences=()):
    """Every time expression of `text` in text order, as non-overlapping DateMentions.

    `published` is the text's own date, as wide as it is known, or None. `sentences` are spans that
    bound what tense and year an expression takes from its neighbours; without them stops decide.
    """
    tokens = settle(tokenise(text))
    return _Reading(tokens, published, _bounds(tokens, sentences)).mentions()


def _bounds(tokens, sentences):
    """Token positions at which a sentence begins, in order."""
    if sentences:
        starts = sorted(span.start for span in sentences)
        return [0] + [n for n in (bisect_right(tokens.starts, s - 1) for s in starts) if 0 < n < len(tokens)]
    bounds = [0]
    for position in range(len(tokens)):
        if tokens.plays(position, "BREAK") or (
            tokens.plays(position, "STOP") and _ends_sentence(tokens, position)
        ):
            bounds.append(position + 1)
    return bounds


_ABBREVIATIONS = {
    "mr",
    "mrs",
    "ms",
    "dr",
    "gen",
    "sen",
    "rep",
    "st",
    "no",
    "gov",
    "lt",
    "col",
    "u",
    "s",
    "u.s",
}


def _ends_sentence(tokens, position):
    if tokens.word(position) == ";":
        return True
    before = tokens.word(position - 1)
    if tokens.word(position) == "." and (before in _ABBREVIATIONS or len(before) == 1):
        return False
    following = tokens.original(position + 1)
    return not following[:1].islower()


class _Reading:
    """The state of one pass: the dates spoken of so far and the year the sentence speaks about."""

    def __init__(self, tokens, published, bounds):
        self.tokens, self.published, self.bounds = tokens, published, bounds
        self.drafts = drafts(tokens)
        self.before = []
        self.written = _written(self.drafts, tokens, published)
        self.sentence, self.frame = None, None

    def mentions(self):
        return tuple(self._mention(n, draft) for n, draft in enumerate(self.drafts))

    def _mention(self, number, draft):
        sentence = self._sentence(draft.first)
        if sentence != self.sentence:
            self.sentence, self.frame = sentence, None
        resolved = self._resolve(number, draft, sentence)
        self._remember(draft, resolved)
        span = self._span(draft)
        parts = ()
        if draft.parts:
            parts = tuple(self._part(part, resolved, n) for n, part in enumerate(draft.parts))
        return DateMention(span, draft.meaning.kind, resolved.value, resolved.timex, resolved.reason, parts)

    def _part(self, draft, resolved, n):
        timexes = resolved.timex.split("/")
        timex = timexes[n] if n < len(timexes) else timexes[0]
        value = resolved.value
        if value is not None and value.first and value.last:
            end = value.last if n else value.first
            value = PartialDate.of_day(end) if value.precision == "day" else value
        return DateMention(self._span(draft), "date", value, timex, resolved.reason)

    def _span(self, draft):
        return Span(self.tokens.starts[draft.first], self.tokens.ends[draft.end - 1])

    def _sentence(self, position):
        index = bisect_right(self.bounds, position) - 1
        start = self.bounds[index]
        stop = self.bounds[index + 1] if index + 1 < len(self.bounds) else len(self.tokens)
        return start, stop

    def _resolve(self, number, draft, sentence):
        meaning = draft.meaning
        around = Around(self.written, self.before)
        if meaning.kind == "date" and not meaning.reason:
            around.tense = tense.direction(self.tokens, sentence, draft.first, draft.end)
            if meaning.month and meaning.year is None and meaning.shift is None and around.tense <= 0:
                around.frame = self.frame
            meaning = meaning.but(bound=self._bound(draft, sentence))
        if meaning.anchor == EVENT:
            return self._counted(number, draft, meaning, around, sentence)
        return resolve(meaning, around)

    def _counted(self, number, draft, meaning, around, sentence):
        """A distance from another date, or from something that happened."""
        if draft.beside is not None:
            beside = draft.beside.meaning
            base = resolve(beside, Around(self.written, self.before, None, around.tense, around.default_day))
            if base.value is None:
                return base
            return resolve(meaning, Around(self.written, [*self.before, base.value]))
        previous = self.drafts[number - 1] if number else None
        if (
            previous is not None
            and previous.first >= sentence[0]
            and self._apposed(previous, draft)
            and self.before
        ):
            # "on Friday, a day after the two agreed": what follows happened a day before Friday.
            return resolve(
                meaning.but(shift=-meaning.shift, timex=""), Around(self.written, self.before[-1:])
            )
        told = self.tokens.text[
            self.tokens.starts[draft.end] : self.tokens.ends[min(draft.end + 3, len(self.tokens) - 1)]
        ]
        reason = f"it counts from “{' '.join(told.split())} …”, whose day is not given"
        return resolve(meaning.but(reason=reason), around)

    def _apposed(self, previous, draft):
        return draft.first - previous.end == 1 and self.tokens.plays(previous.end, "COMMA")

    def _bound(self, draft, sentence):
        position = draft.first - 1
        while position > draft.first - 4 and self.tokens.word(position) in ("the", "at", "least"):
            position -= 1
        bound = _BOUNDED.get(self.tokens.word(position), "")
        if bound != "since":
            return bound
        after = draft.end + 1 if self.tokens.plays(draft.end, "COMMA") else draft.end
        if self.tokens.word(after) == "when":
            return ""
        words = self.tokens.lower[max(sentence[0], position - 25) : position]
        return "" if any(w in _COMPARING or w.endswith("n't") for w in words) else bound

    def _remember(self, draft, resolved):
        meaning, value = draft.meaning, resolved.value
        if meaning.kind != "date" or value is None or value.first is None:
            return
        self.before.append(value)
        before = self.tokens.word(draft.first - 1)
        alone = meaning.unit == "year" and meaning.month is None and meaning.until is None
        if alone and before not in ("since", "than", "from", "with", "until", "by", "to", "of"):
            self.frame = value.first.year
        elif meaning.month or meaning.unit == "day":
            self.frame = None if meaning.year or meaning.shift is not None else self.frame


def _written(found, tokens, published):
    """The day the text was written: its dateline's, else the publication date as wide as it is."""
    for draft in found[:3]:
        if draft.first > 25:
            break
        if not _in_dateline(draft, tokens):
            continue
        resolved = resolve(draft.meaning, Around(published))
        value = resolved.value
        if value is None or not value.is_single_day:
            continue
        if published is None or not published.is_single_day or abs((published.first - value.first).days) <= 7:
            return value
    return published


def _in_dateline(draft, tokens):
    """ "SEOUL, Oct. 30 --", "TOKYO, Jan. 13 (Kyodo) --"."""
    after = draft.end
    if tokens.plays(after, "OPEN"):
        while after < draft.end + 6 and not tokens.plays(after, "CLOSE"):
            after += 1
        after += 1
    dashed = tokens.plays(after, "DASH") or tokens.word(after) in ("_",)
    before = draft.first - 1
    if tokens.plays(before, "COMMA"):
        before -= 1
    placed = tokens.is_capital(before) or tokens.plays(before, "CLOSE")
    return dashed and placed and draft.meaning.day is not None


__all__ = ["DISCOURSE", "find_dates"]
