"""A date in the words of each language of the site, never finer than it is known."""

from functools import lru_cache

from relations.date_words import in_words as in_english

from .east_asian import JAPANESE, KOREAN

_WORDS = {"en": in_english, "ja": JAPANESE.in_words, "ko": KOREAN.in_words}


@lru_cache(maxsize=4096)
def in_words(date, language):
    """The words for a PartialDate, or for None that it is not known.

    Kept, for they are asked for again and again: by each card, by each quotation.
    """
    return _WORDS[language](date)
