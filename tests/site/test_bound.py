"""Free combinations stay bounded: beyond what is counted at one look, no number stands that may be wrong."""

import pytest
from django.http import QueryDict

from relations.models import Event
from tests import factories as make
from tests.site.many import many_events
from tests.site.seen import see, texts, titles
from timeline import found, listing
from timeline.filters import TimelineFilter

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


@pytest.mark.parametrize("most", [0, 30, 10_000])
def test_whichever_list_leads_the_same_events_are_found(db, monkeypatch, most):
    many_events(100)
    parts = Event.objects.order_by("pk")[1::7]
    for part in parts:
        part.part_of_id = part.pk - 1
        part.save()
    monkeypatch.setattr(found, "MOST_COUNTED", most)
    for query in (
        "person=takaichi-sanae&person=xi-jinping",
        "pair=cn-kr&pair=kr-us&place=tokyo&place=hiroshima",
        "country=cn&kind=summit&kind=visit&place=kyoto&place=osaka&to=2020",
        "kind=call&person=lee-jae-myung&with=xi-jinping&with=donald-trump&q=leaders",
    ):
        asked = TimelineFilter.read(QueryDict(query), "/timeline/")
        wanted = asked.apply()
        listed = asked.found.listed().newest_first().values_list("event", flat=True)
        assert list(listed) == list(wanted.newest_first().values_list("pk", flat=True)), query
        assert listed, query
        alone = set(asked.found.standing_alone().values_list("event", flat=True))
        assert alone == set(wanted.standing_alone().values_list("pk", flat=True)), query
