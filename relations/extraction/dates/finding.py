"""Tokens → drafts: where the time expressions are and what each means, before any is resolved."""

from datetime import date, timedelta

from .grammar import GRAMMAR
from .match import Match
from .meaning import EVENT, Draft
from .tense_words import PUTTING_OFF

_RANGE_UNITS = ("day", "month", "year", "season", "quarter", "half", "decade")
_NEAR = 6


def drafts(tokens):
    """Every time expression in text order, ranges and clock times joined to their dates."""
    found, position = [], 0
    while (position := GRAMMAR.next_candidate(tokens.types, position)) >= 0:
        draft = _draft_at(tokens, position)
        if draft is None:
            position += 1
            continue
        position = draft.end
        while found and (joined := _join(tokens, found[-1], draft)):
            found.pop()
            draft = joined
        found.append(draft)
    return found


def _draft_at(tokens, position):
    for end, reader in GRAMMAR.matches_at(tokens.types, position):
        meaning = reader(Match(tokens, position, end))
        if meaning is not None:
            return Draft(position, end, meaning)
    return None


def _join(tokens, left, right):
    if right.first - left.end > 2:
        return None
    gap = [tokens.word(n) for n in range(left.end, right.first)]
    return (
        _as_range(tokens, left, right, gap)
        or _as_clock_on_day(left, right, gap)
        or _as_counted_from(left, right, gap)
    )


def _as_range(tokens, left, right, gap):
    """ "from Sunday through Tuesday", "March to April 2024", "between April and June"."""
    a, b = left.meaning, right.meaning
    if not gap or gap[:-1] not in ([], [","]) or not (_is_endpoint(a) and _is_endpoint(b)):
        return None
    link = right.first - 1
    if tokens.plays(link, "AND"):
        if tokens.word(left.first - 1) != "between" and not (
            _consecutive_weekdays(a, b) or _consecutive_days(a, b)
        ):
            return None
    elif tokens.plays(link, "DASH"):
        if not _are_alike(a, b) or tokens.word(link) == "—":
            return None
    elif not tokens.plays(link, "TO") or _is_moved(tokens, left.first):
        return None
    if "day" in (a.unit, b.unit) and b.unit != "day":
        return None
    return Draft(left.first, right.end, a.but(until=b), (left, right))


def _is_endpoint(meaning):
    return (
        meaning.kind == "date"
        and not meaning.reason
        and not meaning.until
        and meaning.unit in _RANGE_UNITS
        and meaning.anchor != EVENT
    )


def _are_alike(a, b):
    """A dash joins two months or two weekdays; between others it opens a new clause."""
    return (a.month is None) == (b.month is None) and (a.weekday is None) == (b.weekday is None)


def _consecutive_weekdays(a, b):
    bare = all(
        m.weekday is not None and m.month is None and m.shift is None and not m.direction for m in (a, b)
    )
    return bare and b.weekday == (a.weekday + 1) % 7


def _consecutive_days(a, b):
    """ "Sept. 30 and Oct. 1"; the leap year lets 29 February stand between."""
    if not (a.month and a.day and b.month and b.day) or a.year or a.shift is not None:
        return False
    try:
        following = date(2000, a.month, a.day) + timedelta(1)
    except ValueError:
        return False
    return (following.month, following.day) == (b.month, b.day)


def _is_moved(tokens, first):
    """ "moved from Monday to Friday" names two dates, not the time between."""
    return any(tokens.word(n) in PUTTING_OFF for n in range(max(0, first - _NEAR), first))


def _as_clock_on_day(left, right, gap):
    """ "9 a.m. on Tuesday", "Tuesday at 9 a.m."."""
    a, b = left.meaning, right.meaning
    if a.kind == "time" and a.clock and _names_day(b) and gap in ([], ["on"], [","], [",", "on"], ["of"]):
        return Draft(left.first, right.end, b.but(clock=a.clock))
    if b.kind == "time" and b.clock and _names_day(a) and gap in ([], ["at"], [","], [",", "at"]):
        return Draft(left.first, right.end, a.but(clock=b.clock))
    return None


def _names_day(meaning):
    whole = meaning.kind == "date" and meaning.unit == "day" and not meaning.reason
    return whole and not meaning.until and not meaning.clock


def _as_counted_from(left, right, gap):
    """ "a week before March 10"."""
    if left.meaning.anchor != EVENT or gap or right.meaning.kind != "date" or right.meaning.reason:
        return None
    return Draft(left.first, right.end, left.meaning, (), right)
