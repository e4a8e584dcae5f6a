"""What an event is called where nobody wrote a title."""

from types import SimpleNamespace

import pytest

from relations.models.titles import title_for

# Longer than a headline: it is cut after the last word that fits, and the quotation closed.
LONG = '"a symbolic place for the cooperation of two old neighbours and of all who come after them"'
LEE = SimpleNamespace(shown_name="Lee Jae-myung", role="speaker", person=None)


def said(sentence, cue, content, rule):
    """The evidence of a statement: its verb and its words, at their places in the sentence."""
    rows = [("cue", cue), ("content", content)]
    return [
        SimpleNamespace(
            field=field,
            quote=words,
            start=sentence.index(words),
            end=sentence.index(words) + len(words),
            source_id=1,
            rule=f"statement:{rule}",
        )
        for field, words in rows
    ]


@pytest.mark.parametrize(
    ("sentence", "cue", "content", "rule", "title"),
    [
        (
            "Lee congratulated Takaichi on her victory.",
            "congratulated",
            "Takaichi on her victory",
            "act-object",
            "Lee Jae-myung congratulated Takaichi on her victory",
        ),
        (
            "Lee expressed thanks for the welcome.",
            "expressed thanks",
            "thanks for the welcome",
            "speech-noun",
            "Lee Jae-myung expressed thanks for the welcome",
        ),
        (
            "Lee said that ties were good.",
            "said",
            "that ties were good",
            "say-that",
            "Lee Jae-myung: ties were good",
        ),
        (
            'Lee said, "We are friends."',
            "said",
            '"We are friends."',
            "say-quote",
            "Lee Jae-myung: “We are friends.”",
        ),
        (
            f"Lee called Horyuji {LONG}.",
            "called",
            f"Horyuji {LONG}",
            "act-object",
            f'Lee Jae-myung called Horyuji {LONG[:79]} …"',
        ),
    ],
)
def test_a_statement_is_called_by_its_words_and_its_verb_where_they_need_one(
    sentence, cue, content, rule, title
):
    event = SimpleNamespace(kind="statement", subtype="", place=None, place_words="")
    assert title_for(event, [LEE], said(sentence, cue, content, rule)) == title
