from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from relations.marks import tokens

TEXT = "Takaichi and Lee met in Nara."


@dataclass(frozen=True)
class Span:
    start: int
    end: int
    pk: int = 0


def drawn(text, *spans, begin=0):
    """Marks as brackets: [1…] opens span 1, [1+…] goes on with it."""
    out = []
    for token in tokens(text, spans, begin):
        if token.kind == "open":
            out.append(f"[{token.span.pk}{'+' if token.continued else ''}:")
        out.append(token.text if token.kind == "text" else "]" if token.kind == "close" else "")
    return "".join(out)


def test_a_text_without_evidence_is_one_piece():
    assert drawn(TEXT) == TEXT


def test_words_within_a_sentence_are_marked_within_its_mark():
    assert drawn(TEXT, Span(0, 29, 1), Span(24, 28, 2)) == "[1:Takaichi and Lee met in [2:Nara].]"


def test_spans_that_cross_are_cut_at_the_border():
    assert drawn(TEXT, Span(0, 16, 1), Span(13, 28, 2)) == "[1:Takaichi and [2:Lee]][2+: met in Nara]."


def test_one_sentence_may_prove_two_events():
    assert drawn(TEXT, Span(0, 29, 2), Span(0, 29, 1)) == "[1:[2:Takaichi and Lee met in Nara.]]"


def test_spans_side_by_side_are_not_nested():
    assert drawn(TEXT, Span(0, 8, 1), Span(8, 12, 2)) == "[1:Takaichi][2: and] Lee met in Nara."


def test_the_text_may_begin_after_its_header():
    assert drawn(TEXT, Span(24, 28, 1), Span(0, 8, 2), begin=17) == "met in [1:Nara]."


spans = st.lists(
    st.tuples(st.integers(0, 28), st.integers(1, 29)).filter(lambda ends: ends[0] < ends[1]), max_size=8
)


@given(spans)
def test_every_letter_lies_in_the_marks_of_exactly_its_spans(ends):
    marked = [Span(start, end, pk) for pk, (start, end) in enumerate(ends)]
    made, at, within = "", 0, []
    for token in tokens(TEXT, marked):
        if token.kind == "open":
            within.append(token.span)
        elif token.kind == "close":
            # Marks close in the order in which HTML wants them closed.
            assert within.pop() is token.span
        else:
            for place in range(at, at + len(token.text)):
                assert set(within) == {span for span in marked if span.start <= place < span.end}
            made, at = made + token.text, at + len(token.text)
    assert (made, within) == (TEXT, [])
    opened = [t.span for t in tokens(TEXT, marked) if t.kind == "open" and not t.continued]
    assert sorted(opened, key=lambda span: span.pk) == marked
