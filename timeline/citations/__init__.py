"""How an entry of the timeline, or a source it stands on, is cited."""

from .formats import FORMATS as CITATION_FORMATS
from .formats import CitationFormat
from .styled import STYLES, cited
from .works import Work, work_of_event, work_of_source

__all__ = ["CITATION_FORMATS", "STYLES", "CitationFormat", "Work", "cited", "work_of_event", "work_of_source"]
