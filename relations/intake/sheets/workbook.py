"""Events as a workbook that can be edited and handed in again."""

import io

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

from relations.models import ExternalId

from .cells import COLUMNS, cells_of
from .plan import whole_events
from .table import LONGEST_CELL

AT_ONCE = 500
HEADER = ("id", "external_id", "state", *COLUMNS)


def workbook(pks):
    """The bytes of an .xlsx file with one row for each of the events, in this order. Every cell is text."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Events")
    sheet.freeze_panes = "A2"
    sheet.append(_bold(sheet, HEADER))
    pks = list(pks)
    for start in range(0, len(pks), AT_ONCE):
        part = pks[start : start + AT_ONCE]
        events = whole_events(part)
        names = dict(
            ExternalId.objects.filter(event__in=part)
            .exclude(value__startswith=ExternalId.OWN)
            .values_list("event", "value")
        )
        for event in (events[pk] for pk in part if pk in events):
            sheet.append([_text(sheet, value) for value in _cells(event, names)])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _cells(event, names):
    own = cells_of(event)
    return [
        event.public_id,
        names.get(event.pk, ""),
        event.state,
        *(own[column] for column in COLUMNS),
    ]


def _text(sheet, value):
    """A cell that no program takes for a formula."""
    cell = WriteOnlyCell(sheet, value=None)
    text = ILLEGAL_CHARACTERS_RE.sub("", str(value))[:LONGEST_CELL]
    cell.value = text
    cell.data_type = "s"
    return cell


def _bold(sheet, names):
    cells = [_text(sheet, name) for name in names]
    for cell in cells:
        cell.font = Font(bold=True)
    return cells
