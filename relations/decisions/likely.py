"""Which events may be the same as this one, or hold it, and why one may think so."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q

from relations.ingest import said_in
from relations.models import Event

State = Event.State
# Two sources rarely give a day further apart; so many candidates are weighed, so many shown.
DAYS_APART = 10
MOST_WEIGHED, MOST_SHOWN = 60, 3
LEAST = 0.45
# So much of the shorter statement's pairs of neighbouring words, and so many of them, at least.
SAME_WORDS, FEWEST = 0.3, 3
WEIGHTS = {"days": 0.35, "people": 0.35, "place": 0.2, "words": 0.1}


@dataclass(frozen=True)
class Likely:
    """`score` from 0 to 1; `why` in words, each of them a ground: "same day", "2 of 2 people"."""

    event: Event
    score: float
    why: tuple[str, ...]


def likely_same(event):
    """The events of its kind, public or proposed, that may be the same: the likeliest first, a few."""
    if event.first_day is None:
        return []
    near = list(_whole(_near(event, DAYS_APART).filter(kind=event.kind).exclude(pk=event.pk)))
    if event.kind == Event.Kind.STATEMENT:
        near = _saying_the_same(event, near)
    weighed = [_weigh(event, other) for other in near]
    sure = [one for one in weighed if one.score >= LEAST]
    return sorted(sure, key=lambda one: (-one.score, one.event.pk))[:MOST_SHOWN]


def likely_wholes(event):
    """The visits and meetings of those days that it may be a part of, the narrowest first."""
    if event.first_day is None:
        return []
    wider = {"statement": ("meeting", "visit"), "meeting": ("visit", "meeting"), "visit": ("visit",)}
    wholes = _near(event, 1).filter(kind__in=wider[event.kind]).exclude(pk=event.pk)
    wholes = wholes.exclude(part_of=event.pk)
    return sorted(wholes[:MOST_WEIGHED], key=lambda one: (one.kind == "visit", one.date.width, one.pk))


def _near(event, days):
    """Live events of about those days that share a country or a person with it."""
    people = [seat.person_id for seat in event.participations.all() if seat.person_id]
    shared = Q(participations__person__in=people) | Q(countries__in=event.countries.all())
    since, until = event.first_day - timedelta(days=days), event.last_day + timedelta(days=days)
    live = Event.objects.filter(state__in=(State.PROPOSED, State.PUBLISHED))
    near = live.during(since, until).filter(pk__in=Event.objects.filter(shared).values("pk"))
    return near.select_related("place__town").order_by("-state", "pk")


def _saying_the_same(event, others):
    """Those that share their words with it: two statements of one person on one day are two all the same."""
    said = said_in([event.pk, *(other.pk for other in others)])
    mine = said[event.pk]
    return [
        other
        for other in others
        if len(mine & said[other.pk]) >= max(FEWEST, SAME_WORDS * min(len(mine), len(said[other.pk])))
    ]


def _whole(events):
    told = events.annotate(sources_telling=Count("evidence__source", distinct=True))
    return told.prefetch_related("participations__person", "countries")[:MOST_WEIGHED]


def _weigh(event, other):
    days, days_why = _days(event, other)
    people, people_why = _people(event, other)
    place, place_why = _place(event, other)
    pair = {c.pk for c in event.countries.all()} == {c.pk for c in other.countries.all()}
    alike = bool(event.subtype) and event.subtype == other.subtype
    parts = {"days": days, "people": people, "place": place, "words": (pair + alike) / 2}
    why = ["same pair" if pair else "other countries too", days_why, people_why, place_why]
    if alike:
        why.append(f"both a {event.subtype}")
    score = sum(WEIGHTS[name] * value for name, value in parts.items())
    return Likely(other, round(score, 2), tuple(word for word in why if word))


def _days(event, other):
    apart = max(0, (other.first_day - event.last_day).days, (event.first_day - other.last_day).days)
    if apart:
        return max(0, 0.8 - apart / DAYS_APART), f"{apart} day{'s' if apart > 1 else ''} apart"
    same = (event.first_day, event.last_day) == (other.first_day, other.last_day)
    if same and event.date.is_single_day:
        return 1, "same day"
    return (1, "same dates") if same else (0.8, "dates overlap")


def _people(event, other):
    mine, theirs = _names(event), _names(other)
    if not mine or not theirs:
        return 0.3, "no people named" if not mine and not theirs else ""
    shared = len(mine & theirs)
    return shared / len(mine | theirs), f"{shared} of {len(mine | theirs)} people"


def _names(event):
    return {seat.person_id or seat.shown_name.casefold() for seat in event.participations.all()}


def _place(event, other):
    one, two = event.place, other.place
    if one and two:
        same = one.pk == two.pk or one.pk == two.town_id or two.pk == one.town_id
        return (1, "same place") if same else (0, f"other place: {two}")
    words = {event.place_words.casefold(), other.place_words.casefold()}
    if len(words) == 1 and words != {""} and not one and not two:
        return 1, "same place"
    return 0.4, ""
