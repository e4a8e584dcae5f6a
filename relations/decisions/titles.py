"""Whether a title was written by a person."""

from relations.models import Event
from relations.models.titles import title_for


def wrote_itself(pk):
    """True where the stored title is what the stored rows make of it, so that it may follow a change."""
    stored = Event.objects.select_related("place").get(pk=pk)
    participations = list(stored.participations.select_related("person", "office__country"))
    proofs = list(stored.evidence.select_related("source"))
    return stored.title in ("", title_for(stored, participations, proofs))
