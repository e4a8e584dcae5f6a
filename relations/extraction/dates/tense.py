"""Which way a bare weekday or month points: back or forward, told by tense and aspect around it.

The nearest verbal cue decides: to the left for a time that follows its verb ("met on Wednesday", "will
meet on Wednesday"), to the right for one that opens its clause ("On Wednesday the two will …").
"""

from . import words

BACK, UNKNOWN, FORWARD = -1, 0, 1

# No cue is looked for further away than this many tokens, so that time stays linear in any text.
_REACH = 40

_ADVERBS = {
    "also",
    "now",
    "not",
    "then",
    "still",
    "tentatively",
    "reportedly",
    "probably",
    "likely",
    "currently",
}
_PREPOSITIONS = {
    "on",
    "in",
    "at",
    "by",
    "from",
    "during",
    "early",
    "late",
    "the",
    "of",
    "since",
    "until",
    "for",
    "later",
}
_BE = {"is", "are", "am", "'s", "'re"}


def direction(tokens, sentence, first, end):
    """-1 back, +1 forward, 0 where nothing tells, for the expression at tokens `first` to `end`."""
    start, stop = sentence
    preposition = _preposition(tokens, start, first)
    if preposition == "since":
        return BACK
    opens_clause = _opens_clause(tokens, start, first)
    if tokens.plays(end, "POSS"):
        return _of_its_event(tokens, start, stop, first, end, preposition)
    if opens_clause:
        found = _rightwards(tokens, end, stop) or _leftwards(tokens, start, first)
    else:
        found = _leftwards(tokens, start, first) or _rightwards(tokens, end, stop)
    if preposition in ("until", "till", "by", "before"):
        return _deadline(tokens, start, first, found, preposition)
    return found


def _preposition(tokens, start, first):
    position = first - 1
    while position >= start and position > first - 4 and tokens.word(position) in ("the", "early", "late"):
        position -= 1
    return tokens.word(position) if position >= start else ""


def _opens_clause(tokens, start, first):
    position = first - 1
    while position >= start and position > first - 5 and tokens.word(position) in _PREPOSITIONS:
        position -= 1
    if position < start:
        return True
    return tokens.word(position) in (
        ",",
        "and",
        "but",
        "that",
        "when",
        ";",
        ":",
        '"',
        "“",
        "--",
        "—",
        "also",
        "because",
    )


def _of_its_event(tokens, start, stop, first, end, preposition):
    """ "Tuesday's meeting": behind us, unless it is awaited or still to do something."""
    if _anticipated(tokens, start, first):
        return FORWARD
    if preposition in _PREPOSITIONS or preposition in ("after", "with", "following"):
        return _leftwards(tokens, start, first) or _rightwards(tokens, end, stop) or BACK
    return _rightwards(tokens, end, stop) or _leftwards(tokens, start, first) or BACK


def _anticipated(tokens, start, first):
    near = [tokens.word(n) for n in range(max(start, first - 4), first)]
    return bool(near) and (
        "ahead" in near or near[-1] in ("before", "for", "until") or near[-2:] == ["prior", "to"]
    )


def _deadline(tokens, start, first, found, preposition):
    if found != BACK or preposition == "before":
        return found if preposition == "before" else FORWARD
    lowest = max(start, first - _REACH)
    for position in range(first - 1, lowest - 1, -1):
        word = tokens.word(position)
        if word in words.PUTTING_OFF or (word == "to" and _is_infinitive(tokens, position)):
            return FORWARD
        if _past(tokens, position):
            return BACK if preposition == "by" or word in ("was", "were", "had") else FORWARD
    return BACK


def _leftwards(tokens, start, first):
    infinitive = False
    lowest = max(start, first - _REACH)
    for position in range(first - 1, lowest - 1, -1):
        word = tokens.word(position)
        if word == "to" and _is_infinitive(tokens, position):
            before = _skip_adverbs(tokens, position - 1, lowest)
            if tokens.word(before) in words.PROSPECTIVE:
                return FORWARD
            infinitive = True
            continue
        cue = _cue(tokens, position, lowest)
        if cue:
            return cue
    return FORWARD if infinitive and lowest == start else UNKNOWN


def _rightwards(tokens, end, stop):
    highest = min(stop, end + _REACH)
    for position in range(end, highest):
        word = tokens.word(position)
        if (
            word == "to"
            and _is_infinitive(tokens, position)
            and tokens.word(position - 1) in words.PROSPECTIVE
        ):
            return FORWARD
        cue = _cue(tokens, position, end)
        if cue:
            return cue
    return UNKNOWN


def _is_infinitive(tokens, position):
    following = tokens.original(position + 1)
    return (
        following.isalpha()
        and following.islower()
        and tokens.plays(position + 1, "WORD")
        and following not in ("his", "her", "their", "its", "him", "them", "an", "our", "my", "your")
    )


def _skip_adverbs(tokens, position, lowest):
    while position > lowest and (tokens.word(position) in _ADVERBS or tokens.word(position).endswith("ly")):
        position -= 1
    return position


def _cue(tokens, position, lowest):
    """The direction the word at `position` gives, or 0."""
    word = tokens.word(position)
    if not word[:1].isalpha() and word[:1] != "'":
        return UNKNOWN
    if word in words.FUTURE_CUES:
        return (
            UNKNOWN
            if tokens.is_capital(position) and word in ("may", "will") and position > lowest
            else FORWARD
        )
    if word in ("expected", "set", "going", "planning", "plans", "about") and tokens.word(position + 1) in (
        "to",
        "for",
    ):
        return FORWARD
    if word.endswith("'ll"):
        return FORWARD
    if word in _BE:
        return _after_be(tokens, position)
    if _past(tokens, position):
        return FORWARD if _future_passive(tokens, position, lowest) else BACK
    if word in words.SCHEDULE_VERBS or (
        word.endswith("s") and tokens.word(position - 1) in ("he", "she", "it", "who")
    ):
        return FORWARD if _is_present_verb(tokens, position) else UNKNOWN
    return UNKNOWN


def _after_be(tokens, position):
    """ "is meeting", "is to meet", "are set to" point forward; "is in Tokyo" tells nothing."""
    following = position + 1
    while tokens.word(following) in _ADVERBS or tokens.word(following).endswith("ly"):
        following += 1
    word = tokens.word(following)
    if word.endswith("ing") and len(word) > 4 and tokens.plays(following, "WORD"):
        return FORWARD
    if word == "to" and _is_infinitive(tokens, following):
        return FORWARD
    return UNKNOWN


def _past(tokens, position):
    word = tokens.word(position)
    if word in words.IRREGULAR_PAST:
        return not tokens.is_capital(position) or position == 0 or word in ("was", "were", "had", "did")
    return (
        len(word) > 3
        and word.endswith("ed")
        and word not in words.NOT_PAST
        and not tokens.is_capital(position)
        and tokens.plays(position, "WORD")
    )


def _future_passive(tokens, position, lowest):
    """ "will be held", "to be signed"."""
    before = _skip_adverbs(tokens, position - 1, lowest)
    if tokens.word(before) != "be":
        return False
    before = _skip_adverbs(tokens, before - 1, lowest)
    return tokens.word(before) in words.FUTURE_CUES or tokens.word(before) == "to"


_DETERMINERS = {
    "the",
    "a",
    "an",
    "his",
    "her",
    "their",
    "its",
    "of",
    "and",
    "two",
    "three",
    "'s",
    "these",
    "those",
    "no",
}


def _is_present_verb(tokens, position):
    before = tokens.word(position - 1)
    return (
        before not in _DETERMINERS
        and not tokens.is_capital(position)
        and tokens.word(position) not in ("was", "is", "has", "does", "says", "this", "plus")
    )
