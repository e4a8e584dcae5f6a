"""Dates in templates: `{{ source.published|date_words }}`, `{% event_time event today %}`."""

from django import template
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from relations.partial_date import parse_edtf
from timeline import event_dates
from timeline.naming import words_for_place

register = template.Library()


@register.filter
def date_words(date):
    """A PartialDate in words."""
    return event_dates.words(date)


@register.filter
def when_and_where(event):
    """ "13 January 2026, Nara"."""
    said = event_dates.words(event.date)
    return _(", ").join((said, words_for_place(event))) if event.place else said


@register.filter
def edtf_words(text):
    """An EDTF text in words; the text itself where it can't be read."""
    try:
        return event_dates.words(parse_edtf(text))
    except ValueError:
        return text


@register.filter
def day_words(day):
    """A day of the calendar: 30 October 2025."""
    return event_dates.day_words(day) if day else ""


@register.filter
def years_to(first, last):
    """The years of two days and all between: 1965–2026."""
    return event_dates.years_words(first.year, last.year)


@register.simple_tag
def date_time(date):
    """A PartialDate as a `<time>` element, or as bare words where no machine form is honest."""
    return _time(capfirst(event_dates.words(date)), date)


@register.simple_tag
def event_time(event, today):
    """The event's date and what became of it, as a `<time>` element."""
    return _time(event_dates.phrase(event, today), event.date)


def _time(said, date):
    machine = event_dates.machine_date(date)
    if machine == said:
        return format_html("<time>{}</time>", said)
    if machine:
        return format_html('<time datetime="{}">{}</time>', machine, said)
    return format_html("<span>{}</span>", said)
