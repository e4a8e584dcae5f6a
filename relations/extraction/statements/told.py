"""Utterances as drafts: whose, when, to whom, part of which meeting."""

from relations.extraction.events.clause_numbers import clause_numbers
from relations.extraction.events.occasions import best_place
from relations.extraction.language.english import DETERMINERS, PREPOSITIONS
from relations.extraction.language.units import PLACE
from relations.extraction.statements.cues import CUES
from relations.extraction.statements.days_said import (
    day_of_clause,
    in_relative,
    is_answer,
    is_looking_back,
    just_told,
    names_occasion,
    own_date,
    points_back,
    told_before,
)
from relations.extraction.statements.story import Story
from relations.extraction.types import EventDraft, Participant, Span, StatementParts


def statement_drafts(found, sentences, world, news, days, beside, meetings, published):
    """EventDrafts of the utterances. `days` are the days that head what a sentence tells, by its place,
    `beside` those its paragraph has got to; `meetings` are the drafts the statements may be part of."""
    story = Story(meetings, news, beside, published, sentences)
    drafts, previous, answered, heard = [], None, None, {}
    for one in found:
        sentence = sentences[one.sentence]
        value, spans = own_date(one, sentence, published)
        is_own = value is not None
        if is_own and points_back(sentence, spans) and not told_before(value, sentence, spans[0]):
            if answered is not None and one.sentence - answered[0].sentence <= 1:
                value = answered[1]
            elif not just_told(value, sentence, sentences, published):
                day = story.day_at(sentence)
                value = day[0] if day else value
        if value is None and names_occasion(one, sentence) and (met := story.occasion_at(sentence)):
            value, spans = met[0], (met[1],)
        if value is None and (when := day_of_clause(one, sentence, meetings)):
            value, spans = when
        elif value is None and is_looking_back(one, sentence):
            value, spans = None, ()
        elif value is None and one.sentence in days:
            mention = days[one.sentence]
            value, spans = mention.value, (mention.span,)
        elif (
            value is None
            and answered is not None
            and is_answer(one, sentence, answered[0], sentences[answered[0].sentence])
        ):
            value, spans = answered[1:]
        elif value is None:
            # "The ministry confirms": of the day of the news, wherever the story has got to.
            present = any(form == "s" for _, form in CUES.get(sentence.low(one.at), ()))
            day = story.news if present and story.news else story.day_of(one, sentence, heard)
            value, spans = _lent_date(one, sentence, previous, day, published)
        drafts.append(_draft(one, sentence, world, value, spans, story))
        answered = (one, value, spans) if value is not None else None
        if value is not None and value.is_single_day and spans:
            heard[one.voice.key] = (value, spans[0])
        if is_own or previous is None or previous[0].voice.key != one.voice.key:
            previous = (one, sentence, value if is_own else None, spans)
    return drafts


def _lent_date(one, sentence, previous, day, published):
    """The date of what the same speaker said just before, else the day the story has got to."""
    if previous is not None:
        before, told, value, spans = previous
        close = told.paragraph == sentence.paragraph or one.sentence - before.sentence <= 1
        if value is not None and before.voice.key == one.voice.key and close:
            return value, spans
    if day is not None:
        return day[0], (day[1],) if day[1] else ()
    if published is not None and published.precision != "day":
        return published, ()
    return None, ()


def _draft(one, sentence, world, value, spans, story):
    speakers = _participants(one.voice, value, world)
    addressees = tuple(
        p
        for unit in one.addressees
        if not _includes(unit, one.voice)
        for p in world.participants(unit, "addressee", value)
        if p.country and p.person not in {s.person for s in speakers if s.person}
    )
    countries = sorted({p.country for p in speakers + addressees if p.country})
    fields = {"participants": one.voice.spans}
    if spans:
        fields["date"] = tuple(s for s in spans if s)
    place = _place(one, sentence, world)
    if place is not None:
        fields["place"] = (place.span,)
    direct = any(sentence.text[f.start] in "\"“«「'‘„" for f in one.content)
    return EventDraft(
        kind="statement",
        span=Span(sentence.span.start if one.began < 0 else one.began, sentence.span.end),
        rule=f"statement:{one.rule}",
        participants=speakers + addressees,
        countries=tuple(countries),
        subtype=_subtype(one),
        date=value,
        place=place,
        fields=fields,
        mentions=tuple(dict.fromkeys(one.mentions)),
        statement=StatementParts(one.voice.spans, one.cue, tuple(_ordered(one.content)), direct),
        confidence=round(max(0.1, one.confidence - (0.1 if value is None else 0)), 2),
        part_of=story.meeting_of({p.person for p in speakers if p.person}, value),
    )


def _includes(unit, voice):
    """ "Yoon met survivors and told them": a pronoun for those spoken to never takes in the speaker."""
    if unit.low not in ("them", "him", "her"):
        return False
    speaking = {actor.person for actor in voice.actors if actor.person}
    return any(actor.person in speaking for actor in unit.actor.actors)


def _place(one, sentence, world):
    """Where it was said: "In Tokyo, …", "said at a seminar in Ottawa"; None where nothing tells."""
    numbers = clause_numbers(sentence) if any(sentence.kind(k) == PLACE for k in one.outside) else []
    opener = sentence.low(sentence.opening)
    fronted = opener in PREPOSITIONS or opener.endswith("ing")
    units = []
    for k in one.outside:
        if sentence.kind(k) != PLACE or in_relative(sentence, numbers, k, one.at):
            continue
        before = k - 2 if sentence.low(k - 1) in DETERMINERS else k - 1
        # A place right before the cue only says who speaks: "an official in Seoul said".
        if sentence.low(before) in ("in", "at") and (fronted or k > one.at):
            units.append(sentence.units[k])
    return best_place(units, world)


def _ordered(content: list[Span]):
    return sorted(dict.fromkeys(content))


def _subtype(one):
    if one.voice.is_document or one.voice.form == "joint":
        return "joint statement" if len(one.voice.actors) > 1 else ""
    return "agreement" if one.joint else ""


def _participants(voice, value, world):
    if not voice.actors:
        return (Participant(voice.name, "speaker", spans=voice.spans),) if voice.name else ()
    people = {}
    for unit in voice.units:
        for participant in world.participants(unit, "speaker", value):
            people.setdefault(participant.person or (participant.name, participant.country), participant)
    for actor in () if people else voice.actors:
        actor = world.actors.at(actor, value)
        people[actor.person or actor.name] = Participant(
            actor.name, "speaker", actor.person, actor.office, actor.role, actor.country, voice.spans
        )
    return tuple(people.values())
