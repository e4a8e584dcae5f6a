"""Files and addresses that a person hands in: errands of one batch. What can't be one is kept with why."""

import zipfile
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import BinaryIO
from urllib.parse import urlunsplit

from django.utils import timezone

from relations.models import Errand
from relations.models.errand import new_batch
from relations.sources import MAX_BYTES, PAGE_SUFFIXES, TEXT_SUFFIXES
from relations.web_addresses import AddressError, address_key, read_address

from .damage import UNPACKING
from .errands import errand_to, errand_with

SUFFIXES = TEXT_SUFFIXES + PAGE_SUFFIXES
MOST_IN_ARCHIVE = 2_000
MOST_BYTES_IN_ARCHIVE = 200_000_000


@dataclass(frozen=True)
class File:
    name: str
    size: int
    content: BinaryIO


def hand_in_files(files, **fields):
    """An errand for each File, for each text in a zip archive too; their batch. `fields` are the errands'."""
    batch = new_batch()
    for file in files:
        if file.name.lower().endswith(".zip") and zipfile.is_zipfile(file.content):
            _unpack(file, batch, fields)
        else:
            _hand_in(file, batch, fields)
    return batch


def hand_in_addresses(lines, **fields):
    """An errand for each line that holds an address, once for each page; their batch."""
    batch, seen = new_batch(), set()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            address = urlunsplit(read_address(line))
        except AddressError as problem:
            _refuse(Errand.Kind.ADDRESS, line.strip(), f"Line {number}: {problem}", batch, fields)
            continue
        key = address_key(address)
        if key not in seen:
            seen.add(key)
            errand_to(address, batch=batch, **fields)
    return batch


def _hand_in(file, batch, fields):
    """Reads no more than may be kept, whatever is said of its size."""
    why = _not_for_reading(file)
    content = b"" if why else file.content.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        why = f"It is larger than the {MAX_BYTES / 1e6:.0f} MB that a text may have."
    if why:
        _refuse(Errand.Kind.FILE, file.name, why, batch, fields)
    else:
        errand_with(file.name, content, batch=batch, **fields)


def _not_for_reading(file):
    if not file.name.lower().endswith(SUFFIXES):
        return f"Give a file whose name ends in {', '.join(SUFFIXES)} or .zip."
    if file.size > MAX_BYTES:
        return f"{file.size / 1e6:.0f} MB is too large: a text may have {MAX_BYTES / 1e6:.0f} MB."
    return "" if file.size else "It is empty."


def _refuse(kind, name, why, batch, fields):
    Errand.objects.create(
        kind=kind,
        name=name[:300],
        why=why,
        state=Errand.State.FAILED,
        batch=batch,
        finished_at=timezone.now(),
        **fields,
    )


def _unpack(file, batch, fields):
    """Each text of the archive in the order of their names. What is no text is passed by."""
    try:
        archive = zipfile.ZipFile(file.content)
    except UNPACKING as problem:
        _refuse(Errand.Kind.FILE, file.name, _damaged(problem), batch, fields)
        return
    with archive:
        _hand_in_members(file, archive, batch, fields)


def _hand_in_members(file, archive, batch, fields):
    texts = sorted(filter(_is_text, archive.infolist()), key=lambda member: member.filename)
    if not texts:
        _refuse(Errand.Kind.FILE, file.name, "There is no text in this archive.", batch, fields)
    left = MOST_BYTES_IN_ARCHIVE
    for number, member in enumerate(texts):
        left -= member.file_size
        if number >= MOST_IN_ARCHIVE or left < 0:
            why = f"Not all of it: {len(texts) - number:,} of {len(texts):,} texts are left out, from "
            why += f"{member.filename} on. Give an archive of at most {MOST_IN_ARCHIVE:,} texts and "
            why += f"{MOST_BYTES_IN_ARCHIVE / 1e6:.0f} MB."
            _refuse(Errand.Kind.FILE, file.name, why, batch, fields)
            return
        try:
            with archive.open(member) as content:
                _hand_in(File(member.filename, member.file_size, content), batch, fields)
        except UNPACKING as problem:
            _refuse(Errand.Kind.FILE, member.filename, _damaged(problem), batch, fields)


def _is_text(member):
    path = PurePosixPath(member.filename)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not member.is_dir() and not hidden and path.suffix.lower() in SUFFIXES


def _damaged(problem):
    return f"It could not be unpacked: {str(problem) or 'it breaks off'}."
