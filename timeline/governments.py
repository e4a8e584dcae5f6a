"""Whose government publishes at an address: its readouts are one side's own account."""

from urllib.parse import urlsplit

# Second-level names that only governments may register, before the country's own ending: mofa.go.jp.
RESERVED = ("go", "gov", "gob", "gouv", "govt", "gub")
# Endings of the internet that are not the ISO code of the country.
ENDINGS = {"uk": "GB", "eu": ""}
# Hosts of governments that follow no rule; all hosts beneath them, too.
HOSTS = {
    "gov": "US",
    "mil": "US",
    "korea.net": "KR",
    "kremlin.ru": "RU",
    "mid.ru": "RU",
    "government.ru": "RU",
    "elysee.fr": "FR",
    "bundesregierung.de": "DE",
    "bundeskanzler.de": "DE",
    "auswaertiges-amt.de": "DE",
    "diplo.de": "DE",
    "gc.ca": "CA",
    "canada.ca": "CA",
    "quirinale.it": "IT",
    "governo.it": "IT",
    "esteri.it": "IT",
    "nic.in": "IN",
    "mfa.kp": "KP",
    "mfa.ru": "RU",
    "mofa.gov.vn": "VN",
}


def government_at(url):
    """The code of the country whose government publishes at the address, or ""."""
    try:
        labels = (urlsplit(url).hostname or "").lower().strip(".").split(".")
    except ValueError:  # no address at all
        return ""
    for at in range(len(labels)):
        if code := HOSTS.get(".".join(labels[at:])):
            return code
    if len(labels) > 2 and labels[-2] in RESERVED and len(labels[-1]) == 2:
        return ENDINGS.get(labels[-1], labels[-1].upper())
    return ""
