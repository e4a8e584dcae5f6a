"""How many questions a page asks the database: the same for ten events and for a hundred."""

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

from relations.models import Event, Topic
from relations.models.reindexing import reindex
from tests.site.many import many_events


def make_lists():
    for _ in reindex():
        pass
    for alias in settings.CACHES:
        caches[alias].clear()


pytestmark = pytest.mark.django_db

PAGES = {
    "/timeline/": 25,
    "/pairs/jp-kr/": 30,
    "/timeline/?kind=summit": 25,
    "/timeline/?from=1996&kind=summit&person=lee-jae-myung&place=nara&q=leaders": 25,
    "/people/lee-jae-myung/": 24,
    "/places/nara/": 22,
    "/topics/trade/": 20,
    "/countries/kr/": 22,
    "/compare/?a=cn-kr&b=jp-kr": 11,
    "/matrix/": 4,
    "/map/": 4,
    "/pairs/jp-kr/?view=compact": 22,
    "/people/": 2,
    "/sources/": 2,
    "/about/": 4,
}


@pytest.mark.parametrize(("url", "questions"), PAGES.items())
def test_ten_times_the_events_cost_no_more_questions(client, django_assert_num_queries, url, questions):
    many_events(10)
    topic = Topic.objects.create(slug="trade", name="trade")
    for event in Event.objects.all():
        event.topics.add(topic)
    make_lists()
    with django_assert_num_queries(questions):
        assert client.get(url).status_code == 200
    many_events(100)
    topic.events.add(*Event.objects.all())
    make_lists()
    with django_assert_num_queries(questions):
        assert client.get(url).status_code == 200


def test_an_event_s_and_a_source_s_page_ask_as_little_for_many_parts(client, django_assert_num_queries):
    many_events(60)
    whole, *parts = Event.objects.of_kind("meeting").between_countries("jp", "kr")
    source = whole.evidence.first().source
    for wanted in ([], parts[:2], parts):
        Event.objects.filter(pk__in=[part.pk for part in wanted]).update(part_of=whole)
        for part in wanted:
            part.evidence.update(source=source)
        with django_assert_num_queries(16 if wanted else 15):
            assert client.get(whole.get_absolute_url()).status_code == 200
        with django_assert_num_queries(2):
            assert client.get(source.get_absolute_url()).status_code == 200


@pytest.mark.parametrize(
    "url",
    [
        "/ja/timeline/",
        "/ko/pairs/jp-kr/?view=compact",
        "/ja/compare/?a=cn-kr&b=jp-kr",
        "/ko/people/",
        "/ja/map/",
    ],
)
def test_names_of_another_language_cost_no_question_an_event(client, django_assert_max_num_queries, url):
    many_events(10)
    with CaptureQueriesContext(connection) as few:
        assert client.get(url).status_code == 200
    many_events(100)
    with django_assert_max_num_queries(len(few) + 2):
        assert client.get(url).status_code == 200
