"""Which way a bare weekday or month points: back or forward, told by tense and aspect around it.

The nearest verbal cue decides: to the left for a time that follows its verb ("met on Wednesday", "will
meet on Wednesday"), to the right for one that opens its clause ("On Wednesday the two will …").
"""

from . import tense_words as words

_LONGEST_NAME = 6
BACK, UNKNOWN, FORWARD = -1, 0, 1

# No cue is looked for further away than this many tokens, so that time stays linear in any text.
_REACH = 40
# So far before its "to" an undertaking may stand: "agreed on that occasion to work".
_HANGS_WITHIN = 6
# So many adverbs may stand inside a verb.
_ADVERBS = 4


def direction(tokens, sentence, first, end):
    """-1 back, +1 forward, 0 where nothing tells, for the expression at tokens `first` to `end`."""
    start, stop = sentence
    preposition = preposition_before(tokens, start, first)
    if preposition == "since":
        return BACK
    if tokens.plays(end, "POSS"):
        return _of_its_event(tokens, start, stop, first, end, preposition)
    if _opens_clause(tokens, start, first):
        found = _rightwards(tokens, end, stop) or _leftwards(tokens, start, first)
    else:
        found = _leftwards(tokens, start, first) or _rightwards(tokens, end, stop)
    if not found and _is_headed_ahead(tokens, start):
        return FORWARD
    if preposition in ("until", "till", "by") or (preposition == "to" and found == BACK):
        return _deadline(tokens, start, first, found, preposition)
    return found


def _is_headed_ahead(tokens, start):
    """ "Coming up: …", "What comes next: …", "Still to come: …"."""
    head = tokens.lower[start : start + 5]
    return ":" in head and not {"up", "next", "ahead", "come", "upcoming"}.isdisjoint(head[: head.index(":")])


def preposition_before(tokens, start, first):
    """The word that governs the expression, over an article or "early"."""
    position = first - 1
    while (
        position >= start
        and position > first - 4
        and tokens.word(position) in ("the", "early", "late", "least", "at")
    ):
        position -= 1
    return tokens.word(position) if position >= start else ""


def _opens_clause(tokens, start, first):
    position = first - 1
    while position >= start and position > first - 5 and tokens.word(position) in words.PREPOSITIONS:
        position -= 1
    return position < start or tokens.word(position) in words.CLAUSE_OPENERS


def _of_its_event(tokens, start, stop, first, end, preposition):
    """ "Tuesday's meeting": behind us, unless it is awaited or still to do something."""
    near = [tokens.word(n) for n in range(max(start, first - 4), first)]
    if "ahead" in near or near[-1:] in (["before"], ["for"], ["until"]) or near[-2:] == ["prior", "to"]:
        return FORWARD
    if preposition in words.PREPOSITIONS or preposition in ("after", "with", "following"):
        return _leftwards(tokens, start, first) or _rightwards(tokens, end, stop) or BACK
    return _rightwards(tokens, end, stop) or _leftwards(tokens, start, first) or BACK


def _deadline(tokens, start, first, found, preposition):
    """ "until Friday", "by May", "moved to Friday": ahead, unless the verb puts them behind."""
    if found != BACK:
        return FORWARD
    for position in range(first - 1, max(start, first - _REACH) - 1, -1):
        word = tokens.word(position)
        if word in words.PUTTING_OFF or (tokens.word(position + 1) == preposition and word in words.LASTING):
            return FORWARD
        if preposition != "to" and word == "to" and _is_infinitive(tokens, position):
            return FORWARD
        if _is_past(tokens, position):
            return BACK
    return BACK


def _leftwards(tokens, start, first):
    infinitive, hangs_on = False, 0
    lowest = max(start, first - _REACH)
    for position in range(first - 1, lowest - 1, -1):
        if position >= hangs_on > 0 and tokens.word(position) in words.UNDERTAKING:
            return FORWARD
        if tokens.word(position) == "to" and _is_infinitive(tokens, position):
            if tokens.word(position + 1) == "have":
                continue
            before = _skip_adverbs(tokens, position - 1)
            if tokens.word(before) in words.PROSPECTIVE:
                return FORWARD
            infinitive, hangs_on = True, position - _HANGS_WITHIN
        elif cue := _cue(tokens, position):
            return cue
    # A headline has no finite verb: "Lee to visit Japan on Friday".
    return FORWARD if infinitive and lowest == start else UNKNOWN


def _rightwards(tokens, end, stop):
    for position in range(end, min(stop, end + _REACH)):
        if tokens.word(position) == "to" and _is_infinitive(tokens, position):
            if tokens.word(position - 1) in words.PROSPECTIVE:
                return FORWARD
        elif cue := _cue(tokens, position):
            return cue
    return UNKNOWN


def _is_infinitive(tokens, position):
    following = tokens.original(position + 1)
    return following.isalpha() and following.islower() and following not in words.NO_VERB_AFTER_TO


def _skip_adverbs(tokens, position):
    lowest = position - _ADVERBS
    while position > lowest and (
        tokens.word(position) in words.ADVERBS or tokens.word(position).endswith("ly")
    ):
        position -= 1
    return position


def _cue(tokens, position):
    """The direction the word at `position` gives, or 0; worked out once for each word of a text."""
    known = tokens.cues.get(position)
    if known is None:
        known = tokens.cues[position] = _work_out(tokens, position)
    return known


def _work_out(tokens, position):
    word = tokens.word(position)
    if not word[:1].isalpha() and word[:1] != "'":
        return UNKNOWN
    if word in words.FUTURE_CUES or word.endswith("'ll"):
        name = tokens.is_capital(position) and word in ("may", "will") and not tokens.opens(position)
        return UNKNOWN if name else _modal(tokens, position)
    if word in ("have", "has", "need", "needs") and tokens.word(position + 1) == "to":
        return FORWARD
    if word in words.INVITING:
        return FORWARD if _leads_to(tokens, position) else BACK
    if word == "set" and tokens.word(position + 1) in ("to", "for"):
        return FORWARD
    if word in ("expected", "going", "about") and tokens.word(position + 1) in ("to", "for", "on", "in"):
        return FORWARD if tokens.word(position - 1) != "than" else UNKNOWN
    if word in words.BE or (word == "'s" and tokens.word(position - 1) in words.PRONOUNS):
        return _after_be(tokens, position)
    if _is_past(tokens, position):
        return _past_or_planned(tokens, position)
    subject = tokens.word(position - 1)
    if subject in ("they", "we", "i", "you") and word not in words.NO_PRESENT_VERB:
        return FORWARD
    if word in words.SCHEDULE_BASES and _follows_several(tokens, position):
        return FORWARD
    third_person = word.endswith("s") and subject in ("he", "she", "it", "who")
    if (word in words.SCHEDULE_VERBS or third_person) and _is_present_verb(tokens, position):
        return FORWARD
    return UNKNOWN


def _follows_several(tokens, position):
    """True after a plural: "the leaders meet", "he and President Joe Biden hold"."""
    before = _skip_adverbs(tokens, position - 1)
    if tokens.word(before) in words.SEVERAL:
        return True
    names = before
    while names > before - _LONGEST_NAME and tokens.is_capital(names):
        names -= 1
    return names < before and tokens.word(names) == "and"


def _leads_to(tokens, position):
    """ "invited his host to the summit in May": the visit lies ahead."""
    return "to" in (tokens.word(n) for n in range(position + 1, position + 7))


def _modal(tokens, position):
    """ "could not find a time" is behind, "could meet" ahead."""
    return BACK if tokens.word(position) == "could" and tokens.word(position + 1) == "not" else FORWARD


def _after_be(tokens, position):
    """ "is meeting", "is to meet" point forward; "is in Tokyo" tells nothing."""
    following = position + 1
    while tokens.word(following) in words.ADVERBS or tokens.word(following).endswith("ly"):
        following += 1
    word = tokens.word(following)
    if word.endswith("ing") and len(word) > 4 and tokens.plays(following, "WORD"):
        return FORWARD
    return FORWARD if word == "to" and _is_infinitive(tokens, following) else UNKNOWN


def _is_past(tokens, position):
    word = tokens.word(position)
    if word in words.IRREGULAR_PAST:
        return not tokens.is_capital(position) or position == 0 or word in ("was", "were", "had", "did")
    regular = len(word) > 3 and word.endswith("ed") and word not in words.NOT_PAST
    return regular and tokens.plays(position, "WORD") and not tokens.is_capital(position)


def _past_or_planned(tokens, position):
    """ "will be held", "to be signed", "was to have taken", "were to meet" lie ahead of their telling."""
    before = _skip_adverbs(tokens, position - 1)
    if tokens.word(position) in ("was", "were", "been"):
        after = position + 1
        while tokens.word(after) in words.ADVERBS:
            after += 1
        if tokens.word(after) == "to" and tokens.word(after + 1) == "have":
            return UNKNOWN
        planned = tokens.word(after) in ("scheduled", "due", "slated", "planned", "expected", "set")
        return FORWARD if planned or (tokens.word(after) == "to" and _is_infinitive(tokens, after)) else BACK
    if tokens.word(before) in ("be", "have", "been"):
        before = _skip_adverbs(tokens, before - 1)
        if tokens.word(before) == "have":
            before = _skip_adverbs(tokens, before - 1)
        if tokens.word(before) == "to" and tokens.word(before - 1) in ("was", "were"):
            return UNKNOWN  # "was to have gone in February": gone or still ahead, whichever is nearer
        if tokens.word(before) == "to" or (
            tokens.word(before) in words.FUTURE_CUES and tokens.word(before) != "could"
        ):
            return FORWARD
    return BACK


def _is_present_verb(tokens, position):
    return (
        tokens.word(position - 1) not in words.DETERMINERS
        and not tokens.is_capital(position)
        and tokens.word(position) not in words.NO_PRESENT_VERB
    )
