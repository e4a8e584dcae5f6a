"""A web server on this machine, which only these tests may reach."""

import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from relations import web_addresses
from relations.intake import network


class Site:
    """`pages`: {path: bytes, or a function (handler) that answers}; `asked`: [(path, headers)] so far."""

    def __init__(self, server):
        self.server = server
        self.address = f"http://127.0.0.1:{server.server_port}"
        self.pages, self.asked = {}, []

    def at(self, path):
        return f"{self.address}{path}"

    def paths(self):
        return [path for path, _ in self.asked]


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        site = self.server.site
        site.asked.append((self.path, dict(self.headers)))
        page = site.pages.get(self.path)
        if page is None:
            self.send_error(404)
        elif callable(page):
            page(self)
        else:
            answer(self, page)

    def log_message(self, *args):
        pass


def answer(handler, content, content_type="text/html; charset=utf-8", status=200, **headers):
    handler.send_response(status)
    handler.send_header("Content-Type", content_type)
    handler.send_header("Content-Length", str(len(content)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(content)


def redirect(to, status=302):
    return lambda handler: answer(handler, b"", status=status, Location=to)


def slowly(handler, headers=True):
    """A byte now and then, so that no single wait is ever long: of the page, or of what goes before it."""
    if headers:
        handler.send_response(200)
        handler.end_headers()
    try:
        for _ in range(60):
            handler.wfile.write(b"H")
            handler.wfile.flush()
            time.sleep(0.05)
    except OSError:
        pass


@contextmanager
def local_site(monkeypatch):
    """The Site, and leave to reach it for as long as it stands."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    server.site = Site(server)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    port, strict = server.server_port, network.may_reach

    def also_here(number, at):
        return (number, at) == ("127.0.0.1", port) or strict(number, at)

    monkeypatch.setattr(network, "may_reach", also_here)
    monkeypatch.setattr(web_addresses, "PORTS", (*web_addresses.PORTS, port))
    try:
        yield server.site
    finally:
        server.shutdown()
        server.server_close()


ARTICLE = """<html lang="en"><head><title>Summit in Nara</title>
<meta property="og:site_name" content="The Harbour Post">{head}</head><body><article><h1>Summit in Nara</h1>
<p>Japanese Prime Minister Takaichi Sanae and South Korean President Lee Jae-myung held a summit in Nara on
Tuesday. {words}</p><p>The two leaders agreed to meet again in the coming year, the office of the president
said, and to keep up their talks on trade.</p></article></body></html>"""
DATED = '<meta property="article:published_time" content="2026-01-13T20:30:00+09:00">'


def article(words="", head=DATED):
    return ARTICLE.format(words=words, head=head).encode()
