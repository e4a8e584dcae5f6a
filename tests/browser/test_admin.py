"""The curator's day in a real browser: an event by hand, and a text from paste to public."""

import pytest
from playwright.sync_api import expect

from relations.models import CountryName, Event
from tests import factories as make

pytestmark = pytest.mark.django_db(transaction=True)

SENTENCE = "Takaichi and Lee held talks in Nara on Tuesday."
ARTICLE = (
    "Japanese Prime Minister Takaichi Sanae and South Korean President Lee Jae-myung held a summit in Nara "
    "on Tuesday.\n\nThe two leaders agreed to meet again."
)


@pytest.fixture
def rows():
    make.tenure(make.person("Takaichi Sanae"))
    make.tenure(make.person("Lee Jae-myung", country_code="KR"), "President", "head_of_state", "2025-06-04")
    make.place("Nara")
    for code, word in (("JP", "Japanese"), ("KR", "South Korean")):
        CountryName.objects.create(country_id=code, text=word, use=CountryName.Use.DEMONYM)


@pytest.fixture
def complaints(page):
    """What the browser complains of: refused by the policy, or an error in a script."""
    heard = []
    page.on("console", lambda m: heard.append(m.text) if "Content Security Policy" in m.text else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


@pytest.fixture
def desk(page, live_server, django_user_model, rows, complaints):
    """The browser, signed in at the desk."""
    django_user_model.objects.create_superuser("curator", password="an open secret")
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill("curator")
    page.get_by_label("Password").fill("an open secret")
    page.get_by_role("button", name="Log in").click()
    return page


def choose(page, field, term, shown):
    """Types `term` into an autocomplete field, takes the choice `shown` and sees it taken.

    The list is drawn again when the answer for `term` comes: a choice clicked before that is lost.
    """
    chosen = page.locator(f"#id_{field} + .select2 .select2-selection")
    chosen.click()
    with page.expect_response(lambda answer: f"term={term}" in answer.url):
        page.locator(".select2-container--open .select2-search__field").fill(term)
    expect(page.locator(".select2-results .loading-results")).to_have_count(0)
    page.locator(".select2-results__option", has_text=shown).click()
    expect(chosen).to_contain_text(shown)


def test_a_meeting_added_by_hand_stands_on_the_timeline(desk, live_server, complaints):
    source = make.source(SENTENCE)
    desk.goto(f"{live_server.url}/admin/relations/meeting/add/")
    desk.get_by_label("Date:").fill("Jan 13–14 2026")
    desk.get_by_label("Subtype:").fill("summit")
    choose(desk, "place", "nara", "Nara, Japan")
    choose(desk, "participations-0-person", "taka", "Takaichi Sanae (Japan)")
    choose(desk, "participations-1-person", "jae", "Lee Jae-myung (South Korea)")
    choose(desk, "evidence-0-source", "nara", "Nara talks — Kyodo News, 13 January 2026")
    desk.locator("#id_evidence-0-quote").fill("held talks in Nara")
    desk.get_by_role("button", name="Save and publish").click()
    expect(desk.locator(".messagelist")).to_contain_text("13–14 January 2026; published.")
    desk.goto(f"{live_server.url}/timeline/")
    card = desk.locator("#results ol.events > li").filter(
        has_text="Takaichi Sanae and Lee Jae-myung meet in Nara"
    )
    expect(card).to_contain_text("13–14 January 2026")
    assert Event.objects.get().evidence.get().source == source
    assert complaints == []


def test_a_wrong_date_leaves_the_form_as_it_was_filled(desk, live_server, complaints):
    desk.goto(f"{live_server.url}/admin/relations/meeting/add/")
    desk.get_by_label("Date:").fill("2026-02-30")
    choose(desk, "place", "nara", "Nara, Japan")
    choose(desk, "participations-0-person", "taka", "Takaichi Sanae (Japan)")
    desk.locator("[name=_save]").click()
    expect(desk.locator(".field-date .errorlist")).to_contain_text("February 2026 has 28")
    expect(desk.get_by_label("Date:")).to_have_value("2026-02-30")
    expect(desk.locator("#id_place + .select2")).to_contain_text("Nara, Japan")
    expect(desk.locator("#id_participations-0-person + .select2")).to_contain_text("Takaichi Sanae")
    assert complaints == []


def test_proposals_are_ticked_all_at_once_and_rejected_with_a_reason(desk, live_server, complaints):
    source = make.source("One. Two.")
    for quote in ("One.", "Two."):
        make.evidence(make.event(title=quote, state="proposed", proved_by=False), source, quote)
    desk.goto(f"{live_server.url}/admin/relations/source/{source.pk}/change/")
    desk.get_by_label("Tick all proposals").check()
    desk.locator("#proposals .actions").get_by_role("button", name="Reject…").click()
    desk.get_by_label("Reason:").fill("An exercise, no events.")
    desk.get_by_role("button", name="Reject").click()
    expect(desk.locator(".messagelist")).to_contain_text("2 events rejected")
    assert {event.state for event in Event.objects.all()} == {"rejected"}
    assert complaints == []


@pytest.mark.parametrize("width", [390, 1280])
def test_the_desk_fits_its_window(desk, live_server, width):
    desk.set_viewport_size({"width": width, "height": 900})
    met = make.event(people=[make.person()], at=make.place("Nara"), state="proposed")
    source = met.evidence.get().source
    for address in (
        "meeting/",
        "meeting/add/",
        f"meeting/{met.pk}/change/",
        f"meeting/{met.pk}/decide/reject/",
        f"source/{source.pk}/change/",
        f"person/{make.person().pk}/change/",
    ):
        desk.goto(f"{live_server.url}/admin/relations/{address}")
        assert desk.evaluate("document.documentElement.scrollWidth") <= width, address
