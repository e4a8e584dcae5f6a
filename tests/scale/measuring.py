"""The rounds: every request in turn, so that whatever else the machine does falls on all alike."""

import asyncio
import statistics
import time

from django.conf import settings
from django.core.cache import caches
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.db.models import F
from django.http import HttpResponse
from django.test import RequestFactory, override_settings
from django.urls import path

from relations.models import EventList, Listed
from relations.models.lists import Dimension
from timeline.urls import urlpatterns as pages

from . import storing

SEVEN = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
urlpatterns = [path("empty/", lambda request: HttpResponse("ok")), *pages]
DATASETTE_ROUNDS = 5
# Of SQLite all work is done in this process: its own time tells more than the clock of a busy machine.
clock = time.process_time if connection.vendor == "sqlite" else time.perf_counter
UNIT = "empty view, 7 middlewares"
NAMES = ("head pair", "middle pair", "tail pair")


def handler(middleware):
    with override_settings(MIDDLEWARE=middleware):
        return WSGIHandler()


class Site:
    """Requests in process, through every middleware of the site."""

    def __init__(self):
        self.answer, self.seven = handler(settings.MIDDLEWARE), handler(SEVEN)

    def get(self, url, answer=None, **headers):
        environ = RequestFactory().get(url, **headers).environ
        status = []
        response = (answer or self.answer)(environ, lambda *told: status.append(told))
        body = b"".join(response)
        response.close()
        assert status[0][0][:3] in ("200", "304"), (url, status)
        return body, dict(status[0][1])


def measure(number, rounds, sqlite_path):
    settings.ROOT_URLCONF = __name__
    site, pairs = Site(), _pairs()
    print(f"\n## {number:,} events, {connection.vendor}\n")
    for name, pair in pairs.items():
        print(f"{name}: {pair}, {_list(pair).number:,} events")
    # Asked once before it counts, like every page: whatever came before must not make the unit longer.
    empty, ours = (lambda: site.get("/empty/", site.seven)), (lambda: site.get("/empty/"))
    cases = {UNIT: (empty, empty), "empty view, the site's middlewares": (ours, ours)}
    for name, pair in pairs.items():
        cases |= _cases(site, name, pair)
    cases["all events: first page, cards and frame kept"] = _case(lambda: site.get("/timeline/"))
    cases["one word: first page, cards and frame kept"] = _case(lambda: site.get("/timeline/?q=fisheries"))
    cases |= storing.cases()
    times = _rounds(cases, rounds)
    if sqlite_path:
        _make_view()
        times |= asyncio.run(_datasette(sqlite_path, {name: _list(pair).pk for name, pair in pairs.items()}))
    _print(times)


def _cases(site, name, pair):
    """{what is measured: (what is done before, not measured; what is)}."""
    url, event_list = f"/pairs/{pair}/", _list(pair)
    etag = site.get(url)[1]["ETag"]
    held = {"headers": {"If-None-Match": etag}}
    older = f"{url}?after={_half(event_list)}"
    region = {"headers": {"HX-Request": "true", "HX-Target": "older"}}
    combined = f"{url}?from=1990&kind=meeting&to=2000&topic=topic-0"
    return {
        f"{name}: first page, nothing kept": (_nothing_kept, lambda: site.get(url)),
        f"{name}: first page, cards and frame kept": _case(lambda: site.get(url)),
        f"{name}: first page, cards, frame and pieces kept": _pieces_kept(lambda: site.get(url)),
        f"{name}: first page, whole page kept": (lambda: site.get(url), lambda: site.get(url)),
        f"{name}: first page, 304": (lambda: site.get(url), lambda: site.get(url, **held)),
        f"{name}: next page at half depth, nothing kept": (_nothing_kept, lambda: site.get(older, **region)),
        f"{name}: next page at half depth, cards kept": _case(lambda: site.get(older, **region)),
        f"{name}: kind, topic and years, cards and frame kept": _case(lambda: site.get(combined)),
        f"{name}: bare SQL of the first page": (_nothing, lambda: _floor(event_list.pk)),
    }


def _nothing():
    pass


def _case(run):
    """With cards and frame kept, but nothing of what the page says of its lists."""

    def before():
        run()
        _forget_lists()

    return before, run


def _pieces_kept(run):
    """With cards, frame, facets, picture and facts kept: another process's page, or one pushed out."""

    def before():
        run()
        caches["pages"].clear()

    return before, run


def _forget_lists():
    """As after an edit that changes neither a card nor a number: each list has its next version."""
    caches["pages"].clear()
    shown = EventList.objects.filter(dimension__in=(Dimension.ALL, Dimension.PAIR))
    shown.update(version=F("version") + 1)


def _nothing_kept():
    for alias in settings.CACHES:
        caches[alias].clear()


def _pairs():
    """{name: pair}: the one with most events, and two further down the order of size."""
    lists = EventList.objects.filter(dimension=Dimension.PAIR, number__gt=0).order_by("-number", "value")
    pairs = list(lists.values_list("value", flat=True))
    return dict(zip(NAMES, (pairs[0], pairs[len(pairs) // 50], pairs[len(pairs) // 3]), strict=True))


def _list(pair):
    return EventList.objects.get(dimension=Dimension.PAIR, value=pair)


def _half(event_list):
    """The cursor in the middle of the list."""
    places = Listed.objects.filter(list=event_list).on_top().newest_first()
    sort_key, pk = places.values_list("sort_key", "event")[event_list.number // 2]
    return f"{sort_key}-{pk}"


def _floor(pk):
    """What the first page must know, asked of the database and of nobody else."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT l.sort_key, e.id, e.title, e.first_day, e.last_day, e.kind FROM relations_listed l "
            "JOIN relations_event e ON e.id = l.event_id WHERE l.list_id = %s AND NOT l.is_part "
            "ORDER BY l.sort_key DESC, l.event_id DESC LIMIT 51",
            [pk],
        )
        cursor.fetchall()
        for dimension, most in ((2, 9), (3, 6), (4, 6), (5, 6), (7, 9), (8, 99), (9, 9999)):
            cursor.execute(
                "SELECT v.value, t.number FROM relations_tally t JOIN relations_eventlist v "
                "ON v.id = t.value_id WHERE t.list_id = %s AND t.dimension = %s "
                "ORDER BY t.number DESC LIMIT %s",
                [pk, dimension, most],
            )
            cursor.fetchall()


def _rounds(cases, rounds):
    times = {name: [] for name in cases}
    for _ in range(rounds):
        for name, (before, run) in cases.items():
            before()
            start = clock()
            run()
            times[name].append((clock() - start) * 1000)
    return times


def _make_view():
    """The rows of a list for Datasette, through our own index."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE VIEW IF NOT EXISTS bench_events AS SELECT l.list_id, l.sort_key, e.id, e.title, "
            "e.first_day, e.last_day, e.kind, e.subtype, e.status, e.place_id, "
            "substr(e.first_day, 1, 4) AS year "
            "FROM relations_listed l JOIN relations_event e ON e.id = l.event_id"
        )


async def _datasette(path, lists):
    """The same rows and as many facets from Datasette; `lists` are the keys of lists by name."""
    from datasette.app import Datasette

    limits = {"sql_time_limit_ms": 120_000, "facet_time_limit_ms": 120_000, "suggest_facets": False}
    site = Datasette([str(path)], settings=limits)
    await site.invoke_startup()
    facets = "&".join(f"_facet={name}" for name in ("kind", "subtype", "status", "place_id", "year"))
    times = {}
    for name, pk in lists.items():
        url = f"/{path.stem}/bench_events?list_id={pk}&_sort_desc=sort_key&_size=50&{facets}"
        times[f"{name}: Datasette"] = measured = []
        for _ in range(DATASETTE_ROUNDS):
            start = clock()
            response = await site.client.get(url)
            measured.append((clock() - start) * 1000)
            assert response.status_code == 200, response.text[:500]
    return times


def _print(times):
    medians = {name: statistics.median(measured) for name, measured in times.items()}
    unit = medians[UNIT]
    print("\n| what | ms | times the empty view |\n|---|---|---|")
    for name, median in medians.items():
        print(f"| {name} | {median:.2f} | {median / unit:.1f} |")
