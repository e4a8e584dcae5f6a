"""The events a text may speak of, fetched with all that is told of them.

Looked up by kind, by the days each source gives and by who took part, all through indexes: how many
events are stored elsewhere in time or about other people does not matter.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Substr

from relations.extraction.types import Participant
from relations.models import Event, Evidence, Participation

from .days import Days, days_of
from .likeness import same_people
from .merging import SLIP, YEAR
from .tellings import Telling, TellingKey, recalled, word_pairs
from .world import Spot

# A telling found leads to others only through its own days: "in October" to all of that month. Chains of
# such dates are short; the limit keeps the number of queries known.
ROUNDS = 4


@dataclass
class Neighbourhood:
    """`events` by pk; `tellings` of them all; `rows`: the Evidence row that keeps a telling."""

    events: dict[int, Event] = field(default_factory=dict)
    tellings: list[Telling] = field(default_factory=list)
    rows: dict[tuple[str, TellingKey], Evidence] = field(default_factory=dict)


def is_decided(event):
    """True where a person decided: the reader leaves the event alone."""
    return event.curated_at is not None or event.state in (Event.State.REJECTED, Event.State.WITHDRAWN)


def neighbourhood(tellings, known_events, world):
    """All that `tellings` may belong with, and all that may then belong elsewhere.

    `known_events` (pks) are there in any case. Rejected and withdrawn events attract nothing.
    """
    found = Neighbourhood()
    _fetch(found, set(known_events), world)
    asking = [*tellings, *found.tellings]
    asked = defaultdict(list)
    for _ in range(ROUNDS):
        asking = [t for t in asking if _asks_more(t, asked[t.kind])]
        if not asking:
            break
        for telling in asking:
            asked[telling.kind].append(telling)
        before = len(found.tellings)
        _fetch(found, _pks_near(asking) - found.events.keys(), world)
        asking = [t for t in found.tellings[before:] if any(same_people(t, a) for a in asked[t.kind])]
    return found


# --- which events --------------------------------------------------------------------------------


def _asks_more(telling, asked):
    """False where its days were searched already, for people who count as the same."""
    days = days_of(telling)
    if days is None:
        return False
    return not any(
        days_of(a).first <= days.first and days.last <= days_of(a).last and same_people(telling, a) == "all"
        for a in asked
    )


def _pks_near(tellings):
    """The pks of all events of the tellings' kinds, days and people."""
    asking = defaultdict(list)
    for telling in tellings:
        asking[telling.kind].append(telling)
    windows = {kind: _windows(own) for kind, own in asking.items()}
    events = Event.objects.filter(
        _shares_people(tellings), state__in=(Event.State.PROPOSED, Event.State.PUBLISHED)
    ).order_by()
    told = Evidence.objects.filter(_touching("draft_kind", "told_first", "told_last", windows)).order_by()
    by_hand = events.filter(_touching("kind", "first_day", "last_day", windows), _by_hand())
    told_of = events.filter(pk__in=told.values("event"))
    return {pk for which in (told_of, by_hand) for pk in which.values_list("pk", flat=True)}


def _windows(tellings):
    """The days to search, as few ranges as hold them."""
    ranges = []
    for days in sorted(days_of(t) for t in tellings):
        wide = Days(days.first - timedelta(days=SLIP), days.last + timedelta(days=SLIP))
        if ranges and wide.apart(ranges[-1]) <= 1:
            ranges[-1] = ranges[-1].with_(wide)
        else:
            ranges.append(wide)
    return ranges


def _touching(kind, first, last, windows):
    """Rows of a kind whose days touch a window of it. Nothing wider than a year merges, which bounds the
    search below."""
    touching = Q(pk__in=[])
    for name, ranges in windows.items():
        for window in ranges:
            since = window.first - timedelta(days=YEAR)
            days = {f"{first}__range": (since, window.last), f"{last}__gte": window.first}
            touching |= Q(**{kind: name}, **days)
    return touching


def _by_hand():
    """Events whose own columns count: those a person decided, and those nobody told the reader."""
    told = Evidence.objects.filter(event=OuterRef("pk"), told__isnull=False)
    return Q(curated_at__isnull=False) | ~Exists(told)


def _shares_people(tellings):
    """Events with someone whom one of the tellings names, or may mean."""
    whos = [who for t in tellings for who in t.whos]
    unnamed = Q(person__isnull=True)
    same = (
        Q(person__slug__in={who.person for who in whos if who.person})
        | (unnamed & Q(country__in={who.country for who in whos if who.country}))
        | (unnamed & Q(name__in={p.name for t in tellings for p in t.parties if not p.person}))
        | Q(country__in={who.country for who in whos if who.country and not who.person})
    )
    took_part = Participation.objects.filter(event=OuterRef("pk")).order_by()
    shared = Exists(took_part.filter(same)) | ~Exists(took_part)
    without = [t for t in tellings if all(who.government for who in t.whos)]
    if without:
        codes = {code for t in without for code in t.countries}
        links = Event.countries.through.objects.filter(event=OuterRef("pk"), country__in=codes)
        shared |= Exists(links)
    return shared


# --- what is told of them ------------------------------------------------------------------------


def _fetch(found, pks, world):
    if not pks:
        return
    locked = Event.objects.select_for_update(of=("self",)).select_related("place__town").order_by("pk")
    events = locked.in_bulk(pks)
    found.events.update(events)
    rows = list(_rows(Q(event__in=pks, field=Evidence.Field.EVENT)))
    said = _said(pk for pk, event in events.items() if event.kind == Event.Kind.STATEMENT)
    told = set()
    for row in rows:
        event = events[row.event_id]
        if row.told is not None:
            told.add(event.pk)
            if not is_decided(event):
                telling = recalled(event.kind, key_of(row), row.told, world, said.get(row.pk, frozenset()))
                found.tellings.append(telling)
                found.rows[telling.kind, telling.key] = row
    by_hand = [
        e
        for e in events.values()
        if e.state in (Event.State.PROPOSED, Event.State.PUBLISHED) and (e.curated_at or e.pk not in told)
    ]
    found.tellings += _own_tellings(by_hand, rows, said, world)


def tellings_of(event, world):
    """What each source told of the event when it was read."""
    rows = _rows(Q(event=event, field=Evidence.Field.EVENT, told__isnull=False))
    said = _said([event.pk] if event.kind == Event.Kind.STATEMENT else [])
    return [recalled(event.kind, key_of(r), r.told, world, said.get(r.pk, frozenset())) for r in rows]


def said_in(statements):
    """{pk: pairs of neighbouring words} of all that is quoted for each of the statements (pks)."""
    rows = dict(_rows(Q(event__in=statements, field=Evidence.Field.EVENT)).values_list("pk", "event"))
    words = {pk: frozenset() for pk in statements}
    for row, pairs in _said(statements).items():
        words[rows[row]] |= pairs
    return words


def key_of(row):
    """The TellingKey of an Evidence row, whose source comes with it."""
    return TellingKey(row.source.published_last, row.source.sha256, row.start, row.end, row.nth)


def _rows(which):
    """Evidence rows with their sources, but without the sources' texts."""
    return Evidence.objects.filter(which).select_related("source").defer("source__text").order_by("pk")


def _said(statements):
    """The word pairs of each telling of the statements, by the pk of its row."""
    words = (
        Evidence.objects.filter(event__in=list(statements))
        .filter(field__in=[Evidence.Field.EVENT, Evidence.Field.CONTENT])
        .annotate(words=Substr("source__text", F("start") + 1, F("end") - F("start")))
        .order_by("source", "start")
        .values_list("event", "source", "field", "pk", "words")
    )
    rows, contents, sentences = {}, defaultdict(list), defaultdict(list)
    for event, source, name, pk, text in words:
        if name == Evidence.Field.CONTENT:
            contents[event, source].append(text)
        else:
            rows[pk] = event, source
            sentences[event, source].append(text)
    return {pk: word_pairs(contents[at] or sentences[at]) for pk, at in rows.items()}


def _own_tellings(events, rows, said, world):
    """One telling for each event that its own columns speak for: it draws others, and stays as it is."""
    if not events:
        return []
    parties = defaultdict(list)
    took_part = Participation.objects.filter(event__in=[e.pk for e in events]).order_by("pk")
    for p in took_part.select_related("person", "office"):
        parties[p.event_id].append(_party(p))
    countries = defaultdict(set)
    links = Event.countries.through.objects.filter(event__in=[e.pk for e in events])
    for pk, code in links.values_list("event", "country"):
        countries[pk].add(code)
    texts, words = defaultdict(set), defaultdict(set)
    for row in rows:
        texts[row.event_id].add(row.source.sha256)
        words[row.event_id] |= said.get(row.pk, frozenset())
    return [
        Telling(
            kind=event.kind,
            key=TellingKey(date.min, "", event.pk, event.pk + 1),
            texts=frozenset(texts[event.pk]),
            parties=tuple(parties[event.pk]),
            whos=tuple(world.who(party, event.date) for party in parties[event.pk]),
            countries=frozenset(countries[event.pk]),
            subtype=event.subtype,
            date=event.date,
            spot=_spot(event),
            status=event.status,
            said=frozenset(words[event.pk]),
            home=f"{event.pk:020}",
        )
        for event in events
    ]


def _party(p):
    role, title = (p.office.role, p.office.title) if p.office else ("", p.office_words)
    person, name = (p.person.slug, p.person.name) if p.person else ("", p.name)
    return Participant(name, p.role, person, title, role, p.country_id or "")


def _spot(event):
    place = event.place
    if place is None:
        return Spot("words", event.place_words) if event.place_words else None
    return Spot(place.kind, place.name, place.slug, place.country_id, place.town.slug if place.town else "")
