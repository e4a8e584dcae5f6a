"""Several meetings told with one word: what follows it is repeated with its word left out.

"met Li on Sunday, Kishida on Monday and Modi a day later"; "first met in Beijing in June and most recently
in The Hague in March". Each part names whom, where or when anew; all else is that of the first.
"""

from dataclasses import dataclass, field, replace

from relations.extraction.events.parties import names_from
from relations.extraction.language.english import (
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
)
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, COUNTRY, DASHES, DATE, MARK, PLACE, QUOTE, WORD
from relations.extraction.language.verb_groups import is_finite

_REACH = 36
_ANEW = words(
    "again most first later recently then afterwards subsequently once lastly finally earlier previously"
)
_WHERE = words("in at near on")


@dataclass(slots=True)
class Part:
    """One part of the list: what it names, and the unit it begins at."""

    first: int
    whom: list = field(default_factory=list)
    dates: list = field(default_factory=list)
    places: list = field(default_factory=list)
    anew: bool = False
    joined: bool = False
    # Nothing in it but names, days, places and the phrases around them.
    plain: bool = True
    phrase: bool = False


def gapped(one):
    """The further tellings of `one`, a meeting told by a word at `one.at`; takes from it what is theirs."""
    sentence = one.sentence
    first, *rest = _parts(sentence, _after_sides(one))
    further = [part for part in rest if _tells_anew(part, first, one)]
    if not further:
        return []
    begin = further[0].first
    stolen = {id(u) for u in sentence.units[begin:]}
    subject = [u for u in one.sides if id(u) not in stolen and u.start < sentence.units[one.at].start]
    met = [u for u in one.sides if u not in subject and id(u) not in stolen]
    one.dates = [d for d in one.dates if id(d) not in stolen] or list(first.dates)
    one.places = [p for p in one.places if id(p) not in stolen] or list(first.places)
    one.sides, one.roles = subject + met, one.roles[: len(subject + met)]
    return [_another(one, part, subject, met) for part in further]


def _another(one, part, subject, met):
    sides = subject + (part.whom or met)
    return replace(
        one,
        sides=sides,
        roles=["participant"] * len(sides),
        dates=part.dates or (one.dates if part.whom else []),
        places=part.places or (one.places if part.whom and not part.dates else []),
        at=part.first,
        anew=False,
    )


def _after_sides(one):
    """The unit after the word of meeting and whoever stands right behind it."""
    right = [i for i, u in enumerate(one.sentence.units) if i > one.at and u in one.sides]
    near = [i for i in right if i < one.at + 8]
    return (near[0] if near else one.at) + 1


def _parts(sentence, k):
    """The parts from unit `k` to the end of the clause."""
    parts = [Part(k)]
    end = min(len(sentence), k + _REACH)
    while k < end:
        unit, low = sentence.units[k], sentence.low(k)
        if low in (";", ":", "(") or unit.kind == QUOTE or low in DASHES:
            break
        if unit.kind == WORD and (low in SUBORDINATORS or is_finite(sentence, k)):
            _drop_subject(parts, sentence, k)
            break
        if low == "," or low in CONJUNCTIONS:
            if parts[-1].first != k or len(parts) == 1:
                parts.append(Part(k + 1))
            else:
                parts[-1].first = k + 1
            parts[-1].joined |= low in CONJUNCTIONS
        elif unit.kind == ACTOR and not parts[-1].whom and _opens_part(sentence, parts[-1].first, k):
            found = names_from(sentence, k)
            parts[-1].whom = found
            parts[-1].anew |= unit.low.startswith("then ")  # "Li and then Kishida"
            k = max([k, *(i for i in range(k, min(end, k + 12)) if sentence.units[i] in found)])
        elif unit.kind == DATE and low.endswith((" before", " after")):
            parts[-1].plain = False  # "a month after the most recent of them"
        elif unit.kind == DATE and unit.date.kind == "date" and unit.date.value is not None:
            if sentence.low(k - 1) == "since":
                break
            parts[-1].dates.append(unit)
        elif unit.kind == DATE:
            parts[-1].anew |= low.endswith((" later", " earlier", " before", " after"))
        elif unit.kind in (PLACE, COUNTRY) and sentence.low(k - 1) in _WHERE:
            parts[-1].places.append(unit)
        elif low in _ANEW:
            parts[-1].anew = True
        elif low in PREPOSITIONS or low in DETERMINERS:
            parts[-1].phrase = True
        elif unit.kind == WORD and not parts[-1].phrase and not is_adverb(low):
            parts[-1].plain = False
        k += 1
    return parts


def _drop_subject(parts, sentence, verb):
    """Whoever stands before a finite verb begins another clause: no part of the list."""
    while len(parts) > 1 and (parts[-1].whom or parts[-1].first >= verb - 1):
        last = parts.pop()
        if last.whom:
            return


def _opens_part(sentence, first, k):
    return all(is_adverb(sentence.low(j)) or sentence.low(j) in ("with", "by") for j in range(first, k))


def _tells_anew(part, first, one):
    if not part.plain:
        return False
    if part.whom:
        told = {a.person or a.name for u in one.sides for a in u.actor.actors if u.start < part.whom[0].start}
        fresh = {a.person or a.name for u in part.whom for a in u.actor.actors}
        own = part.anew or (part.dates and (first.dates or first.places))
        return bool(one.sides) and not fresh & told and bool(own)
    if not part.dates:
        return False
    apart = not any(d.date.value.overlaps(e.date.value) for d in part.dates for e in first.dates)
    led = one.sentence.low(_index(one.sentence, part.dates[0]) - 1) in _WHERE
    return bool(first.dates) and apart and part.joined and (led or bool(part.places) or part.anew)


def _index(sentence, unit):
    return next(i for i, u in enumerate(sentence.units) if u is unit)


def gapped_visits(one):
    """ "Abe visited Beijing in October 2018, and Moon a year later": the same journey by another.

    Takes from the telling what is theirs. The part must be a name, a day and the end of the clause.
    """
    sentence = one.sentence
    if one.kind != "visit" or not one.places or not one.sides:
        return []
    found = []
    for k in range(one.at + 2, min(len(sentence) - 1, one.at + _REACH)):
        unit, low = sentence.units[k], sentence.low(k - 1)
        if unit.kind == QUOTE or sentence.low(k) in (";", ":") or is_finite(sentence, k):
            break
        single = unit.kind == ACTOR and not unit.actor.possessive and len(unit.actor.actors) == 1
        if not single or unit in one.sides or low not in ("and", ","):
            continue
        when = k + 1 + (sentence.low(k + 1) in ("in", "on"))
        if sentence.kind(when) != DATE or sentence.units[when].date.value is None:
            continue
        if sentence.kind(when + 1) not in ("", MARK) or unit.actor.form not in ("name", "office"):
            continue
        one.dates = [d for d in one.dates if d is not sentence.units[when]]
        found.append(
            replace(one, sides=[unit], roles=one.roles[:1], dates=[sentence.units[when]], at=k, anew=False)
        )
    return found if one.dates else []
