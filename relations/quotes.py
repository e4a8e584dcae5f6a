"""Where in a source's text pasted words stand."""

from typing import NamedTuple

# One character for one, so that offsets stay true: typists and browsers change these.
_SAME = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


class Found(NamedTuple):
    """text[start:end] are the words; they stand `times` times in the text, this being the first."""

    start: int
    end: int
    times: int


def find_quote(text, quote):
    """Where `quote` stands in `text`, or None: exactly, else but for white space and the shape of quotation
    marks and dashes."""
    quote = quote.strip()
    if not quote:
        return None
    start = text.find(quote)
    if start >= 0:
        return Found(start, start + len(quote), text.count(quote))
    folded, offsets = _folded(text)
    wanted, _ = _folded(quote)
    start = folded.find(wanted)
    if start < 0:
        return None
    return Found(offsets[start], offsets[start + len(wanted) - 1] + 1, folded.count(wanted))


def _folded(text):
    """The text with each run of white space as one space, and the offset each character came from."""
    letters, offsets = [], []
    for offset, letter in enumerate(text.translate(_SAME)):
        if letter.isspace():
            if letters and letters[-1] == " ":
                continue
            letter = " "
        letters.append(letter)
        offsets.append(offset)
    return "".join(letters), offsets
