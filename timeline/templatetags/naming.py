"""Names in the page's language: `{{ country|country_name }}`, `{{ event|title_of }}`.

They are plain text, fit for an attribute. `|marked` tells the language of what is not in the page's own.
"""

from django import template
from django.utils.html import format_html
from django.utils.translation import gettext as _

from timeline import naming
from timeline.naming import Title

register = template.Library()

register.filter("person_name", naming.person_name)
register.filter("own_name", naming.own_name)
register.filter("place_name", naming.place_name)
register.filter("place_with_country", naming.place_with_country)
register.filter("office_title", naming.office_title)
register.filter("office_name", naming.office_name)
register.filter("title_of", naming.event_title)


@register.filter
def country_name(country):
    return naming.country_name(country.code, country.name)


@register.filter
def topic_name(topic):
    return naming.topic_name(topic.slug, topic.name)


@register.filter
def marked(name):
    """As HTML, in an element of its own where the language is not the page's."""
    if isinstance(name, Title):
        return _title(name)
    language = getattr(name, "language", "")
    return format_html('<span lang="{}">{}</span>', language, name) if language else name


def _title(title):
    """Quoted words are what they are; a title that could not be told in the page's language says so."""
    words = marked(title.words)
    if title.is_original:
        return format_html("{} <small>{}</small>", words, _("(title in English)"))
    return format_html("{}{}", title.lead, words)
