from relations.extraction.pipeline import read
from relations.sources import source_from_bytes


def test_the_date_of_the_header_is_no_time_the_text_speaks_of(gazetteer):
    text = " date 2026-01-13 Lee Jae-myung met Sanae Takaichi in Nara on Tuesday."
    source = source_from_bytes("nara.txt", text.encode())
    assert [mention.span.of(text) for mention in read(source, gazetteer).dates] == ["Tuesday"]


def test_markup_around_a_sentence_hides_nothing(gazetteer):
    text = " date 2026-01-13 <p>Lee Jae-myung met Sanae Takaichi in Nara on Tuesday.</p>"
    source = source_from_bytes("nara.txt", text.encode())
    (meeting,) = read(source, gazetteer).events
    assert (meeting.kind, meeting.date.edtf) == ("meeting", "2026-01-13")
