"""Light or dark, as the reader chose."""

from django import template

register = template.Library()

COOKIE = "theme"
THEMES = ("light", "dark")


@register.simple_tag(takes_context=True)
def theme(context):
    """The theme of the cookie, or "" to follow the system: set before the page is painted."""
    request = context.get("request")
    chosen = request.COOKIES.get(COOKIE, "") if request else ""
    return chosen if chosen in THEMES else ""
