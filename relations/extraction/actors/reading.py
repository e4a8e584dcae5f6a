"""The tokens and names of one text, made once for everyone who reads it."""

from functools import lru_cache

from relations.extraction.actors.naming import labels_of
from relations.extraction.tokens import Tokens


@lru_cache(maxsize=2)
def named_tokens(lexicon, text, start):
    """(Tokens, {token index: Label}) of `text` from `start` on. Not to be changed by the caller."""
    tokens = Tokens(text, start)
    return tokens, labels_of(tokens, lexicon)
