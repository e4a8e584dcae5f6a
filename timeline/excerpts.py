"""What may be shown of a text that is its publisher's: what is quoted, and a sentence beside it."""

import re
from bisect import bisect_right

# Where a sentence ends, roughly: one that is cut too short shows less, and that is the safe side.
_END = re.compile(r"[.!?…]['”’\")]*\s+|[。！？]['”’」』)]*\s*|\n\s*")


def excerpts(text, rows, begin=0):
    """[(start, end)] in order and apart: each row's words with the sentence before them and the one after."""
    starts = [begin, *(found.end() for found in _END.finditer(text, begin) if found.end() < len(text))]
    parts = []
    for row in sorted(rows, key=lambda row: (row.start, row.end)):
        first = bisect_right(starts, row.start) - 1
        after = bisect_right(starts, max(row.start, row.end - 1))
        start = starts[max(0, first - 1)]
        end = starts[after + 1] if after + 1 < len(starts) else len(text)
        if parts and start <= parts[-1][1]:
            parts[-1] = parts[-1][0], max(end, parts[-1][1])
        else:
            parts.append((start, end))
    return parts
