"""What the reader makes of the seed texts, compared with what they say."""

import json
from pathlib import Path

from tests.seeds.record import draft_in_words, in_words, pair_up, same_people, taking_part

KNOWN = Path(__file__).resolve().parent / "known.jsonl"


def known(kind):
    """What the reader is known to "miss" or to add ("extra"), by text: {words: why}."""
    found = {}
    for line in KNOWN.read_text("utf-8").splitlines():
        entry = json.loads(line)
        if kind in entry:
            found.setdefault(entry["text"], {})[entry[kind]] = entry["why"]
    return found


def meetings_and_visits(drafts):
    return [draft for draft in drafts if draft.kind in ("meeting", "visit")]


def missed_events(expectation, drafts):
    events = expectation["events"]
    told = pair_up(events, meetings_and_visits(drafts))
    required = [number for number, event in enumerate(events) if not event.get("optional")]
    return {in_words(events[number]) for number in required if number not in told}


def added_events(expectation, drafts):
    travel = meetings_and_visits(drafts)
    told = set(pair_up(expectation["events"], travel).values())
    return {draft_in_words(draft) for number, draft in enumerate(travel) if number not in told}


def missed_speakers(expectation, drafts):
    said = [draft for draft in drafts if draft.kind == "statement"]
    missed = set()
    for wanted in expectation["statements"]:
        speakers = wanted["speakers"]
        heard = sum(speakers is None or same_people(speakers, taking_part(draft)) for draft in said)
        if heard < wanted["at_least"]:
            missed.add(f"statement of {', '.join(speakers or ['anyone'])}")
    return missed
