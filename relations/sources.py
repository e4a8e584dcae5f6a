"""From a file, a page or pasted words to a `SourceText`. Knows no Django.

A source file is UTF-8 text whose first line may begin with ` date 2026-01-13 ` (the rest of that line
is already body), or which opens with `key: value` lines before a blank line. HTML pages go through
trafilatura. Whatever cannot be read raises `SourceError`, naming the file and the line.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import trafilatura

from relations.extraction.types import SourceText
from relations.partial_date import PartialDate, parse_edtf
from relations.publication_dates import date_of_page

TEXT_SUFFIXES = (".txt", ".md")
PAGE_SUFFIXES = (".html", ".htm")
MAX_CHARACTERS = 5_000_000
# No UTF-8 text of MAX_CHARACTERS is longer, so that a larger file is refused unread.
MAX_BYTES = 4 * MAX_CHARACTERS

HEADER_KEYS = {
    "title": "title",
    "publisher": "publisher",
    "url": "url",
    "published": "published",
    "date": "published",
    "language": "language",
}

# How files begin that people rename, or save by mistake, as texts.
OTHER_FORMATS = {
    b"PK\x03\x04": "a zip archive or an Office document",
    b"%PDF-": "a PDF",
    b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"{\\rtf": "an RTF document",
}
_OTHER_LETTERS = {
    b"\xff\xfe": "a text in UTF-16, not UTF-8",
    b"\xfe\xff": "a text in UTF-16, not UTF-8",
}

_DATE_LINE = re.compile(r" ?date[ \t]+(?=\d{4})(\S+)[ \t]*", re.IGNORECASE)
_KEY_LINE = re.compile(r"[ \t]*([A-Za-z]+)[ \t]*:[ \t]*(.*)")
_WRITTEN_DATE = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:T[\d:.+Z-]*)?")
_NOT_PLAIN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")


class SourceError(ValueError):
    """What is wrong with a source, in words for the one who gave it."""


class UndatedError(SourceError):
    """Nothing is wrong but that nobody says when it was published."""


def source_files(paths: Iterable[str | Path]) -> list[Path]:
    """The files meant by `paths`, in their order; a folder stands for its texts, sorted, at any depth.

    A path that does not exist is kept: reading it says so.
    """
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        if path.is_dir():
            inside = (p for p in path.rglob("*") if p.suffix.lower() in TEXT_SUFFIXES + PAGE_SUFFIXES)
            visible = (
                p for p in inside if not any(part.startswith(".") for part in p.parts[len(path.parts) :])
            )
            found.update(dict.fromkeys(sorted(p for p in visible if p.is_file())))
        else:
            found[path] = None
    return list(found)


def read_folder(folder: str | Path) -> Iterator[SourceText]:
    """Each text of the folder in turn; SourceError at the first that cannot be read."""
    return (read_source(path) for path in source_files([folder]))


def read_source(path: str | Path) -> SourceText:
    """The dated text in a file, keyed by the file's stem. SourceError where there is none."""
    path = Path(path)
    return source_from_bytes(path, _bytes_of(path))


def source_from_bytes(path: str | Path, raw: bytes, published: PartialDate | None = None) -> SourceText:
    """The same for bytes at hand; the suffix of `path` tells a page from a text.

    `published` wins over what the bytes say of their date.
    """
    path = Path(path)
    _refuse_large(path, len(raw))
    if path.suffix.lower() in PAGE_SUFFIXES:
        return source_from_page(path.stem, raw, published, name=str(path))
    _refuse_other_formats(path, raw)
    try:
        text = raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as problem:
        line = raw.count(b"\n", 0, problem.start) + 1
        raise SourceError(
            f"{path}, line {line}: not UTF-8 (byte {problem.start} is 0x{raw[problem.start]:02x}); "
            "save the text as UTF-8"
        ) from None
    return source_from_text(path.stem, text, published, name=str(path))


def source_from_text(
    key: str,
    text: str,
    published: PartialDate | None = None,
    *,
    title: str = "",
    publisher: str = "",
    url: str = "",
    language: str = "",
    name: str = "",
) -> SourceText:
    """A `SourceText` of these words; what is given here wins over the text's own header.

    `name` is what error messages call the source (its key if nothing is given).
    """
    name = name or key
    _refuse_unreadable(name, text)
    body_start, header = _header(name, text)
    published = published or header.get("published")
    if published is None:
        raise UndatedError(
            f"{name}: no date; begin the first line with ` date 2026-01-13 ` or `published: 2026-01-13`"
        )
    if not text[body_start:].strip():
        raise SourceError(f"{name}: empty after its header")
    return SourceText(
        key=key,
        text=text,
        body_start=body_start,
        published=published,
        title=title or header.get("title", ""),
        publisher=publisher or header.get("publisher", ""),
        url=url or header.get("url", ""),
        language=language or header.get("language", "") or "en",
    )


def _bytes_of(path):
    if not path.exists():
        raise SourceError(f"{path}: no such file")
    if not path.is_file():
        raise SourceError(f"{path}: not a file")
    try:
        _refuse_large(path, path.stat().st_size)
        return path.read_bytes()
    except OSError as problem:
        raise SourceError(f"{path}: {problem.strerror or problem}") from None


def _refuse_large(path, size):
    if size > MAX_BYTES:
        raise SourceError(
            f"{path}: {size / 1e6:.0f} MB is too large; a text may have {MAX_CHARACTERS:,} characters"
        )


def _refuse_other_formats(path, raw):
    for opening, what in (OTHER_FORMATS | _OTHER_LETTERS).items():
        if raw.startswith(opening):
            raise SourceError(f"{path}: this is {what}, whatever its name; give the text itself")


def _refuse_unreadable(name, text):
    if not text.strip():
        raise SourceError(f"{name}: empty")
    if len(text) > MAX_CHARACTERS:
        raise SourceError(f"{name}: {len(text):,} characters is too long; a text may have {MAX_CHARACTERS:,}")
    want_plain(name, text)


def want_plain(name, text):
    """SourceError at the first control character or half of one, which no plain text has."""
    if found := _NOT_PLAIN.search(text):
        line = text.count("\n", 0, found.start()) + 1
        what = "control character" if found[0] < "\ud800" else "half a character"
        raise SourceError(f"{name}, line {line}: {what} 0x{ord(found[0]):02x}; this is not plain text")


def _header(name, text):
    """Where the body begins, and what the lines before it say."""
    if dated := _DATE_LINE.match(text):
        written = dated[1].rstrip(",;")
        return dated.end(), {"published": _written_date(name, 1, written)}
    header, position = {}, 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        if not line.strip():
            if header:
                return position + len(line), header
        else:
            found = _KEY_LINE.match(line.rstrip("\r\n"))
            key = found and HEADER_KEYS.get(found[1].lower())
            if not key:
                break
            if key in header:
                raise SourceError(f"{name}, line {number}: {found[1]} is given twice")
            value = found[2].strip()
            header[key] = _written_date(name, number, value) if key == "published" else value
        position += len(line)
    # Lines with a colon that no blank line closes, or with a key we don't know, are the text itself.
    return 0, {}


def _written_date(name, line, written):
    try:
        if not (found := _WRITTEN_DATE.fullmatch(written)):
            raise ValueError(f"{written!r} is not a date; write it as 2026-01-13, 2026-01 or 2026")
        return parse_edtf(found[1])
    except ValueError as problem:
        raise SourceError(f"{name}, line {line}: {problem}") from None


def source_from_page(
    key: str,
    raw: bytes,
    published: PartialDate | None = None,
    *,
    url: str = "",
    charset: str = "",
    name: str = "",
    publisher: str = "",
    language: str = "",
) -> SourceText:
    """The main text of an HTML page, dated by what it says of its publication where `published` doesn't.

    `url` is where the page stood, `charset` what the server says of its letters. A publisher and a language
    are those of a page that does not say.
    """
    name = name or key
    page_text = _decoded(raw, charset)
    tree = trafilatura.load_html(page_text)
    # trafilatura prunes the tree that it is given.
    date = published or (None if tree is None else date_of_page(tree, url))
    page = trafilatura.bare_extraction(
        page_text,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if page is None or not (page.text or "").strip():
        raise SourceError(f"{name}: no text found in this page")
    if date is None:
        raise UndatedError(
            f"{name}: no date found in this page; save its text with a first line ` date 2026-01-13 `"
        )
    source = source_from_text(
        key,
        page.text,
        date,
        title=page.title or "",
        publisher=page.sitename or publisher,
        url=url or page.url or "",
        language=page.language or _language_of(tree) or language,
        name=name,
    )
    headline = f"{source.title}\n"
    return replace(source, body_start=len(headline)) if page.text.startswith(headline) else source


def _decoded(raw, charset):
    """The page's letters; left to trafilatura's own eye where neither UTF-8 nor what the server says fits.

    Hardly anything but UTF-8 is valid UTF-8, whereas servers often name a set they never looked at.
    """
    for known in filter(None, ("utf-8", charset)):
        try:
            return raw.decode(known)
        # ValueError for names such as “undefined”, which Python knows and can't read by.
        except (LookupError, ValueError):
            continue
    return raw


def _language_of(tree):
    """What `<html lang>` says, without its region; "" where it does not say."""
    return (tree.get("lang") or "").partition("-")[0].strip().lower()[:8]
