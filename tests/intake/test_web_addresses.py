"""When two addresses are one page, and how a pasted one is written."""

from urllib.parse import urlunsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations.web_addresses import AddressError, address_key, read_address


@pytest.mark.parametrize(
    ("pasted", "written"),
    [
        (" example.org/nara ", "https://example.org/nara"),
        ("EXAMPLE.org", "https://example.org/"),
        ("//example.org/a", "https://example.org/a"),
        ("example.org:8080/a", "https://example.org:8080/a"),
        ("http://example.org:80/a#top", "http://example.org/a"),
        ("https://example.org./a?b=c", "https://example.org/a?b=c"),
        ("https://example.org/奈良 会談", "https://example.org/%E5%A5%88%E8%89%AF%20%E4%BC%9A%E8%AB%87"),
        ("https://example.org/%E5%A5%88", "https://example.org/%E5%A5%88"),
        ("https://外務省.jp/", "https://xn--lhrz8ls91a.jp/"),
    ],
)
def test_an_address_is_taken_as_people_paste_it(pasted, written):
    assert urlunsplit(read_address(pasted)) == written


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://example.org/nara", "https://www.example.org/nara/"),
        ("https://Example.org:443/nara#quote", "https://example.org/nara"),
        ("https://example.org/nara?utm_source=x&id=1&fbclid=2", "https://example.org/nara?id=1"),
        ("https://example.org/%7enara", "https://example.org/~nara"),
        ("https://example.org/%e5%a5%88", "https://example.org/奈"),
        ("https://example.org", "https://example.org/"),
    ],
)
def test_two_ways_to_write_one_page_have_one_key(one, other):
    assert address_key(one) == address_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/nara?id=1", "https://example.org/nara?id=2"),
        ("https://example.org/Nara", "https://example.org/nara"),
        ("https://example.org/nara", "https://example.org:8080/nara"),
        ("https://example.org/a%2Fb", "https://example.org/a/b"),
    ],
)
def test_two_pages_have_two_keys(one, other):
    assert address_key(one) != address_key(other)


def test_what_is_no_address_has_no_key():
    assert address_key("not an address") == address_key("mailto:a@example.org") == ""


@given(st.text(max_size=60))
def test_any_words_are_an_address_or_told_why_not(words):
    try:
        written = urlunsplit(read_address(words))
    except AddressError:
        return
    assert written.isascii()
    assert not any(letter.isspace() for letter in written)
    assert urlunsplit(read_address(written)) == written


@given(st.text(alphabet="/?#%&=@:.aA9 奈\\[]", max_size=30))
def test_a_written_address_is_stable_and_keeps_its_key(tail):
    try:
        written = urlunsplit(read_address(f"https://example.org/{tail}"))
    except AddressError:
        return
    assert urlunsplit(read_address(written)) == written
    assert address_key(written) == address_key(f"https://example.org/{tail}")
