"""An event's evidence as numbered footnotes, and which of them prove which field.

A footnote is a sentence. The words within it that prove the date, the place or the people are marked in
it, and the field carries its number; words that lie in no quoted sentence get a footnote of their own.
"""

from dataclasses import dataclass, field

from relations.marks import Token, tokens
from relations.models import Evidence

SENTENCES = ("event", "mention")


@dataclass
class Footnote:
    number: int
    evidence: Evidence
    inside: list[Evidence] = field(default_factory=list)

    @property
    def source(self):
        return self.evidence.source

    @property
    def quote(self):
        """The sentence as tokens, with the words that prove single fields marked."""
        start, end = self.evidence.start, self.evidence.end
        within = [row for row in self.inside if start <= row.start and row.end <= end]
        return tokens(self.source.text[:end], within, begin=start) or [Token("text", self.evidence.quote)]


@dataclass
class Footnotes:
    notes: list[Footnote]
    by_field: dict[str, list[Footnote]]

    def of(self, name):
        """The footnotes that prove the field; where none is about it alone, those of the whole event.

        One of each text: that it says the same again further down proves nothing more.
        """
        notes = self.by_field.get(name) or self.by_field.get("event", [])
        return list({note.evidence.source_id: note for note in reversed(notes)}.values())[::-1]

    @property
    def sources(self):
        """How many texts tell the event."""
        return len({note.evidence.source_id for note in self.notes})

    @property
    def dates_given(self):
        """(footnotes, EDTF) for each date that some source gives the event."""
        given = {}
        for note in self.notes:
            for edtf in dict.fromkeys(
                row.date_edtf for row in (note.evidence, *note.inside) if row.date_edtf
            ):
                given.setdefault(edtf, []).append(note)
        return [(notes, edtf) for edtf, notes in given.items()]


def footnotes(evidence):
    """The Footnotes of evidence rows fetched with their sources, earliest text first."""
    rows = sorted(evidence, key=_order)
    notes, by_field = [], {}
    for row in rows:
        note = _covering(notes, row)
        if note is None:
            note = Footnote(len(notes) + 1, row)
            notes.append(note)
        elif row.field not in SENTENCES:
            note.inside.append(row)
        members = by_field.setdefault(row.field, [])
        if note not in members:
            members.append(note)
    return Footnotes(notes, by_field)


def _order(row):
    """Within a text the longer span first, so that a sentence stands before the words in it."""
    return row.source.published_first, row.source_id, row.start, -row.end, row.field not in SENTENCES


def _covering(notes, row):
    for note in reversed(notes):
        kept = note.evidence
        if kept.source_id == row.source_id and kept.start <= row.start and row.end <= kept.end:
            return note
    return None
