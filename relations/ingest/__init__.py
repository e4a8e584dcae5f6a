"""The one bridge between reading and rows.

`ingest_text` stores one text and what it tells, `reread` reads a stored source again, `ingest_paths` takes
files and folders, `tell_again` makes an event what its evidence says, `said_in`
tells the words of statements apart.
"""

from relations import sources

from .combining import combine
from .gazetteer import build_gazetteer
from .neighbours import said_in, tellings_of
from .rows import write_columns
from .stored_texts import IngestError, find_source, text_of
from .storing import Ingested, store
from .world import world_of

__all__ = ["IngestError", "Ingested", "ingest_paths", "ingest_text", "reread", "said_in", "tell_again"]


def ingest_text(source_text, gazetteer=None, publish=False):
    """Reads a SourceText and stores it with all that it tells; the Ingested. IngestError where it can't be.

    One transaction: whatever fails, nothing is half-stored. A text that is stored already is only read
    again, and reading it twice adds nothing. `publish` shows its dated events to the public at once.
    """
    known = find_source(source_text.text)
    if known is not None:
        source_text = text_of(known)
    gazetteer = gazetteer or build_gazetteer()
    # Read before the transaction: a database that takes one writer at a time should not wait for it.
    return store(source_text, _read(source_text, gazetteer), world_of(gazetteer), publish)


def _read(source_text, gazetteer):
    # Imported at the first reading: the reader's tables take a while to load, and a site that only
    # shows what is stored never needs them.
    from relations.extraction import extract

    return extract(source_text, gazetteer)


def reread(source, gazetteer=None):
    """Reads a stored Source again, with the names known at this moment; the Ingested."""
    return ingest_text(text_of(source), gazetteer)


def ingest_paths(paths, publish=False):
    """Yields (path, Ingested) for each text of the files and folders, or (path, error) for a bad one.

    Each text is a transaction of its own. The error is a SourceError or IngestError whose words name the
    file.
    """
    gazetteer = build_gazetteer()
    for path in paths:
        try:
            yield path, ingest_text(sources.read_source(path), gazetteer, publish)
        except (sources.SourceError, IngestError) as problem:
            yield path, problem


def tell_again(event):
    """Writes into the event's rows what its evidence says, as at reading; False where no telling is kept.

    The event itself is left unsaved, for `refresh_all`.
    """
    world = world_of(build_gazetteer())
    tellings = tellings_of(event, world)
    if not tellings:
        return False
    write_columns([(event, combine(tellings))], world)
    return True
