"""Which part of a page is asked for: the whole, or the one region that htmx will replace."""

from django.utils.cache import patch_vary_headers


def region_of(request):
    """The DOM id of the region that htmx asks for, or "" for the whole page.

    Going Back through htmx's history asks for a page too and must get all of it.
    """
    if not request.htmx or request.htmx.history_restore_request:
        return ""
    return request.htmx.target or ""


def current_address(request):
    """Path and query of the page that sent an htmx request, or ""."""
    try:
        return (request.htmx.current_url_abs_path or "").partition("#")[0]
    except ValueError:  # the header holds no address at all
        return ""


def vary_by_region(response):
    """A cache must keep the page and its regions apart."""
    patch_vary_headers(response, ("HX-Request", "HX-Target"))
    return response
