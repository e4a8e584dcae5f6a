"""Texts come in, in a real browser: with and without scripts, and with nothing for axe to find.

Axe looks at our own part of each page; what frames it is Django's.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import expect

from relations.intake.sheets.carrying_out import carry_out
from relations.models import Errand, Feed, Original, Sheet, Source
from tests import factories as make
from tests.intake.tables import SUMMIT, csv_of
from tests.local_site import article

from .test_accessibility import COLOURS, RULES

pytestmark = pytest.mark.django_db(transaction=True)

UNDATED = "Takaichi and Lee held talks in Nara on Tuesday."


def sign_in(page, live_server, django_user_model):
    if not django_user_model.objects.exists():
        django_user_model.objects.create_superuser("curator", password="an open secret")
    page.goto(f"{live_server.url}/admin/")
    page.get_by_label("Username").fill("curator")
    page.get_by_label("Password").fill("an open secret")
    page.get_by_role("button", name="Log in").click()
    return page


@pytest.mark.parametrize("scripts", [True, False])
def test_files_and_addresses_come_in_with_scripts_and_without(
    browser, live_server, django_user_model, site, tmp_path, scripts
):
    context = browser.new_context(java_script_enabled=scripts)
    page = sign_in(context.new_page(), live_server, django_user_model)
    (tmp_path / "nara.txt").write_text(UNDATED)
    (tmp_path / "zip.txt").write_bytes(b"PK\x03\x04")
    page.goto(f"{live_server.url}/admin/relations/source/add/")
    page.get_by_role("link", name="Upload files").click()
    page.get_by_label("Files:").set_input_files([tmp_path / "nara.txt", tmp_path / "zip.txt"])
    page.get_by_role("button", name="Save and read it").click()
    expect(page.get_by_role("status")).to_have_text("2 of 2 done: 1 date needed, 1 failed.")
    expect(page.locator("tr", has_text="zip.txt")).to_contain_text("a zip archive or an Office document")
    page.get_by_label("Published").fill("Jan 13 2026")
    page.get_by_role("button", name="Store and read").click()
    expect(page.get_by_role("status")).to_have_text("2 of 2 done: 1 failed, 1 read.")
    assert Source.objects.get().published.edtf == "2026-01-13"

    site.pages["/nara"] = article()
    page.goto(f"{live_server.url}/admin/relations/source/fetch/")
    page.get_by_label("Addresses:").fill(site.at("/nara"))
    page.get_by_role("button", name="Save and read it").click()
    expect(page).to_have_url(f"{live_server.url}/admin/desk/queue/?source={Source.objects.latest('pk').pk}")
    expect(page.locator("#content")).to_contain_text("a summit in Nara")
    context.close()


def test_progress_is_shown_while_texts_are_under_way(page, live_server, django_user_model):
    sign_in(page, live_server, django_user_model)
    faults = []
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    for n in range(2):
        Errand.objects.create(
            kind="file", name=f"{n}.txt", batch="one", state="running", handed_at=timezone.now()
        )
    page.goto(f"{live_server.url}/admin/relations/errand/batch/one/")
    expect(page.get_by_role("status")).to_have_text("0 of 2 done: 2 under way.")
    Errand.objects.filter(name="0.txt").update(state="read")
    expect(page.get_by_role("status")).to_have_text("1 of 2 done: 1 under way, 1 read.")
    Errand.objects.update(state="read")
    expect(page.get_by_role("status")).to_have_text("2 of 2 done: 2 read.")
    expect(page.get_by_role("link", name="Look again")).to_have_count(0)
    assert faults == []


def look_at(page, live_server, table):
    page.goto(f"{live_server.url}/admin/relations/sheet/add/")
    file = {"name": "events.csv", "mimeType": "text/csv", "buffer": table}
    page.get_by_label("File:").set_input_files([file])
    page.get_by_role("button", name="Look at its rows").click()


def test_of_a_thousand_rows_the_good_ones_are_imported_and_the_bad_ones_named(
    page, live_server, django_user_model
):
    sign_in(page, live_server, django_user_model)
    # Each step works through a thousand rows.
    page.set_default_timeout(120_000)
    make.tenure(make.person())
    make.country("KR")
    dates = ["never" if n % 50 == 7 else f"{1970 + n % 50}-03" for n in range(1000)]
    rows = [[n, "meeting", "talks", "", on, "JP / KR", "Takaichi Sanae", ""] for n, on in enumerate(dates)]
    table = csv_of(*rows)
    look_at(page, live_server, table)
    page.get_by_role("link", name="20 can't be taken").click()
    expect(page.locator(".plan tbody tr")).to_have_count(20)
    expect(page.locator(".plan tbody tr").first).to_contain_text("“never” is not a date we can read")
    page.get_by_role("button", name="Propose 980 events").click()
    expect(page.locator(".messagelist")).to_have_text("Done: 20 can't be taken, 980 new.", timeout=120_000)
    expect(page.locator(".bad-rows li")).to_have_count(20)
    expect(page.locator(".bad-rows li").first).to_contain_text("Row 9: edtf:")
    look_at(page, live_server, table)
    expect(page.get_by_role("link", name="980 as it is already")).to_be_visible(timeout=120_000)
    expect(page.get_by_role("button", name="Propose")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_on_the_pages_for_adding(browser, live_server, django_user_model, width):
    for code in ("JP", "KR"):
        make.country(code)
    context = browser.new_context(viewport={"width": width, "height": 844}, base_url=live_server.url)
    page, found = sign_in(context.new_page(), live_server, django_user_model), []
    Feed.objects.create(address="https://example.org/feed", title="Ministry", problem="It answers 503.")
    for n, state in enumerate(("undated", "failed", "waiting", "running", "read", "known")):
        address = f"https://example.org/{n}"
        Errand.objects.create(kind="address", address=address, batch="one", state=state, why="So it went.")
    table = csv_of(SUMMIT, ["b", "meeting", "", "", "soon", "JP", "", ""])
    sheet = Sheet.objects.create(name="events.csv", original=Original.keep(table))
    done = Sheet.objects.create(name="events.csv", original=Original.keep(table))
    carry_out(done.pk)
    ways = ("source/add/", "source/upload/", "source/fetch/", "feed/add/", "sheet/add/")
    for path in (*ways, "errand/batch/one/", f"sheet/{sheet.pk}/change/", f"sheet/{done.pk}/change/"):
        for scheme, rules in (("light", RULES), ("dark", COLOURS)):
            # Before the page is loaded: links change their colour slowly, and axe would see them half-way.
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.goto(f"/admin/relations/{path}")
            for fault in Axe().run(page, context="#content", options=rules).response["violations"]:
                where = "; ".join(node["html"][:160] for node in fault["nodes"][:3])
                found.append(f"{path} ({scheme}): {fault['id']}: {fault['help']}: {where}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
    context.close()
    assert found == []
