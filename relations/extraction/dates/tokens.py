"""A text as parallel lists of tokens: where each begins and ends, its type and what it is worth."""

import re
from dataclasses import dataclass, field

from . import words
from .roles import CHAR, ROLE

_DOTTED = "|".join(words.DOTTED)

# Every alternative is bounded or possessive: reading is linear in the text.
_TOKEN = re.compile(
    rf"""
    (?P<iso>\b\d{{4}}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?\b)
    |(?P<numeric>\b\d{{4}}[./]\d{{1,2}}[./]\d{{1,2}}\b|\b\d{{1,2}}([./-])\d{{1,2}}\3(?:\d{{4}}|\d\d)\b)
    |(?P<clock>\b\d{{1,2}}:\d\d(?::\d\d)?(?!\d)|\b\d{{1,2}}\.\d\d(?=\s?[ap]\.?m\b))
    |(?P<ordinal>\b\d{{1,4}}(?:st|nd|rd|th)\b)
    |(?P<decade>\b[12]\d\d0'?s\b|['’]\d0s\b|\b\d0s\b)
    |(?P<number>\d++(?:[.,]\d++)*+)
    |(?P<meridiem>\b[ap]\.\s?m\b\.?)
    |(?P<dotted>\b(?:{_DOTTED})\.)
    |(?P<possessive>['’]s\b|(?<=s)['’](?!\w))
    |(?P<code>\b[QH][1-4]\b)
    |(?P<word>[^\W\d_]++(?:['’](?:t|ll|re|ve|d|m)\b)?)
    |(?P<newlines>\n\s*+)
    |(?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE | re.IGNORECASE,
)

_MARK_TYPES = {
    "comma": ",、",
    "open": "([（",
    "close": ")]）",
    "colon": ":",
    "stop": ";.!?。",
    "dash": "-–—‐‑−",
}
_MARKS = {mark: kind for kind, marks in _MARK_TYPES.items() for mark in marks}

# A text whose lines are no longer than this is wrapped by hand, and its full lines go on on the next.
_WRAPPED, _FULL = 120, 0.7


@dataclass(slots=True)
class Tokens:
    """`types` has one character a token. `lower` is the token's text in lower case.

    `cues` remembers which way words point that were asked about before.
    """

    text: str
    starts: list
    ends: list
    lower: list
    values: list
    types: str
    cues: dict = field(default_factory=dict)

    def __len__(self):
        return len(self.starts)

    def word(self, position):
        """The token's text in lower case, "" beyond either end."""
        return self.lower[position] if 0 <= position < len(self.lower) else ""

    def original(self, position):
        return (
            self.text[self.starts[position] : self.ends[position]] if 0 <= position < len(self.starts) else ""
        )

    def plays(self, position, role):
        return 0 <= position < len(self.types) and self.types[position] in ROLE[role]

    def is_capital(self, position):
        return self.original(position)[:1].isupper()

    def opens(self, position):
        """True at the beginning of a sentence or line."""
        return position <= 0 or self.plays(position - 1, "STOP") or self.plays(position - 1, "BREAK")

    def touches(self, left, right):
        """True where nothing stands between two neighbouring tokens."""
        return self.ends[left] == self.starts[right]


def _full_line(text):
    """How long a line must be to go on on the next one; infinite in a text with a line a paragraph."""
    longest = max(map(len, text.split("\n")))
    return longest * _FULL if longest <= _WRAPPED else float("inf")


def tokenise(text):
    starts, ends, lower, values, types = [], [], [], [], []
    line_start, full = 0, _full_line(text)
    known, lowered = words.WORDS, text.lower()
    if len(lowered) != len(text):  # "İ" is two characters in small letters
        lowered = "".join(c.lower()[:1] for c in text)
    for hit in _TOKEN.finditer(text):
        kind, (start, end) = hit.lastgroup, hit.span()
        word = lowered[start:end]
        if kind == "word":
            type_, value = known.get(word, _WORD)
        elif kind == "newlines":
            length = start - line_start
            line_start = end
            if hit[0].count("\n") == 1 and length >= full:
                continue
            type_, value = "break", None
        else:
            type_, value = _READERS[kind](word)
        starts.append(start)
        ends.append(end)
        lower.append(word)
        values.append(value)
        types.append(CHAR[type_])
    if "’" in text:
        lower = [word.replace("’", "'") for word in lower]
    return Tokens(text, starts, ends, lower, values, "".join(types))


def _number(word):
    plain = word.replace(",", "")
    if len(plain) > 15 or "." in plain:
        return "number", None
    value = int(plain)
    if "," in word:
        return "number", value
    if len(plain) == 4 and 1000 <= value <= 2199:
        return "year", value
    if len(plain) <= 2:
        for name, top in (("small", 12), ("middle", 24), ("big", 31), ("two_digits", 99)):
            if 0 < value <= top:
                return name, value
    return "number", value


def _ordinal(word):
    value = int(word[:-2])
    return ("day_ordinal" if 1 <= value <= 31 else "ordinal"), value


def _decade(word):
    digits = "".join(c for c in word if c.isdigit())
    if len(digits) == 2:
        return "decade", (1900 if int(digits) >= 20 else 2000) + int(digits)
    return "decade", int(digits)


def _code(word):
    if word[0] == "q":
        return "quarter_code", int(word[1])
    return ("half_code", int(word[1])) if word[1] in "12" else ("word", None)


_READERS = {
    "iso": lambda word: ("iso", word),
    "numeric": lambda word: ("numeric", word),
    "clock": lambda word: ("clock", word.replace(".", ":")),
    "ordinal": _ordinal,
    "decade": _decade,
    "number": _number,
    "meridiem": lambda word: ("meridiem", word[0] + "m"),
    "dotted": lambda word: words.WORDS.get(word[:-1], _WORD),
    "possessive": lambda word: ("possessive", None),
    "code": _code,
    "mark": lambda word: (_MARKS.get(word, "word"), None),
}
_WORD = ("word", None)
