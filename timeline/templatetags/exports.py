"""The exports of a list: `{% export_line asked %}`; in the head `{% feed_links asked heading %}`."""

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy

from timeline.exports.links import embed_query, export_links, export_url

register = template.Library()

# What most people ask for; the page of all formats is one step away.
SHOWN = ("csv", "json", "ics", "atom", "bib")
FEEDS = {
    "atom": ("application/atom+xml", gettext_lazy("Changes: %(title)s")),
    "ics": ("text/calendar", gettext_lazy("Calendar: %(title)s")),
}


@register.inclusion_tag("timeline/exports.html")
def export_line(asked):
    query = embed_query(asked)
    return {
        "links": [link for link in export_links(asked) if link.extension in SHOWN],
        "more_url": reverse("data") + (f"?{query}" if query else ""),
    }


@register.simple_tag(takes_context=True)
def embed_code(context, asked, heading):
    """What to paste into a page: a frame, and the script that fits its height."""
    query = embed_query(asked)
    site = context["request"].build_absolute_uri
    return format_html(
        '<iframe src="{}" title="{}" width="100%" height="600" loading="lazy"></iframe>\n'
        '<script src="{}" async></script>',
        site(reverse("embed") + (f"?{query}" if query else "")),
        heading,
        # Not by `static`: the pasted address has to outlive the next release, so it carries no hash.
        site(f"{settings.STATIC_URL}frames.js"),
    )


@register.simple_tag(takes_context=True)
def feed_links(context, asked, heading):
    """What a feed reader and a calendar find by themselves."""
    site = context["request"].build_absolute_uri
    rows = [
        (kind, title % {"title": heading}, site(export_url(asked, extension)))
        for extension, (kind, title) in FEEDS.items()
    ]
    return format_html_join("\n", '<link rel="alternate" type="{}" title="{}" href="{}">', rows)
