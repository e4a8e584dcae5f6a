"""A CSV file that people edit: read row by row, every mistake told with its place.

Lists in a cell are separated by `|`. A wrong cell is complained about and read as empty, so that
one run names all mistakes of a file.
"""

import csv
import re
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

MOST_SHOWN = 20

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CODE = re.compile(r"[A-Z]{2}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class BadReference(ValueError):
    """Mistakes in reference files; `problems` has one line for each."""

    def __init__(self, problems):
        self.problems = tuple(problems)
        shown = list(self.problems[:MOST_SHOWN])
        if len(self.problems) > MOST_SHOWN:
            shown.append(f"… and {len(self.problems) - MOST_SHOWN} more")
        super().__init__("\n".join(shown))


class Problems:
    """Mistakes gathered over several files."""

    def __init__(self):
        self.lines = []

    def add(self, text):
        self.lines.append(text)

    def raise_if_any(self):
        if self.lines:
            raise BadReference(self.lines)


def read_table(folder, name, columns, problems):
    """The rows of the file `name`, each a Row; nothing where the file can't be read."""
    try:
        text = (Path(folder) / name).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        problems.add(f"{name}: there is no such file in {folder}")
        return
    except UnicodeDecodeError as problem:
        problems.add(f"{name}: not UTF-8 (byte {problem.start}); save it as UTF-8")
        return
    reader = csv.reader(text.splitlines(keepends=True))
    header = next(reader, [])
    if tuple(header) != tuple(columns):
        problems.add(f"{name}, line 1: the columns are {','.join(header)!r}, not {','.join(columns)!r}")
        return
    seen = {}
    try:
        for cells in reader:
            if not any(cells):
                continue
            row = Row(name, reader.line_num, dict(zip(columns, cells, strict=False)), seen, problems)
            if len(cells) == len(columns):
                yield row
            else:
                problems.add(f"{row.where}: {len(cells)} cells, not {len(columns)}; quote a cell with commas")
    except csv.Error as problem:
        problems.add(f"{name}, line {reader.line_num}: {problem}")


class Row:
    """One row; `row["name"]` is a cell as written, the methods check what it should be."""

    def __init__(self, file, line, cells, seen, problems):
        self.where = f"{file}, line {line}"
        self._line = line
        self._cells = cells
        self._seen = seen
        self._problems = problems

    def __getitem__(self, column):
        return self._cells[column].strip()

    def complain(self, column, what):
        self._problems.add(f"{self.where}, column {column}: {what}")

    def needed(self, column, longest):
        """A text that may not be empty."""
        text = self[column]
        if not text:
            self.complain(column, "empty")
        elif len(text) > longest:
            self.complain(column, f"{text!r} is longer than {longest} characters")
        return text

    def many(self, column, longest=120):
        """The texts of a list cell, separated by |."""
        cell = self._cells[column]
        if not cell:
            return ()
        texts = tuple(text.strip() for text in cell.split("|"))
        if len(set(texts)) < len(texts):
            twice = next(text for text in texts if texts.count(text) > 1)
            self.complain(column, f"{twice!r} is there twice" if twice else "an empty name between two |")
        for text in texts:
            if not text:
                self.complain(column, "an empty name before, after or between |")
            elif len(text) > longest:
                self.complain(column, f"{text!r} is longer than {longest} characters")
            elif not any(map(str.isalpha, text)):
                self.complain(column, f"{text!r} has no letter; it is no name")
        return texts

    def slug(self, column):
        text = self[column]
        if not _SLUG.fullmatch(text) or len(text) > 80:
            self.complain(column, f"{text!r} is no slug (small letters, digits and hyphens: lee-jae-myung)")
        return text

    def code(self, column):
        text = self[column]
        if not _CODE.fullmatch(text):
            self.complain(column, f"{text!r} is no country code (two capital letters: JP)")
        return text

    def known(self, column, choices, what, optional=False):
        text = self[column]
        if text in choices or (optional and not text):
            return text
        self.complain(column, f"unknown {what} {text!r}")
        return ""

    def day(self, column, optional=False):
        text = self[column]
        if optional and not text:
            return None
        try:
            if not _DAY.fullmatch(text):
                raise ValueError("write YYYY-MM-DD")
            return date.fromisoformat(text)
        except ValueError as problem:
            self.complain(column, f"{text!r} is no date ({problem})")
            return None

    def degrees(self, column, limit):
        text = self[column]
        if not text:
            return None
        try:
            degrees = Decimal(text)
        except InvalidOperation:
            self.complain(column, f"{text!r} is no number")
            return None
        if not -limit <= degrees <= limit:
            self.complain(column, f"{text} is outside −{limit} to {limit} degrees")
            return None
        return degrees

    def unique(self, column, value):
        """The value, complained about where an earlier row of the file has it in the same column."""
        first = self._seen.setdefault((column, value), self._line)
        if first != self._line:
            shown = self[column] if isinstance(value, tuple) else value
            self.complain(column, f"{shown!r} is there already, in line {first}")
        return value
