from django.core.management.base import BaseCommand, CommandError

from relations.ingest import ingest_paths
from relations.management.reading import show_reading
from relations.sources import source_files


class Command(BaseCommand):
    help = "Stores texts and proposes the events they tell, for review. Reading a text again adds nothing."

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="+", metavar="PATH", help="a text (.txt, .md, .html) or a folder")
        parser.add_argument(
            "--publish", action="store_true", help="show dated events at once, without review"
        )

    def handle(self, *, paths, publish, **options):
        files = source_files(paths)
        if not files:
            raise CommandError(f"No text in {', '.join(paths)}: a text's name ends in .txt, .md or .html.")
        summary = show_reading(self, ingest_paths(files, publish), len(files))
        self.stdout.write(str(summary))
        if summary.problems:
            raise CommandError(f"{len(summary.problems)} of {len(files)} texts could not be read.")
