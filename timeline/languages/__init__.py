"""Which language a page is in, and the same page in the others: the address alone says.

English has no prefix, Japanese is under /ja/, Korean under /ko/. No cookie, no wish of the browser: what
two people see at one address is the same, and a cache needs to know nothing but the address.
"""

from .addresses import in_language, language_links, language_of
from .middleware import AddressLanguageMiddleware

__all__ = ["AddressLanguageMiddleware", "in_language", "language_links", "language_of"]
