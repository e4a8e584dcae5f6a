"""The year a passage speaks about, where months and days after it leave their year out."""

from . import tense_words as words
from .surroundings import opens_sentence

# Sentences for which a year told at the head of one, or within one, goes on to be meant.
_HEAD_LASTS, _TOLD_LASTS = 3, 2


class Frames:
    """Fed with a text's dates in order; knows which year a date without one may belong to."""

    def __init__(self, tokens, starts, written):
        self._tokens, self._starts, self._written = tokens, starts, written
        self._sentence = -1
        self._in_sentence = self._head = self._told = None
        self._head_ends = self._told_ends = -1

    def enter(self, sentence):
        if sentence != self._sentence:
            self._sentence, self._in_sentence = sentence, None

    def year(self, meaning):
        """The year of the sentence ("last year, when Yoon came in March") or of one headed "In 2018, …"."""
        if meaning.month is None and meaning.nth is None and meaning.season is None:
            return None
        if self._in_sentence is not None:
            return self._in_sentence
        return self._head if self._sentence <= self._head_ends else None

    @property
    def day_before(self):
        """The day told with its year just before: "on April 27, 2018. A fourth followed on May 26"."""
        return self._told if self._sentence <= self._told_ends else None

    def note(self, draft, value):
        """Remember what a resolved date says of its year."""
        meaning, sentence = draft.meaning, self._sentence
        if meaning.year is None and meaning.shift_unit != "Y":
            return
        alone = meaning.unit == "year" and meaning.until is None
        governed = self._tokens.word(draft.first - 1) in words.FRAME_BREAKERS
        self._in_sentence = value.first.year if alone and not governed else None
        if meaning.until is None and opens_sentence(self._tokens, self._starts[sentence], draft):
            written = self._written and self._written.last
            current = written is not None and written.year == value.first.year
            self._head, self._head_ends = (None if current else value.first.year), sentence + _HEAD_LASTS
        if meaning.year is not None and value.is_single_day:
            self._told, self._told_ends = value.first, sentence + _TOLD_LASTS
