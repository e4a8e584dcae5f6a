"""Archives for tests to hand in."""

import io
import zipfile


def zipped(parts, packing=zipfile.ZIP_DEFLATED):
    """The bytes of a zip archive of {name: content}."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", packing) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()
