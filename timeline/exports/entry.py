"""One event as every format needs it; each format only writes it down."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.urls import reverse

from relations.models import Event
from timeline.event_dates import phrase
from timeline.footnotes import SENTENCES
from timeline.naming import event_title, words_for_place
from timeline.offices import name_of, office_then
from timeline.templatetags.addresses import web_address

FEW = 3


@dataclass(frozen=True)
class Attendee:
    """One participant in one role; `person` is a slug, "" for who is not known by name."""

    name: str
    office: str
    country: str
    role: str
    person: str


@dataclass(frozen=True)
class Entry:
    """An event fetched `with_everything`."""

    event: Event
    site: Callable[[str], str]
    today: date

    @property
    def id(self):
        return self.event.public_id

    @property
    def title(self):
        return str(event_title(self.event))

    @property
    def permalink(self):
        """The address that stays whatever the title becomes: it leads on to the page."""
        return permalink(self.event, self.site)

    @property
    def when(self):
        """The date in words, with what became of a plan."""
        return phrase(self.event, self.today)

    @property
    def start(self):
        """ISO 8601, no finer than the date is known."""
        return self.event.date.ends[0]

    @property
    def end(self):
        return self.event.date.ends[1]

    @property
    def where(self):
        return words_for_place(self.event)

    @cached_property
    def people(self):
        return [
            Attendee(
                name=name_of(one),
                office=_other_than(name_of(one), office_then(one, self.event.date) or one.office_words),
                country=one.country_id or "",
                role=one.role,
                person=one.person.slug if one.person else "",
            )
            for one in self.event.participations.all()
        ]

    @property
    def countries(self):
        return sorted(country.code for country in self.event.countries.all())

    @property
    def topics(self):
        return list(self.event.topics.all())

    @property
    def whole(self):
        """The published event it is part of, or None."""
        whole = self.event.part_of
        return whole if whole and whole.state == "published" else None

    @cached_property
    def evidence(self):
        """Its evidence in the order of the event's page: the earliest text first."""
        rows = self.event.evidence.all()
        return sorted(rows, key=lambda row: (row.source.published_first, row.source_id, row.start, -row.end))

    @property
    def quotes(self):
        """[(words, source)] of the sentences that tell it."""
        return [(" ".join(row.quote.split()), row.source) for row in self.evidence if row.field in SENTENCES]

    @property
    def few_quotes(self):
        """The first sentence of each text, of a few texts: those that could know what happened first."""
        first = {}
        for said, source in self.quotes:
            first.setdefault(source.pk, (said, source))
        return sorted(first.values(), key=lambda quote: self._announces(quote[1]))[:FEW]

    def _announces(self, source):
        return self.event.status == "happened" and source.published_last < self.event.first_day

    @property
    def sources(self):
        return list({row.source_id: row.source for row in self.evidence}.values())

    def evidence_address(self, row):
        return self.site(row.get_absolute_url())


def permalink(event, site):
    return site(reverse("event", args=[event.public_id]))


def published_page(source):
    """Where the publisher has it, or ""."""
    return web_address(source.url)


def _other_than(name, office):
    return office if office != name else ""
