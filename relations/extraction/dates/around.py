"""What an expression is read beside: when the text was written, and the dates spoken of before it."""

from dataclasses import dataclass, field, replace
from datetime import date

from relations.partial_date import PartialDate

from .meaning import EVENT, PUBLISHED, STORY

# How many earlier dates are looked at for one to count from.
_MEMORY = 12
# A story in the news is not older or further ahead than this.
_STORY_DAYS = 7


@dataclass(slots=True)
class Around:
    """`written` is when, as wide as known, or None. `before` holds earlier values, the latest last.

    `tense` is -1 back, 0 untold, +1 forward; `day_tense` stands in for days where it is untold.
    `frame` is a year that the words before speak about, `day_before` a day just told with its year.
    `attribute` marks a date that belongs to a noun,
    so that the verb tells little of when it is: "the talks planned for September".
    """

    written: PartialDate | None
    before: list = field(default_factory=list)
    tense: int = 0
    day_tense: int = 0
    frame: int | None = None
    day_before: date | None = None
    attribute: bool = False

    def but(self, **changes):
        return replace(self, **changes)

    @property
    def day(self):
        """The day of writing, or None where only its month or year is known."""
        return self.written.first if self.written is not None and self.written.is_single_day else None

    @property
    def spoken_day(self):
        """The last single day spoken of, or None."""
        return next((v.first for v in reversed(self.before[-_MEMORY:]) if v.is_single_day), None)

    @property
    def spoken_year(self):
        return next((v.first.year for v in reversed(self.before[-_MEMORY:]) if has_year(v)), None)

    @property
    def spoken_month(self):
        """The last value spoken of if it lies within one month."""
        return next((v for v in reversed(self.before[-3:]) if has_month(v)), None)

    def anchor(self, meaning, unit):
        """The PartialDate that `meaning` counts `unit`s from, or a text saying why there is none."""
        narrow_enough = {"D": has_day, "W": has_day, "M": has_month, "Q": has_month}.get(unit, has_year)
        if meaning.anchor == STORY and self._is_current(narrow_enough):
            return self.written
        if meaning.anchor != PUBLISHED:
            for value in reversed(self.before[-_MEMORY:]):
                if narrow_enough(value):
                    return value
            if meaning.anchor == EVENT or (meaning.unit == "day" and meaning.anchor != STORY):
                return "it counts from another day, which the text does not give"
        if self.written is not None and narrow_enough(self.written):
            return self.written
        return self.undated

    def _is_current(self, narrow_enough):
        """True where the last date spoken of is background, too far from the writing to be its story."""
        if self.written is None or not narrow_enough(self.written):
            return False
        last = next((v for v in reversed(self.before[-_MEMORY:]) if narrow_enough(v)), self.written)
        return abs((last.first - self.written.first).days) > _STORY_DAYS

    @property
    def undated(self):
        if self.written is None:
            return "the text has no date of its own"
        return f"the text is dated {self.written}, no closer"


def has_day(value):
    return (
        value.first is not None and value.last is not None and value.precision == "day" and value.width <= 31
    )


def has_month(value):
    ends = value.first, value.last
    return None not in ends and (ends[0].year, ends[0].month) == (ends[1].year, ends[1].month)


def has_year(value):
    return value.first is not None and (value.last is None or value.first.year == value.last.year)
