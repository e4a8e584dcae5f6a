"""Print what is read in texts, without touching the database."""

import json
import sys
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from relations.extraction import read
from relations.extraction.shape import as_json, as_lines
from relations.ingest.gazetteer import build_gazetteer
from relations.reference import read_gazetteer
from relations.sources import SourceError, read_source, source_files


class Command(BaseCommand):
    help = "Print the meetings, visits and statements read in texts; nothing is stored."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="+", metavar="FILE", type=Path, help="a text, a page or a folder")
        parser.add_argument("--json", action="store_true", help="one JSON object a text, a line each")
        parser.add_argument(
            "--database",
            action="store_true",
            help="know the names in the database, not those of the reference files",
        )

    def handle(self, *, paths, json: bool = False, database=False, **options):
        gazetteer = build_gazetteer() if database else read_gazetteer(Path(settings.SEEDS_DIR) / "reference")
        show = _json_line if json else as_lines
        bad = 0
        for path in source_files(paths):
            try:
                source = read_source(path)
            except SourceError as problem:
                bad += 1
                self.stderr.write(self.style.ERROR(str(problem)))
                continue
            self.stdout.write(show(source, read(source, gazetteer)))
        if bad:
            sys.exit(1)


def _json_line(source, reading):
    return json.dumps(as_json(source, reading), ensure_ascii=False)
