"""Several web processes on one PostgreSQL: each shows at once what any of them, or a command, has written."""

import os
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

import pytest
from django.db import DatabaseError, connection, connections

from relations.models import Event
from relations.models.reindexing import drift, reindex
from tests import factories as make

pytestmark = [
    pytest.mark.django_db(transaction=True),
    # In tests SQLite is in memory: no other process can open it. `.ci/run` runs these on PostgreSQL.
    pytest.mark.skipif(
        "postgres" not in os.environ.get("DATABASE_URL", ""),
        reason="Several processes need one database: DATABASE_URL=postgres://…",
    ),
]
WORKERS = 3


@contextmanager
def serving():
    """The address of a site in several processes on the database of this test."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    told = connection.settings_dict
    url = f"postgres://{told['USER']}:{told['PASSWORD']}@{told['HOST']}:{told['PORT']}/{told['NAME']}"
    environ = os.environ | {"DATABASE_URL": url, "DEBUG": "0", "ALLOWED_HOSTS": "127.0.0.1"}
    command = ["granian", "--interface", "wsgi", "--workers", str(WORKERS), "--blocking-threads", "1"]
    command += ["--port", str(port), "--log-level", "error", "timeline.wsgi:application"]
    server = subprocess.Popen([sys.executable, "-m", *command], env=environ)
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(300):
            try:
                if urllib.request.urlopen(f"{address}/health/").status == 200:
                    break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        yield address
    finally:
        server.terminate()
        server.wait(20)


def titles(address):
    with urllib.request.urlopen(f"{address}/pairs/jp-kr/") as response:
        return set(re.findall(r"<h4><a[^>]*>([^<]*)</a>", response.read().decode()))


def test_every_process_shows_a_change_at_once():
    nara = make.event(title="Nara")
    with serving() as address:
        # Often enough that each process has kept the page.
        assert all(titles(address) == {"Nara"} for _ in range(WORKERS * 8))
        nara.title = "Nara summit"
        nara.save()
        assert all(titles(address) == {"Nara summit"} for _ in range(WORKERS * 8))
        make.event(title="Seoul")
        assert all(titles(address) == {"Nara summit", "Seoul"} for _ in range(WORKERS * 8))
        nara.withdraw("wrong")
        assert all(titles(address) == {"Seoul"} for _ in range(WORKERS * 8))


def test_writers_at_once_and_a_reindexing_leave_no_drift():
    people = [make.person(), make.person("Lee Jae-myung", country_code="KR")]
    events = [make.event(title=f"{n}", people=people[: n % 3]) for n in range(12)]
    problems = []

    def edit(part):
        try:
            for event in events[part::4]:
                event.title, event.status = f"{event.title} again", "planned"
                event.save()
                event.withdraw("wrong") if part % 2 else event.publish("right")
        except (DatabaseError, ValueError) as problem:  # told below, in the test's own thread
            problems.append(problem)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=edit, args=(part,)) for part in range(4)]
    for thread in threads:
        thread.start()
    for _ in reindex():
        pass
    for thread in threads:
        thread.join()
    assert problems == []
    assert drift() == []
    assert Event.objects.published().count() == 6
