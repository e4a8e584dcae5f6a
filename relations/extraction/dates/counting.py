"""Expressions that count from another date or an event: "a week before March 10", "a day after he landed"."""

from . import tense_words as words
from .resolve import resolve

# Days looked back over for the event that an expression counts from, and tokens of each sentence.
_REMEMBERED, _LONGEST_SENTENCE = 8, 80
_LONGEST_NAME = 4


def counted(reading, draft, meaning, around):
    """The outcome of a distance from another date, or from something that happened."""
    if draft.beside is not None:
        base = resolve(draft.beside.meaning, around)
        return resolve(meaning, around.but(before=[*around.before, base.value])) if base.value else base
    tokens = reading.tokens
    if tokens.word(draft.first - 1) == "and" and reading.last_told[0] == reading.sentence:
        # "came on Wednesday, and the day after he held a summit": after the day told, not after the summit.
        return resolve(meaning.but(timex=""), around.but(before=[reading.last_told[1]]))
    if reading.last_told[0] == reading.sentence and tokens.plays(draft.first - 1, "COMMA"):
        # "on Friday, a day after the two agreed": what follows happened a day before Friday.
        back = resolve(meaning.but(shift=-meaning.shift, timex=""), around.but(before=[reading.last_told[1]]))
        if back.value is not None:
            return back
    day = _day_of_event(reading, draft) if meaning.shift_unit in ("D", "W") else None
    if day is not None:
        return resolve(meaning.but(timex=""), around.but(before=[day]))
    event = " ".join(tokens.original(n) for n in range(draft.end, draft.end + 3)).strip()
    return resolve(meaning.but(reason=f"it counts from “{event} …”, whose day is not given"), around)


def _day_of_event(reading, draft):
    """The day of an earlier sentence that speaks of the same thing: "two days before the summit"."""
    tokens, starts = reading.tokens, reading.starts
    if tokens.word(draft.end) not in words.DEFINITE:
        return None
    nouns = set()
    for position in range(draft.end + 1, draft.end + 1 + _LONGEST_NAME):
        word = tokens.word(position)
        if not tokens.original(position).islower() or word in words.AFTER_A_NOUN:
            break
        if tokens.plays(position, "ORD") or tokens.plays(position, "REL"):
            return None
        nouns.add(word)
    for sentence, value in reversed(reading.days[-_REMEMBERED:]):
        end = starts[sentence + 1] if sentence + 1 < len(starts) else len(tokens)
        start = max(starts[sentence], end - _LONGEST_SENTENCE)
        if sentence < reading.sentence and nouns.intersection(tokens.lower[start:end]):
            return value
    return None
