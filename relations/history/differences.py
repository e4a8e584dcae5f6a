"""What differs between two snapshots of an event, in words a reader knows."""

from collections import Counter
from datetime import date
from typing import NamedTuple

from relations.date_words import in_words
from relations.models import Source
from relations.partial_date import PartialDate


class Difference(NamedTuple):
    """One field: its name as a key ("date", "people" …), the words before and after; "" for nothing."""

    name: str
    before: str
    after: str


PLAIN = ("kind", "title", "subtype", "status", "state")
SHOWN = ("place", "countries", "topics", "part_of")


def differences(before, after, date_words=in_words, sources=None):
    """The Differences between two snapshots, in the order of the page; `before` may be None.

    `date_words` says a PartialDate or None; all else is in the words of the rows. `sources`, of
    `names_of_sources`, spares each step of a long page a query of its own.
    """
    if before is None:
        return []
    pairs = [("date", date_words(date_of(before)), date_words(date_of(after)))]
    pairs += [(name, before["columns"][name], after["columns"][name]) for name in PLAIN]
    pairs += [(name, _shown(before, name), _shown(after, name)) for name in SHOWN]
    pairs.append(("people", _people(before), _people(after)))
    found = [Difference(*pair) for pair in pairs if pair[1] != pair[2]]
    return found + _evidence(before, after, sources)


def names_of_sources(changes):
    """{pk: name} of the sources that the Changes quote before or after, in one query."""
    snapshots = [one for change in changes for one in (change.before, change.after) if one]
    return _names({proof["source_id"] for one in snapshots for proof in one["evidence"]})


def date_of(snapshot):
    """The PartialDate of a snapshot, or None."""
    columns = snapshot["columns"]
    if columns["first_day"] is None:
        return None
    first, last = date.fromisoformat(columns["first_day"]), date.fromisoformat(columns["last_day"])
    return PartialDate(first, last, columns["precision"], columns["qualifier"])


def _shown(snapshot, name):
    value = snapshot["shown"][name]
    return ", ".join(value) if isinstance(value, list) else value


def _people(snapshot):
    return "; ".join(", ".join(part for part in seat[:2] if part) for seat in snapshot["shown"]["people"])


def _evidence(before, after, names):
    """The sources that came and went, and those of which other words are quoted."""
    old, new = _quoted(before), _quoted(after)
    keys = old.keys() | new.keys()
    changed = sorted(key for key in keys if old.get(key) != new.get(key))
    if not changed:
        return []
    names = _names(changed) if names is None else names

    def words(here, there):
        return "; ".join(
            _count(names.get(key, "?"), here[key], there.get(key)) for key in changed if key in here
        )

    return [Difference("evidence", words(old, new), words(new, old))]


def _names(keys):
    return {source.pk: _name(source) for source in Source.objects.filter(pk__in=keys).defer("text")}


def _quoted(snapshot):
    """{source: its quoted spans}."""
    spans = {}
    for row in snapshot["evidence"]:
        spans.setdefault(row["source_id"], Counter())[row["start"], row["end"], row["field"]] += 1
    return spans


def _count(name, here, there):
    return name if there is None else f"{name} ({sum(here.values())} quotes)"


def _name(source):
    return f"{source.publisher}: {source}" if source.publisher else str(source)
