import sqlite3
from contextlib import closing
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import connection


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
                connection.connection.backup(copy)
                wrong = copy.execute("PRAGMA quick_check").fetchone()[0]
        except (OSError, sqlite3.Error) as problem:
            partly.unlink(missing_ok=True)
            raise CommandError(f"The copy could not be written: {problem}") from None
        if wrong != "ok":
            raise CommandError(f"The copy is not sound ({wrong}); it is kept as {partly}.")
        partly.rename(file)
        self.stdout.write(f"{file}: {file.stat().st_size / 1e6:.1f} MB")
