"""The queue: what waits, in which order, and what becomes of it."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from relations.models import Event
from tests import factories as make

pytestmark = pytest.mark.django_db

QUEUE = "/admin/desk/queue/"


def text_of(answer):
    return answer.content.decode()


def said(answer):
    return [str(message) for message in answer.context["messages"]]


def decide(client, event, seen=None, **posted):
    """What the browser posts from the event's page, and the page that follows."""
    page = client.get(QUEUE, {"at": event.public_id})
    posted = {"seen": seen or page.context["seen"], "queue": ""} | posted
    return client.post(reverse("desk:decide", args=[event.public_id]), posted, follow=True)


def state(event):
    return Event.objects.get(pk=event.pk).state


def test_the_queue_is_for_those_who_decide(client, django_user_model):
    assert client.get(QUEUE).status_code == 302
    client.force_login(django_user_model.objects.create(username="reader", is_staff=True))
    assert client.get(QUEUE).status_code == 403


def test_the_proposal_stands_beside_its_text_with_its_spans_marked(admin_client, article):
    page = text_of(admin_client.get(QUEUE))
    assert '<mark id="s1" class="own event" data-line="event">' in re.sub(r'id="s\d+"', 'id="s1"', page)
    assert re.search(r'data-line="place"><span data-at="31">Nara</span></mark>', page)
    assert "1 of 2 left" in re.sub(r"\s+", " ", page)
    # The other proposal's sentence carries its number, by which one gets there.
    assert f"at={article[1].public_id}" in page


def test_accepting_publishes_and_brings_the_next(admin_client, article):
    met, other = article
    page = decide(admin_client, met, decision="accept")
    assert state(met) == "published"
    assert page.context["event"] == other
    assert said(page) == [f"Published: “{met}”."]


def test_the_last_decision_leaves_an_empty_queue_that_says_so(admin_client, article):
    met, other = article
    decide(admin_client, other, reason="Not an event")
    page = decide(admin_client, met, decision="accept")
    assert "Nothing waits" in text_of(page)


def test_a_refusal_wants_a_reason(admin_client, article):
    page = decide(admin_client, article[0], decision="reject")
    assert "Say why" in said(page)[0]
    assert state(article[0]) == "proposed"
    decide(admin_client, article[0], reason="Not about these countries")
    assert Event.objects.get(pk=article[0].pk).state_reason == "Not about these countries"


def test_what_is_missing_is_named_and_the_button_is_off(admin_client):
    lone = make.event(on=None, countries=("JP",), state="proposed")
    page = text_of(admin_client.get(QUEUE))
    assert "still lacks a date and the two countries it is between" in page
    assert re.search(r'value="accept"[^>]* disabled', page)
    assert "lacks" in said(decide(admin_client, lone, decision="accept"))[0]


def test_without_a_sentence_a_reason_will_do(admin_client):
    lone = make.event(state="proposed", proved_by=False)
    assert "Say how we know all the same" in text_of(admin_client.get(QUEUE))
    decide(admin_client, lone, decision="accept", reason="Seen on television.")
    assert state(lone) == "published"


def test_of_two_curators_the_second_is_told_and_nothing_is_overwritten(
    admin_client, client, django_user_model, article
):
    met = article[0]
    seen = admin_client.get(QUEUE, {"at": met.public_id}).context["seen"]
    client.force_login(django_user_model.objects.create_superuser("second"))
    decide(client, met, reason="Not an event")
    page = decide(admin_client, met, seen=seen, decision="accept")
    assert re.fullmatch(r"“.*” was changed meanwhile by second \(rejected at .*", said(page)[0])
    assert page.context["event"] == met
    assert state(met) == "rejected"


def test_undo_brings_the_proposal_back_to_the_screen(admin_client, article):
    met = article[0]
    decide(admin_client, met, reason="Not an event")
    page = admin_client.post(reverse("desk:undo"), {"queue": ""}, follow=True)
    assert page.context["event"] == met
    assert state(met) == "proposed"
    assert said(page) == [f"Undone: “{met}” was rejected; now it is as before."]


def test_nothing_to_undo_is_said(admin_client, article):
    page = admin_client.post(reverse("desk:undo"), {"queue": ""}, follow=True)
    assert said(page) == ["There is nothing to undo."]


def test_part_of_stays_with_the_proposal(admin_client, article):
    met = article[0]
    visit = make.event("visit", on="2026-01-13/2026-01-14", title="Lee visits Japan")
    page = decide(admin_client, met, decision="part", whole=visit.public_id)
    assert Event.objects.get(pk=met.pk).part_of == visit
    assert page.context["event"] == met


def test_decisions_are_posts_with_a_token(admin_user, article):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(admin_user)
    address = reverse("desk:decide", args=[article[0].public_id])
    assert strict.get(address).status_code == 405
    assert strict.post(address, {"decision": "accept"}).status_code == 403


# --- order -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("order", "first"), [("text", "A"), ("sure", "C"), ("unsure", "B"), ("old", "A"), ("new", "C")]
)
def test_the_order_is_chosen(admin_client, order, first):
    text = make.source("One. Two. Three.")
    for title, sure, words in (("A", 0.5, "One."), ("B", 0.2, "Two."), ("C", 0.9, "Three.")):
        event = make.event(title=title, confidence=sure, state="proposed", proved_by=False)
        make.evidence(event, text, words)
    assert admin_client.get(QUEUE, {"order": order}).context["event"].title == first


def test_pairs_come_together_and_one_can_be_had_alone(admin_client):
    for title, codes in (("A", ("JP", "KR")), ("B", ("CN", "KR")), ("C", ("JP", "KR"))):
        make.event(title=title, countries=codes, state="proposed", proved_by=False)
    seen = []
    page = admin_client.get(QUEUE, {"order": "pair"})
    while page.context["after"]:
        seen.append(page.context["event"].title)
        page = admin_client.get(page.context["after"])
    assert [*seen, page.context["event"].title] == ["B", "A", "C"]
    assert admin_client.get(QUEUE, {"pair": "cn-kr"}).context["place"].total == 1


@pytest.mark.parametrize(
    "query", ["source=abc", "source=99999999999999999999", "pair=zz", "kind=x", "order=x", "at=%00"]
)
def test_a_strange_address_is_no_error(admin_client, article, query):
    assert admin_client.get(f"{QUEUE}?{query}", follow=True).status_code == 200


def test_a_decision_leads_nowhere_but_to_the_queue(admin_client, article):
    page = decide(admin_client, article[0], decision="accept", queue="at=//evil.example&source=https://evil")
    assert page.redirect_chain[-1][0].startswith(QUEUE)


# --- words of the text as evidence ---------------------------------------------------------------


def prove(client, event, **posted):
    page = client.get(QUEUE, {"at": event.public_id})
    source = event.evidence.first().source
    posted = {"seen": page.context["seen"], "queue": "", "source": source.pk} | posted
    return client.post(reverse("desk:prove", args=[event.public_id]), posted, follow=True)


def test_chosen_words_become_the_date_and_its_evidence(admin_client):
    text = make.source("They met on 30 October 2025 in Gyeongju.", "2025-11-01")
    met = make.event(on=None, state="proposed", proved_by=text)
    start = text.text.index("30 October")
    page = prove(admin_client, met, start=start, end=start + len("30 October 2025"), field="date")
    assert said(page) == ["“30 October 2025” proves date. Date: 30 October 2025."]
    assert Event.objects.get(pk=met.pk).date.edtf == "2025-10-30"
    assert met.evidence.get(field="date").quote == "30 October 2025"


def test_pasted_words_do_as_well_and_take_the_place_of_the_earlier(admin_client, article):
    met = article[0]
    prove(admin_client, met, quote="held talks in Nara", field="place")
    assert [row.quote for row in met.evidence.filter(field="place")] == ["held talks in Nara"]
    assert Event.objects.get(pk=met.pk).place_words == "held talks in Nara"
    page = prove(admin_client, met, quote="Nara", field="place")
    assert said(page) == ["“Nara” proves place. Place: Nara, Japan."]


def test_a_name_in_the_text_becomes_a_participant_with_the_office_of_that_day(admin_client, article):
    said_by = article[1]
    page = prove(admin_client, said_by, quote="Takaichi", field="participants")
    assert said(page)[0].endswith("With Takaichi Sanae, Prime Minister.")


@pytest.mark.parametrize(
    "posted",
    [
        {"quote": "words that are not there", "field": "date"},
        {"start": 5, "end": 5, "field": "date"},
        {"start": 0, "end": 99999, "field": "date"},
        {"start": "x", "end": "y", "field": "date"},
        {"quote": "Nara", "field": "rule"},
    ],
)
def test_what_is_no_choice_of_words_is_refused(admin_client, article, posted):
    before = article[0].evidence.count()
    page = prove(admin_client, article[0], **posted)
    assert page.status_code == 200
    assert article[0].evidence.count() == before


def test_ten_times_the_proposals_and_events_cost_no_more_queries(
    admin_client, article, django_assert_max_num_queries
):
    def add(number):
        text = article[0].evidence.first().source
        for n in range(number):
            event = make.event(title=f"E{n}", people=[make.person()], state="proposed", proved_by=False)
            make.evidence(event, text, text.text[n % 20 : n % 20 + 5])

    add(3)
    with CaptureQueriesContext(connection) as few:
        admin_client.get(QUEUE)
    add(30)
    with django_assert_max_num_queries(len(few)):
        admin_client.get(QUEUE)
