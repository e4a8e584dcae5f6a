"""The admin as a whole: its titles, its order, and the policy its pages obey."""

import re

import pytest

from tests import factories as make

from .forms import text_of

INLINE = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>|<style|\sstyle=|\son\w+=")

pytestmark = pytest.mark.django_db


def test_the_desk_has_our_name_and_a_way_to_the_site(admin_client):
    page = text_of(admin_client.get("/admin/"))
    assert "Relations timeline" in page
    assert '<a href="/">View site</a>' in page


def test_tables_stand_in_the_order_of_a_curator_s_work(admin_client):
    apps = admin_client.get("/admin/").context["app_list"]
    assert [model["name"] for model in apps[0]["models"]][:6] == [
        "Sources",
        "Incoming texts",
        "Feeds",
        "Imported tables",
        "All events",
        "Meetings",
    ]


def test_no_page_of_the_desk_needs_inline_script_or_style(admin_client):
    met = make.event(people=[make.person()], at=make.place("Nara"), state="proposed")
    source = met.evidence.get().source
    for address in (
        "/admin/",
        "/admin/relations/meeting/",
        "/admin/relations/meeting/add/",
        f"/admin/relations/meeting/{met.pk}/change/",
        f"/admin/relations/meeting/{met.pk}/decide/reject/",
        "/admin/relations/source/add/",
        f"/admin/relations/source/{source.pk}/change/",
        "/admin/relations/person/add/",
    ):
        response = admin_client.get(address)
        assert response.status_code == 200
        assert "unsafe-inline" not in response.headers["Content-Security-Policy"]
        page = text_of(response)
        inline = re.findall(
            r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>|<style|\sstyle=|\son\w+=", page
        )
        assert inline == [], address
