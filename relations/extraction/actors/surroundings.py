"""What the words around a name say of it: a person's, or none."""

from relations.extraction.actors import vocabulary as v
from relations.extraction.actors.opening import Opening
from relations.extraction.actors.standing import speaks, verb_follows
from relations.extraction.actors.titles import is_head, title_at
from relations.extraction.actors.verbs import OBJECT_VERBS
from relations.extraction.language.tokens import words

# From this much evidence on, a run of words is a person; this much is beyond doubt, or rules one out.
ENOUGH = 2
CERTAIN = 3
NEVER = -4
_NOT_OF_PEOPLE = words(
    """
    visit visits visited visiting join joins joined joining support supports supported oppose opposes
    opposed have has had having give gives gave giving contact contacted help helps helped
    """
)
_AFTER_MEETING = frozenset(("with", "between", "and", "of"))


def use_of(text, begin, end):
    """How strongly the words around a name say that it is a person's; below zero: that it is none."""
    tokens, before, after = text.tokens, text.key(begin - 1), text.key(end)
    if before == "the" or (before == "-" and tokens.joined(begin)):
        return NEVER
    goes_on = tokens.is_capital(end) and end not in tokens.opening and after not in v.CALENDAR
    if goes_on and text.label(end) is None:
        return NEVER
    if after == "-" and tokens.joined(end):
        return NEVER
    if _is_titled(text, begin):
        return CERTAIN
    if after == "," and end + 1 < tokens.count:
        if text.label(end + 1, "country") is not None and _is_place(before):
            return NEVER
        if _is_apposition(text, end + 1):
            return CERTAIN
    return _deeds(text, begin, end, before, after)


def _deeds(text, begin, end, before, after):
    """What the verbs and prepositions beside a name say of it."""
    if after == "who" or (after == "," and text.key(end + 1) == "who"):
        return 2
    if after == "," and text.key(end + 1).isdigit() and text.key(end + 2) == ",":
        return 2
    if before in v.PLACE_PREPOSITIONS and before not in ("to", "from"):
        return -1
    if speaks(text, begin, end, text.tokens.count):
        return 2
    if before in OBJECT_VERBS and before not in _NOT_OF_PEOPLE:
        return 1
    if before in _AFTER_MEETING and text.key(begin - 2) in v.MEETING_NOUNS:
        return 1
    return int(verb_follows(text, end, text.tokens.count, plural=False))


def _is_titled(text, begin):
    before = text.key(begin - 1)
    if before == ".":
        before = text.key(begin - 2)
        return before in v.HONORIFICS and text.tokens.is_capital(begin - 2)
    if before in v.HONORIFICS:
        return text.tokens.is_capital(begin - 1)
    return is_head(before) and before not in v.WEAK_HEADS


def _is_place(before):
    return before in v.PLACE_PREPOSITIONS or before in ("", "of", "at") or not before[0].isalnum()


def _is_apposition(text, p):
    """ "…, the foreign minister," or "…, Pakistan's foreign secretary," at token `p`."""
    opening = Opening(text, p, text.tokens.count)
    if not (opening.identifies or opening.determiner) or opening.number or opening.end >= text.tokens.count:
        return False
    title = title_at(text, opening.end, text.tokens.count)
    return title is not None and not title.plural and title.head not in v.WEAK_HEADS
