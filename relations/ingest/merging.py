"""Same event? Which tellings of many texts belong together: a pure function of the set of them.

The order in which tellings are given never matters: they are placed in an order of their own, those
with the surest date first. A telling joins an event only where nothing contradicts any telling already
there; where it could be either of two events of different days, it stays by itself.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from .likeness import destination, same_manner, same_people, same_place, same_words
from .tellings import Telling, telling_of
from .world import world_of

# Wider dates than a season join only where the place is the same too; wider than a year, never.
SEASON, YEAR = 92, 366
# Two sources give a meeting's day so far apart at most, all else being the same; then both are shown.
SLIP = 2
# A visit's days follow one another; so many at most make one visit, unless a source says it lasted longer.
LONGEST_VISIT = 16
# A plan without a date means the half-year after it was told.
PLANNED_WITHIN = timedelta(days=183)


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


@dataclass(slots=True)
class _Group:
    members: list[Telling] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)
    days: Days | None = None

    @property
    def home(self):
        return next((m.home for m in self.members if m.home), "")

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


def same_events(tellings):
    """The tellings, as a list of tuples: one for each event, each in the order of the keys."""
    groups = []
    for kind in sorted({t.kind for t in tellings}):
        own = [t for t in tellings if t.kind == kind]
        free = sorted((t for t in own if not t.home), key=_surest_first)
        groups += _settled(
            [_founded(t) for t in sorted((t for t in own if t.home), key=lambda t: t.home)],
            [t for t in free if is_by_day(t)],
            [t for t in free if not is_by_day(t)],
        )
    return [tuple(sorted(g.members, key=lambda m: (not m.home, m.key))) for g in groups]


def _settled(groups, by_day, vague):
    """`groups` with the tellings placed: "in October" asks which days there are once they are sorted out."""
    for tellings in (by_day, vague):
        for telling in tellings:
            best = _best(telling, groups)
            if best is None:
                groups.append(_founded(telling))
            else:
                best.take(telling)
        groups = _join_slips(groups)
    return groups


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
    return telling.date is not None and telling.date.precision == "day"


def _founded(telling):
    group = _Group()
    group.take(telling)
    return group


def _surest_first(telling):
    """Dated before undated, days before months, narrow before wide; a visit's longest days first."""
    days = days_of(telling)
    width = days.width if days else 0
    by_day = is_by_day(telling)
    if telling.kind == "visit" and by_day:
        width = -width
    return (telling.date is None, not by_day, width, telling.key)


# --- which event a telling joins -----------------------------------------------------------------


def _best(telling, groups):
    fitting = [(likeness, g) for g in groups if (likeness := _likeness(telling, g)) is not None]
    if not fitting:
        return None
    if telling.date is None:
        return fitting[0][1] if len(fitting) == 1 else None
    top = max(likeness for likeness, _ in fitting)
    best = sorted(
        (g for likeness, g in fitting if likeness == top), key=lambda g: (g.days.first, g.days.last)
    )
    if not any(one.days.apart(other.days) for one in best for other in best):
        return best[0]
    # Stops of one journey are one answer to "where did he go that month"; two meetings are two.
    journey = telling.kind == "visit" and best[0].days.with_(best[-1].days).width <= LONGEST_VISIT
    return best[0] if journey else None


def _likeness(telling, group):
    """How well the telling fits, as a tuple that compares; None where something contradicts."""
    if telling.texts & group.texts or not _dates_fit(telling, group):
        return None
    near = all(is_by_day(t) for t in (telling, *group.members))
    people, places = set(), set()
    for member in group.members:
        who, where = same_people(telling, member), same_place(telling.spot, member.spot, near)
        if telling.kind == "statement":
            if not who or not same_words(telling, member):
                return None
        elif not who or not where or not same_manner(telling, member):
            return None
        people.add(who)
        places.add(where)
    if not _enough(telling, group, people, "same" in places):
        return None
    return (
        people == {"all"},
        "same" in places,
        any(telling.subtype == m.subtype for m in group.members if m.subtype),
        group.days == days_of(telling),
    )


def _enough(telling, group, people, place_is_same):
    """Whether so little in common is enough: wide dates and missing people want the same place."""
    if telling.kind == "statement":
        return True
    tellings = (telling, *group.members)
    agreed = place_is_same or (telling.kind == "visit" and bool(destination(telling)))
    widest = max((days_of(t).width for t in tellings if t.date), default=0)
    if widest > YEAR or (widest > SEASON and not agreed):
        return False
    if "nobody" in people:
        return place_is_same
    return agreed or "some" not in people or all(is_by_day(t) for t in tellings)


def _dates_fit(telling, group):
    days = days_of(telling)
    if days is None or group.days is None:
        return False
    apart = days.apart(group.days)
    if telling.kind == "statement":
        return apart <= SLIP
    if telling.kind == "visit" and is_by_day(telling) and not _goes_to_a_site(telling):
        joined = days.with_(group.days).width
        return apart <= 1 and (apart == 0 or joined <= LONGEST_VISIT)
    return apart == 0


def _goes_to_a_site(telling):
    return telling.spot is not None and telling.spot.kind == "site"


# --- days that disagree --------------------------------------------------------------------------


def _join_slips(groups):
    """Joins two events that are one but for a day or two, where each has no other such partner."""
    partners = {
        id(g): [other for other in groups if other is not g and _differ_by_a_slip(g, other)] for g in groups
    }
    joined, gone = [], set()
    for group in groups:
        if id(group) in gone:
            continue
        near = partners[id(group)]
        if len(near) == 1 and len(partners[id(near[0])]) == 1:
            for member in near[0].members:
                group.take(member)
            gone.add(id(near[0]))
        joined.append(group)
    return joined


def _differ_by_a_slip(one, other):
    """The same people at the same named place in the same manner, told by different texts of near days."""
    if one.home or other.home or one.texts & other.texts or not one.days or not other.days:
        return False
    if one.members[0].kind != "meeting":
        return False
    if not 0 < one.days.apart(other.days) <= SLIP or min(one.days.width, other.days.width) > SLIP + 1:
        return False
    pairs = [(a, b) for a in one.members for b in other.members]
    return all(same_people(a, b) == "all" and same_manner(a, b) for a, b in pairs) and (
        any(_same_town(a.spot, b.spot) for a, b in pairs)
        and all(same_place(a.spot, b.spot) for a, b in pairs)
    )


def _same_town(one, other):
    known = ("town", "site")
    return (
        bool(one and other) and one.kind in known and other.kind in known and same_place(one, other) == "same"
    )


# --- many texts without a database ---------------------------------------------------------------


def cluster(readings, gazetteer):
    """Ids for the drafts of many texts, alike where they are one event.

    `readings` are pairs of a SourceText and its drafts; the answer has a list of ids for each, in order.
    """
    world = world_of(gazetteer)
    ids, at = [], {}
    tellings = []
    for number, (source_text, drafts) in enumerate(readings):
        ids.append([""] * len(drafts))
        for index, draft in enumerate(drafts):
            telling = telling_of(draft, source_text, f"{source_text.key}#{number}", world)
            tellings.append(telling)
            at[telling.kind, telling.key] = number, index
    for number, group in enumerate(same_events(tellings)):
        for telling in group:
            text, index = at[telling.kind, telling.key]
            ids[text][index] = f"{telling.kind}-{number}"
    return ids
