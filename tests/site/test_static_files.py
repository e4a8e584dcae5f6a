"""Static files as production serves them."""

from pathlib import Path

import brotli
import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings

from timeline.static_files import thin_css, thin_js

STATIC = Path(__file__).resolve().parents[2] / "static"


def test_a_style_sheet_loses_its_comments_and_indentation_and_no_rule():
    text = """/* The page. */
:root { --a: calc(1px + 2px); }

/* Two /* lines
   ** long. */
@media (min-width: 52rem) {
  .a > .b { margin: 0
    auto; content: '-'; }
}
"""
    assert " ".join(thin_css(text).split()) == (
        ":root{--a: calc(1px + 2px);}@media (min-width: 52rem){.a > .b{margin: 0 auto;content: '-';}}"
    )


def test_our_style_sheets_have_no_semicolon_or_brace_within_a_string():
    for sheet in STATIC.glob("*.css"):
        for string in sheet.read_text().split('"')[1::2]:
            assert not set(string) & set(";{}"), (sheet.name, string)


def test_a_script_loses_whole_lines_of_comment_and_indentation_alone():
    text = '// Says hello.\n(() => {\n  // now\n  const a = "//x"; // here\n\n  say(a);\n})();\n'
    assert thin_js(text) == '(() => {\nconst a = "//x"; // here\nsay(a);\n})();'


def test_our_scripts_have_no_text_of_several_lines():
    for script in STATIC.glob("*.js"):
        for line in script.read_text().splitlines():
            assert line.count("`") % 2 == 0, (script.name, line)


@pytest.fixture(scope="module")
def collected(tmp_path_factory):
    folder = tmp_path_factory.mktemp("static")
    storages = settings.STORAGES | {"staticfiles": {"BACKEND": "timeline.static_files.StaticFilesStorage"}}
    with override_settings(STATIC_ROOT=folder, STORAGES=storages):
        call_command("collectstatic", "--noinput", verbosity=0)
    return folder


def test_collected_files_are_hashed_thin_and_packed(collected):
    (sheet,) = collected.glob("site.????????????.css")
    assert "/*" not in sheet.read_text()
    assert brotli.decompress(sheet.with_name(f"{sheet.name}.br").read_bytes()) == sheet.read_bytes()
    (script,) = collected.glob("site.????????????.js")
    assert not [line for line in script.read_text().splitlines() if line.startswith(("//", " "))]


def test_styles_htmx_and_script_leave_nine_kilobytes_for_the_page(collected):
    (htmx,) = collected.glob("django_htmx/htmx-2.min.????????????.js.br")
    own = [*collected.glob("site.????????????.css.br"), *collected.glob("site.????????????.js.br")]
    assert len(own) == 2
    assert sum(file.stat().st_size for file in (htmx, *own)) <= 30_000 - 9_000
