"""Which day to come the text has got to: a plan without a day goes on from the one told just before."""

from relations.extraction.events.clause_numbers import clause_numbers
from relations.extraction.language.tokens import words
from relations.extraction.language.units import DATE

_GOES_ON = 2  # sentences
_BEHIND = words("who which whose whom that where because since after before until as while though although")


class PlannedDays:
    """Fed with sentences in order; knows the last day ahead that the main clauses of a paragraph named."""

    def __init__(self, published):
        self._last = published.last if published is not None else None
        self._paragraph, self._told = -1, []

    def begin(self, sentence):
        """Take in the days ahead that the sentence names; those of another paragraph are forgotten."""
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._told = sentence.paragraph, []
        if self._last is None or not any(unit.kind == DATE for unit in sentence.units):
            return
        numbers = clause_numbers(sentence)
        behind = {n for n, unit in zip(numbers, sentence.units, strict=True) if n and unit.low in _BEHIND}
        for n, unit in zip(numbers, sentence.units, strict=True):
            if unit.kind == DATE and not unit.quoted and n not in behind and self._is_ahead(unit.date):
                self._told.append((sentence.index, unit))

    def _is_ahead(self, mention):
        value = mention.value
        return (
            mention.kind == "date" and value is not None and value.is_single_day and value.first > self._last
        )

    def lend_to(self, one):
        """Give an undated plan, or what the present tense leaves open, the day told before it."""
        is_open = one.status == "planned" or (one.status == "happened" and not one.certain)
        if one.date is not None or not is_open or one.wished or one.earlier or one.anew or one.sentence.entry:
            return
        if one.rule.endswith("-on-to") or "before" in [
            one.sentence.low(k) for k in range(one.at - 4, one.at)
        ]:
            return  # "goes on to Palau", "before he travels to Shanghai": at another time
        start = one.sentence.units[one.at].start
        near = [u for at, u in self._told if one.sentence.index - at <= _GOES_ON and u.start < start]
        if near:
            one.date, one.date_spans = near[-1].date.value, [near[-1].date.span]
            one.status = "planned"
