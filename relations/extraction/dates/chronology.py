"""Chronologies: lines that open with their date ("Feb. 10: …") and often leave out the year."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

# A chronology may run on a little into days to come.
_AHEAD = 31
_LOOK_BACK = 5


@dataclass(slots=True)
class Entries:
    """The tokens at which an entry's date begins, and the year of those that leave it out."""

    starts: set
    years: dict


def entries(drafts, tokens, written):
    """The Entries of a text, or None where fewer than two of its lines open with their date."""
    found = [draft for draft in drafts if _opens_line(draft, tokens)]
    if len(found) < 2:
        return None
    years = _years(found, written)
    return Entries({draft.first for draft in found}, {found[n].first: year for n, year in years.items()})


def _opens_line(draft, tokens):
    meaning, after = draft.meaning, tokens.word(draft.end)
    if meaning.month is None or meaning.day is None or after not in (":", "-", "–", "—"):
        return False
    start = tokens.starts[draft.first]
    line_start = tokens.text.rfind("\n", max(0, start - _LOOK_BACK), start)
    return draft.first == 0 or (line_start >= 0 and not tokens.text[line_start:start].strip(" \t\n-–—•*·"))


def _years(found, written):
    """The year of each entry: lines run forward or back in time, whichever reaches less far back."""
    days = [(draft.meaning.month, draft.meaning.day) for draft in found]
    told = [draft.meaning.year for draft in found]
    if not any(told) and (written is None or written.last is None):
        return {}
    forward = list(range(len(found)))
    readings = [_in_order(order, days, told, written) for order in (forward, forward[::-1])]
    return max(readings, key=lambda years: min((year, days[n]) for n, year in years.items()))


def _in_order(order, days, told, written):
    """Years that make the entries of `order` follow each other in time."""
    start = next((place for place, n in enumerate(order) if told[n]), len(order) - 1)
    years = {order[start]: told[order[start]] or _latest(days[order[-1]], written)}
    for earlier, later in pairwise(order[start:]):
        years[later] = told[later] or years[earlier] + (days[later] < days[earlier])
    for later, earlier in pairwise(order[start::-1]):
        years[earlier] = told[earlier] or years[later] - (days[earlier] > days[later])
    return years


def _latest(day, written):
    """The last year in which that day is not far ahead of the writing."""
    month, number = day
    for year in (written.last.year + 1, written.last.year):
        if (date(year, month, min(number, 28)) - written.last).days <= _AHEAD:
            return year
    return written.last.year - 1
