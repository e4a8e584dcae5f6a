"""What all tellings of one event say together: a pure function of them, whatever their order."""

from collections import Counter
from dataclasses import dataclass, replace

from relations.extraction.types import Participant
from relations.partial_date import PRECISIONS, QUALIFIERS, PartialDate

from .days import days_of, is_by_day
from .likeness import is_same_person
from .world import Spot, Who

# Of two texts of one day, the graver news is the later.
_GRAVITY = ("planned", "postponed", "cancelled")
_FINENESS = ("site", "town", "region", "words", "country")
_PLAIN_ROLE = "participant"


@dataclass(frozen=True, slots=True)
class Combined:
    """The columns of an event. `dates_disagree`: no day can be what all its sources say."""

    kind: str
    subtype: str
    date: PartialDate | None
    dates_disagree: bool
    status: str
    spot: Spot | None
    parties: tuple[Participant, ...]
    countries: frozenset[str]
    topics: tuple[str, ...]
    confidence: float


def combine(tellings):
    """The Combined of the tellings of one event (at least one)."""
    tellings = sorted(tellings, key=lambda t: t.key)
    on, disagree = _date(tellings)
    return Combined(
        kind=tellings[0].kind,
        subtype=_most_told(t.subtype for t in tellings),
        date=on,
        dates_disagree=disagree,
        status=_status(tellings),
        spot=_spot(tellings),
        parties=_parties(tellings),
        countries=frozenset().union(*(t.countries for t in tellings)),
        topics=tuple(sorted({topic for t in tellings for topic in t.topics})),
        confidence=max(t.confidence for t in tellings),
    )


def _date(tellings):
    """The narrowest date that most of the tellings agree with; a visit has all days it is told of."""
    dated = [t for t in tellings if t.date]
    if not dated:
        return None, False
    by_day = [t.date for t in dated if is_by_day(t)]
    if dated[0].kind == "visit" and by_day:
        first, last = min(d.first for d in by_day), max(d.last for d in by_day)
        return PartialDate(
            first, last, "day", min((d.qualifier for d in by_day), key=QUALIFIERS.index)
        ), False
    days = [days_of(t) for t in dated]

    def rank(telling):
        own = days_of(telling)
        return (
            -sum(own.apart(other) == 0 for other in days),
            telling.date.width,
            PRECISIONS.index(telling.date.precision),
            QUALIFIERS.index(telling.date.qualifier),
            telling.key,
        )

    disagree = any(one.apart(other) for one in days for other in days)
    return min(dated, key=rank).date, disagree


def _status(tellings):
    """Happened once any text says so; else what the latest text says."""
    if any(t.status == "happened" for t in tellings):
        return "happened"
    return max(tellings, key=lambda t: (t.key.published, _GRAVITY.index(t.status), t.key)).status


def _spot(tellings):
    """The most exact place; where several are as exact, the one most texts name."""
    spots = [t.spot for t in tellings if t.spot]
    if not spots:
        return None
    finest = min((s.kind for s in spots), key=_FINENESS.index)
    told = Counter(s for s in spots if s.kind == finest)
    return min(told, key=lambda s: (-told[s], spots.index(s)))


def _most_told(texts):
    told = [text for text in texts if text]
    counts = Counter(told)
    return min(counts, key=lambda text: (-counts[text], told.index(text))) if counts else ""


def _parties(tellings):
    """All who took part, each once, as fully as any telling names them."""
    found: list[tuple[Participant, Who]] = []
    pairs = [(p, w) for t in tellings for p, w in zip(t.parties, t.whos, strict=True)]
    for party, who in sorted(pairs, key=lambda pair: (not pair[1].person, not pair[1].name)):
        for n, (known, known_who) in enumerate(found):
            if _beside(known.role, party.role) and is_same_person(known_who, who):
                found[n] = (_fuller(known, party), known_who)
                break
        else:
            found.append((party, who))
    if tellings[0].kind == "statement":
        return tuple(party for party, _ in found)
    # "Japan" took part in the person of its minister, where one is named.
    present = {party.country for party, who in found if not who.government}
    return tuple(p for p, who in found if not who.government or p.country not in present)


def _beside(role, other):
    """True where one person would hardly have both roles: they are two words for one part."""
    return (role == "addressee") == (other == "addressee")


def _fuller(known, party):
    """What `known` leaves open, filled from `party`."""
    return replace(
        known,
        role=party.role if known.role == _PLAIN_ROLE else known.role,
        office=known.office or (party.office if known.office_role in ("", party.office_role) else ""),
        office_role=known.office_role or party.office_role,
        country=known.country or party.country,
    )
