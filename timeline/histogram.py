"""How many events each year has, or each month of a few years: a picture, and the same as a table.

The events are those of the filter without its dates, so that the picture shows where the chosen days
lie. A bar's number is what its link finds: an event counts in every bar that it may belong to.
"""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from relations.models.lists import Dimension as D
from relations.partial_date import parse_edtf

from .event_dates import decade_words, words

# From here on a bar is a month, a year, a decade.
MOST_YEARS_IN_MONTHS = 6
MOST_YEARS_IN_YEARS = 150
# A picture's height in its own units.
HEIGHT = 100
# The style sheet has a class for each width.
WIDEST_GAP = 9


@dataclass(frozen=True)
class Bar:
    name: str  # "October 2025"
    number: int
    url: str  # of the list narrowed to it; "" where nothing would be found
    chosen: bool  # within the days asked for
    tick: str  # what stands beneath it, mostly ""

    @property
    def title(self):
        events = ngettext("%(number)d event", "%(number)d events", self.number) % {"number": self.number}
        return f"{self.name}: {events}"

    @property
    def html(self):
        title = escape(self.title)
        return f'<a href="{escape(self.url)}" tabindex="-1" title="{title}">{self.tick}</a>'


@dataclass
class Gap:
    """Columns without a bar, side by side; one where a tick stands beneath it."""

    tick: str
    width: int = 1

    @property
    def html(self):
        return f'<i class="e{self.width}">{self.tick}</i>' if self.width > 1 else f"<i>{self.tick}</i>"


@dataclass(frozen=True)
class Histogram:
    unit: str  # month, year or decade
    bars: list[Bar]
    wider_url: str  # of the list without its dates, "" where it has none
    counts_url: str  # of the list with the table of these numbers

    @property
    def caption(self):
        return {
            "month": _("Events by month"),
            "year": _("Events by year"),
            "decade": _("Events by decade"),
        }[self.unit]

    @property
    def width(self):
        return len(self.bars)

    @property
    def columns(self):
        """The bars, and the gaps between them: few elements, for a page has many."""
        columns = []
        for bar in self.bars:
            before = columns[-1] if columns else None
            if bar.number:
                columns.append(bar)
            elif isinstance(before, Gap) and not (before.tick or bar.tick) and before.width < WIDEST_GAP:
                before.width += 1
            else:
                columns.append(Gap(bar.tick))
        return columns

    @property
    def columns_html(self):
        """Joined here, for there may be a hundred and a template takes ten times as long."""
        return mark_safe("".join(column.html for column in self.columns))

    @property
    def filled(self):
        return [bar for bar in self.bars if bar.number]

    @property
    def inside(self):
        """The SVG path of the bars within the days asked for."""
        return self._path(True)

    @property
    def outside(self):
        return self._path(False)

    def _path(self, chosen):
        most = max(bar.number for bar in self.bars)
        return "".join(
            # At least a sliver, so that one event beside hundreds is seen.
            f"M{at}.1 {HEIGHT}v-{max(round(HEIGHT * bar.number / most), 3)}h.8V{HEIGHT}z"
            for at, bar in enumerate(self.bars)
            if bar.number and bar.chosen is chosen
        )


def histogram(asked):
    """The Histogram of a TimelineFilter; None where one bar would hold all, or too many are to be counted."""
    counts = asked.found.leaving_out("from", "to").counts
    rows = month_rows(counts) if counts else []
    if not rows:
        return None
    since, until = _asked_months(asked)
    first, last, size = _window(rows, since, until)
    if first + size > last:
        return None
    counts = _counts(rows, first, last, size)
    if not counts:
        return None
    steps, url_of = range(first, last + 1, size), _addresses(asked)
    bars = [
        Bar(
            _name(start, size, get_language()),
            counts[start],
            url_of(_edtf(start, size), _edtf(start + size - 1, size)) if counts[start] else "",
            (since is None or since < start + size) and (until is None or start <= until),
            _tick(start, size, len(steps)),
        )
        for start in steps
    ]
    dated = asked.values.keys() & {"from", "to"}
    wider = asked.without("from").without("to").url if dated else ""
    return Histogram(_UNITS[size], bars, wider, asked.with_("all", "counts").url)


# --- months are counted from the year 0, so that a bar is a range of whole numbers -----------------

_UNITS = {1: "month", 12: "year", 120: "decade"}


def month_rows(counts):
    """[(month of the first day, month of the last, number)] of events counted."""
    return [(*_months(months), number) for months, number in counts.foremost(D.MONTHS)[0]]


@lru_cache(maxsize=4096)
def _months(text):
    """ "2025-10/2025-11" as two numbers."""
    first, last = text.split("/")
    return _month(first), _month(last)


def _month(text):
    return int(text[:4]) * 12 + int(text[5:7]) - 1


def _asked_months(asked):
    """(first, last) month asked for; None where that end is open."""
    ends = []
    for key, end in (("from", "first"), ("to", "last")):
        days = asked.understood(key)
        ends.append(_month(getattr(parse_edtf(days[0]), end).isoformat()) if days else None)
    return ends


def _window(rows, since, until):
    """(first month, last month, months a bar): whole years around the days asked for where those are
    few, else all that there is."""
    earliest, latest = min(row[0] for row in rows), max(row[1] for row in rows)
    near, far = since if since is not None else earliest, until if until is not None else latest
    if near <= far and far // 12 - near // 12 < MOST_YEARS_IN_MONTHS:
        return near // 12 * 12, far // 12 * 12 + 11, 1
    years = latest // 12 - earliest // 12 + 1
    size = 12 if years <= MOST_YEARS_IN_YEARS else 120
    return earliest // size * size, latest, size


def _counts(rows, first, last, size):
    """{first month of a bar: number of events that overlap the bar}."""
    counts = Counter()
    for begin, end, number in rows:
        for start in range(max(begin, first) // size * size, min(end, last) + 1, size):
            counts[start] += number
    return counts


def _addresses(asked):
    """A function of two dates, as EDTF has them: the address of the list narrowed to those.

    The address is put together once, with a letter in place of each date that nobody can ask for.
    """
    address = asked.with_("from", "\x00").with_("to", "\x00").url
    before, _from, rest = address.partition("from=%00")
    between, _to, behind = rest.partition("to=%00")
    return lambda first, last: f"{before}from={first}{between}to={last}{behind}"


@lru_cache(maxsize=4096)
def _name(start, size, language):
    return words(parse_edtf(_edtf(start, size))) if size < 120 else decade_words(start // 12)


def _edtf(month, size):
    return f"{month // 12:04d}" if size > 1 else f"{month // 12:04d}-{month % 12 + 1:02d}"


def _tick(start, size, bars):
    """A label every few bars: the year, or the month within a year or two."""
    year, month = divmod(start, 12)
    if size == 1:
        if month == 0:
            return str(year)
        return f"{month + 1}" if bars <= 24 and month % 3 == 0 else ""
    step = next(step for step in (1, 2, 5, 10, 20, 50) if bars / step <= 9 or step == 50)
    return str(year) if year % (step if size == 12 else 50) == 0 else ""
