"""The derived tables: whatever is done to events, lists and counts are what the events make them."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db.models import ProtectedError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relations.models import Event, EventList, Listed, Participation, Tally, Topic
from relations.models.counts import CountsOfFound, CountsOfList
from relations.models.keeping import renew_names
from relations.models.lists import Dimension, lists_of
from relations.models.reindexing import drift, reindex
from relations.models.wording import forget_words, index_words
from tests import factories as make

pytestmark = pytest.mark.django_db

D = Dimension
EDITED = ["add", "publish", "withdraw", "reject", "move", "retitle", "people", "place", "topic", "part"]
EDITED += ["delete", "country", "plan"]
EDITS = st.lists(
    st.tuples(
        st.sampled_from(EDITED),
        st.integers(0, 5),
        st.integers(0, 5),
    ),
    min_size=1,
    max_size=12,
)


def events_in(dimension, value):
    return set(
        Listed.objects.filter(list__dimension=dimension, list__value=value).values_list("event", flat=True)
    )


def version(dimension, value=""):
    return EventList.objects.get(dimension=dimension, value=value).version


@pytest.fixture
def world(db):
    """What the edits choose from."""
    lee = make.person("Lee Jae-myung", country_code="KR")
    make.tenure(lee, title="President", role="head_of_state", start="2025-06-04")
    takaichi = make.person()
    make.tenure(takaichi)
    town = make.place()
    return {
        "people": [lee, takaichi, make.person("Xi Jinping", country_code="CN")],
        "places": [None, town, make.place("Horyuji", kind="site", town=town)],
        "topics": [Topic.objects.create(slug=slug, name=slug) for slug in ("trade", "security")],
    }


def carry_out(world, edit, which, how):
    """One edit of one event, through the doors that the admin and the reader use."""
    events = list(Event.objects.order_by("pk"))
    if edit == "add" or not events:
        people = world["people"][: how % 4]
        make.event(("meeting", "visit", "statement")[how % 3], on=f"202{which}-0{how + 1}", people=people)
        return
    event = events[which % len(events)]
    if edit == "publish":
        event.publish("checked")
    elif edit == "withdraw":
        event.withdraw("wrong")
    elif edit == "reject":
        event.reject("no event")
    elif edit == "move":
        event.first_day, event.last_day = date(2024, how + 1, 3), date(2024, how + 1, 5)
        event.save()
    elif edit == "retitle":
        event.title, event.subtype = f"Title {how}", ("summit", "call", "")[how % 3]
        event.save()
    elif edit == "people":
        Participation.objects.get_or_create(event=event, person=world["people"][how % 3], role="host")
        event.refresh()
    elif edit == "place":
        event.place = world["places"][how % 3]
        event.refresh()
    elif edit == "topic":
        event.topics.set(world["topics"][: how % 3])
        event.refresh()
    elif edit == "country":
        event.countries.set([make.country(code) for code in ("JP", "KR", "CN", "US")[: how % 4 + 1]])
        event.refresh()
    elif edit == "part":
        whole = events[how % len(events)]
        event.part_of = None if whole == event else whole
        event.save()
    elif edit == "plan":
        event.status = ("planned", "happened")[how % 2]
        event.save()
    elif edit == "delete":
        event.delete()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=EDITS)
def test_no_sequence_of_edits_makes_lists_or_counts_drift(world, edits):
    for edit in edits:
        carry_out(world, *edit)
    assert drift() == []
    published = Event.objects.published()
    assert events_in(D.ALL, "") == set(published.values_list("pk", flat=True))
    for one, other in (("jp", "kr"), ("cn", "us")):
        between = published.between_countries(one, other)
        assert events_in(D.PAIR, f"{one}-{other}") == set(between.values_list("pk", flat=True))
    for dimension, value, question in (
        (D.PERSON, "lee-jae-myung", published.involving("lee-jae-myung")),
        (D.PLACE, "nara", published.at_places("nara")),
        (D.TOPIC, "trade", published.on_topics("trade")),
        (D.KIND, "summit", published.of_kind("summit")),
        (D.KIND, "meeting", published.of_kind("meeting")),
        (D.STATUS, "planned", published.with_status("planned")),
    ):
        found = set(question.values_list("pk", flat=True))
        assert events_in(dimension, value) == found
        counted = CountsOfList(lists_of([(dimension, value)]).get((dimension, value)))
        live = CountsOfFound(question.values("pk"))
        assert counted.events == live.events == len(found)
        for about in (D.PAIR, D.PERSON, D.PLACE, D.TOPIC, D.STATUS, D.KINDS, D.MONTHS):
            assert counted.foremost(about) == live.foremost(about)
        alone = set(question.standing_alone().values_list("pk", flat=True))
        listed = Listed.objects.filter(list__dimension=dimension, list__value=value, is_part=False)
        assert set(listed.values_list("event", flat=True)) == alone


def test_between_leaders_stand_meetings_in_person_of_those_who_led_that_day(world):
    lee, takaichi, _ = world["people"]
    met = make.event(people=[lee, takaichi], title="Nara")
    make.event(people=[lee, takaichi], subtype="call", title="Call")
    make.event(people=[lee, takaichi], on="2025-07-01", title="Before Takaichi took office")
    make.event(people=[lee], title="Without a Japanese leader")
    make.event(people=[lee, takaichi], status="planned", on="2027-01-01", title="Planned")
    assert events_in(D.LEADERS, "jp-kr") == {met.pk}
    assert events_in(D.PLANNED, "jp-kr") == {Event.objects.get(title="Planned").pk}


def test_an_edit_to_one_pair_leaves_the_versions_of_others_alone(world):
    nara = make.event(title="Nara")
    make.event(title="Beijing", countries=("CN", "KR"))
    before = version(D.PAIR, "jp-kr"), version(D.PAIR, "cn-kr"), version(D.ALL)
    nara.title = "Nara summit"
    nara.save()
    assert version(D.PAIR, "jp-kr") > before[0]
    assert version(D.PAIR, "cn-kr") == before[1]
    assert version(D.ALL) > before[2]


def test_a_list_left_empty_keeps_its_version_for_when_it_fills_again(world):
    nara = make.event(title="Nara")
    nara.withdraw("wrong")
    empty = version(D.PAIR, "jp-kr")
    assert not Tally.objects.exists()
    nara.publish("right after all")
    assert version(D.PAIR, "jp-kr") > empty


def test_nobody_deletes_a_listed_event_past_its_lists(world):
    make.event(title="Nara")
    with pytest.raises(ProtectedError):
        Event.objects.all().delete()


def test_reindexing_puts_right_what_was_written_past_the_models(world):
    whole, part = make.event(title="Nara"), make.event(title="Said at Nara", people=world["people"])
    Event.objects.filter(pk=part.pk).update(part_of=whole, place=world["places"][2], status="planned")
    Tally.objects.filter(dimension=D.PERSON).update(number=7)
    EventList.objects.filter(dimension=D.PAIR).update(number=3)
    with pytest.raises(CommandError, match="are wrong: run"):
        call_command("reindex", check=True, stdout=StringIO())
    out = StringIO()
    call_command("reindex", stdout=out)
    assert "made again" in out.getvalue()
    assert drift() == []


def test_reindexing_puts_right_what_the_search_finds_and_a_check_says_where_it_is_wrong(world):
    lost, stale = make.event(title="Kobe"), make.event(title="Gyeongju")
    forget_words([lost.pk])
    index_words({stale.pk: "Seoul"})
    assert drift() == [f"search words of {lost.pk}", f"search words of {stale.pk}"]
    list(reindex())
    assert drift() == []
    assert list(Event.objects.matching("Kobe")) == [lost]
    assert not Event.objects.matching("Seoul").exists()


def test_reindexing_what_is_right_changes_no_version(world):
    make.event(title="Nara", people=world["people"])
    before = dict(EventList.objects.values_list("pk", "version"))
    list(reindex())
    assert dict(EventList.objects.values_list("pk", "version")) == before


def test_names_have_a_version_of_their_own(world):
    renew_names()
    before = version(D.NAMES)
    renew_names()
    assert version(D.NAMES) == before + 1
