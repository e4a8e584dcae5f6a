"""A table of events at the desk: looked at row by row, then carried out, and taken along again."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from relations.intake.sheets.table import read_table
from relations.models import Event, Sheet
from tests import factories as make
from tests.intake.tables import SUMMIT, csv_of, fates, row

from .forms import said, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("names_in_tables")]

ADD = "/admin/relations/sheet/add/"


def hand_in(client, content, name="events.csv"):
    return client.post(ADD, {"file": SimpleUploadedFile(name, content)}, follow=True)


def carry_out(client):
    return client.post(f"/admin/relations/sheet/{Sheet.objects.latest('pk').pk}/carry-out/", follow=True)


def test_a_table_is_looked_at_before_anything_is_changed(admin_client):
    known = make.event(people=[make.person()], at=make.place(), subtype="summit", title="The summit")
    page = text_of(hand_in(admin_client, csv_of(SUMMIT, row(external_id="b", edtf="soon"))))
    for words in (
        "Nothing is changed yet. Of 2 rows:",
        "1 can&#x27;t be taken",
        "“soon” is not a date we can read",
        "<ins>13 January 2026 (day)</ins>",
        "Likely the same:",
        "The summit — meeting, 13 January 2026",
        "same day",
        "Propose 1 event<",
    ):
        assert words in page, words
    assert list(Event.objects.all()) == [known]
    only_bad = text_of(admin_client.get(f"/admin/relations/sheet/{Sheet.objects.get().pk}/change/?fate=bad"))
    assert "soon" in only_bad
    assert "13 January 2026 (day)" not in only_bad


def test_it_is_carried_out_by_a_press_and_the_bad_rows_are_named(admin_client):
    hand_in(admin_client, csv_of(SUMMIT, row(external_id="b", edtf="soon")))
    page = carry_out(admin_client)
    assert said(page) == ["Done: 1 can't be taken, 1 new."]
    assert "<strong>Row 3</strong>: edtf: “soon” is not a date" in text_of(page)
    assert [event.state for event in Event.objects.all()] == ["proposed"]
    carry_out(admin_client)
    assert Event.objects.count() == 1
    assert "1 can&#x27;t be taken, 1 new" in text_of(admin_client.get("/admin/relations/sheet/"))


def test_a_change_is_shown_beside_what_it_was(admin_client):
    hand_in(admin_client, csv_of(SUMMIT))
    carry_out(admin_client)
    page = text_of(hand_in(admin_client, csv_of(row(edtf="January 2026"))))
    assert "<del>13 January 2026 (day)</del> <ins>January 2026 (month)</ins>" in page


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("e.csv", b"", "The file is empty."),
        ("e.csv", b"when,what\n1,2\n", "has no column “kind”, “edtf”. The columns understood are: id,"),
        ("e.xlsx", b"PK\x03\x04", "no .xlsx workbook, or it is damaged"),
        ("e.pdf", b"%PDF", "ends in .csv or .xlsx"),
        ("e.csv", b"a" * 100_000_000, "100 MB is too large: a table may have 10 MB."),
    ],
)
def test_what_is_no_table_gets_a_message_beside_its_field(admin_client, name, content, words):
    page = hand_in(admin_client, content, name)
    assert words in " ".join(page.context["adminform"].form.errors["file"])
    assert not Sheet.objects.exists()


def test_markup_in_a_table_is_shown_as_text(admin_client):
    page = text_of(hand_in(admin_client, csv_of(row(title="<script>alert(1)</script>"))))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_events_are_taken_along_as_a_workbook_that_comes_back(admin_client):
    make.event(title="One", people=[make.person()])
    make.event("visit", title="Two", state="proposed", people=[make.person()])
    posted = {"action": "take_along", "_selected_action": list(Event.objects.values_list("pk", flat=True))}
    answer = admin_client.post("/admin/relations/event/", posted)
    assert answer["Content-Disposition"] == 'attachment; filename="events.xlsx"'
    table = read_table("events.xlsx", answer.content)
    assert {r.cells["title"]: r.cells["state"] for r in table.rows} == {"One": "published", "Two": "proposed"}
    assert [fate for _, fate in fates(answer.content, "events.xlsx")] == ["same", "same"]


def test_importing_wants_the_right_to(client, django_user_model):
    sheet_of = f"/admin/relations/sheet/{make.source().pk}/carry-out/"
    client.force_login(django_user_model.objects.create_user("reader", is_staff=True))
    assert client.get(ADD).status_code == 403
    assert client.post(sheet_of).status_code in (403, 404)
    assert client.get(sheet_of).status_code == 405
