"""Search: the same on SQLite and PostgreSQL, in any script; the list and the exports find the same."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relations.models import Event, Wording
from relations.models.lists import Listed
from relations.models.reindexing import reindex
from relations.search_tokens import tokens_of, wanted_tokens
from tests import factories as make

pytestmark = pytest.mark.django_db
TITLES = [
    "Takaichi Sanae and Lee Jae-myung meet",
    "日韓首脳会談、奈良で開催",
    "한일 정상회담에서 공동 발표",
    "ＡＳＥＡＮ summit in Kuala Lumpur",
    "Agreement of 2015 on “comfort women”",
    "訪韓",
]


def found(text):
    return set(Event.objects.matching(text).values_list("title", flat=True))


@pytest.fixture
def events(db):
    return [make.event("statement", title=title, proved_by=False) for title in TITLES]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("takaichi", [0]),
        ("TAKA", [0]),
        ("jae-myung", [0]),
        ("myung-jae", []),
        ("lee takaichi", [0]),
        ("lee asean", []),
        ("akaichi", []),  # words are found by their beginnings
        ("首脳", [1]),
        ("首脳会談", [1]),
        ("会談首脳", []),
        ("奈良", [1]),
        ("韓", [1, 5]),
        ("韓 奈良", [1]),
        ("정상회담", [2]),
        ("회담", [2]),
        ("asean", [3]),
        ("ａｓｅａｎ", [3]),
        ("2015", [4]),
        ("“comfort", [4]),
        ("2015 %", []),
        ("nothing of the kind", []),
    ],
)
def test_words_are_found_by_their_beginnings_and_characters_anywhere(events, text, expected):
    assert found(text) == {TITLES[n] for n in expected}


@pytest.mark.parametrize("text", ['"', "' OR 1=1", "a* OR b", "AND", "NOT (x", "-", "_", "\\", "&|!:*"])
def test_nothing_typed_is_a_command(events, text):
    assert found(text) <= set(TITLES)


def test_the_lists_find_what_the_events_hold(events):
    for text in ("takaichi", "首脳会談", "jae-myung", "韓", "meet"):
        listed = set(Listed.objects.matching(text).values_list("event", flat=True))
        assert listed == set(Event.objects.matching(text).values_list("pk", flat=True)) != set()


def test_the_page_and_the_export_find_the_same(client, events):
    page = client.get("/timeline/", {"q": "韓"}).content.decode()
    assert "<strong>2 events</strong>" in page
    lines = b"".join(client.get("/timeline.csv", {"q": "韓"}).streaming_content).decode().splitlines()
    assert len(lines) == 3


def test_an_edited_title_is_found_and_the_old_one_is_not(events):
    events[0].title = "Handshake at Haneda"
    events[0].refresh()
    assert found("haneda") == {"Handshake at Haneda"}
    assert found("sanae") == set()
    events[0].delete()
    assert not Wording.objects.filter(pk=events[0].pk).exists()


def test_reindexing_makes_the_words_again(events):
    Event.objects.filter(title=TITLES[1]).update(words="大阪")
    for _ in reindex():
        pass
    assert found("大阪") == {TITLES[1]}


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=30))
def test_a_text_is_found_by_each_of_its_words(db, text):
    wanted = wanted_tokens(text)
    tokens = tokens_of(text)
    assert all(
        any(have.startswith(token) if begins else have == token for have in tokens)
        for token, begins in wanted
    )
    assert all(token.isalnum() for token, _ in wanted)
