"""Same event? Which tellings of many texts belong together: a pure function of the set of them.

The order in which tellings are given never matters: they are placed in an order of their own, those
with the surest date first. A telling joins an event only where nothing contradicts any telling already
there; where it could be either of two events of different days, it stays by itself.
"""

from .days import days_of, is_by_day
from .groups import Shelf
from .likeness import destination, same_manner, same_people, same_place, same_words
from .tellings import telling_of
from .world import world_of

# Wider dates than a season join only where the place is the same too; wider than a year, never.
SEASON, YEAR = 92, 366
# Two sources give a meeting's day so far apart at most, all else being the same; then both are shown.
SLIP = 2
# A visit's days follow one another; so many at most make one visit, unless a source says it lasted longer.
LONGEST_VISIT = 16


def same_events(tellings):
    """The tellings, as a list of tuples: one for each event, each in the order of the keys."""
    groups = []
    for kind in sorted({t.kind for t in tellings}):
        own = [t for t in tellings if t.kind == kind]
        free = sorted((t for t in own if not t.home), key=_surest_first)
        shelf = Shelf()
        for telling in sorted((t for t in own if t.home), key=lambda t: t.home):
            shelf.found(telling)
        # "In October" asks which days there are once they are sorted out.
        for step in ([t for t in free if is_by_day(t)], [t for t in free if not is_by_day(t)]):
            _shelve(shelf, step)
            _join_slips(shelf, kind)
        groups += shelf
    return [tuple(sorted(g.members, key=lambda m: (not m.home, m.key))) for g in groups]


def _shelve(shelf, tellings):
    for telling in tellings:
        best = _best(telling, shelf)
        if best is None:
            shelf.found(telling)
        else:
            shelf.add(telling, best)


def _surest_first(telling):
    """Dated before undated, days before months, narrow before wide; a visit's longest days first."""
    days = days_of(telling)
    width = days.width if days else 0
    by_day = is_by_day(telling)
    if telling.kind == "visit" and by_day:
        width = -width
    return (telling.date is None, not by_day, width, telling.key)


# --- which event a telling joins -----------------------------------------------------------------


def _best(telling, shelf):
    near = shelf.near(days_of(telling))
    fitting = [(likeness, g) for g in near if (likeness := _likeness(telling, g)) is not None]
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
    people, places = set(), set()
    for member in group.members:
        who, where = same_people(telling, member), same_place(telling.spot, member.spot)
        if telling.kind == "statement":
            if not who or not same_words(telling, member):
                return None
        elif not who or not where or not same_manner(telling, member):
            return None
        people.add(who)
        places.add(where)
    if not _enough(telling, group, people, places):
        return None
    return (
        people == {"all"},
        "same" in places,
        any(telling.subtype == m.subtype for m in group.members if m.subtype),
        telling.status != "happened" or any(m.status == "happened" for m in group.members),
        group.days == days_of(telling),
    )


def _enough(telling, group, people, places):
    """Whether so little in common is enough: wide dates and missing people want the same place."""
    if telling.kind == "statement":
        return True
    tellings = (telling, *group.members)
    by_day = all(is_by_day(t) for t in tellings)
    if "unsure" in places and "same" not in places and not by_day:
        return False
    agreed = "same" in places or (telling.kind == "visit" and bool(destination(telling)))
    widest = max((days_of(t).width for t in tellings if t.date), default=0)
    if widest > YEAR or (widest > SEASON and not agreed):
        return False
    if "nobody" in people:
        return "same" in places
    return agreed or by_day or "some" not in people


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


def _join_slips(shelf, kind):
    """Joins two meetings that are one but for a day or two, where each has no other such partner."""
    if kind != "meeting":
        return
    partners = {g: [o for o in shelf.near(g.days) if _differ_by_a_slip(g, o)] for g in shelf}
    gone = set()
    for group, near in partners.items():
        if group not in gone and len(near) == 1 and len(partners[near[0]]) == 1:
            shelf.join(group, near[0])
            gone.add(near[0])


def _differ_by_a_slip(one, other):
    """The same people at the same named place in the same manner, told by different texts of near days."""
    if one.home or other.home or one.texts & other.texts or not one.days or not other.days:
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
