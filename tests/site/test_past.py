"""What an entry said before, and what was corrected: each version as readers saw it."""

import pytest

from relations import decisions, ingest
from relations.history import recorded
from relations.ingest.given import read_pasted
from relations.models import Event
from relations.partial_date import parse_edtf
from tests import factories as make

from .seen import see, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator(django_user_model):
    return django_user_model.objects.create(username="curator")


@pytest.fixture
def nara(curator):
    """Published on its sentence, then corrected: the day, and one who was not there."""
    people = [make.person(), make.person("Lee Jae-myung", country_code="KR")]
    met = make.event(title="The Nara talks", people=people, at=make.place(), state="proposed")
    decisions.accept(met, curator)
    return met


def correct(event, by, on=None, **columns):
    with recorded("edit", [event.pk], by, "The paper gave another day.") as step:
        fresh = step.events[event.pk]
        if on:
            fresh.date = parse_edtf(on)
        for name, value in columns.items():
            setattr(fresh, name, value)
        fresh.save()


def page(client, address, status=200):
    return text_of(see(client.get(address), status=status))


def test_what_a_reader_saw_at_version_1_stays_there(client, nara, curator):
    before = page(client, f"/events/{nara.public_id}/v/1/")
    assert "the entry as it stands" in before
    correct(nara, curator, title="The talks in Nara and Ikaruga", on="2026-01-14")
    nara.participations.first().delete()
    first = page(client, f"/events/{nara.public_id}/v/1/")
    for words in ("The Nara talks", "13 January 2026", "Takaichi Sanae", "as readers saw it", "version 2"):
        assert words in first
    second = page(client, f"/events/{nara.public_id}/v/2/")
    assert "The talks in Nara and Ikaruga" in second
    assert "14 January 2026" in second


def test_a_name_changed_later_does_not_change_what_was_said(client, nara, curator):
    correct(nara, curator, title="Other")
    who = nara.participations.first().person
    who.name = "Somebody Else"
    who.save()
    assert "Takaichi Sanae" in page(client, f"/events/{nara.public_id}/v/1/")


@pytest.mark.parametrize("number", [0, 2, 99])
def test_a_version_that_never_was_has_no_page(client, nara, number):
    assert client.get(f"/events/{nara.public_id}/v/{number}/").status_code == 404


def test_what_was_never_public_has_neither_versions_nor_history(client):
    hidden = make.event(state="proposed")
    for address in ("history/", "v/0/", "v/1/"):
        assert client.get(f"/events/{hidden.public_id}/{address}").status_code == 404


def test_the_history_tells_what_each_version_changed_and_why(client, nara, curator):
    correct(nara, curator, on="2026-01-14")
    seen = page(client, f"/events/{nara.public_id}/history/")
    assert "Version 2" in seen
    assert "Date 13 January 2026 14 January 2026" in seen
    assert "The paper gave another day." in seen
    assert "curator" not in seen


def test_the_entry_leads_to_its_versions(client, nara):
    seen = client.get(nara.get_absolute_url()).content.decode()
    assert f"/events/{nara.public_id}/history/" in seen


def test_the_entry_says_why_it_was_last_changed(client, nara, curator):
    correct(nara, curator, on="2026-01-14")
    seen = page(client, Event.objects.get(pk=nara.pk).get_absolute_url())
    assert "version 2, changed" in seen
    assert "The paper gave another day." in seen


def test_an_entry_published_before_histories_were_kept_has_its_one_version(client):
    old = make.event(title="Old", version=1)
    assert "Version 1" in page(client, f"/events/{old.public_id}/history/")
    assert "Old" in page(client, f"/events/{old.public_id}/v/1/")


def test_the_versions_of_a_withdrawn_entry_stay_and_say_so(client, nara, curator):
    decisions.withdraw(nara, curator, "It was a rehearsal.")
    seen = page(client, f"/events/{nara.public_id}/v/1/")
    assert "This entry was withdrawn since. It was a rehearsal." in seen
    assert "Taken back" in page(client, f"/events/{nara.public_id}/history/")


def test_a_source_read_later_makes_a_version_and_no_correction(client, nara):
    words = "TOKYO, Jan. 14, 2026. Takaichi and Lee held talks in Nara on Tuesday."
    make.tenure(make.person())
    ingest.ingest_text(read_pasted(words, parse_edtf("2026-01-14")))
    kept = Event.objects.get(pk=nara.pk)
    assert kept.version == 2
    assert "A source was added" in page(client, f"/events/{nara.public_id}/history/")
    assert "Nothing was corrected yet." in page(client, "/corrections/")


# --- corrections -------------------------------------------------------------------------------


def test_corrections_and_withdrawals_are_listed_with_their_reason(client, nara, curator):
    assert "Nothing was corrected yet." in page(client, "/corrections/")
    correct(nara, curator, on="2026-01-14")
    gone = make.event(title="A rumour")
    decisions.withdraw(gone, curator, "No source holds.")
    seen = page(client, "/corrections/")
    assert seen.index("A rumour") < seen.index("The Nara talks")
    assert "Merged" not in seen
    for words in ("Withdrawn", "No source holds.", "Corrected", "The paper gave another day."):
        assert words in seen


def test_a_merge_is_among_the_corrections_and_leads_to_the_survivor(client, nara, curator):
    twin = make.event(title="The same talks", proved_by=make.source("They talked in Nara.", "2026-01-14"))
    decisions.merge(twin, nara, curator)
    seen = page(client, "/corrections/")
    assert "Merged into another entry" in seen
    assert "Another entry was merged into it" in seen
    answer = client.get(f"/events/{twin.public_id}/history/")
    assert answer["Location"] == f"/events/{nara.public_id}/history/"


def test_what_was_undone_is_no_correction(client, nara, curator):
    decisions.undo(decisions.withdraw(nara, curator, "A slip."), curator)
    assert "A slip." not in page(client, "/corrections/")


def test_the_list_has_pages(client, curator):
    for number in range(51):
        decisions.withdraw(make.event(title=f"Event {number}", proved_by=False), curator, "Gone.")
    assert "Event 50" in page(client, "/corrections/")
    assert "Event 0" in page(client, "/corrections/?page=2")
