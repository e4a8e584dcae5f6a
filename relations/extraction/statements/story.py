"""Which day a text has got to, and at which meeting something was said.

A telling without a day of its own is of the day the text is telling of: the last day of the news its main
clauses named. An earlier day holds only as far as its paragraph goes; then the news goes on.
"""

from bisect import bisect_right

from relations.extraction.events.clause_numbers import clause_numbers
from relations.extraction.events.days_told import days_set
from relations.extraction.events.news import is_recent
from relations.extraction.language.units import DATE

_MOST_MEETINGS = 60
_STORY_DAYS = 3  # a meeting longer before the news than this is background, however it is told


class Story:
    """The recent happenings of a text in the order they are told."""

    def __init__(self, meetings, news, beside, published, sentences):
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
            or (
                d.kind == "meeting"
                and d.span not in background
                and (news[0].first - d.date.first).days <= _STORY_DAYS
            )
        ]
        asides = _dates_in_relatives(sentences)
        told = [d for d in told if d.fields["date"][0] not in asides]
        steps = [(d.span.start, (d.date, d.fields["date"][0])) for d in told]
        opened = days_set(sentences, published)
        steps = sorted([*steps, *opened], key=lambda step: step[0])
        self._starts = [start for start, _ in steps]
        self._days = [day for _, day in steps]
        self._beside = beside
        self._met = sorted(
            (d.span.start, (d.date, d.fields["date"][0]))
            for d in meetings
            if d.kind == "meeting" and d.status == "happened" and d.date and d.fields.get("date")
        )
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
    """Spans of sentences in the past perfect ("The first session, on Friday, had run for hours") or that tell
    what somebody recalled."""
    return {s.span for s in sentences if any(u.low in _LOOKS_BACK and not u.quoted for u in s.units)}


_LOOKS_BACK = frozenset(("had", "recalled", "recalls"))


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
