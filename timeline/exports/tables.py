"""CSV: one row an event, and a second file with one row for each piece of its evidence."""

import csv

from .entry import published_page

BOM = "\ufeff"  # without it a spreadsheet reads UTF-8 as its country's old code page
# A cell that begins with one of these is run as a formula by a spreadsheet; the full-width forms too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BETWEEN = " / "


class _Line:
    """A file for csv.writer that hands back what is written."""

    def write(self, text):
        return text


def table(rows):
    """The rows as CSV text, safe to open in a spreadsheet."""
    writer = csv.writer(_Line())
    yield BOM
    for row in rows:
        yield writer.writerow([safe_cell(value) for value in row])


def safe_cell(value):
    """Text that would be run gets an apostrophe in front; numbers stay numbers."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


EVENTS = {
    "id": lambda entry: entry.id,
    "title": lambda entry: entry.title,
    "kind": lambda entry: entry.event.kind,
    "subtype": lambda entry: entry.event.subtype,
    "date_start": lambda entry: entry.start,
    "date_end": lambda entry: entry.end,
    "precision": lambda entry: entry.event.precision,
    "qualifier": lambda entry: entry.event.qualifier,
    "edtf": lambda entry: entry.event.date.edtf,
    "date_words": lambda entry: entry.when,
    "status": lambda entry: entry.event.status,
    "countries": lambda entry: _BETWEEN.join(entry.countries),
    "participants": lambda entry: _BETWEEN.join(_attendee(one) for one in entry.people),
    "place": lambda entry: entry.where,
    "place_country": lambda entry: entry.event.place.country_id if entry.event.place else "",
    "latitude": lambda entry: entry.event.place.latitude if entry.event.place else None,
    "longitude": lambda entry: entry.event.place.longitude if entry.event.place else None,
    "topics": lambda entry: _BETWEEN.join(topic.name for topic in entry.topics),
    "part_of": lambda entry: entry.whole.public_id if entry.whole else "",
    "sources": lambda entry: len(entry.sources),
    "source_urls": lambda entry: " ".join(filter(None, map(published_page, entry.sources))),
    "quotes": lambda entry: _BETWEEN.join(f"“{words}”" for words, _ in entry.quotes),
    "dates_disagree": lambda entry: "yes" if entry.event.dates_disagree else "no",
    "permalink": lambda entry: entry.permalink,
    "version": lambda entry: entry.event.version,
    "changed": lambda entry: entry.event.updated_at.isoformat(timespec="seconds"),
}


def events_csv(selection):
    return table(_event_rows(selection))


def _event_rows(selection):
    yield list(EVENTS)
    for entry in selection.entries():
        yield [ask(entry) for ask in EVENTS.values()]


def _attendee(one):
    return "; ".join((one.name, one.office, one.country)).rstrip("; ")


EVIDENCE = {
    "event_id": lambda entry, row: entry.id,
    "event_title": lambda entry, row: entry.title,
    "event_version": lambda entry, row: entry.event.version,
    "proves": lambda entry, row: row.field,
    "quote": lambda entry, row: row.quote,
    "date_given": lambda entry, row: row.date_edtf,
    "source_id": lambda entry, row: row.source_id,
    "source_title": lambda entry, row: str(row.source),
    "publisher": lambda entry, row: row.source.publisher,
    "published": lambda entry, row: row.source.published.edtf,
    "language": lambda entry, row: row.source.language,
    "source_url": lambda entry, row: published_page(row.source),
    "start": lambda entry, row: row.start,
    "end": lambda entry, row: row.end,
    "source_sha256": lambda entry, row: row.source.sha256,
    "in_text": lambda entry, row: entry.evidence_address(row),
    "permalink": lambda entry, row: entry.permalink,
}


def evidence_csv(selection):
    return table(_evidence_rows(selection))


def _evidence_rows(selection):
    yield list(EVIDENCE)
    for entry in selection.entries():
        for row in entry.evidence:
            yield [ask(entry, row) for ask in EVIDENCE.values()]
