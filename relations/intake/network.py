"""The one door to the network: `fetch`.

Whoever gives an address must not be able to reach, through this server, what stands beside it. So each
address, that of every redirect too, is looked up once, all that the look-up gives is checked, and the
connection goes to the very number that was checked: a name that means something else a moment later
(DNS rebinding) changes nothing. Proxies of the environment are not used, since they would look up again.
"""

import contextlib
import http.client
import queue
import socket
import ssl
import threading
import time
import zlib
from dataclasses import dataclass
from urllib.parse import urljoin, urlunsplit

from relations.web_addresses import SCHEMES, AddressError, is_public, read_address

AGENT = "Mozilla/5.0 (compatible; RelationsTimeline; one page at a curator's request)"
ACCEPT = (
    "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, text/plain;q=0.9, */*;q=0.1"
)

# Ten times a long page; a larger one would take the cleaner minutes.
MOST_BYTES = 5_000_000
MOST_SECONDS = 30
CONNECT_SECONDS = 8
MOST_REDIRECTS = 5
_PIECE = 65_536
_REDIRECTS = (301, 302, 303, 307, 308)


class FetchError(Exception):
    """Why nothing was fetched, in words for a curator; `passing` where it may well work later."""

    def __init__(self, message, passing=False):
        super().__init__(message)
        self.passing = passing


@dataclass(frozen=True, slots=True)
class Fetched:
    """`content` as it came, `address` after all redirects, `content_type` as the server names it.

    `is_unchanged` where the server answers that nothing changed since `etag` or `last_modified`; then
    there is no content.
    """

    address: str
    content: bytes
    content_type: str = ""
    charset: str = ""
    etag: str = ""
    last_modified: str = ""
    is_unchanged: bool = False
    moved_for_good: bool = False


def fetch(address, etag="", last_modified="", most_bytes=MOST_BYTES, seconds=MOST_SECONDS):
    """What stands at a public web address. FetchError says why not.

    At most `most_bytes` are read, packed or unpacked, and all of it, redirects too, takes at most `seconds`.
    """
    deadline = time.monotonic() + seconds
    asked = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    seen, for_good = [], True
    while True:
        try:
            parts = read_address(address)
        except AddressError as problem:
            raise FetchError(str(problem)) from None
        address = urlunsplit(parts)
        if address in seen:
            raise FetchError(f"{seen[0]} leads in a circle, back to {address}.")
        if len(seen) > MOST_REDIRECTS:
            raise FetchError(f"{seen[0]} leads on and on, more than {MOST_REDIRECTS} times.")
        seen.append(address)
        answer = _ask(parts, {k: v for k, v in asked.items() if v}, most_bytes, deadline, seconds)
        if isinstance(answer, _Redirect):
            for_good = for_good and answer.for_good
            address = _joined(address, answer.to)
            continue
        return Fetched(address, moved_for_good=len(seen) > 1 and for_good, **answer)


def _joined(address, to):
    try:
        return urljoin(address, to)
    except ValueError:
        raise FetchError(f"{address} leads to “{to[:200]}”, which is no address.") from None


@dataclass(frozen=True, slots=True)
class _Redirect:
    to: str
    for_good: bool


def _ask(parts, conditions, most_bytes, deadline, seconds):
    """One request: a _Redirect, or the fields of Fetched."""
    address, where = urlunsplit(parts), parts.hostname
    late = FetchError(f"{where} did not answer in {seconds:.0f} seconds.", passing=True)
    numbers = resolve(where, parts.port or SCHEMES[parts.scheme], deadline)
    if numbers is None:
        raise late
    try:
        with _connected(parts, numbers, deadline) as connection:
            target = f"{parts.path}?{parts.query}" if parts.query else parts.path
            connection.request("GET", target, headers=_headers(parts, conditions))
            return _answer(connection.getresponse(), address, most_bytes, deadline)
    except ssl.SSLCertVerificationError as problem:
        raise FetchError(f"{where} has no valid certificate: {problem.verify_message}.") from None
    except (OSError, http.client.HTTPException) as problem:
        if time.monotonic() >= deadline:
            raise late from None
        raise FetchError(f"{where} could not be reached: {_said(problem)}.", passing=True) from None


def _headers(parts, conditions):
    return {
        "Host": parts.netloc,
        "User-Agent": AGENT,
        "Accept": ACCEPT,
        "Accept-Encoding": "gzip",
        "Connection": "close",
        **conditions,
    }


# --- to the very number that was checked ----------------------------------------------------------


def resolve(host, port, deadline):
    """The numbers of a host, each one public; None where the look-up takes too long.

    FetchError where any number is not public, or there are none.
    """
    answers = queue.SimpleQueue()
    # The system's look-up knows no limit of its own: one that hangs is left to itself.
    threading.Thread(target=_look_up, args=(host, port, answers), daemon=True).start()
    try:
        found = answers.get(timeout=max(0, deadline - time.monotonic()))
    except queue.Empty:
        return None
    if found is None:
        raise FetchError(f"There is no host {host}.", passing=True)
    numbers = list(dict.fromkeys(sockaddr[0] for *_, sockaddr in found))
    if not numbers or not all(may_reach(number, port) for number in numbers):
        raise FetchError(f"{host} is not on the public internet: it is not fetched.")
    return numbers


def _look_up(host, port, answers):
    try:
        answers.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
    except (OSError, UnicodeError):
        answers.put(None)


def may_reach(number, port):
    """True where this server may connect to the IP address `number`."""
    return is_public(number)


@contextlib.contextmanager
def _connected(parts, numbers, deadline):
    """A connection to the first number that answers, cut off at the deadline however slowly it talks."""
    port = parts.port or SCHEMES[parts.scheme]
    plain = _connect(numbers, port, deadline)
    # A server that sends a byte now and then never runs into the socket's own timeout.
    cut = threading.Timer(max(0, deadline - time.monotonic()), _cut_off, [plain])
    cut.daemon = True
    cut.start()
    connection = http.client.HTTPConnection(parts.hostname, port)
    connection.auto_open = False  # else it would look the name up for itself, had it lost its socket
    try:
        connection.sock = _secured(plain, parts.hostname) if parts.scheme == "https" else plain
        yield connection
    finally:
        cut.cancel()
        connection.close()
        plain.close()


def _connect(numbers, port, deadline):
    problem = None
    for number in numbers:
        left = deadline - time.monotonic()
        if left <= 0:
            break
        try:
            made = socket.create_connection((number, port), timeout=min(CONNECT_SECONDS, left))
        except OSError as refused:
            problem = refused
        else:
            made.settimeout(max(0.1, deadline - time.monotonic()))
            return made
    raise problem or TimeoutError("no answer")


def _secured(plain, host):
    # A copy of the handle: `_cut_off` shuts the one connection down through either.
    return ssl.create_default_context().wrap_socket(plain.dup(), server_hostname=host)


def _cut_off(plain):
    with contextlib.suppress(OSError):
        plain.shutdown(socket.SHUT_RDWR)


# --- what it answers ------------------------------------------------------------------------------


def _answer(response, address, most_bytes, deadline):
    if response.status in _REDIRECTS and response.headers.get("Location"):
        to = response.headers["Location"].encode("latin-1", "replace").decode("utf-8", "replace")
        return _Redirect(to, response.status in (301, 308))
    known = {
        "etag": response.headers.get("ETag", "")[:300],
        "last_modified": response.headers.get("Last-Modified", "")[:100],
    }
    if response.status == 304:
        return {"content": b"", "is_unchanged": True, **known}
    if response.status != 200:
        passing = response.status in (408, 425, 429) or response.status >= 500
        raise FetchError(f"{address} answers {response.status} {response.reason}.", passing)
    return {
        "content": _content(response, address, most_bytes, deadline),
        "content_type": response.headers.get_content_type(),
        "charset": response.headers.get_content_charset("") or "",
        **known,
    }


def _content(response, address, most_bytes, deadline):
    too_large = FetchError(f"{address} is larger than {most_bytes / 1e6:.0f} MB.")
    if (response.length or 0) > most_bytes:
        raise too_large
    unpack = _unpacking(response.headers.get("Content-Encoding", ""), address)
    pieces, size, packed = [], 0, 0
    while piece := response.read1(_PIECE):
        packed += len(piece)
        # One byte more than fits tells a text that fits exactly from a longer one.
        piece = unpack(piece, most_bytes + 1 - size)
        pieces.append(piece)
        size += len(piece)
        if size > most_bytes or packed > most_bytes:
            raise too_large
    if time.monotonic() >= deadline:
        raise TimeoutError
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)
    return b"".join(pieces)


def _unpacking(encoding, address):
    """A function (bytes, most) → at most that many bytes, unpacked."""
    if encoding.strip().lower() in ("", "identity"):
        return lambda piece, most: piece
    if encoding.strip().lower() not in ("gzip", "x-gzip"):
        raise FetchError(f"{address} is packed as “{encoding}”, which was not asked for.")
    unpacker = zlib.decompressobj(wbits=31)

    def unpack(piece, most):
        try:
            return unpacker.decompress(piece, max(1, most))
        except zlib.error:
            raise FetchError(f"{address}: its packed content is damaged.") from None

    return unpack


def _said(problem):
    if isinstance(problem, http.client.IncompleteRead):
        return "its answer breaks off"
    if isinstance(problem, TimeoutError):
        return "it does not answer"
    return str(getattr(problem, "strerror", None) or problem or type(problem).__name__).rstrip(".").lower()
