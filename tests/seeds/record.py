"""What each seed text says, told by hand, and whether a draft says the same.

`expected/YYYY.jsonl` has one line a text: `text` (the file's stem), `events` (kind, dates, people,
countries, places, status), `statements` (who speaks, at least how often) and `weekdays` (the days
meant by the weekday words of the text). Several `dates` or `places` are all right answers, null among
them where none may be given; a key left out is not compared. An `optional` event may be read or not.
"""

import json
import re
import unicodedata
from functools import cache
from pathlib import Path

from relations.partial_date import parse_edtf

TEXTS = Path(__file__).resolve().parent.parent.parent / "seeds" / "texts"
EXPECTED = Path(__file__).resolve().parent / "expected"

# "October 2025" may stand for the 30th, a year may not.
WIDEST_DATE_FOR_A_DAY = 31


def texts():
    return sorted(TEXTS.glob("*.txt"))


@cache
def expected_texts():
    """The expectations of all texts, by stem."""
    lines = [
        line for path in sorted(EXPECTED.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()
    ]
    return {found["text"]: found for found in map(json.loads, lines)}


def in_words(event):
    """One line that names an expected event: what a person looks for in the text."""
    dates = " or ".join(str(date) for date in event.get("dates", ["any day"]))
    people = ", ".join(event.get("people", ["anyone"]))
    return (
        f"{event['kind']} {dates}: {people} ({' '.join(event.get('countries', ['any']))}), {event['status']}"
    )


def draft_in_words(draft):
    people = ", ".join(person.name for person in draft.participants)
    place = draft.place.name if draft.place else "no place"
    when = draft.date or "undated"
    return f"{draft.kind} {when}: {people} ({' '.join(draft.countries)}), {draft.status}, {place}"


def says_the_same(event, draft):
    return draft.kind == event["kind"] and not differences(event, draft)


def differences(event, draft):
    """In which of people, date, place, status and countries the draft does not say what the event says."""
    agree = {
        "people": "people" not in event or same_people(event["people"], taking_part(draft)),
        "date": "dates" not in event or any(same_date(date, draft.date) for date in event["dates"]),
        "place": "places" not in event or any(same_place(place, draft.place) for place in event["places"]),
        "status": draft.status == event["status"],
        "countries": "countries" not in event or sorted(draft.countries) == sorted(event["countries"]),
    }
    return [name for name, same in agree.items() if not same]


def taking_part(draft):
    left_out = {"addressee", "host"} if draft.kind == "visit" else {"addressee"}
    return [person.name for person in draft.participants if person.role not in left_out]


def same_date(written, found):
    if written is None or found is None:
        return written is None and found is None
    wanted = parse_edtf(written)
    if not wanted.overlaps(found) or found.width is None:
        return False
    return found.within(wanted) or found.width <= WIDEST_DATE_FOR_A_DAY


def same_place(written, found):
    if written is None or found is None:
        return written is None and found is None
    one, other = _words(written), _words(found.name)
    return one <= other or other <= one


def same_people(written, found):
    """True where each of one list is one of the other, in any order, by full or family name."""
    left = list(found)
    for name in written:
        twin = next((other for other in left if _same_person(name, other)), None)
        if twin is None:
            return False
        left.remove(twin)
    return not left


def _same_person(one, other):
    one, other = _words(one), _words(other)
    return one <= other or other <= one


def _words(name):
    plain = unicodedata.normalize("NFKD", name.casefold())
    return frozenset(re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c))))


def pair_up(events, drafts):
    """Which draft tells which event: {event index: draft index}, each used once, as many as can be.

    Required events come first, so that an optional one never takes a draft they need.
    """
    order = sorted(range(len(events)), key=lambda number: bool(events[number].get("optional")))
    taken = {}

    def find(number, seen):
        for place, draft in enumerate(drafts):
            if place in seen or not says_the_same(events[number], draft):
                continue
            seen.add(place)
            if place not in taken or find(taken[place], seen):
                taken[place] = number
                return True
        return False

    for number in order:
        find(number, set())
    return {number: place for place, number in taken.items()}
