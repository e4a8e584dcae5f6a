"""Characters that a format has no place for, though a text may hold them."""

# XML 1.0 and iCalendar know neither the control characters nor the two non-characters; a lone surrogate
# can't be written as UTF-8 at all.
_NONE = dict.fromkeys(
    [*range(9), 11, 12, *range(14, 32), *range(127, 160), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]
)


def printable(text):
    """The text without what XML and iCalendar cannot hold."""
    return text.translate(_NONE)


def one_line(text):
    """The printable text with every run of white space as one space."""
    return " ".join(printable(text).split())
