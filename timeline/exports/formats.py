"""The one table of formats: what follows the last stop of an address, and who writes it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

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
    use: str
    content_type: str
    write: Callable[[Selection], Iterable[str | bytes]]
    saved: bool = True
    of_one: bool = True  # makes sense for a single event
    tells_withdrawals: bool = False
    is_read: bool = False  # by people, so that it is written in the language of the address


def _citations(known: CitationFormat):
    def write(selection):
        return known.write(
            work_of_event(entry.event, entry.permalink, selection.today) for entry in selection.entries()
        )

    return Format(known.extension, known.name, _("For reference managers."), known.content_type, write)


CSV = "text/csv; charset=utf-8"
JSON = "application/json"
GEXF = "application/gexf+xml"

_ALL = (
    Format("csv", "CSV", _("A spreadsheet: one row an event."), CSV, events_csv),
    Format(
        "evidence.csv",
        _("Evidence as CSV"),
        _("A spreadsheet: one row for each quotation that proves something."),
        CSV,
        evidence_csv,
    ),
    Format("json", "JSON", _("Everything, in the shape of the API."), JSON, events_json, saved=False),
    Format(
        "ics",
        "iCal",
        _("For calendars; subscribe to it to stay current."),
        "text/calendar; charset=utf-8",
        calendar,
        saved=False,
        is_read=True,
    ),
    Format(
        "atom",
        "Atom",
        _("A feed of changes, withdrawals and mergers, so that a copy can be kept true."),
        "application/atom+xml; charset=utf-8",
        changes,
        saved=False,
        of_one=False,
        tells_withdrawals=True,
        is_read=True,
    ),
    *map(_citations, CITATION_FORMATS),
    Format(
        "timelinejs.json",
        "TimelineJS",
        _("For Knight Lab’s TimelineJS."),
        JSON,
        timelinejs,
        saved=False,
        is_read=True,
    ),
    Format(
        "gexf",
        _("GEXF of people"),
        _("For Gephi and other network programs: who met whom, how often, when."),
        GEXF,
        people_network,
        of_one=False,
    ),
    Format(
        "countries.gexf",
        _("GEXF of countries"),
        _("The same between countries."),
        GEXF,
        country_network,
        of_one=False,
    ),
)
FORMATS = {known.extension: known for known in _ALL}
