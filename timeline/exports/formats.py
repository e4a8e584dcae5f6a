"""The one table of formats: what follows the last stop of an address, and who writes it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from timeline.citations import CITATION_FORMATS, CitationFormat, work_of_event

from .calendar import calendar
from .changes import changes
from .nested import events_json
from .network import country_network, people_network
from .selection import Selection
from .tables import events_csv, evidence_csv
from .timelinejs import timelinejs


@dataclass(frozen=True)
class Format:
    """`write` turns a Selection into pieces of text or bytes; `saved` where a browser should save it."""

    extension: str
    name: str
    content_type: str
    write: Callable[[Selection], Iterable[str | bytes]]
    saved: bool = True
    of_one: bool = True  # makes sense for a single event
    tells_withdrawals: bool = False


def _citations(known: CitationFormat):
    def write(selection):
        return known.write(
            work_of_event(entry.event, entry.permalink, selection.today) for entry in selection.entries()
        )

    return Format(known.extension, known.name, f"{known.content_type}; charset=utf-8", write)


_ALL = (
    Format("csv", "CSV", "text/csv; charset=utf-8", events_csv),
    Format("evidence.csv", "Evidence CSV", "text/csv; charset=utf-8", evidence_csv),
    Format("json", "JSON", "application/json", events_json, saved=False),
    Format("ics", "iCal", "text/calendar; charset=utf-8", calendar, saved=False),
    Format(
        "atom",
        "Atom",
        "application/atom+xml; charset=utf-8",
        changes,
        saved=False,
        of_one=False,
        tells_withdrawals=True,
    ),
    *map(_citations, CITATION_FORMATS),
    Format("timelinejs.json", "TimelineJS", "application/json", timelinejs, saved=False),
    Format("gexf", "GEXF of people", "application/gexf+xml", people_network, of_one=False),
    Format("countries.gexf", "GEXF of countries", "application/gexf+xml", country_network, of_one=False),
)
FORMATS = {known.extension: known for known in _ALL}
