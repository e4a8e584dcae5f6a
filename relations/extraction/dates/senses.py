"""Words that are a time only in company: "may", "March", "April Glaspie", "the fall of", "sat", "Sunday Times".

`settle` takes the type of a time word away where its neighbours show another sense. It looks at two
tokens either side, never further.
"""

from . import words
from .roles import CHAR

_WORD = CHAR["word"]
_NUMBERED = ("small", "middle", "big", "day_ordinal", "year")
_NUMBER_CHARS = "".join(CHAR[name] for name in _NUMBERED)


def settle(tokens):
    """The tokens with every word that is no time here typed as a plain word."""
    types = list(tokens.types)
    for position, type_ in enumerate(tokens.types):
        check = _CHECKS.get(type_)
        if check and not check(tokens, position):
            types[position] = _WORD
    tokens.types = "".join(types)
    return tokens


def _is_month(tokens, position):
    word = tokens.lower[position].rstrip(".")
    if not tokens.is_capital(position):
        return False
    if tokens.lower[position].endswith("."):
        return True
    before, after = tokens.word(position - 1), tokens.types[position + 1 : position + 2]
    numbered = bool(after) and after in _NUMBER_CHARS
    dated_before = position > 0 and tokens.types[position - 1] in _NUMBER_CHARS
    licensed = before in words.BEFORE_A_MONTH or before == "-" or _after_a_month(tokens, position)
    if len(word) == 3 and word != "may":
        return numbered or dated_before or (licensed and word not in words.MONTHS_THAT_ARE_NAMES)
    if word not in words.MONTHS_THAT_ARE_NAMES:
        return True
    if numbered or dated_before or licensed:
        return True
    if word == "may":
        return tokens.plays(position + 1, "REL") or (
            before == "the" and not tokens.is_capital(position + 1) and tokens.plays(position + 1, "WORD")
        )
    if (
        word == "march"
        and before in ("long", "the", "a")
        and tokens.word(position + 1) in ("on", "for", "to", "of")
    ):
        return False
    named_before = tokens.is_capital(position - 1) and not _starts_sentence(tokens, position - 1)
    return not (tokens.is_capital(position + 1) or (named_before and tokens.plays(position - 1, "WORD")))


def _after_a_month(tokens, position):
    """ "March to May", "April and May", "April, May and June"."""
    joined = tokens.word(position - 1) in ("to", "and", "or", ",", "–", "through")
    return joined and tokens.plays(position - 2, "MONTH")


def _is_weekday(tokens, position):
    original, word = tokens.original(position), tokens.lower[position].rstrip(".")
    if not original[:1].isupper():
        return False
    before, after = tokens.word(position - 1), tokens.word(position + 1)
    if after in words.NEWSPAPER_NOUNS and tokens.is_capital(position + 1):
        return False
    if before in words.NAMED_DAYS and tokens.is_capital(position - 1):
        return False
    if word in words.WEEKDAYS_THAT_ARE_WORDS:
        dotted = original.endswith(".") and word not in ("sat", "sun", "mon")
        return (
            dotted
            or before in ("on", "last", "next", "every", "until", "by", "this")
            or _beside_a_date(tokens, position)
        )
    return True


def _beside_a_date(tokens, position):
    after = position + 1
    if tokens.word(after) == ",":
        after += 1
    return tokens.plays(after, "MONTH") or tokens.plays(after, "DAY") or tokens.plays(position - 1, "OPEN")


def _is_season(tokens, position):
    word, after, before = tokens.lower[position], tokens.word(position + 1), tokens.word(position - 1)
    if after in ("olympics", "olympic", "games", "paralympics", "universiade", "palace", "school"):
        return False
    if word not in words.SEASONS_THAT_ARE_VERBS:
        return True
    if tokens.plays(position + 1, "YEAR"):
        return True
    if after == "of" and not tokens.plays(position + 2, "YEAR"):
        return False
    if before == "the":
        return tokens.word(position - 2) in (
            "in",
            "by",
            "during",
            "until",
            "since",
            "for",
            "of",
            "before",
            "after",
            "late",
            "early",
        )
    return before in (
        "last",
        "next",
        "this",
        "in",
        "early",
        "late",
        "mid",
        "-",
        "every",
        "each",
        "by",
        "during",
        "until",
    )


def _is_lower(tokens, position):
    return not tokens.is_capital(position) or _starts_sentence(tokens, position)


def _starts_sentence(tokens, position):
    return position <= 0 or tokens.plays(position - 1, "STOP") or tokens.plays(position - 1, "BREAK")


def _is_reference(tokens, position):
    """ "now" and "soon" by themselves, not inside "soon-to-open"."""
    hyphened = tokens.word(position + 1) == "-" and tokens.touches(position, position + 1)
    return not hyphened and tokens.word(position - 1) != "-" and _is_lower(tokens, position)


def _is_set(tokens, position):
    """ "the annual talks", not "the Daily Mail" or "the daily, citing sources"."""
    following = tokens.plays(position + 1, "WORD") and tokens.word(position + 1)[:1].isalpha()
    if tokens.is_capital(position):
        return following and _starts_sentence(tokens, position) and not tokens.is_capital(position + 1)
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
    CHAR["adjective_set"]: _is_set,
    CHAR["daypart"]: _is_lower,
}
