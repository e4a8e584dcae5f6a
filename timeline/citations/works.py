"""What can be cited: an entry as it reads in one version, or a text as its publisher dated it."""

from dataclasses import dataclass, replace
from datetime import date

from django.utils import timezone

from timeline.characters import one_line
from timeline.event_dates import words
from timeline.templatetags.addresses import web_address

SITE_NAME = "Relations timeline"


@dataclass(frozen=True)
class Work:
    """`issued` is (year, month, day) as far as it is known; `accessed` is None for what we did not open."""

    key: str
    title: str
    site: str
    url: str
    issued: tuple[int, ...]
    version: str = ""
    language: str = "en"
    accessed: date | None = None

    def plain(self):
        """The same with every text on one line and free of control characters."""
        texts = ("title", "site", "url", "language")
        return replace(self, **{name: one_line(getattr(self, name)) for name in texts})


def work_of_event(event, permalink, today):
    """The entry: it has no author but the site, and changes, so version and day of access belong to it."""
    changed = timezone.localdate(event.updated_at)
    return Work(
        key=f"{event.public_id}-v{event.version}",
        title=f"{event}, {_when(event)}",
        site=SITE_NAME,
        url=permalink,
        issued=(changed.year, changed.month, changed.day),
        version=str(event.version),
        accessed=today,
    ).plain()


def _when(event):
    return words(event.date) if event.status == "happened" else f"planned for {words(event.date)}"


def work_of_source(source):
    """The text: as of the day, month or year it is known to be published."""
    known = {"day": 3, "month": 2, "year": 1}[source.published_precision]
    first = source.published_first
    return Work(
        key=f"source-{source.pk}",
        title=str(source),
        site=source.publisher,
        url=web_address(source.url),
        issued=(first.year, first.month, first.day)[:known],
        language=source.language,
    ).plain()
