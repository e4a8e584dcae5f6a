"""The active language of a request."""

from django.utils import translation

from .addresses import language_of


class AddressLanguageMiddleware:
    """Activates the language of the address.

    Django's LocaleMiddleware would do it too, but adds `Vary: Accept-Language` to every page without a
    prefix, though no header changes what it says: a cache would keep a copy for each wish of a browser.
    The language stays active behind the request, since an export is written while it is sent.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        language = language_of(request.path_info)
        translation.activate(language)
        request.LANGUAGE_CODE = language
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response
