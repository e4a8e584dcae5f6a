"""One expression by itself, as a curator types it or a table lists it."""

from datetime import date

from relations.partial_date import PartialDate, parse_edtf

from . import absolute, tense
from .around import Around
from .finding import drafts
from .meaning import EVENT
from .resolve import resolve
from .senses import settle
from .tokens import tokenise

# A date typed in figures and units of another script is short; anything longer is prose.
_LONGEST_TYPED = 40
_LANGUAGES = ("ja", "ko", "en")
_FIRST_EAST_ASIAN = "\u1100"


def resolve_expression(expression, reference):
    """The days one expression means, seen from `reference` (a date or a PartialDate), or None.

    With no sentence to tell a tense, days and weekdays are taken to lie in the past, months to be
    the nearest. EDTF and whole dates in Japanese or Korean are understood too.
    """
    written = PartialDate.of_day(reference) if isinstance(reference, date) else reference
    try:
        return parse_edtf(expression)
    except ValueError:
        tokens = settle(tokenise(expression))
    found = drafts(tokens)
    # Letters only: a dash or a curly quotation mark stands as high in Unicode, and in English too.
    if not found or any(char >= _FIRST_EAST_ASIAN and char.isalpha() for char in expression):
        return _typed(expression)
    draft = found[0]
    if _is_modifier(tokens, draft):
        return None
    meaning = draft.meaning
    around = Around(written, day_tense=-1)
    if meaning.kind == "date" and not meaning.reason:
        around.tense = tense.direction(tokens, (0, len(tokens)), draft.first, draft.end)
        before = tokens.word(draft.first - 1)
        bound = {"since": "since", "until": "until", "till": "until", "by": "until"}.get(before, "")
        meaning = meaning.but(bound=bound)
    if draft.beside is not None:
        base = resolve(draft.beside.meaning, Around(written, day_tense=-1)).value
        around.before = [base] if base else []
    elif meaning.anchor == EVENT:
        return None
    return resolve(meaning, around).value


def _is_modifier(tokens, draft):
    """ "the 2024 election" is no year."""
    return (
        tokens.word(draft.first - 1) in ("the", "a", "an")
        and draft.meaning.unit == "year"
        and tokens.plays(draft.end, "WORD")
        and tokens.original(draft.end).isalpha()
    )


def _typed(expression):
    text = expression.strip()
    if len(text) > _LONGEST_TYPED or not any(c.isdigit() for c in text):
        return None
    day = absolute.parse(text, "YMD", _LANGUAGES)
    return PartialDate.of_day(day) if day else None
