"""How a pair of countries is written: `jp-kr`, two ISO codes, lower case, in alphabetical order."""

import re

PAIR = re.compile(r"[a-z]{2}-[a-z]{2}")


def canonical_pair(text):
    """`KR-jp` as `jp-kr`; any other text as it came, in lower case."""
    pair = text.strip().lower()
    if not PAIR.fullmatch(pair):
        return pair
    return "-".join(sorted(pair.split("-")))
