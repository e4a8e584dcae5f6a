"""The catalogs under locale/: found in templates and code, kept as .po for translators and .mo for the site.

All of it by Babel, so that neither whoever runs the site nor whoever translates it needs GNU gettext; the .mo
are part of the project.
"""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
HEADER = "# Words of the site. After a change: manage.py messages"
NAMES = {
    "project": "Relations timeline",
    "version": "1",
    "msgid_bugs_address": "the project",
    "last_translator": "the project",
    "language_team": "the project",
}
# A file that says when it was made differs whenever it is made.
NO_DAY = datetime(2026, 1, 1, tzinfo=UTC)
TRANSLATED = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def folder_of(language):
    return Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES"


def found_messages():
    """A Catalog of all that the site's templates and code ask to translate. The desk speaks English."""
    found = Catalog()
    for file in _files():
        text = file.read_text(encoding="utf-8")
        code = templatize(text, origin=str(file)) if file.suffix == ".html" else text
        place = file.relative_to(settings.BASE_DIR).as_posix()
        for _line, message, comments, context in extract(
            "python", BytesIO(code.encode()), KEYWORDS, ["Translators:"]
        ):
            found.add(message, locations=[(place, None)], auto_comments=comments, context=context)
    return found


def _files():
    base = Path(settings.BASE_DIR)
    templates = base / "templates"
    pages = [
        file
        for file in templates.rglob("*.html")
        if not {"admin", "desk"} & {*file.relative_to(templates).parts}
    ]
    return sorted([*pages, *(base / "timeline").rglob("*.py")])


def catalog_of(language):
    """The stored Catalog, empty where there is none."""
    file = folder_of(language) / "django.po"
    if not file.exists():
        return Catalog(language, header_comment=HEADER, fuzzy=False, creation_date=NO_DAY, **NAMES)
    with file.open("rb") as stored:
        return read_po(stored, locale=language)


def update():
    """Takes up new messages, drops those gone, writes .po and .mo. A message like another is not guessed."""
    found = found_messages()
    for language in TRANSLATED:
        catalog = catalog_of(language)
        catalog.update(found, no_fuzzy_matching=True, update_creation_date=False)
        catalog.obsolete.clear()
        folder = folder_of(language)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "django.po").write_bytes(_po(catalog))
        (folder / "django.mo").write_bytes(mo_of(catalog_of(language)))


def _po(catalog):
    made = BytesIO()
    write_po(made, catalog, width=0, sort_output=True, omit_header=False)
    return made.getvalue()


def mo_of(catalog):
    """The bytes of the .mo that belongs to a Catalog."""
    made = BytesIO()
    write_mo(made, catalog)
    return made.getvalue()


def what_is_amiss():
    """Lines that say what a translator has to do, and which .mo does not belong to its .po."""
    found, lines = found_messages(), []
    for language in TRANSLATED:
        catalog = catalog_of(language)
        known = {_key(message): message for message in catalog if message.id}
        wanted = {_key(message) for message in found if message.id}
        lines += [f"{language}: not in the catalog: {key[0]!r}" for key in wanted - known.keys()]
        lines += [f"{language}: no longer used: {key[0]!r}" for key in known.keys() - wanted]
        lines += [f"{language}: fuzzy: {key[0]!r}" for key, message in known.items() if message.fuzzy]
        lines += [f"{language}: not translated: {key[0]!r}" for key in known if not _is_done(known[key])]
        lines += [
            f"{language}: {key[0]!r}: {problem}"
            for key, message in known.items()
            for problem in message.check(catalog)
        ]
        stored = folder_of(language) / "django.mo"
        if not stored.exists() or stored.read_bytes() != mo_of(catalog):
            lines.append(f"{language}: django.mo is not made from django.po: run manage.py messages")
    return lines


def _key(message):
    return (message.id if isinstance(message.id, str) else message.id[0]), message.context


def _is_done(message):
    said = message.string
    return bool(said) if isinstance(said, str) else all(said)
