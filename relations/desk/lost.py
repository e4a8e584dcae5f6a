"""Quotes that a reader would look for in vain: the page was changed since, and its later text lacks them."""

import re
from difflib import get_close_matches
from typing import NamedTuple

from django.contrib import messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Subquery
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from relations.admin.related import key_in
from relations.date_words import in_words
from relations.history import stamps
from relations.models import Errand, Event, Evidence, Source
from relations.quotes import find_quote

from .access import DECIDE, desk_page, page

# So many quotes are looked up for the page, the latest texts first; so many for the first page of the
# desk; so many are shown.
LOOKED_UP, LOOKED_UP_AT_FRONT, SHOWN = 1000, 100, 50
# From 0 to 1: how alike a sentence is that may be the quote in other words.
ALIKE = 0.6
Field = Evidence.Field


class Lost(NamedTuple):
    """A sentence, and the last text of its page, where it should stand and does not."""

    proof: Evidence
    text: Source

    @property
    def like(self):
        """The sentence of that text that comes near, or ""."""
        sentences = [one.strip() for one in re.split(r"(?<=[.!?。！？])\s*|\n+", self.text.text)]
        return next(iter(get_close_matches(self.proof.quote, filter(None, sentences), 1, ALIKE)), "")

    @property
    def date(self):
        return in_words(self.proof.event.date)


def lost(looked_up):
    """The sentences of public events that the later text of the same page lacks, the latest text first."""
    # Of one page several excerpts may be pasted: only what was fetched is all that it said.
    whole = Source.objects.filter(
        Exists(Errand.objects.filter(source=OuterRef("pk"), kind=Errand.Kind.ADDRESS))
    )
    later = whole.filter(address_key=OuterRef("address_key"), pk__gt=OuterRef("pk")).order_by("-pk")
    changed = whole.exclude(address_key="").filter(Exists(later))
    changed = dict(changed.annotate(later=Subquery(later.values("pk")[:1])).values_list("pk", "later"))
    proofs = _public().filter(source__in=changed).order_by("-source", "start")[:looked_up]
    told = Evidence.objects.filter(event__in={proof.event_id for proof in proofs})
    told = set(told.values_list("event", "source"))
    proofs = [proof for proof in proofs if (proof.event_id, changed[proof.source_id]) not in told]
    return _found(proofs, {proof.pk: changed[proof.source_id] for proof in proofs})


def _public():
    rows = Evidence.objects.filter(event__state=Event.State.PUBLISHED, field=Field.EVENT)
    return rows.select_related("event").defer("told")


def _found(proofs, wanted):
    """`wanted`: {evidence: source in which it should stand}."""
    texts = Source.objects.in_bulk({*wanted.values(), *(proof.source_id for proof in proofs)})
    kept = _kept(wanted)
    found = []
    for proof in proofs:
        proof.source, text = texts[proof.source_id], texts[wanted[proof.pk]]
        if (proof.pk, text.pk) not in kept and find_quote(text.text, proof.quote) is None:
            found.append(Lost(proof, text))
    return found


# --- the page ------------------------------------------------------------------------------------


@require_safe
@desk_page(DECIDE)
def lost_quotes(request):
    """Each with a form that gives it the words of the later text."""
    found = lost(LOOKED_UP)[:SHOWN]
    seen = stamps({one.proof.event_id for one in found})
    rows = [(one, seen[one.proof.event_id]) for one in found]
    return page(request, "lost.html", "Quotes that are lost", {"rows": rows})


@require_POST
@desk_page(DECIDE)
def keep(request):
    """Notes that the earlier text is proof enough, so that it is not asked again before the page changes."""
    proof = get_object_or_404(Evidence, pk=key_in(request.POST.get("evidence")))
    text = get_object_or_404(Source, pk=key_in(request.POST.get("source")))
    said = _enough(text.pk)
    LogEntry.objects.log_actions(request.user.pk, [proof], CHANGE, change_message=said, single_object=True)
    messages.success(request, f"“{proof.event}” stands on the earlier text.")
    return HttpResponseRedirect(reverse("desk:lost"))


def _enough(source):
    return f"Proof enough beside source {source}."


def _kept(wanted):
    """{(evidence, source)} of which a person said so."""
    about = ContentType.objects.get_for_model(Evidence)
    notes = LogEntry.objects.filter(content_type=about, object_id__in=[str(pk) for pk in wanted])
    said = set(notes.values_list("object_id", "change_message"))
    return {(pk, source) for pk, source in wanted.items() if (str(pk), _enough(source)) in said}
