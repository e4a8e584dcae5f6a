"""Many texts at once, read by real processes: files, JSON lines and web archives."""

import gzip
import io
import json

import pytest
from django.core.management import CommandError, call_command
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

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


def test_bad_lines_are_told_by_their_number_and_stop_nothing(tmp_path):
    path = lines(tmp_path, 2)
    path.write_text(path.read_text() + '{"title": "no text"}\nno json\n{"text": "Undated."}\n')
    said, problems = ingest(path)
    assert "2 texts read" in said
    for number in (3, 4, 5):
        assert f"line {number}" in problems
    assert "3 of 5 texts could not be read" in problems


def test_folders_and_packed_archives_are_walked_one_piece_at_a_time(tmp_path):
    (tmp_path / "a.txt").write_text("date 2026-01-14 Takaichi and Lee met.")
    with gzip.open(tmp_path / "b.jsonl.gz", "wt") as file:
        file.write('{"text": "They met again.", "published": "2026-01", "key": "again"}\n')
    found = [read_piece(piece) for piece in pieces([tmp_path])]
    assert [(text.key, text.published.edtf) for text in found] == [("a", "2026-01-14"), ("again", "2026-01")]


def test_the_pages_of_a_web_archive_are_read_and_nothing_else_of_it(tmp_path):
    page = (
        "<html><head><title>Nara</title><meta property='article:published_time' content='2026-01-14'></head>"
        f"<body><article><p>{MET.format('Tuesday')} They agreed to stay in close touch.</p></article></body>"
        "</html>"
    )
    path = tmp_path / "web.warc.gz"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for url, kind, content in (
            ("https://example.org/nara", "text/html; charset=utf-8", page),
            ("https://example.org/flag.png", "image/png", "no text"),
        ):
            headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
            record = writer.create_warc_record(
                url, "response", payload=io.BytesIO(content.encode()), http_headers=headers
            )
            writer.write_record(record)
    (found,) = pieces([path])
    text = read_piece(found)
    assert (text.url, text.published.edtf) == ("https://example.org/nara", "2026-01-14")
    assert "met Lee Jae-myung in Nara" in text.text


def test_what_is_no_web_archive_is_said_to_be_none(tmp_path):
    (tmp_path / "web.warc").write_bytes(b"something else entirely\r\n\r\n")
    with pytest.raises(SourceError, match="not a WARC archive"):
        list(pieces([tmp_path / "web.warc"]))
