"""Texts that a person gives by hand: pasted, or as a file from the person's own disk."""

from relations.extraction.types import SourceText
from relations.partial_date import PartialDate
from relations.sources import SourceError, UndatedError, source_from_bytes, source_from_text

# A pasted text has no name; messages call it this.
PASTED = "The text"


class GivenTextError(ValueError):
    """What is wrong, in words for the one who gave the text; `about` is "text" or "published"."""

    def __init__(self, message, about="text"):
        super().__init__(message)
        self.about = about


def read_pasted(text: str, published: PartialDate | None = None) -> SourceText:
    """The pasted words as a source, with what their own header lines say. GivenTextError where they are none.

    Browsers send lines ended by CR LF; they are stored as files have them.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _told(lambda: source_from_text("", text, published, name=PASTED))


def read_upload(name: str, raw: bytes, published: PartialDate | None = None) -> SourceText:
    """The same for a file: `name` ends in .txt, .md, .html or .htm."""
    if not name.lower().endswith((".txt", ".md", ".html", ".htm")):
        raise GivenTextError(f"{name}: give a .txt or .html file")
    return _told(lambda: source_from_bytes(name, raw, published))


def _told(read):
    try:
        return read()
    except UndatedError:
        raise GivenTextError(
            "When was it published? The text itself does not say.", about="published"
        ) from None
    except SourceError as problem:
        raise GivenTextError(f"{problem}.") from None
