import pytest

from tests.drifting import watch_lists


@pytest.fixture
def curator(db, django_user_model):
    return django_user_model.objects.create(username="curator")


@pytest.fixture
def other(db, django_user_model):
    return django_user_model.objects.create(username="other")


@pytest.fixture(autouse=True)
def _lists_follow_every_change(request):
    yield from watch_lists(request)
