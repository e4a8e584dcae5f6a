"""Tellings by a noun of meeting: "talks between", "their first summit", "by telephone"."""

from relations.extraction.events import words as table
from relations.extraction.events.governors import governor
from relations.extraction.events.noun_parties import noun_parties
from relations.extraction.events.noun_words import (
    BY_WIRE,
    is_forum,
    is_reference,
    modifiers_of,
    only_says_when,
    opens_recap,
)
from relations.extraction.events.parties import clause_head, is_name, names_from, subject_parties
from relations.extraction.events.status import in_adjunct, of_noun
from relations.extraction.events.telling import Sighting, count_of, is_before, lies_ahead, mark_order, persons
from relations.extraction.events.telling_places import place_after
from relations.extraction.language.english import SUBORDINATORS
from relations.extraction.language.units import ACTOR, DATE, WORD
from relations.extraction.language.verb_groups import is_finite


def meeting_noun(sentence, at, dates, places, published):
    low = sentence.low(at)
    subtype, confidence = table.MEETING_NOUNS[low]
    standing = of_noun(sentence, at, lies_ahead(dates, published))
    if standing.status == "":
        return None
    sides, how = noun_parties(sentence, at)
    modifiers = modifiers_of(sentence, at)
    of_a_topic = low in table.PROCESSES and modifiers & table.TOPICS and not dates and not places
    if not sides and (of_a_topic or _is_process(sentence, at)):
        return None
    three_way = bool(table.THREE_WAY & modifiers) or ("way" in modifiers and "three" in modifiers)
    for word in modifiers:
        subtype = table.MEETING_MODIFIERS.get(word, subtype)
    if low in ("call", "conference", "talk") and not modifiers & BY_WIRE:
        at_hand = how == "with" or (low == "call" and _said_in_it(sentence, at))
        if low != "call" or not at_hand:
            return None
    if low == "call":
        subtype = "call"
    actors = count_of(sides)
    named = len(sides)
    if how == "" and (both := _said_in_it(sentence, at)):
        sides, how = both, "within"
    elif how == "with" or (how in ("owner", "") and actors < 2):
        sides = _around_noun(sentence, at, sides, how)
    elif how == "between" and not persons(sides):
        sides = _their_people(sentence, at, sides)
    actors = count_of(sides)
    definite = (
        bool(modifiers & {"the", "this", "that", "these", "those"}) or how.startswith("owner") or bool(dates)
    )
    if not three_way and how in ("with", "owner-with") and sides and not persons(sides[-1:]):
        return None
    if how == "with" and sides and not persons(sides[-1:]) and (actors < 3 or not three_way):
        return None  # "the trilateral summit with China": nobody of China is named
    if (
        low in table.LOOSE_NOUNS
        and not (low == "meetings" and dates)
        and not (modifiers & table.RANKS and (dates or places) and not sides)
        and (actors < 2 or (how == "owner" and not persons(sides)))
    ):
        return None
    if standing.wished and low in (
        "negotiations",
        "consultations",
        "dialogue",
        "discussions",
        "conversations",
    ):
        return None  # "agreed to speed up negotiations"
    if how not in ("between", "with", "owner-with") and is_forum(sentence, at, modifiers):
        return None
    told_in_passing = False
    if actors < 2 and not three_way and not definite and low in ("summit", "talks", "meeting"):
        near = [] if _nobody(sentence, at) else _two_in_sentence(sentence)
        if near:
            sides, how, actors = near, "near", 2
    if actors < 2 and not three_way and not definite and not dates and sentence.entry is None:
        sides = _group_in(sentence) if low in ("summit", "talks", "meeting") else []
        if (
            not sides
            or not (modifiers & {"a", "an", "first"})
            or not place_after(sentence, at + 1)[:1]
            or places == []
        ):
            return None
        actors, told_in_passing = count_of(sides), True
    if actors < 2 and not three_way and only_says_when(sentence, at, dates):
        return None
    one = Sighting(
        "meeting",
        f"meeting:{low}" + (f"-{how}" if how else ""),
        sentence,
        at,
        confidence - (0.2 if how == "near" else 0),
        subtype,
        sides,
        ["participant"] * len(sides),
        standing.status,
        standing.wished,
        standing.certain,
        dates,
        [sentence.units[i] for i in places if sentence.units[i] not in sides],
        anaphoric=actors < 2,
        three_way=three_way,
        recap=opens_recap(sentence, at),
        open_side=how == "with" and named == len(sides),
    )
    one.supposed = bool(modifiers & table.OTHERS) or sentence.low(at - 2) == "such"
    on_a_topic = low != "talks" or bool(modifiers & table.TOPICS)
    one.supposed |= low in table.PROCESSES and on_a_topic and not one.places
    mark_order(one, at - 6, at, modifiers)
    if "next" in modifiers and one.status == "happened" and not dates:
        one.status, one.wished = "planned", True
    if "the" in modifiers and one.open_side:
        one.recap = True  # "The encounter with X and Y took only a few minutes"
    group = governor(sentence, at)
    one.before = group is not None and group.at < at and is_before(sentence, group)
    one.earlier = one.earlier or told_in_passing
    one.earlier = one.earlier or is_reference(sentence, at, modifiers)
    if (
        low == "meetings"
        and {"first", "last", "second"} & {sentence.low(k) for k in range(at - 4, at)}
        and dates
    ):
        one.same_people, one.earlier, one.anaphoric = True, True, True
        return one
    one.generic = low in ("meetings", "summits", "conversations") or "each" in modifiers or "any" in modifiers
    return one


def _is_process(sentence, at):
    """ "breaks off the treaty talks", "to speed up negotiations": a going on, no one meeting."""
    if sentence.low(at) not in table.PROCESSES:
        return False
    for k in range(at - 1, max(sentence.opening - 1, at - 7), -1):
        if sentence.low(k) in table.GOING_ON:
            return True
        if sentence.kind(k) != WORD:
            return False
    return False


def _said_in_it(sentence, at):
    """Both sides of "Xi congratulated Moon in a call": the subject and whoever is spoken to."""
    k = at - 1
    while k > sentence.opening and sentence.low(k) not in ("in", "during", "over", "at"):
        clause = is_finite(sentence, k) or sentence.low(k) in SUBORDINATORS
        if sentence.kind(k) not in (WORD, DATE) or clause or at - k > 6:
            return []
        k -= 1
    group = governor(sentence, at)
    if group is None or group.at >= k or group.passive or group.negated:
        return []
    theirs = group.at + 1 if is_name(sentence, group.at + 1) else 0
    theirs = theirs or next((j + 1 for j in range(group.at, k) if sentence.low(j) == "to"), 0)
    if not theirs or not is_name(sentence, theirs) or sentence.units[theirs].kind != ACTOR:
        return []
    sides, others = subject_parties(sentence, group), names_from(sentence, theirs)
    if not sides or not others or not persons(sides) or not persons(others):
        return []
    return [u for u in sides if u not in others] + others


def _nobody(sentence, at):
    """ "No Japanese premier had come for talks": nobody did."""
    return any(sentence.low(k) in ("no", "none", "nobody", "never") for k in range(sentence.opening, at))


def _around_noun(sentence, at, sides, how):
    """The sides of a noun that names one or none: the subject of its verb, or of the clause it stands in."""
    group = governor(sentence, at)
    found = []
    if group is not None and group.at < at and (how or not in_adjunct(sentence, group.at, at)):
        found = subject_parties(sentence, group)
    if not found and how in ("with", "owner"):
        found = _main_subject(sentence, at) or (clause_head(sentence, at) if how == "with" else [])
    return [u for u in found if u not in sides] + sides


def _two_in_sentence(sentence):
    """The two people of two countries, where the sentence names no other: "became the first president to
    set foot in Japan for a summit, and he and Fukuda signed"."""
    people = {}
    for unit in sentence.units[sentence.opening :]:
        if unit.kind == ACTOR and not unit.quoted and unit.actor.form in ("name", "office", "pronoun"):
            for actor in unit.actor.actors:
                people.setdefault(actor.person or actor.name, (unit, actor.country))
    countries = {country for _, country in people.values()}
    if len(people) == 2 and len(countries) == 2 and "" not in countries:
        return [unit for unit, _ in people.values()]
    return []


def _group_in(sentence):
    """The two sides the sentence speaks of: "Both sides welcomed …, with a first summit in Canada"."""
    for unit in sentence.units[sentence.opening :]:
        if unit.kind == ACTOR and unit.actor.form in ("group", "pronoun") and len(unit.actor.actors) == 2:
            return [unit]
    return []


def _their_people(sentence, at, countries):
    """ "they are to hold the first summit of the three countries": the people who stand for the countries."""
    group = governor(sentence, at)
    if group is None or group.at > at:
        return countries
    found = subject_parties(sentence, group)
    theirs = {a.country for u in found for a in u.actor.actors}
    wanted = {a.country for u in countries for a in u.actor.actors}
    return found if persons(found) and theirs == wanted else countries


def _main_subject(sentence, at):
    """ "At Tuesday's meeting with Takaichi, Lee noted": the subject after the fronted phrase."""
    for k in range(at + 1, min(len(sentence) - 1, at + 14)):
        if sentence.low(k) == "," and sentence.units[k + 1].kind == ACTOR:
            return [sentence.units[k + 1]]
        if sentence.low(k) in (";", ":") or is_finite(sentence, k):
            return []
    return []


def by_wire(sentence, at, dates, places, published):
    """ "explained the statement to President Lee by telephone": a call, whatever the verb."""
    group = governor(sentence, at)
    if group is None or group.at > at:
        return None
    standing = of_noun(sentence, at, lies_ahead(dates, published))
    sides = subject_parties(sentence, group)
    others = [
        u
        for k, u in enumerate(sentence.units)
        if group.at < k < at
        and u.kind == ACTOR
        and not u.actor.possessive
        and u not in sides
        and sentence.low(k - 1) in ("to", "with", "told", sentence.low(group.at))
    ]
    if standing.status == "" or not sides or not others or not persons(sides):
        return None
    everyone = sides + others
    return Sighting(
        "meeting",
        "meeting:by-telephone",
        sentence,
        at,
        0.85,
        "call",
        everyone,
        ["participant"] * len(everyone),
        standing.status,
        standing.wished,
        standing.certain,
        dates,
    )
