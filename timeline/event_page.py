"""What the page of one event tells beyond its own row."""

from dataclasses import dataclass
from itertools import combinations

from relations.models import Event, Participation, Tenure
from relations.models.lists import CountsOfList, Dimension, lists_of

from .offices import office_then, tenure_then
from .pairs import pair_name
from .vocabulary import ROLES


@dataclass
class Attendance:
    """One who took part, as of that day."""

    participation: Participation
    name: str
    office: str
    tenure: Tenure | None

    @property
    def role(self):
        """The role where it says more than having been there."""
        role = self.participation.role
        return "" if role == "participant" else str(ROLES[role])


def attendance(event):
    """[(country or None, [Attendance])], in the order of the participations."""
    by_country = {}
    for one in event.participations.all():
        office = office_then(one, event.date)
        row = Attendance(
            one, one.shown_name, office if office != one.shown_name else "", tenure_then(one, event.date)
        )
        by_country.setdefault(one.country, []).append(row)
    return list(by_country.items())


@dataclass
class Neighbours:
    """The events of the same kind and pair just before and after."""

    pair: str
    name: str
    earlier: Event | None
    later: Event | None


def pairs_of(event):
    """[(pair, name)] for each two of the event's countries."""
    names = {country.code: country.name for country in event.countries.all()}
    pairs = [f"{one}-{other}".lower() for one, other in combinations(sorted(names), 2)]
    return [(pair, pair_name(pair, names)) for pair in pairs]


def neighbours(event):
    """Neighbours within the pair that has most events of the kind, or None where there is no pair."""
    pairs = dict(pairs_of(event))
    if not pairs:
        return None
    same_kind = Event.objects.published().of_kind(event.kind)
    pair = _busiest(event.kind, pairs) if len(pairs) > 1 else next(iter(pairs))
    others = same_kind.between_countries(*pair.split("-")).not_within(event)
    return Neighbours(
        pair,
        pairs[pair],
        earlier=others.newest_first().after(event.sort_key, event.pk).first(),
        later=others.oldest_first().after(event.sort_key, event.pk, newest=False).first(),
    )


def _busiest(kind, pairs):
    of_kind = lists_of([(Dimension.KIND, kind)]).get((Dimension.KIND, kind))
    counts = dict(CountsOfList(of_kind).of(Dimension.PAIR, pairs))
    return max(sorted(pairs), key=lambda pair: counts.get(pair, 0))
