"""A reader reports an error, and no machine can flood the desk with them."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from relations.models import Report
from tests import factories as make

from .seen import see, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(db):
    return f"/events/{make.event(title='The Nara talks', version=3).public_id}/report/"


def send(client, address, **fields):
    return client.post(address, {"text": "It was the 14th."} | fields, follow=True)


def test_a_report_lands_at_the_desk_with_the_version_that_was_read(client, address):
    page = send(client, address, source="example.org/nara", email="reader@example.org")
    assert "Thank you." in text_of(see(page))
    report = Report.objects.waiting().get()
    assert (report.text, report.source, report.version) == ("It was the 14th.", "https://example.org/nara", 3)


def test_the_sender_is_known_by_a_digest_alone(client, address):
    send(client, address)
    assert "127.0.0.1" not in Report.objects.get().sender


@pytest.mark.parametrize(("fields", "field"), [({"text": ""}, "text"), ({"email": "me"}, "email")])
def test_a_slip_is_named_and_nothing_is_stored(client, address, fields, field):
    page = send(client, address, **fields)
    assert page.context["form"].errors[field]
    assert not Report.objects.exists()


def test_the_sixth_within_an_hour_is_asked_to_wait(client, address):
    for _ in range(5):
        assert send(client, address).status_code == 200
    page = send(client, address)
    assert page.status_code == 429
    assert "later" in text_of(see(page, status=429))
    assert Report.objects.count() == 5
    assert send(Client(REMOTE_ADDR="192.0.2.7"), address).status_code == 200
    Report.objects.update(at=timezone.now() - timedelta(hours=1, minutes=1))
    assert send(client, address).status_code == 200


def test_what_fills_in_the_hidden_field_is_thanked_and_forgotten(client, address):
    assert "Thank you." in text_of(see(send(client, address, name="Bot")))
    assert not Report.objects.exists()


def test_a_report_is_a_post_with_a_token(address):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(address, {"text": "x"}).status_code == 403


def test_only_what_is_public_can_be_reported(client):
    hidden = make.event(state="proposed")
    assert client.get(f"/events/{hidden.public_id}/report/").status_code == 404
