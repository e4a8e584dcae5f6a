"""Whole pages are kept until something they show changes; a browser that has one is told so."""

from datetime import timedelta

import pytest
from django.utils import timezone

from relations.models import Event
from relations.models.keeping import renew_names
from tests import factories as make
from tests.site.seen import see, texts
from timeline.compression import PACKERS

pytestmark = pytest.mark.django_db
PAIR = "/pairs/jp-kr/"


@pytest.fixture
def events(db):
    return {
        "nara": make.event(title="Nara", people=[make.person()]),
        "beijing": make.event(title="Beijing", countries=("CN", "KR")),
    }


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
