"""What is fetched from the network, and what is never reached, by name or by number."""

import gzip
import socket
import ssl
import threading
import time
from pathlib import Path

import pytest

from relations.intake import network
from relations.intake.network import FetchError, fetch
from tests.local_site import answer, redirect, slowly

# Self-signed for news.example.org until 2126; it proves nothing to anybody but these tests.
CERTIFICATE = Path(__file__).with_name("certificate.pem")
NEVER = [
    "127.0.0.1",
    "127.8.9.10",
    "0.0.0.0",
    "10.0.0.1",
    "100.64.0.1",
    "100.100.100.200",
    "169.254.169.254",
    "168.63.129.16",
    "172.16.0.1",
    "192.168.1.1",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.251",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:8.8.8.8",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::a00:1",
    "2001:0:7f00:1::",
    "2001:db8::1",
    "2002:7f00:1::",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
]


@pytest.fixture
def connections(monkeypatch):
    """The numbers that a connection is opened to; none ever answers."""
    opened = []

    def refuse(where, *args, **kwargs):
        opened.append(where[0])
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(socket, "create_connection", refuse)
    return opened


def names(monkeypatch, **known):
    """A look-up that knows these names; each is a list of the answers it gives, one after the other."""

    def look_up(host, port, *args, **kwargs):
        answers = known.get(host.replace(".", "_"), [[host]])
        numbers = answers.pop(0) if len(answers) > 1 else answers[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in numbers]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


def complaint(address, **how):
    with pytest.raises(FetchError) as told:
        fetch(address, **how)
    return str(told.value)


# --- never reached --------------------------------------------------------------------------------


@pytest.mark.parametrize("number", NEVER)
def test_no_number_of_an_inner_network_is_ever_reached(number, connections):
    host = f"[{number}]" if ":" in number else number
    for scheme in ("http", "https"):
        assert "not on the public internet" in complaint(f"{scheme}://{host}/")
    assert connections == []


@pytest.mark.parametrize(
    "host",
    ["2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.1", "0", "127。0。0。1", "①②⑦.0.0.1"],
)
def test_nor_by_an_odd_way_to_write_a_number(host, connections):
    assert "is not on the public internet" in complaint(f"http://{host}/") or connections == []
    assert connections == []


@pytest.mark.parametrize("number", NEVER)
def test_nor_by_a_name_that_stands_for_it(number, connections, monkeypatch):
    names(monkeypatch, inner_example_org=[[number]])
    assert "inner.example.org is not on the public internet" in complaint("https://inner.example.org/")
    assert connections == []


def test_a_name_with_one_inner_number_among_public_ones_is_refused(connections, monkeypatch):
    names(monkeypatch, mixed_example_org=[["93.184.215.14", "10.0.0.1"]])
    assert "not on the public internet" in complaint("http://mixed.example.org/")
    assert connections == []


def test_a_name_that_changes_its_mind_is_reached_where_it_was_checked(connections, monkeypatch):
    names(monkeypatch, rebinding_example_org=[["93.184.215.14"], ["127.0.0.1"]])
    assert "could not be reached" in complaint("http://rebinding.example.org/")
    assert connections == ["93.184.215.14"]


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("http://127.0.0.2/", "not on the public internet"),
        ("http://169.254.169.254/latest/meta-data/", "not on the public internet"),
        ("//[::1]/", "not on the public internet"),
        ("http://localhost/", "not on the public internet"),
        ("file:///etc/passwd", "only http and https"),
        ("gopher://example.org/", "only http and https"),
        ("http://user:word@example.org/", "name and the password"),
        ("http://example.org:22/", "port 22"),
    ],
)
def test_a_redirect_is_checked_like_the_address_itself(site, to, said):
    site.pages["/"] = redirect(to)
    assert said in complaint(site.at("/"))
    assert site.paths() == ["/"]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("ftp://example.org/", "only http and https"),
        ("javascript:alert(1)", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("http://example.org:25/", "port 25"),
        ("http://me:secret@example.org/", "name and the password"),
        ("http:///path", "not a web address"),
        ("http://[::1", "not a web address"),
        ("", "Give an address"),
        ("http://e.org/" + "a" * 2001, "longer than 2,000"),
    ],
)
def test_what_is_no_public_web_address_is_refused_unasked(address, said, connections):
    assert said in complaint(address)
    assert connections == []


def test_the_environment_s_proxy_is_not_used(site, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    site.pages["/"] = b"here"
    assert fetch(site.at("/")).content == b"here"


# --- limits ---------------------------------------------------------------------------------------


def test_a_page_is_fetched_with_what_its_server_says_of_it(site):
    site.pages["/nara?id=1"] = lambda h: answer(h, b"<p>Nara", "text/HTML; charset=EUC-KR", ETag='"1"')
    page = fetch(site.at("/nara?id=1#top"))
    assert (page.content, page.content_type, page.charset) == (b"<p>Nara", "text/html", "euc-kr")
    assert (page.address, page.etag) == (site.at("/nara?id=1"), '"1"')
    assert dict(site.asked[0][1])["Host"] == site.address.removeprefix("http://")


def test_redirects_are_followed_and_the_last_address_is_told(site):
    site.pages["/old"] = redirect("/newer", 301)
    site.pages["/newer"] = redirect("newest?a=1", 308)
    site.pages["/newest?a=1"] = b"here"
    page = fetch(site.at("/old"))
    assert (page.content, page.address, page.moved_for_good) == (b"here", site.at("/newest?a=1"), True)


def test_redirects_in_a_circle_are_named_as_such(site):
    site.pages["/a"], site.pages["/b"] = redirect("/b"), redirect("/a")
    assert complaint(site.at("/a")) == f"{site.at('/a')} leads in a circle, back to {site.at('/a')}."
    assert site.paths() == ["/a", "/b"]


def test_redirects_without_end_are_given_up(site):
    for n in range(20):
        site.pages[f"/{n}"] = redirect(f"/{n + 1}")
    assert "leads on and on, more than 5 times" in complaint(site.at("/0"))
    assert len(site.asked) == 6


@pytest.mark.parametrize("to", ["http://[::1", "http://[x]/", "//[", "http://example.org:port/"])
def test_a_redirect_to_what_is_no_address_is_told(site, to):
    site.pages["/"] = redirect(to)
    with pytest.raises(FetchError):
        fetch(site.at("/"))


@pytest.mark.parametrize("where", ["headers", "body", "nothing"])
def test_an_address_that_never_answers_is_given_up_in_time(site, where):
    def drip(handler):
        if where == "body":
            slowly(handler)
        elif where == "headers":
            slowly(handler, headers=False)
        else:
            time.sleep(3)

    site.pages["/"] = drip
    began = time.monotonic()
    with pytest.raises(FetchError) as told:
        fetch(site.at("/"), seconds=0.4)
    assert str(told.value) == "127.0.0.1 did not answer in 0 seconds."
    assert told.value.passing
    assert time.monotonic() - began < 3


def test_a_name_that_nobody_can_look_up_in_time_is_given_up(monkeypatch, connections):
    released = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **how: released.wait(10) and [])
    began = time.monotonic()
    with pytest.raises(FetchError, match=r"example\.org did not answer in 1 seconds") as told:
        fetch("http://example.org/", seconds=1)
    released.set()
    assert told.value.passing
    assert time.monotonic() - began < 5
    assert connections == []


def test_what_is_larger_than_the_limit_is_refused(site):
    def without_length(handler):
        handler.send_response(200)
        handler.end_headers()
        try:
            for _ in range(50):
                handler.wfile.write(b"a" * 1000)
        except OSError:
            pass

    site.pages["/said"] = b"a" * 2001
    site.pages["/unsaid"] = without_length
    site.pages["/packed"] = lambda h: answer(h, gzip.compress(b"a" * 5_000_000), Content_Encoding="gzip")
    for path in ("/said", "/unsaid", "/packed"):
        assert "is larger than" in complaint(site.at(path), most_bytes=2000)
    site.pages["/fits"] = b"a" * 2000
    assert len(fetch(site.at("/fits"), most_bytes=2000).content) == 2000


def test_a_packed_page_is_unpacked(site):
    site.pages["/"] = lambda h: answer(h, gzip.compress(b"here"), Content_Encoding="gzip")
    assert fetch(site.at("/")).content == b"here"
    site.pages["/bad"] = lambda h: answer(h, b"not gzip", Content_Encoding="gzip")
    assert "damaged" in complaint(site.at("/bad"))
    site.pages["/odd"] = lambda h: answer(h, b"?", Content_Encoding="br")
    assert "packed as “br”" in complaint(site.at("/odd"))


@pytest.mark.parametrize(
    ("status", "passing"), [(404, False), (403, False), (410, False), (500, True), (429, True)]
)
def test_a_refusal_is_told_with_its_number_and_whether_it_may_pass(site, status, passing):
    site.pages["/"] = lambda h: answer(h, b"no", status=status)
    with pytest.raises(FetchError, match=f"answers {status}") as told:
        fetch(site.at("/"))
    assert told.value.passing is passing


def test_an_answer_that_breaks_off_is_none(site):
    def half(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b"half")

    site.pages["/"] = half
    assert "breaks off" in complaint(site.at("/"))


def test_nothing_is_sent_again_where_nothing_changed(site):
    def when_changed(handler):
        unchanged = handler.headers["If-None-Match"] == '"1"'
        answer(handler, b"" if unchanged else b"here", status=304 if unchanged else 200, ETag='"1"')

    site.pages["/"] = when_changed
    first = fetch(site.at("/"))
    again = fetch(site.at("/"), etag=first.etag, last_modified="Tue, 13 Jan 2026 00:00:00 GMT")
    assert (first.is_unchanged, again.is_unchanged, again.content) == (False, True, b"")
    assert site.asked[1][1]["If-Modified-Since"] == "Tue, 13 Jan 2026 00:00:00 GMT"


@pytest.fixture
def secure(site, monkeypatch):
    """The site over TLS, as news.example.org, with a certificate that nobody vouches for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True)
    names(monkeypatch, news_example_org=[["127.0.0.1"]], other_example_org=[["127.0.0.1"]])
    return site.server.server_port


def test_a_page_over_tls_is_of_the_host_that_was_asked_for(site, secure, monkeypatch):
    site.pages["/"] = b"here"
    assert "news.example.org has no valid certificate" in complaint(f"https://news.example.org:{secure}/")
    trusting = ssl.create_default_context(cafile=CERTIFICATE)
    monkeypatch.setattr(ssl, "create_default_context", lambda: trusting)
    assert fetch(f"https://news.example.org:{secure}/").content == b"here"
    assert "other.example.org has no valid certificate" in complaint(f"https://other.example.org:{secure}/")
    assert site.paths() == ["/"]


def test_only_tests_may_reach_this_machine():
    assert not network.may_reach("127.0.0.1", 80)
    assert network.may_reach("93.184.215.14", 443)
    assert network.may_reach("2606:2800:21f:cb07:6820:80da:af6b:8b2c", 443)
