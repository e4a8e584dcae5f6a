"""What a page says of its list: facts, picture, facets and cards, each as HTML.

Each but the cards is drawn once for each version of the lists that it counts; where the events found are
counted one by one, it is drawn each time.
"""

from hashlib import blake2b

from django.core.cache import caches
from django.template.loader import get_template
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from relations.models.counts import CountsOfList
from relations.models.lists import Dimension

from .facets import LABELS, facets
from .histogram import histogram
from .pair_facts import pair_facts


def pieces(asked, page, today, region):
    """{name: HTML}; `page` is the Listing. Only a whole page of a pair has facts."""
    facts = ""
    if asked.pair and not region:
        pair = CountsOfList(asked.found.lists.get((Dimension.PAIR, asked.pair)))
        facts = _kept(asked, "facts", [pair], today, lambda: _facts(asked, today))
    dateless = asked.found.leaving_out("from", "to").counts
    counted = [asked.found.leaving_out(key).counts for key in LABELS]
    return {
        "facts": facts,
        "histogram": _kept(asked, "histogram", [dateless], region, lambda: _histogram(asked, region)),
        "facets": _kept(asked, "facets", counted, region, lambda: _facets(asked, region)),
        "groups": page.html,
    }


def _kept(asked, name, counted, more, draw):
    """The piece under all that decides how it looks: the address, what names mean and what is counted."""
    hangs_on = [counts and counts.version for counts in counted]
    if None in hangs_on:
        return draw()
    address = (asked.url, asked.pair, asked.known)
    told = repr((name, get_language(), asked.found.names_version, hangs_on, address, more))
    key, cache = blake2b(told.encode(), digest_size=16).hexdigest(), caches["pieces"]
    html = cache.get(key)
    if html is None:
        html = draw()
        cache.set(key, html)
    return html


def _facts(asked, today):
    return _drawn("facts", {"facts": pair_facts(asked.pair, today)})


def _histogram(asked, region):
    picture = histogram(asked)
    shown = {"asked": asked, "region": region, "histogram": picture, "in_place": True}
    return _drawn("histogram", shown) if picture else mark_safe("")


def _facets(asked, region):
    shown = {"asked": asked, "region": region, "all_pairs_url": asked.at(reverse("timeline")).url}
    drawn = (_drawn("facet", {**shown, "facet": one}) for one in facets(asked) if one.choices or one.typed)
    return mark_safe("".join(drawn))


def _drawn(name, context):
    return get_template(f"timeline/{name}.html").render(context)
