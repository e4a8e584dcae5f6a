"""Addresses and their languages."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import get_script_prefix
from django.utils.translation import get_language, get_language_from_path


@dataclass(frozen=True)
class LanguageLink:
    """One page in one language; `name` is the language's own."""

    code: str
    name: str
    url: str
    is_here: bool


def language_of(path_info):
    """The code of the language that a path, within the site, is in."""
    return get_language_from_path(path_info) or settings.LANGUAGE_CODE


def in_language(url, code):
    """The same path and query in another language."""
    root = get_script_prefix()
    within = "/" + url.removeprefix(root)
    here = get_language_from_path(within.partition("?")[0])
    if here:
        within = within.removeprefix(f"/{here}")
    prefix = "" if code == settings.LANGUAGE_CODE else f"{code}/"
    return root + prefix + within.removeprefix("/")


def language_links(url):
    """[LanguageLink] of the page in every language."""
    here = get_language()
    return [
        LanguageLink(code, name, in_language(url, code), code == here) for code, name in settings.LANGUAGES
    ]
