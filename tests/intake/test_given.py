"""Files that people hand in, whole and damaged: each text is an errand, whatever else is in the archive."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from relations.intake.given import File, hand_in_files
from relations.models import Errand
from tests.archives import zipped

TOLD = b" date 2026-01-13 Takaichi met Lee in Nara. " * 20


def archive(packing=zipfile.ZIP_DEFLATED):
    return zipped({name: TOLD + name.encode() for name in ("a.txt", "b.txt", "c.txt")}, packing)


def handed_in(content, name="texts.zip"):
    """[(name, state, why)] of the errands that came of it."""
    batch = hand_in_files([File(name, len(content), io.BytesIO(content))])
    return list(Errand.objects.filter(batch=batch).order_by("name").values_list("name", "state", "why"))


@pytest.mark.django_db
@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_of_an_archive_with_a_damaged_text_the_others_are_taken(packing):
    content = bytearray(archive(packing))
    at = content.index(b"b.txt") + len("b.txt")
    content[at : at + 30] = b"\xff" * 30
    a, b, c = handed_in(bytes(content))
    assert (a[:2], c[:2]) == (("a.txt", "waiting"), ("c.txt", "waiting"))
    assert b[:2] == ("b.txt", "failed")
    assert b[2].startswith("It could not be unpacked: ")


@pytest.mark.django_db
def test_an_archive_that_lists_nothing_that_can_be_read_is_refused():
    content = bytearray(archive())
    at = content.rindex(b"PK\x01\x02")
    content[at : at + 4] = b"\0\0\0\0"
    ((name, state, why),) = handed_in(bytes(content))
    assert (name, state) == ("texts.zip", "failed")
    assert "could not be unpacked: Bad magic number for central directory" in why


@st.composite
def damaged(draw):
    content = bytearray(archive(draw(st.sampled_from([zipfile.ZIP_DEFLATED, zipfile.ZIP_LZMA]))))
    for _ in range(draw(st.integers(1, 4))):
        content[draw(st.integers(0, len(content) - 1))] = draw(st.integers(0, 255))
    return bytes(content[: len(content) - draw(st.sampled_from([0, 0, 0, 1, 40]))])


class AnyDamage(TestCase):
    @settings(max_examples=200, deadline=None)
    @given(damaged())
    def test_whatever_is_damaged_something_is_said_of_it(self, content):
        assert handed_in(content)
