"""Pages at 1,000, 100,000 and 1,000,000 events beside an empty view, bare SQL and Datasette, in one run.

    python -m tests.scale --events 100000 [--rounds 15] [--folder build/scale] [--no-datasette]

Prints medians as multiples of an empty view behind the seven middlewares that a Django project starts with:
of the process's own time on SQLite, of the clock on PostgreSQL.
The database of each size is made once and kept in the folder; DATABASE_URL set to PostgreSQL is measured
instead where it is given (it is filled where it is empty).
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

import django


def main():
    options = _options()
    for number in options.events:
        if len(options.events) > 1:
            # A process for each size: caches and statistics of one shall not help another.
            subprocess.run([sys.executable, "-m", "tests.scale", *_again(options, number)], check=True)
            continue
        _measure(number, options)


def _measure(number, options):
    options.folder.mkdir(parents=True, exist_ok=True)
    path = options.folder / f"scale-{number}.sqlite3"
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{path.resolve()}")
    os.environ |= {"DJANGO_SETTINGS_MODULE": "timeline.settings", "DEBUG": "0", "LOG_LEVEL": "ERROR"}
    django.setup()
    # Only once Django is set up.
    from tests.scale.filling import made
    from tests.scale.measuring import measure

    made(number)
    measure(number, options.rounds, path if options.datasette and path.exists() else None)


def _again(options, number):
    more = [] if options.datasette else ["--no-datasette"]
    return ["--events", str(number), "--rounds", str(options.rounds), "--folder", str(options.folder), *more]


def _options():
    parser = argparse.ArgumentParser(prog="python -m tests.scale", description="Pages at scale.")
    parser.add_argument("--events", type=int, nargs="+", default=[1000, 100_000, 1_000_000])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--folder", type=Path, default=Path("build/scale"))
    parser.add_argument("--no-datasette", dest="datasette", action="store_false")
    return parser.parse_args()


if __name__ == "__main__":
    main()
