"""The database of one size: tables, synthetic events, lists."""

import sys

from django.core.management import call_command
from django.db import connection
from tqdm import tqdm

from relations.models import Event

from .listing import list_all, steps
from .synthetic import fill


def made(number):
    """Makes what is missing; a run that was stopped while filling starts with an empty database file."""
    call_command("migrate", interactive=False, verbosity=0)
    if Event.objects.count() == number:
        return
    if Event.objects.exists():
        sys.exit("The database holds other events: give another folder, or remove the file.")
    without_care()
    with tqdm(total=number, desc="Filling", unit="event", file=sys.stderr, disable=None) as bar:
        fill(number, bar.update)
    with tqdm(total=steps(number), desc="Listing", file=sys.stderr, disable=None) as bar:
        list_all(bar.update)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    connection.close()


def without_care():
    """A database that can be made again need not survive a power cut while it is filled."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=OFF")
            cursor.execute("PRAGMA cache_size=-400000")
            cursor.execute("PRAGMA temp_store=MEMORY")
