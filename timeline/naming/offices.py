"""Offices."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .name import Name, in_english, is_english
from .places import country_name
from .tables import settled


def office_title(office):
    """The title alone: Prime Minister, 首相. A country may have a word of its own for it."""
    if is_english():
        return Name(office.title)
    language = get_language()
    for country in (office.country_id or "", ""):
        if title := settled("offices", ("country", "title"), (country, office.title), language):
            return Name(title)
    return in_english(office.title)


def office_name(office):
    """The title with its country: Prime Minister (Japan)."""
    title = office_title(office)
    if not office.country_id:
        return title
    country = country_name(office.country_id, office.country.name)
    return Name(_("%(title)s (%(country)s)") % {"title": title, "country": country}, title.language)
