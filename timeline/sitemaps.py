"""Every page that is no filtered view, for search engines: /sitemap.xml and what it leads to."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps import views as sitemaps
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from relations.models import Country, Event, EventList, Person, Place, Source, Topic
from relations.models.lists import Dimension

from .languages import in_language
from .templatetags.navigation import PAGES

# A file of 50,000 addresses is the most the protocol takes; a query for 5,000 is soon answered, and each
# is told in three languages.
MOST = 5_000


class InEveryLanguage(Sitemap):
    """Each page once in each language, and beside it the addresses of the others.

    Django's own `i18n = True` asks for all rows there are, once a language, whichever page is wanted.
    """

    limit = MOST

    def get_urls(self, page=1, site=None, protocol=None):
        found = super().get_urls(page, site, protocol)
        return [{**entry, "location": url, "alternates": links} for entry, url, links in _translated(found)]


def _translated(entries):
    """(entry, its address in a language, links to all) for each entry and language."""
    for entry in entries:
        scheme, host, path, *_ = urlsplit(entry["location"])
        urls = {code: f"{scheme}://{host}{in_language(path, code)}" for code, _name in settings.LANGUAGES}
        links = [{"location": url, "lang_code": code} for code, url in urls.items()]
        links.append({"location": urls[settings.LANGUAGE_CODE], "lang_code": "x-default"})
        for url in urls.values():
            yield entry, url, links


class Pages(InEveryLanguage):
    def items(self):
        return list(PAGES)

    def location(self, item):
        return reverse(item)


class Pairs(InEveryLanguage):
    def items(self):
        pairs = EventList.objects.filter(dimension=Dimension.PAIR, number__gt=0)
        return list(pairs.order_by("value").values_list("value", flat=True))

    def location(self, item):
        return reverse("pair", args=[item])


class Seen(InEveryLanguage):
    """Rows of a model that some published event has to do with."""

    def __init__(self, model, path):
        self.model, self.path = model, path

    def items(self):
        seen = self.model.objects.filter(**{f"{self.path}__state": "published"})
        return seen.order_by("pk").distinct()


class Texts(Seen):
    """Sources; their texts, which are long, are not asked for."""

    def items(self):
        return super().items().defer("text")


class EventsOfYear(InEveryLanguage):
    """The events of one year: pages of a year never have far to go to their first row."""

    def __init__(self, year):
        self.year = year

    def items(self):
        return Event.objects.published().of_year(self.year).oldest_first().in_one_line()

    def lastmod(self, item):
        return item.updated_at


def _sections():
    sections = {
        "pages": Pages(),
        "pairs": Pairs(),
        "people": Seen(Person, "participations__event"),
        "countries": Seen(Country, "events"),
        "places": Seen(Place, "events"),
        "topics": Seen(Topic, "events"),
        "sources": Texts(Source, "evidence__event"),
    }
    years = Event.objects.published().years()
    return sections | {f"events-{year}": EventsOfYear(year) for year in years}


@require_safe
def index(request):
    return sitemaps.index(request, _sections(), sitemap_url_name="sitemap-section")


@require_safe
def section(request, section):
    return sitemaps.sitemap(request, _sections(), section)


ROBOTS = """\
User-agent: *
Disallow: /admin/
Disallow: /embed/
Disallow: /*/embed/
Disallow: /*?*after=
Disallow: /*?*find-
Disallow: /*?*q=
Disallow: /*?*&
Disallow: /timeline.*?
Disallow: /*/timeline.*?
Sitemap: {sitemap}
"""


@require_safe
def robots(request):
    """Robots may read all but the desk, copies for frames, and what has no end.

    That is tails of long lists, searches, two filters or more at once, and exports of a filtered list.
    """
    text = ROBOTS.format(sitemap=request.build_absolute_uri(reverse("sitemap")))
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
