"""A meeting or visit as a text tells of it, made from one telling; `folding` adds the others."""

from dataclasses import dataclass, field

from relations.extraction.language.units import COUNTRY
from relations.extraction.types import Participant, PlaceMention
from relations.partial_date import PartialDate

PLACE_RANK = {"site": 3, "town": 2, "region": 1, "country": 0}
_MOST_SPANS = 12  # words kept to prove that someone took part
HEADS = ("head_of_state", "head_of_government")


@dataclass(slots=True)
class Occasion:
    """One meeting or visit as told so far. `people` maps a person's key to the participant."""

    kind: str
    rule: str
    confidence: float
    sentence: object
    at: int
    subtype: str
    status: str
    people: dict
    countries: set
    date: PartialDate | None = None
    date_spans: list = field(default_factory=list)
    place: PlaceMention | None = None
    mentions: list = field(default_factory=list)
    wished: bool = False
    anaphoric: bool = False
    earlier: bool = False
    anew: bool = False
    certain: bool = True
    three_way: bool = False
    recap: bool = False
    # Each who took part has a word of their own, none is meant by "his guests" or "they".
    one_by_one: bool = False
    last_sentence: int = 0
    is_headline: bool = False
    # Dated too long before publication to be the day's news.
    is_background: bool = False
    # No date of its own: it has the date of the day's news.
    dated_by_news: bool = False
    # A visit whose place the text must still tell.
    is_homeless: bool = False
    # Its date is every day of a stay ("Sept. 18-20", "for three days"), which no one day of it narrows.
    is_stay: bool = False

    @property
    def span(self):
        return self.sentence.span


def occasion_of(sighting, world, is_headline=False):
    """The occasion one telling gives, its actors looked up at its own date."""
    value = sighting.dates[-1].date.value if sighting.dates else None
    spans = [d.date.span for d in sighting.dates]
    if value is not None and value.first is None:
        value = PartialDate.of_day(value.last)  # "stays until Saturday, when he leaves"
    if len(sighting.dates) > 1:
        value = _joined(sighting.dates)
    people, countries = {}, set()
    for unit, role in zip(sighting.sides, sighting.roles, strict=True):
        for participant in world.participants(unit, role, value):
            unnamed = not participant.person and unit.actor.form != "name"
            if sighting.kind == "visit" and unnamed and not unit.low.startswith("the "):
                continue  # "the first visit by a South Korean president": of the one this text is about
            if unit.kind != COUNTRY and not world.is_government(participant):
                add_person(people, participant)
            if participant.country:
                countries.add(participant.country)
    place = best_place(sighting.places, world)
    if sighting.kind == "visit" and place is not None and world.place_kind(place) != "site":
        abroad = {k: p for k, p in people.items() if p.country != place.country}
        people = abroad or people  # whoever is at home there is no visitor
    if sighting.kind == "visit" and place is not None and place.country:
        countries.add(place.country)
    return Occasion(
        sighting.kind,
        sighting.rule,
        sighting.confidence,
        sighting.sentence,
        sighting.at,
        sighting.subtype,
        sighting.status,
        people,
        countries,
        value,
        spans,
        place,
        [],
        sighting.wished,
        sighting.anaphoric or not people,
        sighting.earlier or (sighting.before and value is None),
        sighting.anew,
        sighting.certain,
        sighting.three_way,
        sighting.recap,
        len(sighting.sides) > 1 and all(len(u.actor.actors) == 1 for u in sighting.sides),
        sighting.sentence.index,
        is_headline,
    )


def _joined(dates):
    """The narrowest of several dates of one telling ("on Friday, Oct. 24"), where they agree."""
    values = [d.date.value for d in dates]
    return min(values, key=lambda v: (v.qualifier != "exact", v.width or 10**6))


def add_person(people, participant):
    key = participant.person or (participant.name.lower(), participant.country)
    if key in people:
        old = people[key]
        fresh = participant.spans if len(old.spans) < _MOST_SPANS else ()
        spans = old.spans + tuple(s for s in fresh if s not in old.spans)
        people[key] = Participant(
            old.name,
            old.role,
            old.person,
            old.office or participant.office,
            old.office_role or participant.office_role,
            old.country or participant.country,
            spans,
        )
    else:
        people[key] = participant


def best_place(units, world):
    """The most specific place among the units, or None."""
    best, rank = None, -1
    for unit in units:
        mention = unit.place
        if mention is None and unit.actor is not None and unit.actor.actors:
            actor = unit.actor.actors[0]
            mention = PlaceMention(
                unit.actor.span, world.country_name(actor.country) or actor.name, "", actor.country
            )
        if mention is None:
            continue
        here = PLACE_RANK[world.place_kind(mention)]
        if here > rank:
            best, rank = mention, here
    return best
