"""How right a reading is: labelled texts against drafts, one to one.

A label names its evidence by words of its sentence. A draft tells a labelled event where the kind is
the same, the dates can be the same day, and the people overlap (where nobody is named: the countries);
a statement's sentence must be the labelled one too. Optional events are neither missed nor false.

`python -m tests.extraction.scoring [WORD …]` prints the figures of the labelled texts (of those whose
name holds one of the words) and every error with its sentence.
"""

import argparse
import json
import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from relations.extraction import extract
from relations.extraction.types import KINDS, SourceText
from relations.partial_date import parse_edtf
from relations.reference import read_gazetteer

GOLD = Path(__file__).resolve().parent / "gold"
REFERENCE = Path(__file__).resolve().parents[2] / "seeds" / "reference"
WIDEST = 366  # days: a draft dated more widely than this says nothing


@dataclass
class Score:
    """Counts over texts; `errors` are lines a person can work from."""

    found: int = 0
    false: int = 0
    missed: int = 0
    attributes: dict[str, list[int]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    confident: list[bool] = field(default_factory=list)

    @property
    def precision(self):
        return self.found / max(1, self.found + self.false)

    @property
    def recall(self):
        return self.found / max(1, self.found + self.missed)

    @property
    def f1(self):
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def accuracy(self, attribute):
        right, all_ = self.attributes.get(attribute, (0, 0))
        return right / all_ if all_ else 1.0


def labelled_texts(split=""):
    """The labelled texts; of one `split` only where that is given.

    "dev" are those the rules were written with; "check" those that were first read when their rules stood,
    by authors who had not seen the reader. Both are known by now: for a figure that means something about
    texts unseen, write others.
    """
    texts = [json.loads(path.read_text("utf-8")) for path in sorted(GOLD.glob("*.json"))]
    return [text for text in texts if split in ("", text.get("split", "dev"))]


def reader(gazetteer):
    """A function from a SourceText to its drafts, which reads each text once, however often it is asked."""
    return cache(lambda source: extract(source, gazetteer))


def score(texts, read, kinds=KINDS):
    """The Score of what `read` makes of the texts, counting events of `kinds`."""
    total = Score()
    for labelled in texts:
        source = SourceText(labelled["id"], labelled["text"], published=parse_edtf(labelled["published"]))
        drafts = [draft for draft in read(source) if draft.kind in kinds]
        events = [event for event in labelled["events"] if event["kind"] in kinds]
        _count(total, labelled, events, drafts)
    return total


def _count(total, labelled, events, drafts):
    pairs = _paired(labelled["text"], events, drafts)
    for number, event in enumerate(events):
        if number in pairs and not event.get("optional"):
            total.found += 1
            for name, right in _attributes(event, drafts[pairs[number]]).items():
                counts = total.attributes.setdefault(name, [0, 0])
                counts[0] += right
                counts[1] += 1
        elif not event.get("optional"):
            total.missed += 1
            total.errors.append(_missed(labelled, event, drafts))
    for number, draft in enumerate(drafts):
        told = number in pairs.values()
        if draft.confidence >= 0.9:
            total.confident.append(told)
        if not told:
            total.false += 1
            total.errors.append(_false(labelled, draft))


def _missed(labelled, event, drafts):
    """What was missed, and what was read of its sentence instead."""
    names = ", ".join(event["participants"]) or " ".join(event["countries"])
    text = labelled["text"]
    instead = [
        f"{draft.date and draft.date.edtf} {_names(draft)}"
        for draft in drafts
        if draft.kind == event["kind"] and event["evidence"] in draft.span.of(text)
    ]
    read_as = f"\n    read as {'; '.join(instead)}" if instead else ""
    told = f"{event['kind']} {event['date']} {names}"
    return f"MISSED {labelled['id']}: {told}\n    {event['evidence']} …{read_as}"


def _false(labelled, draft):
    sentence = " ".join(draft.span.of(labelled["text"]).split())
    told = f"{draft.kind} {draft.date and draft.date.edtf} {_names(draft)} [{draft.rule}]"
    return f"FALSE {labelled['id']}: {told}\n    {sentence}"


def _names(draft):
    return ", ".join(p.name for p in draft.participants if p.role != "addressee") or " ".join(draft.countries)


def _paired(text, events, drafts):
    """{event: draft}, best fit first, required events before optional ones."""
    fits = []
    for i, event in enumerate(events):
        for j, draft in enumerate(drafts):
            if fit := _fit(text, event, draft):
                fits.append((not event.get("optional"), fit, -i, -j))
    pairs = {}
    for _required, _value, i, j in sorted(fits, reverse=True):
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs


def _fit(text, event, draft):
    if event["kind"] != draft.kind or not any(_can_be(date, draft.date) for date in _dates(event)):
        return 0
    people = [person.name for person in draft.participants if person.role != "addressee"]
    shared = sum(any(_same(one, other) for other in people) for one in event["participants"])
    countries = sorted(draft.countries) == sorted(event["countries"])
    same_sentence = event["evidence"] in draft.span.of(text)
    if event["kind"] == "statement" and not same_sentence:
        return 0
    if not (shared or (countries and (not event["participants"] or same_sentence))):
        return 0
    exact = any(_exactly(date, draft.date) for date in _dates(event))
    return 1 + 2 * shared + countries + 2 * same_sentence + 2 * exact + (draft.status == event["status"])


def _attributes(event, draft):
    right = {
        "date": any(_exactly(date, draft.date) for date in _dates(event)),
        "pair": any(
            sorted(draft.countries) == sorted(c)
            for c in [event["countries"], *event.get("countries_alt", [])]
        ),
        "status": draft.status in (event["status"], *event.get("status_alt", [])),
    }
    if event.get("place"):
        names = [event["place"], *event.get("place_alt", [])]
        found = draft.place.name if draft.place else None
        right["place"] = any(name == found if not (name and found) else _same(name, found) for name in names)
    return right


def _dates(event):
    return [event["date"], *event.get("date_alt", [])]


def _exactly(written, found):
    return written == (found and found.edtf)


def _can_be(written, found):
    if written is None or found is None:
        return written is None and found is None
    return parse_edtf(written).overlaps(found) and (found.width or WIDEST + 1) <= WIDEST


def _same(one, other):
    one, other = _words(one), _words(other)
    return bool(one and other) and (one <= other or other <= one)


def _words(name):
    plain = unicodedata.normalize("NFKD", name.casefold())
    return frozenset(re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c)))) - {
        "the"
    }


def figures(texts, gazetteer):
    """The figures as lines, then the errors of all kinds."""
    read = reader(gazetteer)
    whole = score(texts, read)
    lines = [f"{len(texts)} texts", f"{'':<10}{'P':>7}{'R':>7}{'F1':>7}{'found':>7}{'false':>7}{'missed':>7}"]
    for name, kinds in [*((kind, (kind,)) for kind in KINDS), ("all", KINDS)]:
        one = score(texts, read, kinds)
        lines.append(
            f"{name:<10}{one.precision:7.3f}{one.recall:7.3f}{one.f1:7.3f}"
            f"{one.found:7}{one.false:7}{one.missed:7}"
        )
    lines += [f"{name:<10}{whole.accuracy(name):7.3f}" for name in ("date", "pair", "place", "status")]
    sure = sum(whole.confident) / max(1, len(whole.confident))
    lines.append(f"right at confidence 0.9 and more: {sure:.3f} of {len(whole.confident)}")
    return [*lines, "", *whole.errors]


def main():
    parser = argparse.ArgumentParser(description="Score the reader on the labelled texts.")
    parser.add_argument("words", nargs="*", help="score only texts whose name holds one of these")
    wanted = parser.parse_args().words
    texts = [t for t in labelled_texts() if not wanted or any(word in t["id"] for word in wanted)]
    print("\n".join(figures(texts, read_gazetteer(REFERENCE))))


if __name__ == "__main__":
    main()
