"""What a process does that reads texts for another to store: it knows no Django and no database."""

import hashlib

from relations.archives import read_piece
from relations.extraction import extract
from relations.sources import SourceError

# What comes of a text that is stored already: it is not read again.
SKIPPED = "stored already"
# Bytes of a SHA-256 that are kept: enough to tell a hundred million texts apart.
SHORT = 16

_at_hand = {}


def begin(gazetteer, stored):
    """To be called once in the process: the names to read by, and the short hashes of stored texts."""
    _at_hand.update(gazetteer=gazetteer, stored=stored)


def short(sha256):
    return bytes.fromhex(sha256)[:SHORT]


def read(piece):
    """(SourceText, drafts), SKIPPED or a SourceError: whatever comes of a piece goes back to the writer."""
    try:
        text = read_piece(piece)
    except SourceError as problem:
        return problem
    if short(hashlib.sha256(text.text.encode()).hexdigest()) in _at_hand["stored"]:
        return SKIPPED
    return text, extract(text, _at_hand["gazetteer"])
