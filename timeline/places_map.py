"""Where things happened: places as circles on a map, and where most of them lie, closer."""

import math
from dataclasses import dataclass, field

from django.urls import reverse

from relations.models import Place
from relations.models.lists import Dimension as D

from .labels import Label, labels
from .naming import place_name, with_names_of
from .projection import HEIGHT, WIDTH, project

# A map is drawn as wide as the page; sizes below are in pixels of a page this wide.
PAGE = 1152
GREATEST, SMALLEST = 30, 4  # radius of a circle
LETTERS = 13  # height of a label's letters
MOST_LABELS = 30
# What the closer map shows, in units of the whole.
CLOSE_WIDTH = 640
MARGIN = 50


@dataclass(frozen=True)
class Spot:
    """A town with what happened in it and at its sites; x and y are None where it has no coordinates."""

    place: Place
    number: int
    url: str  # of the list of its events
    x: float | None
    y: float | None

    @property
    def name(self):
        return place_name(self.place)


@dataclass(frozen=True)
class Circle:
    spot: Spot
    x: float
    y: float
    radius: float


@dataclass
class Picture:
    """A part of the map: `box` is left, top, width and height in the map's units."""

    box: tuple[int, int, int, int]
    circles: list[Circle] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    frame: tuple[int, int, int, int] | None = None  # of the part that another picture shows closer

    @property
    def view_box(self):
        return " ".join(str(edge) for edge in self.box)

    @property
    def unit(self):
        """Units of the map in a pixel of the page."""
        return self.box[2] / PAGE

    @property
    def letters(self):
        return round(LETTERS * self.unit, 2)


def spots(asked):
    """[Spot] of a filter's events, the busiest first; a site stands for its town."""
    # A town's number holds those of its sites.
    counts = dict(asked.found.leaving_out("place").counted.foremost(D.PLACE)[0])
    towns = with_names_of(Place.objects.filter(town=None, slug__in=counts).select_related("country"))
    found = [_spot(asked, place, counts[place.slug]) for place in towns]
    return sorted(found, key=lambda spot: (-spot.number, spot.place.name))


def _spot(asked, place, number):
    there = asked.without("place").with_("place", place.slug).at(reverse("timeline")).url
    if place.latitude is None:
        return Spot(place, number, there, None, None)
    x, y = project(float(place.latitude), float(place.longitude))
    return Spot(place, number, there, round(x, 1), round(y, 1))


def pictures(spots):
    """[Picture]: where most lies, closer, if much lies near together; then the world."""
    placed = [spot for spot in spots if spot.x is not None]
    if not placed:
        return []
    most = placed[0].number
    drawn = []
    box = _close_up(placed)
    if box:
        drawn.append(_picture(box, placed, most))
    if not box or any(not _inside(spot, box) for spot in placed):
        drawn.append(_picture((0, 0, WIDTH, HEIGHT), placed, most))
        drawn[-1].frame = box
    return drawn


def _picture(box, placed, most):
    picture = Picture(box)
    shown = [spot for spot in placed if _inside(spot, box)]
    for spot in shown:
        radius = max(GREATEST * math.sqrt(spot.number / most), SMALLEST) * picture.unit
        picture.circles.append(Circle(spot, spot.x, spot.y, round(radius, 1)))
    names = [(circle.spot.name, circle) for circle in picture.circles[:MOST_LABELS]]
    picture.labels = labels(names, picture.circles, box, picture.letters)
    return picture


def _inside(spot, box):
    left, top, width, height = box
    return left <= spot.x <= left + width and top <= spot.y <= top + height


def _close_up(placed):
    """The box around what lies near the place that has most near it; None where that is not the most of
    all, or is a place alone."""
    height = CLOSE_WIDTH // 2
    reach_x, reach_y = CLOSE_WIDTH / 2 - MARGIN, height / 2 - MARGIN

    def near(middle):
        return [s for s in placed if abs(s.x - middle.x) <= reach_x and abs(s.y - middle.y) <= reach_y]

    best = max((near(spot) for spot in placed), key=lambda around: sum(s.number for s in around))
    if len(best) < 2 or 2 * sum(s.number for s in best) < sum(s.number for s in placed):
        return None
    middle_x = (min(s.x for s in best) + max(s.x for s in best)) / 2
    middle_y = (min(s.y for s in best) + max(s.y for s in best)) / 2
    left = min(max(round(middle_x - CLOSE_WIDTH / 2), 0), WIDTH - CLOSE_WIDTH)
    top = min(max(round(middle_y - height / 2), 0), HEIGHT - height)
    return left, top, CLOSE_WIDTH, height
