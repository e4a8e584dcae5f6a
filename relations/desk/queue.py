"""What waits for a decision, in which order, and what comes after what."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import F, Max, Min, OuterRef, Subquery
from django.urls import reverse

from relations.admin.related import key_in
from relations.models import Event, Evidence

ORDERS = {
    "text": "as the texts tell it",
    "sure": "surest first",
    "unsure": "least sure first",
    "old": "waiting longest",
    "new": "newest",
    "pair": "pair by pair",
}
# So many are lined up at once; what is decided makes room for the next.
MOST = 1000


@dataclass(frozen=True)
class Queue:
    """A selection of proposals as the address has it. Unknown values select nothing away."""

    source: int | None = None
    pair: str = ""
    kind: str = ""
    order: str = "text"

    @classmethod
    def read(cls, given):
        """From a QueryDict."""
        kind, order = given.get("kind", ""), given.get("order", "")
        pair = given.get("pair", "").lower()
        codes = pair.split("-")
        return cls(
            source=key_in(given.get("source")) or None,
            pair=pair if len(codes) == 2 and all(len(c) == 2 and c.isalpha() for c in codes) else "",
            kind=kind if kind in Event.Kind.values else "",
            order=order if order in ORDERS else "text",
        )

    def waiting(self):
        """The proposals, in order."""
        found = Event.objects.filter(state=Event.State.PROPOSED)
        if self.source is not None:
            found = found.filter(pk__in=Evidence.objects.filter(source=self.source).values("event"))
        if self.pair:
            found = found.between_countries(*self.pair.split("-"))
        if self.kind:
            found = found.filter(kind=self.kind)
        return self._ordered(found)

    def _ordered(self, found):
        told = Evidence.objects.filter(event=OuterRef("pk"), field=Evidence.Field.EVENT)
        if self.source is not None:
            told = told.filter(source=self.source)
        told = told.order_by("source", "start")
        found = found.annotate(
            in_source=Subquery(told.values("source")[:1]), in_text=Subquery(told.values("start")[:1])
        )
        text = [F("in_source").asc(nulls_last=True), "in_text", "pk"]
        if self.order == "pair":
            found = found.annotate(one=Min("countries__code"), other=Max("countries__code"))
        first = {
            "sure": ["-confidence"],
            "unsure": ["confidence"],
            "old": ["created_at"],
            "new": ["-created_at"],
            "pair": ["one", "other"],
        }
        return found.order_by(*first.get(self.order, []), *text)

    def ids(self):
        return list(self.waiting().values_list("public_id", flat=True)[:MOST])

    @property
    def query(self):
        """The address's query, without what is usual."""
        given = {"source": self.source, "pair": self.pair, "kind": self.kind}
        given["order"] = "" if self.order == "text" else self.order
        return {name: value for name, value in given.items() if value}

    def address(self, at=""):
        query = urlencode(self.query | ({"at": at} if at else {}))
        return reverse("desk:queue") + (f"?{query}" if query else "")


@dataclass(frozen=True)
class Place:
    """Where one stands in the line: numbers from 1; `before` and `after` are public ids or ""."""

    number: int
    total: int
    before: str
    after: str


def place_in(ids, at):
    """The Place of `at` among `ids`; of one that is not there, before all of them."""
    if at not in ids:
        return Place(0, len(ids), "", ids[0] if ids else "")
    n = ids.index(at)
    return Place(n + 1, len(ids), ids[n - 1] if n else "", ids[n + 1] if n + 1 < len(ids) else "")
