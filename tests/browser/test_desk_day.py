"""A curator's day in a real browser: an article from paste to public by keys, a merge, an undo, a refusal."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from relations.models import CountryName, Errand, Event, Person, Report, Source
from tests import factories as make

from .test_accessibility import COLOURS, RULES

pytestmark = pytest.mark.django_db(transaction=True)

# Written for this test, in the shape of an agency's report: the day's summit, what was said, look-backs.
ARTICLE = """ date 2026-01-13 Japanese Prime Minister Takaichi Sanae and South Korean President \
Lee Jae-myung held a summit in Nara on Tuesday.
Takaichi said after the talks that the two countries would deepen their cooperation in security.
Lee told reporters that shipping lanes should stay open to all.
The two leaders first met in Gyeongju in October last year.
In August last year, Lee visited Tokyo."""


@pytest.fixture
def rows():
    takaichi, lee = make.person("Takaichi Sanae"), make.person("Lee Jae-myung", country_code="KR")
    make.tenure(takaichi)
    make.tenure(lee, "President", "head_of_state", "2025-06-04")
    for name, code in (("Nara", "JP"), ("Tokyo", "JP"), ("Gyeongju", "KR")):
        make.place(name, code)
    for code, word in (("JP", "Japanese"), ("KR", "South Korean")):
        CountryName.objects.create(country_id=code, text=word, use=CountryName.Use.DEMONYM)
    return takaichi, lee


@pytest.fixture
def gyeongju(rows):
    """The meeting that is there already, under a day that the article's month does not hold."""
    told = make.source("The two met on 1 November 2025.", "2025-11-01", publisher="Aju Press")
    return make.event(
        on="2025-11-01", people=rows, subtype="talks", title="A first meeting at APEC", proved_by=told
    )


def sign_in(page, live_server, user):
    user.set_password("an open secret")
    user.save()
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password").fill("an open secret")
    page.get_by_role("button", name="Log in").click()
    return page


@pytest.fixture
def curator(django_user_model, rows):
    return django_user_model.objects.create_superuser("curator")


@pytest.fixture
def desk(page, live_server, curator):
    """The browser, signed in; what it complains of fails the test."""
    heard = []
    page.on("console", lambda m: heard.append(m.text) if "Content Security Policy" in m.text else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    yield sign_in(page, live_server, curator)
    assert heard == []


def paste(desk, live_server):
    desk.goto(f"{live_server.url}/admin/relations/source/add/")
    desk.get_by_label("Text:").fill(ARTICLE)
    desk.get_by_role("button", name="Save and read it").click()
    expect(desk).to_have_url(f"{live_server.url}/admin/desk/queue/?source={Source.objects.latest('pk').pk}")
    # The address is there before the script that hears the keys.
    desk.wait_for_load_state()


def heading(desk):
    return desk.locator("#proposal-heading")


def seek(desk, words):
    """Goes on by key until the proposal named so is there."""
    for _ in range(12):
        if words in heading(desk).inner_text():
            return
        with desk.expect_navigation():
            desk.keyboard.press("j")
    raise AssertionError(words)


def press(desk, key):
    """A key that leads to another page."""
    with desk.expect_navigation():
        desk.keyboard.press(key)


def said(desk):
    return desk.locator(".messagelist")


def test_the_article_goes_from_paste_to_public_and_a_refused_sentence_stays_away(desk, live_server, gyeongju):
    paste(desk, live_server)
    waiting = Event.objects.filter(state="proposed").count()
    assert waiting >= 4
    expect(desk.locator("#left")).to_have_text(f"1 of {waiting} left")

    # The summit is accepted by one key, and the next proposal comes.
    expect(heading(desk)).to_have_text("Takaichi Sanae and Lee Jae-myung meet in Nara")
    expect(desk.locator("mark.own.place").first).to_have_text("Nara")
    press(desk, "a")
    expect(said(desk)).to_contain_text("Published: “Takaichi Sanae and Lee Jae-myung meet in Nara”")
    expect(desk.locator("#left")).to_have_text(f"1 of {waiting - 1} left")

    # A statement is refused for a reason of the list, by two keys.
    seek(desk, "shipping lanes")
    desk.keyboard.press("r")
    press(desk, "1")
    expect(said(desk)).to_contain_text("It will not come back.")

    # Gyeongju is there already: merged by the suggestion, undone, and merged again.
    seek(desk, "Gyeongju")
    expect(desk.locator(".likely")).to_contain_text("same pair · 1 day apart · 2 of 2 people")
    press(desk, "m")
    expect(desk.locator("table")).to_contain_text("1 November 2025")
    press(desk, "m")
    expect(said(desk)).to_contain_text("is one with “A first meeting at APEC”")
    gyeongju.refresh_from_db()
    assert gyeongju.place.name == "Gyeongju"
    press(desk, "u")
    expect(heading(desk)).to_contain_text("meet in Gyeongju")
    gyeongju.refresh_from_db()
    assert gyeongju.place is None
    press(desk, "m")
    press(desk, "m")

    # All the rest is accepted.
    while Event.objects.filter(state="proposed").exists():
        press(desk, "a")
    expect(desk.locator("h1")).to_contain_text("Nothing waits")

    desk.goto(f"{live_server.url}/timeline/")
    rows = desk.locator("#results")
    expect(rows).to_contain_text("Takaichi Sanae and Lee Jae-myung meet in Nara")
    expect(rows).not_to_contain_text("shipping lanes")
    desk.goto(f"{live_server.url}{gyeongju.get_absolute_url()}")
    expect(desk.locator("article")).to_contain_text("2 sources tell this meeting.")
    expect(desk.locator("article")).to_contain_text("Its sources disagree on the date.")

    # Reading the article again brings nothing back.
    source = Source.objects.latest("pk")
    desk.goto(f"{live_server.url}/admin/relations/source/{source.pk}/change/")
    desk.get_by_role("button", name="Read it again").click()
    expect(said(desk)).to_contain_text("0 proposals wait")
    assert Event.objects.get(title__contains="shipping lanes").state == "rejected"


def test_two_curators_on_one_proposal(desk, browser, live_server, django_user_model):
    paste(desk, live_server)
    other_window = browser.new_context()
    second = sign_in(
        other_window.new_page(), live_server, django_user_model.objects.create_superuser("second")
    )
    second.goto(desk.url)
    second.keyboard.press("r")
    press(second, "2")
    press(desk, "a")
    expect(said(desk)).to_contain_text("was changed meanwhile by second (rejected at")
    expect(desk.locator(".proposal .state").first).to_have_text("rejected")
    assert Event.objects.filter(state="published").count() == 0
    other_window.close()


def test_no_key_does_anything_while_one_types(desk, live_server):
    paste(desk, live_server)
    desk.keyboard.press("r")
    field = desk.get_by_label("Other words")
    field.click()
    field.press_sequentially("auk 1")
    expect(field).to_have_value("auk 1")
    assert not Event.objects.exclude(state="proposed").exists()
    with desk.expect_navigation():
        field.press("Enter")
    assert Event.objects.get(state="rejected").state_reason == "auk 1"


def test_keys_can_be_switched_off(desk, live_server):
    paste(desk, live_server)
    desk.get_by_text("Keys ?").click()
    desk.get_by_label("No keys at all").check()
    desk.locator("h1").click()
    desk.keyboard.press("a")
    desk.wait_for_timeout(300)
    assert not Event.objects.filter(state="published").exists()


def test_words_selected_in_the_text_become_evidence(desk, live_server):
    paste(desk, live_server)
    seek(desk, "Lee Jae-myung visits Tokyo")
    desk.evaluate(
        """() => {
        const pieces = [...document.querySelectorAll("#text [data-at]")];
        const piece = pieces.find((p) => p.textContent.includes("Nara"));
        const at = piece.textContent.indexOf("Nara"), range = document.createRange();
        range.setStart(piece.firstChild, at);
        range.setEnd(piece.firstChild, at + 4);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        }"""
    )
    expect(desk.get_by_label("Words select them")).to_have_value("Nara")
    desk.locator("#prove").get_by_role("button", name="place").click()
    expect(said(desk)).to_contain_text("“Nara” proves place. Place: Nara, Japan.")
    proof = Event.objects.get(kind="visit").evidence.get(field="place")
    assert proof.quote == "Nara"


def test_the_day_goes_without_scripts(browser, live_server, curator, gyeongju):
    context = browser.new_context(java_script_enabled=False)
    page = sign_in(context.new_page(), live_server, curator)
    paste(page, live_server)
    page.get_by_role("button", name="Accept").click()
    expect(said(page)).to_contain_text("Published:")
    page.get_by_text("Reject…").click()
    page.get_by_role("button", name="Too small to be kept").click()
    expect(said(page)).to_contain_text("Rejected:")
    page.get_by_role("button", name="Undo").click()
    expect(said(page)).to_contain_text("Undone:")
    page.get_by_label("Words select them").fill("Tuesday")
    page.locator("#prove").get_by_role("button", name="date").click()
    expect(said(page)).to_contain_text("“Tuesday” proves date.")
    page.get_by_role("link", name="Edit").click()
    page.get_by_label("When", exact=True).fill("Jan 13–14 2026")
    page.get_by_role("button", name="Save and accept").click()
    expect(said(page)).to_contain_text("13–14 January 2026")
    assert Event.objects.filter(state="published").count() == 3
    context.close()


def test_a_note_is_echoed_as_it_is_typed_and_is_public_by_hand_alone(desk, live_server):
    desk.goto(f"{live_server.url}/admin/desk/add/")
    # The cursor is in the first field already.
    desk.keyboard.type("Jan 13–14 2026")
    expect(desk.locator("#said-date")).to_have_text("13–14 January 2026")
    desk.get_by_label("Who").first.fill("Takaichi")
    expect(desk.locator(".seat .said").first).to_have_text("Takaichi Sanae, Prime Minister (Japan)")
    desk.get_by_label("Who").nth(1).fill("Lee")
    desk.get_by_label("Where", exact=True).fill("nara")
    expect(desk.locator("#said-place")).to_have_text("Nara, Japan")
    desk.get_by_label("The words that prove it").fill("The two met in Nara.")
    desk.get_by_label("Publisher").fill("Kyodo News")
    desk.get_by_label("Published").fill("14 Jan 2026")
    desk.get_by_role("button", name="Publish").click()
    expect(said(desk)).to_contain_text("Published: “Takaichi Sanae and Lee Jae-myung meet in Nara”")
    desk.goto(f"{live_server.url}/timeline/")
    expect(desk.locator("#results")).to_contain_text("13–14 January 2026")


def test_whom_a_note_names_and_nobody_knows_is_created_beside_the_name(desk, live_server):
    make.country("LU", "Luxembourg")
    desk.goto(f"{live_server.url}/admin/desk/add/")
    desk.keyboard.type("Jan 13 2026")
    create = desk.get_by_text("Create this person…")
    expect(create.first).to_be_hidden()
    desk.get_by_label("Who").first.fill("Takaichi")
    expect(desk.locator(".seat .said").first).to_have_text("Takaichi Sanae, Prime Minister (Japan)")
    expect(create.first).to_be_hidden()
    desk.get_by_label("Who").nth(1).fill("Luc Frieden")
    create.nth(1).click()
    seat = desk.locator(".seat").nth(1)
    expect(seat.get_by_label("Nobody we know: to be created")).to_be_checked()
    seat.get_by_label("Office", exact=True).fill("Prime Minister")
    desk.get_by_label("The words that prove it").fill("The two met in Nara.")
    desk.get_by_label("Publisher").fill("Kyodo News")
    desk.get_by_label("Published").fill("14 Jan 2026")
    # The country was forgotten: it is asked for, and all that was typed is still there.
    desk.get_by_role("button", name="Publish").click()
    expect(seat).to_contain_text("Say the country of the new person")
    seat.get_by_label("Country").fill("Luxembourg")
    desk.get_by_role("button", name="Publish").click()
    expect(said(desk)).to_contain_text("Published: “Takaichi Sanae and Luc Frieden meet”")
    desk.goto(f"{live_server.url}{Event.objects.get().get_absolute_url()}")
    expect(desk.locator("article")).to_contain_text("Luc Frieden")
    assert str(Person.objects.get(name="Luc Frieden").country) == "Luxembourg"


def fetched(text):
    """The text of a page, the same each time, as it was fetched."""
    source = make.source(text, url="https://example.org/nara")
    Errand.objects.create(kind="address", state="read", address=source.url, source=source)
    return source


def test_a_quote_that_its_page_lacks_by_now_is_mended_from_the_first_page(desk, live_server, rows):
    first = fetched("Takaichi and Lee met in Nara on Tuesday.")
    make.event(people=rows, title="The talks", proved_by=first)
    fetched("Corrected. Takaichi and Lee met in Nara on Wednesday.")
    desk.goto(f"{live_server.url}/admin/desk/")
    desk.get_by_role("link", name="The talks").first.click()
    field = desk.get_by_label("The words that prove it by now")
    expect(field).to_have_value("Takaichi and Lee met in Nara on Wednesday.")
    desk.get_by_role("button", name="These words prove it").click()
    expect(said(desk)).to_contain_text("proves the whole event")
    expect(desk.locator("#content-main")).to_contain_text("None: each sentence stands in the last text")


def test_a_text_is_pasted_read_and_decided_upon_without_the_mouse(desk, live_server):
    desk.goto(f"{live_server.url}/admin/desk/")
    press(desk, "t")
    # The cursor is in the text already; a paste is one press of two keys.
    desk.keyboard.insert_text(ARTICLE)
    press(desk, "Control+Enter")
    desk.wait_for_load_state()
    expect(desk).to_have_url(f"{live_server.url}/admin/desk/queue/?source={Source.objects.get().pk}")
    pressed = 0
    while Event.objects.filter(state="proposed").exists():
        press(desk, "a")
        pressed += 1
    assert Event.objects.filter(state="published").count() == pressed


# --- how it looks ------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_at_the_desk_and_it_fits(desk, live_server, gyeongju, width):
    desk.set_viewport_size({"width": width, "height": 900})
    paste(desk, live_server)
    twin = Event.objects.get(title__contains="meet in Gyeongju")
    Report.objects.create(
        event=gyeongju, version=1, text="Wrong day.", sender="x", source="https://example.org"
    )
    make.event(title="The talks", proved_by=fetched("The two met in Nara."))
    fetched("The two met in Tokyo.")
    addresses = [
        *("/admin/desk/", "/admin/desk/queue/", f"/admin/desk/queue/?at={twin.public_id}"),
        f"/admin/desk/queue/?at={gyeongju.public_id}",
        f"/admin/desk/merge/{twin.public_id}/{gyeongju.public_id}/",
        *(f"/admin/desk/events/{twin.public_id}/{page}/" for page in ("edit", "history", "find")),
        *(f"/admin/desk/{page}/" for page in ("add", "mine", "reports", "lost")),
        *(f"/events/{gyeongju.public_id}/{page}/" for page in ("history", "v/0", "report")),
        "/corrections/",
    ]
    found = []
    for address in addresses:
        desk.goto(f"{live_server.url}{address}")
        desk.evaluate("document.querySelectorAll('#content-main details').forEach((d) => { d.open = true; })")
        if desk.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{address}: wider than {width}")
        for scheme, rules in (("light", RULES), ("dark", COLOURS)):
            desk.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            # Our part of the page; what frames it at the desk is Django's.
            where = "#content-main" if "/admin/" in address else "body"
            for fault in Axe().run(desk, context=where, options=rules).response["violations"]:
                nodes = "; ".join(node["html"][:90] for node in fault["nodes"][:3])
                found.append(f"{address} ({scheme}): {fault['id']}: {fault['help']}: {nodes}")
    assert "\n".join(found) == ""
