"""Web addresses: which may be asked for, and when two are one page."""

import ipaddress
import re
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urlsplit, urlunsplit

SCHEMES = {"http": 80, "https": 443}
# The ports where public web servers stand; elsewhere are mail, databases and machines' own doors.
PORTS = (80, 443, 8080, 8443)
LONGEST = 2000

# What says how a reader came, not what the page is.
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|_hs\w+|cmpid|ref_src|spm", re.IGNORECASE
)
_HOST = re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*|[0-9a-f:.]*:[0-9a-f:.]*")
_URL_LETTERS = "/:?#[]@!$&'()*+,;=%-._~"

# Beyond what `ipaddress` calls not global (which differs between versions of Python): addresses that
# carry another address inside, and one public address that is a cloud's own inner door.
_NEVER = tuple(
    map(
        ipaddress.ip_network,
        (
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",  # Azure's machine metadata
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "::/32",  # unspecified, loopback, IPv4-compatible and IPv4-mapped
            "64:ff9b::/32",  # NAT64
            "100::/64",
            "2001::/23",  # Teredo and other protocol assignments
            "2001:db8::/32",
            "2002::/16",  # 6to4
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/9",
            "ff00::/8",
        ),
    )
)


class AddressError(ValueError):
    """Why an address can't be asked for, in words for the one who gave it."""


def read_address(text):
    """The SplitResult of a web address as people paste it; AddressError where it is none.

    A missing scheme is https. Names in any script become ASCII, spaces and such in the path are quoted.
    """
    text = text.strip()
    if not text:
        raise AddressError("Give an address.")
    if len(text) > LONGEST:
        raise AddressError(f"This address is longer than {LONGEST:,} characters.")
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text) or re.match(r"[\w.-]+:\d+(/|$)", text):
        text = f"https://{text.removeprefix('//')}"
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise AddressError(f"{text}: this is not a web address.") from None
    if parts.scheme not in SCHEMES:
        raise AddressError(f"{text}: only http and https addresses are fetched, not {parts.scheme}.")
    if "@" in parts.netloc:
        raise AddressError("Leave the name and the password out of the address.")
    if port is not None and port not in PORTS:
        known = ", ".join(map(str, PORTS))
        raise AddressError(f"{text}: port {port} is not one of a public website ({known}).")
    return _written(parts, _ascii(host, text), port)


def _written(parts, host, port):
    netloc = f"[{host}]" if ":" in host else host
    if port is not None and port != SCHEMES[parts.scheme]:
        netloc += f":{port}"
    path = quote(parts.path or "/", safe=_URL_LETTERS)
    return SplitResult(parts.scheme, netloc, path, quote(parts.query, safe=_URL_LETTERS), "")


def _ascii(host, text):
    try:
        written = (host if host.isascii() else host.encode("idna").decode()).rstrip(".").lower()
    except UnicodeError:
        written = ""
    if not _HOST.fullmatch(written):
        raise AddressError(f"{text}: this is not a web address.")
    return written


def address_key(address):
    """The same for all ways to write one page's address: scheme, www, tracking and fragment left out.

    "" for what is no web address.
    """
    try:
        parts = read_address(address)
    except AddressError:
        return ""
    asked = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(k)]
    host = parts.netloc.removeprefix("www.")
    path = re.sub("%[0-9a-fA-F]{2}", _plain, parts.path).rstrip("/")
    return urlunsplit(("", host, path, urlencode(asked), "")).removeprefix("//")


def _plain(found):
    """A quoted letter that needs no quoting, as itself; other quotes in capitals."""
    letter = chr(int(found[0][1:], 16))
    return letter if letter.isascii() and (letter.isalnum() or letter in "-._~") else found[0].upper()


def is_public(address):
    """True where an IP address, as text, is one of the public internet."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    return ip.is_global and not ip.is_multicast and not any(ip in network for network in _NEVER)
