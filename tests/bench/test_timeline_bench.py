"""The timeline's first page with 10,000 events, beside a view that does nothing, in the same run."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from tests.site.many import many_events
from timeline.urls import urlpatterns as pages

urlpatterns = [path("empty/", lambda request: HttpResponse("")), *pages]


@pytest.mark.django_db
@pytest.mark.urls("tests.bench.test_timeline_bench")
@pytest.mark.benchmark(group="a page of the site", min_rounds=10)
@pytest.mark.parametrize(
    "url",
    [
        "/empty/",
        "/timeline/",
        "/pairs/jp-kr/",
        "/timeline/?kind=meeting&person=lee-jae-myung&place=nara&q=talks",
    ],
)
def test_first_page_with_ten_thousand_events(benchmark, url):
    many_events(10_000)
    client = Client()
    response = benchmark(client.get, url)
    assert response.status_code == 200
