"""Cards and lines of a list as HTML, each drawn once and kept until something it shows changes.

What a card shows follows from its event, the parts found beneath it and the whole it is part of, from the
names of people, places and sources, and for a plan from today. All of that is in the key under which it is
kept, so nothing needs to be thrown away.
"""

from collections import defaultdict
from hashlib import blake2b

from django.core.cache import cache
from django.template.loader import get_template
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from relations.models import Event

from .cards import card
from .naming import with_names
from .offices import with_tenures
from .parts import DEEPEST, line

A_WEEK = 7 * 24 * 3600


def draw(asked, rows, today, continued):
    """The HTML of each row's card, or of its line where the list is compact.

    `continued`: the first of them takes the focus, for it follows what the reader has seen.
    """
    beneath = _parts(asked, rows)
    focused = rows[0].pk if continued and rows else None
    key_of = _keys(asked, beneath, today)
    keys = {row.pk: key_of(row, row.pk == focused) for row in rows}
    kept = cache.get_many(keys.values())
    missing = [row for row in rows if keys[row.pk] not in kept]
    if missing:
        fresh = _drawn(asked, missing, beneath, today, focused)
        kept |= {keys[pk]: html for pk, html in fresh.items()}
        cache.set_many({keys[pk]: html for pk, html in fresh.items()}, A_WEEK)
    return [mark_safe(kept[keys[row.pk]]) for row in rows]


def _parts(asked, rows):
    """{key of an event: rows of its parts found, the earliest first}, down to the parts of parts."""
    beneath, level = defaultdict(list), [row.pk for row in rows]
    for _ in range(DEEPEST):
        if not level:
            break
        parts, level = asked.found.rows_of_parts(level), []
        for part in parts:
            beneath[part.whole].append(part)
            level.append(part.pk)
    return beneath


def _keys(asked, beneath, today):
    """A function of a row and its focus: the key of its card, which holds all that decides how it looks."""
    about = [asked.pair, asked.is_compact, asked.understood("country"), get_language()]
    on_page = repr((asked.found.names_version, about))

    def key(row, focus):
        shown = _with_parts(row, beneath)
        # Beneath a card with parts stands the address of the list that finds the others.
        address = asked.url if len(shown) > 1 else ""
        day = "" if all(one.status == "happened" for one in shown) else today
        told = f"{on_page}{(focus, address, day)}{[one.told for one in shown]}"
        return f"card:{blake2b(told.encode(), digest_size=16).hexdigest()}"

    return key


def _with_parts(row, beneath, depth=0):
    parts = [part for part in beneath.get(row.pk, ()) if depth < DEEPEST]
    return [row, *(one for part in parts for one in _with_parts(part, beneath, depth + 1))]


def _drawn(asked, rows, beneath, today, focused):
    """{key of the event: HTML} of these rows, from a fixed number of questions."""
    events = Event.objects.filter(pk__in=[row.pk for row in rows])
    if asked.is_compact:
        wholes = [line(event, today) for event in with_names(events.in_one_line())]
    else:
        about = [code.upper() for code in (*asked.pair.split("-"), *asked.understood("country"))]
        wholes = [card(event, today, about) for event in with_tenures(events.for_timeline())]
    _nest(wholes, beneath, today)
    template = get_template(f"timeline/{'line' if asked.is_compact else 'card'}.html")
    return {
        one.event.pk: template.render({"card": one, "asked": asked, "focus": one.event.pk == focused})
        for one in wholes
    }


def _nest(wholes, beneath, today):
    """Puts the lines of the parts beneath their cards."""
    pks = {part.pk for parts in beneath.values() for part in parts}
    events = with_names(Event.objects.in_one_line()).in_bulk(pks) if pks else {}

    def lines(pk, depth=0):
        parts = beneath.get(pk, ()) if depth < DEEPEST else ()
        return [_line(events[part.pk], today, lines(part.pk, depth + 1)) for part in parts]

    for whole in wholes:
        whole.parts = lines(whole.event.pk)


def _line(event, today, parts):
    one = line(event, today)
    one.parts = parts
    return one
