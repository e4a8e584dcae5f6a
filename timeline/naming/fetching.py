"""Names fetched with the rows that bear them. English ones need nothing: they are columns."""

from django.utils.translation import get_language

from .name import Name, in_english, is_english
from .tables import settled

# What `event_title` and `words_for_place` ask for, from an event.
_OF_EVENT = ("participations__person__names", "participations__office", "place__names")


def with_names(rows, *of):
    """Events with the names their titles are made of; or rows with those of the events at the paths `of`."""
    if is_english():
        return rows
    return rows.prefetch_related(*(f"{one}__{path}".lstrip("_") for one in of or ("",) for path in _OF_EVENT))


def with_names_of(rows, path="names"):
    """Rows of people or places with their names."""
    return rows if is_english() else rows.prefetch_related(path)


def names_by_slug(model, english):
    """{slug: Name} for {slug: English name}; `model` holds the names: PersonName, PlaceName."""
    if is_english() or not english:
        return english
    owner = model.__name__.removesuffix("Name").lower()
    asked = {f"{owner}__slug__in": list(english), "language": get_language()}
    # The usual name is stored first: it comes last here, and stays.
    rows = model.objects.filter(**asked).order_by("-pk").values_list(f"{owner}__slug", "text")
    found = dict(rows)
    if owner == "place":
        tabled = ((slug, settled("places", ("slug",), slug, get_language())) for slug in english)
        found |= {slug: name for slug, name in tabled if name}
    return {slug: Name(found[slug]) if slug in found else in_english(name) for slug, name in english.items()}
