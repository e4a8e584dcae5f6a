"""The title an event gets when nobody wrote one."""

LONGEST_QUOTE = 90
# Rules whose content is the object of the verb, not a clause of its own.
ACTS = ("act-object", "act-infinitive", "speech-noun")
QUOTATION_MARKS = '“”"«»「」'


def title_for(event, participations, evidence):
    """A plain English headline from who, what and where; never empty."""
    who = people_in_words([p for p in participations if p.role != "addressee"])
    where = event.place.name if event.place else event.place_words
    if event.kind == "statement":
        return _statement(who, event, evidence)[:200]
    if event.kind == "visit":
        return f"{who} {_verb(participations, 'visits', 'visit')} {where or 'abroad'}"[:200]
    deed = {"call": "speak by telephone", "dinner": "dine together"}.get(event.subtype, "meet")
    return f"{who} {deed}{_at(where, event)}"[:200]


def _statement(who, event, evidence):
    """Quotation marks only around words that the source quotes; a report of them stands without."""
    said = next((e for e in evidence if e.field == "content"), None) or next(iter(evidence), None)
    if said is None:
        return f"Statement of {who}"
    quote = " ".join(said.quote.split())
    if quote.startswith(tuple(QUOTATION_MARKS)):
        return f"{who}: “{_first_words(quote.strip(QUOTATION_MARKS)).rstrip(',')}”"
    words = _balanced(_first_words(quote))
    if event.subtype == "agreement" and words.startswith(("to ", "that ")):
        return f"{who} agree {words}"
    if (verb := _verb_of_act(said, evidence)) is not None:
        return f"{who} {verb} {words}"
    return f"{who}: {words.removeprefix('that ')}"


def _verb_of_act(said, evidence):
    """The verb without which the words say nothing ("congratulated" her, "called on" Japan to apologise), or
    None where they stand by themselves."""
    if not said.rule.endswith(ACTS):
        return None
    cues = [e for e in evidence if e.field == "cue" and e.source_id == said.source_id]
    before = [e for e in cues if e.start < said.start <= e.end + 2]
    return " ".join(before[-1].quote[: said.start - before[-1].start].split()) if before else None


def _balanced(words):
    """The words with their last quotation closed, where they were cut inside it."""
    for opening, closing in (('"', '"'), ("“", "”")):
        count = words.count(opening)
        still_open = count % 2 if opening == closing else count > words.count(closing)
        if still_open:
            return words.removesuffix(".") + closing
    return words


def _first_words(text):
    """As many whole words as a headline holds."""
    if len(text) <= LONGEST_QUOTE:
        return text
    return text[:LONGEST_QUOTE].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def _at(where, event):
    if not where or event.subtype == "call":
        return ""
    is_site = event.place is not None and event.place.kind == "site"
    return f" at {where}" if is_site else f" in {where}"


def people_in_words(participations):
    """Who a title is about: whole names of one or two, family names of more."""
    names = list(dict.fromkeys(p.shown_name for p in participations))
    if not names:
        return "Unnamed participants"
    if len(names) > 2:
        names = [p.person.family_name if p.person else p.shown_name for p in participations]
        names = list(dict.fromkeys(names))
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _verb(participations, one, many):
    travellers = [p for p in participations if p.role in ("visitor", "participant")]
    return one if len(travellers) <= 1 else many
