"""Reading a text: no database, no clock, no network.

The one door is `extract(source_text, gazetteer)`; `read` gives the dates found on the way too.
"""

from relations.extraction.pipeline import Reading, read
from relations.extraction.types import EventDraft, Gazetteer, SourceText

__all__ = ["Reading", "extract", "read"]


def extract(source_text: SourceText, gazetteer: Gazetteer) -> list[EventDraft]:
    """The meetings, visits and statements a text tells, in its order."""
    return list(read(source_text, gazetteer).events)
