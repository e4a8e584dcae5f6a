"""What wants a person today, and who may do what."""

import re
from datetime import date, timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone

from relations import decisions
from relations.models import Event, Office, Report, Source, Tenure
from relations.roles import set_up_roles
from tests import factories as make
from tests.admin.forms import event_form

from .test_by_hand import note
from .test_queue import QUEUE, said, text_of

pytestmark = pytest.mark.django_db
FRONT = "/admin/desk/"


@pytest.fixture
def today(monkeypatch):
    """13 January 2026, for all that asks the calendar."""
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: date(2026, 1, 13))


def section(page, heading):
    """The text of one part of the page."""
    found = re.search(rf'<section aria-labelledby="{heading}">(.*?)</section>', text_of(page), re.S)[1]
    return " ".join(re.sub("<[^>]+>", " ", found).split())


def test_what_waits_is_counted_by_age(admin_client):
    for days in (0, 3, 20, 90):
        waiting = make.event(state="proposed", proved_by=False)
        Event.objects.filter(pk=waiting.pk).update(created_at=timezone.now() - timedelta(days=days))
    assert "today this week this month longer 1 1 1 1" in section(admin_client.get(FRONT), "waits")


def test_plans_whose_day_has_passed_are_listed(admin_client, today):
    make.event(title="Overdue", on="2026-01-12", status="planned")
    make.event(title="Tomorrow", on="2026-01-14", status="planned")
    make.event(title="This month", on="2026-01", status="planned")
    told = section(admin_client.get(FRONT), "passed")
    assert "Overdue 12 January 2026" in told
    assert "Tomorrow" not in told
    assert "This month" not in told


def test_meetings_with_one_source_are_listed_and_those_with_two_are_not(admin_client):
    make.event(title="Alone")
    both = make.event(title="Twice")
    make.evidence(both, make.source("Another paper tells it.", "2026-01-14"))
    told = section(admin_client.get(FRONT), "single")
    assert "Alone" in told
    assert "Twice" not in told


def test_offices_that_end_soon_are_named(admin_client, today):
    holder = make.tenure(make.person(), end="2026-02-01").person
    make.tenure(make.person("Xi Jinping", country_code="CN"), "President", "head_of_state", end="2027-01-01")
    told = section(admin_client.get(FRONT), "ending")
    assert "Takaichi Sanae , Prime Minister (Japan) until 1 February 2026" in told
    assert "Xi" not in told
    office = Office.objects.get(title="Prime Minister")
    Tenure.objects.create(person=make.person("Lee", country_code="KR"), office=office, start=date(2026, 2, 1))
    assert holder.name in section(admin_client.get(FRONT), "ending")


def test_reports_are_answered_once_and_the_address_forgotten(admin_client):
    report = Report.objects.create(
        event=make.event(title="Nara"), version=1, text="Wrong day.", email="a@example.org", sender="x"
    )
    assert "Wrong day." in section(admin_client.get(FRONT), "reported")
    assert "A reader reports:" in text_of(admin_client.get(QUEUE, {"at": report.event.public_id}))
    address = reverse("desk:answer", args=[report.pk])
    assert "Say why" in said(admin_client.post(address, {"state": "declined"}, follow=True))[0]
    admin_client.post(address, {"state": "done", "answer": "It was the 14th."})
    report.refresh_from_db()
    assert (report.state, report.answer, report.email) == ("done", "It was the 14th.", "")
    assert "answered that one already" in said(admin_client.post(address, {"state": "done"}, follow=True))[-1]


# --- roles -------------------------------------------------------------------------------------


@pytest.fixture
def signed_in(client, django_user_model):
    """Signs the browser in as a member of a group."""

    def as_one_of(group):
        set_up_roles(apps)
        user = django_user_model.objects.create(username=group, is_staff=True)
        user.groups.add(Group.objects.get(name=group))
        client.force_login(user)
        return user

    return as_one_of


def test_a_contributor_proposes_and_can_publish_by_no_door(client, signed_in, names):
    signed_in("Contributors")
    page = client.post("/admin/desk/add/", note(publish="1"), follow=True)
    assert page.status_code == 200
    met = Event.objects.get()
    assert met.state == "proposed"
    for address in (
        reverse("desk:decide", args=[met.public_id]),
        reverse("desk:undo"),
        reverse("desk:edit", args=[met.public_id]),
        reverse("desk:restore", args=[met.public_id]),
        reverse("desk:split", args=[met.public_id]),
        f"/admin/relations/meeting/{met.pk}/change/",
    ):
        assert client.post(address, {"decision": "accept"}).status_code == 403, address
    posted = event_form(kind="meeting", date="2026-01-13", reason="I was there.", _publish="1")
    client.post("/admin/relations/event/add/", posted)
    assert {event.state for event in Event.objects.all()} == {"proposed"}


def test_a_contributor_sees_the_fate_of_a_proposal_and_why(client, signed_in, names, django_user_model):
    signed_in("Contributors")
    client.post("/admin/desk/add/", note())
    curator = django_user_model.objects.create_superuser("curator")
    decisions.reject(Event.objects.get(), curator, "Told already by another event")
    page = client.get(FRONT, follow=True)
    assert page.redirect_chain[-1][0] == reverse("desk:mine")
    told = " ".join(re.sub("<[^>]+>", " ", text_of(page)).split())
    assert "rejected Told already by another event curator" in told


def test_a_contributor_sees_what_became_of_a_text(client, signed_in):
    signed_in("Contributors")
    posted = {"text": "Takaichi and Lee held talks.", "published": "2026-01-13", "title": "Nara talks"}
    client.post("/admin/relations/source/add/", posted)
    made = make.event(proved_by=Source.objects.get(), title="The talks", state="proposed")
    made.reject("Too small to be kept")
    told = " ".join(re.sub("<[^>]+>", " ", text_of(client.get(reverse("desk:mine")))).split())
    assert "The talks 13 January 2026 rejected Too small to be kept" in told


def test_a_curator_decides_and_corrects_but_makes_no_users(client, signed_in, article):
    signed_in("Curators")
    page = client.get(QUEUE)
    posted = {"seen": page.context["seen"], "decision": "accept"}
    client.post(reverse("desk:decide", args=[article[0].public_id]), posted)
    assert Event.objects.get(pk=article[0].pk).state == "published"
    assert client.get(f"/admin/relations/meeting/{article[0].pk}/change/").status_code == 200
    assert client.get("/admin/auth/user/").status_code == 403


def test_the_groups_come_with_migrating():
    # Tests that commit empty every table after them: what the migration made may be gone.
    import_module("relations.migrations.0008_roles").give(apps, None)
    assert set(Group.objects.values_list("name", flat=True)) >= {"Contributors", "Curators"}
