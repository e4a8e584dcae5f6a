"""Meetings, visits and statements as drafts: dated, placed, linked.

The day's news has one day: a telling without a date of its own takes it. Background ("last met in
October") keeps its own date or none.
"""

from dataclasses import replace

from relations.extraction.clauses import has_clause
from relations.extraction.events_attach import clause_numbers
from relations.extraction.occasions import HEADS, Occasion, best_place, fold, has_match, occasion_of
from relations.extraction.sightings import one_elsewhere, sightings
from relations.extraction.telling import Sighting
from relations.extraction.tokens import words
from relations.extraction.types import EventDraft, Span
from relations.extraction.units import ACTOR, COUNTRY, DATE, PLACE, WORD

_NEWS_DAYS = 10  # a happening older than this before publication is background


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
            one.is_background = one.earlier or _is_old(one.date, published)
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


# --- dates -----------------------------------------------------------------------------------


def news_day(found, sentences, published):
    """The day the text gives its news, as (PartialDate, Span) or None.

    The first dated happening close before publication; else the first day named at the text's start
    that could be it; a publication date known only as month or year stands for itself.
    """
    if published is None or published.last is None:
        return None
    for sentence in sentences[:3]:
        opened = sentence.opening if sentence is sentences[0] else 0
        if day := _day_of_main_clause(sentence, opened, published) or _day_in(
            sentence.units[:opened], published
        ):
            return day
    for one in found:
        if one.status == "happened" and not one.earlier and is_recent(one.date, published):
            return one.date, one.date_spans[0] if one.date_spans else None
    for sentence in sentences[:8]:
        if day := _day_in(sentence.units, published):
            return day
    return (published, None) if published.precision != "day" else None


_BACKGROUND = words("who which whose after before since because where until")


def _day_of_main_clause(sentence, opened, published):
    """The first day named outside the clauses that only tell background."""
    numbers = clause_numbers(sentence)
    background = {n for n, unit in zip(numbers, sentence.units, strict=True) if unit.low in _BACKGROUND}
    here = [u for n, u in zip(numbers, sentence.units, strict=True) if n not in background or n == 0]
    return _day_in([u for u in here if u.start >= sentence.units[opened].start], published)


def _day_in(units, published):
    for unit in units:
        if unit.kind == DATE and unit.date.kind == "date" and is_recent(unit.date.value, published):
            return unit.date.value, unit.date.span
    return None


def _is_old(value, published):
    if value is None or published is None or value.last is None or published.first is None:
        return False
    return (published.first - value.last).days > _NEWS_DAYS


def is_recent(value, published):
    """True for a single day in the days before publication."""
    if (
        value is None
        or published is None
        or published.last is None
        or value.first is None
        or not value.is_single_day
    ):
        return False
    age = (published.last - value.first).days
    return 0 <= age <= _NEWS_DAYS


def date_the_news(found, day, sentences, world):
    """Give undated happenings of the day's news its day, and its meetings the dateline's town if they have none."""
    if day is None:
        return
    for one in found:
        if one.date is None and one.status == "happened" and not one.earlier and not one.anew:
            one.date, one.dated_by_news = day[0], True
            one.date_spans = [day[1]] if day[1] else []
    town = _town_of_dateline(sentences, world)
    for one in found:
        of_the_day = one.date is not None and day[0].overlaps(one.date) and one.status == "happened"
        if one.kind == "meeting" and of_the_day and one.place is None and one.subtype != "call":
            one.place = town


def _town_of_dateline(sentences, world):
    """The town news is reported from: "HIROSHIMA, May 21 --"."""
    if not sentences or not sentences[0].opening:
        return None
    first = sentences[0]
    place = best_place([u for u in first.units[: first.opening] if u.kind in (PLACE, COUNTRY)], world)
    return place if place is not None and world.place_kind(place) == "town" else None


# --- drafts ----------------------------------------------------------------------------------


def drafts_of(found, world):
    """EventDrafts of the occasions, in order of the text, visits linked to the meetings in them."""
    ordered = sorted(found, key=lambda o: (o.span.start, o.at))
    drafts = [_draft(one, world) for one in ordered]
    return _linked(drafts)


def _draft(one, world):
    people = tuple(one.people.values())
    fields = {}
    if one.date_spans:
        fields["date"] = tuple(dict.fromkeys(one.date_spans))
    if one.place is not None and one.place.span:
        fields["place"] = (one.place.span,)
    spans = tuple(dict.fromkeys(s for p in people for s in p.spans))
    if spans:
        fields["participants"] = spans
    return EventDraft(
        kind=one.kind,
        span=one.span,
        rule=one.rule,
        participants=people,
        countries=tuple(sorted(one.countries | {p.country for p in people if p.country})),
        subtype=_subtype(one, people),
        date=one.date,
        place=one.place,
        status=one.status,
        fields=fields,
        mentions=tuple(dict.fromkeys(m for m in one.mentions if m != one.span)),
        confidence=_confidence(one, people),
    )


def _subtype(one, people):
    if one.kind != "meeting":
        return ""
    if one.three_way or len({p.country for p in people if p.country}) > 2:
        return "trilateral" if one.subtype in ("", "summit", "talks", "trilateral") else one.subtype
    if one.subtype in ("", "talks") and len(people) > 1 and all(p.office_role in HEADS for p in people):
        return "summit"
    return one.subtype


def _confidence(one, people):
    value = one.confidence
    if one.date is None:
        value -= 0.12
    if any(not p.country for p in people) or not people:
        value -= 0.15
    if one.wished or one.anaphoric:
        value -= 0.2
    return round(max(0.1, min(0.99, value)), 2)


def _linked(drafts):
    """Each meeting held during a visit is part of it, and takes its place where it has none."""
    linked = []
    for draft in drafts:
        if draft.kind == "meeting":
            index = next(
                (i for i, v in enumerate(drafts) if v.kind == "visit" and _held_during(draft, v)), None
            )
            if index is not None:
                place = draft.place or drafts[index].place
                draft = replace(draft, part_of=index, place=place)
        linked.append(draft)
    return linked


def _held_during(meeting, visit):
    if meeting.date is None or visit.date is None or not meeting.date.overlaps(visit.date):
        return False
    ours = {p.person or p.name for p in meeting.participants}
    theirs = {p.person or p.name for p in visit.participants}
    if not theirs & ours or meeting.status != visit.status or visit.place is None:
        return False
    if meeting.place is not None:
        return meeting.place.country == visit.place.country
    return visit.place.country in meeting.countries or meeting.span == visit.span


def named_as_told(drafts, text, actors):
    """The drafts with each known person called by the fullest name the text has for them, if that has two words."""
    names = {}
    for mention in actors:
        if mention.form == "name" and len(mention.actors) == 1 and mention.actors[0].person:
            words_ = mention.head.of(text).split()
            key = mention.actors[0].person
            if 1 < len(words_) < 5 and len(words_) > len(names.get(key, "").split()):
                names[key] = " ".join(words_)
    return [
        replace(d, participants=tuple(replace(p, name=names.get(p.person, p.name)) for p in d.participants))
        for d in drafts
    ]


def numbered(drafts):
    """The drafts with `nth` counted per sentence and kind."""
    counts: dict[tuple[Span, str], int] = {}
    result = []
    for draft in drafts:
        key = (draft.span, draft.kind)
        nth = counts.get(key, 0)
        counts[key] = nth + 1
        result.append(replace(draft, nth=nth) if nth else draft)
    return result
