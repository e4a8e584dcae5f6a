"""Topics."""

from django.utils.text import capfirst
from django.utils.translation import get_language

from .name import Name, in_english, is_english
from .tables import settled


def topic_name(slug, english):
    """The topic with the slug; `english` is its name in the database."""
    if is_english():
        return Name(capfirst(english))
    name = settled("topics", ("slug",), slug, get_language())
    return Name(name) if name else in_english(capfirst(english))
