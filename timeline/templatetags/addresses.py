"""Addresses of the web: only those, and with the words to look for there."""

from urllib.parse import quote

from django import template

register = template.Library()

# Words, or letters where a script has no spaces, that name one end of a long quotation.
WORDS_OF_AN_END = 5
LETTERS_OF_AN_END = 20


@register.filter
def web_address(url):
    """The address where it is one of the web, else "": a stored `javascript:` is never a link."""
    return url if url.lower().startswith(("https://", "http://")) else ""


@register.filter
def quoted_at(evidence):
    """The address of the published page, so that the browser scrolls to the quoted words if they are there.

    A text fragment (https://wicg.github.io/scroll-to-text-fragment/): where the page has other words, it
    opens at its top as any link does.
    """
    url = web_address(evidence.source.url)
    if not url:
        return ""
    words = " ".join(evidence.quote.split())
    start, end = _ends(words)
    wanted = ",".join(quote(part, safe="").replace("-", "%2D") for part in (start, end) if part)
    return f"{url}{'' if '#' in url else '#'}:~:text={wanted}"


def _ends(words):
    """A short text whole; of a long one its first and last words."""
    parts = words.split(" ")
    if len(parts) > 2 * WORDS_OF_AN_END:
        return " ".join(parts[:WORDS_OF_AN_END]), " ".join(parts[-WORDS_OF_AN_END:])
    if len(words) > 8 * LETTERS_OF_AN_END and len(parts) <= 2:
        return words[:LETTERS_OF_AN_END], words[-LETTERS_OF_AN_END:]
    return words, ""
