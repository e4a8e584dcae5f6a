"""The page in other languages: for readers a switch, for search engines links in the head."""

from django import template
from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe

from timeline.languages import in_language, language_links

register = template.Library()


@register.simple_tag(takes_context=True)
def canonical(context, url):
    """The page's one address, and the same page in each language; `url` is a path and query of the site."""
    site = context["request"].build_absolute_uri
    links = [(link.code, site(link.url)) for link in language_links(url)]
    links.append(("x-default", site(in_language(url, settings.LANGUAGE_CODE))))
    return format_html(
        '<link rel="canonical" href="{}">\n{}',
        site(url),
        format_html_join("\n", '<link rel="alternate" hreflang="{}" href="{}">', links),
    )


@register.simple_tag
def language_switch(url):
    """The links to the page in each language, the present one marked."""
    return mark_safe(
        "".join(
            format_html(
                '<a href="{}" hreflang="{}" lang="{}"{}>{}</a>',
                link.url,
                link.code,
                link.code,
                mark_safe(' aria-current="true"') if link.is_here else "",
                link.name,
            )
            for link in language_links(url)
        )
    )
