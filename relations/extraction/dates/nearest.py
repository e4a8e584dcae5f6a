"""Dates that lack their year, month or week: the one meant is the nearest in the direction of the tense."""

from datetime import date, timedelta

from .around import has_month
from .meaning import DISCOURSE
from .outcome import Resolved, day_resolved, fixed, unknown, weekend_resolved

# Nobody leaves out the year of a day so far away while the same day of another year is this close.
_FAR, _CLOSE = 270, 92
# A frame of another year yields to a date that fits the days around the writing.
_CURRENT = 60


def resolved(meaning, around):
    tense = meaning.direction or around.tense
    if meaning.weekday is not None and meaning.month is None and meaning.day is None:
        return _weekday(meaning, around, tense)
    if meaning.unit == "weekend":
        return _weekend(meaning, around, tense)
    if meaning.day and meaning.month is None:
        return _nth_of_some_month(meaning, around, tense)
    written = around.written
    if written is None or written.first is None or written.last is None:
        year = around.frame or around.spoken_year
        if year is None:
            return unknown(meaning, "neither the words nor the text give the year")
        return fixed(meaning, year)
    first = min(written.first.year - 2, around.day_before.year if around.day_before else written.first.year)
    candidates = list(_possible(fixed_in(meaning), range(first, written.last.year + 3)))
    if meaning.weekday is not None:
        candidates = [c for c in candidates if c.value.first.weekday() == meaning.weekday] or candidates
    if not candidates:
        return unknown(meaning, "no year near has such a day")
    return _choose(candidates, meaning, around, tense)


def fixed_in(meaning):
    return lambda year: fixed(meaning, year)


def _possible(make, numbers):
    """Outcomes for every number the calendar has a date for: not every year has a 29 February."""
    for number in numbers:
        try:
            yield make(number)
        except ValueError:
            continue


def _choose(candidates, meaning, around, tense):
    written = around.written
    closest = min(candidates, key=lambda c: (_gap(c.value, written), c.value.first > written.first))
    if around.frame is not None and not meaning.direction:
        return _in_frame(candidates, meaning, around, closest)
    if not tense:
        tense = around.day_tense if meaning.day else 0
    if meaning.unit in ("quarter", "half") and tense <= 0 and not meaning.direction:
        # Results are told of a quarter that is over, or about to be.
        over = [c for c in candidates if c.value.last - timedelta(31) <= written.last]
        return over[-1] if over else closest
    if not tense:
        return closest
    found = _in_direction(candidates, meaning, written, tense)
    if meaning.direction:
        return found
    weak = around.tense and (meaning.day or around.attribute)
    if weak and _gap(found.value, written) > _FAR and _gap(closest.value, written) <= _CLOSE:
        return closest
    return _after(around.day_before, candidates, found, written)


def _after(day_before, candidates, found, written):
    """A day of another year than the writing's goes on from the day just told with its year."""
    if day_before is None or found.value.first.year == written.last.year:
        return found
    later = [c for c in candidates if c.value.is_single_day and c.value.first >= day_before]
    return later[0] if later and (later[0].value.first - day_before).days < _FAR else found


def _in_frame(candidates, meaning, around, closest):
    if (
        _gap(closest.value, around.written) <= _CURRENT
        and around.frame != closest.value.first.year
        and meaning.day
    ):
        return closest
    try:
        return fixed(meaning, around.frame)
    except ValueError:
        return closest


def _in_direction(candidates, meaning, written, tense):
    if tense < 0:
        bound = (lambda v: v.last < written.first) if meaning.strict else (lambda v: v.first <= written.last)
        fit = [c for c in candidates if bound(c.value)]
        return fit[-1] if fit else candidates[0]
    bound = (lambda v: v.first > written.last) if meaning.strict else (lambda v: v.last >= written.first)
    fit = [c for c in candidates if bound(c.value)]
    return fit[0] if fit else candidates[-1]


def _gap(value, written):
    """Days between, 0 where they overlap."""
    if value.last < written.first:
        return (written.first - value.last).days
    return max(0, (value.first - written.last).days)


# --- Days of a week or month that is not named --------------------------------------------------------


def _weekday(meaning, around, tense):
    day, spoken = around.day, around.spoken_day
    if spoken is not None and (day is None or meaning.anchor == DISCOURSE):
        return day_resolved(_weekday_beside(spoken, meaning, tense))
    if day is None:
        return within_month(meaning, around)
    if meaning.shift_unit == "this":
        found = day - timedelta(day.weekday()) + timedelta(meaning.weekday)
        return day_resolved(found + timedelta(7) if tense > 0 and found < day else found)
    return day_resolved(weekday_from(day, meaning.weekday, tense or -1, meaning.strict))


def _weekday_beside(spoken, meaning, tense):
    """In a text of unknown day: the weekday closest to the day just spoken of."""
    ahead = weekday_from(spoken, meaning.weekday, 1, meaning.strict)
    back = weekday_from(spoken, meaning.weekday, -1, meaning.strict)
    if meaning.direction:
        return ahead if meaning.direction > 0 else back
    return ahead if tense > 0 or ahead - spoken < spoken - back else back


def weekday_from(day, weekday, direction, strict):
    """The weekday nearest to `day` in a direction; that day itself unless `strict`."""
    if direction < 0:
        back = (day.weekday() - weekday) % 7
        return day - timedelta(back or (7 if strict else 0))
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(ahead or (7 if strict else 0))


def within_month(meaning, around):
    """A weekday or "today" of a text of which the month is known: that month is all that can be said."""
    written = around.written
    if written is None or not has_month(written) or meaning.direction:
        return unknown(meaning, around.undated)
    timex = f"{written.first.year:04d}-{written.first.month:02d}"
    return Resolved(written, timex, f"the text is dated {written}, so no day is known")


def _weekend(meaning, around, tense):
    day = around.day
    if day is None:
        return unknown(meaning, around.undated)
    saturday = day - timedelta((day.weekday() - 5) % 7)
    return weekend_resolved(saturday + timedelta(7) if tense > 0 and day.weekday() < 5 else saturday)


def _nth_of_some_month(meaning, around, tense):
    """ "the 30th": of the month just spoken of, else the nearest in the direction of the tense."""
    spoken, written = around.spoken_month, around.written
    if spoken is not None:
        found = day_resolved(date(spoken.first.year, spoken.first.month, meaning.day))
        if written is None or written.first is None or tense <= 0 or found.value.first >= written.first:
            return found
    if written is None or not has_month(written):
        return unknown(meaning, around.undated)
    month = written.first.year * 12 + written.first.month - 1
    candidates = list(
        _possible(lambda n: day_resolved(date(n // 12, n % 12 + 1, meaning.day)), range(month - 2, month + 3))
    )
    return _choose(candidates, meaning.but(month=None), around.but(frame=None), tense)
