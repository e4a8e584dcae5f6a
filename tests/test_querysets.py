from datetime import date

import pytest

from relations.models import Event
from tests import factories as make

pytestmark = pytest.mark.django_db


def titles(found):
    return [event.title for event in found.newest_first()]


def test_a_month_event_is_found_by_any_day_of_that_month():
    make.event(title="Gyeongju", on="2025-10")
    for day in (1, 15, 31):
        assert titles(Event.objects.during(date(2025, 10, day), date(2025, 10, day))) == ["Gyeongju"]
    assert titles(Event.objects.during(since=date(2025, 11, 1))) == []
    assert titles(Event.objects.during(until=date(2025, 9, 30))) == []


def test_a_pair_finds_events_of_both_countries_whoever_else_took_part():
    make.event(title="Nara", countries=("JP", "KR"))
    make.event(title="Camp David", on="2023-08-18", countries=("JP", "KR", "US"))
    make.event(title="Busan", on="2025-10-30", countries=("US", "CN"))
    assert titles(Event.objects.between_countries("kr", "jp")) == ["Nara", "Camp David"]
    assert titles(Event.objects.between_any([("us", "cn"), ("jp", "us")])) == ["Busan", "Camp David"]


def test_a_summit_is_found_as_a_meeting_and_as_a_summit():
    make.event(title="Nara", subtype="summit")
    make.event(title="Call", on="2026-02-01", subtype="call")
    assert titles(Event.objects.of_kind("meeting")) == ["Call", "Nara"]
    assert titles(Event.objects.of_kind("summit")) == ["Nara"]


def test_a_person_is_found_in_whatever_role():
    lee = make.person("Lee Jae-myung", country_code="KR")
    make.event(title="Nara", people=[make.person(), lee])
    make.event(title="Alone", on="2026-02-01", people=[make.person()])
    assert titles(Event.objects.involving("lee-jae-myung")) == ["Nara"]


def test_a_town_finds_what_happened_at_its_sites():
    town = make.place("Ikaruga")
    make.event(title="Temple", at=make.place("Horyuji", kind="site", town=town))
    assert titles(Event.objects.at_places("ikaruga")) == ["Temple"]
    assert titles(Event.objects.at_places("horyuji")) == ["Temple"]


def test_a_name_in_any_script_finds_the_person_s_events():
    takaichi = make.person()
    takaichi.names.create(text="高市早苗", language="ja")
    takaichi.names.create(text="다카이치 사나에", language="ko")
    make.event(title="Nara", people=[takaichi])
    for words in ("takaichi", "高市", "다카이치", "nara takaichi"):
        assert titles(Event.objects.matching(words)) == ["Nara"], words
    assert titles(Event.objects.matching("kishida")) == []


def test_known_days_come_before_the_month_without_a_day():
    make.event(title="some day in October", on="2025-10")
    make.event(title="1 October", on="2025-10-01")
    make.event(title="30 October", on="2025-10-30")
    make.event(title="some day in 2025", on="2025")
    assert titles(Event.objects.all()) == [
        "30 October",
        "1 October",
        "some day in October",
        "some day in 2025",
    ]


def test_keyset_pages_show_every_event_once():
    for day in (1, 2, 2, 2, 3):
        make.event(title=f"{day}", on=f"2025-10-0{day}")
    seen, last = [], None
    while True:
        page = Event.objects.newest_first()
        if last:
            page = page.after(last.sort_key, last.pk)
        page = list(page[:2])
        if not page:
            break
        seen += [event.pk for event in page]
        last = page[-1]
    assert seen == [event.pk for event in Event.objects.newest_first()]
    assert len(set(seen)) == 5
