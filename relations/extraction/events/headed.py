"""Days that head what follows them in their paragraph."""

from relations.extraction.language.units import DASHES, DATE


class HeadedDays:
    """The days that head what follows them in their paragraph: "Jan. 9, 2026: …", "Bilateral meetings took
    place on the day before. …". `by_sentence` keeps them by the sentence's place in the text."""

    def __init__(self):
        self.by_sentence = {}
        self._paragraph, self._mention = -1, None
        # In a list ("5. MOSCOW — …") each entry keeps to the day it named last.
        self._listed, self._day = False, None

    def begin(self, sentence):
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._mention = sentence.paragraph, None
            self._listed = 0 < sentence.opening <= 2 and sentence.low(sentence.opening + 1) in DASHES
        elif self._listed and self._day is not None:
            self._mention = self._day
        self._day = _day_of(sentence)
        if sentence.entry is not None and sentence.entry.value is not None:
            self._mention = sentence.entry
        if self._mention is not None:
            self.by_sentence[sentence.index] = self._mention

    def name(self, sighting):
        """Take the day of meetings told in the plural for what the paragraph tells of them."""
        if sighting.dates and sighting.kind == "meeting" and sighting.status == "happened":
            self._mention = sighting.dates[0].date
            self.by_sentence[sighting.sentence.index] = self._mention


def _day_of(sentence):
    """The one day a sentence names, as a DateMention, or None."""
    days = [
        u.date
        for u in sentence.units
        if u.kind == DATE
        and u.date.kind == "date"
        and u.date.value is not None
        and u.date.value.is_single_day
    ]
    return days[-1] if days else None
