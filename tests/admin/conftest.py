import pytest

from tests.drifting import watch_lists


@pytest.fixture
def admin_user(db, django_user_model):
    """The curator. Without a password: hashing one for each test costs more than the test."""
    return django_user_model.objects.create_superuser("curator")


@pytest.fixture(autouse=True)
def _lists_follow_every_change(request):
    yield from watch_lists(request)
