"""Mentions as TIMEX3 annotations, the form corpora of time expressions use."""

import re

_TIME = re.compile(r"[\dX]{4}-[\dX]{2}-[\dX]{2}T")


def as_timex(mention):
    """[(span, type, value)]: one, or one for each end of a range, as TIMEX3 tags them."""
    return [(part.span, _type(part), part.timex) for part in (mention.parts or (mention,))]


def _type(mention):
    if mention.kind in ("duration", "set"):
        return mention.kind.upper()
    if mention.timex.startswith("P") and not mention.timex.endswith("REF"):
        return "DURATION"
    return "TIME" if mention.kind == "time" or _TIME.match(mention.timex) else "DATE"
