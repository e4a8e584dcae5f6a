"""Which words stand in quotation marks, whatever marks a house uses."""

import pytest

from relations.extraction.language.quotations import quotation_at, quotations
from relations.extraction.language.sentences import paragraphs

TABLE = [
    # straight and curly
    ('"We met," he said. "It went well."', ['"We met,"', '"It went well."']),
    ("“We met,” he said. “It went well.”", ["“We met,”", "“It went well.”"]),
    # one kind inside another is one quotation
    ("“He called it ‘a start’ and left.”", ["“He called it ‘a start’ and left.”"]),
    # British single marks, with owners and contractions in and around them
    ("'We had good talks,' Mr Abe said.", ["'We had good talks,'"]),
    ("the leaders' meeting wasn't long", []),
    ("'The leaders' bond is strong,' he said. It's late.", ["'The leaders' bond is strong,'"]),
    # guillemets both ways, corner brackets, low marks
    ("«Oui», dit-il.", ["«Oui»"]),
    ("»Ja«, sagte er.", ["»Ja«"]),
    ("「はい」と述べた。", ["「はい」"]),
    ("„Ja“, sagte er.", ["„Ja“"]),
    # marks that quote nothing
    ("a table 6'2\" long and a vow of the '90s", []),
    ("no mark at all", []),
]


@pytest.mark.parametrize(("text", "quoted"), TABLE)
def test_the_words_between_marks_are_found_with_their_marks(text, quoted):
    assert [q.span.of(text) for q in quotations(text, paragraphs(text))] == quoted


def test_a_quotation_of_several_paragraphs_opens_with_a_mark_in_each():
    text = '"One day we met.\n\n"The next we parted," she said.'
    first, second = quotations(text, paragraphs(text))
    assert (first.closed, first.continues) == (False, False)
    assert (second.closed, second.continues) == (True, True)
    assert second.span.of(text) == '"The next we parted,"'


def test_a_mark_that_is_never_closed_reaches_to_the_end_of_its_sentence():
    text = '"We met today. Nobody knows what was said.'
    assert [q.span.of(text) for q in quotations(text, paragraphs(text))] == ['"We met today.']


def test_the_quotation_around_a_character_is_found():
    text = 'He said "shuttle" twice.'
    found = quotations(text, paragraphs(text))
    assert quotation_at(found, text.index("huttle")).span.of(text) == '"shuttle"'
    assert quotation_at(found, text.index("twice")) is None
