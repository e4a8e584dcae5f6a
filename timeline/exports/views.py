"""The exports: what the page of the same address shows, all of it, in another format."""

from django.conf import settings
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from relations.models import Event
from timeline.citations import CITATION_FORMATS, work_of_source
from timeline.filters import TYPED, TimelineFilter
from timeline.languages import in_language
from timeline.names import name_pairs
from timeline.pairs import canonical_pair

from .formats import FORMATS
from .links import title_of, whole_list
from .selection import Selection, with_everything

PLAIN = "text/plain; charset=utf-8"
SOURCES = {f"sources.{known.extension}": known for known in CITATION_FORMATS}


@require_safe
def timeline_export(request, extension):
    return _export(request, TimelineFilter.read(request.GET, reverse("timeline")), "timeline", extension)


@require_safe
def pair_export(request, pair, extension):
    if pair != canonical_pair(pair):
        return redirect("pair_export", canonical_pair(pair), extension)
    name = name_pairs([pair]).get(pair)
    if name is None:
        raise Http404(f"There is no pair {pair}.")
    asked = TimelineFilter.read(request.GET, reverse("pair", args=[pair]), pair, name)
    return _export(request, asked, pair, extension)


def _export(request, asked, name, extension):
    wanted = _format(extension)
    if elsewhere := _without_language(request, wanted):
        return elsewhere
    if refused := what_is_wrong(asked):
        return HttpResponse("\n".join(refused) + "\n", status=400, content_type=PLAIN)
    question = whole_list(asked)
    selection = Selection(
        title=title_of(asked),
        events=asked.narrow(Event.objects.ever_public()) if wanted.tells_withdrawals else asked.apply(),
        site=request.build_absolute_uri,
        page=request.build_absolute_uri(question.url),
        address=request.build_absolute_uri(),
        today=timezone.localdate(),
        newest_first=asked.newest_first,
    )
    return _answer(request, wanted, wanted.write(selection), f"{name}.{extension}")


@require_safe
def event_export(request, public_id, extension):
    """One event; `sources.bib` and the like cite the texts that it stands on."""
    if extension not in SOURCES and not _format(extension).of_one:
        raise Http404(f"A single event has no {extension}.")
    wanted = SOURCES.get(extension) or _format(extension)
    if elsewhere := _without_language(request, wanted):
        return elsewhere
    found = get_object_or_404(Event.objects.ever_public(), public_id=public_id)
    if found.merged_into and found.merged_into.state == "published":
        return redirect("event_export", found.merged_into.public_id, extension, permanent=True)
    if found.state == "withdrawn":
        return HttpResponse(f"{withdrawn_words(found)}\n", status=410, content_type=PLAIN)
    site = request.build_absolute_uri
    events = Event.objects.published().filter(pk=found.pk)
    page = site(found.get_absolute_url())
    selection = Selection(str(found), events, site, page, site(), timezone.localdate())
    name = f"{public_id}.{extension}"
    written = wanted.write(_sources_of(events) if extension in SOURCES else selection)
    return _answer(request, wanted, written, name)


def _sources_of(events):
    for event in with_everything(events):
        rows = sorted(event.evidence.all(), key=lambda row: (row.source.published_first, row.source_id))
        yield from map(work_of_source, dict.fromkeys(row.source for row in rows))


def what_is_wrong(asked):
    """The messages of what was typed and not understood: a file has no place for a warning."""
    return [f"{TYPED[key]}: {text}" for key in TYPED for text in asked.errors.get(key, ())]


def withdrawn_words(event):
    reason = event.state_reason or _("No reason was written down.")
    return _("This entry was withdrawn. %(reason)s") % {"reason": reason}


def _without_language(request, wanted):
    """Where a format that only programs read has its one address, or None on that address itself."""
    if getattr(wanted, "is_read", False) or get_language() == settings.LANGUAGE_CODE:
        return None
    return redirect(in_language(request.get_full_path(), settings.LANGUAGE_CODE), permanent=True)


def _format(extension):
    if extension not in FORMATS:
        raise Http404(f"There is no export to {extension[:20]}.")
    return FORMATS[extension]


def _answer(request, wanted, pieces, file_name):
    """The file as it is written; anyone's page may read it, since there is nothing private in it."""
    if request.method == "HEAD":
        pieces = ()
    response = StreamingHttpResponse(pieces, content_type=wanted.content_type)
    if getattr(wanted, "saved", True):
        response["Content-Disposition"] = f'attachment; filename="{file_name}"'
    response["Access-Control-Allow-Origin"] = "*"
    return response
