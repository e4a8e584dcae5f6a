"""Two events side by side; one taken apart; the steps of one, and back."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from relations import decisions
from relations.models import Event
from tests import factories as make

from .test_queue import QUEUE, said, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def known(db):
    told = make.source("The two met on 30 October 2025.", "2025-10-30", publisher="Yonhap")
    return make.event(on="2025-10-30", title="The two meet", proved_by=told)


@pytest.fixture
def found(db):
    told = make.source("They met in Gyeongju in October.", "2026-01-13")
    return make.event(on="2025-10", at=make.place("Gyeongju", "KR"), proved_by=told, state="proposed")


def merge(client, going, staying, **choices):
    address = reverse("desk:merge", args=[going.public_id, staying.public_id])
    page = client.get(address)
    seen = {f"seen_{name}": page.context[name]["seen"] for name in ("going", "staying")}
    return client.post(address, seen | choices, follow=True)


def test_the_queue_says_which_is_likely_the_same_and_why(admin_client, known, found):
    page = text_of(admin_client.get(QUEUE))
    assert "same pair · dates overlap" in page
    assert reverse("desk:merge", args=[found.public_id, known.public_id]) in page


def test_fields_are_chosen_side_by_side(admin_client, known, found):
    page = text_of(admin_client.get(reverse("desk:merge", args=[found.public_id, known.public_id])))
    assert "October 2025" in page
    assert "30 October 2025" in page
    answer = merge(admin_client, found, known, date="going", place="going")
    assert said(answer)[0].startswith("Merged:")
    kept = Event.objects.get(pk=known.pk)
    assert (kept.date.edtf, kept.place.name) == ("2025-10", "Gyeongju")


def test_the_published_one_stays_whichever_way_one_came(admin_client, known, found):
    merge(admin_client, known, found)
    assert Event.objects.get(pk=known.pk).state == "published"
    assert Event.objects.get(pk=found.pk).merged_into == known


def test_a_merge_is_split_from_the_survivors_page(admin_client, known, found):
    merge(admin_client, found, known)
    page = admin_client.get(QUEUE, {"at": known.public_id})
    ((merged, _),) = page.context["merges"]
    posted = {"seen": page.context["seen"], "queue": "", "merge": merged.pk}
    answer = admin_client.post(reverse("desk:split", args=[known.public_id]), posted, follow=True)
    assert said(answer)[0].startswith("Split:")
    assert Event.objects.get(pk=found.pk).state == "proposed"


def test_what_a_source_tells_is_split_off(admin_client, known, found):
    merge(admin_client, found, known)
    page = admin_client.get(QUEUE, {"at": known.public_id})
    source = found.changes.get().before["evidence"][0]["source_id"]
    posted = {"seen": page.context["seen"], "queue": "", "source": source}
    answer = admin_client.post(reverse("desk:split", args=[known.public_id]), posted, follow=True)
    assert said(answer)[0].startswith("Split off:")
    assert answer.context["event"].evidence.get().source_id == source


def test_the_history_tells_who_when_why_and_what(admin_client, known, found):
    merge(admin_client, found, known)
    page = text_of(admin_client.get(reverse("desk:history", args=[known.public_id])))
    for words in ("Merged", "curator", "version 1", "Gyeongju", "Kyodo News: Nara talks"):
        assert words in page


def test_an_earlier_state_is_restored_and_evidence_found_since_stays(admin_client, known, found):
    merge(admin_client, found, known)
    address = reverse("desk:history", args=[known.public_id])
    seen = admin_client.get(address).context["seen"]
    change = known.changes.get()
    posted = {"seen": seen, "change": change.pk, "reason": "Gyeongju is not proved."}
    answer = admin_client.post(reverse("desk:restore", args=[known.public_id]), posted, follow=True)
    assert said(answer) == ["Restored. Its state and its evidence are as before."]
    kept = Event.objects.get(pk=known.pk)
    assert (kept.place, kept.state, kept.evidence.count()) == (None, "published", 2)
    assert "Gyeongju is not proved." in text_of(answer)


def test_any_event_is_found_by_words_or_id_and_merged_or_made_the_whole(admin_client, known, found):
    visit = make.event("visit", title="Takaichi visits Gyeongju", on="2025-10-29/2025-10-31", proved_by=False)
    address = reverse("desk:find", args=[found.public_id])
    assert "Nothing is called so." in text_of(admin_client.get(address, {"q": "Reykjavik"}))
    page = text_of(admin_client.get(address, {"q": known.public_id}))
    assert reverse("desk:merge", args=[found.public_id, known.public_id]) in page
    page = admin_client.get(address, {"q": "gyeongju"})
    assert reverse("desk:merge", args=[found.public_id, visit.public_id]) not in text_of(page)
    posted = {"seen": page.context["seen"], "queue": "", "decision": "part", "whole": visit.public_id}
    admin_client.post(page.context["decide"], posted)
    assert Event.objects.get(pk=found.pk).part_of == visit


@pytest.mark.parametrize("page", ["/admin/desk/events/{}/history/", "/events/{}/history/", "/corrections/"])
def test_ten_times_the_steps_cost_no_more_queries(
    admin_client, client, known, page, django_assert_max_num_queries
):
    reader = admin_client if "admin" in page else client
    address = page.format(known.public_id)

    def correct(number):
        for n in range(number):
            words = make.source(f"Telling {n} of {number}.", publisher="Kyodo News")
            admin = User.objects.get(username="curator")
            decisions.prove(known, words, 0, words.length, "event", admin)

    correct(2)
    with CaptureQueriesContext(connection) as asked:
        reader.get(address)
    few = len(asked)
    correct(20)
    with django_assert_max_num_queries(few):
        answer = reader.get(address)
    assert "Kyodo News" in text_of(answer)
