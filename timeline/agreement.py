"""Whether the sources of an event agree, and on what: by what each of them alone was read to say."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from relations.models import Place

from .naming import place_name


@dataclass(frozen=True)
class Agreement:
    """`on` are the fields that at least two sources give alike; `places` is [(name, [footnotes])] where
    they name places that cannot both be true, else []."""

    on: list[str]
    places: list[tuple[str, list]]

    @property
    def in_words(self):
        """ "the date, the place and the people"."""
        if len(self.on) < 2:
            return "".join(self.on)
        return _("%(all)s and %(last)s") % {"all": _(", ").join(self.on[:-1]), "last": self.on[-1]}


def agreement(event, notes):
    """The Agreement of an event's sources; `notes` are its Footnotes."""
    told = _by_source(notes)
    places = _places(told)
    on = []
    if _given(told, "date") > 1 and not event.dates_disagree:
        on.append(_("the date"))
    if _given(told, "place") > 1 and len(places) == 1:
        on.append(_("the place"))
    if _given(told, "people") > 1 and len({_people(one) for _, one in told}) == 1:
        on.append(_("the people"))
    return Agreement(on, list(places.values()) if len(places) > 1 else [])


def _by_source(notes):
    """[(footnote, what its source says of the event)], one for each source that was read to tell it."""
    told = {}
    for note in notes.notes:
        for row in (note.evidence, *note.inside):
            if row.told:
                told.setdefault(row.source_id, (note, row.told))
    return list(told.values())


def _given(told, key):
    return sum(1 for _note, one in told if one.get(key))


def _people(one):
    return frozenset(slug for _name, _role, slug, *_more in one.get("people") or () if slug)


def _places(told):
    """{key of the town: (name, [footnotes])}: a site is in its town, so that the two agree; and what a
    region holds is not known here, so that it contradicts nothing."""
    named = [(note, one["place"][0]) for note, one in told if one.get("place") and one["place"][0]]
    slugs = {slug for _note, slug in named}
    known = Place.objects.select_related("town").filter(slug__in=slugs).exclude(kind="region")
    towns = {place.slug: place.town or place for place in known}
    places = {}
    for note, slug in named:
        if slug in towns:
            town = towns[slug]
            places.setdefault(town.pk, (place_name(town), []))[1].append(note)
    return places
