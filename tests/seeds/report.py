"""What the reader misses in the seed texts, by cause: `python -m tests.seeds.report [part of a stem …]`."""

import sys
from collections import defaultdict

from relations.extraction import extract
from relations.reference import read_gazetteer
from relations.sources import read_source
from tests.seeds.record import (
    TEXTS,
    differences,
    draft_in_words,
    expected_texts,
    in_words,
    pair_up,
    same_people,
    taking_part,
)


def compare(expectation, source, drafts):
    """Yield (cause, line) for whatever one text's drafts miss or add."""
    travel = [draft for draft in drafts if draft.kind != "statement"]
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
            yield " and ".join(wrong), f"{in_words(event)}\n      {draft_in_words(nearest)}\n      {quote!r}"
    for draft in free:
        yield (
            f"not told, {draft.rule}",
            f"{draft_in_words(draft)}\n      {draft.span.of(source.text)[:240]!r}",
        )
    said = [draft for draft in drafts if draft.kind == "statement"]
    for wanted in expectation["statements"]:
        speakers = wanted["speakers"]
        heard = sum(speakers is None or same_people(speakers, taking_part(draft)) for draft in said)
        if heard < wanted["at_least"]:
            names = ", ".join(speakers or ["anyone"])
            yield "statement not found", f"{names}: {heard} of {wanted['at_least']}, {len(said)} in all"


def main(parts):
    gazetteer = read_gazetteer(TEXTS.parent / "reference")
    causes, required = defaultdict(list), 0
    for stem, expectation in sorted(expected_texts().items()):
        if parts and not any(part in stem for part in parts):
            continue
        required += sum(not event.get("optional") for event in expectation["events"])
        source = read_source(TEXTS / f"{stem}.txt")
        for cause, line in compare(expectation, source, extract(source, gazetteer)):
            causes[cause].append(f"{stem}: {line}")
    for cause, lines in sorted(causes.items(), key=lambda pair: -len(pair[1])):
        print(f"\n## {cause}: {len(lines)}", *lines, sep="\n   - ")
    missed = sum(
        len(lines) for cause, lines in causes.items() if not cause.startswith(("not told", "statement"))
    )
    print(f"\n{required - missed} of {required} meetings and visits read right")


if __name__ == "__main__":
    main(sys.argv[1:])
