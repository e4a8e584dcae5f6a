"""The meetings and visits of a text: each telling folded into the occasion it is about."""

from relations.extraction.events.claims import claimants
from relations.extraction.events.news import is_old
from relations.extraction.events.occasions import Occasion, best_place, fold, has_match, occasion_of
from relations.extraction.events.plans import PlannedDays
from relations.extraction.events.recalled import in_focus, recalled
from relations.extraction.events.sightings import sightings
from relations.extraction.events.stays import whole_stay
from relations.extraction.language.units import ACTOR, DASHES, DATE, PLACE
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
            one.place = _place_told_later(one, found, world)
            one.countries |= {one.place.country} if one.place is not None else set()
        _complete(one, found, world)
        if one.kind == "visit" and one.place is not None and not _goes_abroad(one):
            one.countries |= claimants(sentences, one.sentence.index)
    return [one for one in found if _is_event(one, world)], headed.by_sentence


def _tellings(sentence, published):
    told = sightings(sentence, published)
    return sorted(told + recalled(sentence, published, [one.at for one in told]), key=lambda one: one.at)


def _of_kind_told(sighting, found, last):
    """Give a telling by rank alone ("the first two") the kind of the event just told; False without one."""
    focus = last
    near = focus is not None and sighting.sentence.index - focus.last_sentence <= _FRESH
    if not near or not focus.countries:
        return False
    sighting.kind, sighting.rule = focus.kind, f"{focus.kind}:{sighting.rule}"
    sighting.subtype, sighting.three_way = focus.subtype, focus.three_way
    return True


def _is_ahead(date, published):
    if date is None or published is None or published.last is None:
        return False
    return date.first is not None and date.first > published.last


class HeadedDays:
    """The days that head what follows them in their paragraph: "Jan. 9, 2026: …", "Bilateral meetings took
    place on the day before. …". `by_sentence` keeps them by the sentence's place in the text."""

    def __init__(self):
        self.by_sentence = {}
        self._paragraph, self._mention = -1, None
        # In a list ("5. MOSCOW — …") each entry keeps to the day it named last.
        self._listed, self._day = False, None

    def begin(self, sentence):
        if sentence.paragraph != self._paragraph:
            self._paragraph, self._mention = sentence.paragraph, None
            self._listed = 0 < sentence.opening <= 2 and sentence.low(sentence.opening + 1) in DASHES
        elif self._listed and self._day is not None:
            self._mention = self._day
        self._day = _day_of(sentence)
        if sentence.entry is not None and sentence.entry.value is not None:
            self._mention = sentence.entry
        if self._mention is not None:
            self.by_sentence[sentence.index] = self._mention

    def name(self, sighting):
        """Take the day of meetings told in the plural for what the paragraph tells of them."""
        if sighting.dates and sighting.kind == "meeting" and sighting.status == "happened":
            self._mention = sighting.dates[0].date
            self.by_sentence[sighting.sentence.index] = self._mention


def _day_of(sentence):
    """The one day a sentence names, as a DateMention, or None."""
    days = [
        u.date
        for u in sentence.units
        if u.kind == DATE
        and u.date.kind == "date"
        and u.date.value is not None
        and u.date.value.is_single_day
    ]
    return days[-1] if days else None


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
        one.place = _place_beside(one, world) or _place_abroad(found, one, published, world)
        one.is_homeless = sighting.implied_place and one.place is None
        if one.place is not None:
            one.countries.add(one.place.country)
    one.is_background = one.earlier or is_old(one.date, published)
    verbless = not has_clause(sentence, sentence.opening, len(sentence) - 1)
    if sighting.open_side and len(one.people) == 1 and last is not None and verbless:
        _take_side_told_last(one, last)
    if one.three_way and len(one.countries) < 3:
        _take_countries_of_three(found, one)
    if _unnamed_other(sighting, one, found, world):
        _take_people_in_focus(one, in_focus(found, sentence) or last, world)
    return one


_FRESH = 3  # sentences: what "the last one" and "the talks in Aswan" go on from was told that near


def _unnamed_other(sighting, one, found, world):
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


def _take_people_in_focus(one, focus, world):
    if focus is None or one.sentence.index - focus.last_sentence > 2 * _FRESH:
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


def _complete(one, found, world):
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


def _place_beside(one, world):
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


def _place_abroad(found, one, published, world):
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


def _place_told_later(one, found, world):
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
    countries = {unit.place.country for unit in told if unit.place.country}
    place = best_place(told, world) if told and len(countries) < 2 else None
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
