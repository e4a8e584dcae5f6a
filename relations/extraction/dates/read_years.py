"""Readers for years and what they are made of: quarters, halves, decades, centuries, holidays."""

from . import company
from .match import part_of, unit_of, year_of
from .meaning import Meaning

_SIGNS_BEFORE = ("$", "€", "£", "¥", "₩", "#", "+", "/", "&", "=")
_SIGNS_AFTER = ("%", "$", "€", "£", "/", "°")
_OPENING = ("(", "[", "-", "–", "—", "'", '"', "“", "‘", ",", ":")
_FIRST, _LAST = 1500, 2100


def year(match):
    number = match.value("YEAR")
    if match.size == 1:
        if not _is_year(match):
            return None
        if match.before not in company.BEFORE_A_YEAR and _is_name(match.tokens, match.first - 1):
            return Meaning(timex=str(number), reason="the year is part of a name")
    return Meaning(unit="year", year=number, part=part_of(match))


def _is_year(match):
    """Whether a bare four-digit number is a year rather than a count, a label or part of a name."""
    tokens, position, before, after = match.tokens, match.first, match.before, match.after
    if before in company.LABELS_BEFORE_NUMBER or before in _SIGNS_BEFORE:
        return False
    if after in company.MONEY_AND_MEASURES or after in _SIGNS_AFTER or _glued(tokens, position, before):
        return False
    if not _FIRST <= match.value("YEAR") <= _LAST:
        return before in ("in", "since", "from")
    if before in company.BEFORE_A_YEAR or before in ("(", "["):
        return True
    if tokens.plays(position - 1, "ABOUT") and match.follows("WORD") and after[0].isalpha():
        return False
    plural = match.follows("WORD") and after.endswith("s") and after not in company.NO_PLURAL
    return not plural or tokens.is_capital(position + 1) or before in ("the", "a", "'s")


def _glued(tokens, position, before):
    """ "A2025", "2025-strong": part of a longer word."""
    attached = position and tokens.touches(position - 1, position) and not tokens.plays(position - 1, "BREAK")
    if attached and before not in _OPENING:
        return True
    dashed = tokens.plays(position + 1, "DASH") and tokens.touches(position, position + 1)
    if dashed and attached and before == "-":
        return True
    return dashed and (tokens.plays(position + 2, "UNIT") or tokens.plays(position + 2, "NUM"))


def _is_name(tokens, position):
    """ "Vision 2030", "Expo 2025": the number belongs to a name inside the sentence."""
    inside = (
        position > 0 and not tokens.plays(position - 1, "STOP") and not tokens.plays(position - 1, "BREAK")
    )
    return inside and tokens.is_capital(position) and tokens.plays(position, "WORD")


def year_range(match):
    """ "2015-2017", "2025-26"."""
    tokens, (first, last) = match.tokens, (match.tokens.values[n] for n in (match.first, match.end - 1))
    written_as_one = tokens.touches(match.first, match.first + 1) and tokens.touches(
        match.end - 2, match.end - 1
    )
    if last is None or not written_as_one or match.before in company.LABELS_BEFORE_NUMBER:
        return None
    if last < 100:
        last += first // 100 * 100
    if not _FIRST <= first < last <= min(_LAST, first + 100):
        return None
    start = Meaning(unit="year", year=first)
    return start.but(until=start.but(year=last))


def decade(match):
    """ "the 1990s", "the late '80s"; "in his 50s" is an age."""
    if match.tokens.lower[match.end - 1][0].isdigit() and match.value("DECADE") >= 1900:
        short = len(match.tokens.lower[match.end - 1]) == len("90s")
        if short and not match.has("THE", "PART"):
            return None
    return Meaning(unit="decade", year=match.value("DECADE"), part=part_of(match))


def century(match):
    number = match.value("ORD")
    if unit_of(match) != "CE" or not number or number > 30:
        return None
    return Meaning(timex=f"{number - 1:02d}", reason="a century is wider than any event")


def quarter(match):
    """ "the third quarter of last year", "third-quarter results"."""
    number = match.value("ORD")
    if not 1 <= number <= 4 or match.after in ("final", "finals", "century"):
        return None
    return Meaning(unit="quarter", nth=number, **year_of(match))


def half(match):
    """ "the first half of 2025"; the first half of anything else is no time."""
    number, tail = match.value("ORD"), year_of(match)
    if number not in (1, 2) or not tail:
        return None
    return Meaning(unit="half", nth=number, **tail)


def quarter_code(match):
    """ "Q3 2025", "2025 H1"."""
    unit = "quarter" if match.has("QCODE") else "half"
    return Meaning(unit=unit, nth=match.value("QCODE", "HCODE"), year=match.value("YEAR"))


def holiday(match):
    """A holiday is a day where its year is told and it does not move."""
    tail, fixed = year_of(match), match.value("HOLIDAY")
    if not fixed:
        return Meaning(timex="XXXX-XX-XX", reason="a holiday that moves from year to year")
    month, day = fixed
    eve = any(match.tokens.word(n) == "eve" for n in match.positions("HOLIDAYDAY"))
    if not tail:
        return Meaning(timex=f"XXXX-{month:02d}-{day - eve:02d}", reason="a holiday without its year")
    return Meaning(month=month, day=day - eve, **tail)


def new_year(match):
    """ "New Year's Day", "New Year's Eve"; the Lunar New Year moves."""
    if match.before == "lunar" or not match.has("POSS"):
        return None
    eve = any(match.tokens.word(n) == "eve" for n in match.positions("HOLIDAYDAY"))
    return Meaning(timex="XXXX-12-31" if eve else "XXXX-01-01", reason="a holiday without its year")
