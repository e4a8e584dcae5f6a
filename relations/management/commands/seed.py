from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from relations.ingest import seeding
from relations.management.reading import show_reading
from relations.tables import BadReference


class Command(BaseCommand):
    help = "Loads the reference files and texts of seeds/ and publishes what the texts tell."

    def add_arguments(self, parser):
        parser.add_argument("--force", action="store_true", help="read them again even if nothing changed")

    def handle(self, *, force, **options):
        folder = settings.SEEDS_DIR
        if not force and seeding.are_stored(folder):
            self.stdout.write("The seeds are stored already.")
            return
        try:
            total = len(seeding.seed_texts(folder))
            summary = show_reading(self, seeding.store_seeds(folder), total)
        except BadReference as problem:
            raise CommandError(f"The reference files have mistakes:\n{problem}") from None
        self.stdout.write(f"Seeds: {summary}")
        if summary.problems:
            raise CommandError(f"{len(summary.problems)} of {total} seed texts could not be read.")
