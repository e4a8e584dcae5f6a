"""Sentence bounds and datelines, read off the tokens."""

from bisect import bisect_left

from . import tense_words as words
from .around import Around
from .resolve import resolve

_DATELINE_WITHIN = 25
_DATELINE_DAYS = 7


def bounds(tokens, sentences=()):
    """Token positions at which a sentence begins, in order, the first always 0."""
    if sentences:
        found = {bisect_left(tokens.starts, span.start) for span in sentences}
        return sorted({0} | {n for n in found if n < len(tokens)})
    return [0] + [n + 1 for n in range(len(tokens)) if _ends_sentence(tokens, n)]


def _ends_sentence(tokens, position):
    if tokens.plays(position, "BREAK"):
        return True
    if not tokens.plays(position, "STOP"):
        return False
    mark, before = tokens.word(position), tokens.word(position - 1)
    if mark == "." and (before in words.ABBREVIATIONS or (len(before) == 1 and before.isalpha())):
        return False
    return mark == ";" or not tokens.original(position + 1)[:1].islower()


def opens_sentence(tokens, start, draft):
    """True where only a preposition stands between the sentence's beginning and the expression."""
    return draft.first - start <= 2 and all(
        tokens.word(n) in words.FRAME_OPENERS for n in range(start, draft.first)
    )


def written_on(drafts, tokens, published):
    """The day a text was written: its dateline's, else the publication date as wide as it is."""
    for draft in drafts[:3]:
        if draft.first > _DATELINE_WITHIN or not _in_dateline(draft, tokens):
            continue
        day = resolve(draft.meaning, Around(published)).value
        if day is None or not day.is_single_day:
            continue
        if published is None or not published.is_single_day:
            return day
        if abs((published.first - day.first).days) <= _DATELINE_DAYS:
            return day
    return published


def _in_dateline(draft, tokens):
    """ "SEOUL, Oct. 30 --", "TOKYO, Jan. 13 (Kyodo) --"."""
    after, before = draft.end, draft.first - 1
    if tokens.plays(after, "OPEN"):
        while after < draft.end + 6 and not tokens.plays(after, "CLOSE"):
            after += 1
        after += 1
    if tokens.plays(before, "COMMA"):
        before -= 1
    placed = tokens.is_capital(before) or tokens.plays(before, "CLOSE")
    return placed and tokens.plays(after, "DASH") and draft.meaning.day is not None
