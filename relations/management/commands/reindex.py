import sys

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from relations.models.reindexing import drift, reindex, steps


class Command(BaseCommand):
    help = "Makes the tables of lists, counts and search words again. The site can go on serving."

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="only say what is wrong in them")

    def handle(self, *, check, **options):
        if check:
            wrong = drift()
            for line in wrong:
                self.stdout.write(line)
            if wrong:
                raise CommandError(
                    f"{len(wrong)} places, counts or search words are wrong: run `manage.py reindex`."
                )
            self.stdout.write("Lists, counts and search words are as the events have them.")
            return
        # None: hidden where nobody watches, in a pipe or a log.
        with tqdm(total=steps(), desc="Reindexing", file=sys.stderr, disable=None, leave=False) as bar:
            for done in reindex():
                bar.update(done)
        self.stdout.write("Lists, counts and search words are made again.")
