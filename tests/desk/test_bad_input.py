"""What nobody would type, and what a hand that slips does: a message, never an error."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from relations.history import stamps
from relations.models import Event
from tests import factories as make

from .test_by_hand import ADD, note
from .test_queue import QUEUE, said, text_of

pytestmark = pytest.mark.django_db
HUGE = "9" * 30


def corrected(event, **fields):
    posted = note(people=(), date="2026-01-13", countries="Japan, South Korea", **fields)
    return posted | {"seen": stamps([event.pk])[event.pk]}


def test_a_public_event_does_not_lose_its_date_at_the_desk(admin_client, names):
    met = make.event(people=names)
    address = reverse("desk:edit", args=[met.public_id])
    page = admin_client.post(address, corrected(met) | {"date": ""})
    assert "A public event keeps a date." in text_of(page)
    assert Event.objects.get(pk=met.pk).first_day is not None


def test_a_public_event_stays_between_two_countries(admin_client, names):
    met = make.event()
    met.countries.set(["JP", "KR"])
    address = reverse("desk:edit", args=[met.public_id])
    page = admin_client.post(address, corrected(met) | {"countries": "Japan"})
    assert "A public event is between two countries." in text_of(page)
    assert met.countries.count() == 2


@pytest.mark.parametrize("number", [HUGE, "9" * 5000, "²", "-1", "x"])
@pytest.mark.parametrize("name", ["source", "merge"])
def test_a_number_of_nothing_splits_nothing(admin_client, article, name, number):
    posted = {"seen": stamps([article[0].pk])[article[0].pk], "queue": "", name: number}
    answer = admin_client.post(reverse("desk:split", args=[article[0].public_id]), posted)
    assert answer.status_code in (302, 404)


def test_a_number_of_nothing_restores_nothing(admin_client, article):
    address = reverse("desk:restore", args=[article[0].public_id])
    assert admin_client.post(address, {"change": "9" * 5000}).status_code == 404


@pytest.mark.parametrize("asked", ["who", "place"])
def test_a_name_of_a_hundred_words_is_nobody(admin_client, names, asked):
    answer = admin_client.get(reverse("desk:say"), {asked: "a " * 100})
    assert answer.status_code == 200


def test_words_that_are_only_marks_prove_nothing_or_themselves(admin_client, names):
    for quote in ("—", "“ ”", "\u3000\u200b"):
        assert admin_client.post(ADD, note(quote=quote), follow=True).status_code == 200


def test_a_long_choice_of_words_is_one_participant_however_often_it_is_chosen(admin_client):
    text = make.source("Somebody " * 30)
    met = make.event(state="proposed", proved_by=text)
    for _ in range(2):
        page = admin_client.get(QUEUE, {"at": met.public_id})
        posted = {"seen": page.context["seen"], "source": text.pk, "field": "participants"}
        answer = admin_client.post(
            reverse("desk:prove", args=[met.public_id]), posted | {"start": 0, "end": 260}, follow=True
        )
    assert met.participations.count() == 1
    assert "is there already" in said(answer)[0]


def test_a_page_of_proposals_of_ones_own_costs_no_query_for_each(
    admin_client, names, django_assert_max_num_queries
):
    def propose(number):
        for n in range(number):
            admin_client.post(ADD, note(title=f"Talks {n} of {number}", quote=f"Words {n} of {number}."))
            address = "/admin/relations/source/add/"
            admin_client.post(address, {"text": f"Nothing {n} of {number}.", "published": "2026-01-13"})

    propose(2)
    with CaptureQueriesContext(connection) as asked:
        admin_client.get(reverse("desk:mine"))
    few = len(asked)
    propose(8)
    with django_assert_max_num_queries(few):
        page = admin_client.get(reverse("desk:mine"))
    assert len(page.context["rows"]) == 10
