"""What search engines are told, and how pages travel."""

import gzip
import json
import re

import brotli
import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import Client
from lxml import etree

from tests import factories as make
from tests.site.seen import see
from timeline.compression import CompressionMiddleware

pytestmark = pytest.mark.django_db

SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def locations(client, url):
    found = etree.fromstring(client.get(url).content).xpath("//s:loc/text()", namespaces=SPACE)
    return [address.removeprefix("http://testserver") for address in found]


def test_the_sitemap_leads_to_every_page_that_is_no_filtered_view(client, nara):
    make.event(title="Hidden", on="2024-05", state="proposed", at=make.place("Busan", "KR"))
    make.event(title="Old", on="1998-10-08")
    sections = locations(client, "/sitemap.xml")
    assert "/sitemap-events-1998.xml" in sections
    assert "/sitemap-events-2024.xml" not in sections
    pages = [page for section in sections for page in locations(client, section)]
    assert len(pages) == len(set(pages))
    expected = {
        *("/timeline/", "/compare/", "/matrix/", "/map/", "/pairs/jp-kr/", "/countries/jp/", "/places/nara/"),
        *("/people/takaichi-sanae/", nara["summit"].get_absolute_url()),
        nara["summit"].evidence.first().source.get_absolute_url(),
    }
    assert expected <= set(pages)
    assert "/places/busan/" not in pages
    for page in pages:
        assert client.get(page).status_code == 200, page


def test_the_events_of_a_year_are_one_file_with_the_day_each_was_changed(client, nara):
    tree = etree.fromstring(client.get("/sitemap-events-2026.xml").content)
    assert len(tree.xpath("//s:url/s:lastmod", namespaces=SPACE)) == 3 * 3
    links = tree.xpath("//s:url[1]/*[local-name()='link']/@hreflang", namespaces=SPACE)
    assert links == ["en", "ja", "ko", "x-default"]
    for unknown in ("/sitemap-events-1800.xml", "/sitemap-nothing.xml", "/sitemap-events-2026.xml?p=99"):
        assert client.get(unknown).status_code == 404, unknown


def test_robots_are_kept_from_the_desk_and_led_to_the_sitemap(client, db):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text
    assert "Disallow: /\n" not in text


def may_read(text, address):
    """As robots read it: `*` stands for anything, a rule for all that begins so (RFC 9309)."""
    rules = re.findall(r"^Disallow: (\S+)$", text, re.MULTILINE)
    return not any(re.match(".*".join(map(re.escape, rule.split("*"))), address) for rule in rules)


def test_robots_are_kept_from_what_has_no_end_and_from_nothing_that_the_sitemap_lists(client, nara):
    text = client.get("/robots.txt").content.decode()
    listed = [page for section in locations(client, "/sitemap.xml") for page in locations(client, section)]
    assert [page for page in listed if not may_read(text, page)] == []
    for one_filter in ("/timeline/?kind=summit", "/ja/timeline/?country=jp", "/pairs/jp-kr/?kind=visit"):
        assert may_read(text, one_filter), one_filter
    for endless in (
        "/timeline/?kind=summit&status=happened",
        "/ko/timeline/?kind=summit&kind=call",
        "/pairs/jp-kr/?from=2024&to=2025",
        "/timeline/?q=nara",
        "/timeline/?after=202601011-1",
        "/timeline.csv?kind=summit",
        "/ja/timeline.ics?kind=summit",
        "/admin/desk/",
        "/ja/embed/?pair=jp-kr",
    ):
        assert not may_read(text, endless), endless


@pytest.mark.parametrize(
    ("url", "indexed"),
    [
        ("/pairs/jp-kr/", True),
        ("/timeline/?kind=summit", True),
        ("/timeline/?kind=summit&status=happened", False),
        ("/timeline/?q=nara", False),
        ("/timeline/?after=202601011-1", False),
    ],
)
def test_views_without_number_are_left_out_of_search_engines(client, nara, url, indexed):
    told = see(client.get(url)).xpath("//meta[@name='robots']/@content")
    assert told == ([] if indexed else ["noindex, follow"])


def test_every_page_describes_itself_in_its_own_words_and_knows_its_address(client, nara):
    described = {}
    listed = [page for section in locations(client, "/sitemap.xml") for page in locations(client, section)]
    english = [page for page in listed if not page.startswith(("/ja/", "/ko/"))]
    assert len(listed) == 3 * len(english)
    for page in english:
        tree = see(client.get(page))
        (description,) = tree.xpath("//meta[@name='description']/@content")
        (canonical,) = tree.xpath("//link[@rel='canonical']/@href")
        assert canonical.removeprefix("http://testserver").split("?")[0] == page
        assert 30 < len(description) < 400, page
        described.setdefault(description, []).append(page)
    same = [pages for pages in described.values() if len(pages) > 1]
    # Lists of people and of sources share the site's own description.
    assert same == [["/people/", "/sources/"]]


def test_an_event_s_description_is_what_when_where_and_its_sentence(client, nara):
    tree = see(client.get(nara["summit"].get_absolute_url()))
    assert tree.xpath("//meta[@name='description']/@content") == [
        "Takaichi and Lee meet. Meeting · summit, 13 January 2026, Nara. "
        "“Takaichi and Lee held talks in Nara on Tuesday.”"
    ]


# --- packing -------------------------------------------------------------------------------------

UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress}


def packed(client, url="/timeline/", accept="gzip, deflate, br", **more):
    return client.get(url, headers={"Accept-Encoding": accept} | more)


@pytest.mark.parametrize(
    ("accept", "packing"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("BR", "br"),
        ("identity", None),
        ("", None),
        ("gzip;q=0", None),
    ],
)
def test_a_page_is_packed_as_the_browser_takes_it(client, nara, accept, packing):
    plain = client.get("/timeline/").content
    response = packed(client, accept=accept)
    assert response.get("Content-Encoding") == packing
    assert UNPACK.get(packing, bytes)(response.content) == plain
    assert int(response.get("Content-Length", len(response.content))) == len(response.content)
    assert "Accept-Encoding" in response["Vary"]
    assert not packing or len(response.content) < len(plain) / 2


def test_nothing_that_may_hold_a_secret_is_packed(client, nara, admin_client):
    assert not packed(admin_client).has_header("Content-Encoding")
    assert not packed(admin_client, "/admin/").has_header("Content-Encoding")
    login = packed(Client(), "/admin/login/")
    assert b"csrfmiddlewaretoken" in login.content
    assert not login.has_header("Content-Encoding")
    again = packed(login.client, "/admin/login/")
    assert not again.has_header("Content-Encoding")


def test_what_is_small_streamed_no_text_or_packed_already_is_left_alone(rf):
    asked = rf.get("/", headers={"Accept-Encoding": "br"})
    already = HttpResponse("x" * 1000, headers={"Content-Encoding": "gzip"})
    for response in (
        HttpResponse("short"),
        StreamingHttpResponse(["x" * 1000]),
        HttpResponse(b"x" * 1000, content_type="image/png"),
        already,
    ):
        before = response.get("Content-Encoding")
        assert CompressionMiddleware(lambda request, response=response: response)(asked) is response
        assert response.get("Content-Encoding") == before


def test_a_packed_answer_keeps_its_tag_as_a_weak_one(rf):
    tagged = HttpResponse(json.dumps(["x"] * 500), content_type="application/json", headers={"ETag": '"1"'})
    asked = rf.get("/", headers={"Accept-Encoding": "gzip"})
    assert CompressionMiddleware(lambda request: tagged)(asked)["ETag"] == 'W/"1"'
