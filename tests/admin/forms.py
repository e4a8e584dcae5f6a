"""What a browser posts from the desk's forms."""


def event_form(people=(), evidence=(), kept_people=0, kept_evidence=0, **fields):
    """The POST of an event's form: `people` and `evidence` are dicts, one for each row.

    `kept_people` and `kept_evidence` tell how many of the first rows are stored already (they have an id).
    """
    posted = {"status": "happened", "date": "", "title": "", "_save": "Save"} | fields
    if any(name in fields for name in ("_publish", "_continue", "_addanother")):
        posted.pop("_save")
    posted |= rows("participations", people, kept_people, role="participant")
    return posted | rows("evidence", evidence, kept_evidence, field="event")


def rows(prefix, filled, kept=0, **usual):
    """The rows of an inline with the management form that goes before them."""
    posted = {
        f"{prefix}-TOTAL_FORMS": len(filled),
        f"{prefix}-INITIAL_FORMS": kept,
        f"{prefix}-MIN_NUM_FORMS": 0,
        f"{prefix}-MAX_NUM_FORMS": 1000,
    }
    for number, row in enumerate(filled):
        posted |= {f"{prefix}-{number}-{name}": value for name, value in (usual | row).items()}
    return posted


def stored_event(event, **changes):
    """The form of a stored event as the browser got it, with `changes`."""
    people = [
        {
            "id": p.pk,
            "event": event.pk,
            "person": p.person_id or "",
            "name": p.name,
            "office": p.office_id or "",
            "office_words": p.office_words,
            "country": p.country_id or "",
            "role": p.role,
        }
        for p in event.participations.all()
    ]
    proofs = [
        {"id": e.pk, "event": event.pk, "quote": e.quote, "field": e.field} for e in event.evidence.all()
    ]
    fields = {
        "date": event.date.edtf if event.date else "",
        "title": event.title,
        "subtype": event.subtype,
        "status": event.status,
        "place": event.place_id or "",
        "place_words": event.place_words,
        "countries": [country.pk for country in event.countries.all()],
        "topics": [topic.pk for topic in event.topics.all()],
        "part_of": event.part_of_id or "",
        "reason": event.reason_without_evidence,
    }
    fields["people"] = people + changes.pop("more_people", [])
    fields["evidence"] = proofs + changes.pop("more_evidence", [])
    for number in changes.pop("without_evidence", []):
        fields["evidence"][number]["DELETE"] = "on"
    for number in changes.pop("without_people", []):
        fields["people"][number]["DELETE"] = "on"
    return event_form(kept_people=len(people), kept_evidence=len(proofs), **(fields | changes))


def said(response):
    """The messages shown to the curator after a redirect."""
    return [str(message) for message in response.context["messages"]]


def text_of(response):
    return response.content.decode()
