"""The files of reference managers: BibTeX, RIS, CSL-JSON."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from .bibtex import bibtex
from .csl import csl
from .ris import ris
from .works import Work


@dataclass(frozen=True)
class CitationFormat:
    extension: str
    name: str
    content_type: str
    write: Callable[[Iterable[Work]], Iterator[str]]


def _csl_json(works):
    """One array, written as it goes."""
    yield "["
    for n, work in enumerate(works):
        yield (",\n" if n else "\n") + json.dumps(csl(work), ensure_ascii=False)
    yield "\n]\n"


FORMATS = (
    CitationFormat("bib", "BibTeX", "application/x-bibtex; charset=utf-8", lambda works: map(bibtex, works)),
    CitationFormat(
        "ris", "RIS", "application/x-research-info-systems; charset=utf-8", lambda works: map(ris, works)
    ),
    CitationFormat(
        "csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json", lambda works: _csl_json(works)
    ),
)
