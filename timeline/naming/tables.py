"""The tables beside this file: names that newspapers of a language have settled on."""

import csv
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "tables"


@cache
def table(name, *keys):
    """{key, or tuple of keys: {column: text}} of a CSV file with a heading."""
    with (_FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if len(keys) == 1:
        return {row[keys[0]]: row for row in rows}
    return {tuple(row[key] for key in keys): row for row in rows}


def settled(name, keys, value, language):
    """The name in the language, or ""."""
    return table(name, *keys).get(value, {}).get(language) or ""
