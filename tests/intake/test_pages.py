"""When a page was published: found where it says so, never invented."""

import pytest

from relations.partial_date import parse_edtf
from relations.publication_dates import written_date
from relations.sources import SourceError, UndatedError, source_from_page
from tests.local_site import article


def published(head="", words="", url=""):
    return source_from_page("nara", article(words, head), url=url).published.edtf


@pytest.mark.parametrize(
    ("head", "edtf"),
    [
        # The day on the publisher's calendar: in UTC it would be the 13th still.
        ('<meta property="article:published_time" content="2026-01-14T00:30:00+09:00">', "2026-01-14"),
        ('<meta name="DC.date.issued" content="2026-01">', "2026-01"),
        ('<meta name="pubdate" content="20260113">', "2026-01-13"),
        ('<meta itemprop="datePublished" content="2026/1/3">', "2026-01-03"),
        (
            '<script type="application/ld+json">{"@graph": [{"datePublished": "2026-01-13"}]}</script>',
            "2026-01-13",
        ),
        ('<script type="application/ld+json">{broken</script><meta name="date" content="2026">', "2026"),
    ],
)
def test_a_page_is_dated_as_widely_as_it_says(head, edtf):
    assert published(head) == edtf


def test_a_day_in_the_address_counts_and_a_month_in_it_does_not():
    assert published(url="https://example.org/2026/01/13/nara") == "2026-01-13"
    with pytest.raises(UndatedError):
        published(url="https://example.org/2026/01/nara")


def test_the_one_time_that_a_page_marks_is_its_date():
    assert published(words='<time datetime="2026-01-13">Tuesday</time>') == "2026-01-13"
    with pytest.raises(UndatedError):
        published(words='<time datetime="2026-01-13"></time> <time datetime="2026-02-01"></time>')


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("", "They had met in Gyeongju on 30 October 2025."),
        ("", '<p class="date">13 January 2026</p>'),
        ('<meta property="article:modified_time" content="2026-01-20">', ""),
        ('<meta name="date" content="13/01/2026">', ""),
        ('<meta name="date" content="2026-02-30">', ""),
        ("", '<time class="updated" datetime="2026-01-20"></time>'),
        ("", "Copyright 2026 The Harbour Post"),
    ],
)
def test_no_date_is_made_of_anything_else(head, words):
    with pytest.raises(UndatedError):
        published(head, words)


def test_a_date_that_a_person_gives_wins():
    page = source_from_page("nara", article(), parse_edtf("2026-01-12"))
    assert page.published.edtf == "2026-01-12"


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("Tue, 13 Jan 2026 23:30:00 -0500", "2026-01-13"),
        ("2026-01-13T00:00:00Z", "2026-01-13"),
        ("2026.1.13", "2026-01-13"),
    ],
)
def test_a_date_in_a_feed_is_that_of_its_own_calendar(written, edtf):
    assert written_date(written).edtf == edtf


@pytest.mark.parametrize(
    "written", ["", "soon", "13/01/2026", "2026-13-01", "2026-21", "0001-01-01", "202601"]
)
def test_what_is_no_date_is_none(written):
    assert written_date(written) is None


@pytest.mark.parametrize("server_says", ["euc-kr", "", "utf-8", "no-such-setundefined", "idna"])
def test_a_page_in_another_character_set_is_read(server_says):
    page = (
        '<html lang="ko-KR"><head><meta charset="euc-kr"><title>회담</title></head><body><article><p>'
        "이재명 대통령은 13일 나라에서 다카이치 총리와 회담했다. 두 정상은 다시 만나기로 했다. 두 정상은 "
        "무역과 안보를 논의했다고 대통령실이 밝혔다.</p></article></body></html>"
    )
    source = source_from_page("k", page.encode("euc-kr"), parse_edtf("2026-01-13"), charset=server_says)
    assert (source.title, source.language) == ("회담", "ko")
    assert "다카이치 총리와 회담했다" in source.text


def test_what_the_page_says_of_itself_goes_before_what_is_said_of_it():
    page = source_from_page("nara", article(), publisher="A feed", language="ja")
    assert (page.publisher, page.language, page.title) == ("The Harbour Post", "en", "Summit in Nara")


def test_a_page_without_text_is_none():
    with pytest.raises(SourceError, match="no text found"):
        source_from_page(
            "nara", b"<html><body><script>home()</script></body></html>", parse_edtf("2026-01-13")
        )
