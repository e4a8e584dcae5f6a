"""The tokens and names of one text, made once for everyone who reads it."""

from functools import lru_cache

from relations.extraction.actors.naming import labels_of
from relations.extraction.actors.newcomers import label_strangers
from relations.extraction.language.tokens import Tokens


class NamedText:
    """A text's tokens and, by the token it begins at, the Label of each name in it.

    `key(i)` is the folded token `i`, or "" outside the text.
    """

    __slots__ = ("key", "labels", "lexicon", "tokens")

    def __init__(self, tokens, labels, lexicon):
        self.tokens, self.labels, self.lexicon = tokens, labels, lexicon
        self.key = tokens.key_at

    def label(self, i, *kinds):
        """The label that begins at token `i`, where it is of one of `kinds`, or None."""
        found = self.labels.get(i)
        return found if found is not None and (not kinds or found.kind in kinds) else None

    def words(self, begin, end):
        """The text of tokens `begin` to `end` with single spaces."""
        tokens = self.tokens
        return " ".join(tokens.text[tokens.begin[begin] : tokens.end[end - 1]].split())


@lru_cache(maxsize=2)
def named(lexicon, text, sentences):
    """The NamedText of `text`; the last two are kept. Not to be changed by the caller."""
    tokens = Tokens(text, sentences[0].start)
    tokens.mark(sentences)
    text = NamedText(tokens, labels_of(tokens, lexicon), lexicon)
    label_strangers(text)
    return text
