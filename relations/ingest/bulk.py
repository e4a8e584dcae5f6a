"""Many texts at once: read in processes of their own, stored by one writer in batches.

The readers know no database; what they need of it, the names and which texts are stored, they get at the
start. A few pieces a reader are under way at any time, so that memory stays flat. Each batch is one
transaction: a run that is killed loses the batch at hand, and the next run skips what is stored.
"""

import multiprocessing
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from itertools import islice

from django.db import transaction

from relations import reader_process
from relations.archives import pieces
from relations.models import Source

from .gazetteer import build_gazetteer
from .stored_texts import IngestError
from .storing import store
from .world import world_of

BATCH = 20
# Pieces under way for each reader: enough that none waits for the writer.
AHEAD = 8


def ingest_archives(paths, jobs, publish=False):
    """Yields (name, Ingested), (name, SKIPPED) or (name, error) for each text of the paths."""
    gazetteer = build_gazetteer()
    world, batch = world_of(gazetteer), []
    for name, outcome in _readings(paths, jobs, gazetteer):
        if isinstance(outcome, tuple):
            batch.append((name, *outcome))
            if len(batch) >= BATCH:
                yield from _store(batch, world, publish)
                batch = []
        else:
            yield name, outcome
    yield from _store(batch, world, publish)


def _readings(paths, jobs, gazetteer):
    """(name, (SourceText, drafts)), (name, SKIPPED) or (name, error), in the order of the pieces."""
    hashes = Source.objects.values_list("sha256", flat=True).iterator()
    stored = {reader_process.short(sha) for sha in hashes}
    # A reader shares no connection with the writer: it is started afresh, and has none.
    context = multiprocessing.get_context("spawn")
    waiting, todo = deque(), pieces(paths)
    begin = reader_process.begin
    with ProcessPoolExecutor(jobs, context, initializer=begin, initargs=(gazetteer, stored)) as readers:
        try:
            for piece in islice(todo, jobs * AHEAD):
                waiting.append((piece.name, readers.submit(reader_process.read, piece)))
            while waiting:
                name, reading = waiting.popleft()
                yield name, reading.result()
                for piece in islice(todo, 1):
                    waiting.append((piece.name, readers.submit(reader_process.read, piece)))
        finally:
            readers.shutdown(cancel_futures=True)


def _store(batch, world, publish):
    """Stores a batch whole; where that fails, one by one, so that a bad text costs only itself."""
    if not batch:
        return
    try:
        with transaction.atomic():
            outcomes = [(name, store(text, drafts, world, publish)) for name, text, drafts in batch]
    except IngestError:
        outcomes = [_store_one(name, text, drafts, world, publish) for name, text, drafts in batch]
    yield from outcomes


def _store_one(name, text, drafts, world, publish):
    try:
        return name, store(text, drafts, world, publish)
    except IngestError as problem:
        return name, problem
