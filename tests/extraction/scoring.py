"""How right a reading is: labelled texts against drafts, one to one.

A label names its evidence by words of its sentence. A draft tells a labelled event where the kind is
the same, the dates can be the same day, and the people overlap (where nobody is named: the countries);
a statement's sentence must be the labelled one too. Optional events are neither missed nor false.
"""

import json
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from relations.extraction import extract
from relations.extraction.types import SourceText
from relations.partial_date import parse_edtf

GOLD = Path(__file__).resolve().parent / "gold"
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


def labelled_texts(folder=GOLD):
    return [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]


def score(texts, gazetteer, kinds=("meeting", "visit", "statement")):
    """The Score of reading `texts` with `gazetteer`, counting events of `kinds`."""
    total = Score()
    for labelled in texts:
        source = SourceText(labelled["id"], labelled["text"], published=parse_edtf(labelled["published"]))
        drafts = [draft for draft in extract(source, gazetteer) if draft.kind in kinds]
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
            total.errors.append(f"MISSED {labelled['id']}: {event['kind']} {event['date']} {event['participants']}")
    for number, draft in enumerate(drafts):
        told = number in pairs.values()
        if draft.confidence >= 0.9:
            total.confident.append(told)
        if not told:
            total.false += 1
            names = [person.name for person in draft.participants]
            total.errors.append(f"FALSE {labelled['id']}: {draft.kind} {draft.date} {names} [{draft.rule}]")


def _paired(text, events, drafts):
    """{event: draft}, best fit first, required events before optional ones."""
    fits = []
    for i, event in enumerate(events):
        for j, draft in enumerate(drafts):
            if fit := _fit(text, event, draft):
                fits.append((not event.get("optional"), fit, -i, -j))
    pairs = {}
    for _required, _fit_, i, j in sorted(fits, reverse=True):
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
        "pair": any(sorted(draft.countries) == sorted(c) for c in [event["countries"], *event.get("countries_alt", [])]),
        "status": draft.status == event["status"],
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
    return frozenset(re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c)))) - {"the"}
