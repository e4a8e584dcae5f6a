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
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager

import pytest
from django.contrib.auth import get_user_model
from django.db import DatabaseError, connection, connections, transaction
from django.test import Client

from relations.history import recorded
from relations.ingest.storing import publish_told
from relations.models import Event, reindexing
from relations.models.keeping import take_turn
from relations.models.reindexing import drift, reindex
from relations.models.wording import index_words
from tests import factories as make
from tests.databases import several_connections

pytestmark = [pytest.mark.django_db(transaction=True), several_connections]
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


@contextmanager
def beside(act, *given):
    """Lets `act` run in a thread with a connection of its own, once it waits for a lock or is done; it has to
    end well."""

    def run():
        try:
            act(*given)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(run)
        with connection.cursor() as cursor:
            while not running.done():
                cursor.execute("SELECT 1 FROM pg_locks WHERE NOT granted")
                if cursor.fetchall():
                    break
                time.sleep(0.02)
        yield
        running.result(30)


def decide(event):
    with recorded("edit", [event.pk]) as step:
        step.events[event.pk].title = "Decided"
        step.events[event.pk].save()


def edit(event):
    event.title = "Edited"
    event.save()


def post(address, **posted):
    curator = Client()
    curator.force_login(get_user_model().objects.create_superuser("curator"))
    assert curator.post(f"/admin/relations/{address}", posted).status_code == 302


def press_withdraw(event):
    post("event/", action="withdraw_chosen", _selected_action=event.pk, reason="wrong")


def give_a_person_another_address(event):
    """Who writes a row that points at the person waits for it."""
    person = event.participations.get().person
    rows = {f"{name}-{forms}_FORMS": 0 for name in ("tenures", "names") for forms in ("TOTAL", "INITIAL")}
    fields = {"name": person.name, "family_name": person.family_name, "slug": "other", "country": "JP"}
    post(f"person/{person.pk}/change/", **fields, **rows)


def publish(event):
    assert publish_told(event.evidence.values("source")) == [event]


@pytest.mark.parametrize(
    ("write", "state"),
    [
        (decide, "published"),
        (edit, "published"),
        (Event.refresh, "published"),
        (Event.delete, "published"),
        (press_withdraw, "published"),
        (give_a_person_another_address, "published"),
        (publish, "proposed"),
    ],
)
def test_a_reading_and_whoever_else_writes_wait_for_each_other(write, state):
    """A reading takes its turn, then its rows: who took them the other way round would wait for ever."""
    event = make.event(title="Nara", people=[make.person()], proved_by=make.source(), state=state)
    event.evidence.update(told={})
    # The transaction ends before it is asked how the other fared.
    with ExitStack() as both, transaction.atomic():
        take_turn()
        both.enter_context(beside(write, event))
        Event.objects.select_for_update().get(pk=event.pk)
        event.participations.create(person=event.participations.get().person, role="host")
    assert drift() == []


def test_an_edit_while_its_batch_is_reindexed_is_found_by_its_words(monkeypatch):
    event = make.event(title="Busan")

    def index_late(words):
        """The edit comes between the reading of the words and their indexing."""
        monkeypatch.setattr(reindexing, "index_words", index_words)
        both.enter_context(beside(rewrite, event))
        index_words(words)

    def rewrite(event):
        event.title = "Gyeongju"
        event.refresh()

    monkeypatch.setattr(reindexing, "index_words", index_late)
    with ExitStack() as both:
        list(reindex())
    assert list(Event.objects.matching("gyeongju")) == [event]
    assert not Event.objects.matching("busan").exists()
    assert drift() == []
