"""Meetings told only by what was agreed at them."""

from relations.extraction.events.occasions import occasion_of
from relations.extraction.events.telling import Sighting
from relations.extraction.language.units import DATE, PLACE, WORD


def implied_meetings(said, found, sentences, world):
    """ "X and Y agreed in Busan on Tuesday that …": a meeting, where the text later speaks of "the meeting".

    Only where the two sides are named, and no meeting of theirs that day has been read.
    """
    spoken_of = any(
        unit.kind == WORD
        and unit.low in ("meeting", "talks", "summit")
        and s.low(i - 1) == "the"
        and not unit.quoted
        for s in sentences
        for i, unit in enumerate(s.units)
    )
    if not spoken_of:
        return []
    for one in said:
        if one.joint and one.voice.form == "name" and len({a.country for a in one.voice.actors}) > 1:
            return _meeting_implied_by(one, found, sentences[one.sentence], world)
    return []


def _meeting_implied_by(one, found, sentence, world):
    people = {a.person or a.name for a in one.voice.actors}
    happened = [o for o in found if o.kind == "meeting" and o.status == "happened" and not o.is_background]
    if any(people <= {p.person or p.name for p in o.people.values()} for o in happened):
        return []
    outside = [sentence.units[k] for k in one.outside]
    dates = [u for u in outside if u.kind == DATE and u.date.kind == "date" and u.date.value is not None]
    places = [u for u in outside if u.kind == PLACE and u.start >= sentence.units[sentence.opening].start]
    sides = [u for u in outside if u.is_who and u.actor.form == "name"][: len(people)]
    if not dates or not places:
        return []
    sighting = Sighting(
        "meeting",
        "meeting:agreed-there",
        sentence,
        one.at,
        0.75,
        "",
        sides,
        ["participant"] * len(sides),
        dates=dates,
        places=places,
    )
    return [occasion_of(sighting, world)]
