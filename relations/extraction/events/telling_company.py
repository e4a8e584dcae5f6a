"""Meetings told without a word of meeting: two of two countries do something together in one place.

"He and Xi had begun to mend fences in Da Nang, in November"; "embraced his guest at the airport"; "In
Munich on Feb. 18 Park put the idea to Hayashi". A day and mostly a place must be told with it, and nothing
that says they were apart.
"""

from itertools import pairwise

from relations.extraction.events import company_words as table
from relations.extraction.events.noun_parties import passive_agent
from relations.extraction.events.parties import is_name, names_from, subject_parties
from relations.extraction.events.status import of_group
from relations.extraction.events.telling import Sighting, lies_ahead
from relations.extraction.language.english import (
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    HAVE,
    IRREGULAR,
    PERHAPS_FINITE,
    SUBORDINATORS,
    is_adverb,
)
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, DATE, PLACE, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite, verb_group
from relations.extraction.statements.cues import CUES

_SINGLY = words("both each separately respectively either variously independently")
_REACH = 14


_PARTICIPLES = {participle for _, participle in IRREGULAR.values()}


def _is_participle(low):
    return low.endswith("ed") or low in _PARTICIPLES


_MODALS = AUXILIARIES - HAVE - BE
_HAVE_BEEN = HAVE | BE | {"been"}


def company_triggers(sentence):
    """The verbs that may tell of company, where people of two countries are named in the sentence."""
    if len(_countries(u for u in sentence.units if u.kind == ACTOR and not u.quoted)) < 2:
        return []
    found = []
    for k in range(sentence.opening + 1, len(sentence)):
        if sentence.units[k].quoted or not (is_finite(sentence, k) or _in_the_present(sentence, k)):
            continue
        if sentence.low(k) in _MODALS:
            continue
        at = k
        while sentence.low(at) in _HAVE_BEEN or (at > k and is_adverb(sentence.low(at))):
            at += 1
        if sentence.kind(at) != WORD or (at > k and not _is_participle(sentence.low(at))):
            continue
        if sentence.low(at) not in table.BARE:
            found.append(at)
    return found


def _in_the_present(sentence, k):
    """ "Xi tells Moon in Da Nang", as chronologies and captions tell of what happened."""
    if sentence.kind(k - 1) != ACTOR and not is_adverb(sentence.low(k - 1)):
        return False
    low = sentence.low(k)
    return low in PERHAPS_FINITE or any(form in ("s", "base") for _, form in CUES.get(low, ()))


def company(sentence, at, dates, places, published):
    """The meeting told by what is done at unit `at`, or None."""
    if not dates and sentence.entry is None:
        return None
    told_now = not is_finite(sentence, at) and _in_the_present(sentence, at)
    group = verb_group(sentence, at, "s" if told_now else "past")
    if group.negated or group.infinitive or group.modal:
        return None
    if group.passive:
        return _done_by(sentence, at, group, dates, places, published)
    sides = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    if not sides or any(sentence.low(k) in _SINGLY for k in range(max(0, group.first - 5), at + 4)):
        return None
    end = _clause_end(sentence, at + 1)
    if _says(sentence, at) and not _mutual([sentence.low(at + 1), sentence.low(at + 2)]):
        end = min(end, _content(sentence, at + 1, end))
    dates = [d for d in dates if d.start < sentence.units[end - 1].end]
    start = _clause_start(sentence, at)
    places = [i for i in places if start <= i < end and _is_town(sentence.units[i])]
    if not dates and sentence.entry is None:
        return None
    if len(_countries(sides)) > 1:
        others = _together(sentence, at, end, sides, places)
    else:
        others = _with_another(sentence, at, end, sides, places)
    if others is None or len(_countries(sides + others)) < 2:
        return None
    return _telling(sentence, at, group, sides + others, dates, places, published)


def _done_by(sentence, at, group, dates, places, published):
    """ "was embraced by Kim", "was signed by Koizumi and Kim in Pyongyang", "was given an hour by Xi"."""
    agents = [u for u in passive_agent(sentence, at + 1) if u.kind == ACTOR]
    end = _clause_end(sentence, at + 1)
    places = [i for i in places if _clause_start(sentence, at) <= i < end and _is_town(sentence.units[i])]
    dates = [d for d in dates if d.start < sentence.units[end - 1].end]
    if not agents or not (dates or sentence.entry):
        return None
    if len(_countries(agents)) > 1:
        return _telling(sentence, at, group, agents, dates, places, published) if places else None
    low = sentence.low(at)
    given = low in table.HAND and sentence.kind(at + 1) == DATE
    if not (low in table.TOUCH or given or (low in table.LEAD and sentence.low(at + 1) in table.TO)):
        return None
    sides = [u for u in subject_parties(sentence, group) if u.kind == ACTOR]
    if not sides or len(_countries(sides + agents)) < 2:
        return None
    return _telling(sentence, at, group, sides + agents, dates, places, published)


def _says(sentence, i):
    """True where the verb at `i` reports words, so that what follows is their content, not its own."""
    return any(
        cue.frame not in ("weak", "inverted", "name")
        and cue.verb not in ("begin", "continue", "conclude", "accept", "endorse")
        and all(sentence.low(i + 1 + n) == word for n, word in enumerate(cue.then))
        for cue, _ in CUES.get(sentence.low(i), ())
    )


def _content(sentence, k, end):
    """Where what was said or agreed begins: "agreed in Busan on Tuesday | to meet in May"."""
    while k < end and (sentence.kind(k) in (PLACE, DATE) or sentence.low(k) in ("in", "at", "on", ",")):
        if sentence.low(k) == "on" and sentence.kind(k + 1) not in (PLACE, DATE):
            break
        k += 1
    return k


def _telling(sentence, at, group, sides, dates, places, published):
    standing = of_group(group, lies_ahead(dates, published), sentence.low(at))
    if standing.status != "happened":
        return None
    return Sighting(
        "meeting",
        "meeting:company",
        sentence,
        at,
        0.8,
        "",
        sides,
        ["participant"] * len(sides),
        dates=dates,
        places=[sentence.units[i] for i in places if sentence.units[i] not in sides],
    )


def _together(sentence, at, end, sides, towns):
    """[] where the subject, of two countries, did what it did in one place; else None."""
    low = sentence.low(at)
    rest = [sentence.low(k) for k in range(at, end)]
    mutual = _mutual(rest)
    shared = low in ("shared", "share") and bool(set(rest) & table.SHARED)
    if low in table.APART and not mutual:
        return None
    if set(rest) & table.FROM_AFAR or "apart" in rest:
        return None
    one_place = len(towns) == 1 or (len(towns) > 1 and not _listed(sentence, towns))
    named = all(a.person or a.role for u in sides for a in u.actor.actors)
    return [] if named and (one_place or mutual or shared) else None


def _mutual(rest):
    return any(
        (a in ("each", "one") and b in ("other", "another")) or (a == "each" and b.startswith("other"))
        for a, b in pairwise(rest)
    )


def _listed(sentence, towns):
    """ "in Tokyo and Seoul": each in a place of their own."""
    return any(sentence.low(k) == "and" for a, b in pairwise(towns) if b - a < 4 for k in range(a, b))


def _with_another(sentence, at, end, sides, towns):
    """Whom the subject had before it, as the verb and the words after it say; None for nobody."""
    low, k = sentence.low(at), at + 1
    direct = names_from(sentence, k) if is_name(sentence, k) and sentence.kind(k) == ACTOR else []
    after = k + 1 if direct else k
    rest = [sentence.low(j) for j in range(at, end)]
    if set(rest) & table.FROM_AFAR:
        return None
    if direct and len(direct) == 1:
        follows = sentence.low(after)
        if low in table.TOUCH or (
            low in ("heard", "watched") and sentence.kind(after) == WORD and towns == []
        ):
            return direct
        if low in table.LEAD and follows in table.TO:
            return direct
        if low in table.HAND and _a_thing(sentence, after, end):
            return direct
        where = sentence.low(_clause_start(sentence, at) - 1) == "where"
        if low in table.TELL and (where or _to_face(rest) or (towns and _away(sentence, sides, towns))):
            return direct
    if low in table.TELL_TO and towns:
        told = next(
            (j + 1 for j in range(k, end) if sentence.low(j) == "to" and _person(sentence, j + 1)), None
        )
        return names_from(sentence, told) if told and not _owned(sentence, told) else None
    return None


def _person(sentence, k):
    return k < len(sentence) and sentence.kind(k) == ACTOR


def _owned(sentence, k):
    return sentence.low(k + 1) in ("'s", "’s", "'", "’")


def _to_face(rest):
    """ "told Kim to his face", "told him face to face"."""
    return any(low == "face" and rest[n - 2] in ("to", "face") for n, low in enumerate(rest) if n >= 2)


def _a_thing(sentence, k, end):
    """ "a box of cosmetics", "his pen": something that is handed over."""
    if sentence.low(k) not in ("a", "an", "the", "his", "her", "two", "three"):
        return False
    return not any(sentence.low(j) in table.NO_GIFT for j in range(k, min(end, k + 5)))


def _away(sentence, sides, towns):
    """True where the speaker is not at home: what was told there was told face to face."""
    home = {a.country for u in sides for a in u.actor.actors}
    there = {sentence.units[i].place.country for i in towns if sentence.units[i].place}
    return not home & there and "" not in there


def _countries(units):
    return {a.country for u in units for a in u.actor.actors if a.country and (a.person or a.role)}


def _is_town(unit):
    return unit.kind == PLACE and unit.place is not None and unit.place.kind in ("town", "site")


def _clause_start(sentence, k):
    while k > sentence.opening and not (
        sentence.low(k - 1) in (";", ":")
        or sentence.kind(k - 1) == QUOTE
        or (sentence.kind(k - 1) == WORD and sentence.low(k - 1) in SUBORDINATORS)
    ):
        k -= 1
    return k


def _clause_end(sentence, k):
    for j in range(k, min(len(sentence), k + _REACH)):
        low = sentence.low(j)
        if low in (";", ":") or sentence.kind(j) == QUOTE:
            return j
        if sentence.kind(j) == WORD and (
            low in SUBORDINATORS or (low in CONJUNCTIONS and is_finite(sentence, j + 1))
        ):
            return j
    return min(len(sentence), k + _REACH)
