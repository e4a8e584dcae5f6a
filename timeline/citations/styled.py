"""Works cited in the words of a style, by citeproc-py.

citeproc-py 0.11 leaves three things of CSL undone, which are done here: a title that stood in for the
author is printed a second time, the stop does not go inside the closing quotation mark, and quotations
within a title are put in title case. None of its output is trusted as HTML.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from types import SimpleNamespace

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc.source.json import CiteProcJSON
from django.utils.html import escape
from django.utils.safestring import mark_safe

from .csl import csl

_FOLDER = Path(__file__).parent / "styles"
# Letters of the private use area stand for what must pass through citeproc-py untouched.
_ITALIC, _ROMAN, _NOBODY, _FIRST_QUOTATION = "\ue000", "\ue001", "\ue002", 0xE100
_PRIVATE = dict.fromkeys(range(0xE000, 0xF900))
_QUOTATION = re.compile("“[^“”]*”")
_STAND_IN = re.compile("([\ue100-\uf8ff])([.,]?)")
_STOP_AFTER_QUOTES = re.compile(r"([?!.…]?)(’?”)([.,])")
_SINGLE = str.maketrans("“”", "‘’")
_MLA_MONTHS = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]


class _Italic(str):
    def __new__(cls, text):
        return super().__new__(cls, f"{_ITALIC}{text}{_ROMAN}")


_FORMATTER = SimpleNamespace(
    preformat=str, Italic=_Italic, Oblique=_Italic, Bold=str, Light=str, Underline=str
)
_FORMATTER.Superscript = _FORMATTER.Subscript = _FORMATTER.SmallCaps = str


@dataclass(frozen=True)
class Style:
    """`fit` makes a work's CSL variables say what the style wants; `opened` adds the day of access."""

    name: str
    file: str
    quotes_titles: bool
    fit: Callable
    opened: Callable


def _by_site(work, fields):
    """The site where the author would stand, and not again behind the title; else the title there."""
    name = fields.pop("container-title", "") or fields.pop("title")
    return {**fields, "author": [{"literal": name}]}


def _by_site_with_version(work, fields):
    """APA prints no version of a page, so the title carries it."""
    version = fields.pop("version", "")
    title = f"{fields['title']} (Version {version})" if version else fields["title"]
    return _by_site(work, {**fields, "title": title})


def _by_title(work, fields):
    return {**fields, "author": [{"literal": _NOBODY}]}


def _retrieved(work, text):
    """APA names the day where a page is meant to change."""
    day = f"{work.accessed:%B} {work.accessed.day}, {work.accessed.year}"
    return text.removesuffix(work.url) + f"Retrieved {day}, from {work.url}"


def _accessed(work, text):
    day = work.accessed
    return f"{text} Accessed {day.day} {_MLA_MONTHS[day.month - 1]} {day.year}."


STYLES = (
    Style("APA", "apa.csl", False, _by_site_with_version, _retrieved),
    # Its file is the variant that prints the day of access by itself.
    Style("Chicago", "chicago-author-date-access-dates.csl", True, _by_site, lambda _, text: text),
    Style("MLA", "modern-language-association.csl", True, _by_title, _accessed),
)


@lru_cache(maxsize=4096)
def cited(style, work):
    """The reference as safe HTML whose only element is `<i>`."""
    fields = {name: _clean(value) for name, value in csl(work).items()}
    title, quotations = _set_aside(fields.get("title") or work.key)
    text = _render(style.file, style.fit(work, {**fields, "title": title, "language": work.language[:2]}))
    text = _put_back(text.removeprefix(f"{_NOBODY}. "), quotations, style.quotes_titles)
    text = _STOP_AFTER_QUOTES.sub(_stop_within, text)
    if work.accessed:
        text = style.opened(work, text)
    return mark_safe(escape(text).replace(_ITALIC, "<i>").replace(_ROMAN, "</i>"))


def _clean(value):
    return value.translate(_PRIVATE) if isinstance(value, str) else value


def _set_aside(title):
    """The title with a letter for each quotation in it, and what those letters stand for."""
    quotations = {}

    def stand_in(found):
        letter = chr(_FIRST_QUOTATION + len(quotations))
        quotations[letter] = found[0]
        return letter

    return _QUOTATION.sub(stand_in, title), quotations


def _put_back(text, quotations, within_quotes):
    """The quotations in their places, a stop behind one moved inside its marks."""

    def quotation(found):
        words = quotations[found[1]]
        words = words[:-1] + found[2] + words[-1]
        return words.translate(_SINGLE) if within_quotes else words

    return _STAND_IN.sub(quotation, text)


def _stop_within(found):
    """A stop goes inside the closing marks, and away where the words end with one of their own."""
    ending, marks, stop = found.groups()
    return f"{ending}{marks}" if ending else f"{stop}{marks}"


# A style's tree remembers, while it renders, what it has printed: one thread at a time.
_one_at_a_time = Lock()


@lru_cache(maxsize=len(STYLES))
def _style(file):
    return CitationStylesStyle(str(_FOLDER / file), validate=False)


def _render(file, fields):
    with _one_at_a_time:
        works = CiteProcJSON([fields])
        bibliography = CitationStylesBibliography(_style(file), works, _FORMATTER)
        bibliography.register(Citation([CitationItem(fields["id"])]))
        return str(bibliography.bibliography()[0])
