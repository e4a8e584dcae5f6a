"""Tellings that belong together, and a shelf of them where those of some days are found at once."""

from collections import defaultdict
from dataclasses import dataclass, field

from .days import Days, days_of, is_by_day
from .tellings import Telling


@dataclass(slots=True, eq=False)
class Group:
    """The tellings of one event. `home` names the event where a person decided it; `days` are the narrowest
    of a meeting or statement, and all of a visit.
    """

    home: str = ""
    members: list[Telling] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)
    days: Days | None = None

    def take(self, telling):
        self.members.append(telling)
        self.texts |= telling.texts
        days = days_of(telling)
        if telling.date is None or days is None:
            return
        if self.days is None:
            self.days = days
        elif telling.kind == "visit" and is_by_day(telling):
            self.days = self.days.with_(days)
        elif days.apart(self.days) == 0:
            self.days = min(self.days, days, key=lambda d: d.width)


class Shelf:
    """Groups by the months of their days, so that thousands of them are not all compared."""

    def __init__(self):
        self._groups = {}
        self._by_month = defaultdict(dict)

    def __iter__(self):
        return iter(list(self._groups))

    def found(self, telling):
        """A group of this telling alone."""
        group = Group(telling.home)
        self._groups[group] = len(self._groups)
        self.add(telling, group)

    def add(self, telling, group):
        group.take(telling)
        for month in _months(group.days):
            self._by_month[month][group] = None

    def join(self, group, other):
        """All of `other` goes to `group`."""
        for telling in other.members:
            self.add(telling, group)
        del self._groups[other]

    def near(self, days):
        """The groups whose days may be less than a month from `days`, oldest first."""
        around = {month + step for month in _months(days) for step in (-1, 0, 1)}
        near = {group for month in around for group in self._by_month.get(month, ()) if group in self._groups}
        return sorted(near, key=self._groups.__getitem__)


def _months(days):
    if days is None:
        return range(0)
    return range(days.first.year * 12 + days.first.month, days.last.year * 12 + days.last.month + 1)
