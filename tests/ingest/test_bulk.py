"""Many texts at once, read by real processes: files, JSON lines and web archives."""

import gzip
import io
import json

import pytest
from django.core.management import CommandError, call_command
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from relations import archives
from relations.archives import pieces, read_piece
from relations.ingest import bulk
from relations.models import Event, Source
from relations.sources import SourceError
from tests.drifting import drift

pytestmark = pytest.mark.usefixtures("rows")
MET = "Takaichi Sanae met Lee Jae-myung in Nara on {}."


def lines(folder, number, name="texts.jsonl"):
    path = folder / name
    told = [
        {"text": f"{MET.format('Tuesday')} Report {n}.", "published": "2026-01-14", "publisher": "Kyodo"}
        for n in range(number)
    ]
    path.write_text("\n".join(json.dumps(one) for one in told) + "\n", encoding="utf-8")
    return path


def ingest(*paths, **options):
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("ingest", *map(str, paths), jobs=2, stdout=out, stderr=err, **options)
    except CommandError as problem:
        return out.getvalue(), f"{err.getvalue()}{problem}"
    return out.getvalue(), err.getvalue()


def test_json_lines_are_read_in_processes_and_merge_as_ever(tmp_path):
    said, problems = ingest(lines(tmp_path, 25), publish=True)
    assert problems == ""
    assert "25 texts read" in said
    assert Source.objects.filter(publisher="Kyodo").count() == 25
    meeting = Event.objects.published().get(kind="meeting")
    assert meeting.evidence.values("source").distinct().count() == 25
    assert drift() == []


def test_what_is_stored_is_skipped_so_that_a_run_can_be_taken_up_again(tmp_path):
    path = lines(tmp_path, 7)
    ingest(path)
    before = Source.objects.count()
    said, problems = ingest(lines(tmp_path, 9))
    assert (problems, Source.objects.count()) == ("", before + 2)
    assert "9 texts read (7 stored already)" in said


def test_a_killed_run_leaves_whole_batches(tmp_path, monkeypatch):
    monkeypatch.setattr(bulk, "BATCH", 3)
    run = bulk.ingest_archives([lines(tmp_path, 8)], jobs=1)
    next(run)
    run.close()
    assert Source.objects.count() == 3
    assert len(list(bulk.ingest_archives([lines(tmp_path, 8)], jobs=1))) == 8
    assert Source.objects.count() == 8


def line(**told):
    return json.dumps({"text": "Takaichi met Lee.", "published": "2026-01-14"} | told).encode()


BAD_LINES = [
    b'{"title": "no text"}',
    b"no json",
    b'{"text": "Undated."}',
    b"[" * 100_000,
    line(text="A letter \ud800 that is none."),
    line(title="\ud800"),
    line(url="https://example.org/\udfff"),
    line(key="\ud800"),
    line(title="A bell\x07"),
    line(text="Café").replace(b"\\u00e9", b"\xe9"),
    line(published=["2026"]),
]


def test_bad_lines_are_told_by_their_number_and_stop_nothing(tmp_path):
    path = lines(tmp_path, 2)
    path.write_bytes(path.read_bytes() + b"\n".join([*BAD_LINES, line(text="The last line is read.")]))
    said, problems = ingest(path)
    assert "3 texts read" in said
    for number in range(3, 3 + len(BAD_LINES)):
        assert f"line {number}" in problems
    assert f"{len(BAD_LINES)} of {len(BAD_LINES) + 3} texts could not be read" in problems
    assert Source.objects.filter(text="The last line is read.").exists()


def test_a_line_too_long_to_be_a_text_is_passed_by(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "LONGEST_LINE", 200)
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join([line(), line(text="x" * 1000), line(text="Takaichi met Lee again.")]))
    _, long, other = pieces([path])
    assert (long.name, long.problem) == (f"{path}, line 2", "longer than 0 MB")
    assert read_piece(other).text == "Takaichi met Lee again."


def test_a_byte_order_mark_belongs_to_no_line(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b"\xef\xbb\xbf" + line())
    (found,) = pieces([tmp_path])
    assert read_piece(found).text == "Takaichi met Lee."


def test_a_damaged_archive_costs_only_itself(tmp_path):
    lost, torn, none, good = (tmp_path / n for n in ("a.jsonl", "b.jsonl.gz", "c.warc", "d.jsonl"))
    torn.write_bytes(gzip.compress(line(text="In the torn one.") + b"\n" + line() * 1000)[:-40])
    none.write_bytes(b"something else entirely\r\n\r\n")
    good.write_bytes(line(text="In the last one."))
    said, problems = ingest(lost, torn, none, good)
    assert "2 texts read" in said
    assert f"{lost}: cannot be read on: No such file or directory" in problems
    assert f"{torn}: cannot be read on: Compressed file ended before" in problems
    assert f"{none}: not a WARC archive that can be read" in problems
    assert set(Source.objects.values_list("text", flat=True)) == {"In the torn one.", "In the last one."}


def test_folders_and_packed_archives_are_walked_one_piece_at_a_time(tmp_path):
    (tmp_path / "a.txt").write_text("date 2026-01-14 Takaichi and Lee met.")
    with gzip.open(tmp_path / "b.jsonl.gz", "wt") as file:
        file.write('{"text": "They met again.", "published": "2026-01", "key": "again"}\n')
    found = [read_piece(piece) for piece in pieces([tmp_path])]
    assert [(text.key, text.published.edtf) for text in found] == [("a", "2026-01-14"), ("again", "2026-01")]


def page(words="They agreed to stay in close touch.", charset="utf-8"):
    text = (
        "<html><head><title>Nara</title><meta property='article:published_time' content='2026-01-14'></head>"
        f"<body><article><p>{MET.format('Tuesday')} {words}</p></article></body></html>"
    )
    return text.encode(charset)


def web_archive(folder, *answers):
    """`answers`: (path, status line, content type, bytes)."""
    path = folder / "web.warc.gz"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for at, status, kind, content in answers:
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    f"https://example.org/{at}", "response", payload=io.BytesIO(content), http_headers=headers
                )
            )
    return path


def test_the_pages_of_a_web_archive_are_read_and_nothing_else_of_it(tmp_path):
    html = "text/html; charset=utf-8"
    path = web_archive(
        tmp_path,
        ("gone", "404 Not Found", html, page()),
        ("nara", "200 OK", html, page()),
        ("moved", "301 Moved Permanently", html, page()),
        ("flag.png", "200 OK", "image/png", b"no text"),
        ("ill", "503 Service Unavailable", html, page()),
    )
    (found,) = pieces([path])
    text = read_piece(found)
    assert (text.url, text.published.edtf) == ("https://example.org/nara", "2026-01-14")
    assert "met Lee Jae-myung in Nara" in text.text


def test_a_page_of_a_web_archive_is_read_in_the_letters_that_its_server_named(tmp_path):
    words = "両首脳は緊密に連携することで一致した。"
    path = web_archive(
        tmp_path, ("nara", "200 OK", "text/html; charset=EUC-JP", page(words, charset="euc-jp"))
    )
    (found,) = pieces([path])
    assert words in read_piece(found).text


def test_empty_and_huge_pages_of_a_web_archive_are_refused_by_their_address(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "MAX_BYTES", 1000)
    path = web_archive(
        tmp_path,
        ("empty", "200 OK", "text/html", b""),
        ("huge", "200 OK", "text/html", page("word " * 1000)),
        ("nara", "200 OK", "text/html", page()),
    )
    empty, huge, nara = pieces([path])
    with pytest.raises(SourceError, match="org/empty: no text found in this page"):
        read_piece(empty)
    with pytest.raises(SourceError, match="org/huge: larger than"):
        read_piece(huge)
    assert "close touch" in read_piece(nara).text
