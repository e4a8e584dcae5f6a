from datetime import date

import pytest

from relations.models import Participation, Tenure
from tests import factories as make
from tests.site.seen import see, text_of, texts
from timeline.offices import office_then

pytestmark = pytest.mark.django_db

KYODO = "Takaichi and Lee held talks in Nara on Tuesday. They ate fish. The summit in Nara was short."


def fact(page, name):
    return [text_of(dd) for dd in page.xpath(f"//dl/div[dt[normalize-space()='{name}']]/dd")]


def test_each_field_leads_to_the_sentence_that_proves_it(client):
    kyodo = make.source(KYODO)
    readout = make.source("The leaders met on 13 January 2026.", "2026-01-14", publisher="MOFA")
    event = make.event(title="Nara", at=make.place(), people=[make.person()], proved_by=False)
    make.evidence(event, kyodo, "Takaichi and Lee held talks in Nara on Tuesday.")
    make.evidence(event, kyodo, "Takaichi", field="participants")
    make.evidence(event, kyodo, "The summit in Nara was short.", field="mention")
    make.evidence(event, kyodo, "Nara", field="place")
    make.evidence(event, readout, "The leaders met on 13 January 2026.")
    date_words = make.evidence(event, readout, "13 January 2026", field="date")
    page = see(client.get(event.get_absolute_url()))
    assert texts(page, "//p[@class='when']") == ["13 January 20263"]
    assert fact(page, "Place") == ["Nara, Japan1"]
    assert fact(page, "Japan") == ["Takaichi Sanae1"]
    notes = page.xpath("//ol[@class='notes']/li")
    assert [note.get("id") for note in notes] == ["n1", "n2", "n3"]
    assert texts(notes[0], "blockquote") == ["Takaichi and Lee held talks in Nara on Tuesday."]
    assert texts(notes[0], "blockquote/mark") == ["Takaichi", "Nara"]
    assert texts(notes[2], "blockquote/mark[@title='date']") == ["13 January 2026"]
    assert text_of(notes[2].find("p")).startswith("MOFA, 14 January 2026.")
    sentence = event.evidence.get(source=readout, field="event")
    assert notes[2].xpath("p/a/@href")[0] == f"/sources/{readout.pk}/#s{sentence.pk}"
    assert "2 sources tell this meeting" in text_of(page)
    assert date_words.pk != sentence.pk


def test_words_outside_every_quoted_sentence_get_a_note_of_their_own(client):
    kyodo = make.source(KYODO)
    event = make.event(title="Nara", proved_by=False)
    make.evidence(event, kyodo, "The summit in Nara was short.")
    make.evidence(event, kyodo, "on Tuesday", field="date")
    page = see(client.get(event.get_absolute_url()))
    assert texts(page, "//ol[@class='notes']//blockquote") == ["on Tuesday", "The summit in Nara was short."]
    assert page.xpath("//p[@class='when']/sup/a/@href") == ["#n1"]
    assert page.xpath("//p[@class='when']/sup/a/@aria-label") == ["Evidence 1 for the date"]


def test_people_stand_under_their_country_with_the_office_of_that_day(client, nara):
    page = see(client.get(nara["summit"].get_absolute_url()))
    assert fact(page, "Japan") == ["Takaichi Sanae, Prime Minister since 21 October 20251"]
    assert fact(page, "South Korea") == ["Lee Jae-myung, President since 4 June 20251"]
    assert page.xpath("//dd/a[text()='Lee Jae-myung']/@href") == ["/people/lee-jae-myung/"]


def test_an_office_held_for_only_part_of_the_date_is_not_claimed(nara):
    participation = Participation(person=nara["takaichi"])
    assert office_then(participation, nara["summit"].date) == "Prime Minister"
    october = make.event(on="2025-10")
    assert office_then(participation, october.date) == ""
    # Two offices at once: in which of them she came is not known.
    make.tenure(nara["takaichi"], title="Party Leader", role="other", start="2025-10-04")
    assert office_then(participation, nara["summit"].date) == ""
    named = Tenure.objects.get(start=date(2025, 10, 4)).office
    assert office_then(Participation(person=nara["takaichi"], office=named), october.date) == "Party Leader"


def test_an_unnamed_participant_is_shown_in_the_source_s_words(client):
    event = make.event(title="Nara")
    Participation.objects.create(event=event, name="a senior official", role="speaker")
    page = see(client.get(event.get_absolute_url()))
    assert fact(page, "People") == ["a senior official (speaker)1"]


def test_a_visit_shows_its_parts_and_a_part_its_whole(client, nara):
    page = see(client.get(nara["visit"].get_absolute_url()))
    assert texts(page, "//ol[@class='lines']/li/a") == ["Takaichi and Lee meet"]
    page = see(client.get(nara["summit"].get_absolute_url()))
    assert fact(page, "Part of") == ["Lee visits Nara"]
    nara["visit"].withdraw("It never took place.")
    assert fact(see(client.get(nara["summit"].get_absolute_url())), "Part of") == []


def test_sources_that_disagree_on_the_date_are_each_heard(client):
    event = make.event(title="Tokyo", on="2025-08-23", proved_by=False, dates_disagree=True)
    for text, edtf in (("They met on Saturday.", "2025-08-23"), ("They met on the 24th.", "2025-08-24")):
        row = make.evidence(event, make.source(text))
        row.date_edtf = edtf
        row.save()
    page = see(client.get(event.get_absolute_url()))
    assert texts(page, "//div[@class='note']/p") == ["Its sources disagree on the date."]
    assert texts(page, "//div[@class='note']//li") == ["23 August 20251", "24 August 20252"]
    assert "its sources disagree on the date" in text_of(see(client.get("/timeline/")))


def test_the_neighbours_in_time_are_of_the_same_pair_and_kind(client, nara):
    make.event(title="Gyeongju", on="2025-10-30")
    make.event(title="Beijing", on="2026-01-05", countries=("CN", "KR"))
    make.event("visit", title="Tourism", on="2026-01-10")
    make.event(title="Andong", on="2099-05", status="planned")
    page = see(client.get(nara["summit"].get_absolute_url()))
    assert texts(page, "//nav[@class='neighbours']/a") == [
        "Previous meeting, Japan–South Korea Gyeongju 30 October 2025",
        "Next meeting, Japan–South Korea Andong Planned for May 2099",
    ]


def test_an_event_published_without_evidence_says_why(client):
    event = make.event(title="Nara", proved_by=False, state_reason="Known from the official diary.")
    page = see(client.get(event.get_absolute_url()))
    assert "No sentence is quoted for this event." in text_of(page)
    assert "Known from the official diary." in text_of(page)


def test_the_page_tells_its_version(client):
    event = make.event(title="Nara", state="proposed")
    event.publish()
    page = see(client.get(event.get_absolute_url()))
    assert f"Entry {event.public_id}, version 1" in text_of(page)


def test_another_slug_leads_to_the_event_s_own_address(client, nara):
    event = nara["summit"]
    for url in (f"/events/{event.public_id}/", f"/events/{event.public_id}/old-title/"):
        assert client.get(url)["Location"] == event.get_absolute_url()


@pytest.mark.parametrize("state", ["proposed", "rejected"])
def test_what_is_not_published_has_no_page(client, state):
    event = make.event(title="Hidden", state=state)
    response = client.get(event.get_absolute_url())
    assert response.status_code == 404
    assert b"Hidden" not in response.content


def test_the_address_of_a_merged_event_leads_to_the_one_that_holds_its_evidence(client):
    nara = make.event(title="Nara summit")
    twin = make.event(title="Nara talks")
    twin.withdraw("Its sources tell of one event.", merged_into=nara)
    answer = client.get(f"/events/{twin.public_id}/nara-talks/")
    assert answer.status_code == 301
    assert answer["Location"] == nara.get_absolute_url()
    nara.withdraw("It never was.")
    assert client.get(f"/events/{twin.public_id}/nara-talks/").status_code == 410


def test_a_withdrawn_event_is_gone_with_its_reason(client):
    event = make.event(title="Nara")
    event.withdraw("The paper retracted its report.")
    page = see(client.get(event.get_absolute_url()), status=410)
    assert "The reason: The paper retracted its report." in text_of(page)
