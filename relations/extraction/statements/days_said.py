"""The day on which something was said, as its own sentence tells it."""

from dataclasses import replace
from datetime import timedelta
from itertools import takewhile

from relations.extraction.events.attach import in_reduced_relative
from relations.extraction.events.clause_numbers import clause_numbers
from relations.extraction.events.news import is_recent
from relations.extraction.events.patterns import PATTERNS
from relations.extraction.events.words import MEETING_NOUNS, OTHER_EVENTS, VISIT_NOUNS
from relations.extraction.language.english import DETERMINERS, PREPOSITIONS, SURE_FINITE, is_adverb
from relations.extraction.language.tokens import words
from relations.extraction.language.units import DATE, WORD
from relations.extraction.statements.cues import CUES


def is_looking_back(one, sentence):
    """ "Washington had asked for the meeting", "since he declared a state of war in May": before the day that
    the text has got to. In a report ("they had agreed, Begin said") "had" tells nothing of the day."""
    clause = takewhile(lambda j: sentence.low(j) != ",", range(one.at - 1, sentence.opening - 1, -1))
    told = [k for k in range(len(sentence)) if k not in one.outside]
    if any(sentence.low(j) == "since" for j in clause) and any(sentence.kind(k) == DATE for k in told):
        return True
    k = one.at - 1
    while k >= sentence.opening and is_adverb(sentence.low(k)):
        k -= 1
    if sentence.low(k) != "had":
        return False
    return not any(
        unit.kind == DATE or unit.low in _TIES_TO_DAY or (unit.low in _REPORTING and j != one.at)
        for j, unit in enumerate(sentence.units)
    )


_REPORTING = words("said says added adds told tells went goes recalled noted explained reported")
_TIES_TO_DAY = words("after when once as since earlier hours minutes before morning")


def day_of_clause(one, sentence, meetings):
    """(value, spans) of "proposed Nara when they met in Gyeongju in October": the meeting's or visit's, which
    the sentence tells in a clause of time; or None. In a reported clause the time may be the report's."""
    if one.rule not in ("act-object", "act-infinitive", "speech-noun", "say-bare"):
        return None
    opens = next((u.start for k, u in enumerate(sentence.units) if k > one.at and u.low == "when"), None)
    if opens is None or any(unit.low == "that" for unit in sentence.units[one.at :]):
        return None
    for draft in meetings:
        dates = draft.fields.get("date", ())
        told = draft.span == sentence.span and draft.status == "happened" and draft.date is not None
        if told and dates and dates[0].start > opens:
            return draft.date, (dates[0],)
    return None


def names_occasion(one, sentence):
    """ "repeated on that occasion", "said at their meeting": when the two sat together."""
    return any(
        sentence.low(k) in ("at", "on", "during")
        and sentence.low(k + 1) in ("that", "the", "their", "this")
        and sentence.low(k + 2) in _OCCASIONS
        for k in one.outside
    )


_OCCASIONS = words("occasion meeting talks summit session luncheon dinner lunch banquet")


_ANSWERING = words("replied responded retorted answered countered rejoined replies responds answers")


def is_answer(one, sentence, answered, told):
    """ "…, Isaias responded": said when what it answers was said, but for a look back ("had told")."""
    if not 0 <= one.sentence - answered.sentence <= 2 or one.voice.key == answered.voice.key:
        return False
    if sentence.low(sentence.opening) == "asked" or any(unit.low == "had" for unit in told.units):
        return False
    return any(span.of(sentence.text).lower().split()[0] in _ANSWERING for span in one.cue)


def own_date(one, sentence, published):
    """The date that belongs to the telling: outside what is told, or at the end of an object."""
    numbers = clause_numbers(sentence) if any(sentence.kind(k) == DATE for k in one.outside) else []
    dated = [
        sentence.units[k]
        for k in one.outside
        if sentence.kind(k) == DATE
        and not in_relative(sentence, numbers, k, one.at)
        and not _only_names(sentence, k)
        and not _is_before_since(sentence, k, one.at)
        and not _told_apart(sentence, k, one.at)
    ]
    dated = [u for u in dated if u.date.kind == "date" and u.date.value is not None]
    near = sorted(dated, key=lambda u: abs(u.start - sentence.units[one.at].start))
    for unit in near:
        value = _not_after(unit, published)
        if value is not None:
            return value, (unit.date.span,)
    return _date_of_object(one, sentence)


def _told_apart(sentence, k, cue):
    """ "… before July; the leader answered", "an idea floated in an article on Saturday, he said": the date
    is of another clause, or only says which idea."""
    if any(sentence.low(j) == ";" for j in range(min(k, cue), max(k, cue))):
        return True
    return in_reduced_relative(sentence, k) and any(sentence.low(n) == "," for n in range(k, cue))


def _only_names(sentence, k):
    """ "Asked about the Jan 2 attack, he said": a date that only tells one thing from another.

    "At Friday's talks" does tell when.
    """
    if sentence.low(k - 1) not in DETERMINERS:
        return False
    following = sentence.low(k + 1)
    if sentence.kind(k + 1) != WORD or following in PREPOSITIONS or following in MEETING_NOUNS:
        return False
    return not (is_adverb(following) or any(following in table for table in (VISIT_NOUNS, SURE_FINITE, CUES)))


def _not_after(unit, published):
    """The date of words that were spoken: not after publication; a weekday read forward is the one before."""
    value = unit.date.value
    if value.first is None or value.last is None:
        return None  # "by 2030", "in office since October": no day of words
    if published is None or published.last is None or value.first <= published.last:
        return value
    week = timedelta(days=7)
    if unit.low.split()[0] in _WEEKDAYS and value.is_single_day and value.first - published.last <= week:
        try:
            return replace(value, first=value.first - week, last=value.last - week)
        except ValueError:  # the calendar begins
            return None
    return value if unit.low.split()[0] in ("that", "the", "same") else None


_WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])


def _is_before_since(sentence, k, cue):
    """ "spoke on Wednesday, for the first time since he declared martial law": not the day of declaring."""
    return any(sentence.low(j) == "since" for j in range(k, cue))


def in_relative(sentence, numbers, k, cue):
    """ "Ishiba, who became prime minister last month, said": a date in a clause about someone."""
    if numbers[k] == numbers[cue]:
        return False
    first = numbers.index(numbers[k])
    return sentence.low(first) in ("who", "which", "whose", "whom", "that")


def _date_of_object(one, sentence):
    """ "remarked on a Taiwan contingency in November last year": the remark's date."""
    first = one.object_first
    if first < 0 or len(one.content) != 1:
        return None, ()
    for k in (first, first + 1):
        if _tells_when(sentence, k) and (k == first or sentence.low(first) in ("in", "on")):
            return sentence.units[k].date.value, (sentence.units[k].date.span,)
    inside = [k for k, u in enumerate(sentence.units) if k >= first and u.start < one.content[0].end]
    told_of = sentence.low(first) in ("it", "this", "that", "them", "him", "her")
    if not inside or len(inside) > 14 or not _tells_when(sentence, inside[-1]):
        return None, ()
    lows = [sentence.low(k) for k in inside]
    if _IN_RELATIVE.intersection(lows):
        return None, ()  # "condemned the missiles that were launched in January"
    if not told_of and any(
        low in words_ for low in lows for words_ in (MEETING_NOUNS, VISIT_NOUNS, OTHER_EVENTS, PATTERNS)
    ):
        return None, ()
    mention = sentence.units[inside[-1]].date
    return mention.value, (mention.span,)


_IN_RELATIVE = words("that which who whose whom when where")


def _tells_when(sentence, k):
    """True for a date told with "in" or "on", or by itself: not "the disasters of the winter"."""
    if (
        sentence.kind(k) != DATE
        or sentence.units[k].date.kind != "date"
        or sentence.units[k].date.value is None
    ):
        return False
    return sentence.low(k - 1) in ("in", "on") or sentence.low(k).split()[0] in (
        "last",
        "this",
        "earlier",
        "yesterday",
        "today",
        "late",
        "early",
        "next",
    )


def points_back(sentence, spans):
    """True for "that night", "the same day": the day told of just before."""
    first = spans[0].of(sentence.text).lower().split() if spans else ()
    return first[:1] == ["that"] or first[:2] == ["the", "same"] or first[:1] == ["same"]


def told_before(value, sentence, span):
    """True where the sentence itself names the day that "that day" points back to."""
    return any(u.kind == DATE and u.date.value == value and u.end <= span.start for u in sentence.units)


def just_told(value, sentence, sentences, published):
    """True where a date to point back to stands in the paragraph, or the value is no day of the news."""
    if published is None or published.last is None or value.first is None:
        return True
    if not is_recent(value, published) and value.first <= published.last:
        return True
    return any(
        unit.kind == DATE and unit.date.value == value and unit.start < sentence.span.start
        for told in sentences[max(0, sentence.index - 3) : sentence.index]
        if told.paragraph == sentence.paragraph
        for unit in told.units
    )
