"""What a feed lists: RSS and Atom, however broken, as plain entries. Knows no database and no network."""

import io
import re
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urljoin, urlunsplit

import feedparser

from relations.partial_date import PartialDate
from relations.publication_dates import written_date
from relations.web_addresses import AddressError, read_address

_OPENING = re.compile(rb"<(?:\w+:)?(rss|feed|RDF)[\s>]", re.IGNORECASE)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)
_LINK = re.compile(rb"<link\b[^>]*>", re.IGNORECASE)
_FEED_LINK = re.compile(rb"application/(?:rss|atom)\+xml", re.IGNORECASE)
_HREF = re.compile(rb"""href\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)


class FeedError(ValueError):
    """Why these bytes are no feed, in words for a curator."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`published` as the feed writes it, on its own calendar; None where it does not say."""

    address: str
    title: str
    published: PartialDate | None


@dataclass(frozen=True, slots=True)
class Listing:
    """`without_address` counts entries that lead to no web page; `damage` says what is broken, or ""."""

    title: str
    language: str
    entries: tuple[Entry, ...]
    without_address: int = 0
    damage: str = ""


def looks_like_feed(raw):
    opening = raw[:2000]
    return bool(_OPENING.search(opening)) and not _PAGE.search(opening)


def read_feed(raw, address, content_type=""):
    """The Listing in the bytes that came from `address`. FeedError where they are none."""
    # As a stream: feedparser opens a file whose name it is given as bytes.
    parsed = feedparser.parse(
        io.BytesIO(raw),
        response_headers={"content-location": address, "content-type": content_type},
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    version = parsed.get("version", "")
    if not version and not parsed.entries:
        raise FeedError(_no_feed(raw, address))
    entries, without = [], 0
    for told in parsed.entries:
        entry = _entry(told, address, version)
        if entry:
            entries.append(entry)
        else:
            without += 1
    unique = {entry.address: entry for entry in reversed(entries)}
    return Listing(
        title=" ".join(str(parsed.feed.get("title", "")).split()),
        language=str(parsed.feed.get("language", "")).partition("-")[0].lower()[:8],
        entries=tuple(reversed(unique.values())),
        without_address=without,
        damage=_damage(parsed),
    )


def _entry(told, feed_address, version):
    try:
        address = urlunsplit(read_address(urljoin(feed_address, str(told.get("link", "")) or "no:address")))
    except (AddressError, ValueError):
        return None
    # `updated` is when an Atom entry last changed; RSS has no such thing, and keeps dc:date there.
    written = told.get("published") or ("" if version.startswith("atom") else told.get("updated")) or ""
    return Entry(address, " ".join(str(told.get("title", "")).split())[:300], written_date(str(written)))


def _damage(parsed):
    """The XML mistake that feedparser read around; a wrong character set in the header is none."""
    problem = parsed.get("bozo_exception") if parsed.get("bozo") else None
    if problem is None or isinstance(
        problem, feedparser.CharacterEncodingOverride | feedparser.NonXMLContentType
    ):
        return ""
    line = getattr(problem, "getLineNumber", lambda: None)()
    what = problem.getMessage() if hasattr(problem, "getMessage") else str(problem)
    return f"line {line}: {what}" if line else what


def _no_feed(raw, address):
    if not raw.strip():
        return f"{address}: there is nothing."
    for link in _LINK.findall(raw[:200_000]):
        if _FEED_LINK.search(link) and (found := _HREF.search(link)):
            named = found[1].decode("utf-8", "replace").replace("&amp;", "&")
            # An address that is none, such as http://[x, names no feed.
            with suppress(ValueError):
                return f"{address} is a page, not a feed. It names this feed: {urljoin(address, named)}"
    return f"{address} is no RSS or Atom feed."
