"""Which day a text has got to, and at which meeting something was said.

A telling without a day of its own is of the day the text is telling of: the last day of the news its main
clauses named. An earlier day holds only as far as its paragraph goes; then the news goes on.
"""

from bisect import bisect_right

from relations.extraction.events.attach import clause_numbers
from relations.extraction.events.news import is_recent
from relations.extraction.events.words import MEETING_NOUNS
from relations.extraction.language.tokens import words
from relations.extraction.language.units import DATE
from relations.partial_date import PartialDate

_MOST_MEETINGS = 60
_BESIDE = words("after at during before following in")
_BEHIND = words("who which whose whom that where because since after before until as while though although")


class Story:
    """The recent happenings of a text in the order they are told."""

    def __init__(self, meetings, news, published, sentences):
        self.news = news
        background = background_spans(sentences)
        recent = [
            draft
            for draft in meetings
            if draft.status == "happened" and is_recent(draft.date, published) and draft.fields.get("date")
        ]
        # A visit told as background ("who arrived on Wednesday") does not turn the clock back.
        told = [
            d
            for d in recent
            if news is None
            or d.date.first >= news[0].first
            or (d.kind == "meeting" and d.span not in background)
        ]
        asides = _dates_in_relatives(sentences)
        told = [d for d in told if d.fields["date"][0] not in asides]
        steps = [(d.span.start, (d.date, d.fields["date"][0])) for d in told]
        opened = _days_set(sentences, published)
        steps = sorted([*steps, *opened], key=lambda step: step[0])
        self._starts = [start for start, _ in steps]
        self._days = [day for _, day in steps]
        visited = {d.span for d in recent if d.kind == "visit"} - {
            d.span for d in recent if d.kind == "meeting"
        }
        self._beside = _days_beside(sentences, news, visited, dict(opened), published)
        self._met = sorted((d.span.start, (d.date, d.fields["date"][0])) for d in told if d.kind == "meeting")
        self._meetings = [
            (index, draft.date, {p.person for p in draft.participants if p.person})
            for index, draft in enumerate(meetings)
            if draft.kind == "meeting" and draft.status == "happened" and draft.date is not None
        ][:_MOST_MEETINGS]

    def day_at(self, sentence):
        """(PartialDate, Span or None) of the day the text has got to in the sentence; or None."""
        if sentence.index in self._beside:
            return self._beside[sentence.index]
        at = bisect_right(self._starts, sentence.span.start) - 1
        return self._days[at] if at >= 0 else self.news

    def occasion_at(self, sentence):
        """(PartialDate, Span) of the meeting told last before the sentence, or None."""
        before = [day for start, day in self._met if start < sentence.span.start]
        return before[-1] if before else None

    def meeting_of(self, people, on):
        """Index of the meeting of that day that all the people took part in, or None."""
        if not people or on is None:
            return None
        return next((i for i, date, who in self._meetings if people <= who and date.overlaps(on)), None)


def background_spans(sentences):
    """Spans of sentences in the past perfect: "The first session, on Friday, had run for hours"."""
    return {s.span for s in sentences if any(unit.low == "had" and not unit.quoted for unit in s.units)}


def _days_set(sentences, published):
    """(offset, (PartialDate, Span)) where a sentence opens with a day of the news: "By Tuesday the excuse
    had been dropped." What follows is of that day, though no event is told."""
    found = []
    for sentence in sentences:
        first = sentence.opening
        preposition = sentence.low(first) in ("on", "by")
        at = first + 1 if preposition else first
        if sentence.kind(at) != DATE:
            continue
        mention = sentence.units[at].date
        if mention.kind != "date" or mention.value is None or mention.value.last is None:
            continue
        # "By Tuesday" ends on the day that is set.
        value = mention.value if mention.value.first else PartialDate.of_day(mention.value.last)
        if is_recent(value, published) and (published is None or value.first <= published.last):
            found.append((sentence.span.start, (value, mention.span)))
    return found


def _days_beside(sentences, news, visited, opened, published):
    """{sentence: (PartialDate, Span)}: the day last named in the sentences before it in its paragraph."""
    found, paragraph, day, aside = {}, -1, None, None
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph, day, aside = sentence.paragraph, None, None
        if _is_about_paper(sentence) and (aside or day):
            found[sentence.index] = aside or day
        elif day is not None and not _names_occasion(sentence):
            found[sentence.index] = day
        main, aside = _days_told(sentence, published)
        main = opened.get(sentence.span.start, main)
        if main is not None and (sentence.span not in visited or news is None or main[0] >= news[0]):
            day = main
    return found


def _dates_in_relatives(sentences):
    """Spans of dates that only tell who someone is: "Farrell, who met his counterpart on Sunday, said"."""
    found = set()
    for sentence in sentences:
        dated = [i for i, unit in enumerate(sentence.units) if unit.kind == DATE]
        if dated:
            numbers = clause_numbers(sentence)
            whose = {
                n for n, u in zip(numbers, sentence.units, strict=True) if n and u.low in ("who", "which")
            }
            found |= {sentence.units[i].date.span for i in dated if numbers[i] in whose}
    return found


def _is_about_paper(sentence):
    """ "In it they agreed": of the day on which the paper just told of was signed."""
    first = sentence.opening
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
        if not is_recent(unit.date.value, published):
            continue
        if n not in behind:
            main = main or (unit.date.value, unit.date.span)
        else:
            other = unit.date.value, unit.date.span
    return main, other
