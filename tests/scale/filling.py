"""The database of one size: tables, synthetic events, lists."""

import sys

from django.core.management import call_command
from django.db import connection
from tqdm import tqdm

from relations.models import Event
from relations.models.reindexing import reindex, steps

from .synthetic import fill


def made(number):
    """Makes what is missing; a run that was stopped while filling starts with an empty database file."""
    call_command("migrate", interactive=False, verbosity=0)
    if Event.objects.count() == number:
        return
    if Event.objects.exists():
        sys.exit("The database holds other events: give another folder, or remove the file.")
    with tqdm(total=number, desc="Filling", unit="event", file=sys.stderr, disable=None) as bar:
        fill(number, bar.update)
    with tqdm(total=steps(), desc="Listing", file=sys.stderr, disable=None) as bar:
        for done in reindex():
            bar.update(done)
    fill_statistics()


def fill_statistics():
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
