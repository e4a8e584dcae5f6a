"""Occasions as drafts: placed, linked, named, numbered."""

from dataclasses import replace

from relations.extraction.events.occasions import HEADS
from relations.extraction.types import EventDraft, Span


def drafts_of(found, world):
    """EventDrafts of the occasions, in order of the text, visits linked to the meetings in them."""
    ordered = sorted(found, key=lambda o: (o.span.start, o.at))
    drafts = [_draft(one, world) for one in ordered]
    return _linked(drafts, world)


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


_NEAR = 30  # drafts: a meeting lies in a visit told not farther from it


_VAGUE = 80  # days: a visit dated by a season or a year may have been at any time of it


def _linked(drafts, world):
    """Each meeting held during a visit is part of it, and takes its place where it has none."""
    linked = []
    for number, draft in enumerate(drafts):
        if draft.kind == "meeting":
            near = range(max(0, number - _NEAR), min(len(drafts), number + _NEAR))
            index = next(
                (i for i in near if drafts[i].kind == "visit" and _held_during(draft, drafts[i])), None
            )
            if index is not None:
                draft = replace(draft, part_of=index, place=draft.place or drafts[index].place)
            elif draft.place is None and draft.subtype != "call":
                stays = [drafts[i].place for i in near if _soon_after(draft, drafts[i])]
                if len({place.country for place in stays}) == 1:
                    capital = next((place for place in stays if world.is_capital(place)), None)
                    draft = replace(draft, place=capital or world.country_of(stays[0]))
        linked.append(draft)
    return linked


_STAYS_ON = 2  # days: how long after an arrival a meeting in the host's country is of that journey


def _soon_after(meeting, visit):
    """ "landed on Sunday … Monday brings talks": held in the country visited, if the host took part."""
    told = meeting.date is not None and visit.date is not None and visit.place is not None
    if visit.kind != "visit" or not told or not (meeting.date.is_single_day and visit.date.is_single_day):
        return False
    ours = {p.person or p.name for p in meeting.participants}
    theirs = {p.person or p.name for p in visit.participants}
    days = (meeting.date.first - visit.date.first).days
    hosted = visit.place.country in {p.country for p in meeting.participants}
    return bool(theirs & ours) and hosted and 0 <= days <= _STAYS_ON


def _held_during(meeting, visit):
    if meeting.date is None or visit.date is None or not meeting.date.overlaps(visit.date):
        return False
    if (visit.date.width or _VAGUE) >= _VAGUE:
        return False  # "his visit last year" says nothing of the meeting in December
    ours = {p.person or p.name for p in meeting.participants}
    theirs = {p.person or p.name for p in visit.participants}
    if not theirs & ours or meeting.status != visit.status or visit.place is None:
        return False
    if meeting.place is not None:
        return meeting.place.country == visit.place.country
    return visit.place.country in meeting.countries or meeting.span == visit.span


def named_as_told(drafts, text, actors):
    """The drafts with each known person called by the fullest name the text has, if that has two words."""
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
