import sqlite3
import time
from contextlib import closing
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

MOST_SECONDS_LOCKED = 30


def _patience():
    """A progress callback that gives up where somebody keeps the database locked: else it would be asked for
    ever."""
    since = None

    def look(status, remaining, total):
        nonlocal since
        if status not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            since = None
        elif since is None:
            since = time.monotonic()
        elif time.monotonic() - since > MOST_SECONDS_LOCKED:
            raise sqlite3.OperationalError(f"the database stayed locked for {MOST_SECONDS_LOCKED} seconds")

    return look


class Command(BaseCommand):
    help = "Writes a copy of the SQLite database that is whole, while the site goes on reading and writing."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, metavar="FILE", help="where to write it; must not exist yet")

    def handle(self, *, file, **options):
        if connection.vendor != "sqlite":
            raise CommandError(
                "PostgreSQL has a tool of its own, consistent while others write:\n"
                f'  pg_dump --format=custom --file={file} "$DATABASE_URL"\n'
                'and to put it back: pg_restore --clean --if-exists --dbname="$DATABASE_URL" FILE'
            )
        if file.exists():
            raise CommandError(f"{file} exists already; a backup never overwrites.")
        connection.ensure_connection()
        partly = file.with_name(f"{file.name}.part")
        partly.unlink(missing_ok=True)
        try:
            # Page by page in one go: others may write meanwhile, the copy is of one moment.
            with closing(sqlite3.connect(partly)) as copy:
                connection.connection.backup(copy, progress=_patience())
                wrong = copy.execute("PRAGMA quick_check").fetchone()[0]
        except (OSError, sqlite3.Error) as problem:
            partly.unlink(missing_ok=True)
            raise CommandError(f"The copy could not be written: {problem}") from None
        if wrong != "ok":
            raise CommandError(f"The copy is not sound ({wrong}); it is kept as {partly}.")
        partly.rename(file)
        self.stdout.write(f"{file}: {file.stat().st_size / 1e6:.1f} MB")
