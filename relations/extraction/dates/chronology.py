"""Chronologies: lines that open with their date ("Feb. 10: …") and often leave out the year."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from relations.partial_date import PartialDate

# A chronology may run on a little into days to come.
_AHEAD = 31
_LOOK_BACK = 5


@dataclass(slots=True)
class Entries:
    """The year of each entry's draft, and where each entry begins, by token position."""

    years: dict
    starts: list


def entries(drafts, tokens, written):
    """The Entries of a text, or None where fewer than two of its lines open with their date."""
    found = [draft for draft in drafts if _opens_line(draft, tokens)]
    undated = [draft for draft in found if draft.meaning.year is None]
    if len(found) < 2:
        return None
    years = _years(found, written) if undated else {}
    return Entries(years, [draft.first for draft in found])


def _opens_line(draft, tokens):
    meaning, after = draft.meaning, tokens.word(draft.end)
    if meaning.month is None or meaning.day is None or after not in (":", "-", "–", "—"):
        return False
    start = tokens.starts[draft.first]
    line_start = tokens.text.rfind("\n", max(0, start - _LOOK_BACK), start)
    return draft.first == 0 or (line_start >= 0 and not tokens.text[line_start:start].strip(" \t\n-–—•*·"))


def _years(found, written):
    """Years that keep the lines in order, the last entry near the writing or at a year that is told."""
    days = [(draft.meaning.month, draft.meaning.day) for draft in found]
    falls = sum(a > b for a, b in pairwise(days))
    order = list(range(len(found)))
    if falls > (len(found) - 1) / 2:
        order.reverse()
    told = [n for n in order if found[n].meaning.year is not None]
    if told:
        start, year = order.index(told[0]), found[told[0]].meaning.year
    elif written is None or written.last is None:
        return {}
    else:
        start, year = len(order) - 1, _latest(days[order[-1]], written)
    years = {order[start]: year}
    for place in range(start + 1, len(order)):
        year = found[order[place]].meaning.year or year + (days[order[place]] < days[order[place - 1]])
        years[order[place]] = year
    year = years[order[start]]
    for place in range(start - 1, -1, -1):
        year -= days[order[place]] > days[order[place + 1]]
        years[order[place]] = year
    return {found[n].first: year for n, year in years.items()}


def _latest(day, written):
    """The last year in which that day is not far ahead of the writing."""
    month, number = day
    for year in (written.last.year + 1, written.last.year, written.last.year - 1):
        last = min(number, 28) if month == 2 else min(number, 30)
        if (PartialDate.of_day(date(year, month, last)).first - written.last).days <= _AHEAD:
            return year
    return written.last.year
