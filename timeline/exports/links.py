"""Where the exports of a list stand: the same query string, another extension."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.conf import settings
from django.utils.translation import gettext as _

from timeline.filters import VIEW, TimelineFilter
from timeline.languages import in_language

from .formats import FORMATS


@dataclass(frozen=True)
class Link:
    extension: str
    name: str
    use: str
    url: str
    content_type: str


def whole_list(asked: TimelineFilter):
    """The same question without what only says how a page shows its answer; the order stays."""
    kept = {key: values for key, values in asked.values.items() if key == "order" or key not in VIEW}
    return replace(asked, values=kept)


def export_url(asked, extension):
    """In the language of the page where people read the format, else without one."""
    question = whole_list(asked)
    path = f"{question.path.rstrip('/')}.{extension}"
    if not FORMATS[extension].is_read:
        path = in_language(path, settings.LANGUAGE_CODE)
    return f"{path}?{question.query}" if question.query else path


def export_links(asked):
    return [
        Link(
            extension,
            known.name,
            known.use,
            export_url(asked, extension),
            known.content_type.partition(";")[0],
        )
        for extension, known in FORMATS.items()
    ]


def embed_query(asked):
    """The question with the page's own pair in it, since all embedded lists have one path."""
    values = whole_list(asked).values
    return urlencode([(key, value) for key in sorted(values) for value in values[key]])


def heading_of(asked):
    """(heading, chips): a list about one pair has the pair's name, whichever way it was asked for."""
    pairs = asked.understood("pair")
    if len(pairs) != 1:
        return _("All relations"), asked.chips
    return asked.known["pair", pairs[0]], [chip for chip in asked.chips if chip.key != "pair"]


def title_of(asked):
    """The heading, with what narrows the list."""
    heading, chips = heading_of(asked)
    return "; ".join([heading, *(f"{chip.label}: {chip.name}" for chip in chips)])
