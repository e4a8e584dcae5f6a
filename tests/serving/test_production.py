"""What a site in production needs beside its pages: a health check, logs for programs, backups."""

import io
import json
import logging
import sqlite3
from contextlib import closing

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.test import RequestFactory

from tests import factories as make
from timeline.logs import JsonFormatter

pytestmark = pytest.mark.django_db


def test_a_process_that_can_serve_says_so(client):
    response = client.get("/health/")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert "no-store" in response["Cache-Control"]


def test_without_its_database_it_says_that(client, monkeypatch):
    def fail():
        raise OperationalError("gone: password=secret")

    monkeypatch.setattr(connection, "cursor", fail)
    response = client.get("/health/")
    assert response.status_code == 503
    assert "secret" not in response.content.decode()


def test_a_log_line_is_one_object_with_what_was_asked_and_what_went_wrong():
    record = logging.makeLogRecord(
        {"name": "django.request", "levelname": "ERROR", "msg": "Internal Server Error: %s", "args": ("/é/",)}
    )
    record.status_code, record.request = 500, RequestFactory().get("/é/")
    try:
        raise ValueError("two\nlines")
    except ValueError as problem:
        record.exc_info = (ValueError, problem, problem.__traceback__)
    line = JsonFormatter().format(record)
    told = json.loads(line)
    assert "\n" not in line
    assert (told["message"], told["status"], told["path"]) == ("Internal Server Error: /é/", 500, "/é/")
    assert "ValueError: two\nlines" in told["error"]
    assert told["time"].endswith("+00:00")


def test_a_backup_is_whole_and_never_overwrites(tmp_path):
    make.event(title="Nara")
    path = tmp_path / "copy.sqlite3"
    if connection.vendor != "sqlite":
        with pytest.raises(CommandError, match="pg_dump"):
            call_command("backup", str(path))
        return
    out = io.StringIO()
    call_command("backup", str(path), stdout=out)
    assert "copy.sqlite3" in out.getvalue()
    with closing(sqlite3.connect(path)) as copy:
        assert copy.execute("SELECT title FROM relations_event").fetchall() == [("Nara",)]
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with pytest.raises(CommandError, match="never overwrites"):
        call_command("backup", str(path))
    with pytest.raises(CommandError, match="could not be written"):
        call_command("backup", str(tmp_path / "missing" / "copy.sqlite3"))
