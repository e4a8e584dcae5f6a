from django.core.management.base import BaseCommand, CommandError

from relations.ingest import ingest_paths
from relations.ingest.bulk import ingest_archives
from relations.management.reading import show_reading
from relations.sources import source_files


class Command(BaseCommand):
    help = "Stores texts and proposes the events they tell, for review. Reading a text again adds nothing."

    def add_arguments(self, parser):
        parser.add_argument(
            "paths",
            nargs="+",
            metavar="PATH",
            help="a text (.txt, .md, .html) or a folder; with --jobs also JSON lines and WARC archives",
        )
        parser.add_argument(
            "--jobs",
            type=int,
            default=0,
            metavar="N",
            help="read many texts in so many processes; texts that are stored are skipped, not read again",
        )
        parser.add_argument(
            "--publish", action="store_true", help="show dated events at once, without review"
        )

    def handle(self, *, paths, publish, jobs, **options):
        if jobs > 0:
            self._tell(show_reading(self, ingest_archives(paths, jobs, publish), total=None))
            return
        files = source_files(paths)
        if not files:
            raise CommandError(f"No text in {', '.join(paths)}: a text's name ends in .txt, .md or .html.")
        self._tell(show_reading(self, ingest_paths(files, publish), len(files)))

    def _tell(self, summary):
        self.stdout.write(str(summary))
        if summary.problems:
            texts = summary.texts + len(summary.problems)
            raise CommandError(f"{len(summary.problems)} of {texts} texts could not be read.")
