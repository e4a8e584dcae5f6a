"""Archives of many texts: folders, JSON lines and WARC files, one piece after the other. Knows no Django.

A line of JSON has `text`, and as far as they are known `published`, `title`, `publisher`, `url`, `language`
and `key`. Of a WARC file its HTML pages are taken, dated by what they say themselves. Nothing is held in
memory but the piece at hand, whatever the size of the archive.
"""

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from relations.extraction.types import SourceText
from relations.partial_date import parse_edtf
from relations.sources import (
    MAX_BYTES,
    SourceError,
    read_source,
    source_files,
    source_from_page,
    source_from_text,
    want_plain,
)

LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
WARCS = (".warc", ".warc.gz")
PAGES = ("text/html", "application/xhtml+xml")
# A letter may take six bytes of JSON, as in "\\u5948".
LONGEST_LINE = 2 * MAX_BYTES


@dataclass(frozen=True)
class Piece:
    """One text not read yet: a file, a line of JSON or a page of an archive. `name` is for messages.

    Or no text at all: `problem` says in words what is wrong with it, or with the rest of its archive.
    """

    name: str
    path: str = ""
    line: bytes | None = None
    page: bytes | None = None
    charset: str = ""
    url: str = ""
    problem: str = ""


def pieces(paths: Iterable[str | Path]) -> Iterator[Piece]:
    """The pieces of files, folders and archives, in a fixed order; with a `problem` where reading ends."""
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
    if piece.problem:
        raise SourceError(f"{piece.name}: {piece.problem}")
    if piece.line is not None:
        return _read_line(piece)
    if piece.page is not None:
        return source_from_page(
            piece.url[:120], piece.page, url=piece.url, charset=piece.charset, name=piece.name
        )
    return read_source(piece.path)


def _of_archive(path):
    if path.name.lower().endswith(LINES):
        yield from _to_the_end(path, _lines(path))
    elif path.name.lower().endswith(WARCS):
        yield from _to_the_end(path, _pages(path))
    else:
        yield Piece(str(path), path=str(path))


def _to_the_end(path, found):
    """The pieces found; where the archive can't be read on, a last one that says why."""
    try:
        yield from found
    except (ArchiveLoadFailed, AttributeError) as problem:  # warcio trips over a record without an address
        yield Piece(str(path), problem=f"not a WARC archive that can be read ({problem})")
    except (OSError, EOFError, zlib.error) as problem:
        yield Piece(str(path), problem=f"cannot be read on: {getattr(problem, 'strerror', None) or problem}")


def _lines(path):
    opened = gzip.open if path.suffix.lower() == ".gz" else open
    with opened(path, "rb") as file:
        number = 0
        while line := file.readline(LONGEST_LINE + 1):
            number += 1
            name = f"{path}, line {number}"
            if len(line) > LONGEST_LINE:
                yield Piece(name, problem=f"longer than {LONGEST_LINE / 1e6:.0f} MB")
                while line and not line.endswith(b"\n"):
                    line = file.readline(LONGEST_LINE)
            elif line.strip():
                yield Piece(name, path=str(path), line=line)


def _pages(path):
    with path.open("rb") as file:
        for record in ArchiveIterator(file):
            if record.rec_type != "response" or not _is_page(record.http_headers):
                continue
            url = record.rec_headers.get_header("WARC-Target-URI") or ""
            name = f"{path}, {url}"
            page = record.content_stream().read(MAX_BYTES + 1)
            if len(page) > MAX_BYTES:
                yield Piece(name, problem=f"larger than the {MAX_BYTES / 1e6:.0f} MB that a text may have")
            else:
                charset = _content_type(record.http_headers).get_content_charset() or ""
                yield Piece(name, page=page, charset=charset, url=url)


def _is_page(headers):
    """False for what a server says instead of a page: that it moved, that it is gone, that it is ill."""
    if headers is None or headers.get_statuscode() != "200":
        return False
    return _content_type(headers).get_content_type() in PAGES


def _content_type(headers):
    said = Message()
    said["Content-Type"] = headers.get_header("Content-Type") or "unknown/unknown"
    return said


def _read_line(piece):
    try:
        given = json.loads(piece.line.decode("utf-8-sig"))
        text = given["text"]
    except UnicodeDecodeError as problem:
        wrong = piece.line[problem.start]
        raise SourceError(f"{piece.name}: not UTF-8 (0x{wrong:02x}); save it as UTF-8") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise SourceError(f"{piece.name}: not a JSON object with a `text`") from None
    told = {key: given[key] for key in ("title", "publisher", "url", "language") if given.get(key)}
    on = given.get("published") or ""
    if not all(isinstance(value, str) for value in (text, on, *told.values())):
        raise SourceError(f"{piece.name}: its values must be text")
    key = str(given.get("key") or Path(piece.path).stem)
    for value in (key, *told.values()):
        want_plain(piece.name, value)
    try:
        published = parse_edtf(on) if on else None
    except ValueError as problem:
        raise SourceError(f"{piece.name}: published: {problem}") from None
    return source_from_text(key, text, published, **told, name=piece.name)
