"""Pages that show many events at one look: two pairs side by side, all pairs as a table, places on a map.

They read the same address as the timeline, less the keys that say how a list is shown, so that each of
their numbers is the length of the list it leads to.
"""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from relations.models import Country
from relations.models.counts import CountsOfList
from relations.models.lists import Dimension as D
from relations.models.lists import lists_of

from .compare import compare as compared
from .facets import facet
from .filters import VIEW, TimelineFilter
from .found import ALL
from .matrix import matrix as counted
from .names import name_pairs
from .naming import pair_name
from .pairs import canonical_pair
from .places_map import pictures, spots

HOME_PAIR = "jp-kr"
# What the form of these pages has a field for; other filters are carried along.
FIELDS = ("kind", "from", "to")


@dataclass(frozen=True)
class Overview:
    """What is asked of one of these pages, for its form."""

    asked: TimelineFilter
    kinds: list
    url: str

    @property
    def carried(self):
        """(key, value) of the filters that have no field here."""
        keys = [key for key in self.asked.values if key not in FIELDS]
        return [(key, value) for key in keys for value in self.asked.values[key]]

    @property
    def others(self):
        """Chips of the filters that have no field here."""
        return [chip for chip in self.asked.chips if chip.key not in FIELDS]

    @property
    def kind(self):
        return next(iter(self.asked.understood("kind")), "")


def _read(request, *leave_out):
    """The TimelineFilter of the address, without what this page does not narrow by."""
    asked = TimelineFilter.read(request.GET, request.path)
    dropped = {*VIEW, *leave_out}
    return replace(
        asked,
        values={key: chosen for key, chosen in asked.values.items() if key not in dropped},
        errors={key: texts for key, texts in asked.errors.items() if key not in dropped},
    )


@require_safe
def matrix(request):
    asked = _read(request, "pair", "country")
    if request.META.get("QUERY_STRING", "") != asked.query:
        return redirect(asked.url)
    page = Overview(asked, facet(asked, "kind").choices, asked.url)
    return render(
        request,
        "timeline/matrix.html",
        {"page": page, "matrix": counted(asked), "today": timezone.localdate()},
    )


@require_safe
def places_map(request):
    asked = _read(request, "place")
    if request.META.get("QUERY_STRING", "") != asked.query:
        return redirect(asked.url)
    found = spots(asked)
    page = Overview(asked, facet(asked, "kind").choices, asked.url)
    context = {"page": page, "spots": found, "pictures": pictures(found), "today": timezone.localdate()}
    return render(request, "timeline/map.html", context)


@require_safe
def compare(request):
    """Two pairs; where the address names none, the home pair and the busiest other."""
    asked = _read(request, "pair", "country")
    busiest = _busiest_pairs()
    chosen, problems = _two_pairs(request.GET, busiest)
    names = busiest | name_pairs(chosen)
    url = _address(request.path, chosen, asked)
    if not problems and request.get_full_path() not in (url, request.path):
        return redirect(url)
    lanes = [
        TimelineFilter.read(QueryDict(asked.query), reverse("pair", args=[pair]), pair, names[pair])
        for pair in chosen
    ]
    found = compared(lanes, timezone.localdate())
    earlier = asked.with_("to", found.until)
    context = {
        "page": Overview(asked, facet(asked, "kind").choices, url),
        "compared": found,
        "fields": list(zip(("a", "b"), chosen, strict=False)),
        "pairs": sorted(names.items(), key=lambda row: row[1]),
        "problems": problems,
        "earlier_url": _address(request.path, chosen, earlier) if found.until else "",
        "today": timezone.localdate(),
    }
    return render(request, "timeline/compare.html", context)


def _busiest_pairs():
    """{pair: name} of the pairs that share events, the busiest first."""
    rows, _ = CountsOfList(lists_of([ALL]).get(ALL)).foremost(D.PAIR)
    names = dict(Country.objects.values_list("code", "name"))
    pairs = [pair for pair, _number in rows]
    return {pair: pair_name(pair, names) for pair in pairs}


def _two_pairs(query, busiest):
    """([pair, pair], problems in words): those asked for; for want of one the home pair or the busiest."""
    wanted = [canonical_pair(query.get(key, "")[:20]) for key in ("a", "b")]
    known, chosen, problems = name_pairs(wanted), [], []
    for pair in wanted:
        if pair and pair not in known:
            problems.append(gettext("We know no pair “%(pair)s”.") % {"pair": pair})
        elif pair and pair in chosen:
            problems.append(gettext("Choose two different pairs."))
        chosen.append(pair if pair in known and pair not in chosen else None)
    spare = [pair for pair in dict.fromkeys((HOME_PAIR, *busiest)) if pair in busiest and pair not in chosen]
    return [pair or spare.pop(0) for pair in chosen if pair or spare], problems


def _address(path, chosen, asked):
    """The canonical address of a comparison."""
    pairs = urlencode(list(zip(("a", "b"), chosen, strict=False)))
    query = "&".join(part for part in (pairs, asked.query) if part)
    return f"{path}?{query}" if query else path
