"""The meetings and visits of a text: each telling folded into the occasion it is about."""

from relations.extraction.news import is_old
from relations.extraction.occasions import Occasion, best_place, fold, has_match, occasion_of
from relations.extraction.sightings import one_elsewhere, sightings
from relations.extraction.units import ACTOR, PLACE
from relations.extraction.verb_groups import has_clause


def occasions(sentences, published, world):
    """The meetings and visits of a text, and {paragraph: DateMention} of those that name their day first."""
    found: list[Occasion] = []
    last, entries = None, entry_dates(sentences)
    for sentence in sentences:
        headline = is_headline(sentence)
        for sighting in sightings(sentence, published) or one_elsewhere(sentence, last):
            if sighting.generic:
                if sighting.dates and sighting.kind == "meeting" and sighting.status == "happened":
                    # "Bilateral meetings took place on the day before": the day of what follows.
                    entries[sentence.paragraph] = sighting.dates[0].date
                continue
            one = occasion_of(sighting, world, headline)
            if one.date is None and one.status == "happened" and sentence.paragraph in entries:
                mention = entries[sentence.paragraph]
                one.date, one.date_spans = mention.value, [mention.span]
            homeless = (
                one.kind == "visit" and one.people and one.place is None and not has_match(found, one, world)
            )
            if (sighting.implied_place or homeless) and one.place is None:
                one.place = _place_abroad(found, one, world)
                if one.place is not None:
                    one.countries.add(one.place.country)
            one.is_background = one.earlier or is_old(one.date, published)
            if (
                sighting.open_side
                and len(one.people) == 1
                and last is not None
                and not has_clause(sentence, sentence.opening, len(sentence) - 1)
            ):
                _take_side_told_last(one, last)
            if one.three_way and len(one.countries) < 3:
                _take_countries_of_three(found, one)
            if sighting.same_people and last is not None and not one.people:
                one.countries = one.countries | last.countries
                if all(world.held_office_then(p, one.date) for p in last.people.values()):
                    one.people = dict(last.people)
            last = fold(found, one, world)
    for one in found:
        if one.kind == "visit":
            _leave_out_hosts(one, world)
        if one.kind == "meeting" and one.place is None and one.status == "happened" and one.subtype != "call":
            one.place = _place_in_sentence(one, found, world)
        if one.kind == "meeting" and len(one.people) < 2 and not one.three_way:
            _take_people_near(one, world)
    return [one for one in found if _is_event(one)], entries


def entry_dates(sentences):
    """{paragraph: DateMention} of the entries of a chronology, each headed by its date."""
    return {s.paragraph: s.entry for s in sentences if s.entry is not None and s.entry.value is not None}


def _place_abroad(found, one, world):
    """Where "arrived on Monday" and "in the country" are: the last place told that is abroad for the visitor."""
    home = {p.country for p in one.people.values()}
    near = [o for o in reversed(found) if not o.is_background and set(o.people) & set(one.people)]
    near += [o for o in reversed(found) if not o.is_background and o not in near]
    for other in near:
        if other.place is not None and other.place.country and other.place.country not in home:
            return world.country_of(other.place)
    return None


def _take_side_told_last(one, last):
    """ "Another call, this time with Abe": the other side is the one the entry before began with."""
    for key, person in last.people.items():
        if person.country not in one.countries:
            one.people = {key: person, **one.people}
            one.countries = one.countries | {person.country}
            one.anaphoric = False
            return


def _take_countries_of_three(found, one):
    """ "A three-way summit was put off": the three the text spoke of before."""
    for other in reversed(found):
        if other.three_way and len(other.countries) > 2:
            one.countries = one.countries | other.countries
            return


def _leave_out_hosts(one, world):
    """Whoever is at home where the visit leads is no visitor, but at a site both go to."""
    if one.place is not None and world.place_kind(one.place) != "site":
        abroad = {key: p for key, p in one.people.items() if p.country != one.place.country}
        one.people = abroad or one.people


def _place_in_sentence(one, found, world):
    """The only town or site the sentence names with "in" or "at", where the meeting's own clause has none."""
    sentence = one.sentence
    told = [
        unit
        for i, unit in enumerate(sentence.units)
        if unit.kind == PLACE
        and i >= sentence.opening
        and sentence.low(i - 1) in ("in", "at")
        and not unit.quoted
    ]
    place = best_place(told, world) if len(told) == 1 else None
    if place is None or world.place_kind(place) in ("country", "region"):
        return None
    taken = any(other.sentence is sentence and other.place == place for other in found if other is not one)
    return None if taken else place


def is_headline(sentence):
    """True for a line of its own that no stop ends."""
    last = sentence.units[-1]
    return (
        last.low not in (".", "!", "?", "…", '"', "”", "’", "'", ")", "。", "..", "...")
        and len(sentence) < 40
    )


def _take_people_near(one, world):
    """Who met, where the noun names nobody: "The meeting took place at the residence of X, who …".

    A group in the sentence, or exactly two people of two countries.
    """
    people = {}
    for unit in one.sentence.units:
        if unit.kind != ACTOR or unit.quoted or unit.actor.form not in ("name", "office", "group", "pronoun"):
            continue
        here = world.participants(unit, "participant", one.date)
        if unit.actor.form in ("group", "pronoun") and len(here) > 1:
            people = {p.person or p.name: p for p in here}
            break
        people.update({p.person or p.name: p for p in here})
    people = {key: p for key, p in people.items() if not world.is_government(p)}
    countries = {p.country for p in people.values() if p.country}
    told = {p.person or p.name for p in one.people.values()}
    fits = not one.countries or one.countries <= countries
    if len(people) == 2 and len(countries) == 2 and fits and told <= set(people):
        one.people, one.countries = people, countries


def _is_event(one):
    if one.wished and one.date is None:
        return False
    if one.kind == "visit":
        return bool(one.people) and one.place is not None and _crosses_border(one)
    known = {p.country for p in one.people.values() if p.country} | one.countries
    if len(known) >= 2:
        return True
    # One country or none: only where somebody's country is unknown can it be more than a domestic talk.
    return len(one.people) >= 2 and any(not p.country for p in one.people.values()) and bool(known)


def _crosses_border(one):
    """A visit leads abroad, or to a named site."""
    home = {p.country for p in one.people.values()}
    if one.place.country and one.place.country in home and len(home) == 1:
        return bool(one.place.key) and one.rule.split(":")[1].startswith(("visit", "worship", "pray", "pay"))
    return True
