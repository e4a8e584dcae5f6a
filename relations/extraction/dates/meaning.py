"""What a time expression means before anyone knows when it was written.

The grammar turns words into a `Meaning`; resolving turns a `Meaning` and its surroundings into days.
"""

from dataclasses import dataclass, field, replace

# What a shift counts from: the writing; a date spoken of before; that, or else the writing; an event.
PUBLISHED, DISCOURSE, STORY, EVENT = "published", "discourse", "story", "event"


@dataclass(slots=True)
class Meaning:
    """One time expression, unresolved.

    `unit` is the width of the words: day, week, weekend, month, half_month, week_of_month,
    weekend_of_month, quarter, half, season, year, decade. `year` … `weekday` are what the words fix, `nth`
    which quarter, half or week it is. `shift` counts `shift_unit`s from the anchor:
    "last year" is -1 year, "the same month" 0 months from the date spoken of before. `direction`
    is -1 or +1 where the words themselves point back or forward ("last Friday"), and `strict` rules
    out the anchor's own day. `part` is start, early, mid, late or end of the unit. `timex` is given by
    the words for durations, sets and vague references; for dates it comes with the value.
    """

    kind: str = "date"
    unit: str = "day"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: int | None = None
    nth: int | None = None
    shift: int | None = None
    shift_unit: str = ""
    anchor: str = PUBLISHED
    direction: int = 0
    strict: bool = False
    part: str = ""
    day_part: str = ""
    clock: str = ""
    approximate: bool = False
    until: "Meaning | None" = None
    bound: str = ""
    timex: str = ""
    reason: str = ""
    absolute: object = None

    def but(self, **changes):
        return replace(self, **changes)


@dataclass(slots=True)
class Draft:
    """A meaning found at the tokens `first` to `end` (not included).

    `parts` are the drafts a range was made of. `beside` is the draft an anchored expression counts
    from ("a week before" beside "March 10").
    """

    first: int
    end: int
    meaning: Meaning
    parts: "tuple[Draft, ...]" = ()
    beside: "Draft | None" = None
    notes: dict = field(default_factory=dict)
