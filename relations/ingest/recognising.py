"""Which drafts of a text were drafted before: by sentence and kind, never by date."""


def recognise(drafts, rows):
    """For each draft that an earlier reading drafted, {its index: the Evidence row that kept it}.

    The same span, kind and number is the same draft. What is left over is the same draft where the
    spans overlap: a better way to cut sentences makes no twins.
    """
    kept = {(row.draft_kind, row.start, row.end, row.nth): row for row in rows}
    found = {}
    for index, draft in enumerate(drafts):
        row = kept.pop((draft.kind, draft.span.start, draft.span.end, draft.nth), None)
        if row is not None:
            found[index] = row
    left = sorted(kept.values(), key=lambda row: (row.start, row.end, row.nth))
    for index, draft in enumerate(drafts):
        if index in found:
            continue
        near = [row for row in left if row.draft_kind == draft.kind and _shared(draft.span, row) > 0]
        if near:
            found[index] = max(near, key=lambda row: (_shared(draft.span, row), row.nth == draft.nth))
            left.remove(found[index])
    return found


def _shared(span, row):
    return min(span.end, row.end) - max(span.start, row.start)
