import pytest


@pytest.fixture
def curator(db, django_user_model):
    return django_user_model.objects.create(username="curator")


@pytest.fixture
def other(db, django_user_model):
    return django_user_model.objects.create(username="other")
