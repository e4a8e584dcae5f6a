"""When a page says it was published: as wide as it says, or not at all.

Pages carry many dates: of the events they tell, of a change, of the copyright. Only what is marked as the
date of publication counts, then a day in the address, then the page's one and only marked time. A date
guessed from the text would be that of the event more often than not.
"""

import json
import re
from email.utils import parsedate_tz
from urllib.parse import urlsplit

from relations.partial_date import PartialDate, parse_edtf

# Names of <meta> whose content is the date of publication, the surest first.
_META = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "citation_publication_date",
    "citation_online_date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "date",
    "parsely-pub-date",
    "sailthru.date",
)
_ISO = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?=$|[T\s])")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)|[/_-]((?:19|20)\d{6})(?!\d)"
)
_NOT_FIRST = re.compile(r"modif|updat|event|start|end", re.IGNORECASE)


def written_date(written):
    """The date that opens `written`, on the calendar of who wrote it; None where there is none.

    ISO 8601 to the year, the month or the day, with `-`, `/` or `.`; RFC 822 as in feeds and headers.
    """
    written = written.strip()
    if found := _COMPACT.match(written):
        return _date(*found.groups())
    if found := _ISO.match(written):
        return _date(*found.groups())
    if (parsed := parsedate_tz(written)) and parsed[2]:
        return _date(*parsed[:3])
    return None


def date_of_page(tree, address=""):
    """The PartialDate of an lxml page at `address`; None where it does not say."""
    return _from_meta(tree) or _from_linked_data(tree) or _from_marks(tree) or _from_address(address)


def _date(year, month=None, day=None):
    text = "-".join(f"{int(part):0{width}d}" for part, width in ((year, 4), (month, 2), (day, 2)) if part)
    try:
        date = parse_edtf(text)
    except ValueError:
        return None
    # EDTF has seasons where a month is meant here.
    return date if date.precision in ("day", "month", "year") else None


def _from_meta(tree):
    told = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        told.setdefault(name.strip().lower(), meta.get("content") or "")
    dates = (written_date(told[name]) for name in (*_META, "datepublished") if told.get(name))
    return next(filter(None, dates), None)


def _from_linked_data(tree):
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            told = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for written in _published_in(told):
            if date := written_date(written):
                return date
    return None


def _published_in(told, depth=0):
    """Each `datePublished` of linked data, outermost first."""
    if depth > 6:
        return
    if isinstance(told, dict):
        if isinstance(written := told.get("datePublished"), str):
            yield written
        told = list(told.values())
    if isinstance(told, list):
        for part in told:
            yield from _published_in(part, depth + 1)


def _from_marks(tree):
    """What is marked up as the date of publication, else the one time that the page has."""
    marked = tree.xpath(".//*[contains(@itemprop, 'datePublished')]") + tree.xpath(".//time[@pubdate]")
    for mark in marked:
        if date := written_date(mark.get("datetime") or mark.get("content") or mark.text or ""):
            return date
    times = [
        t for t in tree.iter("time") if not _NOT_FIRST.search(f"{t.get('itemprop', '')} {t.get('class', '')}")
    ]
    dates: set[PartialDate | None] = {written_date(t.get("datetime") or "") for t in times}
    return dates.pop() if len(dates) == 1 else None


def _from_address(address):
    found = _IN_ADDRESS.search(urlsplit(address).path)
    if not found:
        return None
    year, month, day, compact = found.groups()
    return written_date(compact) if compact else _date(year, month, day)
