from urllib.parse import parse_qs

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from relations.models import Event, Topic
from tests import factories as make
from timeline.filters import TimelineFilter

pytestmark = pytest.mark.django_db


def read(query, **page):
    return TimelineFilter.read(QueryDict(query), "/timeline/", **page)


def found(query):
    return [event.title for event in read(query).apply().newest_first()]


@pytest.fixture
def nara(db):
    takaichi, lee = make.person(), make.person("Lee Jae-myung", country_code="KR")
    event = make.event(title="Nara", subtype="summit", people=[takaichi, lee], at=make.place())
    event.topics.add(Topic.objects.create(slug="trade", name="trade"))
    return event


@pytest.mark.parametrize(
    ("query", "canonical"),
    [
        ("q=&from=&to=&kind=", ""),
        ("pair=KR-JP", "pair=jp-kr"),
        ("kind=visit&kind=meeting&kind=visit", "kind=meeting&kind=visit"),
        ("to=2026&from=2025-08", "from=2025-08&to=2026"),
        ("order=new&show=50", ""),
        ("order=old&show=100", "order=old&show=100"),
        ("order=sideways&show=many&after=yesterday", ""),
        ("show=100000", "show=500"),
        ("show=-3", "show=1"),
        ("q=++two++words+", "q=two+words"),
        ("utm_source=news&page=3", ""),
        ("from=２０２５-１０", "from=2025-10"),
        # What is not understood stays, so that its message does.
        ("from=2025-13", "from=2025-13"),
        ("person=nobody", "person=nobody"),
        ("all=person&all=secrets", "all=person"),
    ],
)
def test_every_way_of_asking_has_one_address(query, canonical):
    make.country("JP"), make.country("KR")
    assert read(query).query == canonical


KEYS = ["pair", "kind", "person", "place", "topic", "status", "country", "from", "to", "q"]
VIEW = ["order", "show", "after", "all", "nonsense"]
VALUES = ["jp-kr", "KR-JP", "meeting", "2025", "2025-10", "2025-02-30", "old", "100", "202601138-7"]
keys = st.sampled_from(KEYS + VIEW)
words = st.one_of(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), st.sampled_from(VALUES))


@given(st.lists(st.tuples(keys, words), max_size=8))
def test_the_address_of_an_address_is_itself(pairs):
    query = QueryDict(mutable=True)
    for key, value in pairs:
        query.appendlist(key, value)
    once = TimelineFilter.read(query, "/timeline/")
    again = TimelineFilter.read(QueryDict(once.query), "/timeline/")
    assert again.query == once.query
    assert list(once.apply()) == list(again.apply())


def test_values_of_one_key_are_either_and_different_keys_are_both(nara):
    make.event("visit", title="Tokyo", on="2025-08-23", at=make.place("Tokyo"))
    assert found("kind=visit&kind=meeting") == ["Nara", "Tokyo"]
    assert found("kind=visit&place=nara") == []
    assert found("kind=summit&place=nara&place=tokyo") == ["Nara"]


@pytest.mark.parametrize(
    "query",
    [
        "pair=jp-kr",
        "country=kr",
        "kind=meeting",
        "kind=summit",
        "person=lee-jae-myung",
        "place=nara",
        "topic=trade",
        "status=happened",
        "from=2026&to=2026",
        "from=2026-01-13&to=2026-01-13",
        "q=takaichi",
    ],
)
def test_each_key_narrows(nara, query):
    other = make.source("The talks were called off.", "2019-05-02")
    make.event(
        "visit",
        title="Elsewhere",
        on="2019-05-02",
        countries=("US", "CN"),
        status="cancelled",
        proved_by=other,
    )
    assert found(query) == ["Nara"]


def test_a_month_event_is_found_from_any_day_of_it():
    make.event(title="Gyeongju", on="2025-10")
    assert found("from=2025-10-31") == ["Gyeongju"]
    assert found("to=2025-10-01") == ["Gyeongju"]
    assert found("from=2025-11") == []


def test_what_is_not_published_is_never_found():
    for state in ("proposed", "rejected", "withdrawn"):
        make.event(title=state, state=state)
    assert found("") == []


@pytest.mark.parametrize(
    ("query", "key", "message"),
    [
        ("from=yesterday", "from", "“yesterday” is no date we can read. Write YYYY, YYYY-MM or YYYY-MM-DD."),
        ("to=2025-02-30", "to", "“2025-02-30” is not in the calendar. Write YYYY, YYYY-MM or YYYY-MM-DD."),
        ("from=1066", "from", "“1066” is not in the calendar. Write YYYY, YYYY-MM or YYYY-MM-DD."),
        ("from=2026&to=2025", "to", "This end comes before the start; only the start is used."),
        ("pair=xx-yy", "pair", "We know no pair “xx-yy”; it is left out."),
        ("pair=jp-jp", "pair", "We know no pair “jp-jp”; it is left out."),
        ("kind=duel", "kind", "We know no kind “duel”; it is left out."),
        ("person=nobody", "person", "We know no person “nobody”; it is left out."),
        ("status=rumoured", "status", "We know no status “rumoured”; it is left out."),
    ],
)
def test_a_broken_value_gets_a_message_and_narrows_nothing(nara, query, key, message):
    asked = read(query)
    assert asked.errors == {key: [message]}
    assert list(asked.apply()) == [nara]


def test_a_search_too_long_to_answer_says_so(nara):
    asked = read("q=" + "x" * 201)
    assert "at most 200" in asked.errors["q"][0]
    assert list(asked.apply()) == [nara]


def test_an_unknown_value_leaves_the_known_ones_in_force(nara):
    make.event("visit", title="Tokyo")
    asked = read("kind=meeting&kind=duel")
    assert [event.title for event in asked.apply()] == ["Nara"]
    assert [chip.name for chip in asked.chips] == ["Meeting"]


def test_no_address_asks_for_more_than_twenty_values_of_a_key():
    query = "&".join(f"person=p{n}" for n in range(2000 // 4))
    assert len(parse_qs(read(query).query)["person"]) == 20


def test_without_and_with_lead_to_the_top_of_another_list(nara):
    asked = read("kind=meeting&kind=visit&place=nara&show=100&after=202601138-7")
    assert asked.without("kind", "visit").url == "/timeline/?kind=meeting&place=nara"
    assert asked.without("place").url == "/timeline/?kind=meeting&kind=visit"
    assert asked.with_("from", "2025").url == "/timeline/?from=2025&kind=meeting&kind=visit&place=nara"
    assert asked.with_("kind", "summit").values["kind"] == ("meeting", "summit", "visit")
    assert asked.with_("order", "old").with_("order", "new").query == asked.query


def test_chips_name_each_value_and_lead_to_the_list_without_it(nara):
    asked = read("kind=summit&person=lee-jae-myung&from=2025-10&q=talks")
    assert [(chip.label, chip.name) for chip in asked.chips] == [
        ("Kind", "Summit"),
        ("Person", "Lee Jae-myung"),
        ("Search", "“talks”"),
        ("From", "October 2025"),
    ]
    assert asked.chips[0].url == "/timeline/?from=2025-10&person=lee-jae-myung&q=talks"


def test_the_page_s_own_pair_is_no_part_of_its_query(nara):
    make.event(title="Beijing", countries=("CN", "KR"))
    asked = TimelineFilter.read(
        QueryDict("pair=cn-kr&kind=meeting"), "/pairs/jp-kr/", "jp-kr", "Japan–South Korea"
    )
    assert asked.url == "/pairs/jp-kr/?kind=meeting"
    assert [event.title for event in asked.apply()] == ["Nara"]
    assert [chip.label for chip in asked.chips] == ["Kind"]
    assert asked.cleared().url == "/pairs/jp-kr/"
    assert asked.cleared().apply().count() == 1


def test_leaving_out_a_key_leaves_the_others_in_force(nara):
    make.event("visit", title="Nara visit", at=make.place())
    asked = read("kind=summit&place=nara")
    assert asked.apply("kind").count() == 2
    assert Event.objects.count() == 2
