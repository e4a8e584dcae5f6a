"""Which day a text has got to, and at which meeting something was said.

A telling without a day of its own is of the day the text is telling of: the last day of the news its main
clauses named. An earlier day holds only as far as its paragraph goes; then the news goes on.
"""

from bisect import bisect_right

from relations.extraction.events.clause_numbers import clause_numbers
from relations.extraction.events.days_told import days_ahead, days_set
from relations.extraction.events.news import is_recent
from relations.extraction.language.units import DATE

_MOST_MEETINGS = 60
_STORY_DAYS = 3  # a meeting longer before the news than this is background, however it is told


class Story:
    """The recent happenings of a text in the order they are told."""

    def __init__(self, meetings, news, beside, published, sentences):
        self.news = news
        self._background = background = background_spans(sentences)
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
        ahead = days_ahead(sentences, published)
        steps = sorted([*steps, *opened, *ahead], key=lambda step: step[0])
        self._starts = [start for start, _ in steps]
        self._days = [day for _, day in steps]
        self._beside = beside
        self._sentences = sentences
        self._met_people = [
            (d.span.start, (d.date, d.fields["date"][0]), {p.person for p in d.participants if p.person})
            for d in recent
            if d.kind == "meeting"
        ][:_MOST_MEETINGS]
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
        return self._beside.get(sentence.index) or self._day_reached(sentence)

    def _day_reached(self, sentence):
        at = bisect_right(self._starts, sentence.span.start) - 1
        return self._days[at] if at >= 0 else self.news

    def day_of(self, one, sentence, heard):
        """The day of an utterance that names none. `heard` are the days on which each voice last spoke.

        An earlier day told of in between, of a happening that the speaker had no part in, is background:
        what they say next belongs to the day on which they spoke before. "Xi had observed as the meeting
        opened" was said at the last meeting of theirs.
        """
        day, before = self.day_at(sentence), heard.get(one.voice.key)
        if _looks_back(one, sentence) and (met := self._met_by(one.voice.key, sentence)):
            return met
        if before is None and self._only_looked_back(one.voice.key, day):
            return self._day_reached(sentence)
        if day is None or before is None or day[0].first is None or day[0].first >= before[0].first:
            return day
        return day if day[1] is None or self._takes_part(one.voice.key, day) else before

    def _only_looked_back(self, key, day):
        """True for a day of others: "On Monday Lee had called on the envoy. Abe said"."""
        if day is None or day[1] is None:
            return False
        told = self._sentence_at(day[1])
        if told is None or told.span not in self._background:
            return False
        return any(unit.is_who and unit.actor.actors for unit in told.units) and not self._takes_part(
            key, day
        )

    def _sentence_at(self, span):
        at = bisect_right(self._sentences, span.start, key=lambda s: s.span.start) - 1
        return self._sentences[at] if at >= 0 else None

    def _takes_part(self, key, told):
        """True where the speaker met someone on the day told, or the sentence that told it names them."""
        day, span = told
        if any(met[0] == day and not people.isdisjoint(key) for _, met, people in self._met_people):
            return True
        sentence = self._sentence_at(span)
        return sentence is not None and any(
            actor.person in key
            for unit in sentence.units
            if unit.is_who
            for actor in unit.actor.actors
            if actor.person
        )

    def _met_by(self, key, sentence):
        """(PartialDate, Span) of the last meeting told before that all who speak took part in, or None."""
        found = None
        for start, day, people in self._met_people:
            if start < sentence.span.start and people.issuperset(key):
                found = day
        return found

    def occasion_at(self, sentence):
        """(PartialDate, Span) of the meeting told last before the sentence, or None."""
        before = [day for start, day in self._met if start < sentence.span.start]
        return before[-1] if before else None

    def meeting_of(self, people, on):
        """Index of the meeting of that day that all the people took part in, or None."""
        if not people or on is None:
            return None
        return next((i for i, date, who in self._meetings if people <= who and date.overlaps(on)), None)


def _looks_back(one, sentence):
    """ "Xi had observed": the verb of saying is in the past perfect."""
    return any(sentence.low(k) == "had" for k in range(max(sentence.opening, one.at - 2), one.at))


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
