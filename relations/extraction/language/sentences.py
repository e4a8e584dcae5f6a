"""Where sentences and paragraphs begin and end, with exact offsets.

Made for news and readouts: datelines, header lines, hard-wrapped paragraphs, numbered points,
abbreviations, quotations that close after their stop. Time is linear in the length of the text.
"""

import itertools
import re

from relations.extraction.language.tokens import words
from relations.extraction.types import Span

# Always followed by more of the same sentence, whatever comes next.
TITLES_BEFORE_NAMES = words(
    "mr mrs ms messrs dr prof gen lt col maj capt cmdr sgt adm gov sen rep rev hon pres amb fr mt ft vs viz "
    "approx dept est fig vol art sec e.g i.e cf h.e h.r.h"
)
# May end a sentence: they do when the next word could only begin one.
MAY_END = words(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun no nos "
    "inc ltd co corp bros jr sr st ave etc a.m p.m am pm u.s u.k u.n e.u d.c r.o.k d.p.r.k p.r.c u.s.a "
    "ph.d min max km hr"
)
# Words that open a sentence and hardly ever continue a name.
OPENERS = words(
    "the a an this that these those he she it they we i his her its their our in on at as after before "
    "during while when but and yet so if for from with under both no not there then also however meanwhile "
    "although though since until by to what who how why some many most all each neither either"
)
# After "Really?" these show that the sentence goes on with who asked.
SPEECH = words(
    "said says asked asks told tells added adds wrote writes replied replies answered answers exclaimed "
    "noted declared wondered continued went joked quipped demanded insisted warned"
)

_CLOSERS = "\"'”’»)]）」』"
_STOP = re.compile(rf"[.!?…。！？]+[{re.escape(_CLOSERS)}]*")
_BEFORE = re.compile(r"(?:[^\W_]|['’&-]|\.(?=[^\W_]))+\Z")
_NEXT_WORD = re.compile(r"[\"'“‘«(\[]*([^\W_]+(?:['’][^\W_]+)?)")
_CJK_STOP = re.compile(r"[。！？]")
_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_NEW_POINT = re.compile(r"(?:\(?\d{1,2}[.)]\s|[-*•·–—◆■○●]\s|\([a-z]\)\s)")
_HEADER_LINE = re.compile(
    r"(?:(?:pool |file )?photo|posted|updated|published|source|sources|caption|by|edited by|reported by)"
    r"(?::|\s+(?:on\s+)?(?:mon|tue|wed|thu|fri|sat|sun|\d))",
    re.IGNORECASE,
)
_WIDEST_WRAP = 130
_LOOK_BACK = 40
# Of the widest line: a shorter one that is followed by a capital was ended on purpose.
_FULL = 0.8


def sentences(text, start=0):
    """Every sentence of `text` from `start` on, in order, none with white space at its ends.

    Header lines, captions and list points are sentences of their own. What stands inside a
    quotation is split like anything else.
    """
    return tuple(span for block in paragraphs(text, start) for span in _split(text, block.start, block.end))


def paragraphs(text, start=0):
    """Every paragraph of `text` from `start` on, white space at the ends left out.

    A blank line ends one. A single line break ends one unless the lines were wrapped to a width.
    """
    found = []
    for block in _blocks(text, start):
        width = max(line.end - line.start for line in block)
        wrapped = len(block) > 1 and width <= _WIDEST_WRAP
        by_hand = wrapped and _wrapped_by_hand(text, block)
        first = block[0]
        for line, following in itertools.pairwise(block):
            goes_on = by_hand and _fills(text, line, width)
            if not goes_on and _ends_paragraph(text, line, following, width if wrapped else None):
                found.append(Span(first.start, line.end))
                first = following
        found.append(Span(first.start, block[-1].end))
    return tuple(found)


def _blocks(text, start):
    """Runs of lines with no blank line between them; each line trimmed."""
    block = []
    previous_end = start
    for match in _LINE.finditer(text, start):
        gap = text[previous_end : match.start()]
        previous_end = match.end()
        line = _trimmed(text, match.start(), match.end())
        if block and (line is None or gap.replace("\r\n", "\n").count("\n") > 1):
            yield block
            block = []
        if line is not None:
            block.append(line)
    if block:
        yield block


def _trimmed(text, start, end):
    while start < end and (text[start].isspace() or text[start] == "\ufeff"):
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _wrapped_by_hand(text, block):
    """True where lines go on in small letters so often that the breaks were made to keep them short."""
    small = sum(text[line.start].islower() for line in block[1:])
    return small > 1 and small * 3 >= len(block) - 1


def _fills(text, line, width):
    """A line about as long as the others that ends in the midst of a sentence."""
    return line.end - line.start >= width * _FULL and text[line.end - 1] not in ".!?:;)\"'”’»。！？"


def _ends_paragraph(text, line, following, width):
    """True where the break after `line` was meant, not made by wrapping at `width` (None: no wrapping)."""
    opening = text[following.start : following.start + 40]
    if _NEW_POINT.match(opening) or _HEADER_LINE.match(text[line.start : line.start + 40]):
        return True
    if opening[0].islower() and text[line.end - 1] not in ".!?:;。！？":
        return False
    if width is None:
        return text[line.end - 1] != ","
    # A wrapped line breaks because the next word would not fit; one with room to spare was ended on purpose.
    next_word = opening.split(None, 1)[0]
    return (line.end - line.start) + 1 + len(next_word) <= width


def _split(text, start, end):
    """The sentences of one paragraph."""
    first = start
    quotes_counted, open_quotes = start, 0
    for match in _STOP.finditer(text, start, end):
        stop, after = match.start(), match.end()
        if after >= end:
            break
        open_quotes += text.count('"', quotes_counted, stop)
        quotes_counted = stop
        if text[after - 1] == '"' and open_quotes % 2 == 0 and text[after] != " ":
            after = stop + len(match[0].rstrip('"'))
        if not _is_boundary(text, first, stop, after, end):
            continue
        yield Span(first, after)
        first = after
        while first < end and text[first].isspace():
            first += 1
    if first < end:
        yield Span(first, end)


def _is_boundary(text, first, stop, after, end):
    mark = text[stop]
    if _CJK_STOP.match(mark):
        return True
    word = _NEXT_WORD.match(text, _skip_space(text, after, end), end)
    spaced = text[after].isspace()
    before = text[max(first, stop - _LOOK_BACK) : stop]
    if not spaced and not _space_is_missing(text, stop, after, word):
        return False
    if word is None:
        # "HYDE PARK, N.Y. -- It began": a dateline goes on.
        return not text.startswith(("--", "–", "—"), _skip_space(text, after, end))
    opener = word[1]
    if opener[0].islower():
        return False
    if mark in "!?" and after - stop > 1:
        return not _says_who_asked(text, word, end)
    if mark != ".":
        return True
    if text[stop : stop + 2] == "..":
        return True
    return not _is_abbreviation(text, first, before, stop, opener)


def _skip_space(text, at, end):
    while at < end and text[at].isspace():
        at += 1
    return at


def _space_is_missing(text, stop, after, word):
    """ "confirmed.The Japanese": a small-letter word, a stop and a capitalised word, not a web address."""
    if word is None or stop < 3:
        return False
    opener = word[1]
    left = text[stop - 3 : stop]
    if left.isdigit() and opener[0].isupper() and opener[1:2].islower():
        return True  # "in 2018.Then"
    return (
        len(opener) > 1
        and opener[0].isupper()
        and opener[1:2].islower()
        and left.isalpha()
        and left.islower()
    ) or (opener in ("A", "I") and left.isalpha() and left.islower())


def _says_who_asked(text, word, end):
    """ "Really?" Prime Minister Aso asked: the words after the quotation name who spoke."""
    following = text[word.start(1) : min(end, word.start(1) + 80)].split()[:6]
    for nth, token in enumerate(following):
        bare = token.rstrip(",.;:").lower()
        if bare in SPEECH:
            return nth > 0
        if nth and bare in OPENERS and bare not in ("the", "a", "of"):
            return False
    return False


def _is_abbreviation(text, first, before, stop, opener):
    """True where the stop at `stop` belongs to the word before it and the sentence goes on."""
    match = _BEFORE.search(before)
    if match is None:
        return False
    word = match[0].lower().lstrip("'’")
    starts_sentence = stop - len(match[0]) == first
    opens = opener.lower() in OPENERS
    if word.isdigit():
        return starts_sentence and len(word) <= 3  # "1. With President …"
    if word in TITLES_BEFORE_NAMES:
        return True
    if word in ("no", "nos"):
        return opener[0].isdigit()
    if word in MAY_END or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word):
        return not opens
    if len(word) == 1 and word.isalpha():
        return word != "i" and (starts_sentence or not opens)
    return False
