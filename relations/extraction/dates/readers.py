"""Readers: the tokens a pattern matched → the Meaning they have, or None where they only look like a time."""

from . import words
from .meaning import DISCOURSE, EVENT, Meaning
from .roles import ROLE

_UNIT_NAMES = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "DE": "decade", "CE": "century",
               "FN": "week", "HY": "half"}  # fmt: skip
_LATER = ("next", "following", "coming", "later")
_EARLIER = ("last", "previous", "earlier", "past")


class Match:
    """The tokens from `first` up to `end`, asked by role."""

    __slots__ = ("end", "first", "tokens")

    def __init__(self, tokens, first, end):
        self.tokens, self.first, self.end = tokens, first, end

    def positions(self, role):
        chars = ROLE[role]
        return [n for n in range(self.first, self.end) if self.tokens.types[n] in chars]

    def values(self, role):
        return [self.tokens.values[n] for n in self.positions(role)]

    def value(self, role):
        return next(iter(self.values(role)), None)

    def has(self, role):
        chars = ROLE[role]
        return any(self.tokens.types[n] in chars for n in range(self.first, self.end))

    def word(self, offset):
        """The word before the match (-1) or after it (+1)."""
        return self.tokens.word(self.first + offset if offset < 0 else self.end - 1 + offset)


# --- Parts that recur -----------------------------------------------------------------------------


def _relation(match):
    """(shift, anchor, strict direction) that "last", "this", "the following" … give."""
    definite = match.has("THE")
    if match.has("SAME") or match.has("THAT"):
        return 0, DISCOURSE
    if match.has("FOLLOWING"):
        return 1, DISCOURSE
    if match.has("PREVIOUS"):
        return -1, DISCOURSE if definite else "published"
    if match.has("THIS"):
        if match.has("PAST"):
            return -1, "published"
        return (1 if match.has("COMING") else 0), "published"
    if match.has("LAST") or match.has("PAST"):
        return -1, "published"
    if match.has("NEXT") or match.has("COMING"):
        return 1, DISCOURSE if definite and match.has("NEXT") else "published"
    return None, "published"


def _year_of(match):
    """What the tail says of the year: fields for a Meaning."""
    years = match.values("YEAR")
    if years:
        return {"year": years[-1]}
    if match.has("YEARW"):
        shift, anchor = _relation(match)
        return {"shift": shift or 0, "shift_unit": "Y", "anchor": anchor}
    return {}


def _part(match):
    return next((v for role in ("PART", "EDGE") for v in match.values(role) if v), "")


def _days_of_month(match):
    return [v for n, v in zip(match.positions("DAY"), match.values("DAY"), strict=True) if v] + [
        v for v in match.values("DAYORD") if v
    ]


def _in_order(match, *roles):
    chars = "".join(ROLE[role] for role in roles)
    return [match.tokens.values[n] for n in range(match.first, match.end) if match.tokens.types[n] in chars]


# --- Calendar dates ------------------------------------------------------------------------------


def iso(match):
    return Meaning(absolute=match.tokens.lower[match.first])


def numeric(match):
    before = match.word(-1)
    if before in words.LABELS_BEFORE_NUMBER:
        return None
    return Meaning(absolute=match.tokens.lower[match.first])


def calendar_day(match):
    days = _in_order(match, "DAY", "DAYORD")
    tail = _year_of(match)
    if match.has("MONTH") and days and _counts_something(match):
        return None
    shifted = {} if match.has("MONTH") or match.has("YEARW") else _weekday_fields(match)
    return Meaning(
        unit="day",
        month=match.value("MONTH"),
        day=days[0] if days else None,
        weekday=match.value("WEEKDAY"),
        day_part=match.value("DAYPART") or "",
        **tail,
        **shifted,
    )


def _counts_something(match):
    """ "In March 20 people died": the number belongs to what follows."""
    last = match.end - 1
    plain = match.tokens.plays(last, "DAY")
    return plain and match.word(1) in words.MONEY_AND_MEASURES


def day_range(match):
    first, last = _in_order(match, "DAY", "DAYORD")[:2]
    if last <= first or (match.has("AND") and last != first + 1 and match.word(-1) != "between"):
        return None
    tail = _year_of(match)
    start = Meaning(unit="day", month=match.value("MONTH"), day=first, **tail)
    return start.but(until=start.but(day=last))


def the_nth(match):
    follows = match.word(1)
    if not match.has("OF"):
        licensed = match.word(-1) in (
            "on",
            "by",
            "until",
            "from",
            "through",
            "to",
            "of",
            "since",
            "and",
            "between",
            "",
        )
        ends = not follows or match.tokens.plays(match.end, "STOP") or match.tokens.plays(match.end, "COMMA")
        function = match.tokens.types[match.end : match.end + 1] in tuple(
            ROLE["IN"]
            + ROLE["AT"]
            + ROLE["TO"]
            + ROLE["AND"]
            + ROLE["BREAK"]
            + ROLE["DASH"]
            + ROLE["BEFORE"]
            + ROLE["AFTER"]
        )
        if not licensed or not (ends or function or follows in words.AFTER_A_DAY):
            return None
    shift, anchor = _relation(match)
    extra = {} if shift is None else {"shift": shift, "shift_unit": "M", "anchor": anchor}
    return Meaning(unit="day", day=match.value("DAYORD"), **extra)


def month(match):
    tail = _year_of(match)
    if match.has("EVERY"):
        return Meaning(kind="set", timex=f"XXXX-{match.value('MONTH'):02d}")
    fields = {}
    if not tail and any(
        match.has(role)
        for role in ("LAST", "NEXT", "THIS", "PAST", "COMING", "PREVIOUS", "FOLLOWING", "SAME", "THAT")
    ):
        shift, anchor = _relation(match)
        fields = {"direction": shift, "strict": shift != 0, "anchor": anchor}
    return Meaning(unit="month", month=match.value("MONTH"), part=_part(match), **tail, **fields)


def part_of_month(match):
    number = match.value("ORD")
    if match.has("HALF"):
        if number not in (1, 2):
            return None
        return Meaning(unit="half_month", half=number, month=match.value("MONTH"), **_year_of(match))
    if number > 5:
        return None
    unit = "week_of_month" if match.has("WEEKW") else "weekend_of_month"
    return Meaning(unit=unit, week_of_month=number, month=match.value("MONTH"), **_year_of(match))


# --- Weekdays and parts of the day ---------------------------------------------------------------


def _weekday_fields(match):
    shift, anchor = _relation(match)
    if shift is None:
        return {}
    return {
        "direction": shift,
        "strict": shift != 0,
        "anchor": anchor,
        "shift_unit": "this" if shift == 0 else "",
    }


def weekday(match):
    return Meaning(
        unit="day",
        weekday=match.value("WEEKDAY"),
        day_part=match.value("DAYPART") or "",
        part=_part(match),
        **_weekday_fields(match),
    )


def weekday_in_week(match):
    shift, anchor = _relation(match)
    return Meaning(
        unit="day", weekday=match.value("WEEKDAY"), shift=shift, shift_unit="W", anchor=anchor,
        day_part=match.value("DAYPART") or "",
    )  # fmt: skip


def deictic(match):
    shift, day_part = match.value("DEICTIC")
    return Meaning(
        unit="day",
        weekday=match.value("WEEKDAY"),
        shift=shift,
        shift_unit="D",
        part=_part(match),
        day_part=match.value("DAYPART") or day_part,
    )


def rel_daypart(match):
    day_part = match.value("DAYPART")
    if match.has("EVERY"):
        return Meaning(kind="set", timex=f"XXXX-XX-XXT{day_part}")
    if match.has("BEFORE") or (match.has("EARLIER") and not match.has("REL")):
        return Meaning(shift=-1, shift_unit="D", anchor=DISCOURSE, day_part=day_part)
    if match.has("AFTER"):
        return Meaning(shift=1, shift_unit="D", anchor=DISCOURSE, day_part=day_part)
    shift, anchor = _relation(match)
    if match.has("NEXT"):
        anchor = DISCOURSE
    return Meaning(shift=shift, shift_unit="D", anchor=anchor, day_part=day_part)


def daypart(match):
    licensed = match.word(-1) in (
        "in",
        "by",
        "until",
        "during",
        "at",
        "since",
        "through",
        "before",
        "after",
        "from",
    )
    if not licensed or not (
        match.has("THE") or match.word(-1) in ("at", "by", "until", "before", "after", "since")
    ):
        return None
    return Meaning(kind="time", day_part=match.value("DAYPART"), reason="a part of the day names no day")


# --- Units counted from an anchor -----------------------------------------------------------------


def _unit(match):
    for position in range(match.first, match.end):
        if match.tokens.plays(position, "UNIT") or match.tokens.plays(position, "UNITS"):
            value = match.tokens.values[position]
            return "TS" if value == 2 else value
    return None


def rel_unit(match):
    part = _part(match)
    if match.has("SEASON"):
        return season(match)
    shift, anchor = _relation(match)
    if match.has("IN"):
        shift, anchor = 0, DISCOURSE
    if match.has("WEEKEND"):
        return Meaning(
            unit="weekend",
            shift=shift,
            shift_unit="W",
            anchor=anchor,
            direction=0 if shift is None else shift,
        )
    unit = _unit(match)
    if unit not in _UNIT_NAMES or unit in ("FN", "HY"):
        return None
    if match.has("THAT") and match.word(-1) not in words.BEFORE_A_TIME and unit != "D":
        return None
    if unit == "D" and (match.has("THIS") or match.has("LAST") or match.has("PAST")):
        return None if match.has("THIS") else Meaning(kind="duration", timex="P1D")
    if match.has("PAST") and match.has("THE") and unit in ("Y", "M", "DE", "CE", "W", "Q"):
        return Meaning(kind="duration", timex=_duration_timex(1, unit))
    if unit in ("DE", "CE") and match.has("THE") and (match.has("LAST") or match.has("NEXT")):
        return Meaning(kind="duration", timex=_duration_timex(1, unit))
    if unit == "D":
        anchor = DISCOURSE
    return Meaning(unit=_UNIT_NAMES[unit], shift=shift, shift_unit=unit, anchor=anchor, part=part)


def _amount(match, stop_roles=("UNIT", "UNITS")):
    """How many: a number, or None for a vague amount."""
    total, seen, vague = 0, False, False
    for position in range(match.first, match.end):
        tokens = match.tokens
        if any(tokens.plays(position, role) for role in stop_roles) and not tokens.plays(position, "NUM"):
            break
        value = tokens.values[position]
        if tokens.plays(position, "VAGUE"):
            if value is None:
                vague = True
            else:
                total, seen = value, True
        elif tokens.plays(position, "HALF"):
            total, seen = (
                (total + 0.5 if (seen and not tokens.plays(position - 1, "NUM")) or seen else 0.5),
                True,
            )
        elif tokens.plays(position, "NUM"):
            if value is None:
                vague = True
            elif seen and tokens.plays(position - 1, "DASH") and tokens.plays(position, "NUMWORD"):
                total += value
            elif value in (100,) and seen:
                total *= value
            else:
                total, seen = value, True
    if vague:
        return None
    if not seen:
        return 1 if match.has("A") or match.has("THE") else None
    return total


def _with_half(match, amount):
    """ "a year and a half"."""
    if amount is None:
        return None
    positions = match.positions("HALF")
    units = match.positions("UNIT") or match.positions("UNITS")
    return amount + 0.5 if positions and units and positions[-1] > units[0] else amount


_EXACT_UNITS = {"D": ("D", 1), "W": ("W", 1), "FN": ("W", 2), "M": ("M", 1), "Y": ("Y", 1), "DE": ("Y", 10), "CE": ("Y", 100), "Q": ("M", 3), "HY": ("M", 6)}  # fmt: skip


def ago(match):
    unit, amount = _unit(match), _with_half(match, _amount(match))
    if unit.startswith("T"):
        return Meaning(
            kind="time", timex=_duration_timex(amount, unit), reason="hours ago name no day for certain"
        )
    if amount is None or unit not in _EXACT_UNITS:
        return Meaning(timex="PAST_REF", reason="a vague number of days, months or years ago")
    base, factor = _EXACT_UNITS[unit]
    if amount * factor != int(amount * factor):
        base, amount = (
            ("M", amount * 12 * factor)
            if base == "Y"
            else ("D", amount * 7)
            if base == "W"
            else (base, int(amount))
        )
        factor = 1
    return Meaning(
        unit=_UNIT_NAMES[base],
        shift=-int(amount * factor),
        shift_unit=base,
        approximate=match.has("ABOUT") or unit in ("DE", "CE"),
    )


def from_anchor(match):
    unit, amount = _unit(match), _with_half(match, _amount(match))
    back = match.has("BEFORE") or match.has("EARLIER") or match.has("PREVIOUS")
    if unit.startswith("T"):
        return Meaning(kind="duration", timex=_duration_timex(amount, unit))
    if amount is None or unit not in _EXACT_UNITS or amount != int(amount):
        return Meaning(timex=_duration_timex(amount, unit), reason="a vague distance from another date")
    base, factor = _EXACT_UNITS[unit]
    amount = int(amount * factor)
    related = match.has("BEFORE") or match.has("AFTER")
    anchor = DISCOURSE
    if related and _something_follows(match):
        anchor = EVENT
    return Meaning(
        unit=_UNIT_NAMES[base],
        shift=-amount if back else amount,
        shift_unit=base,
        anchor=anchor,
        approximate=match.has("ABOUT"),
        timex=_duration_timex(amount, base) if anchor == EVENT else "",
    )


def _something_follows(match):
    tokens, after = match.tokens, match.end
    if after >= len(tokens):
        return False
    return not any(
        tokens.plays(after, role) for role in ("STOP", "COMMA", "BREAK", "CLOSE", "AND", "DASH", "COLON")
    )


def rel_amount(match):
    """ "the past three months", "the next few days", "recent years"."""
    unit, amount = _unit(match), _with_half(match, _amount(match))
    if match.has("THIS") or match.has("SAME") or match.has("THAT"):
        if match.tokens.word(match.first) == "that" and match.has("UNITS"):
            return None
        return None
    if not match.has("UNITS") and not match.values("NUM") and not match.has("VAGUE"):
        return None
    if match.has("RECENT"):
        return Meaning(timex="PAST_REF", reason="no end is named")
    if amount is None and match.has("COMING"):
        return Meaning(timex="FUTURE_REF", reason="no end is named")
    return Meaning(kind="duration", timex=_duration_timex(amount, unit))


def edge_of_unit(match):
    part = "end" if match.has("END") else _part(match) or "mid"
    if match.has("SEASON"):
        return season(match)
    shift, anchor = _relation(match)
    if match.has("WEEKEND"):
        return Meaning(unit="weekend", shift=shift or 0, shift_unit="W")
    unit = _unit(match)
    if unit not in _UNIT_NAMES or unit in ("FN", "HY", "DE", "CE"):
        return None
    return Meaning(unit=_UNIT_NAMES[unit], shift=shift or 0, shift_unit=unit, anchor=anchor, part=part)


# --- Years and the units around them ---------------------------------------------------------------


def year(match):
    number = match.value("YEAR")
    alone = match.end - match.first == 1
    if alone and not _is_year(match):
        return None
    return Meaning(unit="year", year=number, part=_part(match))


def _is_year(match):
    before, after = match.word(-1), match.word(1)
    tokens, position = match.tokens, match.first
    number = match.value("YEAR")
    if before in words.LABELS_BEFORE_NUMBER or before in (
        "$",
        "€",
        "£",
        "¥",
        "₩",
        "#",
        "+",
        "/",
        "&",
        "=",
        "no.",
    ):
        return False
    if after in words.MONEY_AND_MEASURES or after in ("%", "$", "€", "£", "/", "°"):
        return False
    if (
        position > 0
        and tokens.touches(position - 1, position)
        and before not in ("(", "[", "-", "–", "—", "'", '"', "“", "‘", "/", "c")
    ):
        return False
    if (
        position + 1 < len(tokens)
        and tokens.touches(position, position + 1)
        and tokens.plays(position + 1, "DASH")
    ) and (tokens.plays(position + 2, "UNIT") or tokens.plays(position + 2, "NUM")):
        return False
    if not 1500 <= number <= 2100:
        return before in ("in", "since", "by", "until", "from", "of") and number < 2200
    if before in words.BEFORE_A_YEAR or before in ("(", "[", ",", "-", "–", "—"):
        return True
    counted = after.endswith("s") and not after.endswith("ss") and not tokens.is_capital(position + 1)
    return not counted or before in ("the", "a", "'s")


def year_range(match):
    numbers = [match.tokens.values[n] for n in (match.first, match.end - 1)]
    first, last = numbers
    if (
        last is None
        or not match.tokens.touches(match.first, match.first + 1)
        or not match.tokens.touches(match.end - 2, match.end - 1)
    ):
        return None
    if last < 100:
        last += first // 100 * 100
    if (
        not first < last <= first + 100
        or not 1500 <= first <= 2100
        or match.word(-1) in words.LABELS_BEFORE_NUMBER
    ):
        return None
    start = Meaning(unit="year", year=first)
    return start.but(until=start.but(year=last))


def decade(match):
    return Meaning(unit="decade", year=match.value("DECADE"), part=_part(match))


def century(match):
    if _unit(match) != "CE" or not match.value("ORD") or match.value("ORD") > 30:
        return None
    return Meaning(
        unit="century",
        year=(match.value("ORD") - 1) * 100,
        part=_part(match),
        timex=f"{match.value('ORD') - 1:02d}",
    )


def quarter(match):
    if match.has("QCODE") or match.has("HCODE"):
        number, half = match.value("QCODE"), match.value("HCODE")
        return Meaning(
            unit="quarter" if number else "half", quarter=number, half=half, year=match.value("YEAR")
        )
    number, tail = match.value("ORD"), _year_of(match)
    if match.has("HALF"):
        if number not in (1, 2) or not (tail or match.word(1) in ("-",)):
            return None
        return Meaning(unit="half", half=number, **tail)
    if not 1 <= number <= 4 or (
        match.word(1) in ("final", "finals", "century", "of") and not tail and match.word(1) != "of"
    ):
        return None
    return Meaning(unit="quarter", quarter=number, **tail)


def season(match):
    tail, fields = _year_of(match), {}
    if not tail:
        shift, anchor = _relation(match)
        if shift is not None:
            fields = {"direction": shift, "strict": shift != 0, "anchor": anchor}
    return Meaning(unit="season", season=match.value("SEASON"), part=_part(match), **tail, **fields)


def holiday(match):
    tail, day = _year_of(match), match.value("HOLIDAY")
    if day is None or not tail:
        timex = "XXXX-XX-XX" if day is None else f"XXXX-{day[0]:02d}-{day[1]:02d}"
        return Meaning(timex=timex, reason="a holiday without its year" if day else "a holiday that moves")
    if match.word(-1) == "new":
        return None
    return Meaning(unit="day", month=day[0], day=day[1], **tail)


# --- Times of day, durations, sets, vague references -------------------------------------------------


def clock(match):
    noon, given, number = match.value("NOON"), match.value("CLOCK"), match.value("NUM")
    if noon:
        hour, minute = map(int, noon.split(":"))
    elif given:
        hour, minute = map(int, given.split(":")[:2])
    elif match.has("AMPM") or match.has("OCLOCK"):
        hour, minute = number, 0
    elif number and len(match.tokens.lower[match.first]) == 4:
        hour, minute = divmod(number, 100)
    else:
        return None
    if match.value("AMPM") == "pm" and hour and hour < 12:
        hour += 12
    if match.value("AMPM") == "am" and hour == 12:
        hour = 0
    if not isinstance(hour, int) or hour > 24 or minute > 59:
        return None
    if (
        given
        and not match.has("AMPM")
        and not match.has("ZONE")
        and match.word(-1) in ("verse", "ratio", "won", "lost")
    ):
        return None
    return Meaning(kind="time", clock=f"T{hour:02d}:{minute:02d}", reason="a time of day names no day")


def _duration_timex(amount, unit):
    number = "X" if amount is None else f"{amount:g}"
    if unit == "FN":
        number, unit = ("X" if amount is None else f"{amount * 2:g}"), "W"
    if unit == "HY":
        number, unit = ("X" if amount is None else f"{amount * 6:g}"), "M"
    if unit.startswith("T"):
        return f"PT{number}{unit[1]}"
    return f"P{number}{unit}"


def duration(match):
    unit, amount = _unit(match), _with_half(match, _amount(match))
    if match.tokens.lower[match.first] == "the" and not match.has("VAGUE"):
        return None
    single = match.has("A") and not match.values("NUM") and not match.has("HALF") and not match.has("VAGUE")
    if single and not match.has("ABOUT") and match.word(-1) not in words.BEFORE_A_DURATION:
        return per_unit(match)
    if (unit == "Q" and not match.values("NUM")) or (unit == "TS" and amount == 1):
        return None
    if match.has("NUM") and match.tokens.plays(match.first, "YEAR") and match.has("UNIT"):
        return None
    return Meaning(kind="duration", timex=_duration_timex(amount, unit))


def bare_units(match):
    unit = _unit(match)
    if unit in ("TM", "TS") and match.word(-1) not in words.BEFORE_A_DURATION:
        return None
    if unit == "Q":
        return None
    return Meaning(kind="duration", timex=_duration_timex(None, unit))


def every(match):
    if match.has("WEEKDAY"):
        return Meaning(kind="set", timex=f"XXXX-WXX-{match.value('WEEKDAY') + 1}")
    if match.has("MONTH"):
        return Meaning(kind="set", timex=f"XXXX-{match.value('MONTH'):02d}")
    if match.has("SEASON"):
        return Meaning(kind="set", timex="P1Y")
    if match.has("WEEKEND"):
        return Meaning(kind="set", timex="XXXX-WXX-WE")
    amount = 2 if match.has("OTHER") else next((v for v in match.values("NUM") + match.values("ORD") if v), 1)
    return Meaning(kind="set", timex=_duration_timex(amount, _unit(match)))


def per_unit(match):
    """ "15 a year", "twice a week", "per month"."""
    unit = _unit(match)
    rate = match.tokens.plays(match.first - 1, "NUM") or match.tokens.plays(match.first - 1, "TIMES")
    if match.end - match.first != 2 or unit is None or not (rate or match.has("PER")):
        return None
    return Meaning(kind="set", timex=_duration_timex(1, unit))


def repeated(match):
    if match.has("WEEKDAYS"):
        return Meaning(kind="set", timex=f"XXXX-WXX-{match.value('WEEKDAYS') + 1}")
    if match.has("DAYPARTS"):
        return Meaning(kind="set", timex=f"XXXX-XX-XXT{match.value('DAYPARTS')}")
    return Meaning(kind="set", timex=match.value("ADJSET"))


def reference(match):
    after = match.word(1)
    if after in ("after", "before", "as", "thereafter") or match.word(-1) == "as":
        return None
    return Meaning(timex=match.value("REF"), reason="no day is named")


def moment(match):
    """ "at the moment", "the time being", "the near future", "these days"."""
    before, after = match.word(-1), match.word(1)
    if match.has("FUTURE"):
        return _vague("FUTURE_REF") if not match.tokens.plays(match.end, "WORD") or before == "in" else None
    if match.has("PAST"):
        return _vague("PAST_REF") if before in ("in", "of", "from", "to") and not after.isalpha() else None
    if match.has("THESE"):
        return _vague("PRESENT_REF") if _unit(match) == "D" else None
    if match.has("THAT"):
        return _vague("PAST_REF") if before in ("at", "by", "since", "before", "until", "around") else None
    if match.has("PRESENT"):
        return _vague("PRESENT_REF") if before in ("at", "until") else None
    return _vague("PRESENT_REF") if before in ("at", "for") else None


def _vague(timex):
    return Meaning(timex=timex, reason="no day is named")
