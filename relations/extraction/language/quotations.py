"""Which words stand in quotation marks: a state machine over paragraphs.

Straight and curly marks, guillemets, corner brackets and British single quotes; quotations that run
over several paragraphs, each opening with a mark. It never fails on odd marks: one that closes
nothing, or is never closed, is as good as absent. Time is linear in the length of the text.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from relations.extraction.language.units import QUOTE
from relations.extraction.types import Span

_MARK = re.compile("[\"＂“”„‟«»‹›「」『』'‘’]")
_SENTENCE_END = re.compile(r"[.!?][)\]]?(?=\s)")
_BEFORE_OPENING = frozenset(" \t\r\n\u00a0\u3000([{—–-/:;,\u2009\u202f")
_ELISIONS = re.compile(r"['’](?:\d\ds?\b|em\b|til\b|twas\b|tis\b|cause\b)", re.IGNORECASE)

_CLOSERS = {
    '"': '"”＂',
    "＂": '＂"',
    "“": '”"“',
    "„": '“”"',
    "‟": '”"',
    "”": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "「": "」",
    "『": "』",
}
_STRAIGHT = frozenset('"＂')
_SINGLE = frozenset("'‘’")


@dataclass(frozen=True, slots=True)
class Quotation:
    """`span` has its marks. `closed` is False where the paragraph ends first; `continues` is True where
    it takes up what the paragraph before left open."""

    span: Span
    closed: bool = True
    continues: bool = False


def with_plain_marks(text):
    """The text with `` and '' as plain marks, every other character where it was."""
    return text.replace("``", '" ').replace("''", ' "') if "``" in text else text


def quotations(text, paragraphs):
    """Every quotation of the text, in order, none inside another."""
    found = []
    left_open = ""
    for index, paragraph in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        here, left_open = _in_paragraph(text, paragraph, following, left_open)
        found += here
    return tuple(found)


def quotation_at(found, offset):
    """The quotation that holds the character at `offset`, or None."""
    i = bisect_right(found, offset, key=lambda q: q.span.start) - 1
    return found[i] if i >= 0 and offset < found[i].span.end else None


def _in_paragraph(text, paragraph, following, left_open):
    """The paragraph's quotations, and the mark of one that goes on in the next paragraph or ""."""
    found = []
    opened, opened_at, continues = "", -1, False
    singles = _single_closers(text, paragraph)
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark, at = match[0], match.start()
        if opened:
            if _closes(text, paragraph, opened, mark, at, singles):
                found.append(Span(opened_at, at + 1))
                opened = ""
            elif opened in _STRAIGHT and mark in _STRAIGHT and _could_open(text, paragraph, at):
                # A second opening mark: the first closed nothing it could have closed.
                opened, opened_at, continues = mark, at, False
            else:
                continue
        elif _opens(text, paragraph, mark, at, singles):
            opened, opened_at = mark, at
            continues = bool(left_open) and at == paragraph.start
            continue
        else:
            continue
        if not opened:
            found[-1] = Quotation(found[-1], True, continues)
            continues = False
    if not opened or opened in _SINGLE:
        return found, ""
    if following is not None and text[following.start] in _CLOSERS and text[following.start] == opened:
        found.append(Quotation(Span(opened_at, paragraph.end), False, continues))
        return found, opened
    stop = _SENTENCE_END.search(text, opened_at + 1, paragraph.end)
    found.append(Quotation(Span(opened_at, stop.end() if stop else paragraph.end), False, continues))
    return found, ""


def _could_open(text, paragraph, at):
    before_ok = at == paragraph.start or text[at - 1] in _BEFORE_OPENING or text[at - 1] in "“‘\"'"
    return before_ok and at + 1 < paragraph.end and not text[at + 1].isspace()


def _opens(text, paragraph, mark, at, singles):
    if mark in _SINGLE:
        return (
            _could_open(text, paragraph, at)
            and text[at + 1].isalnum()
            and not _ELISIONS.match(text, at)
            and singles.first_after(at) is not None
        )
    if mark in "«“„‟「『‹":
        return True
    if mark in _STRAIGHT:
        if at > paragraph.start and text[at - 1].isdigit():  # inches, seconds of arc
            return False
        spaced = at == paragraph.start or text[at - 1].isspace()
        return _could_open(text, paragraph, at) or spaced
    return mark in "”»" and _could_open(text, paragraph, at)


def _closes(text, paragraph, opened, mark, at, singles):
    if opened in _SINGLE:
        return mark in "'’" and at in singles.closers
    if mark not in _CLOSERS[opened]:
        return False
    if mark == "“" and opened == "“":
        return False
    if opened in _STRAIGHT:
        # A mark after a space and before a word opens; any other closes.
        return not (text[at - 1].isspace() and _could_open(text, paragraph, at))
    return True


class _single_closers:
    """Where a single mark of a paragraph can close a quotation."""

    def __init__(self, text, paragraph):
        ends = []
        for match in re.finditer("['’]", text[paragraph.start : paragraph.end]):
            at = paragraph.start + match.start()
            before = text[at - 1] if at > paragraph.start else " "
            after = text[at + 1] if at + 1 < paragraph.end else " "
            if before.isspace() or after.isalnum():
                continue
            # "the leaders' meeting": a plural owner, unless a mark of punctuation speaks against it.
            owner = before in "sS" and after == " " and text[at + 2 : at + 3].islower()
            if not owner:
                ends.append(at)
        self.closers = frozenset(ends)
        self._ordered = ends

    def first_after(self, at):
        i = bisect_right(self._ordered, at)
        return self._ordered[i] if i < len(self._ordered) else None


# A quotation of fewer words only borrows a phrase: "shuttle" diplomacy.
_SPEECH_WORDS = 5


def mark_quoted(sentences, quotes):
    """Set `quoted` on the units of `sentences` that stand inside a quotation long enough to be speech."""
    following = iter(quotes)
    quote = next(following, None)
    speech = quote is not None and bool(sentences) and _is_speech(sentences[0].text, quote)
    for sentence in sentences:
        for unit in sentence.units:
            while quote is not None and quote.span.end <= unit.start:
                quote = next(following, None)
                speech = quote is not None and _is_speech(sentence.text, quote)
            if quote is None:
                return
            if unit.end - unit.start == 1 and unit.start in (quote.span.start, quote.span.end - 1):
                unit.kind = QUOTE  # single marks too, now that we know they quote
            if speech and quote.span.start <= unit.start and unit.end <= quote.span.end:
                unit.quoted = True


def _is_speech(text, quote):
    return text.count(" ", quote.span.start, quote.span.end) >= _SPEECH_WORDS - 1
