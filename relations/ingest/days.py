"""Which days a telling may mean."""

from dataclasses import dataclass
from datetime import date, timedelta

# A plan without a date means the half-year after it was told.
PLANNED_WITHIN = timedelta(days=183)
# Seven days from a Monday or a Sunday are a week somebody spoke of, not seven days of talks.
WEEK, WEEK_STARTS = 7, (0, 6)


@dataclass(frozen=True, slots=True, order=True)
class Days:
    first: date
    last: date

    @property
    def width(self):
        return (self.last - self.first).days + 1

    def apart(self, other):
        """Days between the two: 0 where they share one, 1 where they are neighbours."""
        return max(0, (other.first - self.last).days, (self.first - other.last).days)

    def with_(self, other):
        return Days(min(self.first, other.first), max(self.last, other.last))


def days_of(telling):
    """All days a telling may mean; None where it may mean any."""
    if telling.date is None:
        if telling.status == "planned" and telling.kind != "statement":
            return Days(telling.key.published, telling.key.published + PLANNED_WITHIN)
        return None
    days = Days(telling.date.first, telling.date.last)
    if telling.date.qualifier == "exact":
        return days
    slack = timedelta(days=min(15, max(1, days.width // 2)))
    return Days(days.first - slack, days.last + slack)


def is_by_day(telling):
    """True where the words name days: "13–14 January". "Next week" names none."""
    on = telling.date
    if on is None or on.precision != "day":
        return False
    return not (on.width == WEEK and on.first.weekday() in WEEK_STARTS)
