"""Which day each sentence of a text has got to: the last of the news that its paragraph named."""

from relations.extraction.events.attach import in_reduced_relative
from relations.extraction.events.clause_numbers import clause_numbers
from relations.extraction.events.news import is_recent
from relations.extraction.events.words import MEETING_NOUNS
from relations.extraction.language.tokens import words
from relations.extraction.language.units import DATE, WORD
from relations.partial_date import PartialDate

_BESIDE = words("after at during before following in")
_BEHIND = words("who which whose whom that where because since after before until as while though although")


def days_set(sentences, published):
    """(offset, (PartialDate, Span)) where a sentence opens with a day of the news: "By Tuesday the excuse
    had been dropped." What follows is of that day, though no event is told."""
    found = []
    for sentence in sentences:
        first = sentence.opening
        preposition = sentence.low(first) in ("on", "by")
        at = first + 1 if preposition else first
        if sentence.kind(at) != DATE or (sentence.low(first) != "by" and _is_looking_back(sentence)):
            continue
        mention = sentence.units[at].date
        if mention.kind != "date" or mention.value is None or mention.value.last is None:
            continue
        # "By Tuesday" ends on the day that is set.
        value = mention.value if mention.value.first else PartialDate.of_day(mention.value.last)
        if is_recent(value, published) and (published is None or value.first <= published.last):
            found.append((sentence.span.start, (value, mention.span)))
    return found


def days_ahead(sentences, published):
    """(offset, (PartialDate, Span)) of the days that main clauses move the story on to, whatever they tell:
    "A second round followed on Friday", "spoke to reporters on Thursday"."""
    found, reached = [], None
    for sentence in sentences if published is not None and published.is_single_day else ():
        main, other = _days_told(sentence, published)
        is_ahead = main is not None and reached is not None and main[0].first > reached
        if is_ahead and not _is_looking_back(sentence):
            found.append((sentence.span.start, main))
        named = [day[0].first for day in (main, other) if day is not None]
        reached = max([*named, *([reached] if reached else [])], default=None)
    return found


def _is_looking_back(sentence):
    """True for the past perfect of a sentence's main clause: "On the day before he had met the envoy"."""
    numbers = clause_numbers(sentence)
    return any(
        n == numbers[sentence.opening] and unit.low == "had" and not unit.quoted
        for n, unit in zip(numbers, sentence.units, strict=True)
    )


def days_beside(sentences, found, news, published):
    """{sentence: (PartialDate, Span)}: the day last named in the sentences before it in its paragraph.

    `found` are the occasions of the text: a visit told as background does not turn the clock back.
    """
    opened = dict(days_set(sentences, published))
    visited = {o.span for o in found if o.kind == "visit"} - {o.span for o in found if o.kind == "meeting"}
    beside, paragraph, day, aside = {}, -1, None, None
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph, day, aside = sentence.paragraph, None, None
        if _is_about_paper(sentence) and (aside or day):
            beside[sentence.index] = aside or day
        elif day is not None and not _names_occasion(sentence):
            beside[sentence.index] = day
        main, aside = _days_told(sentence, published)
        main = opened.get(sentence.span.start, main)
        if main is not None and (sentence.span not in visited or news is None or main[0] >= news[0]):
            day = main
    return beside


def _is_about_paper(sentence):
    """ "In it they agreed": of the day on which the paper just told of was signed."""
    first = sentence.opening
    if sentence.low(first) == "there" and sentence.kind(first + 1) != WORD:
        return True  # "There the three agreed"
    return sentence.low(first) == "in" and sentence.low(first + 1) in ("it", "them")


def _names_occasion(sentence):
    """ "After the meeting, he said": of the meeting's day, whatever was told in between."""
    first = sentence.opening
    if sentence.low(first) not in _BESIDE:
        return False
    return any(sentence.low(k) in MEETING_NOUNS for k in range(first + 1, first + 4))


def _days_told(sentence, published):
    """The first recent day of the sentence's main clauses and the last of its others, or None."""
    if not any(unit.kind == DATE for unit in sentence.units):
        return None, None
    numbers = clause_numbers(sentence)
    behind = {n for n, unit in zip(numbers, sentence.units, strict=True) if unit.low in _BEHIND and n}
    main, other = None, None
    for k, (n, unit) in enumerate(zip(numbers, sentence.units, strict=True)):
        if unit.kind != DATE or unit.quoted or unit.date.kind != "date" or sentence.low(k - 1) == "of":
            continue  # "the election of March 9" only names it
        if not is_recent(unit.date.value, published) or in_reduced_relative(sentence, k):
            continue
        if n not in behind:
            main = main or (unit.date.value, unit.date.span)
        else:
            other = unit.date.value, unit.date.span
    return main, other
