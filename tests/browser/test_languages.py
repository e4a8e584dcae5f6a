"""Three languages in a browser: the switch, filters in each, and steps that load no new page."""

import pytest
from playwright.sync_api import expect

from relations.models import PersonName


@pytest.fixture
def in_three(relations):
    for slug, ja, ko in (
        ("takaichi-sanae", "高市早苗", "다카이치 사나에"),
        ("lee-jae-myung", "李在明", "이재명"),
    ):
        person = relations.participations.get(person__slug=slug).person
        PersonName.objects.create(person=person, text=ja, language="ja")
        PersonName.objects.create(person=person, text=ko, language="ko")
    for part in (relations, relations.part_of):
        part.refresh()
    return relations


def test_the_switch_keeps_what_was_chosen_without_a_new_page(page, live_server, in_three):
    page.goto(f"{live_server.url}/timeline/")
    page.get_by_label("Summit").check()
    expect(page).to_have_url(f"{live_server.url}/timeline/?kind=summit")
    page.get_by_role("link", name="日本語").click()
    expect(page).to_have_url(f"{live_server.url}/ja/timeline/?kind=summit")
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    expect(page.get_by_label("首脳会談")).to_be_checked()
    page.get_by_label("高市早苗").check()
    expect(page).to_have_url(f"{live_server.url}/ja/timeline/?kind=summit&person=takaichi-sanae")
    page.get_by_role("link", name="한국어").click()
    expect(page.get_by_role("link", name="조건 해제 인물: 다카이치 사나에")).to_be_visible()


@pytest.mark.parametrize("typed", ["Takaichi", "高市", "다카이치"])
@pytest.mark.parametrize("prefix", ["", "/ja", "/ko"])
def test_a_name_in_any_script_is_found_in_any_language(page, live_server, in_three, prefix, typed):
    page.goto(f"{live_server.url}{prefix}/pairs/jp-kr/")
    page.locator("#q").press_sequentially(typed, delay=5)
    expect(page.locator(".chips")).to_contain_text(typed)
    expect(page.locator("#results h4").first).to_be_visible()
    expect(page.locator(".nothing")).to_have_count(0)


def test_on_a_phone_the_languages_stand_in_the_menu(browser, live_server, in_three):
    context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=live_server.url)
    page = context.new_page()
    page.goto("/ko/pairs/jp-kr/")
    expect(page.get_by_role("link", name="日本語")).to_be_hidden()
    page.get_by_role("link", name="메뉴").click()
    page.get_by_role("link", name="日本語").click()
    expect(page).to_have_url(f"{live_server.url}/ja/pairs/jp-kr/")
    context.close()


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("address", ["/ja/pairs/jp-kr/", "/ko/matrix/", "/ja/about/", "/ko/compare/"])
def test_no_language_needs_sideways_scrolling(browser, live_server, in_three, address, width):
    context = browser.new_context(viewport={"width": width, "height": 844}, base_url=live_server.url)
    page = context.new_page()
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_what_could_not_be_fetched_is_told_in_the_page_s_language(page, live_server, in_three):
    page.goto(f"{live_server.url}/ja/timeline/")
    page.context.set_offline(True)
    page.get_by_label("訪問").check()
    expect(page.locator("#status")).to_have_text("更新できませんでした。接続がありません。")
    page.context.set_offline(False)


def test_bars_and_chips_of_dates_change_the_list_in_place(page, live_server, in_three):
    page.goto(f"{live_server.url}/timeline/?from=2025-10&to=2026-01")
    page.evaluate("window.stayed = true")
    page.locator(".bars a[title^='January 2026']").click()
    expect(page).to_have_url(f"{live_server.url}/timeline/?from=2026-01&to=2026-01")
    expect(page.get_by_label("From")).to_have_value("2026-01")
    page.get_by_role("link", name="Remove filter From: January 2026").click()
    expect(page.get_by_label("From")).to_have_value("")
    expect(page.get_by_label("To", exact=True)).to_have_value("2026-01")
    page.get_by_role("link", name="All years").click()
    expect(page).to_have_url(f"{live_server.url}/timeline/")
    assert page.evaluate("window.stayed")
    page.go_back()
    expect(page.get_by_label("To", exact=True)).to_have_value("2026-01")
