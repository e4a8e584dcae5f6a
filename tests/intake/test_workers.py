"""Real worker processes on a database of their own: several at once, one killed in the middle."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from django.core.management import call_command
from django_tasks_db.models import DBTaskResult

from relations.intake import errands, tasks
from relations.models import Errand, Source

ROOT = Path(__file__).resolve().parents[2]
IN_DATABASE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.mark.django_db(transaction=True)
def test_a_worker_does_what_was_handed_out_and_nothing_is_handed_out_twice(settings):
    settings.TASKS = IN_DATABASE
    for n in range(3):
        errands.errand_with(f"{n}.txt", f" date 2026-01-13 Takaichi met Lee, {n}.".encode())
    assert tasks.hand_out(Errand.objects.all()) == 3
    assert tasks.hand_out(Errand.objects.all()) == 0
    assert not Source.objects.exists()
    call_command("db_worker", batch=True, interval=0, startup_delay=False, reload=False, verbosity=0)
    assert set(Errand.objects.values_list("state", flat=True)) == {"read"}
    assert set(DBTaskResult.objects.values_list("status", flat=True)) == {"SUCCESSFUL"}


# --- processes ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def outside(tmp_path_factory):
    """The environment of processes that share a database file; migrated."""
    file = tmp_path_factory.mktemp("workers") / "workers.sqlite3"
    environment = os.environ | {"DATABASE_URL": f"sqlite:///{file}", "TASK_WORKER": "1", "DEBUG": "0"}
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], cwd=ROOT, env=environment, check=True)
    return file, environment


def in_python(environment, lines):
    command = [sys.executable, "manage.py", "shell", "-v0", "-c", lines]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)


def worker(environment):
    options = ["--batch", "--interval=0", "--no-startup-delay", "-v0"]
    return subprocess.Popen([sys.executable, "manage.py", "db_worker", *options], cwd=ROOT, env=environment)


def ask(file, question):
    with closing(sqlite3.connect(file, timeout=20)) as database:
        rows = database.execute(question).fetchall()
        database.commit()
    return rows


HAND_IN = """
from relations.intake.errands import errand_with
from relations.intake.tasks import hand_out
from relations.models import Errand
from tests import factories as make
make.tenure(make.person("Takaichi Sanae"))
make.tenure(make.person("Lee Jae-myung", country_code="KR"), "President", "head_of_state", "2025-06-04")
for n in range(6):
    told = " date 2026-01-13 Text %d.\\n" % n + "Takaichi Sanae met Lee Jae-myung on Tuesday.\\n\\n" * 30
    errand_with("%d.txt" % n, told.encode())
hand_out(Errand.objects.all())
"""


def test_a_worker_killed_in_the_middle_loses_nothing_and_does_nothing_twice(outside):
    file, environment = outside
    in_python(environment, HAND_IN)
    first = worker(environment)
    deadline = time.monotonic() + 60
    while not ask(file, "SELECT 1 FROM relations_errand WHERE state = 'running'"):
        assert time.monotonic() < deadline
        time.sleep(0.005)
    first.send_signal(signal.SIGKILL)
    first.wait()
    left = ask(file, "SELECT count(*) FROM relations_errand WHERE state IN ('running', 'waiting')")
    assert left[0][0] >= 1
    # Time passes: the lease of the killed one ends.
    ask(file, "UPDATE relations_errand SET leased_until = '2026-01-01' WHERE state = 'running'")
    others = [worker(environment) for _ in range(2)]
    subprocess.run([sys.executable, "manage.py", "poll"], cwd=ROOT, env=environment, check=True)
    others.append(worker(environment))
    for other in others:
        assert other.wait(timeout=120) == 0
    assert ask(file, "SELECT state, count(*) FROM relations_errand GROUP BY state") == [("read", 6)]
    assert ask(file, "SELECT count(*), count(DISTINCT sha256) FROM relations_source") == [(6, 6)]
    doubles = (
        "SELECT count(*) FROM relations_evidence GROUP BY source_id, start, field, nth HAVING count(*) > 1"
    )
    assert ask(file, doubles) == []
    assert ask(
        file, "SELECT count(*), count(DISTINCT title) FROM relations_event WHERE kind = 'meeting'"
    ) == [(1, 1)]
