"""Texts that a person pastes."""

from relations.extraction.types import SourceText
from relations.partial_date import PartialDate
from relations.sources import SourceError, UndatedError, source_from_text

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
    try:
        return source_from_text("", text, published, name=PASTED)
    except UndatedError:
        raise GivenTextError(
            "When was it published? The text itself does not say.", about="published"
        ) from None
    except SourceError as problem:
        raise GivenTextError(f"{problem}.") from None
