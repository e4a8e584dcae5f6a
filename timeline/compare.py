"""Two pairs side by side, month by month."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from relations.partial_date import parse_edtf

from .event_dates import is_one_month, words, year_words
from .filters import TimelineFilter
from .naming import with_names
from .parts import Line, line, nest

# Events a lane holds before the page ends at a month and goes on by a link.
MOST = 120


@dataclass(frozen=True)
class Lane:
    pair: str
    name: str
    asked: TimelineFilter  # of the pair's own page
    lines: list[Line]
    is_cut: bool  # there are earlier ones


@dataclass(frozen=True)
class Cell:
    lane: Lane
    label: str  # "Japan–South Korea, January 2026"
    lines: list[Line] = field(default_factory=list)
    all_url: str = ""  # of the month's whole list, where the lane has room for some of it only


@dataclass(frozen=True)
class Row:
    heading: str  # "January 2026", or "2026, month not known"
    cells: list[Cell]


@dataclass(frozen=True)
class Comparison:
    lanes: list[Lane]
    rows: list[Row]
    until: str  # the month, as YYYY-MM, from which earlier rows go on; "" where there are none


def compare(lanes, today):
    """The Comparison of TimelineFilters, one for each pair's page, the newest month first."""
    lanes = [_lane(asked, today) for asked in lanes]
    by_month = [_by_month(lane) for lane in lanes]
    months = sorted(set().union(*by_month), reverse=True)
    shown, until = _page(months, [_month_of(lane.lines[-1].event) for lane in lanes if lane.is_cut])
    return Comparison(lanes, [_row(month, lanes, by_month) for month in shown], until)


def _lane(asked, today):
    found = asked.apply()
    events = list(with_names(found.standing_alone().newest_first().in_one_line())[: MOST + 1])
    lines = [line(event, today) for event in events[:MOST]]
    nest(found, lines, today)
    return Lane(asked.pair, asked.pair_name, asked, lines, is_cut=len(events) > MOST)


def _page(months, cut_at):
    """The months to show, and the month from which the next page goes on."""
    if not cut_at:
        return months, ""
    # A lane that was cut lacks some events of its last month: all of it stands on the next page.
    cut = max(cut_at)
    whole = [month for month in months if month > (cut, 1)]
    return (whole, _edtf(cut)) if whole else (months[:1], _edtf(months[0][0] - 1))


def _by_month(lane):
    """{(month counted from the year 0, 1): [Line]}; what is wider than a month has its year's first month
    and 0, so that it follows January."""
    months = {}
    for one in lane.lines:
        months.setdefault(_key(one.event), []).append(one)
    return months


def _key(event):
    date = event.date
    narrow = date.precision == "day" or (date.precision in ("month", "part_of_month") and is_one_month(date))
    return (_month_of(event), 1) if narrow else (date.first.year * 12, 0)


def _month_of(event):
    return event.first_day.year * 12 + event.first_day.month - 1


def _edtf(month):
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def _row(month, lanes, by_month):
    named = words(parse_edtf(_edtf(month[0])))
    if not month[1]:
        named = _("%(span)s, month not known") % {"span": year_words(month[0] // 12)}
    cells = [
        Cell(lane, f"{lane.name}, {named}", months.get(month, []), _all_url(lane, month[0]))
        for lane, months in zip(lanes, by_month, strict=True)
    ]
    return Row(named, cells)


def _all_url(lane, month):
    if not lane.is_cut or _month_of(lane.lines[-1].event) < month:
        return ""
    return lane.asked.with_("from", _edtf(month)).with_("to", _edtf(month)).url
