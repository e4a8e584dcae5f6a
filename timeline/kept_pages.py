"""Whole pages, kept under the versions of the lists they show, and answers of 304 to who has them already.

A page is asked for by its address; what it hangs on was told when it was made. One question to the database
then gives the versions of that, and with them the ETag: a page whose lists have moved on is never found
again, so that nothing needs to be thrown away, in whichever of several processes it was kept.
"""

from dataclasses import dataclass
from functools import cache as once
from functools import wraps
from hashlib import blake2b

from django.conf import settings
from django.core.cache import caches
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language

from relations.models.lists import Dimension, stamp

from .facets import SHOWN
from .found import ALL, DIMENSIONS, NAMES
from .regions import region_of, vary_by_region
from .templatetags.theme import COOKIE

PAIRS = (Dimension.PAIRS, "")
# Folders whose files decide how a page looks and what it says.
LOOKS = ("relations", "timeline", "templates", "static", "locale")
# Bytes of the longest page that is kept: with the bound on their number, what all of them may take.
LARGEST = 150_000
TYPE = "text/html; charset=utf-8"


@dataclass(frozen=True)
class Versions:
    """The lists that a page hangs on, and their versions at a moment before it was made."""

    lists: tuple[tuple[int, str], ...]
    busiest_pairs: int  # how many of all pairs it names with their numbers
    stamp: tuple


def versions_for(asked):
    """The Versions of the page of a TimelineFilter.

    A pair's page tells of other lists only which pairs are busiest, unless all of them were asked for.
    Where several lists narrow, each number on the page is of events within one of them; else the page
    counts all events for the facet asked for.
    """
    named = [(DIMENSIONS[key], value) for key in DIMENSIONS for value in asked.understood(key)]
    if asked.narrowing == ("pair",) and asked.pair and "pair" not in asked.values.get("all", ()):
        return _versions((NAMES, PAIRS, *named), SHOWN + 2)
    groups = sum(1 for key in DIMENSIONS if asked.understood(key))
    return _versions((NAMES, *named) if groups > 1 else (NAMES, ALL, *named), 0)


def _versions(lists, busiest_pairs):
    return Versions(lists, busiest_pairs, stamp(lists, busiest_pairs))


def kept(view):
    """For a view whose whole page, where it is answered with 200, has its Versions as `response.versions`."""

    @wraps(view)
    def answer(request, *args, **kwargs):
        if region_of(request) or settings.DEBUG:
            return view(request, *args, **kwargs)
        pages, address = caches["pages"], _address(request)
        known = pages.get(address)
        if known:
            etag = _etag(address, stamp(*known))
            content = pages.get(etag)
            if content is not None:
                return _answer(request, content, etag)
        response = view(request, *args, **kwargs)
        versions = getattr(response, "versions", None)
        if response.status_code != 200 or versions is None or len(response.content) > LARGEST:
            return response
        etag = _etag(address, versions.stamp)
        pages.set(address, (versions.lists, versions.busiest_pairs))
        pages.set(etag, response.content)
        return _answer(request, response.content, etag)

    return answer


def _address(request):
    """What of a request decides how its page looks, the rows aside."""
    told = (
        request.build_absolute_uri(),
        get_language(),
        request.COOKIES.get(COOKIE, ""),
        timezone.localdate(),
        _looks(),
    )
    return _digest(told)


def _etag(address, versions):
    return f'"{_digest((address, versions))}"'


def _answer(request, content, etag):
    response = HttpResponse(content, content_type=TYPE)
    response["ETag"] = etag
    # A browser may keep the page, but asks each time whether it is still the same.
    response["Cache-Control"] = "no-cache"
    response.is_kept = True
    return get_conditional_response(request, etag=etag, response=vary_by_region(response))


def _digest(told):
    return blake2b(repr(told).encode(), digest_size=16).hexdigest()


@once
def _looks():
    """A digest that changes with the site's own code, templates and styles; on every machine the same."""
    files = (path for name in LOOKS for path in sorted((settings.BASE_DIR / name).rglob("*")))
    return _digest([path.read_bytes() for path in files if path.is_file() and path.suffix != ".pyc"])
