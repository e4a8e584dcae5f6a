"""Tables of events as people hand them in, for tests."""

import csv
import io

import openpyxl

from relations.intake.sheets.plan import plan
from relations.intake.sheets.table import read_table

HEADER = ["external_id", "kind", "subtype", "title", "edtf", "countries", "participants", "place"]
SUMMIT = [
    "a1",
    "meeting",
    "summit",
    "",
    "2026-01-13",
    "JP / KR",
    "Takaichi Sanae; Prime Minister; JP",
    "Nara",
]


def csv_of(*rows, header=HEADER, **how):
    written = io.StringIO()
    csv.writer(written, **how).writerows([header, *rows])
    return written.getvalue().encode()


def xlsx_of(*rows, header=HEADER):
    book = openpyxl.Workbook()
    for row in (header, *rows):
        book.active.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def row(**cells):
    return [cells.get(name, known) for name, known in zip(HEADER, SUMMIT, strict=True)]


def planned(content, name="events.csv"):
    return plan(read_table(name, content))


def fates(content, name="events.csv"):
    return [(row.number, row.fate) for row in planned(content, name).rows]
