"""From a file to a dated text, and a clear word where that cannot be."""

import pytest

from relations.partial_date import PartialDate, parse_edtf
from relations.sources import (
    MAX_BYTES,
    MAX_CHARACTERS,
    SourceError,
    read_folder,
    read_source,
    source_files,
    source_from_text,
)

PAGE = """<html lang="en"><head><title>Abe meets Moon in Hamburg</title>
<meta property="article:published_time" content="2017-07-07T10:00:00Z">
<meta property="og:site_name" content="The Harbour Post"></head>
<body><nav>Home News Sport</nav><article><h1>Abe meets Moon in Hamburg</h1>
<p>Prime Minister Shinzo Abe met President Moon Jae-in in Hamburg on Friday, and the two agreed to keep
visiting each other's countries in turn as their predecessors had done.</p>
<p>The talks, on the fringes of the Group of 20 summit, took half an hour. A dinner of the leaders of Japan,
South Korea and the United States had come before them.</p></article></body></html>"""


def write(folder, name, content):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def complaint(path):
    with pytest.raises(SourceError) as caught:
        read_source(path)
    return str(caught.value)


@pytest.mark.parametrize(
    ("opening", "body", "published"),
    [
        (" date 2026-01-13 ", "Lee landed in Osaka.", "2026-01-13"),
        ("date 2026-01-13 ", "Lee landed in Osaka.", "2026-01-13"),
        (" date 2026-01-13\n", "Lee landed in Osaka.", "2026-01-13"),
        (" date 2024-03-02 ", "13:57 JST\nA trip was called off.", "2024-03-02"),
        (" date 2023-05 ", "Kishida is coming.", "2023-05"),
        (" date 1965 ", "The two states signed.", "1965"),
        ("published: 2026-01-13\n\n", "Lee landed.", "2026-01-13"),
        ("published: 2026-01-13T09:30:00+09:00\n\n", "Lee landed.", "2026-01-13"),
        ("Title: Nara\nDate: 2026-01\nURL: https://example.org/\n\n", "Lee landed.", "2026-01"),
    ],
)
def test_a_header_gives_the_date_and_reading_begins_after_it(opening, body, published):
    source = source_from_text("nara", opening + body)
    assert source.published == parse_edtf(published)
    assert source.text[source.body_start :].lstrip("\n") == body
    assert source.text == opening + body


def test_header_lines_are_kept_beside_the_text(tmp_path):
    path = write(
        tmp_path,
        "2026-01-13-nara.txt",
        "title: Summit in Nara\npublisher: Harbour Post\nurl: https://example.org/nara\n"
        "published: 2026-01-13\nlanguage: en\n\nLee landed in Osaka.\n",
    )
    source = read_source(path)
    assert (source.key, source.title, source.publisher) == (
        "2026-01-13-nara",
        "Summit in Nara",
        "Harbour Post",
    )
    assert (source.url, source.language) == ("https://example.org/nara", "en")
    assert "Summit" not in source.text[source.body_start :]


def test_an_unknown_key_means_there_is_no_header():
    text = "title: Nara\nweather: cold\n\nLee landed."
    source = source_from_text("nara", text, PartialDate.day(2026, 1, 13))
    assert (source.body_start, source.title) == (0, "")


def test_colon_lines_that_no_blank_line_closes_are_the_text():
    source = source_from_text("nara", "Date: 2026-01-13\nLee landed.", PartialDate.day(2026, 1, 14))
    assert source.body_start == 0


def test_words_given_beside_a_text_win_over_its_header():
    given = PartialDate.day(2026, 1, 14)
    source = source_from_text("nara", " date 2026-01-13 Lee landed.", given, title="Nara", publisher="Desk")
    assert (source.published, source.title, source.publisher) == (given, "Nara", "Desk")
    assert source.text[source.body_start :] == "Lee landed."


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path):
    path = write(tmp_path, "bom.txt", b"\xef\xbb\xbf date 2026-01-13 Lee landed.")
    assert read_source(path).text == " date 2026-01-13 Lee landed."


def test_line_ends_stay_as_they_were_stored(tmp_path):
    path = write(tmp_path, "dos.txt", b" date 2026-01-13 Lee landed.\r\nHe waved.\r\n")
    assert read_source(path).text.count("\r\n") == 2


def test_a_page_gives_its_main_text_date_and_title(tmp_path):
    source = read_source(write(tmp_path, "hamburg.html", PAGE))
    assert source.published == PartialDate.day(2017, 7, 7)
    assert (source.title, source.publisher) == ("Abe meets Moon in Hamburg", "The Harbour Post")
    assert "Home News Sport" not in source.text
    assert source.text[source.body_start :].startswith("Prime Minister Shinzo Abe met")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", b" date 2026-01-13 Lee\nlanded in \xff Osaka", "line 2: not UTF-8 (byte 31 is 0xff)"),
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\n", "empty"),
        ("a.txt", b" date 2026-01-13 \n", "empty after its header"),
        ("a.txt", b"Lee landed in Osaka.", "no date"),
        ("a.txt", b" date 2026-02-30 Lee landed.", "line 1: '2026-02-30' is not a date we can read"),
        (
            "a.txt",
            b"title: Nara\ndate: 2026-13-01\n\nLee landed.",
            "line 2: '2026-13-01' is not a date we can read",
        ),
        ("a.txt", b"title: Nara\ndate: last week\n\nLee landed.", "line 2: 'last week' is not a date"),
        ("a.txt", b"title: A\ntitle: B\n\nLee landed.", "line 2: title is given twice"),
        ("a.txt", b" date 0026-01-13 Lee landed.", "outside 1800"),
        ("a.txt", b" date 2026-01-13 Lee\nlan\x00ded\x07.", "line 2: control character 0x00"),
        ("a.html", b"<html><body></body></html>", "no text found in this page"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_with_its_name(tmp_path, name, content, said):
    message = complaint(write(tmp_path, name, content))
    assert name in message
    assert said in message


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    assert "no such file" in complaint(tmp_path / "gone.txt")
    assert "not a file" in complaint(tmp_path)


def test_a_file_of_fifty_megabytes_is_refused_unread(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as hole:
        hole.truncate(50_000_000)
    assert "50 MB is too large" in complaint(path)


def test_a_text_longer_than_the_limit_is_refused():
    assert MAX_BYTES >= MAX_CHARACTERS
    with pytest.raises(SourceError, match="too long"):
        source_from_text("long", " date 2026-01-13 " + "a" * MAX_CHARACTERS)


def test_a_folder_stands_for_its_texts_in_one_order(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("z.txt", "a.md", "b/c.html", "b/d.htm", "notes.csv", ".hidden.txt"):
        write(tmp_path, name, " date 2026-01-13 Lee landed.")
    names = [str(path.relative_to(tmp_path)) for path in source_files([tmp_path, tmp_path / "z.txt"])]
    assert names == ["a.md", "b/c.html", "b/d.htm", "z.txt"]


def test_reading_a_folder_gives_each_text_in_turn(tmp_path):
    write(tmp_path, "1.txt", " date 2026-01-13 Lee landed.")
    write(tmp_path, "2.txt", " date 2026-01-14 Lee left.")
    assert [source.key for source in read_folder(tmp_path)] == ["1", "2"]
