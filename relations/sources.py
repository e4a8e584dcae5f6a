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

_DATE_LINE = re.compile(r" ?date[ \t]+(?=\d{4})(\S+)[ \t]*", re.IGNORECASE)
_KEY_LINE = re.compile(r"[ \t]*([A-Za-z]+)[ \t]*:[ \t]*(.*)")
_WRITTEN_DATE = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:T[\d:.+Z-]*)?")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


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
        return _from_page(path, raw, published)
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


def _refuse_unreadable(name, text):
    if not text.strip():
        raise SourceError(f"{name}: empty")
    if len(text) > MAX_CHARACTERS:
        raise SourceError(f"{name}: {len(text):,} characters is too long; a text may have {MAX_CHARACTERS:,}")
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise SourceError(
            f"{name}, line {line}: control character 0x{ord(found[0]):02x}; this is not plain text"
        )


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


def _from_page(path, raw, published=None):
    """The main text of an HTML page, dated by its own metadata where `published` does not say."""
    page = trafilatura.bare_extraction(raw, with_metadata=True, include_comments=False, include_tables=False)
    if page is None or not (page.text or "").strip():
        raise SourceError(f"{path}: no text found in this page")
    if not (published or page.date):
        raise UndatedError(
            f"{path}: no date found in this page; save its text with a first line ` date 2026-01-13 `"
        )
    source = source_from_text(
        path.stem,
        page.text,
        published or _written_date(str(path), 1, page.date),
        title=page.title or "",
        publisher=page.sitename or "",
        url=page.url or "",
        language=page.language or "",
        name=str(path),
    )
    headline = f"{source.title}\n"
    return replace(source, body_start=len(headline)) if page.text.startswith(headline) else source
