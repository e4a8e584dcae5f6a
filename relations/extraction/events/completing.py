"""What only the whole text can tell of an occasion: where it was and who took part, told before or later."""

from relations.extraction.events.folding import has_match
from relations.extraction.events.news import is_old
from relations.extraction.events.occasions import best_place
from relations.extraction.language.units import ACTOR, PLACE

FRESH = 3  # sentences: what "the last one" and "the talks in Aswan" go on from was told that near


def is_unnamed_other(sighting, one, found, world):
    """True for another of the kind told, with nobody named: "Talks in Alexandria", "the one on Jeju"."""
    if sighting.same_people:
        return len(one.people) < 2
    dated = one.date is not None or one.place is not None
    if one.kind != "meeting" or not sighting.anaphoric or one.people or one.countries or not dated:
        return False
    if sighting.supposed or any(other.sentence is one.sentence for other in found[-4:]):
        return False
    return not has_match(found, one, world)


def _names_of_others(sentence):
    return {
        actor.country
        for unit in sentence.units[sentence.opening :]
        if unit.is_who and unit.actor and not unit.quoted
        for actor in unit.actor.actors
        if actor.country
    }


def take_people_in_focus(one, focus, world):
    if focus is None or one.sentence.index - focus.last_sentence > 2 * FRESH:
        return
    if _names_of_others(one.sentence) - focus.countries and not one.people:
        return  # "cooperation among Seoul, Washington and Tokyo, as the Camp David summit showed"
    if len(one.people) == 1:  # "another, with Morrison": beside the one the text is about
        (theirs,) = one.people.values()
        ours = next((k for k, p in focus.people.items() if p.country != theirs.country), None)
        if ours is not None:
            one.people = {ours: focus.people[ours], **one.people}
            one.countries = one.countries | {focus.people[ours].country}
        return
    one.countries = one.countries | focus.countries
    if all(world.held_office_then(p, one.date) for p in focus.people.values()):
        one.people = dict(focus.people)


def complete(one, found, world):
    """Add what only the whole text can tell of an occasion."""
    if one.kind == "visit":
        _leave_out_hosts(one, world)
        return
    if one.place is None and one.status == "happened" and one.subtype != "call":
        one.place = _place_in_sentence(one, found, world)
    if len(one.people) < 2 and not one.three_way:
        _take_people_near(one, world)


_ITS = ("a", "an", "his", "her", "their")


_JUST_TOLD = 3  # occasions: of old times only these are still spoken of


def place_beside(one, world):
    """ "called on him in Kuala Lumpur in June, on an introductory visit", "on his first trip abroad, held
    talks in Tokyo": where the rest of its sentence is."""
    sentence, at = one.sentence, one.at
    if not any(sentence.low(k) == "on" and sentence.low(k + 1) in _ITS for k in range(at - 5, at)):
        return None
    home = {p.country for p in one.people.values()}
    told = [
        k
        for k, unit in enumerate(sentence.units)
        if unit.kind == PLACE and sentence.low(k - 1) in ("in", "at") and unit.place.country not in home
    ]
    near = [k for k in told if k < at][-1:] or told[:1]
    return best_place([sentence.units[k] for k in near], world)


def place_abroad(found, one, published, world):
    """Where "arrived on Monday" and "in the country" are: the last place told that is abroad for them."""
    home = {p.country for p in one.people.values()}
    told = found[-40:][::-1]
    news = [o for o in told if not o.is_background]
    near = [o for o in news if set(o.people) & set(one.people)] + news
    near.sort(key=lambda o: o.status != "happened")
    if one.rule == "visit:since" and told and told[0].kind == "visit" and told[0].place is not None:
        return told[0].place  # "No premier had gone there since": to the shrine just spoken of
    for other in near + (told[:_JUST_TOLD] if one.sentence.entry or is_old(one.date, published) else []):
        if other.place is not None and other.place.country and other.place.country not in home:
            return world.country_of(other.place)
    return None


def place_told_later(one, found, world):
    """Where "landed on Sunday" led: to where the text places them, or to the country of whom they saw."""
    home = {p.country for p in one.people.values()}
    shared = [o for o in found if o is not one and set(o.people) & set(one.people) and o.status == "happened"]
    shared.sort(key=lambda o: abs(o.sentence.index - one.sentence.index))
    for other in shared[:_JUST_TOLD]:
        if other.place is not None and other.place.country and other.place.country not in home:
            return world.country_of(other.place)
    for other in shared[:1]:
        hosts = {p.country for p in other.people.values() if p.country} - home
        if (
            other.kind == "meeting"
            and other.place is None
            and len(hosts) == 1
            and other.sentence is one.sentence
        ):
            return world.country_named(hosts.pop())
    return None


def take_side_told_last(one, last):
    """ "Another call, this time with Abe": the other side is the one the entry before began with."""
    for key, person in last.people.items():
        if person.country not in one.countries:
            one.people = {key: person, **one.people}
            one.countries = one.countries | {person.country}
            one.anaphoric = False
            return


def take_countries_of_three(found, one):
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
    countries = {unit.place.country for unit in told if unit.place.country}
    place = best_place(told, world) if told and len(countries) < 2 else None
    if place is None or world.place_kind(place) in ("country", "region"):
        return None
    taken = any(other.sentence is sentence and other.place == place for other in found if other is not one)
    return None if taken else place


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
