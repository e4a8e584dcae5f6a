"""The parts of events: one line each, beneath the event they are part of.

A visit may have dozens of statements. A line asks for one row and nothing beside it, so that all parts
of a page's events cost one question a level.
"""

from dataclasses import dataclass, field

from relations.models import Event

from .event_dates import machine_date, phrase
from .naming import event_title, with_names, words_for_place
from .vocabulary import what_it_is

# A visit holds a meeting, which holds statements; deeper is a mistake, and a circle would have no end.
DEEPEST = 5


# Parts shown at once; the others come when the reader asks.
FIRST_PARTS = 3


@dataclass(kw_only=True)
class Whole:
    """An event of a list; `parts` are the lines of its parts that were found too."""

    event: Event
    parts: list["Line"] = field(default_factory=list)

    @property
    def title(self):
        return event_title(self.event)

    @property
    def nested(self):
        """All parts and parts of parts, in order."""
        return [one for part in self.parts for one in (part, *part.nested)]

    @property
    def deeds(self):
        """The parts that are more than words."""
        return [part for part in self.nested if part.event.kind != "statement"]

    @property
    def statements(self):
        return [part for part in self.nested if part.event.kind == "statement"]

    @property
    def first_deeds(self):
        return self.deeds[:FIRST_PARTS]

    @property
    def further(self):
        """What is not shown at once: the other deeds before what was said."""
        return self.deeds[FIRST_PARTS:] + self.statements


@dataclass(kw_only=True)
class Line(Whole):
    """An event in one line: as part of another, or in the compact list."""

    when: str
    machine_when: str
    where: str

    @property
    def kind(self):
        return what_it_is(self.event)


def line(event, today):
    """The line of an event fetched with its place."""
    return Line(
        event=event,
        when=phrase(event, today),
        machine_when=machine_date(event.date),
        where=words_for_place(event),
    )


def nest(found, wholes, today):
    """Puts beneath each of `wholes` (cards or lines) the parts of its event that were found, and theirs."""
    level = {one.event.pk: one for one in wholes}
    for _ in range(DEEPEST):
        if not level:
            return
        beneath = {}
        for part in with_names(found.parts_of(*level).oldest_first().in_one_line()):
            beneath[part.pk] = line(part, today)
            level[part.part_of_id].parts.append(beneath[part.pk])
        level = beneath
