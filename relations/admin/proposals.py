"""What a source tells: its events in the order of the text, each with the words that prove it."""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.urls import reverse

from relations.date_words import in_words
from relations.models import Event, Evidence

from .labels import desk_address


@dataclass(frozen=True)
class Proposal:
    """A line of the list. `proof` is the Evidence of the whole event, or the first there is."""

    event: Event
    date: str
    people: str
    place: str
    proof: Evidence
    desk: str

    @property
    def undecided(self):
        return self.event.state == Event.State.PROPOSED


def proposals_of(source):
    """A Proposal for each event that this source tells, in a fixed number of queries."""
    own = Evidence.objects.filter(source=source).select_related("source").order_by("start", "end")
    events = (
        Event.objects.filter(pk__in=own.order_by().values("event"))
        .select_related("place")
        .prefetch_related("participations__person", "participations__office__country")
        .prefetch_related(Prefetch("evidence", own, to_attr="proofs"))
    )
    return sorted((_proposal(event) for event in events), key=lambda p: (p.proof.start, p.event.pk))


def _proposal(event):
    whole = (proof for proof in event.proofs if proof.field == Evidence.Field.EVENT)
    return Proposal(
        event=event,
        date=in_words(event.date),
        people=", ".join(seat.shown_name for seat in event.participations.all()),
        place=event.place.name if event.place else event.place_words,
        proof=next(whole, event.proofs[0]),
        desk=desk_address(event),
    )


def queue_address(source):
    """Where the proposals of this text are decided one by one, each beside its words."""
    return f"{reverse('desk:queue')}?source={source.pk}"


def waits(request, source):
    """Whether something that the text tells waits for this person's decision."""
    waiting = Event.objects.filter(state=Event.State.PROPOSED, evidence__source=source)
    return request.user.has_perm("relations.change_event") and waiting.exists()
