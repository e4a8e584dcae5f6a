from django.core.management.base import BaseCommand
from django.utils import timezone

from relations.intake.tasks import take_up
from relations.models import Errand, Feed


class Command(BaseCommand):
    help = (
        "Asks the followed feeds what is new, fetches and reads it, and takes up what was left undone. "
        "For cron, every ten minutes or so: several at once do nothing twice."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--minutes",
            type=float,
            default=8,
            metavar="N",
            help="begin nothing more after so long (default 8); the rest is done by the next",
        )

    def handle(self, *, minutes, **options):
        began = timezone.now()
        asked, handed = take_up(minutes * 60)
        for feed in Feed.objects.failing().filter(polled_at__gte=began):
            self.stderr.write(f"{feed}: {feed.problem}")
        for errand in Errand.objects.refused().filter(finished_at__gte=began):
            self.stderr.write(f"{errand}: {errand.why}")
        left = Errand.objects.unfinished().count()
        self.stdout.write(f"Feeds asked: {asked}. Texts begun: {handed}; still waiting: {left}.")
