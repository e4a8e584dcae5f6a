"""What the reader misses in the seed texts, by cause: `python -m tests.seeds.report [part of a stem …]`.

With `--known` instead, `known.jsonl` is rewritten to what the reader misses and adds today: reasons stay
where the words stay, and a new entry says "not yet explained".
"""

import json
import sys
from collections import defaultdict

from relations.extraction import extract
from relations.reference import read_gazetteer
from relations.sources import read_source
from tests.seeds.reading import (
    KNOWN,
    added_events,
    known,
    meetings_and_visits,
    missed_events,
    missed_speakers,
)
from tests.seeds.record import TEXTS, differences, draft_in_words, expected_texts, in_words, pair_up


def compare(expectation, source, drafts):
    """Yield (cause, line) for whatever one text's drafts miss or add."""
    travel = meetings_and_visits(drafts)
    events = expectation["events"]
    told = pair_up(events, travel)
    free = [draft for number, draft in enumerate(travel) if number not in told.values()]
    for number, event in enumerate(events):
        if number in told or event.get("optional"):
            continue
        alike = [(differences(event, draft), draft) for draft in free if draft.kind == event["kind"]]
        wrong, nearest = min(alike, key=lambda pair: len(pair[0]), default=((), None))
        if nearest is None or len(wrong) > 2:
            yield f"{event['kind']} not found", in_words(event)
        else:
            free.remove(nearest)
            quote = nearest.span.of(source.text)[:240]
            yield " and ".join(wrong), f"{in_words(event)}\n      {read_as(nearest)}\n      {quote!r}"
    for draft in free:
        yield (
            f"not told, {draft.rule}",
            f"{read_as(draft)}\n      {draft.span.of(source.text)[:240]!r}",
        )
    for words in sorted(missed_speakers(expectation, drafts)):
        yield "statement not found", words


def read_as(draft):
    return f"{draft_in_words(draft)} [{draft.rule}]"


def read_all(parts=()):
    """Yield (stem, expectation, source, drafts) of each text whose stem has one of the parts."""
    gazetteer = read_gazetteer(TEXTS.parent / "reference")
    for stem, expectation in sorted(expected_texts().items()):
        if not parts or any(part in stem for part in parts):
            source = read_source(TEXTS / f"{stem}.txt")
            yield stem, expectation, source, extract(source, gazetteer)


def show(parts):
    causes, required, missed = defaultdict(list), 0, 0
    for stem, expectation, source, drafts in read_all(parts):
        required += sum(not event.get("optional") for event in expectation["events"])
        missed += len(missed_events(expectation, drafts))
        for cause, line in compare(expectation, source, drafts):
            causes[cause].append(f"{stem}: {line}")
    for cause, lines in sorted(causes.items(), key=lambda pair: -len(pair[1])):
        print(f"\n## {cause}: {len(lines)}", *lines, sep="\n   - ")
    print(f"\n{required - missed} of {required} meetings and visits read right")


def rewrite_known():
    reasons = {kind: known(kind) for kind in ("miss", "extra")}
    lines = []
    for stem, expectation, _, drafts in read_all():
        missed = missed_events(expectation, drafts) | missed_speakers(expectation, drafts)
        for kind, found in (("miss", missed), ("extra", added_events(expectation, drafts))):
            for words in sorted(found):
                why = reasons[kind].get(stem, {}).get(words, "not yet explained")
                lines.append(json.dumps({"text": stem, kind: words, "why": why}, ensure_ascii=False))
    before = len(KNOWN.read_text("utf-8").splitlines())
    KNOWN.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{before} entries before, {len(lines)} now")


if __name__ == "__main__":
    if sys.argv[1:] == ["--known"]:
        rewrite_known()
    else:
        show(sys.argv[1:])
