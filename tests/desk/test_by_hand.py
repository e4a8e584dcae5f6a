"""An event written as a note, and a proposal corrected."""

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.urls import reverse

from relations.history import stamps
from relations.models import Event, Participation, Person, Source
from tests import factories as make

from .test_queue import QUEUE, said, text_of

pytestmark = pytest.mark.django_db
ADD = "/admin/desk/add/"


def note(people=("Takaichi", "Lee Jae-myung"), **fields):
    """What the browser posts."""
    posted = {"date": "Jan 13–14 2026", "kind": "meeting", "status": "happened", "place": "Nara"}
    posted |= {"people-TOTAL_FORMS": len(people), "people-INITIAL_FORMS": 0}
    for n, who in enumerate(people):
        who, _, office = who.partition(", ")
        posted |= {f"people-{n}-who": who, f"people-{n}-office": office, f"people-{n}-role": ""}
    proof = {"quote": "They met in Nara.", "url": "https://example.org/n", "published": "2026-01-14"}
    return posted | proof | fields


def test_a_note_is_published_with_dates_people_and_offices_understood(admin_client, names):
    page = admin_client.post(ADD, note(publish="1"), follow=True)
    met = Event.objects.get()
    assert (met.state, met.date.edtf, met.place.name) == ("published", "2026-01-13/2026-01-14", "Nara")
    assert [(s.shown_name, s.shown_office) for s in met.participations.all()] == [
        ("Takaichi Sanae", "Prime Minister"),
        ("Lee Jae-myung", "President"),
    ]
    assert met.title == "Takaichi Sanae and Lee Jae-myung meet in Nara"
    assert {country.code for country in met.countries.all()} == {"JP", "KR"}
    assert (met.evidence.get().quote, met.evidence.get().source.url) == (
        "They met in Nara.",
        "https://example.org/n",
    )
    assert said(page)[0].endswith("13–14 January 2026.")


def test_names_are_known_in_any_script_and_unknown_ones_stay_words(admin_client, names):
    page = admin_client.post(ADD, note(["高市早苗", "A. Stranger, Envoy"]), follow=True)
    seats = Event.objects.get().participations.all()
    assert [(seat.shown_name, seat.shown_office) for seat in seats] == [
        ("Takaichi Sanae", "Prime Minister"),
        ("A. Stranger", "Envoy"),
    ]
    assert "“A. Stranger” is nobody we know by name: the words are kept." in said(page)


def test_without_evidence_it_says_to_be_sourced_and_stays_unpublished(admin_client, names):
    page = admin_client.post(ADD, note(quote="", publish="1"))
    assert "say that it is to be sourced" in text_of(page)
    page = admin_client.post(ADD, note(quote="", unsourced="on", publish="1"), follow=True)
    assert Event.objects.get().state == "proposed"
    assert "lacks a sentence that proves it" in said(page)[1]


def test_a_quote_must_stand_in_the_source_it_is_said_to_stand_in(admin_client, names):
    source = make.source("Takaichi and Lee held talks in Nara on Tuesday.")
    page = admin_client.post(ADD, note(source=source.pk, quote="They danced."))
    assert "do not stand in the text" in text_of(page)
    admin_client.post(ADD, note(source=source.pk, quote="held talks in Nara"))
    assert Event.objects.get().evidence.get().source == source
    assert Source.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"date": "2026-02-30"}, "February 2026 has 28"),
        ({"countries": "Atlantis"}, "No country is called Atlantis"),
        ({"published": ""}, "Say the day, month or year"),
        ({"url": ""}, "Say where the words stand"),
    ],
)
def test_a_slip_is_named_beside_its_field_and_nothing_is_stored(admin_client, names, fields, message):
    page = text_of(admin_client.post(ADD, note(**fields)))
    assert message in page
    assert "They met in Nara." in page
    assert not Event.objects.exists()
    assert not Source.objects.exists()


def test_what_is_typed_is_echoed_in_words(admin_client, names):
    def say(**typed):
        return admin_client.get("/admin/desk/say/", typed).json()

    assert say(date="2025-10~")["date"] == "Around October 2025"
    assert "no such day" in say(date="2026-02-30")["date"]
    assert say(place="nara")["place"] == "Nara, Japan"
    assert say(who="高市早苗", date="2026-01-13")["who"] == "Takaichi Sanae, Prime Minister (Japan)"
    assert say(who="Tak", date="2020")["people"] == [["Takaichi Sanae", "Takaichi Sanae (Japan)"]]
    assert say() == {}


# --- a proposal corrected ------------------------------------------------------------------------


def edit(client, event, **changes):
    address = reverse("desk:edit", args=[event.public_id])
    page = client.get(address)
    posted = {name: page.context["note"][name].value() or "" for name in page.context["note"].fields}
    posted["date"] = event.date.edtf if event.date else ""
    seats = page.context["seats"]
    posted |= {
        "people-TOTAL_FORMS": seats.total_form_count(),
        "people-INITIAL_FORMS": seats.initial_form_count(),
    }
    for seat in seats:
        posted |= {seat.add_prefix(name): seat[name].value() or "" for name in seat.fields}
    return client.post(address, posted | changes, follow=True)


def test_a_corrected_date_is_kept_and_one_is_back_in_the_queue(admin_client, article):
    met = article[0]
    page = edit(admin_client, met, date="13–14 January 2026")
    assert page.redirect_chain[-1][0] == f"{QUEUE}?at={met.public_id}"
    kept = Event.objects.get(pk=met.pk)
    assert kept.date.edtf == "2026-01-13/2026-01-14"
    assert [seat.shown_name for seat in kept.participations.all()] == ["Takaichi Sanae", "Lee Jae-myung"]


def test_saving_and_accepting_is_one_step_for_the_hand(admin_client, article):
    page = edit(admin_client, article[0], title="The Nara talks", publish="1")
    assert Event.objects.get(pk=article[0].pk).state == "published"
    assert page.context["event"] == article[1]


def test_somebody_is_taken_out_and_another_added(admin_client, article):
    edit(admin_client, article[0], **{"people-1-who": "", "people-2-who": "Xi Jinping"})
    seats = Event.objects.get(pk=article[0].pk).participations.all()
    assert [seat.shown_name for seat in seats] == ["Takaichi Sanae", "Xi Jinping"]


def test_an_edit_over_somebody_elses_is_refused(admin_client, article):
    met = article[0]
    seen = admin_client.get(reverse("desk:edit", args=[met.public_id])).context["note"]["seen"].value()
    edit(admin_client, met, title="First")
    page = edit(admin_client, met, title="Second", seen=seen)
    assert "changed meanwhile by curator" in said(page)[0]
    assert Event.objects.get(pk=met.pk).title == "First"


def test_why_a_public_event_was_corrected_stands_beside_the_correction(admin_client, article):
    met = article[0]
    edit(admin_client, met, publish="1", title="The Nara talks")
    edit(admin_client, met, date="14 January 2026", why="The ministry gives the 14th.")
    assert "The ministry gives the 14th." in text_of(admin_client.get("/corrections/"))


def test_two_of_one_name_stay_two_when_the_event_is_saved(admin_client, names):
    one = make.person("Kim Min", country_code="KR")
    two = Person.objects.create(slug="kim-min-2", name="Kim Min", family_name="Kim", country_id="JP")
    met = make.event(people=[one, two], state="proposed")
    posted = note(["Kim Min", "Kim Min", "A. Stranger"]) | {"seen": stamps([met.pk])[met.pk]}
    admin_client.post(reverse("desk:edit", args=[met.public_id]), posted)
    assert [seat.person for seat in met.participations.order_by("pk")] == [one, two, None]


# --- somebody new --------------------------------------------------------------------------------

FRIEDEN = {"people-1-create": "on", "people-1-country": "Luxembourg", "people-1-since": "2023-11-17"}


@pytest.fixture
def luxembourg(names):
    return make.country("LU", "Luxembourg")


def test_somebody_new_is_made_without_leaving_the_note(admin_client, names, luxembourg):
    posted = note(["Takaichi", "Luc Frieden, Prime Minister"], publish="1") | FRIEDEN
    page = admin_client.post(ADD, posted, follow=True)
    frieden = Person.objects.get(name="Luc Frieden")
    assert (frieden.family_name, frieden.slug, frieden.country) == ("Frieden", "luc-frieden", luxembourg)
    tenure = frieden.tenures.get()
    assert (str(tenure.office), f"{tenure.start}") == ("Prime Minister (Luxembourg)", "2023-11-17")
    met = Event.objects.get()
    assert met.state == "published"
    assert met.title == "Takaichi Sanae and Luc Frieden meet in Nara"
    assert [(s.person, s.shown_office) for s in met.participations.all()][1] == (frieden, "Prime Minister")
    assert {country.code for country in met.countries.all()} == {"JP", "LU"}
    assert not [words for words in said(page) if "nobody we know" in words]
    # Named again, it is the same person.
    admin_client.post(ADD, note(["Takaichi", "Frieden"], quote="They met again.", date="2026-02-01"))
    assert frieden.participations.count() == 2


def test_of_somebody_new_the_country_is_asked_and_nothing_is_stored_before(admin_client, names):
    page = admin_client.post(ADD, note(["Takaichi", "Luc Frieden"]) | {"people-1-create": "on"})
    assert "Say the country of the new person" in text_of(page)
    assert 'name="people-1-create" id="id_people-1-create" checked' in text_of(page)
    assert not Event.objects.exists()
    assert not Person.objects.filter(name="Luc Frieden").exists()


@pytest.mark.parametrize("near", ["Sanae Takaichi", "Takaichi Sanaé", "高市早苗", "Lee"])
def test_for_a_name_near_another_a_reason_is_asked_and_kept(admin_client, names, near):
    posted = note(["Takaichi", near]) | {"people-1-create": "on", "people-1-country": "Japan"}
    page = text_of(admin_client.post(ADD, posted))
    assert "If it is somebody else, say how you know." in page
    assert not Event.objects.exists()
    people = Person.objects.count()
    admin_client.post(ADD, posted | {"people-1-reason": "A namesake."})
    latin = near != "高市早苗"
    assert Person.objects.count() == people + latin
    assert LogEntry.objects.filter(change_message__contains="A namesake.").exists() == latin


def test_a_family_comes_first_where_the_country_has_it_so(admin_client, names):
    posted = note(["Takaichi", "Cho Hyun"]) | {"people-1-create": "on", "people-1-country": "KR"}
    admin_client.post(ADD, posted)
    assert Person.objects.get(name="Cho Hyun").family_name == "Cho"


def test_who_may_not_add_people_creates_nobody(client, django_user_model, names, luxembourg):
    user = django_user_model.objects.create(username="contributor", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=("add_event", "view_event")))
    client.force_login(user)
    assert "Create this person" not in text_of(client.get(ADD))
    client.post(ADD, note(["Takaichi", "Luc Frieden, Prime Minister"]) | FRIEDEN)
    assert Event.objects.get().participations.last().name == "Luc Frieden"
    assert not Person.objects.filter(name="Luc Frieden").exists()


def test_a_name_of_a_proposal_becomes_a_person_on_the_page_that_corrects_it(admin_client, article):
    met = article[0]
    Participation.objects.create(event=met, name="Kihara Minoru")
    posted = {
        "people-2-create": "on",
        "people-2-country": "Japan",
        "people-2-office": "Chief Cabinet Secretary",
    }
    edit(admin_client, met, **posted)
    seat = met.participations.get(person__name="Kihara Minoru")
    assert (seat.name, seat.shown_office) == ("", "Chief Cabinet Secretary")
