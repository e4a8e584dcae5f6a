"""What leaves the site, in a real browser: the framed list, the block for machines, print and download."""

import csv
import io
import re
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.test_accessibility import RULES


@pytest.fixture
def elsewhere():
    """(pages by path, address) of a real site, for Chromium keeps invented ones off this host."""
    shown = {}

    class Page(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(shown.get(self.path, "").encode())

        def log_message(self, *args):
            """Nothing: the tests say what went wrong."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    Thread(target=server.serve_forever, daemon=True).start()
    yield shown, f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def messages(page):
    """What the browser complains of: a block of the security policy among others."""
    heard = []
    page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: heard.append(str(error)))
    return heard


def test_the_block_for_machines_is_not_refused_by_the_policy(page, live_server, relations, messages):
    page.goto(live_server.url + relations.get_absolute_url())
    block = page.locator("script[type='application/ld+json']")
    assert '"name": "Takaichi and Lee meet in Nara"' in block.text_content()
    assert messages == []


def test_the_pasted_frame_stands_on_another_page_with_the_height_it_needs(
    page, live_server, relations, elsewhere
):
    page.goto(f"{live_server.url}/pairs/jp-kr/?kind=summit")
    page.get_by_role("link", name="Embed", exact=True).click()
    code = page.get_by_label("Paste this into your page").input_value()
    shown, address = elsewhere
    shown["/"] = f"<h1>News</h1>{code}"
    page.goto(address)
    frame = page.frame_locator("iframe")
    assert frame.get_by_role("heading", level=1).text_content() == "Japan–South Korea"
    assert frame.get_by_role("heading", level=2).count() == 2
    page.wait_for_function("document.querySelector('iframe').style.height != ''")
    assert page.locator("iframe").evaluate("frame => parseInt(frame.style.height)") < 600
    assert page.context.cookies() == []


def test_no_other_page_can_be_framed(page, live_server, relations, elsewhere):
    shown, address = elsewhere
    shown["/"] = f'<iframe src="{live_server.url}/timeline/"></iframe>'
    with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        page.goto(address)
    assert page.frame_locator("iframe").get_by_role("heading", level=1).count() == 0


def test_the_csv_that_a_reader_downloads_is_the_list_filtered_without_a_new_page(
    page, live_server, relations
):
    page.goto(f"{live_server.url}/pairs/jp-kr/")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_label(re.compile("^Visit")).check()
    page.wait_for_url("**/pairs/jp-kr/?kind=visit")
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV", exact=True).click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    assert {row["kind"] for row in csv.DictReader(io.StringIO(text))} == {"visit"}
    assert download.value.suggested_filename == "jp-kr.csv"


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_on_the_framed_list_and_the_page_of_formats(page, live_server, relations, width):
    page.set_viewport_size({"width": width, "height": 844})
    for address in ("/embed/?pair=jp-kr", "/embed/?pair=jp-kr&place=nowhere", "/data/?pair=jp-kr"):
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.goto(live_server.url + address)
            faults = Axe().run(page, options=RULES).response["violations"]
            assert [(fault["id"], fault["nodes"][0]["html"]) for fault in faults] == [], (address, scheme)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_finds_nothing_with_citations_and_frame_code_open(page, live_server, relations):
    for address in (relations.get_absolute_url(), "/pairs/jp-kr/"):
        page.goto(live_server.url + address)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        faults = Axe().run(page, options=RULES).response["violations"]
        assert [(fault["id"], fault["nodes"][0]["html"]) for fault in faults] == [], address
