"""What Python raises at a damaged, an encrypted or an oddly packed archive. Knows no database."""

import lzma
import zipfile
import zlib

# EOFError and OSError where it breaks off, RuntimeError behind a password or for an unknown way of packing,
# ValueError for names and numbers that make no sense.
UNPACKING = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError, ValueError)
