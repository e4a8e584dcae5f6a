"""Pages packed on their way out: brotli where the browser takes it, else gzip.

A page that holds both a secret and words of the request can give the secret away by its packed length
(BREACH). So only what anyone may see is packed: nothing for one who is signed in, and nothing that sets a
cookie, as each form with a CSRF token does. The site's own pages hold neither.
"""

import gzip

import brotli
from django.conf import settings
from django.core.cache import caches
from django.utils.cache import patch_vary_headers

# Below this the header costs more than packing saves.
SMALLEST = 400
# Level 6 packs a page of 60 KB in 3 ms. Level 10 takes 30 to 60 ms for a tenth less: well spent on a page
# that is kept, for it is packed once.
BROTLI_LEVEL, GZIP_LEVEL = 6, 6
BROTLI_LEVEL_KEPT, GZIP_LEVEL_KEPT = 10, 9
TEXTUAL = ("text/", "application/json", "application/xml", "application/atom+xml", "image/svg+xml")

PACKERS = {
    "br": lambda content, kept: brotli.compress(
        content, mode=brotli.MODE_TEXT, quality=BROTLI_LEVEL_KEPT if kept else BROTLI_LEVEL
    ),
    "gzip": lambda content, kept: gzip.compress(content, GZIP_LEVEL_KEPT if kept else GZIP_LEVEL, mtime=0),
}


class CompressionMiddleware:
    """Stands behind WhiteNoise, which has its files packed already."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if not _may_be_packed(request, response):
            return response
        patch_vary_headers(response, ("Accept-Encoding",))
        packing = _packing(request.headers.get("Accept-Encoding", ""))
        if packing:
            response.content = _packed(response, packing)
            response["Content-Encoding"] = packing
            response["Content-Length"] = str(len(response.content))
            # The same page in other bytes: equal in meaning, not in each byte.
            etag = response.get("ETag", "")
            if etag.startswith('"'):
                response["ETag"] = f"W/{etag}"
        return response


def _packed(response, packing):
    """The packed content; that of a page which is kept is packed once."""
    if not getattr(response, "is_kept", False):
        return PACKERS[packing](response.content, False)
    key = f"{response['ETag']}:{packing}"
    content = caches["pages"].get(key)
    if content is None:
        content = PACKERS[packing](response.content, True)
        caches["pages"].set(key, content)
    return content


def _may_be_packed(request, response):
    if response.streaming or response.has_header("Content-Encoding") or len(response.content) < SMALLEST:
        return False
    is_public = settings.SESSION_COOKIE_NAME not in request.COOKIES and not response.cookies
    return is_public and response.get("Content-Type", "").startswith(TEXTUAL)


def _packing(accepted):
    """The best packing that the browser takes, or "": `br;q=0` says that it does not."""
    taken = set()
    for choice in accepted.split(","):
        name, _, weight = choice.partition(";")
        if weight.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000"):
            taken.add(name.strip().lower())
    return next((packing for packing in PACKERS if packing in taken), "")
