"""The picture above the list, finding by name, the compact view, keys; pages that show much at once."""

import io
import re

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from relations.models import Event
from tests import factories as make


@pytest.fixture
def decades(transactional_db):
    for year in (1998, 2003, 2008, 2025):
        make.event(title=f"In {year}", on=f"{year}-10-08", proved_by=False)
    make.event("visit", title="Visit", on="2025-08-23", proved_by=False)


def bar(page, year):
    return page.locator(f".bars a[title^='{year}']")


def test_a_bar_narrows_the_list_to_its_year(page, live_server, decades):
    page.goto(f"{live_server.url}/timeline/")
    bar(page, 2008).click()
    expect(page).to_have_url(f"{live_server.url}/timeline/?from=2008&to=2008")
    expect(page.locator("#results h4")).to_have_text(["In 2008"])
    expect(page.get_by_label("From")).to_have_value("2008")
    page.get_by_role("link", name="All years").click()
    expect(page.locator("#results h4")).to_have_count(5)


def test_dragging_over_bars_fills_the_dates_and_filters(page, live_server, decades):
    page.goto(f"{live_server.url}/timeline/")
    one, other = bar(page, 2003).bounding_box(), bar(page, 2008).bounding_box()
    # From an empty year before the one to an empty year after the other, and from right to left.
    page.mouse.move(other["x"] + 1.5 * other["width"], other["y"] + 20)
    page.mouse.down()
    page.mouse.move(one["x"] - 0.5 * one["width"], one["y"] + 20, steps=12)
    expect(page.locator(".bars .brushed")).to_have_count(7)
    page.mouse.up()
    expect(page.get_by_label("From")).to_have_value("2003")
    expect(page.get_by_label("To", exact=True)).to_have_value("2008")
    expect(page).to_have_url(f"{live_server.url}/timeline/?from=2003&to=2008")
    expect(page.locator("#results h4")).to_have_text(["In 2008", "In 2003"])


def test_the_picture_follows_the_filters(page, live_server, decades):
    page.goto(f"{live_server.url}/timeline/")
    expect(bar(page, 2025)).to_have_attribute("title", "2025: 2 events")
    page.get_by_label("Meeting").check()
    expect(bar(page, 2025)).to_have_attribute("title", "2025: 1 event")


def test_the_numbers_come_as_a_table_and_stay_while_filtering(page, live_server, decades):
    page.goto(f"{live_server.url}/timeline/")
    page.get_by_role("link", name="Events by year").press("Enter")
    table = page.get_by_role("table", name="Events by year")
    expect(table.get_by_role("row")).to_have_text(["1998 1", "2003 1", "2008 1", "2025 2"])
    expect(page.locator("#counts")).to_be_focused()
    page.get_by_label("Meeting").check()
    expect(table.get_by_role("row").last).to_have_text("2025 1")
    table.get_by_role("link", name="2003").click()
    expect(page).to_have_url(re.compile(r"from=2003&kind=meeting&to=2003$"))


def test_on_a_phone_the_picture_is_no_link(browser, live_server, decades):
    context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=live_server.url)
    phone = context.new_page()
    phone.goto("/timeline/")
    assert bar(phone, 2025).evaluate("bar => getComputedStyle(bar).pointerEvents") == "none"
    expect(phone.locator(".bars svg")).to_be_visible()
    assert phone.locator("#results h4").first.bounding_box()["y"] < 844 * 0.6
    context.close()


@pytest.fixture
def crowd(transactional_db):
    for n in range(12):
        make.event(title=f"Of {n:02}", people=[make.person(f"Person {n:02}")], proved_by=False)
    takaichi = make.person()
    takaichi.names.create(text="高市早苗", language="ja")
    takaichi.names.create(text="다카이치 사나에", language="ko")
    make.event(title="Nara", people=[takaichi], proved_by=False)
    Event.objects.get(title="Nara").refresh()


@pytest.mark.parametrize("typed", ["takai", "高市", "다카이치"])
def test_a_person_is_found_by_typing_in_any_script_with_the_keyboard_alone(page, live_server, crowd, typed):
    page.goto(f"{live_server.url}/timeline/")
    field = page.get_by_label("Find a person by part of a name")
    field.press_sequentially(typed, delay=20)
    expect(page.locator("#choices-person [type=checkbox]")).to_have_count(1)
    expect(page.locator("#status")).to_have_text(f"1 choice is called “{typed}”.")
    expect(field).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("Takaichi Sanae")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("#results h4")).to_have_text(["Nara"])
    expect(page).to_have_url(f"{live_server.url}/timeline/?person=takaichi-sanae")
    expect(page.get_by_label("Takaichi Sanae")).to_be_checked()


def test_a_name_is_found_with_scripts_off_too(browser, live_server, crowd):
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    page = context.new_page()
    page.goto("/timeline/")
    page.get_by_label("Find a person by part of a name").fill("高市")
    page.get_by_role("button", name=re.compile("Show")).click()
    page.get_by_label("Takaichi Sanae").check()
    page.get_by_role("button", name=re.compile("Show")).click()
    expect(page.locator("#results h4")).to_have_text(["Nara"])
    context.close()


def test_parts_left_out_come_in_place(page, live_server, relations):
    page.goto(f"{live_server.url}/timeline/")
    page.get_by_role("link", name="+ 1 statement").click()
    expect(page.get_by_role("link", name="Lee: “We are neighbours”")).to_be_focused()
    expect(page).to_have_url(f"{live_server.url}/timeline/")
    expect(page.locator("#status")).to_have_text("More parts are listed.")


def test_without_scripts_the_parts_stand_on_the_event_s_page(browser, live_server, relations):
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    page = context.new_page()
    page.goto("/timeline/")
    page.get_by_role("link", name="+ 1 statement").click()
    expect(page).to_have_url(re.compile(r"/events/.*#parts$"))
    expect(page.get_by_role("link", name="Lee: “We are neighbours”")).to_be_visible()
    context.close()


def test_the_compact_view_has_one_line_an_event_and_stays_while_filtering(page, live_server, relations):
    page.goto(f"{live_server.url}/timeline/")
    page.get_by_role("link", name="Compact").click()
    expect(page).to_have_url(f"{live_server.url}/timeline/?view=compact")
    lines = page.locator("#results .brief")
    expect(lines).to_have_count(6)
    heights = lines.evaluate_all("all => all.map(line => line.getBoundingClientRect().height)")
    assert max(heights) < 60
    page.get_by_label("Summit").check()
    expect(page).to_have_url(f"{live_server.url}/timeline/?kind=summit&view=compact")
    expect(lines).to_have_count(3)
    page.get_by_role("link", name="List").click()
    expect(page.locator("#results h4")).to_have_count(3)


def test_letters_move_in_the_compact_view_too(page, live_server, relations):
    page.goto(f"{live_server.url}/timeline/?view=compact")
    page.get_by_role("link", name="Skip to results").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Lee and Xi meet in Beijing")).to_be_focused()


def test_a_question_mark_opens_the_help_and_escape_closes_it(page, live_server, relations):
    page.goto(f"{live_server.url}/timeline/")
    page.keyboard.press("?")
    help_ = page.get_by_role("dialog", name="Keys within the list")
    expect(help_).to_be_hidden()
    page.get_by_role("link", name="Lee visits Nara").focus()
    page.keyboard.press("?")
    expect(help_).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("Escape")
    expect(help_).to_be_hidden()
    expect(page.get_by_role("link", name="Lee visits Nara")).to_be_focused()


def test_from_a_source_s_sentence_one_steps_to_the_next(page, live_server, transactional_db):
    source = make.source("They met in Nara. They spoke for an hour. They ate together.")
    event = make.event(proved_by=False)
    first, last = (
        make.evidence(event, source, "They met in Nara."),
        make.evidence(event, source, "They ate together."),
    )
    page.goto(f"{live_server.url}/sources/{source.pk}/")
    expect(page.get_by_label("Next sentence quoted")).to_be_hidden()
    page.goto(f"{live_server.url}/sources/{source.pk}/#s{first.pk}")
    page.get_by_label("Next sentence quoted").click()
    expect(page).to_have_url(re.compile(f"#s{last.pk}$"))
    expect(page.get_by_label("Previous sentence quoted")).to_be_visible()


def test_two_pairs_are_compared_and_others_chosen(page, live_server, relations):
    page.goto(f"{live_server.url}/compare/")
    expect(page.get_by_role("list", name="Japan–South Korea, January 2026")).to_contain_text(
        "Lee visits Nara"
    )
    page.get_by_label("Right").select_option("China–South Korea")
    page.get_by_label("Kind").select_option("summit")
    page.get_by_role("button", name="Show").click()
    expect(page).to_have_url(f"{live_server.url}/compare/?a=jp-kr&b=cn-kr&kind=summit")
    expect(page.get_by_role("list", name="China–South Korea, January 2026")).to_contain_text("Beijing")
    lanes = [page.get_by_role("list", name=re.compile(name)).first for name in ("^Japan", "^China")]
    left, right = (lane.bounding_box() for lane in lanes)
    assert left["x"] + left["width"] < right["x"]
    assert left["y"] == right["y"]


def test_a_cell_of_the_matrix_leads_to_its_list(page, live_server, relations):
    page.goto(f"{live_server.url}/matrix/?kind=summit")
    page.get_by_role("link", name="China–South Korea: 1 event").first.click()
    expect(page).to_have_url(f"{live_server.url}/pairs/cn-kr/?kind=summit")
    expect(page.locator("#results h4")).to_have_text(["Lee and Xi meet in Beijing"])


def test_a_circle_of_the_map_leads_to_its_list(page, live_server, relations):
    for place, latitude, longitude in (("Nara", 34.69, 135.8), ("Beijing", 39.9, 116.41)):
        made = make.place(place)
        made.latitude, made.longitude = latitude, longitude
        made.save()
    page.goto(f"{live_server.url}/map/")
    assert page.locator(".map").first.evaluate("map => map.getBBox().width") > 100
    page.locator(".map a", has_text="Beijing").first.click()
    expect(page).to_have_url(f"{live_server.url}/timeline/?place=beijing")


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_needs_sideways_scrolling(page, live_server, relations, width):
    page.set_viewport_size({"width": width, "height": 800})
    for path in (
        "/compare/",
        "/matrix/",
        "/map/",
        "/timeline/?view=compact",
        "/people/lee-jae-myung/",
        "/countries/kr/",
    ):
        page.goto(live_server.url + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_without_motion_wanted_nothing_moves(page, live_server, relations):
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{live_server.url}/timeline/")
    moving = (
        "[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration !== '0s')"
    )
    assert page.evaluate(f"{moving}.length") == 0


def test_more_contrast_darkens_what_is_pale(page, live_server, relations):
    page.goto(f"{live_server.url}/timeline/")
    pale = page.locator(".who").first.evaluate("who => getComputedStyle(who).color")
    page.emulate_media(contrast="more")
    assert page.locator(".who").first.evaluate("who => getComputedStyle(who).color") != pale


def test_on_paper_the_list_stands_alone_with_its_filters_and_address(page, live_server, relations):
    page.goto(f"{live_server.url}/timeline/?kind=summit&view=compact")
    page.emulate_media(media="print")
    for hidden in (".top", ".bar", "#filters", ".histogram", ".chips", ".exports"):
        expect(page.locator(hidden)).to_be_hidden()
    printed = page.locator(".printed")
    expect(printed).to_be_visible()
    expect(printed).to_contain_text("kind: Summit")
    expect(printed).to_contain_text(f"{live_server.url}/timeline/?kind=summit&view=compact, seen")


def test_a_page_saved_as_pdf_says_what_was_asked_and_where_to_find_it(page, live_server, relations):
    page.goto(f"{live_server.url}/timeline/?kind=summit&view=compact")
    pdf = PdfReader(io.BytesIO(page.pdf(format="A4")))
    said = " ".join(" ".join(sheet.extract_text() for sheet in pdf.pages).split())
    assert "kind: Summit" in said
    assert f"{live_server.url}/timeline/?kind=summit&view=compact" in said
    assert "Takaichi and Lee meet in Nara" in said
    assert "Search events" not in said
