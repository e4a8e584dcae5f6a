"""The pages that every page leads to."""

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy

register = template.Library()

PAGES = {
    "timeline": gettext_lazy("Timeline"),
    "compare": gettext_lazy("Compare"),
    "matrix": gettext_lazy("Matrix"),
    "map": gettext_lazy("Map"),
    "people": gettext_lazy("People"),
    "sources": gettext_lazy("Sources"),
    "about": gettext_lazy("About"),
}


@register.simple_tag
def navigation():
    """[(address, label)] in the order of the menu."""
    return [(reverse(name), label) for name, label in PAGES.items()]
