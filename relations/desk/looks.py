"""What the queue page shows of one proposal."""

from urllib.parse import urlencode

from django.urls import reverse

from relations import decisions
from relations.date_words import in_words
from relations.history import stamps
from relations.models import Event, Evidence

from .merging import partings
from .queue import ORDERS
from .reading import lines_of, marked, source_of, told_by

LABELS = dict(Evidence.Field.choices)


def text_beside(event, queue):
    """The context of the text with its marks: on the left of every page about one proposal."""
    source = source_of(event, queue.source)
    beside = told_by(source, event) if source else []
    return {
        "event": event,
        "date": in_words(event.date),
        "source": source,
        "published": in_words(source.published) if source else "",
        "pieces": marked(source, event, beside) if source else [],
        "beside": beside,
        "other_sources": event.evidence.exclude(source=source).values("source").distinct().count(),
        "query": urlencode(queue.query),
    }


def proposal_page(event, queue, place):
    """The context of the page: text, lines, likely twins and wholes, and the stamp the decision goes with."""
    shown, lacks = text_beside(event, queue), decisions.missing(event)
    return shown | {
        "decide": reverse("desk:decide", args=[event.public_id]),
        "orders": ORDERS.items(),
        "kinds": Event.Kind.choices,
        "lines": lines_of(event, shown["source"]),
        "rules": _rules(event, shown["source"]),
        "lacks": lacks,
        "lacks_sentence": lacks == [decisions.SENTENCE],
        "likely": [(one, in_words(one.event.date)) for one in decisions.likely_same(event)],
        "wholes": [(one, in_words(one.date)) for one in decisions.likely_wholes(event)],
        "seen": stamps([event.pk])[event.pk],
        "reasons": decisions.REASONS,
        "provable": [(name, LABELS[name]) for name in decisions.CHOSEN],
        **partings(event),
        "reports": event.reports.waiting(),
        "waits": event.state == Event.State.PROPOSED,
        "before": queue.address(place.before) if place.before else "",
        "after": queue.address(place.after) if place.after else "",
    }


def _rules(event, source):
    rules = event.evidence.filter(source=source, field=Evidence.Field.EVENT).exclude(rule="")
    return ", ".join(dict.fromkeys(rules.values_list("rule", flat=True)))
