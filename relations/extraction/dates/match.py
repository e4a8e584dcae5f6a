"""The tokens a pattern matched, asked by role, and the parts that many patterns share."""

from .meaning import DISCOURSE, PUBLISHED
from .roles import ROLE

UNIT_NAMES = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
}
# A unit as so many of one that the calendar can count.
IN_CALENDAR = {
    "D": ("D", 1),
    "W": ("W", 1),
    "FN": ("W", 2),
    "M": ("M", 1),
    "Q": ("M", 3),
    "HY": ("M", 6),
    "Y": ("Y", 1),
    "DE": ("Y", 10),
    "CE": ("Y", 100),
}
_SECONDS = "TS"


class Match:
    """The tokens from `first` up to `end`."""

    __slots__ = ("end", "first", "tokens")

    def __init__(self, tokens, first, end):
        self.tokens, self.first, self.end = tokens, first, end

    def positions(self, *roles):
        chars = "".join(ROLE[role] for role in roles)
        return [n for n in range(self.first, self.end) if self.tokens.types[n] in chars]

    def values(self, *roles):
        return [self.tokens.values[n] for n in self.positions(*roles)]

    def value(self, *roles):
        """The first value with a role, or None."""
        return next(iter(self.values(*roles)), None)

    def has(self, *roles):
        return bool(self.positions(*roles))

    def follows(self, *roles):
        """True where the token after the match plays one of the roles."""
        return any(self.tokens.plays(self.end, role) for role in roles)

    @property
    def before(self):
        return self.tokens.word(self.first - 1)

    @property
    def after(self):
        return self.tokens.word(self.end)

    @property
    def size(self):
        return self.end - self.first


def relation(match):
    """(shift, anchor) that "last", "this", "the following" … give; shift is None without such a word."""
    definite = match.has("THE")
    if match.has("SAME", "THAT"):
        return 0, DISCOURSE
    if match.has("FOLLOWING"):
        return 1, DISCOURSE
    if match.has("PREVIOUS"):
        return -1, DISCOURSE if definite else PUBLISHED
    if match.has("THIS"):
        return (-1 if match.has("PAST") else 1 if match.has("COMING") else 0), PUBLISHED
    if match.has("LAST", "PAST"):
        return -1, PUBLISHED
    if match.has("NEXT", "COMING"):
        return 1, DISCOURSE if definite and match.has("NEXT") else PUBLISHED
    return None, PUBLISHED


def directed(match):
    """Fields for a name without its year: "last Friday", "next October"."""
    shift, anchor = relation(match)
    if shift is None:
        return {}
    return {"direction": shift, "strict": shift != 0, "anchor": anchor}


def year_of(match):
    """Fields for what the words say of the year: "2025", "last year", nothing."""
    years = match.values("YEAR")
    if years:
        return {"year": years[-1]}
    if match.has("YEARW"):
        shift, anchor = relation(match)
        return {"shift": shift or 0, "shift_unit": "Y", "anchor": anchor}
    return {}


def part_of(match):
    """start, early, mid, late, end or ""."""
    return next((value for value in match.values("PART", "EDGE") if value), "")


def unit_of(match):
    for position in match.positions("UNIT", "UNITS"):
        value = match.tokens.values[position]
        return value if isinstance(value, str) else _SECONDS
    return None


def amount_of(match):
    """How many units: a number, or None where the words are vague. "a year and a half" is 1.5."""
    tokens, total, vague = match.tokens, None, False
    units = match.positions("UNIT", "UNITS")
    for position in match.positions("NUM", "VAGUE", "HALF"):
        value = tokens.values[position]
        if tokens.plays(position, "HALF"):
            base = total if total is not None else (1 if position > units[0] else 0)
            total = base + 0.5
        elif value is None or (tokens.plays(position, "YEAR") and len(tokens.lower[position]) != 4):
            vague = True
        elif total is not None and tokens.plays(position - 1, "DASH") and tokens.plays(position, "NUMWORD"):
            total += value
        elif total is not None and tokens.plays(position, "DOZEN"):
            total *= value
        else:
            total = value
    if vague:
        return None
    return total if total is not None else 1 if match.has("A", "THE") else None


def duration_timex(amount, unit):
    """ "P3D", "PT2H", "PXM"; half a year is six months, half an hour thirty minutes."""
    if unit in ("FN", "HY"):
        factor, unit = (2, "W") if unit == "FN" else (6, "M")
        amount = None if amount is None else amount * factor
    if amount == 0.5:
        amount, unit = {
            "Y": (6, "M"),
            "TH": (30, "TM"),
            "DE": (5, "Y"),
            "CE": (50, "Y"),
            "D": (12, "TH"),
        }.get(unit, (amount, unit))
    number = "X" if amount is None else f"{amount:g}"
    return f"PT{number}{unit[1]}" if unit.startswith("T") else f"P{number}{unit}"
