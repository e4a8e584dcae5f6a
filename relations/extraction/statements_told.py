"""Utterances as drafts: whose, when, to whom, part of which meeting."""

from relations.extraction.events_words import MEETING_NOUNS, OTHER_EVENTS, PATTERNS, VISIT_NOUNS
from relations.extraction.news import is_recent
from relations.extraction.types import EventDraft, Participant, Span, StatementParts
from relations.extraction.units import DATE


def statement_drafts(found, sentences, world, news, days, meetings, published):
    """EventDrafts of the utterances. `days` are the dates of paragraphs that name one for all they tell;
    `meetings` are the drafts the statements may be part of."""
    drafts, previous = [], None
    for one in found:
        sentence = sentences[one.sentence]
        value, spans = _own_date(one, sentence)
        is_own = value is not None
        if value is None:
            day = _day_told_last(sentence, meetings, published, news) or news
            entry = days.get(sentence.paragraph)
            value, spans = (
                (entry.value, (entry.span,))
                if entry
                else _lent_date(one, sentences, previous, day, published)
            )
        draft = _draft(one, sentence, world, value, spans, meetings)
        drafts.append(draft)
        if is_own or previous is None or previous[0].voice.key != one.voice.key:
            previous = (one, sentence, value if is_own else None, spans)
    return drafts


def _day_told_last(sentence, meetings, published, news):
    """The recent day of the last happening told up to this sentence: where the story has got to."""
    told = [
        d
        for d in meetings
        if d.span.start <= sentence.span.start
        and d.status == "happened"
        and is_recent(d.date, published)
        and d.fields.get("date")
        and (d.kind == "meeting" or news is None or d.date.first >= news[0].first)
    ]
    if not told:
        return None
    last = max(told, key=lambda d: d.span.start)
    return last.date, last.fields["date"][0]


def _own_date(one, sentence):
    """The date that belongs to the telling: outside what is told, or at the end of an object."""
    dated = [sentence.units[k] for k in one.outside if sentence.units[k].kind == DATE]
    dated = [u for u in dated if u.date.kind == "date" and u.date.value is not None]
    near = sorted(dated, key=lambda u: abs(u.start - sentence.units[one.at].start))
    if near:
        return near[0].date.value, (near[0].date.span,)
    return _date_of_object(one, sentence)


def _date_of_object(one, sentence):
    """ "remarked on a Taiwan contingency in November last year", "offered an apology in August": the remark's date."""
    first = one.object_first
    if first < 0 or len(one.content) != 1:
        return None, ()
    for k in (first, first + 1):
        if _tells_when(sentence, k) and (k == first or sentence.low(first) in ("in", "on")):
            return sentence.units[k].date.value, (sentence.units[k].date.span,)
    inside = [k for k, u in enumerate(sentence.units) if k >= first and u.start < one.content[0].end]
    if not inside or len(inside) > 14 or not _tells_when(sentence, inside[-1]):
        return None, ()
    lows = [sentence.low(k) for k in inside]
    if any(low in words_ for low in lows for words_ in (MEETING_NOUNS, VISIT_NOUNS, OTHER_EVENTS, PATTERNS)):
        return None, ()
    mention = sentence.units[inside[-1]].date
    return mention.value, (mention.span,)


def _tells_when(sentence, k):
    """True for a date told with "in" or "on", or by itself ("last week"): not "the disasters of the winter"."""
    if (
        sentence.kind(k) != DATE
        or sentence.units[k].date.kind != "date"
        or sentence.units[k].date.value is None
    ):
        return False
    return sentence.low(k - 1) in ("in", "on") or sentence.low(k).split()[0] in (
        "last",
        "this",
        "earlier",
        "yesterday",
        "today",
        "late",
        "early",
        "next",
    )


def _lent_date(one, sentences, previous, day, published):
    if previous is not None:
        before, told, value, spans = previous
        same_place = (
            told.paragraph == sentences[one.sentence].paragraph or one.sentence - before.sentence <= 1
        )
        if value is not None and before.voice.key == one.voice.key and same_place:
            return value, spans
    if day is not None:
        return day[0], (day[1],) if day[1] else ()
    if published is not None and published.precision != "day":
        return published, ()
    return None, ()


def _draft(one, sentence, world, value, spans, meetings):
    speakers = _participants(one.voice, value, world)
    addressees = tuple(
        p
        for unit in one.addressees
        for p in world.participants(unit, "addressee", value)
        if p.country and p.person not in {s.person for s in speakers if s.person}
    )
    countries = sorted({p.country for p in speakers + addressees if p.country})
    fields = {"participants": one.voice.spans}
    if spans:
        fields["date"] = tuple(s for s in spans if s)
    direct = any(sentence.text[f.start] in "\"“«「'‘„" for f in one.content)
    return EventDraft(
        kind="statement",
        span=Span(sentence.span.start if one.began < 0 else one.began, sentence.span.end),
        rule=f"statement:{one.rule}",
        participants=speakers + addressees,
        countries=tuple(countries),
        subtype=_subtype(one),
        date=value,
        fields=fields,
        mentions=tuple(dict.fromkeys(one.mentions)),
        statement=StatementParts(one.voice.spans, one.cue, tuple(_ordered(one.content)), direct),
        confidence=round(max(0.1, one.confidence - (0.1 if value is None else 0)), 2),
        part_of=_meeting_of(speakers, value, meetings),
    )


def _ordered(content: list[Span]):
    return sorted(dict.fromkeys(content))


def _subtype(one):
    if one.voice.is_document or one.voice.form == "joint":
        return "joint statement" if len(one.voice.actors) > 1 else ""
    return "agreement" if one.joint else ""


def _participants(voice, value, world):
    if not voice.actors:
        return (Participant(voice.name, "speaker", spans=voice.spans),) if voice.name else ()
    people = []
    for actor in voice.actors:
        actor = world.actors.at(actor, value)
        people.append(
            Participant(
                actor.name, "speaker", actor.person, actor.office, actor.role, actor.country, voice.spans
            )
        )
    return tuple(people)


def _meeting_of(speakers, value, meetings):
    """Index of the meeting of that day that all the speakers took part in, or None."""
    who = {p.person for p in speakers if p.person}
    if not who or value is None:
        return None
    for index, draft in enumerate(meetings):
        if draft.kind != "meeting" or draft.status != "happened" or draft.date is None:
            continue
        if who <= {p.person for p in draft.participants} and draft.date.overlaps(value):
            return index
    return None
