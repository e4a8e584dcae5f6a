"""A name that knows its language."""

from django.conf import settings
from django.utils.translation import get_language


class Name(str):
    """Text like any other; `language` is "" where it is the page's own."""

    language = ""

    def __new__(cls, text, language=""):
        made = super().__new__(cls, text)
        made.language = language
        return made


def is_english():
    return get_language() == settings.LANGUAGE_CODE


def in_english(text):
    """What has no name in the language of the page."""
    return Name(text, "" if is_english() else settings.LANGUAGE_CODE)


def named(rows, language):
    """The first name of the language among name rows, or "": the usual one is stored first."""
    ours = [row for row in rows if row.language == language]
    return min(ours, key=lambda row: row.pk).text if ours else ""
