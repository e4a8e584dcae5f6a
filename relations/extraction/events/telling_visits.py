"""Tellings by a noun of travel: "his visit to Tokyo", "a trip by the minister"."""

from relations.extraction.events import words as table
from relations.extraction.events.governors import governor
from relations.extraction.events.noun_parties import owner_of, passive_agent, relative_subject
from relations.extraction.events.noun_words import modifiers_of
from relations.extraction.events.parties import clause_head, subject_parties
from relations.extraction.events.status import in_adjunct, of_noun
from relations.extraction.events.telling import Sighting, lies_ahead, mark_order
from relations.extraction.events.telling_places import destination
from relations.extraction.language.english import BE, SUBORDINATORS
from relations.extraction.language.noun_phrases import phrase_ending
from relations.extraction.language.units import ACTOR, DATE, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite


def _before_aside(sentence, at):
    """ "Kishida, on a visit to Seoul, met": whom the aside is about."""
    for k in range(at - 1, max(sentence.opening, at - 7), -1):
        if sentence.low(k) == "on" and sentence.kind(k - 1) == ACTOR:
            return [sentence.units[k - 1]]  # "raised by the minister on a visit to Tokyo"
        comma = k - 2 if sentence.low(k) == "from" and sentence.low(k - 1) in ("fresh", "back") else k - 1
        if sentence.low(k) in ("on", "from") and sentence.low(comma) == ",":
            before = phrase_ending(sentence, comma - 1, sentence.opening)
            return [u for u in before.whos if u.kind == ACTOR] if before is not None else []
        if sentence.kind(k) not in (WORD, DATE):
            return []
    return []


def visit_noun(sentence, at, dates, places, published):
    low = sentence.low(at)
    standing = of_noun(sentence, at, lies_ahead(dates, published))
    if standing.status == "":
        return None
    there = _noun_destination(sentence, at)
    visitors = _visitors(sentence, at) or relative_subject(sentence, at)
    if not visitors and there:
        visitors = relative_subject(sentence, there[-1])
    modifiers = modifiers_of(sentence, at)
    definite = bool(modifiers & {"the", "this", "that"}) or bool(visitors)
    if not visitors and not there and not definite:
        return None
    one = Sighting(
        "visit",
        f"visit:{low}",
        sentence,
        at,
        table.VISIT_NOUNS[low],
        "",
        visitors,
        ["visitor"] * len(visitors),
        standing.status,
        standing.wished,
        standing.certain,
        dates,
        [sentence.units[i] for i in there],
        anaphoric=not visitors or not there,
    )
    mark_order(one, at - 6, at, modifiers)
    one.generic = low in ("visits", "trips") or "each" in modifiers or "any" in modifiers or low == "travel"
    return one


def _noun_destination(sentence, at):
    relative = sentence.low(at + 1) in ("that", "which")
    for k in range(at + 1, min(len(sentence), at + 12)):
        low, kind = sentence.low(k), sentence.kind(k)
        if relative and (low in BE or kind == ACTOR):
            continue  # "the visit that Xi was to pay to Japan"
        if kind == WORD and low in ("to", "in", "at", "of") and (there := destination(sentence, k + 1)):
            return there
        if low in ("that", "which", "made", "paid"):  # "a visit that Hashimoto made to the island"
            continue
        stops = low in (",", ";", ":") or kind == QUOTE
        if stops or (kind == WORD and (low in SUBORDINATORS or is_finite(sentence, k))):
            break
    return []


def _visitors(sentence, at):
    """Whose visit: its owner, those after "by", the subject of its verb or of its clause."""
    if sentence.low(at - 1) == "the" and sentence.low(at - 2) in ("during", "throughout", "after", "before"):
        return []  # "received Shiina during the stay": of the one the text is about
    if sentence.low(at - 1) in ("the", "this") and sentence.low(at - 2) == "that":
        return []  # "told him that the visit was unacceptable"
    found = [u for u in owner_of(sentence, at) if u.kind == ACTOR or u.low in ("his", "her", "their")]
    found = found or [u for u in passive_agent(sentence, at + 1) if u.kind == ACTOR]
    if found and found[0].low not in ("his", "her", "their"):
        return found
    if before := _before_aside(sentence, at):
        return before
    group = governor(sentence, at)
    if group is not None and _only_speaks_of(sentence, at, group, found):
        return found
    if (
        group is not None
        and group.at < at
        and (sentence.low(group.at) not in BE or sentence.low(group.at + 1) == "on")
    ):
        # "who is making his first visit": whose it is, the subject says better than the pronoun.
        found = [u for u in subject_parties(sentence, group) if u.kind == ACTOR] or found
    return found or ([] if sentence.low(at - 1) in ("the", "this") else clause_head(sentence, at))


def _only_speaks_of(sentence, at, group, found):
    """ "called the visit an insult", "hold a summit on the day of his arrival": not the subject's visit."""
    if group.at > at:
        return False
    if found:
        return in_adjunct(sentence, group.at, at)
    low = sentence.low(group.at)
    if low in ("call", "called", "calls") and sentence.low(group.at + 1) != "off":
        return sentence.low(at - 1) in ("the", "this")
    carried = low in table.CARRIERS or any(low in verbs for verbs in table.CANCEL.values())
    return sentence.low(at - 1) in ("the", "this") and not carried and low not in BE
