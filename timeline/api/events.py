"""/events: the list that the filter finds, and one event."""

from urllib.parse import urlencode

from django.http import HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils import timezone
from ninja import Query, Router
from ninja.errors import HttpError
from ninja.responses import Status

from relations.models import Event
from relations.partial_date import parse_edtf
from timeline.exports.entry import Entry
from timeline.exports.links import whole_list
from timeline.exports.nested import nested
from timeline.exports.selection import with_everything
from timeline.exports.views import what_is_wrong, withdrawn_words
from timeline.filters import TimelineFilter

from .queries import EventQuery
from .schemas import EventOut, EventPage, Problem, Withdrawn

router = Router(tags=["events"])


@router.get("/events", response={200: EventPage, 400: Problem}, summary="Events that a filter finds")
def events(request, query: Query[EventQuery]):
    """All events, parts of others too, in the order of the timeline."""
    asked = TimelineFilter.read(request.GET, request.path)
    if _ends_before_it_starts(query):
        return {"total": 0, "problems": what_is_wrong(asked), "events": [], "next": None}
    if refused := what_is_wrong(asked):
        raise HttpError(400, " ".join(refused))
    found = asked.apply()
    ordered = found.newest_first() if asked.newest_first else found.oldest_first()
    rows = ordered.after(*asked.after, newest=asked.newest_first) if asked.after else ordered
    rows = list(with_everything(rows)[: query.limit + 1])
    today, site = timezone.localdate(), request.build_absolute_uri
    return {
        "total": found.count(),
        "problems": asked.problems,
        "events": [nested(Entry(event, site, today)) for event in rows[: query.limit]],
        "next": _next(site, asked, rows, query.limit),
    }


def _ends_before_it_starts(query):
    """True for a range that no day lies in: nothing is wrong with either date, and nothing is found."""
    try:
        return bool(query.from_ and query.to) and parse_edtf(query.to).last < parse_edtf(query.from_).first
    except ValueError:  # 29 February of a common year
        return False


def _next(site, asked, rows, limit):
    """The address after the last row shown, where one more was found."""
    if len(rows) <= limit:
        return None
    last = rows[limit - 1]
    url = whole_list(asked).older(last.sort_key, last.pk).url
    return site(f"{url}&{urlencode({'limit': limit})}")


@router.get(
    "/events/{slug:public_id}",
    response={200: EventOut, 404: Problem, 410: Withdrawn},
    summary="One event",
    description="What was merged into another event leads on to it (301).",
    url_name="event",
)
def event(request, public_id: str):
    found = with_everything(Event.objects.ever_public()).filter(public_id=public_id).first()
    if found is None:
        raise HttpError(404, f"There is no event {public_id}.")
    if found.merged_into and found.merged_into.state == "published":
        return HttpResponsePermanentRedirect(reverse("api:event", args=[found.merged_into.public_id]))
    if found.state == "withdrawn":
        gone = {"id": found.public_id, "version": found.version, "reason": found.state_reason}
        return Status(410, {"detail": withdrawn_words(found), **gone})
    return nested(Entry(found, request.build_absolute_uri, timezone.localdate()))
