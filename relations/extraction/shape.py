"""A reading in the JSON shape that `parse` prints and the scorers read."""


def as_json(source, reading):
    """One JSON-ready object for a text: its dates and events, offsets into the text as stored."""
    return {
        "id": source.key,
        "published": source.published and source.published.edtf,
        "title": source.title or None,
        "language": source.language,
        "dates": [_date(source.text, mention) for mention in reading.dates],
        "events": [event_json(source.text, draft) for draft in reading.events],
    }


def event_json(text, draft):
    """One event. An addressee's country counts; the addressee is not among the participants."""
    shown = {
        "kind": draft.kind,
        "subtype": draft.subtype or None,
        "date": draft.date and draft.date.edtf,
        "participants": [p.name for p in draft.participants if p.role != "addressee"],
        "countries": list(draft.countries),
        "place": draft.place and draft.place.name,
        "status": draft.status,
        "evidence": draft.span.of(text),
        "span": _pair(draft.span),
        "fields": {name: [_pair(s) for s in spans] for name, spans in sorted(draft.fields.items())},
        "mentions": [_pair(s) for s in draft.mentions],
        "rule": draft.rule,
        "confidence": draft.confidence,
        "topics": list(draft.topics),
        "part_of": draft.part_of,
    }
    if draft.statement is not None:
        parts = draft.statement
        shown["statement"] = {
            "speaker": [_pair(s) for s in parts.speaker],
            "cue": [_pair(s) for s in parts.cue],
            "content": [_pair(s) for s in parts.content],
            "direct": parts.direct,
        }
    return shown


def _date(text, mention):
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.span.of(text),
        "kind": mention.kind,
        "edtf": mention.value and mention.value.edtf,
        "timex": mention.timex or None,
        "reason": mention.reason or None,
    }


def _pair(span):
    return [span.start, span.end]


def as_lines(source, reading):
    """The same for a person to read: one line an event, its sentence below."""
    published = source.published.edtf if source.published else "no date"
    lines = [f"{source.key} ({published}){': ' + source.title if source.title else ''}"]
    for draft in reading.events:
        shown = event_json(source.text, draft)
        who = ", ".join(shown["participants"]) or "nobody named"
        kind = f"{draft.kind}, {draft.subtype}" if draft.subtype else draft.kind
        where = f" in {shown['place']}" if shown["place"] else ""
        pair = " ".join(draft.countries) or "no country"
        lines.append(f"  {shown['date'] or 'undated'}  {kind}, {draft.status}: {who} ({pair}){where}")
        lines.append(f"      “{' '.join(shown['evidence'].split())}”")
        lines.append(f"      {draft.rule}, {draft.confidence:.2f}")
    if not reading.events:
        lines.append("  nothing found")
    return "\n".join(lines)
