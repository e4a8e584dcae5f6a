"""Quotes that the later text of a page lacks: said at the desk, and mended there."""

import pytest
from django.urls import reverse

from relations.models import Errand, Source
from tests import factories as make

from .test_queue import said, text_of

pytestmark = pytest.mark.django_db
FRONT, LOST = "/admin/desk/", "/admin/desk/lost/"
PAGE = "https://example.org/nara"
FIRST = "Takaichi and Lee held talks in Nara on Tuesday. They dined."


@pytest.fixture
def met(db):
    """Public, by a sentence of a page as it was on its first day."""
    text = fetched(FIRST)
    met = make.event(people=[make.person()], title="The talks", proved_by=False)
    make.evidence(met, text, "Takaichi and Lee held talks in Nara on Tuesday.")
    return met


def fetched(text):
    source = make.source(text, url=PAGE)
    Errand.objects.create(kind="address", state="read", address=PAGE, source=source)
    return source


def lost(client):
    return [(one.proof.event, one.like) for one, _ in client.get(LOST).context["rows"]]


def test_a_sentence_that_the_page_still_has_is_not_lost(admin_client, met):
    fetched("Corrected.\n" + FIRST)
    assert lost(admin_client) == []
    assert "No page that was fetched again lacks what it said." in text_of(admin_client.get(FRONT))


def test_an_excerpt_that_somebody_pasted_takes_no_quote_away(admin_client, met):
    make.source("Of the same page: they dined.", url=PAGE)
    assert lost(admin_client) == []


def test_another_page_takes_no_quote_away(admin_client, met):
    make.source("Nothing of the kind.", url="https://example.org/other")
    assert lost(admin_client) == []


def test_a_lost_quote_is_on_the_first_page_and_mended_with_the_sentence_that_comes_near(admin_client, met):
    later = fetched("It rained.\nTakaichi and Lee held a summit in Nara on Wednesday. They dined.")
    page = text_of(admin_client.get(FRONT))
    assert "Takaichi and Lee held talks in Nara on Tuesday." in page
    near = "Takaichi and Lee held a summit in Nara on Wednesday."
    assert lost(admin_client) == [(met, near)]
    [(_, seen)] = admin_client.get(LOST).context["rows"]
    posted = {"back": "lost", "seen": seen, "source": later.pk, "quote": near, "field": "event"}
    answer = admin_client.post(reverse("desk:prove", args=[met.public_id]), posted, follow=True)
    assert answer.redirect_chain[-1][0] == LOST
    assert said(answer) == [f"“{near}” proves the whole event."]
    assert lost(admin_client) == []
    # What was read stays: readers who cited it find it.
    assert [proof.quote for proof in met.evidence.order_by("pk")] == [FIRST[:47], near]


def test_the_earlier_text_is_enough_until_the_page_changes_again(admin_client, met):
    later = fetched("The page was moved.")
    assert lost(admin_client) == [(met, "")]
    posted = {"evidence": met.evidence.get().pk, "source": later.pk}
    answer = admin_client.post(reverse("desk:keep"), posted, follow=True)
    assert said(answer) == ["“The talks” stands on the earlier text."]
    assert lost(admin_client) == []
    fetched("The page is gone.")
    assert lost(admin_client) == [(met, "")]


def test_proposals_are_not_asked_about(admin_client, met):
    met.state = "proposed"
    met.save()
    fetched("The page was moved.")
    assert lost(admin_client) == []


def test_mending_is_for_those_who_decide_and_wants_a_post(client, admin_client, django_user_model, met):
    assert admin_client.get(reverse("desk:keep")).status_code == 405
    client.force_login(django_user_model.objects.create(username="looks", is_staff=True))
    assert client.get(LOST).status_code == 403
    assert client.post(reverse("desk:keep"), {"evidence": met.evidence.get().pk}).status_code == 403


def test_ten_times_the_lost_quotes_cost_no_more_queries(admin_client, met, django_assert_max_num_queries):
    later = fetched("The page was moved.")
    assert len(lost(admin_client)) == 1
    for n in range(9):
        other = make.event(title=f"Talks {n}", proved_by=False)
        make.evidence(other, Source.objects.exclude(pk=later.pk).get(), "They dined.")
    with django_assert_max_num_queries(16):
        assert len(lost(admin_client)) == 10
