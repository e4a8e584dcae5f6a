"""An event written and corrected by hand."""

from datetime import date

import pytest

from relations.history import stamps
from relations.models import Event, Meeting, Participation, Statement, Visit
from relations.partial_date import PartialDate
from tests import factories as make

from .forms import event_form, said, stored_event, text_of

pytestmark = pytest.mark.django_db

ADD = "/admin/relations/meeting/add/"
SENTENCE = "Takaichi and Lee held talks in Nara on Tuesday."


@pytest.fixture
def takaichi():
    holder = make.person("Takaichi Sanae")
    make.tenure(holder)
    return holder


@pytest.fixture
def lee():
    holder = make.person("Lee Jae-myung", country_code="KR")
    make.tenure(holder, "President", "head_of_state", "2025-06-04")
    return holder


def change(event):
    return f"/admin/relations/{event.kind}/{event.pk}/change/"


# --- adding --------------------------------------------------------------------------------------


def test_a_meeting_with_its_people_and_evidence_is_added_in_one_form(admin_client, takaichi, lee):
    source = make.source(SENTENCE)
    posted = event_form(
        date="Jan 13–14 2026",
        subtype="summit",
        place=make.place("Nara").pk,
        people=[{"person": takaichi.pk}, {"person": lee.pk}],
        evidence=[{"source": source.pk, "quote": "held talks in Nara"}],
    )
    page = admin_client.post(ADD, posted, follow=True)
    met = Meeting.objects.get()
    assert met.title == "Takaichi Sanae and Lee Jae-myung meet in Nara"
    assert met.date.edtf == "2026-01-13/2026-01-14"
    assert [p.office.title for p in met.participations.all()] == ["Prime Minister", "President"]
    assert {c.code for c in met.countries.all()} == {"JP", "KR"}
    assert [e.quote for e in met.evidence.all()] == ["held talks in Nara"]
    assert "13–14 January 2026; proposed, not public." in said(page)


def test_a_new_event_is_proposed_until_published_and_the_reader_leaves_it_alone(admin_client):
    admin_client.post(ADD, event_form(date="2026-01-13", people=[{"name": "a senior official"}]))
    met = Event.objects.get()
    assert (met.state, met.version) == ("proposed", 0)
    assert met.curated_at is not None


def test_save_and_publish_shows_the_event_to_the_public(admin_client, takaichi):
    evidence = [{"source": make.source(SENTENCE).pk, "quote": SENTENCE}]
    posted = event_form(date="2026-01-13", people=[{"person": takaichi.pk}], evidence=evidence, _publish="1")
    page = admin_client.post(ADD, posted, follow=True)
    met = Event.objects.published().get()
    assert met.version == 1
    assert "13 January 2026; published." in said(page)


def test_a_visit_is_added_with_visitors_and_a_statement_with_speakers(admin_client):
    for kind, role in (("meeting", "participant"), ("visit", "visitor"), ("statement", "speaker")):
        page = text_of(admin_client.get(f"/admin/relations/{kind}/add/"))
        assert f'<option value="{role}" selected>' in page


def test_each_list_adds_its_own_kind_and_all_events_ask_for_it(admin_client):
    admin_client.post("/admin/relations/visit/add/", event_form(date="2026-01-13"))
    admin_client.post("/admin/relations/event/add/", event_form(date="2026-01-13", kind="statement"))
    assert Visit.objects.count() == Statement.objects.count() == 1


def test_someone_unknown_takes_part_by_name_with_a_country(admin_client):
    country = make.country("KR").pk
    admin_client.post(
        ADD, event_form(date="2026-01-13", people=[{"name": "a presidential aide", "country": country}])
    )
    met = Event.objects.get()
    assert met.title == "a presidential aide meet"
    assert [c.code for c in met.countries.all()] == ["KR"]


# --- dates ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2026-02-30", "there is no such day, February 2026 has 28"),
        ("2026-01-14/2026-01-13", "2026-01-13 is before 2026-01-14"),
        ("1750", "1750 is outside 1800–2100"),
        ("some day soon", "is not a date we can read"),
        ("since March 2024", "leaves one end open"),
    ],
)
def test_a_date_that_is_none_gets_a_message_and_the_form_keeps_what_was_typed(admin_client, typed, shown):
    posted = event_form(
        date=typed,
        title="A dinner in Nara",
        place_words="a quiet restaurant",
        people=[{"name": "a presidential aide"}],
    )
    response = admin_client.post(ADD, posted)
    page = text_of(response)
    assert response.status_code == 200
    assert any(shown in error for error in response.context["adminform"].form.errors["date"])
    for kept in (typed, "A dinner in Nara", "a quiet restaurant", "a presidential aide"):
        assert f'value="{kept}"' in page
    assert not Event.objects.exists()


def test_the_date_is_echoed_in_words_on_the_form(admin_client):
    met = make.event(on="2025-10~")
    page = text_of(admin_client.get(change(met)))
    assert "Understood as: around October 2025." in page
    assert 'value="2025-10~"' in page


def test_a_date_nobody_touched_keeps_its_width_though_no_edtf_says_it(admin_client):
    met = make.event()
    met.date = PartialDate(date(2025, 10, 1), date(2025, 10, 10), "part_of_month")
    met.save()
    shown = admin_client.get(change(met)).context["adminform"].form["date"].value()
    admin_client.post(change(met), stored_event(met, date=shown, subtype="talks"))
    met.refresh_from_db()
    assert met.subtype == "talks"
    assert met.date == PartialDate(date(2025, 10, 1), date(2025, 10, 10), "part_of_month")


def test_an_event_without_a_date_is_saved_but_not_published(admin_client):
    met = make.event(on=None, state="proposed")
    assert admin_client.post(change(met), stored_event(met)).status_code == 302
    page = admin_client.post(change(met), stored_event(met, _publish="1"))
    assert "A public event has a date" in str(page.context["adminform"].form.errors["date"])


def test_a_published_event_does_not_lose_its_date(admin_client):
    met = make.event()
    page = admin_client.post(change(met), stored_event(met, date=""))
    assert "A public event has a date" in str(page.context["adminform"].form.errors["date"])
    met.refresh_from_db()
    assert met.date.edtf == "2026-01-13"


# --- evidence ------------------------------------------------------------------------------------


def test_publishing_without_evidence_asks_for_a_written_reason(admin_client):
    posted = event_form(date="2026-01-13", title="A dinner in Nara", _publish="1")
    page = text_of(admin_client.post(ADD, posted))
    assert "A public event without evidence needs a written reason" in page
    assert 'value="A dinner in Nara"' in page
    admin_client.post(ADD, posted | {"reason": "Both sides announced it in their schedules."})
    met = Event.objects.published().get()
    assert met.state_reason == "Both sides announced it in their schedules."


def test_the_last_evidence_of_a_published_event_is_not_taken_away_without_a_reason(admin_client):
    met = make.event()
    page = text_of(admin_client.post(change(met), stored_event(met, without_evidence=[0])))
    assert "A public event without evidence needs a written reason" in page
    assert met.evidence.count() == 1


@pytest.mark.parametrize(
    ("pasted", "found"),
    [
        ("held talks in Nara", "held talks in Nara"),
        ("  held talks in Nara \r\n", "held talks in Nara"),
        # A browser turns a line's end into a space, a typist curly marks into straight ones.
        ('"We agreed," Lee said', "“We agreed,”\nLee said"),
        ("13-14 January", "13–14 January"),
    ],
)
def test_a_pasted_quote_is_found_in_the_text_whatever_the_shape_of_its_marks(admin_client, pasted, found):
    source = make.source("Takaichi and Lee held talks in Nara on 13–14 January. “We agreed,”\nLee said.")
    admin_client.post(ADD, event_form(date="2026-01-13", evidence=[{"source": source.pk, "quote": pasted}]))
    proof = Event.objects.get().evidence.get()
    assert proof.quote == found
    assert proof.rule == "by hand"


def test_a_quote_that_is_not_in_the_text_is_refused_beside_the_field(admin_client):
    source = make.source(SENTENCE)
    posted = event_form(
        date="2026-01-13", evidence=[{"source": source.pk, "quote": "They met in <b>Busan</b>."}]
    )
    page = text_of(admin_client.post(ADD, posted))
    assert "These words do not stand in the text of “Nara talks”." in page
    assert "They met in &lt;b&gt;Busan&lt;/b&gt;." in page
    assert not Event.objects.exists()


def test_a_quote_that_stands_twice_is_taken_where_it_stands_first_and_said_so(admin_client):
    source = make.source("They met in Nara. Later they met in Nara again.")
    posted = event_form(date="2026-01-13", evidence=[{"source": source.pk, "quote": "met in Nara"}])
    page = admin_client.post(ADD, posted, follow=True)
    assert Event.objects.get().evidence.get().start == 5
    assert any("stands 2 times" in line and "the first was taken" in line for line in said(page))


def test_the_same_words_do_not_prove_the_same_twice(admin_client):
    met = make.event(proved_by=make.source(SENTENCE))
    again = [{"source": make.source(SENTENCE).pk, "quote": SENTENCE, "field": "event"}]
    page = text_of(admin_client.post(change(met), stored_event(met, more_evidence=again)))
    assert "These words prove this already." in page
    assert met.evidence.count() == 1


def test_a_stored_quote_can_be_narrowed_but_stays_with_its_source(admin_client):
    met = make.event(proved_by=make.source(SENTENCE))
    other = make.source("Another text: Takaichi and Lee held talks in Nara on Tuesday.")
    posted = stored_event(met) | {"evidence-0-quote": "held talks in Nara", "evidence-0-source": other.pk}
    admin_client.post(change(met), posted)
    proof = met.evidence.get()
    assert (proof.quote, proof.source.text) == ("held talks in Nara", SENTENCE)


def test_each_quote_is_shown_with_a_link_to_where_it_stands(admin_client):
    met = make.event(proved_by=make.source(SENTENCE))
    proof = met.evidence.get()
    page = text_of(admin_client.get(change(met)))
    assert f'href="{proof.get_absolute_url()}"' in page
    assert SENTENCE in page


# --- people --------------------------------------------------------------------------------------


def test_the_office_filled_in_is_the_one_held_on_the_event_s_date(admin_client, takaichi):
    make.tenure(takaichi, "Minister for Economic Security", "other", "2022-08-10", "2024-10-01")
    for day, title in (("2023-05-07", "Minister for Economic Security"), ("2026-01-13", "Prime Minister")):
        admin_client.post(ADD, event_form(date=day, title=day, people=[{"person": takaichi.pk}]))
        assert Participation.objects.get(event__title=day).office.title == title


def test_an_office_in_the_source_s_words_is_not_overruled(admin_client, takaichi):
    posted = event_form(
        date="2026-01-13", people=[{"person": takaichi.pk, "office_words": "head of the delegation"}]
    )
    admin_client.post(ADD, posted)
    assert Participation.objects.get().shown_office == "head of the delegation"


def test_an_office_not_held_that_day_is_remarked_upon(admin_client, takaichi, lee):
    president = lee.tenures.get().office.pk
    posted = event_form(date="2024-05-26", people=[{"person": lee.pk, "office": president}])
    page = admin_client.post(ADD, posted, follow=True)
    remark = "Lee Jae-myung, President (South Korea): not in office on 26 May 2024, as far as we know."
    assert remark in said(page)


def test_one_person_is_not_named_twice_in_one_role(admin_client, takaichi):
    posted = event_form(date="2026-01-13", people=[{"person": takaichi.pk}, {"person": takaichi.pk}])
    page = text_of(admin_client.post(ADD, posted))
    assert "Takaichi Sanae is named twice in this role." in page


def test_a_participant_is_somebody(admin_client):
    posted = event_form(date="2026-01-13", people=[{"country": make.country("JP").pk}])
    page = text_of(admin_client.post(ADD, posted))
    assert "Name a person, an office, or who it was in the source&#x27;s words." in page


def test_an_unknown_country_gets_a_message(admin_client):
    page = admin_client.post(ADD, event_form(date="2026-01-13", countries=["ZZ"]))
    assert "ZZ" in str(page.context["adminform"].form.errors["countries"])
    assert not Event.objects.exists()


# --- changing ------------------------------------------------------------------------------------


def test_a_title_nobody_wrote_follows_the_event_and_a_written_one_stays(admin_client, takaichi, lee):
    met = make.event(people=[takaichi, lee], at=make.place("Nara"), state="proposed")
    kyoto = make.place("Kyoto").pk
    admin_client.post(change(met), stored_event(met, place=kyoto))
    met.refresh_from_db()
    assert met.title == "Takaichi Sanae and Lee Jae-myung meet in Kyoto"
    admin_client.post(change(met), stored_event(met, title="The Kyoto talks"))
    met.refresh_from_db()
    admin_client.post(change(met), stored_event(met, place=make.place("Nara").pk))
    met.refresh_from_db()
    assert met.title == "The Kyoto talks"


def test_a_change_to_a_published_event_raises_its_version_and_a_bare_save_does_not(admin_client, takaichi):
    met = make.event(people=[takaichi])
    admin_client.post(change(met), stored_event(met))
    met.refresh_from_db()
    assert met.version == 0
    admin_client.post(change(met), stored_event(met, date="2026-01-13/2026-01-14"))
    met.refresh_from_db()
    assert met.version == 1
    admin_client.post(change(met), stored_event(met, without_people=[0]))
    met.refresh_from_db()
    assert met.version == 2


def test_search_finds_an_event_by_what_was_just_added_to_it(admin_client, lee):
    met = make.event(state="proposed")
    admin_client.post(change(met), stored_event(met, more_people=[{"person": lee.pk}]))
    assert list(Event.objects.matching("jae-myung")) == [met]


def test_what_is_said_at_an_event_follows_its_countries(admin_client):
    visit = make.event("visit", countries=("JP", "KR"))
    remark = make.event("statement", countries=(), part_of=visit)
    admin_client.post(
        change(visit), stored_event(visit, countries=["JP", "KR", make.country("CN").pk], status="happened")
    )
    assert {c.code for c in remark.countries.all()} == {"CN", "JP", "KR"}


def test_an_event_is_no_part_of_its_own_part(admin_client):
    visit = make.event("visit")
    dinner = make.event(part_of=visit)
    page = admin_client.post(change(visit), stored_event(visit, part_of=dinner.pk))
    assert "this one or a part of it" in str(page.context["adminform"].form.errors["part_of"])


def test_the_kind_can_be_corrected_where_all_events_are(admin_client):
    event = make.event("meeting", state="proposed")
    admin_client.post(f"/admin/relations/event/{event.pk}/change/", stored_event(event, kind="visit"))
    assert Visit.objects.get().pk == event.pk


def test_events_are_never_deleted(admin_client):
    met = make.event()
    assert admin_client.get(f"/admin/relations/meeting/{met.pk}/delete/").status_code == 403
    assert "delete_selected" not in text_of(admin_client.get("/admin/relations/meeting/"))
    assert "deletelink" not in text_of(admin_client.get(change(met)))


def test_one_history_tells_all_whatever_list_the_event_was_edited_from(admin_client):
    met = make.event(state="proposed")
    admin_client.post(change(met), stored_event(met, subtype="summit"))
    admin_client.post(f"/admin/relations/event/{met.pk}/change/", stored_event(met, kind="meeting"))
    page = text_of(admin_client.get(f"/admin/relations/meeting/{met.pk}/history/", follow=True))
    assert page.count("<h2>Edited</h2>") == 2
    assert '<th scope="row">subtype</th><td>–</td><td>summit</td>' in page


def test_only_a_public_event_has_a_link_to_the_site(admin_client):
    public, proposed = make.event(title="Public"), make.event(title="Proposed", state="proposed")
    assert public.get_absolute_url() in text_of(admin_client.get(change(public)))
    assert proposed.get_absolute_url() not in text_of(admin_client.get(change(proposed)))


def test_a_visitor_without_an_account_sees_nothing_of_the_desk(client):
    met = make.event()
    for address in (ADD, change(met), f"/admin/relations/meeting/{met.pk}/decide/withdraw/"):
        assert client.get(address).headers["Location"].startswith("/admin/login/")


# --- nonsense ------------------------------------------------------------------------------------


@pytest.mark.parametrize("nonsense", ["abc", "9" * 30, "\x00"])
@pytest.mark.parametrize(
    "field", ["place", "topics", "part_of", "countries", "participations-0-person", "evidence-0-source"]
)
def test_a_choice_no_row_can_be_is_answered_in_the_form(admin_client, field, nonsense):
    posted = event_form(
        date="2026-01-13",
        people=[{"name": "a presidential aide"}],
        evidence=[{"source": make.source(SENTENCE).pk, "quote": SENTENCE}],
    )
    page = admin_client.post(ADD, posted | {field: nonsense})
    assert page.status_code == 200
    assert "errornote" in text_of(page)
    assert not Event.objects.exists()


@pytest.mark.parametrize("query", ["place=abc", f"part_of={'9' * 30}", "countries=ZZ,YY", "date=soon"])
def test_an_address_with_nonsense_in_it_opens_the_empty_form(admin_client, query):
    assert admin_client.get(f"{ADD}?{query}").status_code == 200


def test_the_second_of_two_people_with_the_form_open_overwrites_nothing(admin_client, takaichi):
    met = make.event(people=[takaichi], state="proposed")
    seen = stamps([met.pk])[met.pk]
    admin_client.post(change(met), stored_event(met, title="The Nara talks", seen=seen))
    page = admin_client.post(change(met), stored_event(met, title="Another title", seen=seen))
    assert "was changed meanwhile by curator (edited at" in text_of(page)
    met.refresh_from_db()
    assert met.title == "The Nara talks"


def test_a_save_is_a_step_of_the_history_by_the_one_who_saved(admin_client, admin_user, takaichi):
    met = make.event(people=[takaichi])
    admin_client.post(change(met), stored_event(met, title="The Nara talks"))
    (step,) = met.changes.all()
    assert (step.decision.action, step.decision.by, step.version) == ("edit", admin_user, 1)
    assert (step.before["columns"]["title"], step.after["columns"]["title"]) == (
        "Takaichi Sanae meet",
        "The Nara talks",
    )
