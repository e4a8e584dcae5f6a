"""Source rows: a text is stored once, known by its SHA-256, and never edited."""

import hashlib

from django.core.exceptions import ValidationError

from relations.extraction.types import SourceText
from relations.models import Source


class IngestError(ValueError):
    """Why a text could not be stored, in words for the one who gave it."""


def find_source(text):
    """The source that has this very text, or None."""
    return Source.objects.filter(sha256=hashlib.sha256(text.encode()).hexdigest()).first()


def add_source(source_text):
    """Stores a text that is not stored yet; IngestError where it can't be."""
    on = source_text.published
    if on is None or on.first is None or on.last is None:
        raise IngestError(f"{source_text.key}: no publication date")
    source = Source(
        key=source_text.key[:120],
        publisher=source_text.publisher[:120],
        url=source_text.url,
        title=source_text.title[:300],
        published_first=on.first,
        published_last=on.last,
        published_precision=on.precision,
        language=source_text.language[:8],
        text=source_text.text,
        body_start=source_text.body_start,
        # Whoever brings a text in has not asked its publisher.
        shown_whole=False,
    )
    source.measure()
    try:
        source.clean_fields()
        source.clean()
    except ValidationError as problem:
        wrong = "; ".join(f"{name}: {' '.join(texts)}" for name, texts in problem.message_dict.items())
        raise IngestError(f"{source_text.key}: {wrong}") from None
    source.save()
    return source


def text_of(source):
    """The SourceText that a Source row keeps."""
    return SourceText(
        key=source.key,
        text=source.text,
        body_start=source.body_start,
        published=source.published,
        title=source.title,
        publisher=source.publisher,
        url=source.url,
        language=source.language,
    )
