"""Facts, picture and facets are kept by version: none of them is ever older than the list beside it."""

import pytest
from django.core.cache import caches

from relations.models import Person
from relations.models.keeping import renew_names
from tests import factories as make


@pytest.fixture
def summit(db):
    takaichi, lee = make.person(), make.person("Lee Jae-myung", country_code="KR")
    make.tenure(takaichi)
    make.tenure(lee, title="President", role="head_of_state", start="2025-06-04")
    return make.event(subtype="summit", people=[takaichi, lee], at=make.place(), on="2026-01-13")


def page_of(client, address="/pairs/jp-kr/"):
    """The page as drawn of its pieces, whatever whole page is kept."""
    caches["pages"].clear()
    return client.get(address).content.decode()


def test_another_meeting_is_in_the_facts_the_picture_and_the_numbers_at_once(client, summit):
    page = page_of(client)
    assert "1 meeting<" in page
    assert "<b>2</b>" not in page
    make.event(subtype="call", people=list(Person.objects.all()), on="2027-02-01")
    page = page_of(client)
    assert "2 meetings<" in page
    assert "<b>2</b>" in page
    assert "2027: 1 event" in page


def test_facts_follow_the_pair_also_where_the_list_is_narrowed_to_nothing(client, summit):
    address = "/pairs/jp-kr/?status=planned"
    assert "1 meeting<" in page_of(client, address)
    make.event(subtype="call", people=list(Person.objects.all()), on="2027-02-01")
    assert "2 meetings<" in page_of(client, address)


def test_who_is_called_otherwise_has_the_name_beside_the_list(client, summit):
    assert "Lee Jae-myung" in page_of(client)
    Person.objects.filter(name="Lee Jae-myung").update(name="Lee Jae Myung")
    renew_names()
    page = page_of(client)
    assert '"person" value="lee-jae-myung">Lee Jae Myung <b>1</b>' in page


def test_each_reader_gets_the_frame_of_their_language_theme_and_address(client, summit):
    page_of(client)
    assert 'lang="ja"' in page_of(client, "/ja/pairs/jp-kr/")
    assert "data-theme" not in page_of(client)
    client.cookies["theme"] = "dark"
    assert 'data-theme="dark"' in page_of(client)
    assert 'value="talks" placeholder' in page_of(client, "/pairs/jp-kr/?q=talks")


@pytest.mark.parametrize("key", ["q", "from", "to"])
@pytest.mark.parametrize("typed", ["<hole:facets>", "<hole:abc>", "\x00facets\x00", "\x00abc\x00"])
@pytest.mark.django_db
def test_words_that_are_typed_stay_words_and_open_no_hole_in_the_frame(client, key, typed):
    make.event()
    shown = client.get("/timeline/", {key: f"2025{typed}"}, follow=True)
    assert shown.status_code == 200
    assert shown.content.count(b'id="facet-status"') <= 1
    assert b"<hole:" not in shown.content
