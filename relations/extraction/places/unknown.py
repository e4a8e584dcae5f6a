"""Towns and halls no gazetteer knows: "at Edenkoben", "in Foz do Iguaçu", read from how they are written."""

from relations.extraction.language.english import AUXILIARIES, SUBORDINATORS
from relations.extraction.language.tokens import words
from relations.extraction.language.units import PLACE, QUOTE, WORD, Unit
from relations.extraction.types import PlaceMention, Span

_REACH = 14
_LONGEST = 4
_JOINERS = words("do de du la le der den am of el al")
# Capitalised after "in" or "at", but no place.
_NO_PLACE = words(
    "mass english french german russian korean japanese chinese arabic spanish congress parliament senate "
    "cabinet summit forum assembly conference council meeting games olympics commission ministry committee "
    "league union group church sunday christmas easter new"
)
_CLAUSE_WORDS = SUBORDINATORS | AUXILIARIES
_GOES_ON = words("administration officials circles government party talks style words eyes")


def unknown_place(sentence, at):
    """The first capitalised name told with "in" or "at" after unit `at` of its clause, as a place."""
    for k in range(at + 1, min(len(sentence) - 1, at + _REACH)):
        unit, low = sentence.units[k], sentence.low(k)
        if low in (";", ":") or unit.kind == QUOTE or (unit.kind == WORD and low in _CLAUSE_WORDS):
            return None
        if low in ("in", "at", "near") and (last := _name_end(sentence, k + 1)):
            return _as_place(sentence, k + 1, last)
    return None


def _is_capital(sentence, k):
    unit = sentence.units[k] if k < len(sentence) else None
    return unit is not None and unit.kind == WORD and sentence.text[unit.start].isupper()


def _name_end(sentence, first):
    """The last unit of the name that begins at `first`, or 0."""
    if not _is_capital(sentence, first):
        return 0
    last = first
    for k in range(first + 1, min(len(sentence), first + _LONGEST)):
        joined = sentence.low(k) in _JOINERS and _is_capital(sentence, k + 1)
        if _is_capital(sentence, k):
            last = k
        elif not joined:
            break
    written = sentence.text[sentence.units[last].start : sentence.units[last].end]
    follows = sentence.kind(last + 1)
    owns = sentence.low(last + 1) in ("'s", "’s", "'", "’", "-", "–")
    ends = follows != WORD or not _is_noun_phrase(sentence, last + 1)
    names = sentence.low(last) not in _NO_PLACE and not (written.isupper() and len(written) < 6)
    return last if names and ends and not owns and len(written) > 2 else 0


def _is_noun_phrase(sentence, k):
    """The name goes on in small letters ("in Trump administration circles"), so it is no place by itself."""
    return sentence.low(k) in _GOES_ON


def _as_place(sentence, first, last):
    start, end = sentence.units[first].start, sentence.units[last].end
    place = PlaceMention(Span(start, end), sentence.text[start:end], "", "", "town")
    return Unit(PLACE, start, end, sentence.text[start:end].lower(), place=place)
