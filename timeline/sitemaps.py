"""Every page that is no filtered view, for search engines: /sitemap.xml and what it leads to."""

from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps import views as sitemaps
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from relations.models import Country, Event, Person, Place, Source, Topic

from .templatetags.navigation import PAGES

# A file of 50,000 addresses is the most the protocol takes; a query for 5,000 is soon answered.
MOST = 5_000


class Pages(Sitemap):
    def items(self):
        return list(PAGES)

    def location(self, item):
        return reverse(item)


class Pairs(Sitemap):
    limit = MOST

    def items(self):
        rows = Event.objects.published().counted_by_pair()
        return sorted(f"{one}-{other}".lower() for one, other, _number in rows)

    def location(self, item):
        return reverse("pair", args=[item])


class Seen(Sitemap):
    """Rows of a model that some published event has to do with."""

    limit = MOST

    def __init__(self, model, path):
        self.model, self.path = model, path

    def items(self):
        seen = self.model.objects.filter(**{f"{self.path}__state": "published"})
        return seen.order_by("pk").distinct()


class Texts(Seen):
    """Sources; their texts, which are long, are not asked for."""

    def items(self):
        return super().items().defer("text")


class EventsOfYear(Sitemap):
    """The events of one year: pages of a year never have far to go to their first row."""

    limit = MOST

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
Disallow: /*?*after=
Disallow: /*?*find-
Sitemap: {sitemap}
"""


@require_safe
def robots(request):
    """Robots may read all but the desk, copies for frames, and the tails of long lists."""
    text = ROBOTS.format(sitemap=request.build_absolute_uri(reverse("sitemap")))
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
