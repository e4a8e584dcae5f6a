"""Static files as production serves them: hashed, packed, and without what only their authors read."""

import re

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

_COMMENT = re.compile(r"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/")
# Around these a style sheet needs no space; parentheses and words of a value keep theirs.
_AROUND = re.compile(r"\s*([{};])\s*")


def thin_css(text):
    """A style sheet without comments and indentation. Ours have no comment within a string."""
    return _AROUND.sub(r"\1", _COMMENT.sub("", text)).strip()


def thin_js(text):
    """A script without whole lines of comment and without indentation. Ours have no text of several lines."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


THIN = {".css": thin_css, ".js": thin_js}


class Thinned:
    """A storage whose style sheets and scripts are thin when read."""

    def __init__(self, storage):
        self.storage = storage

    def open(self, path):
        with self.storage.open(path) as file:
            content = file.read()
        thin = next((THIN[ending] for ending in THIN if path.endswith(ending)), None)
        return ContentFile(thin(content.decode()).encode() if thin else content)


class StaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Thins the site's own files, which lie at the top of `static/`; those of packages stay as they are."""

    def post_process(self, paths, dry_run=False, **options):
        own = {name: (Thinned(storage), path) for name, (storage, path) in paths.items() if "/" not in name}
        yield from super().post_process(paths | own, dry_run=dry_run, **options)
