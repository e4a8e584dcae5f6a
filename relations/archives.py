"""Archives of many texts: folders, JSON lines and WARC files, one piece after the other. Knows no Django.

A line of JSON has `text`, and as far as they are known `published`, `title`, `publisher`, `url`, `language`
and `key`. Of a WARC file its HTML pages are taken, dated by what they say themselves. Nothing is held in
memory but the piece at hand, whatever the size of the archive.
"""

import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from relations.extraction.types import SourceText
from relations.partial_date import parse_edtf
from relations.sources import SourceError, read_source, source_files, source_from_page, source_from_text

LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
WARCS = (".warc", ".warc.gz")
PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True)
class Piece:
    """One text not read yet: a file, a line of JSON or a page of an archive. `name` is for messages."""

    name: str
    path: str = ""
    line: str = ""
    page: bytes = b""
    url: str = ""


def pieces(paths: Iterable[str | Path]) -> Iterator[Piece]:
    """The pieces of files, folders and archives, in a fixed order."""
    for path in map(Path, paths):
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.name.lower().endswith((*LINES, *WARCS)))
            yield from (Piece(str(found), path=str(found)) for found in source_files([path]))
            for archive in inside:
                yield from _of_archive(archive)
        else:
            yield from _of_archive(path)


def read_piece(piece: Piece) -> SourceText:
    """The dated text of a piece. SourceError where there is none."""
    if piece.line:
        return _read_line(piece)
    if piece.page:
        return source_from_page(piece.url[:120], piece.page, url=piece.url, name=piece.name)
    return read_source(piece.path)


def _of_archive(path):
    if path.name.lower().endswith(LINES):
        yield from _lines(path)
    elif path.name.lower().endswith(WARCS):
        yield from _pages(path)
    else:
        yield Piece(str(path), path=str(path))


def _lines(path):
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield Piece(f"{path}, line {number}", line=line)


def _pages(path):
    try:
        with path.open("rb") as file:
            for record in ArchiveIterator(file):
                headers = record.http_headers
                if record.rec_type != "response" or headers is None:
                    continue
                if (headers.get_header("Content-Type") or "").split(";")[0].strip().lower() in PAGES:
                    url = record.rec_headers.get_header("WARC-Target-URI") or ""
                    yield Piece(f"{path}, {url}", page=record.content_stream().read(), url=url)
    except ArchiveLoadFailed as problem:
        raise SourceError(f"{path}: not a WARC archive that can be read ({problem})") from None


def _read_line(piece):
    try:
        given = json.loads(piece.line)
        text = given["text"]
    except (ValueError, KeyError, TypeError):
        raise SourceError(f"{piece.name}: not a JSON object with a `text`") from None
    told = {key: given[key] for key in ("title", "publisher", "url", "language") if given.get(key)}
    if not all(isinstance(value, str) for value in (text, *told.values())):
        raise SourceError(f"{piece.name}: its values must be text")
    try:
        published = parse_edtf(given["published"]) if given.get("published") else None
    except (ValueError, TypeError) as problem:
        raise SourceError(f"{piece.name}: published: {problem}") from None
    key = str(given.get("key") or Path(piece.name.partition(",")[0]).stem)
    return source_from_text(key, text, published, **told, name=piece.name)
