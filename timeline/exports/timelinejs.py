"""JSON for TimelineJS (Knight Lab): a part of a date that is not known is left out.

TimelineJS puts headline and text into its page as HTML, so they are escaped here.
"""

import json

from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst

from timeline.vocabulary import kind_word


def timelinejs(selection):
    title = {"text": {"headline": format_html("{}", selection.title)}}
    yield f'{{"title": {json.dumps(title, ensure_ascii=False)}, "events": ['
    for n, entry in enumerate(selection.entries()):
        yield (",\n" if n else "\n") + json.dumps(slide(entry), ensure_ascii=False)
    yield "\n]}\n"


def slide(entry):
    made = {
        "unique_id": entry.id,
        "start_date": date_parts(entry.start),
        "display_date": entry.when,
        "group": capfirst(kind_word(entry.event.kind)),
        "text": {"headline": format_html("{}", entry.title), "text": _text(entry)},
    }
    if entry.end != entry.start:
        made["end_date"] = date_parts(entry.end)
    return made


def date_parts(text):
    """{"year", "month"?, "day"?} of an ISO 8601 text."""
    return dict(zip(("year", "month", "day"), map(int, text.split("-")), strict=False))


def _text(entry):
    quotes = format_html_join(
        "", "<p>“{}” — {}</p>", ((said, source.publisher or source) for said, source in entry.few_quotes)
    )
    return format_html('{}<p><a href="{}">{}</a></p>', quotes, entry.permalink, entry.permalink)
