from django.core.management.base import BaseCommand, CommandError

from timeline.languages.catalogs import update, what_is_amiss


class Command(BaseCommand):
    help = "Brings locale/ in line with the words of templates and code; --check only says what is missing."

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true")

    def handle(self, *, check, **options):
        if not check:
            update()
        amiss = what_is_amiss()
        for line in amiss:
            self.stdout.write(line)
        if amiss:
            raise CommandError(f"{len(amiss)} messages want attention.")
