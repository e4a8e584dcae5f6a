"""A page of the timeline in two: its pieces, and the frame around them.

The pieces (facts, picture, facets, cards) follow from lists that grow. The frame is all the rest: head, menu,
fields, the links to exports, the foot. It follows from the address, the reader's language and theme, the
day, and the few words about the list that stand in it; it is drawn once for each of those and kept.
"""

import re
from hashlib import blake2b

from django.core.cache import caches
from django.http import HttpResponse
from django.template.loader import get_template
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from .kept_pages import TYPE
from .templatetags.theme import theme

# What people type stands in a page escaped, so that nobody can write a hole.
_HOLE = re.compile("<hole:([a-z]+)>")
PIECES = ("facts", "histogram", "facets", "groups")
HOLES = {name: mark_safe(f"<hole:{name}>") for name in PIECES}


def framed(request, template, context, pieces):
    """The whole page: an HttpResponse. `context` is what the frame says, `pieces` {name: HTML}."""
    cache, key = caches["pieces"], _key(request, context)
    # A list that is empty says what to drop, which follows from other lists.
    frame = cache.get(key) if context["page"].events else None
    if frame is None:
        frame = _HOLE.split(get_template(template).render(context | {"pieces": HOLES}, request))
        if context["page"].events:
            cache.set(key, frame)
    # Every second part is the name of a piece.
    parts = (pieces[part] if n % 2 else part for n, part in enumerate(frame))
    return HttpResponse("".join(parts), content_type=TYPE)


def _key(request, context):
    asked, page = context["asked"], context["page"]
    told = (
        request.build_absolute_uri(),
        get_language(),
        theme({"request": request}),
        context["today"],
        context["heading"],
        asked.known,
        asked.errors,
        (page.events, page.is_more, page.years, page.older_url),
    )
    return blake2b(repr(told).encode(), digest_size=16).hexdigest()
