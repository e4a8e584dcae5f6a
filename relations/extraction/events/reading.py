"""The meetings and visits of a text: each telling folded into the occasion it is about."""

from relations.extraction.events.claims import claimants
from relations.extraction.events.completing import (
    FRESH,
    complete,
    is_unnamed_other,
    place_abroad,
    place_beside,
    place_told_later,
    take_countries_of_three,
    take_people_in_focus,
    take_side_told_last,
)
from relations.extraction.events.folding import fold, has_match
from relations.extraction.events.headed import HeadedDays
from relations.extraction.events.news import is_old
from relations.extraction.events.occasions import Occasion, occasion_of
from relations.extraction.events.plans import PlannedDays
from relations.extraction.events.recalled import in_focus, recalled
from relations.extraction.events.sightings import sightings
from relations.extraction.events.stays import whole_stay
from relations.extraction.language.verb_groups import has_clause


def occasions(sentences, published, world):
    """The meetings and visits of a text, and {sentence: DateMention} where a day heads what is told."""
    found: list[Occasion] = []
    last, headed, ahead = None, HeadedDays(), PlannedDays(published)
    for sentence in sentences:
        headed.begin(sentence)
        ahead.begin(sentence)
        for sighting in _tellings(sentence, published):
            if not sighting.kind and not _of_kind_told(sighting, found, last):
                continue
            if sighting.generic:
                headed.name(sighting)
            else:
                one = _told(sighting, found, last, headed, published, world)
                if one.status == "happened" and _is_ahead(one.date, published):
                    one.status = "planned"  # "when he came to Japan next year"
                ahead.lend_to(one)
                last = fold(found, one, world)
    for one in found:
        if one.is_homeless:
            one.place = place_told_later(one, found, world)
            one.countries |= {one.place.country} if one.place is not None else set()
        complete(one, found, world)
        if one.kind == "visit" and one.place is not None and not _goes_abroad(one):
            one.countries |= claimants(sentences, one.sentence.index)
    return [one for one in found if _is_event(one, world)], headed.by_sentence


def _tellings(sentence, published):
    told = sightings(sentence, published)
    return sorted(told + recalled(sentence, published, [one.at for one in told]), key=lambda one: one.at)


def _of_kind_told(sighting, found, last):
    """Give a telling by rank alone ("the first two") the kind of the event just told; False without one."""
    focus = last
    near = focus is not None and sighting.sentence.index - focus.last_sentence <= FRESH
    if not near or not focus.countries:
        return False
    sighting.kind, sighting.rule = focus.kind, f"{focus.kind}:{sighting.rule}"
    sighting.subtype, sighting.three_way = focus.subtype, focus.three_way
    return True


def _is_ahead(date, published):
    if date is None or published is None or published.last is None:
        return False
    return date.first is not None and date.first > published.last


def _told(sighting, found, last, headed, published, world):
    """The occasion of one telling, with what the text told before lends it: a day, a place, sides."""
    sentence = sighting.sentence
    one = occasion_of(sighting, world, is_headline(sentence))
    one.date, one.is_stay = whole_stay(sighting, one.date)
    mention = headed.by_sentence.get(sentence.index)
    if one.date is None and one.status == "happened" and mention is not None:
        one.date, one.date_spans = mention.value, [mention.span]
    homeless = one.kind == "visit" and one.people and one.place is None and not has_match(found, one, world)
    if (sighting.implied_place or homeless) and one.place is None:
        one.place = place_beside(one, world) or place_abroad(found, one, published, world)
        one.is_homeless = sighting.implied_place and one.place is None
        if one.place is not None:
            one.countries.add(one.place.country)
    one.is_background = one.earlier or is_old(one.date, published)
    verbless = not has_clause(sentence, sentence.opening, len(sentence) - 1)
    if sighting.open_side and len(one.people) == 1 and last is not None and verbless:
        take_side_told_last(one, last)
    if one.three_way and len(one.countries) < 3:
        take_countries_of_three(found, one)
    if is_unnamed_other(sighting, one, found, world):
        take_people_in_focus(one, in_focus(found, sentence) or last, world)
    return one


def is_headline(sentence):
    """True for a line of its own that no stop ends."""
    last = sentence.units[-1]
    return (
        last.low not in (".", "!", "?", "…", '"', "”", "’", "'", ")", "。", "..", "...")
        and len(sentence) < 40
    )


def _is_event(one, world):
    if one.rule == "meeting:company" and one.place and world.place_kind(one.place) in ("country", "region"):
        return False  # "fought in Europe": nobody meets in a country
    if one.wished and one.date is None:
        return False
    if one.kind == "visit":
        return bool(one.people) and one.place is not None and _crosses_border(one)
    known = {p.country for p in one.people.values() if p.country} | one.countries
    if len(known) >= 2:
        return True
    # One country or none: only where somebody's country is unknown can it be more than a domestic talk.
    return len(one.people) >= 2 and any(not p.country for p in one.people.values()) and bool(known)


def _goes_abroad(one):
    home = {p.country for p in one.people.values()}
    return not (one.place.country and one.place.country in home and len(home) == 1)


def _crosses_border(one):
    """A visit leads abroad, or to a named site."""
    if not _goes_abroad(one):
        return bool(one.place.key) and one.rule.split(":")[1].startswith(("visit", "worship", "pray", "pay"))
    return True
