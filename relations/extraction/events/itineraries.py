"""More than one visit in one telling: the stops of a tour, and the one who came last before."""

from dataclasses import dataclass, field, replace

from relations.extraction.events.patterns import PATTERNS
from relations.extraction.events.telling import Sighting
from relations.extraction.events.telling_places import destination, is_bare_country
from relations.extraction.events.words import NEGATIVE, VISIT_NOUNS
from relations.extraction.language.english import is_adverb
from relations.extraction.language.tokens import words
from relations.extraction.language.units import ACTOR, COUNTRY, DASHES, DATE, PLACE, WORD

_REACH = 34
_LINKS = words(
    "and then on in to next later early late before followed by also finally the onward onwards there"
)
_AGAIN = words("again more")
_WITHIN = words("in of at near outside")
_OF_RETURN = words("return fly-home fly-back come-back come-home be-back be-home head-home head-back go-home")


@dataclass(slots=True)
class _Stop:
    places: list
    dates: list = field(default_factory=list)


def each_stop(one):
    """A telling for each stop: "to Riyadh on Tuesday and Doha on Wednesday"; the telling itself where it has
    one stop only."""
    if one.kind != "visit" or not one.places:
        return [one]
    sentence = one.sentence
    first = next((i for i, unit in enumerate(sentence.units) if unit is one.places[0]), len(sentence))
    stops = _stops(sentence, first, is_return=one.rule.split(":")[1] in _OF_RETURN)
    if len(stops) < 2 or not _are_apart(stops):
        return [one]
    told = [date for stop in stops for date in stop.dates]
    rest = [date for date in one.dates if date not in told]
    return [replace(one, places=stop.places, dates=stop.dates or rest) for stop in stops]


def _stops(sentence, first, is_return):
    stops = []
    for k in range(first, min(len(sentence), first + _REACH)):
        unit, before = sentence.units[k], sentence.low(k - 1)
        if unit.kind == PLACE or (unit.kind == COUNTRY and is_bare_country(sentence, k)):
            if stops and (before in _WITHIN or (before == "," and _same_country(stops[-1].places[-1], unit))):
                stops[-1].places.append(unit)  # "Ikaruga, Nara": where the stop lies
            else:
                stops.append(_Stop([unit]))
        elif unit.kind == DATE and unit.date.kind == "date" and unit.date.value is not None:
            if _begins_clause(sentence, k):
                break
            if stops[-1].dates and not _AGAIN.isdisjoint(sentence.low(j) for j in range(k - 4, k)):
                stops.append(_Stop(stops[-1].places, [unit]))
                continue
            for stop in [s for s in stops if not s.dates] or stops[-1:]:
                stop.dates.append(unit)
        elif not (unit.low == "," or (unit.kind == WORD and _links(unit.low, is_return))):
            break
    return stops


def _begins_clause(sentence, date):
    """ "…, and on Jan. 20 he is to attend": the date is of what comes next."""
    k = date - 1
    while sentence.low(k) in ("on", "in", "early", "late", "by"):
        k -= 1
    return sentence.low(k) in ("and", ",") and sentence.kind(date + 1) not in (PLACE, COUNTRY)


def _links(low, is_return):
    return (low in _LINKS or is_adverb(low)) and not (is_return and low == "to")


def _are_apart(stops):
    """Stops in several countries, or in several towns on several days."""
    countries = {_country(stop.places[0]) for stop in stops}
    return len(countries) > 1 or all(stop.dates for stop in stops)


def _same_country(one, other):
    return _country(one) == _country(other)


def _country(unit):
    if unit.place is not None:
        return unit.place.country
    return unit.actor.actors[0].country if unit.actor is not None and unit.actor.actors else ""


def last_before(sentence):
    """ "No premier had been to China since Noda in 2011", "the first to visit China since Mike Pompeo in
    October 2018": the visit of the one named after "since", where the sentence gives its date."""
    for k in range(sentence.opening + 3, len(sentence) - 2):
        that_of = sentence.low(k) == "of" and sentence.low(k - 1) == "that"
        if (
            not (that_of or sentence.low(k) == "since")
            or sentence.kind(k + 1) != ACTOR
            or sentence.units[k].quoted
        ):
            continue
        visitor = sentence.units[k + 1]
        dates = _dates_after(sentence, k + 2)
        there = _led_to(sentence, k)
        if visitor.actor.form == "name" and dates and there is not None and _compares(sentence, k):
            return [_visit_of(sentence, k, visitor, date, there) for date in dates]
    return _each_who_came(sentence)


def _visit_of(sentence, at, visitor, date, there):
    return Sighting(
        "visit",
        "visit:since",
        sentence,
        at,
        0.85,
        "",
        [visitor],
        ["visitor"],
        dates=[date],
        places=[sentence.units[i] for i in there],
        implied_place=not there,
        earlier=True,
    )


def _each_who_came(sentence):
    """ "Only two presidents had made the journey there, Kim in June 2000 and Roh in October 2007"."""
    found = []
    for k in range(sentence.opening + 3, len(sentence) - 2):
        unit = sentence.units[k]
        if unit.kind != ACTOR or unit.actor.form != "name" or unit.quoted or sentence.kind(k + 2) != DATE:
            continue
        listed = sentence.low(k - 1) in (",", ":", "and") or sentence.low(k - 1) in DASHES
        date = sentence.units[k + 2]
        if listed and sentence.low(k + 1) == "in" and date.date.value is not None and _counts(sentence, k):
            there = _led_to(sentence, k)
            found += [_visit_of(sentence, k, unit, date, there)] if there is not None else []
    return found


def _counts(sentence, k):
    return any(
        sentence.low(j) in ("only", "two", "three", "four", "others") for j in range(sentence.opening, k)
    )


def _dates_after(sentence, first):
    found = []
    for k in range(first, min(len(sentence), first + 12)):
        unit = sentence.units[k]
        if unit.low in (";", ":"):
            break
        if unit.kind == DATE and unit.date.kind == "date" and unit.date.value is not None:
            found.append(unit)
        elif found and not (unit.low in _LINKS or unit.low in _AGAIN or unit.low == "once"):
            break
    return found


def _led_to(sentence, since):
    """The places the words of travel before "since" lead to: [] for "there", None where none do."""
    for k in range(since - 1, sentence.opening, -1):
        low = sentence.low(k)
        if low in ("there", "here") and _travels(sentence.low(k - 1)):
            return []
        if low in ("to", "in", "into") and (
            _travels(sentence.low(k - 1)) or sentence.low(k - 1) in ("been", "foot")
        ):
            return destination(sentence, k + 1) or None
        if low in ("visit", "visited") and (there := destination(sentence, k + 1)):
            return there
        if low in (";", ":"):
            return None
    return None


def _travels(low):
    return low in VISIT_NOUNS or any(p.kind == "visit" for p, _ in PATTERNS.get(low, ()))


def _compares(sentence, since):
    before = [sentence.low(k) for k in range(sentence.opening, since)]
    return any(low in NEGATIVE or low in ("first", "last", "only", "not", "none", "nobody") for low in before)
