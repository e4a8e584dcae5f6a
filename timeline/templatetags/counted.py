"""Numbers with their nouns: `{{ page.events|events }}` is "1 event", "214 events"."""

from django import template
from django.utils.formats import number_format
from django.utils.translation import gettext, ngettext

register = template.Library()


@register.filter
def events(number):
    return ngettext("%(number)d event", "%(number)d events", number) % {"number": number}


@register.filter
def sources(number):
    return ngettext("%(number)d source", "%(number)d sources", number) % {"number": number}


@register.filter
def parts(number):
    return ngettext("%(number)d part", "%(number)d parts", number) % {"number": number}


@register.filter
def days(number):
    return ngettext("%(number)s day", "%(number)s days", number) % {"number": _grouped(number)}


@register.filter
def span_of_days(span):
    """ "316 days", or "300 to 330 days" where a date is not known to the day."""
    if span.is_exact:
        return days(span.least)
    ends = {"least": _grouped(span.least), "most": _grouped(span.most)}
    return gettext("%(least)s to %(most)s days") % ends


def _grouped(number):
    """ "5,674"."""
    return number_format(number, force_grouping=True)


@register.filter
def of_kind(number, kind):
    """ "3 meetings", "1 visit"."""
    if kind == "meeting":
        said = ngettext("%(number)d meeting", "%(number)d meetings", number)
    elif kind == "visit":
        said = ngettext("%(number)d visit", "%(number)d visits", number)
    else:
        said = ngettext("%(number)d statement", "%(number)d statements", number)
    return said % {"number": number}


@register.filter
def further_parts(whole):
    """What is left of an event's parts: "2 more parts", "12 statements", or both."""
    said = len(whole.statements)
    deeds = len(whole.further) - said
    words = []
    if deeds:
        words.append(ngettext("%(number)d more part", "%(number)d more parts", deeds) % {"number": deeds})
    if said:
        words.append(of_kind(said, "statement"))
    return gettext(", ").join(words)
