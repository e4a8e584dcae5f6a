"""What a site in production needs beside its pages: a health check, logs for programs, backups."""

import json
import logging
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.test import RequestFactory

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


@pytest.mark.parametrize("debug", ["1", "0"])
def test_a_local_site_has_its_styles_also_as_visitors_would_see_it(debug):
    look = (
        "import django; django.setup(); from django.test import Client; "
        "print(Client().get('/static/site.css').status_code)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", look],
        env=os.environ | {"DEBUG": debug, "DJANGO_SETTINGS_MODULE": "timeline.settings"},
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ran.stdout.split()[-1:] == ["200"]


def manage(*arguments, database):
    """What `manage.py` prints, on a database file of its own."""
    ran = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        env=os.environ | {"DATABASE_URL": f"sqlite:///{database}"},
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        timeout=120,
    )
    return ran.stdout + ran.stderr


def test_a_backup_is_whole_and_never_overwrites(tmp_path):
    live, path = tmp_path / "live.sqlite3", tmp_path / "copy.sqlite3"
    manage("migrate", "-v0", database=live)
    writer = sqlite3.connect(live, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")  # somebody else is at work, and has committed nothing yet
    writer.execute("INSERT INTO relations_topic (slug, name) VALUES ('trade', 'Trade')")
    assert "copy.sqlite3" in manage("backup", str(path), database=live)
    writer.execute("COMMIT")
    writer.close()
    with closing(sqlite3.connect(path)) as copy:
        assert copy.execute("SELECT name FROM relations_topic").fetchall() == []
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert "never overwrites" in manage("backup", str(path), database=live)
    missing = tmp_path / "missing" / "copy.sqlite3"
    assert "could not be written" in manage("backup", str(missing), database=live)


def test_postgresql_is_backed_up_by_its_own_tool(tmp_path, monkeypatch):
    monkeypatch.setattr(connection, "vendor", "postgresql")
    with pytest.raises(CommandError, match="pg_dump"):
        call_command("backup", str(tmp_path / "copy"))
