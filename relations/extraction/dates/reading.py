"""A text's time expressions, resolved in the order they stand in."""

from bisect import bisect_right

from relations.extraction.types import DateMention, Span
from relations.partial_date import PartialDate

from . import chronology, tense
from . import tense_words as words
from .around import Around
from .counting import counted
from .finding import drafts
from .frames import Frames
from .meaning import EVENT, Draft
from .resolve import resolve
from .senses import settle
from .surroundings import bounds, written_on
from .tokens import tokenise

# How far into a sentence "first", "not" and the like are looked for before "since".
_COMPARED = 25
# How far before a date its "until" may stand, and before that its "not".
_NOT_UNTIL, _NEGATED = 12, 8
# How far before a date the "who" or "which" of its clause may stand.
_RELATIVE = 10
_BEGINNING = frozenset(["began", "opened", "started", "ended", "had", "was", "were"])


def find_dates(text, published=None, sentences=()):
    """Every time expression of `text` in text order, as non-overlapping DateMentions.

    `published` is the text's own date, as wide as it is known, or None. `sentences` are spans that
    bound what tense and year an expression takes from its neighbours; without them stops decide.
    """
    tokens = settle(tokenise(text))
    return _Reading(tokens, published, bounds(tokens, sentences)).mentions()


class _Reading:
    """The state of one pass: the dates spoken of so far and the year they speak about."""

    def __init__(self, tokens, published, sentence_starts):
        self.tokens, self.starts = tokens, sentence_starts
        self.drafts = drafts(tokens)
        self.written = written_on(self.drafts, tokens, published)
        self.entries = chronology.entries(self.drafts, tokens, self.written)
        self.entry_day = None
        self.before, self.days, self.last_told = [], [], (-1, None)
        self.frames = Frames(tokens, sentence_starts, self.written)
        self.sentence, self._in_passing = -1, False

    def mentions(self):
        return tuple(self._mention(draft) for draft in self.drafts)

    def _mention(self, draft):
        sentence = bisect_right(self.starts, draft.first) - 1
        if sentence != self.sentence and self._in_passing:
            # What only told which one was meant is not what the next sentence counts from.
            self.before[-2:] = self.before[-2:][::-1]
            self._in_passing = False
        if sentence != self.sentence and self.entry_day is not None and self._opens_line(sentence):
            self.entry_day = None  # an entry's day holds to the end of its line
        self.sentence = sentence
        self.frames.enter(self.sentence)
        resolved = self._resolve(draft)
        self._remember(draft, resolved)
        parts = self._parts(draft, resolved) if draft.meaning.until else ()
        kind = draft.meaning.kind
        return DateMention(self._span(draft), kind, resolved.value, resolved.timex, resolved.reason, parts)

    def _span(self, draft):
        return Span(self.tokens.starts[draft.first], self.tokens.ends[draft.end - 1])

    def _parts(self, draft, resolved):
        """The two ends of a range, each with its own TIMEX3 value."""
        timexes = resolved.timex.split("/")
        return tuple(
            DateMention(
                self._span(part), "date", resolved.value, timexes[min(n, len(timexes) - 1)], resolved.reason
            )
            for n, part in enumerate(draft.parts or _ends(draft, self.tokens))
        )

    # --- Resolving ---------------------------------------------------------------------------------

    def _bounds(self):
        ends = self.starts[self.sentence + 1 : self.sentence + 2] or [len(self.tokens)]
        return self.starts[self.sentence], ends[0]

    def _resolve(self, draft):
        meaning, around = draft.meaning, Around(self.entry_day or self.written, self.before)
        if meaning.kind != "date" or meaning.reason:
            return resolve(meaning, around)
        if self.entries and draft.first in self.entries.years:
            meaning = _in_year(meaning, self.entries.years[draft.first])
            return resolve(meaning, around)
        around.tense = tense.direction(self.tokens, self._bounds(), draft.first, draft.end)
        around.attribute = self._is_attribute(draft)
        if around.attribute and (around.tense < 0 or meaning.unit in ("quarter", "half")):
            around.tense = 0
        this = self.tokens.word(draft.first) == "this"
        if meaning.year is None and meaning.shift is None and around.tense <= 0 and not this:
            around.frame, around.day_before = self.frames.year(meaning), self.frames.day_before
        if meaning.until is None:
            about = meaning.approximate or self.tokens.word(draft.first - 1) in words.APPROXIMATE
            meaning = meaning.but(bound=self._bound(draft), approximate=about)
        if meaning.anchor == EVENT:
            return counted(self, draft, meaning, around)
        return resolve(meaning, around)

    def _is_attribute(self, draft):
        """ "the October summit", "yes to December": the verb says nothing of when that is."""
        governor = self._preposition(draft)
        if draft.meaning.unit in ("quarter", "half"):
            return governor not in words.ADVERBIAL
        attributes = governor in words.ATTRIBUTING or self.tokens.plays(draft.first - 1, "THE")
        return draft.meaning.month is not None and attributes

    def _preposition(self, draft):
        return tense.preposition_before(self.tokens, self.starts[self.sentence], draft.first)

    def _bound(self, draft):
        bound = words.BOUNDS.get(self._preposition(draft), "")
        if bound != "since":
            at_last = bound == "until" and self._negated_before(draft)
            return "" if at_last or self.tokens.plays(draft.end, "POSS") else bound
        after = draft.end + self.tokens.plays(draft.end, "COMMA")
        if self.tokens.word(after) in words.EVENT_FOLLOWS:
            return ""
        start = max(self.starts[self.sentence], draft.first - _COMPARED)
        compared = any(
            w in words.COMPARING or w.endswith("n't") for w in self.tokens.lower[start : draft.first]
        )
        return "" if compared else bound

    def _negated_before(self, draft):
        """ "Not until June did he travel", "did not come until May": it did happen then."""
        near = self.tokens.lower[max(self.starts[self.sentence], draft.first - _NOT_UNTIL) : draft.first]
        until = next((n for n in range(len(near) - 1, -1, -1) if near[n] in ("until", "till")), 0)
        return any(word == "not" or word.endswith("n't") for word in near[max(0, until - _NEGATED) : until])

    # --- What later expressions can count from -------------------------------------------------------

    def _remember(self, draft, resolved):
        meaning, value = draft.meaning, resolved.value
        if meaning.kind != "date" or value is None or value.first is None:
            return
        self.before.append(value)
        self.last_told = self.sentence, value
        self._in_passing = self._in_relative(draft)
        if value.is_single_day:
            self.days.append((self.sentence, value))
        if self.entries and draft.first in self.entries.starts and value.precision == "day":
            self.entry_day = PartialDate.of_day(value.first)
        self.frames.note(draft, value)

    def _opens_line(self, sentence):
        start = self.tokens.starts[self.starts[sentence]]
        return "\n" in self.tokens.text[max(0, start - 3) : start]

    def _in_relative(self, draft):
        """ "Their talks, which opened last Wednesday, …"."""
        for position in range(draft.first - 1, max(self.starts[self.sentence], draft.first - _RELATIVE), -1):
            word = self.tokens.word(position)
            if word in ("which", "who") or (word == "that" and self.tokens.word(position + 1) in _BEGINNING):
                return True
            if not word[:1].isalnum():
                return False
        return False


def _ends(draft, tokens):
    """The two ends of a range written as one: "March 25" and "28" of "March 25-28"."""
    links = range(draft.first + 1, draft.end - 1)
    link = next(n for n in links if any(tokens.plays(n, role) for role in ("DASH", "TO", "AND")))
    return Draft(draft.first, link, draft.meaning), Draft(link + 1, draft.end, draft.meaning.until)


def _in_year(meaning, year):
    until = meaning.until and meaning.until.but(year=meaning.until.year or year)
    return meaning.but(year=meaning.year or year, until=until)
