"""Words that are a time only in company: "may", "March", "April Glaspie", "the fall of", "Sunday Times".

`settle` types a word as plain where its neighbours show another sense. It looks at two tokens
either side, never further.
"""

from . import company
from .roles import CHAR

_NUMBERED = "".join(CHAR[name] for name in ("small", "middle", "big", "day_ordinal", "year"))
_MARCH_ON = ("on", "for", "to", "of")


def settle(tokens):
    """The tokens, with every word that is no time here typed as a plain word."""
    types = list(tokens.types)
    for position, type_ in enumerate(tokens.types):
        check = _CHECKS.get(type_)
        if check and not check(tokens, position):
            types[position] = CHAR["word"]
    tokens.types = "".join(types)
    return tokens


def _is_month(tokens, position):
    spelled = tokens.lower[position]
    if not tokens.is_capital(position):
        return False
    word, before = spelled.rstrip("."), tokens.word(position - 1)
    if spelled.endswith(".") or _numbered(tokens, position + 1) or _numbered(tokens, position - 1):
        return True
    licensed = before in company.BEFORE_A_MONTH or before == "-" or _after_a_month(tokens, position)
    if word not in company.MONTHS_THAT_ARE_NAMES:
        return licensed or len(word) > 4
    if licensed:
        return True
    if word == "may":
        modifies = before == "the" and _is_plain(tokens, position + 1)
        return modifies or tokens.plays(position + 1, "REL")
    if word == "march" and before in ("long", "the", "a") and tokens.word(position + 1) in _MARCH_ON:
        return False
    return word != "jan" and not tokens.is_capital(position + 1) and not _named(tokens, position - 1)


def _numbered(tokens, position):
    return 0 <= position < len(tokens) and tokens.types[position] in _NUMBERED


def _is_plain(tokens, position):
    return tokens.plays(position, "WORD") and tokens.original(position)[:1].islower()


def _named(tokens, position):
    """True after a capital inside the sentence: "Theresa May", "the Long March"."""
    return (
        tokens.is_capital(position) and not tokens.opens(position) and not tokens.plays(position, "WEEKDAY")
    )


def _after_a_month(tokens, position):
    """ "March to May", "April and May", "April, May and June"."""
    joined = tokens.word(position - 1) in ("to", "and", "or", ",", "–", "through")
    return joined and tokens.plays(position - 2, "MONTH")


def _is_weekday(tokens, position):
    original, word = tokens.original(position), tokens.lower[position].rstrip(".")
    before, after = tokens.word(position - 1), tokens.word(position + 1)
    if not original[:1].isupper() or (original.isupper() and word == "sat"):
        return False
    if after in company.NEWSPAPER_NOUNS and tokens.is_capital(position + 1):
        return False
    if before in company.NAMED_DAYS and tokens.is_capital(position - 1):
        return False
    if word not in company.WEEKDAYS_THAT_ARE_WORDS:
        return True
    dotted = original.endswith(".") and word not in ("sat", "sun", "mon")
    governed = before in ("on", "last", "next", "every", "until", "by", "this")
    governed = governed and not tokens.is_capital(position + 1)
    return dotted or governed or _beside_a_date(tokens, position)


def _beside_a_date(tokens, position):
    after = position + 2 if tokens.word(position + 1) == "," else position + 1
    return tokens.plays(after, "MONTH") or tokens.plays(after, "DAY") or tokens.plays(position - 1, "OPEN")


def _is_season(tokens, position):
    before, after = tokens.word(position - 1), tokens.word(position + 1)
    if after in company.GAMES:
        return False
    if tokens.lower[position] not in company.SEASONS_THAT_ARE_VERBS or tokens.plays(position + 1, "YEAR"):
        return before != "-" or tokens.plays(position - 2, "PART")
    if after == "of" and not tokens.plays(position + 2, "YEAR"):
        return False
    if before == "-" and not tokens.plays(position - 2, "PART"):
        return False
    governor = tokens.word(position - 2) if before in ("the", "-") else before
    return governor in company.BEFORE_A_SEASON


def _is_lower(tokens, position):
    return not tokens.is_capital(position) or tokens.opens(position)


def _is_reference(tokens, position):
    """ "now" and "soon" by themselves, not inside "soon-to-open"."""
    hyphened = tokens.word(position + 1) == "-" and tokens.touches(position, position + 1)
    return not hyphened and tokens.word(position - 1) != "-" and _is_lower(tokens, position)


def _is_set(tokens, position):
    """ "the annual talks", not "the Daily Mail" or "the daily, citing sources"."""
    if tokens.is_capital(position):
        return tokens.opens(position) and _is_plain(tokens, position + 1)
    paper = tokens.word(position - 1) == "the" and tokens.word(position + 1) in (
        ",",
        "said",
        "reported",
        "says",
    )
    return not paper


_CHECKS = {
    CHAR["month"]: _is_month,
    CHAR["weekday"]: _is_weekday,
    CHAR["weekdays"]: _is_weekday,
    CHAR["season"]: _is_season,
    CHAR["reference"]: _is_reference,
    CHAR["current"]: _is_reference,
    CHAR["adjective_set"]: _is_set,
    CHAR["daypart"]: _is_lower,
}
