"""The seeds: reference files and texts that every installation starts with."""

import hashlib
from pathlib import Path

from relations.models import SeedRun, Source
from relations.reference import read_reference
from relations.sources import source_files

from . import ingest_paths
from .reference import store_reference
from .storing import Ingested, publish_told

PACKAGE = Path(__file__).resolve().parent.parent
# What decides how the seeds are read: where any of it differs, they are read again.
READERS = ("extraction", "ingest", "sources.py", "reference.py", "tables.py", "partial_date.py")


def are_stored(folder):
    """True where these very seeds were stored whole, by the code as it is."""
    return SeedRun.objects.filter(digest=_digest(folder)).exists()


def seed_texts(folder):
    return source_files([Path(folder) / "texts"])


def store_seeds(folder):
    """Stores the reference files, then reads and publishes the texts: they were reviewed by being written.

    Yields (path, outcome) as `ingest_paths` does; the last one tells what was published. That is done at the
    end and at once: what several texts tell is new to readers, and not a version for each of them.
    BadReference, with all mistakes, where a reference file is wrong. Remembers that it was done, unless a
    text could not be read.
    """
    store_reference(read_reference(Path(folder) / "reference"))
    outcomes, last = [], None
    for path, outcome in ingest_paths(seed_texts(folder)):
        if last:
            yield last
        outcomes.append(outcome)
        if isinstance(outcome, Ingested) and outcome.is_new:
            # Seeds are in our own words; a curator may have decided otherwise since.
            Source.objects.filter(pk=outcome.source.pk).update(shown_whole=True)
        last = path, outcome
    stored = [outcome for outcome in outcomes if not isinstance(outcome, Exception)]
    if stored:
        stored[-1].published = publish_told([outcome.source.pk for outcome in stored])
    if last:
        yield last
    if len(stored) == len(outcomes):
        SeedRun.objects.all().delete()
        SeedRun.objects.create(digest=_digest(folder))


def _digest(folder):
    """One hash of all files of the seeds and of the code that reads them, names and contents."""
    digest = hashlib.sha256()
    for root in (Path(folder), *(PACKAGE / name for name in READERS)):
        for path in [root] if root.is_file() else sorted(p for p in root.rglob("*") if p.is_file()):
            if path.suffix != ".pyc":
                digest.update(f"{root.name}/{path.relative_to(root)}\0{path.stat().st_size}\0".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()
