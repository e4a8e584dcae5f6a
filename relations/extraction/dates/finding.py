"""Tokens → drafts: where the time expressions are and what each means, before any is resolved."""

from .grammar import GRAMMAR
from .meaning import EVENT, Draft
from .readers import Match
from .words import PUTTING_OFF

_DAY_LIKE = ("day",)
_RANGE_UNITS = ("day", "month", "year", "season", "quarter", "half", "decade")


def drafts(tokens):
    """Every time expression in text order, ranges and clock times joined to their dates."""
    found, position = [], 0
    while (position := GRAMMAR.next_candidate(tokens.types, position)) >= 0:
        draft = _draft_at(tokens, position)
        if draft is None:
            position += 1
            continue
        found.append(draft)
        position = draft.end
    return _joined(tokens, found)


def _draft_at(tokens, position):
    for end, _, reader in GRAMMAR.matches_at(tokens.types, position):
        meaning = reader(Match(tokens, position, end))
        if meaning is not None:
            return _trimmed(tokens, Draft(position, end, meaning))
    return None


def _trimmed(tokens, draft):
    """The draft without a preposition or comma that a pattern needed only to look around."""
    return draft


def _joined(tokens, found):
    out = []
    for draft in found:
        while out:
            joined = _join(tokens, out[-1], draft)
            if joined is None:
                break
            out.pop()
            draft = joined
        out.append(draft)
    return out


def _join(tokens, left, right):
    for rule in (_as_range, _as_clock_on_day, _as_counted_from):
        joined = rule(tokens, left, right)
        if joined is not None:
            return joined
    return None


def _as_range(tokens, left, right):
    """ "from Sunday through Tuesday", "March to April 2024", "between April and June"."""
    a, b = left.meaning, right.meaning
    if right.first - left.end != 1 or a.until or b.until or not (_endpoint(a) and _endpoint(b)):
        return None
    between = tokens.word(left.end)
    before = tokens.word(left.first - 1)
    if tokens.plays(left.end, "AND"):
        consecutive = (
            a.weekday is not None and b.weekday == (a.weekday + 1) % 7 and a.month is None and b.month is None
        )
        if before != "between" and not consecutive:
            return None
    elif not (tokens.plays(left.end, "TO") or tokens.plays(left.end, "DASH")) or (
        between == "to" and _moved(tokens, left.first)
    ):
        return None
    if a.unit != b.unit and "day" in (a.unit, b.unit) and b.unit != "day":
        return None
    return Draft(left.first, right.end, a.but(until=b), (left, right))


def _endpoint(meaning):
    return (
        meaning.kind == "date"
        and not meaning.reason
        and meaning.unit in _RANGE_UNITS
        and meaning.anchor != EVENT
        and (meaning.shift is None or meaning.shift_unit in ("Y", "D", "W", "M", "this", ""))
    )


def _moved(tokens, first):
    """ "postponed from Monday to Friday" names two dates, not the time between."""
    return any(tokens.word(n) in PUTTING_OFF for n in range(max(0, first - 6), first))


def _as_clock_on_day(tokens, left, right):
    """ "9 a.m. on Tuesday", "Tuesday at 9 a.m."."""
    a, b = left.meaning, right.meaning
    gap = [tokens.word(n) for n in range(left.end, right.first)]
    if len(gap) > 2:
        return None
    if a.kind == "time" and a.clock and _names_day(b) and gap in ([], ["on"], [","], [",", "on"], ["of"]):
        return Draft(left.first, right.end, b.but(clock=a.clock))
    if b.kind == "time" and b.clock and _names_day(a) and gap in ([], ["at"], [","], [",", "at"]):
        return Draft(left.first, right.end, a.but(clock=b.clock))
    return None


def _names_day(meaning):
    return (
        meaning.kind == "date"
        and meaning.unit == "day"
        and not meaning.until
        and not meaning.clock
        and not meaning.reason
    )


def _as_counted_from(tokens, left, right):
    """ "a week before March 10"."""
    if (
        left.meaning.anchor != EVENT
        or right.first != left.end
        or right.meaning.kind != "date"
        or right.meaning.reason
    ):
        return None
    return Draft(left.first, right.end, left.meaning, (), right)
