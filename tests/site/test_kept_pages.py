"""Whole pages are kept until something they show changes; a browser that has one is told so."""

from datetime import timedelta

import pytest
from django.utils import timezone

from relations.models import Event, Tally
from relations.models.keeping import renew_names
from relations.models.lists import Dimension
from relations.models.reindexing import reindex
from tests import factories as make
from tests.site.seen import see, texts
from timeline import kept_pages
from timeline.compression import PACKERS

pytestmark = pytest.mark.django_db
PAIR = "/pairs/jp-kr/"


@pytest.fixture
def events(db):
    return {
        "nara": make.event(title="Nara", people=[make.person()]),
        "beijing": make.event(title="Beijing", countries=("CN", "KR")),
    }


@pytest.fixture
def busier_pairs(events):
    """More than stand beside the list of a pair unasked."""
    for code in ("AU", "BR", "CA", "DE", "FR", "GB", "IN", "IT", "MX", "RU"):
        for day in ("2025-03-01", "2025-03-02", "2025-03-03"):
            make.event(countries=("CN", code), on=day)


def etag(client, url=PAIR):
    return client.get(url)["ETag"]


def test_a_page_asked_for_again_costs_one_question(client, events, django_assert_num_queries):
    first = client.get(PAIR)
    with django_assert_num_queries(1):
        again = client.get(PAIR)
    assert again.content == first.content
    assert again["ETag"] == first["ETag"]
    assert again["Cache-Control"] == "no-cache"


def test_who_has_the_page_is_told_that_it_is_the_same(client, events, django_assert_num_queries):
    tag = etag(client)
    with django_assert_num_queries(1):
        response = client.get(PAIR, headers={"If-None-Match": tag})
    assert (response.status_code, response.content) == (304, b"")
    assert client.get(PAIR, headers={"If-None-Match": f"W/{tag}"}).status_code == 304
    assert client.get(PAIR, headers={"If-None-Match": '"other"'}).status_code == 200


def test_an_edit_shows_at_once(client, events):
    client.get(PAIR)
    events["nara"].title = "Nara summit"
    events["nara"].save()
    assert texts(see(client.get(PAIR)), "//h4") == ["Nara summit"]
    assert client.get(PAIR, headers={"If-None-Match": etag(client)}).status_code == 304


def test_an_edit_to_one_pair_leaves_the_page_of_another(client, events):
    japan, all_of_them = etag(client), etag(client, "/timeline/")
    events["beijing"].title = "Beijing summit"
    events["beijing"].save()
    assert etag(client) == japan
    assert etag(client, "/timeline/") != all_of_them


def test_the_numbers_of_other_pairs_beside_the_list_stay_true(client, events):
    client.get(PAIR)
    make.event(title="Seoul", countries=("CN", "KR"))
    beside = texts(see(client.get(PAIR)), "//fieldset[@id='facet-pair']/a")
    assert "China–South Korea 2" in beside


def test_the_numbers_of_all_other_pairs_stay_true_where_all_are_shown(client, busier_pairs):
    url = f"{PAIR}?all=pair"
    client.get(url)
    make.event(title="Seoul", countries=("CN", "KR"))
    beside = texts(see(client.get(url)), "//fieldset[@id='facet-pair']/a")
    assert "China–South Korea 2" in beside


def test_what_reindexing_puts_right_shows_at_once(client, busier_pairs):
    lost = Tally.objects.filter(list__dimension=Dimension.ALL, value__value="cn-kr")
    lost.delete()
    assert "Show all (11)" in texts(see(client.get(PAIR)), "//fieldset[@id='facet-pair']")[0]
    list(reindex())
    assert "Show all (12)" in texts(see(client.get(PAIR)), "//fieldset[@id='facet-pair']")[0]


def test_a_value_that_nobody_knew_is_understood_once_something_has_it(client, busier_pairs):
    url = f"{PAIR}?kind=retreat"
    assert "We know no kind" in client.get(url).text
    make.event(subtype="retreat", countries=("CN", "KR"))
    assert "We know no kind" not in client.get(url).text


def test_another_name_shows_at_once(client, events):
    client.get(PAIR)
    takaichi = make.person()
    takaichi.name = "Takaichi S."
    takaichi.save()
    renew_names()
    assert texts(see(client.get(PAIR)), "//p[@class='who']") == ["Takaichi S."]


def test_a_plan_that_passes_is_drawn_again_the_next_day(client, events, monkeypatch):
    today = timezone.localdate()
    make.event(title="Plan", on=today.isoformat(), status="planned")
    before = etag(client)
    monkeypatch.setattr(timezone, "localdate", lambda *_: today + timedelta(days=1))
    page = client.get(PAIR)
    assert page["ETag"] != before
    assert "not confirmed" in page.content.decode()


def test_each_address_theme_and_filter_is_a_page_of_its_own(client, events):
    tags = {
        etag(client, url) for url in (PAIR, "/timeline/", "/timeline/?kind=meeting", f"{PAIR}?kind=meeting")
    }
    client.cookies["theme"] = "dark"
    assert len(tags | {etag(client)}) == 5


@pytest.mark.parametrize("folder", ["relations", "timeline", "templates", "static", "locale"])
def test_a_release_makes_every_page_another(tmp_path, settings, folder):
    settings.BASE_DIR = tmp_path
    changed = tmp_path / folder / "models" / "event.py"
    changed.parent.mkdir(parents=True)
    changed.write_text("title")
    before = kept_pages._looks.__wrapped__()
    (changed.parent / "__pycache__").mkdir()
    (changed.parent / "__pycache__" / "event.pyc").write_text("as it was compiled")
    changed.touch()
    assert kept_pages._looks.__wrapped__() == before, "nothing was released"
    changed.write_text("words")
    assert kept_pages._looks.__wrapped__() != before


def test_a_long_page_is_not_kept(client, events, monkeypatch):
    short = client.get("/timeline/?q=nothing")
    monkeypatch.setattr(kept_pages, "LARGEST", len(short.content))
    assert "ETag" in client.get("/timeline/?q=nothing")
    long = client.get("/timeline/?order=old")
    assert (long.status_code, "ETag" in long) == (200, False)


def test_a_withdrawn_event_is_gone_from_the_page(client, events):
    client.get(PAIR)
    Event.objects.get(title="Nara").withdraw("wrong")
    assert texts(see(client.get(PAIR)), "//h4") == []


def test_a_page_is_packed_once(client, events, monkeypatch):
    make.event(title="Long " * 30)
    packed = client.get(PAIR, headers={"Accept-Encoding": "br"})
    assert packed["ETag"].startswith('W/"')
    monkeypatch.setitem(PACKERS, "br", None)
    assert client.get(PAIR, headers={"Accept-Encoding": "br"}).content == packed.content
