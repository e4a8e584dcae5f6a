"""What was said before: an entry's versions, each at its own address, and the corrections of all entries."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from relations.history.differences import date_of, differences, names_of_sources
from relations.history.versions import corrections as all_corrections
from relations.history.versions import version as one_version
from relations.history.versions import versions
from relations.models import Event, Source

from . import event_dates
from .vocabulary import kind_word, status_word, subtype_word

CORRECTIONS_A_PAGE = 50
# What readers call the fields; the state of an entry is told by itself.
FIELDS = {
    "date": gettext_lazy("Date"),
    "kind": gettext_lazy("Kind"),
    "title": gettext_lazy("Title"),
    "subtype": gettext_lazy("Kind"),
    "status": gettext_lazy("Status"),
    "place": gettext_lazy("Place"),
    "countries": gettext_lazy("Relations"),
    "topics": gettext_lazy("Topics"),
    "part_of": gettext_lazy("Part of"),
    "people": gettext_lazy("People"),
    "evidence": gettext_lazy("Evidence"),
}
# What else than a correction changes a public entry; that says enough, without a reason.
BECAME = {
    "read": gettext_lazy("A source was added"),
    "merge": gettext_lazy("Another entry was merged into it"),
    "split": gettext_lazy("Another entry was split off"),
}
WORDS = {"kind": kind_word, "status": status_word, "subtype": subtype_word}


@require_safe
def version(request, public_id, number):
    """The entry as a reader saw it in this version: it stays, whatever the entry says today."""
    event = _shown(public_id)
    found = one_version(event, number)
    if found is None:
        raise Http404
    columns, shown = found.snapshot["columns"], found.snapshot["shown"]
    context = {
        "event": event,
        "version": found,
        "title": columns["title"],
        "kind": _kind(columns),
        "status": status_word(columns["status"]),
        "date": date_of(found.snapshot),
        "people": _people(shown["people"]),
        "shown": shown,
        "why": columns["state_reason"],
        "quotes": _quotes(found.snapshot),
        "current": event.state == Event.State.PUBLISHED and event.version == number,
    }
    return render(request, "timeline/version.html", context)


@require_safe
def history(request, public_id):
    """The versions of an entry, the latest first, and what each changed."""
    event = _shown(public_id)
    if event.merged_into and event.merged_into.state == Event.State.PUBLISHED:
        return redirect("history", event.merged_into.public_id)
    found = versions(event)
    names = names_of_sources([one.change for one in found if one.change])
    steps = [(one, Told(one.change, names) if one.change else None) for one in found]
    return render(request, "timeline/history.html", {"event": event, "steps": steps})


@require_safe
def corrections(request):
    """What was corrected or withdrawn, the latest first."""
    page = Paginator(all_corrections(), CORRECTIONS_A_PAGE).get_page(request.GET.get("page"))
    names = names_of_sources(page)
    told = [Told(change, names) for change in page]
    return render(request, "timeline/corrections.html", {"page": page, "told": told})


def _shown(public_id):
    """The event, if its address was ever public."""
    return get_object_or_404(Event.objects.ever_shown().select_related("merged_into"), public_id=public_id)


@dataclass(frozen=True)
class Told:
    """A public change in readers' words; `sources` as `differences` takes them."""

    change: object
    sources: dict | None = None

    @property
    def event(self):
        return self.change.event

    @property
    def title(self):
        return self.change.after["columns"]["title"]

    @property
    def what(self):
        """What became of the entry."""
        before = (self.change.before or {"columns": {"state": ""}})["columns"]["state"]
        after = self.change.after["columns"]
        if after["state"] == Event.State.PUBLISHED:
            if before != Event.State.PUBLISHED:
                return _("Published")
            return str(BECAME.get(self.change.decision.action, _("Corrected")))
        return _("Merged into another entry") if after["merged_into_id"] else _("Withdrawn")

    @property
    def reason(self):
        after = self.change.after["columns"]
        if self.change.decision.action in BECAME and after["state"] == Event.State.PUBLISHED:
            return ""
        return self.change.decision.reason or after["state_reason"]

    @property
    def differences(self):
        """[(field, before, after)] of what the page showed."""
        found = differences(
            self.change.before, self.change.after, date_words=_date_words, sources=self.sources
        )
        return [
            (FIELDS[name], _word(name, old), _word(name, new)) for name, old, new in found if name in FIELDS
        ]


def why_changed(event):
    """Why the entry reads as it does since its latest version, "" where that needs no reason."""
    if event.version < 2:
        return ""
    change = event.changes.filter(public=True).select_related("decision").last()
    return Told(change).reason if change else ""


def _date_words(date):
    return capfirst(event_dates.words(date))


def _word(name, value):
    return WORDS[name](value) if value and name in WORDS else value


def _kind(columns):
    kind = capfirst(kind_word(columns["kind"]))
    subtype = columns["subtype"]
    return f"{kind} · {subtype_word(subtype)}" if subtype and subtype != columns["kind"] else kind


def _people(rows):
    """[(country, [(name, office)])] in the order shown."""
    by_country = {}
    for name, office, country, _role in rows:
        by_country.setdefault(country, []).append((name, office))
    return list(by_country.items())


def _quotes(snapshot):
    """(source, words) of each sentence: sliced from texts that never change."""
    rows = [row for row in snapshot["evidence"] if row["field"] in ("event", "mention")]
    sources = Source.objects.in_bulk({row["source_id"] for row in rows})
    known = [(sources[row["source_id"]], row) for row in rows if row["source_id"] in sources]
    known.sort(key=lambda one: (one[0].published_first, one[0].pk, one[1]["start"]))
    return [(source, source.text[row["start"] : row["end"]], row["pk"]) for source, row in known]
