"""An import beside the decisions of other people: on a database that lets both write at once."""

import threading

import pytest
from django.db import connection

from relations import decisions
from relations.intake.sheets import carrying_out
from relations.models import Change, Event, Original, Sheet
from tests import factories as make
from tests.databases import several_connections
from tests.intake.tables import csv_of, row

pytestmark = [pytest.mark.django_db(transaction=True), several_connections]


def sheet(content):
    return Sheet.objects.create(name="events.csv", original=Original.keep(content)).pk


def test_what_is_published_while_an_import_is_planned_is_not_rewritten_by_it(
    names_in_tables, admin_user, monkeypatch
):
    carrying_out.carry_out(sheet(csv_of(row(participants="Takaichi Sanae / Lee Jae-myung"))))
    proposed = Event.objects.get()
    make.evidence(proposed)

    def publish():
        decisions.accept(proposed, admin_user)
        connection.close()

    publishing = threading.Thread(target=publish)
    plan = carrying_out.plan

    def plan_while_somebody_publishes(table):
        made = plan(table)
        publishing.start()
        publishing.join(1.5)
        return made

    monkeypatch.setattr(carrying_out, "plan", plan_while_somebody_publishes)
    carrying_out.carry_out(sheet(csv_of(row(edtf="2026-01-14", participants=""))))
    publishing.join(20)
    assert not publishing.is_alive()
    steps = [
        (change.decision.action, change.before and change.before["columns"]["state"])
        for change in Change.objects.select_related("decision").order_by("pk")
    ]
    assert steps == [("propose", None), ("propose", "proposed"), ("accept", "proposed")]
    assert Event.objects.get().date.edtf == "2026-01-14"
