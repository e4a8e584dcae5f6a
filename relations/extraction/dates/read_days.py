"""Readers for days: the tokens of a calendar date, a weekday or a part of the day → its Meaning.

A reader answers None where the words only look like a time expression.
"""

from . import company
from .match import directed, part_of, relation, year_of
from .meaning import DISCOURSE, Meaning


def in_figures(match):
    """ "2026-01-13", "13/01/2026"; not the figures in an address of the web."""
    tokens, only = match.tokens, match.first
    start, end = tokens.starts[only], tokens.ends[only]
    glued = tokens.text[max(0, start - 1) : start] + tokens.text[end : end + 1]
    if match.before in company.LABELS_BEFORE_NUMBER or any(char in "/-_=&." for char in glued.rstrip(".")):
        return None
    return Meaning(absolute=tokens.lower[only])


def calendar_day(match):
    """ "Tuesday, Jan. 13, 2026", "the 13th of January", "the evening of Jan. 13", "the night of Tuesday"."""
    days = match.values("DAY", "DAYORD") or match.values("ORD")
    if match.has("MONTH") and days and _counts_what_follows(match):
        return None
    named = {}
    if not match.has("YEARW"):
        named = directed(match) if match.has("MONTH") else _weekday_fields(match)
    return Meaning(
        month=match.value("MONTH"),
        day=days[0] if days else None,
        weekday=match.value("WEEKDAY"),
        day_part=match.value("DAYPART") or "",
        **year_of(match),
        **named,
    )


def _counts_what_follows(match):
    """ "In March 20 people died": the number belongs to the noun."""
    return match.tokens.plays(match.end - 1, "DAY") and match.after in company.MONEY_AND_MEASURES


def day_range(match):
    """ "March 25-28", "Jan. 13 and 14", "12-14 May"."""
    first, last = match.values("DAY", "DAYORD")[:2]
    joined = match.has("AND") and last != first + 1 and match.before != "between"
    if last <= first or joined or _counts_what_follows(match):
        return None
    start = Meaning(month=match.value("MONTH"), day=first, **year_of(match))
    return start.but(until=start.but(day=last))


def week_of_day(match):
    """ "the week of Jan. 5"."""
    return Meaning(
        unit="week_of_day",
        month=match.value("MONTH"),
        day=match.value("DAY", "DAYORD", "ORD"),
        **year_of(match),
    )


def another_day(match):
    """The 20 of "Jan. 13 and 20"."""
    tokens, first = match.tokens, match.first
    joined = tokens.word(first - 1) in ("and", "or", ",") and tokens.plays(first - 2, "DAY")
    if not (joined and tokens.plays(first - 3, "MONTH") and _stands_alone(match)):
        return None
    return Meaning(month=tokens.values[first - 3], day=match.value("DAY"))


def the_nth(match):
    """ "the 30th", "the 30th of last month"; not "the 30th anniversary"."""
    if not match.has("OF") and not (match.before in ("", *company.BEFORE_A_DAY) and _stands_alone(match)):
        return None
    shift, anchor = relation(match)
    month = {} if shift is None else {"shift": shift, "shift_unit": "M", "anchor": anchor}
    return Meaning(day=match.value("DAYORD"), **month)


def _stands_alone(match):
    """True where no noun follows for the number to belong to."""
    return (
        not match.after
        or not match.after[0].isalnum()
        or match.after in company.AFTER_A_DAY
        or match.tokens.is_capital(match.end)
    )


def month(match):
    """ "late October last year", "mid-March", "next May"."""
    if match.has("EVERY"):
        return Meaning(kind="set", timex=f"XXXX-{match.value('MONTH'):02d}")
    tail = year_of(match)
    return Meaning(unit="month", month=match.value("MONTH"), part=part_of(match), **(tail or directed(match)))


def part_of_month(match):
    """ "the second half of October", "the first week of May 2024"."""
    number = match.value("ORD")
    unit = (
        "half_month" if match.has("HALF") else "weekend_of_month" if match.has("WEEKEND") else "week_of_month"
    )
    if number > (2 if unit == "half_month" else 5):
        return None
    if match.has("MONTHW"):
        shift, anchor = relation(match)
        return Meaning(unit=unit, nth=number, shift=shift or 0, shift_unit="M", anchor=anchor)
    return Meaning(unit=unit, nth=number, month=match.value("MONTH"), **year_of(match))


def _weekday_fields(match):
    fields = directed(match)
    if fields and fields["direction"] == 0:
        fields["shift_unit"] = "this"
    return fields


def weekday(match):
    return Meaning(
        weekday=match.value("WEEKDAY"), day_part=match.value("DAYPART") or "", **_weekday_fields(match)
    )


def weekday_in_week(match):
    """ "Monday last week"."""
    shift, anchor = relation(match)
    return Meaning(
        weekday=match.value("WEEKDAY"),
        day_part=match.value("DAYPART") or "",
        shift=shift,
        shift_unit="W",
        anchor=anchor,
    )


def deictic(match):
    """ "today", "late yesterday", "tomorrow morning", "yesterday (Friday)"."""
    shift, day_part = match.value("DEICTIC")
    if match.tokens.lower[match.first] == "overnight" and match.before in company.ARTICLES:
        return None
    return Meaning(
        weekday=match.value("WEEKDAY"),
        shift=shift,
        shift_unit="D",
        day_part=match.value("DAYPART") or day_part,
    )


def related_daypart(match):
    """ "this morning", "last night", "that evening", "the next morning"."""
    day_part = match.value("DAYPART")
    if match.has("EVERY"):
        return Meaning(kind="set", timex=f"XXXX-XX-XXT{day_part}")
    shift, anchor = relation(match)
    if match.has("NEXT"):
        anchor = DISCOURSE
    return Meaning(shift=shift, shift_unit="D", anchor=anchor, day_part=day_part)


def neighbouring_daypart(match):
    """ "the night before", "the morning after"."""
    shift = 1 if match.has("AFTER", "LATER") else -1
    return Meaning(shift=shift, shift_unit="D", anchor=DISCOURSE, day_part=match.value("DAYPART"))


def daypart(match):
    """ "in the morning", "by dawn": a time without its day."""
    bare = (
        match.before in company.BARE_DAYPARTS
        or match.tokens.lower[match.end - 1] in company.DAYPARTS_OF_TRADE
    )
    if not bare and not (match.has("THE") and match.before in company.BEFORE_A_DAYPART):
        return None
    return Meaning(kind="time", day_part=match.value("DAYPART"), reason="a part of the day names no day")
