"""What the page of one event tells beyond its own row."""

from dataclasses import dataclass
from itertools import combinations

from relations.models import Event, Participation, Tenure
from relations.models.counts import CountsOfList
from relations.models.lists import Dimension, lists_of

from .naming import own_name, pair_name, with_names
from .offices import name_of, office_then, tenure_then
from .vocabulary import ROLES


@dataclass
class Attendance:
    """One who took part, as of that day."""

    participation: Participation
    name: str
    office: str
    tenure: Tenure | None

    @property
    def own(self):
        """The name in the script that the person writes it in, where the page shows another."""
        person = self.participation.person
        return own_name(person) if person else ""

    @property
    def role(self):
        """The role where it says more than having been there."""
        role = self.participation.role
        return "" if role == "participant" else str(ROLES[role])


def attendance(event):
    """[(country or None, [Attendance])], in the order of the participations."""
    by_country = {}
    for one in event.participations.all():
        name, office = name_of(one), office_then(one, event.date)
        row = Attendance(one, name, office if office != name else "", tenure_then(one, event.date))
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
        earlier=with_names(others).newest_first().after(event.sort_key, event.pk).first(),
        later=with_names(others).oldest_first().after(event.sort_key, event.pk, newest=False).first(),
    )


def _busiest(kind, pairs):
    of_kind = lists_of([(Dimension.KIND, kind)]).get((Dimension.KIND, kind))
    counts = dict(CountsOfList(of_kind).of(Dimension.PAIR, pairs))
    return max(sorted(pairs), key=lambda pair: counts.get(pair, 0))
