"""Publishing, rejecting and withdrawing, many events or one."""

import pytest

from relations import decisions
from relations.models import Event, Meeting
from tests import factories as make

from .forms import said, text_of

pytestmark = pytest.mark.django_db

LIST = "/admin/relations/meeting/"
REASON = "Both sides announced it in their schedules."


def act(client, action, *events, follow=True, **more):
    """Runs an action of the list on the events, as the list posts it."""
    posted = {"action": action, "_selected_action": [event.pk for event in events]} | more
    if "reason" not in more:
        posted["index"] = 0
    return client.post(LIST, posted, follow=follow)


def states():
    return {event.title: event.state for event in Event.objects.all()}


def test_proved_and_dated_proposals_are_published_at_once(admin_client):
    one, two = (make.event(title=title, state="proposed") for title in ("One", "Two"))
    page = act(admin_client, "publish_chosen", one, two)
    assert states() == {"One": "published", "Two": "published"}
    assert "2 events published: “Two”, “One”." in said(page)
    one.refresh_from_db()
    assert one.version == 1
    assert one.curated_at is not None


def test_what_can_be_published_is_though_others_lack_a_date_or_evidence(admin_client):
    proved = make.event(title="Proved", state="proposed")
    undated = make.event(title="Undated", on=None, state="proposed")
    unproved = make.event(title="Unproved", on="2025-10", state="proposed", proved_by=False)
    page = act(admin_client, "publish_chosen", proved, undated, unproved)
    assert states() == {"Proved": "published", "Undated": "proposed", "Unproved": "proposed"}
    shown = text_of(page)
    assert "Not published, because no date is known: “Undated”." in shown
    assert "Publish without evidence?" in shown
    assert [str(event) for event, _ in page.context["lines"]] == ["Unproved"]
    assert "meeting, October 2025" in shown


def test_a_written_reason_publishes_what_no_source_proves(admin_client):
    unproved = make.event(title="Unproved", state="proposed", proved_by=False)
    act(admin_client, "publish_chosen", unproved, reason=REASON)
    unproved.refresh_from_db()
    assert (unproved.state, unproved.state_reason) == ("published", REASON)


def test_an_empty_reason_is_asked_for_again(admin_client):
    unproved = make.event(title="Unproved", state="proposed", proved_by=False)
    page = text_of(act(admin_client, "publish_chosen", unproved, reason="  "))
    assert "Write the reason" in page
    assert states() == {"Unproved": "proposed"}


def test_the_reason_of_a_rejection_is_none_for_publishing(admin_client):
    unproved = make.event(title="Unproved", state="proposed", proved_by=False)
    unproved.reject("The wrong pair.")
    page = text_of(act(admin_client, "publish_chosen", unproved))
    assert "Publish without evidence?" in page
    assert states() == {"Unproved": "rejected"}


def test_what_was_rejected_by_mistake_is_published_after_all(admin_client):
    met = make.event(title="Proved", state="proposed")
    met.reject("The wrong pair.")
    act(admin_client, "publish_chosen", met)
    met.refresh_from_db()
    assert (met.state, met.state_reason) == ("published", "")


def test_rejecting_asks_why_and_an_empty_answer_will_do(admin_client):
    one, two = (make.event(title=title, state="proposed") for title in ("One", "Two"))
    page = act(admin_client, "reject_chosen", one)
    assert "Reject?" in text_of(page)
    assert states() == {"One": "proposed", "Two": "proposed"}
    act(admin_client, "reject_chosen", one, reason="An opinion, not an event.")
    act(admin_client, "reject_chosen", two, reason="")
    assert states() == {"One": "rejected", "Two": "rejected"}
    assert Meeting.objects.get(title="One").state_reason == "An opinion, not an event."


def test_what_is_public_is_not_rejected_but_withdrawn_with_a_reason(admin_client):
    met = make.event(title="Public")
    page = act(admin_client, "reject_chosen", met, reason="Wrong.")
    assert any("can be withdrawn instead" in line for line in said(page))
    page = act(admin_client, "withdraw_chosen", met, reason="")
    assert "Write the reason" in text_of(page)
    assert states() == {"Public": "published"}
    act(admin_client, "withdraw_chosen", met, reason="The source took it back.")
    met.refresh_from_db()
    assert (met.state, met.state_reason, met.version) == ("withdrawn", "The source took it back.", 1)


def test_only_what_is_public_is_withdrawn(admin_client):
    page = act(admin_client, "withdraw_chosen", make.event(title="Proposed", state="proposed"), reason="x")
    assert "Not withdrawn, because it is not published: “Proposed”." in said(page)


def test_all_events_of_a_filter_can_be_decided_upon_at_once(admin_client):
    for number in range(60):
        make.event(title=f"Event {number}", state="proposed")
    first = Meeting.objects.first()
    posted = {"action": "publish_chosen", "_selected_action": [first.pk], "select_across": 1, "index": 0}
    page = admin_client.post(f"{LIST}?state__exact=proposed", posted, follow=True)
    assert Event.objects.published().count() == 60
    assert any(line.endswith("and 55 more.") for line in said(page))


def test_one_event_is_rejected_from_its_own_page(admin_client):
    met = make.event(title="Doubtful", state="proposed")
    assert f"/admin/relations/meeting/{met.pk}/decide/reject/" in text_of(
        admin_client.get(f"/admin/relations/meeting/{met.pk}/change/")
    )
    address = f"/admin/relations/meeting/{met.pk}/decide/reject/"
    assert "Doubtful" in text_of(admin_client.get(address))
    assert states() == {"Doubtful": "proposed"}
    page = admin_client.post(address, {"reason": "The wrong day."}, follow=True)
    assert states() == {"Doubtful": "rejected"}
    assert "The wrong day." in text_of(page)


def test_an_address_never_publishes_by_itself(admin_client):
    met = make.event(title="Proved", state="proposed")
    assert admin_client.get(f"/admin/relations/meeting/{met.pk}/decide/publish/").status_code == 404
    assert admin_client.get("/admin/relations/meeting/999/decide/reject/").status_code == 404
    assert states() == {"Proved": "proposed"}


def test_decisions_want_the_token_that_guards_forms(django_user_model):
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    client.force_login(django_user_model.objects.create_superuser("curator"))
    met = make.event(title="Public")
    address = f"/admin/relations/meeting/{met.pk}/decide/withdraw/"
    assert client.post(address, {"reason": "x"}).status_code == 403
    assert states() == {"Public": "published"}


def test_a_decision_stands_in_the_history_of_the_event(admin_client):
    met = make.event(title="Doubtful", state="proposed")
    act(admin_client, "reject_chosen", met, reason="The wrong day.")
    page = text_of(admin_client.get(f"/admin/relations/event/{met.pk}/history/", follow=True))
    assert "<h2>Rejected</h2>" in page
    assert "The wrong day." in page


def test_one_who_may_only_look_decides_nothing(client, django_user_model):
    from django.contrib.auth.models import Permission

    reader = django_user_model.objects.create_user("reader", is_staff=True)
    reader.user_permissions.add(*Permission.objects.filter(codename__startswith="view_"))
    client.force_login(reader)
    met = make.event(title="Public")
    address = f"/admin/relations/meeting/{met.pk}/decide/withdraw/"
    assert client.post(address, {"reason": "x"}).status_code == 403
    assert "publish_chosen" not in text_of(client.get(LIST))
    assert client.get(f"/admin/relations/meeting/{met.pk}/change/").status_code == 200
    met.state = "proposed"
    met.save()
    source = f"/admin/relations/source/{met.evidence.get().source.pk}/"
    page = text_of(client.get(f"{source}change/"))
    assert "What it tells" in page
    assert "Publish</button>" not in page
    assert client.post(f"{source}read/").status_code == 403
    assert client.post(f"{source}decide/", {"publish_one": met.pk}).status_code == 403


def test_what_was_merged_and_is_published_after_all_stands_at_its_own_address(admin_client, client):
    known, found = make.event(title="Known"), make.event(title="Found", state="proposed")
    decisions.merge(found, known, None)
    act(admin_client, "publish_chosen", found, reason="Two events after all.")
    found.refresh_from_db()
    assert (found.state, found.merged_into) == ("published", None)
    assert client.get(found.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("number", ["9" * 30, "9" * 5000])
def test_a_number_that_no_event_has_is_no_error(admin_client, number):
    source = make.source()
    for address, posted in (
        (f"/admin/relations/source/{source.pk}/decide/", {"publish_one": number}),
        (f"/admin/relations/event/{number}/change/", {"kind": "meeting"}),
    ):
        assert admin_client.post(address, posted).status_code in (302, 404), address
