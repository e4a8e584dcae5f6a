"""Free combinations stay bounded: beyond what is counted at one look, no number stands that may be wrong."""

import pytest

from tests import factories as make
from tests.site.seen import see, texts, titles
from timeline import found, listing

pytestmark = pytest.mark.django_db
MANY = "/timeline/?kind=meeting&person=lee-jae-myung"


@pytest.fixture
def few_are_counted(monkeypatch):
    monkeypatch.setattr(found, "MOST_COUNTED", 2)
    monkeypatch.setattr(listing, "MOST_COUNTED", 2)
    lee = make.person("Lee Jae-myung", country_code="KR")
    for n in range(4):
        make.event(title=f"Meeting {n}", on=f"202{n}-05-01", people=[lee], subtype="call" if n else "summit")
    make.event("visit", title="Visit", on="2019-05-01", people=[lee], at=make.place())


def numbers(page, key):
    return texts(page, f"//fieldset[@id='facet-{key}']//b")


def test_beyond_the_bound_the_list_is_whole_and_choices_have_no_numbers(client, few_are_counted):
    page = see(client.get(MANY))
    assert texts(page, "//div[@class='found']//strong") == ["More than 2 events"]
    assert titles(page) == ["Meeting 3", "Meeting 2", "Meeting 1", "Meeting 0"]
    assert numbers(page, "place") == numbers(page, "topic") == []
    assert not page.xpath("//div[contains(@class, 'histogram')]")


def test_a_facet_left_out_of_its_own_count_is_one_list_and_has_its_numbers(client, few_are_counted):
    page = see(client.get(MANY))
    assert numbers(page, "kind") == ["4", "3", "1", "1"]
    assert numbers(page, "person") == ["4"]


def test_one_list_is_counted_whatever_its_size(client, few_are_counted):
    page = see(client.get("/timeline/?person=lee-jae-myung"))
    assert texts(page, "//div[@class='found']//strong") == ["5 events"]
    assert numbers(page, "place") == ["1"]


def test_a_narrower_combination_is_counted_again(client, few_are_counted):
    page = see(client.get("/timeline/?from=2022&kind=meeting&person=lee-jae-myung"))
    assert texts(page, "//div[@class='found']//strong") == ["2 events"]
    assert numbers(page, "status") == ["2"]
