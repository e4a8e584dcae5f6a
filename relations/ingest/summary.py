"""What came of many texts, in one sentence."""

from dataclasses import dataclass, field

from relations.reader_process import SKIPPED


@dataclass
class Summary:
    texts: int = 0
    known: int = 0
    created: int = 0
    merged: int = 0
    changed: int = 0
    left_alone: int = 0
    published: int = 0
    gone: int = 0
    problems: list[Exception] = field(default_factory=list)

    def add(self, outcome):
        """Counts an Ingested, SKIPPED, or the error that came instead."""
        if isinstance(outcome, Exception):
            self.problems.append(outcome)
            return
        self.texts += 1
        if outcome == SKIPPED:
            self.known += 1
            return
        self.known += not outcome.is_new
        for name in ("created", "merged", "changed", "left_alone", "published"):
            setattr(self, name, getattr(self, name) + len(getattr(outcome, name)))
        self.gone += outcome.gone

    def __str__(self):
        texts = f"{_count(self.texts, 'text')} read"
        if self.known:
            texts += f" ({self.known} stored already)"
        told = [
            f"{_count(self.created, 'event')} added",
            f"{self.merged} joined to events known before",
            f"{self.changed} changed",
            f"{self.left_alone} left alone",
        ]
        if self.published:
            told.append(f"{self.published} published")
        if self.gone:
            told.append(f"{self.gone} no longer told")
        return f"{texts}: {', '.join(told)}."


def _count(number, word):
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
