"""The text in the bytes that came: of a page by its content type, of a file by its name."""

from urllib.parse import urlsplit

from relations.models import Errand
from relations.sources import (
    OTHER_FORMATS,
    SourceError,
    UndatedError,
    source_from_bytes,
    source_from_page,
    source_from_text,
)

from .feeds import looks_like_feed

PAGES = ("text/html", "application/xhtml+xml")
_UNSAID = ("", "application/octet-stream", "text/plain")


def text_of_original(errand):
    """The SourceText of an errand that has its original; SourceError, UndatedError where there is none.

    What the text says of its date goes before what the errand knows: a feed may list an old page.
    """
    raw = bytes(errand.original.content)
    if errand.kind == Errand.Kind.FILE:
        return _dated(errand, lambda published: source_from_bytes(errand.name, raw, published))
    return _dated(errand, lambda published: _text_of_answer(errand, raw, published))


def key_of_address(address):
    """A short name for what came from there."""
    parts = urlsplit(address)
    return f"{parts.hostname}{parts.path}".rstrip("/")[:120]


def _dated(errand, read):
    try:
        return read(None)
    except UndatedError:
        if not errand.published:
            raise
        return read(errand.published)


def _text_of_answer(errand, raw, published):
    original, address = errand.original, errand.address
    about = {
        "url": address if len(address) <= 600 else "",
        "publisher": errand.publisher,
        "language": errand.language,
        "name": address,
    }
    key = key_of_address(address)
    kind = original.content_type
    if not raw.strip():
        raise SourceError(f"{address}: there is nothing")
    for opening, what in OTHER_FORMATS.items():
        if raw.startswith(opening):
            raise SourceError(f"{address}: this is {what}, not a page")
    if looks_like_feed(raw):
        raise SourceError(f"{address}: this is a feed, not a page: follow it under Feeds")
    if kind in PAGES or (kind in _UNSAID and raw.lstrip()[:1] == b"<"):
        return source_from_page(key, raw, published, charset=original.charset, **about)
    if kind.startswith("text/") or kind == "":
        return source_from_text(key, _decoded(raw, original.charset, address), published, **about)
    raise SourceError(f"{address}: this is {kind}, not a page")


def _decoded(raw, charset, address):
    for known in filter(None, ("utf-8", charset)):
        try:
            return raw.decode(known).removeprefix("\ufeff").replace("\r\n", "\n")
        # ValueError for names such as “undefined”, which Python knows and can't read by.
        except (LookupError, ValueError):
            continue
    raise SourceError(f"{address}: its letters are neither UTF-8 nor what its server says")
