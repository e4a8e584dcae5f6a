"""What the page of an event offers to cite: the entry as it stands, and the texts it stands on."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import translation
from django.utils.safestring import SafeString

from .citations import CITATION_FORMATS, STYLES, cited, work_of_event, work_of_source
from .exports.entry import Entry
from .exports.formats import FORMATS

# The styles are slow to apply; who needs more sources takes the file with all of them.
MOST_SOURCES = 4
COPIES = ("json", "evidence.csv", "ics")


@dataclass(frozen=True)
class CiteBlock:
    """`entry` and `sources` are [(style, reference …)]; the files [(format, address)]."""

    permalink: str
    entry: list[tuple[str, SafeString]]
    sources: list[tuple[str, list[SafeString]]]
    more_sources: int
    files: list[tuple[str, str]]
    copies: list[tuple[str, str]]
    source_files: list[tuple[str, str]]


@translation.override("en")
def cite_block(entry: Entry):
    """In English whatever the page's language: the styles are, and a work has one title to be found by."""
    work = work_of_event(entry.event, entry.permalink, entry.today)
    sources = [work_of_source(source) for source in entry.sources]
    return CiteBlock(
        permalink=entry.permalink,
        entry=[(style.name, cited(style, work)) for style in STYLES],
        sources=[
            (style.name, [cited(style, source) for source in sources[:MOST_SOURCES]]) for style in STYLES
        ]
        if sources
        else [],
        more_sources=max(len(sources) - MOST_SOURCES, 0),
        files=_files(entry.id, CITATION_FORMATS),
        copies=_files(entry.id, [FORMATS[extension] for extension in COPIES]),
        source_files=_files(entry.id, CITATION_FORMATS, of="sources."),
    )


def _files(public_id, formats, of=""):
    return [
        (known.name, reverse("event_export", args=[public_id, of + known.extension])) for known in formats
    ]
