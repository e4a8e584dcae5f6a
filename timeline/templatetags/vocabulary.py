"""Words for coded values: `{{ event.kind|kind_word }}`."""

from django import template

from timeline import vocabulary

register = template.Library()

register.filter("kind_word", vocabulary.kind_word)


@register.filter
def field_word(field):
    """What a piece of evidence proves: "date"."""
    return vocabulary.FIELDS[field]
