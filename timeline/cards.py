"""What a card of the timeline shows, put together from rows already fetched."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

from relations.models import Event, Evidence

from .event_dates import machine_date, phrase
from .naming import country_name, event_title, place_with_country, words_for_place
from .offices import name_of, office_then
from .parts import Whole
from .vocabulary import what_it_is

MOST_PEOPLE = 4
LONGEST_QUOTE = 120

# Names and a day before a dash: "SEOUL, South Korea -- ", "Ikaruga, Nara Pref., Jan. 14 (Jiji Press)--".
_HEAD = re.compile(
    r"""([A-Z][\w.'’]*\)? (?:[,\ /(]+ [A-Z\d][\w.'’]*\)?){0,8})
        \s? (?:-- | [—–] | (?<=\ )-(?=\ )) \s? (?=["“A-Z])""",
    re.VERBOSE,
)


@dataclass(kw_only=True)
class Card(Whole):
    """One event of the list; `parts` are the lines of its parts that were found too."""

    when: str
    machine_when: str
    where: str
    people: list[tuple[str, str]]  # name, office held then
    others: int  # people there is no room for
    countries: str  # those the page is not about anyway
    proof: Evidence | None
    quote: str  # "" where the title says the same words
    sources: int
    whole: Event | None  # the published event it is part of

    @property
    def kind(self):
        return what_it_is(self.event)

    @property
    def whole_title(self):
        return event_title(self.whole)


def card(event, today, about=()):
    """The card of an event fetched `for_timeline`; `about` are the codes the page is about."""
    people = _people(event)
    evidence = list(event.evidence.all())
    proof = _proof(event, evidence)
    return Card(
        event=event,
        when=phrase(event, today),
        machine_when=machine_date(event.date),
        where=place_with_country(event.place) if event.place else words_for_place(event),
        people=people[:MOST_PEOPLE],
        others=max(len(people) - MOST_PEOPLE, 0),
        countries=_countries(event, about),
        proof=proof,
        quote=_quote(event, proof),
        sources=len({row.source_id for row in evidence}),
        whole=event.part_of if event.part_of and event.part_of.state == "published" else None,
    )


def _countries(event, about):
    names = (country_name(one.pk, one.name) for one in event.countries.all() if one.pk not in about)
    return _(", ").join(names)


def _people(event):
    """Everyone once, whoever the words were addressed to left out."""
    shown = {}
    for one in event.participations.all():
        if one.role != "addressee":
            shown.setdefault(name_of(one), office_then(one, event.date))
    return [(name, office if office != name else "") for name, office in shown.items()]


def _proof(event, evidence):
    """The sentence to quote: of the earliest text that tells the event; any evidence where none is marked.

    Of what happened, a text that only announced it is quoted when there is no other.
    """
    told = [row for row in evidence if row.field == "event"] or evidence
    return min(told, key=lambda row: (_announces(row.source, event), *_place_in_time(row)), default=None)


def _announces(source, event):
    return event.status == "happened" and source.published_last < event.first_day


def _place_in_time(row):
    return row.source.published_first, row.source_id, row.start


def _quote(event, proof):
    if proof is None:
        return ""
    words = _without_dateline(" ".join(proof.quote.split()))
    said = event.title.partition("“")[2].rstrip("”")
    # A statement's title is its words: the same sentence again would be noise.
    if said and _letters(said) and _letters(said) in _letters(words) and "…" not in said:
        return ""
    return _shortened(words)


def _without_dateline(words):
    """The sentence that a dateline precedes; the event's date and place are said beside it anyway."""
    head = _HEAD.match(words)
    if not head:
        return words
    town, last = head[1][:3], head[1][-1]
    is_dateline = (town.isalpha() and town.isupper()) or last.isdigit() or last == ")"
    return words[head.end() :] if is_dateline else words


def _shortened(words):
    """At most LONGEST_QUOTE letters, cut between words where there are any."""
    if len(words) <= LONGEST_QUOTE:
        return words
    cut = words[: LONGEST_QUOTE - 2]
    space = cut.rfind(" ")
    return (cut[:space] if space > LONGEST_QUOTE // 2 else cut) + " …"


def _letters(text):
    return "".join(c for c in text.casefold() if c.isalnum())
