"""The curator and the reader on one text: what a person decided, reading again leaves as it is."""

import pytest

from relations import ingest
from relations.models import CountryName, Event
from tests import factories as make

from .forms import event_form, stored_event

pytestmark = pytest.mark.django_db

SENTENCE = (
    "Japanese Prime Minister Takaichi Sanae and South Korean President Lee Jae-myung held a summit in Nara."
)


@pytest.fixture
def takaichi():
    holder = make.person("Takaichi Sanae")
    make.tenure(holder)
    CountryName.objects.create(country_id="JP", text="Japanese", use=CountryName.Use.DEMONYM)
    return holder


@pytest.fixture
def lee():
    holder = make.person("Lee Jae-myung", country_code="KR")
    make.tenure(holder, "President", "head_of_state", "2025-06-04")
    CountryName.objects.create(country_id="KR", text="South Korean", use=CountryName.Use.DEMONYM)
    return holder


def test_reading_a_sentence_that_a_person_gave_an_event_makes_no_twin(admin_client, takaichi, lee):
    source = make.source(SENTENCE)
    posted = event_form(
        date="2026-01-13",
        people=[{"person": takaichi.pk}, {"person": lee.pk}],
        evidence=[{"source": source.pk, "quote": SENTENCE}],
        _publish="1",
    )
    admin_client.post("/admin/relations/meeting/add/", posted)
    for _ in range(2):
        ingest.reread(source)
        met = Event.objects.get()
        assert (met.state, met.version, met.date.edtf) == ("published", 1, "2026-01-13")
        assert [proof.rule for proof in met.evidence.filter(field="event")] == ["by hand"]


def test_what_a_person_corrected_is_not_undone_by_reading_again(admin_client, takaichi, lee):
    source = make.source(SENTENCE)
    ingest.reread(source)
    met = Event.objects.get()
    address = f"/admin/relations/meeting/{met.pk}/change/"
    assert (
        admin_client.post(address, stored_event(met, date="2026-01-12", subtype="talks")).status_code == 302
    )
    ingest.reread(source)
    met = Event.objects.get()
    assert (met.date.edtf, met.subtype) == ("2026-01-12", "talks")


def test_a_rejected_proposal_does_not_come_back(admin_client, takaichi, lee):
    source = make.source(SENTENCE)
    admin_client.post(f"/admin/relations/source/{source.pk}/read/")
    met = Event.objects.get()
    posted = {"action": "reject", "_selected_action": [met.pk], "reason": "A rehearsal."}
    admin_client.post(f"/admin/relations/source/{source.pk}/decide/", posted)
    admin_client.post(f"/admin/relations/source/{source.pk}/read/")
    met = Event.objects.get()
    assert (met.state, met.state_reason) == ("rejected", "A rehearsal.")
