"""Bytes to rows of text cells, CSV or XLSX. Knows no database.

Whatever is wrong with the whole is a TableError; what is wrong with a row stays with its row.
"""

import csv
import io
import re
import zipfile
from dataclasses import dataclass, field
from datetime import date, datetime

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from relations.intake.damage import UNPACKING

MOST_BYTES = 10_000_000
MOST_UNPACKED = 100_000_000
MOST_ROWS = 5_000
# Blank ones among them: a cell that says to be in the last row of all has a million before it.
MOST_LINES = 20_000
MOST_CELLS = 100
LONGEST_CELL = 20_000
# A spreadsheet runs a cell that begins so; our own exports put an apostrophe before it.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_UNDECODED = re.compile("[\udc80-\udcff]+")
_NO_WORKBOOK = "This is no .xlsx workbook, or it is damaged."
# What openpyxl trips over in its parts: XML that is none, names, types and numbers that it does not expect.
_DAMAGED = (
    *UNPACKING,
    InvalidFileException,
    AttributeError,
    ArithmeticError,
    LookupError,
    SyntaxError,
    TypeError,
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class TableError(ValueError):
    """Why these bytes are no table that can be imported, in words for the one who gave them."""


@dataclass(frozen=True)
class Row:
    """`number` as a spreadsheet counts, the header being row 1; `problems` are (column or "", in words)."""

    number: int
    cells: dict[str, str]
    problems: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Table:
    columns: tuple[str, ...]
    rows: tuple[Row, ...] = field(repr=False)


def read_table(name, content):
    """The Table in a file's bytes; its name tells CSV from XLSX."""
    if not content.strip():
        raise TableError("The file is empty.")
    if len(content) > MOST_BYTES:
        raise TableError(f"The file is larger than {MOST_BYTES / 1e6:.0f} MB.")
    if name.lower().endswith((".xlsx", ".xlsm")):
        lines = _lines_of_workbook(content)
    elif name.lower().endswith((".csv", ".tsv", ".txt")):
        lines = _lines_of_text(content)
    else:
        raise TableError("Give a file whose name ends in .csv or .xlsx.")
    return _table(lines)


def _table(lines):
    """`lines`: lists of texts, the first of them the header; blank ones count as rows and are passed by."""
    lines = iter(lines)
    header = [" ".join(cell.split()).casefold().replace(" ", "_") for cell in next(lines, [])]
    while header and not header[-1]:
        header.pop()
    if not header:
        raise TableError("The first row is empty: it must name the columns.")
    if len(header) > MOST_CELLS:
        raise TableError(f"There are more than {MOST_CELLS} columns.")
    twice = sorted({name for name in header if name and header.count(name) > 1})
    if twice:
        raise TableError(f"The first row names a column twice: {', '.join(twice)}.")
    rows = []
    for number, line in enumerate(lines, 2):
        if number > MOST_LINES:
            raise TableError(
                f"It goes on after row {MOST_LINES:,}: take out its blank rows, or give it in parts."
            )
        if not any(cell.strip() for cell in line):
            continue
        if len(rows) == MOST_ROWS:
            raise TableError(f"There are more than {MOST_ROWS:,} rows: give it in parts.")
        rows.append(_row(number, header, line))
    return Table(tuple(header), tuple(rows))


def _row(number, header, line):
    problems = []
    if any(cell.strip() for cell in line[len(header) :]):
        problems.append(("", f"{len(line)} cells, but {len(header)} columns"))
    cells = {}
    for name, cell in zip(header, line, strict=False):
        cells[name], problem = _cell(cell)
        if problem and name:
            problems.append((name, problem))
    return Row(number, {name: cells.get(name, "") for name in header if name}, tuple(problems))


def _cell(text):
    """The cell's text, and what is wrong with it or ""."""
    text = text.replace("\r\n", "\n").strip()
    if broken := _UNDECODED.search(text):
        raw = broken[0].encode("utf-8", "surrogateescape")
        return "", f"not UTF-8 (0x{raw.hex()}); save the table as “CSV UTF-8”"
    if _CONTROL.search(text):
        return "", "a control character"
    if len(text) > LONGEST_CELL:
        return "", f"longer than {LONGEST_CELL:,} characters"
    if text.startswith("'") and text[1:].startswith(_FORMULA):
        return text[1:], ""
    if text.startswith(_FORMULA):
        return text, f"begins with “{text[0]}”, as a formula does: put an apostrophe before it, or its value"
    return text, ""


# --- CSV ------------------------------------------------------------------------------------------


def _lines_of_text(content):
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise TableError("This is a workbook, whatever its name: save it as .xlsx.")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = content.decode("utf-16", "replace")
    else:
        # Bytes that are no UTF-8 are kept apart, so that the rows without them go through.
        text = content.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    if "\x00" in text:
        raise TableError("This is no text: it holds NUL characters.")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        yield from reader
    except csv.Error as problem:
        raise TableError(f"Line {reader.line_num}: {problem}.") from None


def _delimiter(text):
    header = text.lstrip().partition("\n")[0]
    return max(",;\t", key=header.count)


# --- XLSX -----------------------------------------------------------------------------------------


def _lines_of_workbook(content):
    if _unpacked_size(content) > MOST_UNPACKED:
        raise TableError(f"The workbook unpacks to more than {MOST_UNPACKED / 1e6:.0f} MB.")
    try:
        # Formulas as they are written: their value is only as good as who last opened the file.
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False)
    except _DAMAGED:
        raise TableError(_NO_WORKBOOK) from None
    try:
        sheet = book.worksheets[0]
        # What the file says of its own size may be too small, and rows beyond it would be passed by.
        sheet.reset_dimensions()
        for line in sheet.iter_rows(max_col=MOST_CELLS + 1):
            yield [_written(cell.value, cell.data_type == "f") for cell in line]
    except _DAMAGED:
        raise TableError("The first sheet of the workbook is damaged.") from None
    finally:
        book.close()


def _unpacked_size(content):
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return sum(member.file_size for member in packed.infolist())
    except UNPACKING:
        raise TableError(_NO_WORKBOOK) from None


def _written(value, is_formula):
    """The cell as a CSV would have it: text that only looks like a formula has an apostrophe before it."""
    if value is None:
        return ""
    if is_formula:
        return f"={str(value).removeprefix('=')}"
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
