"""The lists that the benchmark fills by itself are those that the site would keep."""

import pytest

from relations.models import EventList
from relations.models.reindexing import drift

from .listing import list_all
from .synthetic import fill


@pytest.mark.django_db
def test_what_is_listed_at_one_go_is_what_the_events_say():
    fill(300)
    list_all()
    assert EventList.objects.count() > 300
    assert drift() == []
