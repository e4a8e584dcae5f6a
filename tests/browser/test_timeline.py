"""Browsing the timeline as a reader does."""

import re

import pytest
from playwright.sync_api import expect

from tests import factories as make


@pytest.fixture
def titles(page):
    return page.locator("#results h4")


@pytest.fixture
def plain_page(browser, live_server):
    """A page in a browser whose scripts are off."""
    with_scripts_off = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    yield with_scripts_off.new_page()
    with_scripts_off.close()


@pytest.fixture
def phone(browser, live_server):
    context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=live_server.url)
    yield context.new_page()
    context.close()


def test_the_front_page_tells_japan_and_south_korea_in_one_look(page, live_server, relations, titles):
    page.goto(live_server.url)
    expect(page.get_by_role("heading", level=1)).to_have_text("Japan–South Korea")
    expect(page.locator(".facts")).to_contain_text("Last leaders’ meeting 13 January 2026, Nara")
    expect(titles).to_have_text(
        ["Lee visits Nara", "Takaichi visits Seoul", "A call", "Takaichi and Lee meet in Gyeongju"]
    )


def test_ticking_a_pair_filters_at_once_and_the_address_is_true(page, live_server, relations, titles):
    page.goto(f"{live_server.url}/timeline/")
    page.get_by_label("China–South Korea").check()
    expect(titles).to_have_text(["Lee and Xi meet in Beijing"])
    expect(page).to_have_url(f"{live_server.url}/timeline/?pair=cn-kr")
    expect(page.get_by_label("China–South Korea")).to_be_focused()
    expect(page.locator("#status")).to_have_text("1 event found.")
    expect(page).to_have_title("All relations – Relations timeline")
    page.get_by_label("China–United States").check()
    expect(titles).to_have_text(["Lee and Xi meet in Beijing", "Trump and Xi meet in Busan"])
    page.reload()
    expect(titles).to_have_count(2)
    expect(page.get_by_label("China–United States")).to_be_checked()


def test_the_pair_is_changed_from_a_pair_s_page(page, live_server, relations, titles):
    page.goto(f"{live_server.url}/pairs/jp-kr/?kind=summit")
    page.locator("#facet-pair").get_by_role("link", name="China–South Korea").click()
    expect(page).to_have_url(f"{live_server.url}/pairs/cn-kr/?kind=summit")
    expect(titles).to_have_text(["Lee and Xi meet in Beijing"])


def test_back_undoes_two_steps(page, live_server, relations, titles):
    page.goto(f"{live_server.url}/timeline/")
    everything = titles.count()
    page.get_by_label("Summit").check()
    expect(titles).to_have_count(3)
    page.get_by_label("Beijing").check()
    expect(titles).to_have_count(1)
    page.go_back()
    expect(titles).to_have_count(3)
    expect(page.get_by_label("Summit")).to_be_checked()
    expect(page.get_by_label("Beijing")).not_to_be_checked()
    page.go_back()
    expect(titles).to_have_count(everything)
    expect(page.get_by_label("Summit")).not_to_be_checked()


def test_back_undoes_twelve_steps_and_the_form_is_still_there(page, live_server, relations, titles):
    page.goto(f"{live_server.url}/timeline/")
    everything = titles.count()
    for step in range(12):
        box = page.get_by_label("Summit")
        box.set_checked(step % 2 == 0)
        expect(page).to_have_url(re.compile(r"kind=summit$" if step % 2 == 0 else r"/timeline/$"))
    for step in range(11, -1, -1):
        page.go_back()
        expect(page).to_have_url(re.compile(r"/timeline/$" if step % 2 == 0 else r"kind=summit$"))
        expect(titles).to_have_count(everything if step % 2 == 0 else 3)
    expect(page.locator("form#filter")).to_have_count(1)
    page.get_by_label("Summit").check()
    expect(titles).to_have_count(3)


def test_back_restores_what_was_typed(page, live_server, relations, titles):
    page.goto(f"{live_server.url}/timeline/")
    search = page.get_by_label("Search events, people, places")
    search.press_sequentially("gyeongju", delay=5)
    expect(titles).to_have_text(["Takaichi and Lee meet in Gyeongju"])
    search.fill("beijing")
    expect(titles).to_have_text(["Lee and Xi meet in Beijing"])
    page.go_back()
    expect(titles).to_have_text(["Takaichi and Lee meet in Gyeongju"])
    expect(page.get_by_label("Search events, people, places")).to_have_value("gyeongju")


def test_a_bad_date_is_told_beside_the_field(page, live_server, relations, titles):
    page.goto(f"{live_server.url}/timeline/")
    page.get_by_label("From").fill("2025-13")
    page.get_by_label("From").press("Tab")
    expect(page.locator("#error-from")).to_contain_text("“2025-13” is not in the calendar.")
    expect(page.get_by_label("From")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("From").fill("2026")
    page.get_by_label("From").press("Tab")
    expect(page.locator("#error-from")).to_be_empty()
    expect(titles).to_have_text(["Lee visits Nara", "Lee and Xi meet in Beijing"])


def test_a_chip_takes_its_filter_away(page, live_server, relations, titles):
    page.goto(f"{live_server.url}/timeline/?from=2026&kind=summit")
    page.get_by_role("link", name="Remove filter Kind: Summit").click()
    expect(page).to_have_url(f"{live_server.url}/timeline/?from=2026")
    expect(page.get_by_label("Summit")).not_to_be_checked()
    # The link is gone; the focus has not fallen out of the page with it.
    expect(page.locator("#results")).to_be_focused()
    page.get_by_role("link", name="Remove filter From: 2026").click()
    expect(page.get_by_label("From")).to_have_value("")


def test_a_late_answer_does_not_undo_the_next_choice(page, live_server, relations, titles):
    page.goto(f"{live_server.url}/timeline/")
    page.get_by_label("Summit").check()
    page.wait_for_timeout(160)  # the first question is on its way
    page.get_by_label("Beijing").check()
    expect(page).to_have_url(f"{live_server.url}/timeline/?kind=summit&place=beijing")
    expect(titles).to_have_count(1)


def test_everything_works_with_scripts_off(plain_page, relations):
    page = plain_page
    page.goto("/timeline/")
    page.get_by_label("China–South Korea").check()
    page.get_by_role("button", name=re.compile("Show")).click()
    expect(page).to_have_url(re.compile(r"/timeline/\?pair=cn-kr$"))
    expect(page.locator("#results h4")).to_have_text(["Lee and Xi meet in Beijing"])
    page.get_by_role("link", name="Lee and Xi meet in Beijing").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lee and Xi meet in Beijing")
    page.get_by_role("link", name="Read it in the text").click()
    expect(page.locator("mark:target")).to_have_text("Takaichi and Lee held talks in Nara on Tuesday.")


def a_long_october(number):
    for n in range(number):
        make.event(title=f"Event {n:03}", on="2025-10-30", proved_by=False)


def test_older_events_stay_when_coming_back_from_an_event(page, live_server, transactional_db, titles):
    a_long_october(120)
    page.goto(f"{live_server.url}/timeline/")
    expect(titles).to_have_count(50)
    page.get_by_role("link", name="Load older events").click()
    expect(titles).to_have_count(100)
    expect(page).to_have_url(f"{live_server.url}/timeline/?show=100")
    # The keyboard goes on at the first row that came.
    expect(page.get_by_role("link", name="Event 069")).to_be_focused()
    page.get_by_role("link", name="Event 030").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Event 030")
    page.go_back()
    expect(titles).to_have_count(100)
    page.get_by_role("link", name="Load older events").click()
    expect(titles).to_have_count(120)
    expect(page.get_by_role("link", name="Load older events")).to_have_count(0)
    expect(page.locator("#results h3")).to_have_count(1)


def test_older_events_come_with_scripts_off(plain_page, transactional_db):
    a_long_october(60)
    plain_page.goto("/timeline/")
    plain_page.get_by_role("link", name="Load older events").click()
    expect(plain_page.locator("#results h4")).to_have_count(10)
    expect(plain_page.get_by_role("link", name="Back to the newest")).to_be_visible()


def test_all_choices_of_a_facet_stay_open_while_filtering(page, live_server, transactional_db):
    for n in range(12):
        make.event(title=f"In {n:02}", on="2025-10-30", at=make.place(f"Town {n:02}"), proved_by=False)
    page.goto(f"{live_server.url}/timeline/")
    page.get_by_role("link", name="Show all (12)").click()
    expect(page.locator("#facet-place [type=checkbox]")).to_have_count(12)
    expect(page.get_by_label("Town 04")).to_be_focused()  # the first that was not shown
    page.get_by_label("Town 11").check()
    expect(page.locator("#results h4")).to_have_text(["In 11"])
    expect(page.locator("#facet-place [type=checkbox]")).to_have_count(12)


def test_the_keyboard_alone_reaches_everything(page, live_server, relations, titles):
    page.goto(f"{live_server.url}/timeline/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to results")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # to the filters
    page.keyboard.press("Tab")
    expect(page.get_by_label("From")).to_be_focused()
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(page.get_by_label("Japan–South Korea")).to_be_focused()
    page.keyboard.press("Space")
    expect(page).to_have_url(f"{live_server.url}/timeline/?pair=jp-kr")
    expect(page.get_by_label("Japan–South Korea")).to_be_focused()


def test_letters_move_among_the_results_only_while_the_focus_is_there(page, live_server, relations, titles):
    page.goto(f"{live_server.url}/timeline/")
    page.keyboard.press("j")
    expect(page.locator("body")).to_be_focused()
    page.get_by_role("link", name="Skip to results").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Lee and Xi meet in Beijing")).to_be_focused()
    page.keyboard.press("k")
    expect(page.get_by_role("link", name="Lee visits Nara")).to_be_focused()
    page.keyboard.press("/")
    search = page.get_by_label("Search events, people, places")
    expect(search).to_be_focused()
    page.keyboard.press("j")
    expect(search).to_have_value("j")


def test_o_opens_the_event_in_focus(page, live_server, relations):
    page.goto(f"{live_server.url}/timeline/")
    page.get_by_role("link", name="Lee visits Nara").focus()
    page.keyboard.press("o")
    expect(page.get_by_role("heading", level=1)).to_have_text("Lee visits Nara")


def test_on_a_phone_the_filters_are_a_sheet(phone, relations):
    phone.goto("/timeline/")
    sheet, results = phone.locator("#filters"), phone.locator("#results")
    first = phone.locator("#results h4").first
    assert first.bounding_box()["y"] < 844 / 2
    expect(sheet).to_be_hidden()
    phone.locator(".filters").click()
    expect(sheet).to_be_visible()
    expect(results).to_be_hidden()
    phone.get_by_label("Summit").check()
    # The sheet stays open while boxes are ticked, and says what is behind it.
    expect(phone.get_by_role("button", name="Show 3 events")).to_be_visible()
    phone.get_by_label("Beijing").check()
    phone.get_by_role("button", name="Show 1 event").click()
    expect(sheet).to_be_hidden()
    expect(phone.locator("#results h4")).to_have_text(["Lee and Xi meet in Beijing"])
    expect(phone.get_by_role("link", name="Filters (2)")).to_be_visible()


def test_on_a_phone_back_closes_the_sheet(phone, relations):
    phone.goto("/timeline/")
    phone.locator(".filters").click()
    expect(phone.locator("#filters")).to_be_visible()
    phone.go_back()
    expect(phone.locator("#filters")).to_be_hidden()
    expect(phone.locator("#results h4").first).to_be_visible()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_needs_sideways_scrolling(page, live_server, relations, width):
    page.set_viewport_size({"width": width, "height": 800})
    for path in (
        "/timeline/?kind=summit",
        "/pairs/jp-kr/",
        relations.get_absolute_url(),
        "/people/",
        "/about/",
    ):
        page.goto(live_server.url + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_the_theme_is_kept(page, live_server, relations):
    page.goto(f"{live_server.url}/about/")
    page.get_by_role("button", name="Dark theme").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.goto(f"{live_server.url}/timeline/")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.get_by_role("button", name="Dark theme")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_script_in_a_source_never_runs_and_no_page_breaks_the_policy(page, live_server, relations):
    alarms = []
    page.on("dialog", lambda dialog: (alarms.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: alarms.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: alarms.append(str(error)))
    source = make.source(
        "They met.<script>alert(1)</script><img src=x onerror=alert(2)>", title="<script>alert(3)</script>"
    )
    event = make.event(title="<img src=x onerror=alert(4)>", proved_by=source)
    for path in (source.get_absolute_url(), event.get_absolute_url(), "/timeline/", "/sources/"):
        page.goto(live_server.url + path)
    page.get_by_role("link", name="Timeline", exact=True).click()
    page.get_by_label("Meeting").check()
    expect(page).to_have_url(f"{live_server.url}/timeline/?kind=meeting")
    assert alarms == []


def test_fifty_events_are_a_light_page(page, live_server, transactional_db):
    for n in range(50):
        on = f"2025-{n % 6 + 5:02}-{n % 28 + 1:02}"
        make.event(title=f"Event {n}", on=on, people=[make.person()], at=make.place(f"Town {n % 12}"))
    page.goto(f"{live_server.url}/timeline/")
    expect(page.locator("#results h4")).to_have_count(50)
    assert page.evaluate("document.querySelectorAll('*').length") <= 800
    assert page.locator(".bars a").count() > 1
