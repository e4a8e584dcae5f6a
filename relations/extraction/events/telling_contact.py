"""The rules for verbs that tell of a meeting only in company: of a hand shaken, a table shared, a place.

"faced", "stood", "signed" and "gave" say it with the words around them, or not at all.
"""

from relations.extraction.events import words as table
from relations.extraction.events.noun_parties import passive_agent
from relations.extraction.events.parties import is_name, names_from, objects, subject_parties
from relations.extraction.events.telling import persons
from relations.extraction.events.telling_meetings import telling_of
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, DATE, PLACE, WORD

_SIDE = words("across in at")
_HOME = words("his her their its dinner lunch tea breakfast supper the a")
_HANDS = words("hand hands")
_SIGNED = words(
    "treaty agreement accord declaration communique communiqué pact memorandum document documents statement "
    "deal agreements accords papers"
)


def _met(sentence, at, verb, sides, others, places):
    everyone = sides + [u for u in others if u not in sides]
    if not sides or len({a.person or a.name for u in everyone for a in u.actor.actors}) < 2:
        return None
    if not persons(everyone) or not all(u.kind == ACTOR for u in everyone):
        return None
    return telling_of(sentence, at, verb, everyone, ["participant"] * len(everyone), places)


def _index(sentence, unit):
    return next(i for i, u in enumerate(sentence.units) if u is unit)


def face_someone(sentence, at, verb, group, places):
    """ "when Kennedy faced Khrushchev in Vienna", never "faces Trump's tariffs"."""
    if group.passive or sentence.kind(verb.after) != ACTOR:
        return None
    others = names_from(sentence, verb.after)
    if not others:
        return None
    after = _index(sentence, others[-1]) + 1
    near = sentence.low(after) in _SIDE or sentence.kind(after) == DATE
    return (
        _met(sentence, at, verb, subject_parties(sentence, group), others, places) if near or places else None
    )


def take_by_hand(sentence, at, verb, group, places):
    """ "shook Kim's hand", "clasped his guest's hands", "shook the hand of Kim"."""
    k = verb.after
    if sentence.low(k) == "the" and sentence.low(k + 1) in _HANDS and sentence.low(k + 2) == "of":
        theirs = names_from(sentence, k + 3) if is_name(sentence, k + 3) else []
        return _met(sentence, at, verb, subject_parties(sentence, group), theirs, places) if theirs else None
    if sentence.kind(k) != ACTOR:
        return None
    marked = sentence.low(k + 1) in ("'s", "’s", "'", "’")
    hand = k + 1 + marked
    if not {sentence.low(hand), sentence.low(hand + 1)} & _HANDS:
        return None
    return _met(sentence, at, verb, subject_parties(sentence, group), [sentence.units[k]], places)


def give_time(sentence, at, verb, group, places):
    """ "gave the North Korean leader most of Thursday", "granted him an hour"."""
    k = verb.after
    if group.passive or sentence.kind(k) != ACTOR:
        return None
    after = k + 1
    if sentence.low(after) in ("most", "much", "all", "part") and sentence.low(after + 1) == "of":
        after += 2
    if sentence.kind(after) != DATE:
        return _give_audience(sentence, at, verb, group, places)
    if sentence.units[after].date.kind == "date" and after == k + 1:
        return None
    return _met(sentence, at, verb, subject_parties(sentence, group), [sentence.units[k]], places)


def _give_audience(sentence, at, verb, group, places):
    """ "gave Kim a banquet", "granted the envoy an audience"."""
    k = verb.after
    nouns = [sentence.low(j) for j in range(k + 1, min(len(sentence), k + 6))]
    meal = nouns[:1] in (["a"], ["an"]) and any(n in table.MEALS or n == "audience" for n in nouns)
    if not meal and nouns[:1] != ["talks"]:
        return None
    return _met(sentence, at, verb, subject_parties(sentence, group), [sentence.units[k]], places)


def bring_together(sentence, at, verb, group, places):
    """ "were brought together by Obama", "brought together Abe and Park"."""
    sides = subject_parties(sentence, group)
    others = passive_agent(sentence, verb.after) if group.passive else objects(sentence, verb.after, True)
    return _met(sentence, at, verb, sides, others, places)


def be_placed(sentence, at, verb, group, places):
    """ "stood before the ossuary near Verdun", "signed a declaration in Moscow": two who are in one place."""
    if group.passive or group.negated or (group.infinitive and not group.modal):
        return None
    low = sentence.low(verb.after)
    where = [i for i in places if i > at and sentence.kind(i) == PLACE]
    if verb.pattern.verb == "sign":
        said = {sentence.low(k) for k in range(verb.after, min(len(sentence), verb.after + 7))}
        if not said & _SIGNED:
            return None
    elif verb.pattern.verb == "part":
        where = where or places
    elif low not in ("in", "at", "before", "on", "near", "beside", "under", "through", "along"):
        return None
    sides = subject_parties(sentence, group)
    countries = {a.country for u in sides for a in u.actor.actors}
    if not where or len(countries) < 2 or not all(a.person for u in sides for a in u.actor.actors):
        return None
    return _met(sentence, at, verb, sides, [], places)


def be_guest_of(sentence, at, verb, group, places):
    """ "was the guest of Kohl at Oggersheim"."""
    hosts = names_from(sentence, verb.after) if sentence.kind(verb.after) == ACTOR else []
    return _met(sentence, at, verb, subject_parties(sentence, group), hosts, places) if hosts else None


def have_as_guest(sentence, at, verb, group, places):
    """ "Ishiba, who had President Lee as his guest", "had Mitterrand to his native Palatinate"."""
    hosts = subject_parties(sentence, group)
    guests = objects(sentence, verb.after, True)
    if not guests or not hosts or sentence.units[verb.after] is not guests[0]:
        return None
    end = _index(sentence, guests[-1])
    as_guest = sentence.low(end + 1) == "as" and "guest" in sentence.low(end + 2) + sentence.low(end + 3)
    follows = sentence.kind(end + 2)
    to_home = sentence.low(end + 1) in ("to", "over", "round") and (
        follows in (PLACE, ACTOR) or (follows == WORD and sentence.low(end + 2) in _HOME | {"for"})
    )
    if not as_guest and not to_home:
        return None
    everyone = hosts + guests
    if not all(u.kind == ACTOR for u in everyone):
        return None
    return telling_of(
        sentence, at, verb, everyone, ["host"] * len(hosts) + ["participant"] * len(guests), places
    )
