"""One telling of a meeting or visit: what every rule fills in."""

from dataclasses import dataclass, field

from relations.extraction.events import words as table
from relations.extraction.language.units import ACTOR, DATE, PLACE


@dataclass(slots=True)
class Sighting:
    """One telling. `sides` are the mentions that take part, `roles` theirs; `anaphoric` marks a telling
    that only means something as a later word about an event already told ("the talks")."""

    kind: str
    rule: str
    sentence: object
    at: int
    confidence: float
    subtype: str = ""
    sides: list = field(default_factory=list)
    roles: list = field(default_factory=list)
    status: str = "happened"
    wished: bool = False
    certain: bool = True
    dates: list = field(default_factory=list)
    places: list = field(default_factory=list)
    anaphoric: bool = False
    anew: bool = False
    earlier: bool = False
    three_way: bool = False
    generic: bool = False
    # "to come", "in the country": the place is the one the text spoke of before.
    implied_place: bool = False
    # "the one on Jeju": the people are those of the event just told.
    same_people: bool = False
    # "It was the first time that …": more about an event already told, whatever its words.
    recap: bool = False
    # "had met": before what the text tells, unless it says when.
    before: bool = False
    # Its verb goes on from the verb before: "will be in the country on Sunday and will meet".
    joined: bool = False
    # "Such a summit", "any talks": no particular one.
    supposed: bool = False
    # Those met are named, the one who met them not yet.
    open_side: bool = False


def mark_order(one, first, at, modifiers=frozenset()):
    words = set(modifiers)
    words |= {one.sentence.low(k) for k in range(max(0, first - 4), at + 2) if k != at}
    one.generic = one.generic or _is_habit(one.sentence, at)
    if "next" in words and "time" in words:
        one.status, one.wished = "planned", True
    one.anew = bool(words & table.ANEW)
    one.earlier = bool(
        words & {"last", "previous", "previously", "earlier", "past", "preceding", "former", "initial"}
    )


def own_value(dates):
    """The narrowest of the dates of one telling ("on Friday, Oct. 24")."""
    return min((d.date.value for d in dates), key=lambda v: (v.qualifier != "exact", v.width or 10**6))


def lies_ahead(dates, published):
    """True where the event's own date begins after the day of publication."""
    if published is None or not dates:
        return False
    value = own_value(dates)
    first = value.first or value.last  # "until Saturday"
    return published.last is not None and first > published.last


def is_before(sentence, group):
    """ "had met": told as lying before the news, unless a clause of time ("after they had met") or any word
    of time ("hours earlier") ties it to the day."""
    if not (group.perfect and group.tense == "past") or group.modal:
        return False
    return not any(
        unit.kind == DATE or unit.low in ("after", "when", "once", "where", "earlier", "hours", "before")
        for unit in sentence.units
    )


def persons(units):
    """True where the mentions are people or their offices, not governments alone."""
    return any(
        u.kind == ACTOR
        and (u.actor.form != "group" or any(a.person or a.role for a in u.actor.actors) or not u.actor.actors)
        for u in units
    )


def count_of(units):
    return len({(a.person or a.name) for u in units for a in u.actor.actors}) or len(units)


_TURNS = (
    ("by", "turns"),
    ("in", "turn"),
    ("each", "year"),
    ("every", "year"),
    ("a", "year"),
)


def _is_habit(sentence, at):
    """ "meet twice a year", "visit each other by turns": a practice, not an event."""
    for k in range(at + 1, min(len(sentence), at + 9)):
        unit = sentence.units[k]
        if unit.low in (",", ";"):
            return False
        if unit.kind == DATE and unit.date.kind == "set":
            return True
        if unit.low == "times" or (unit.low == "twice" and sentence.kind(k + 1) == DATE):
            return True
        if unit.low == "twice" and sentence.low(k + 1) in ("before", ","):
            # "have met twice before, in Delhi in October and in Lima in May": each has a place of its own
            return sum(sentence.kind(j) == PLACE for j in range(k + 1, len(sentence))) > 1
        if (unit.low, sentence.low(k + 1)) in _TURNS or unit.low in ("regularly", "annually", "yearly"):
            return True
    return False
