"""Places on a map."""

import math
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.http import QueryDict

from tests import factories as make
from tests.site.seen import number_found, see, text_of, texts
from timeline.filters import TimelineFilter
from timeline.labels import labels
from timeline.places_map import Circle, pictures, spots
from timeline.projection import HEIGHT, MIDDLE, WIDTH, project

pytestmark = pytest.mark.django_db

AT = {
    "Seoul": ("KR", 37.57, 126.98),
    "Tokyo": ("JP", 35.69, 139.69),
    "Busan": ("KR", 35.18, 129.08),
    "Lima": ("PE", -12.05, -77.04),
    "London": ("GB", 51.51, -0.13),
}


@pytest.fixture
def places(db):
    found = {}
    for name, (country, latitude, longitude) in AT.items():
        found[name] = make.place(name, country)
        found[name].latitude, found[name].longitude = latitude, longitude
        found[name].save()
    for number, name in ((9, "Seoul"), (4, "Tokyo"), (1, "Busan"), (1, "Lima")):
        for day in range(1, number + 1):
            make.event(on=f"2025-10-{day:02}", at=found[name], proved_by=False)
    hall = make.place("Blue House", "KR", kind="site", town=found["Seoul"])
    make.event("visit", on="2025-11-01", at=hall, proved_by=False)
    make.event(title="Somewhere", on="2025-11-02", at=make.place("Nowhere", "KR"), proved_by=False)
    return found


def asked(query=""):
    return TimelineFilter.read(QueryDict(query), "/map/")


def test_a_town_counts_what_happened_at_its_sites(places):
    assert [(spot.place.name, spot.number) for spot in spots(asked())] == [
        ("Seoul", 10),
        ("Tokyo", 4),
        ("Busan", 1),
        ("Lima", 1),
        ("Nowhere", 1),
    ]


def test_every_number_is_the_length_of_the_list_it_leads_to(client, places):
    page = see(client.get("/map/?kind=meeting"))
    rows = page.xpath("//table//td/a")
    assert [text_of(row) for row in rows] == ["9", "4", "1", "1", "1"]
    for row in rows:
        assert number_found(see(client.get(row.get("href")))) == int(text_of(row)), row.get("href")
    assert rows[0].get("href") == "/timeline/?kind=meeting&place=seoul"


def test_the_picture_s_links_are_those_of_the_table_and_no_stops_of_the_keyboard(client, places):
    page = see(client.get("/map/"))
    links = page.xpath("//svg[@class='map'][@aria-hidden='true']//a")
    assert {link.get("tabindex") for link in links} == {"-1"}
    on_the_map = page.xpath("//tr[not(.//small)]/td/a/@href")
    assert {link.get("href") for link in links} == set(on_the_map)
    assert texts(page, "//tr/th/small") == ["(not on the map)"]
    assert page.xpath("//svg//title/text()")[0] == "Seoul: 10 events"


def test_what_lies_near_together_is_shown_closer_and_then_the_world(places):
    close, world = pictures(spots(asked()))
    assert [circle.spot.place.name for circle in close.circles] == ["Seoul", "Tokyo", "Busan"]
    assert len(world.circles) == 4
    assert world.box == (0, 0, WIDTH, HEIGHT)
    assert world.frame == close.box


def test_where_all_lie_near_together_the_world_is_not_shown(places):
    assert len(pictures(spots(asked("from=2025-10-02&place=tokyo&to=2025-10-02")))) == 1


def test_places_far_apart_are_shown_on_the_world_alone(db, places):
    made = [make.event(on="2024-01-01", at=places[name]) for name in ("London", "Lima", "Tokyo")]
    assert len(made) == 3
    (world,) = pictures(spots(asked("to=2024")))
    assert world.frame is None
    assert len(world.circles) == 3


def test_areas_of_circles_stand_for_numbers(places):
    close = pictures(spots(asked()))[0]
    seoul, tokyo, _busan = close.circles
    assert seoul.radius / tokyo.radius == pytest.approx(math.sqrt(10 / 4), abs=0.05)


def test_with_nothing_found_there_is_no_map(client, places):
    page = see(client.get("/map/?from=2030"))
    assert not page.xpath("//svg | //table")
    assert pictures([]) == []


def test_the_projection_puts_the_middle_in_the_middle_and_the_edges_at_the_edges():
    assert project(0, MIDDLE)[0] == WIDTH / 2
    assert project(0, MIDDLE - 180)[0] == pytest.approx(0)
    assert project(0, MIDDLE + 179.999)[0] == pytest.approx(WIDTH, abs=1)
    assert project(84, MIDDLE)[1] == pytest.approx(0)
    assert project(-58, MIDDLE)[1] == pytest.approx(HEIGHT, abs=1)
    assert project(35.69, 139.69) == pytest.approx(project(35.69, 139.69 + 360))


@pytest.mark.parametrize(
    ("latitude", "longitude", "is_land"),
    [
        (35.9, 139.4, True),  # north-west of Tokyo
        (36.4, 128.0, True),  # in the middle of South Korea
        (39.0, 134.0, False),  # in the sea between them
        (48.0, 11.6, True),  # Munich
        (-12.5, -75.0, True),  # inland of Lima
        (68.0, 179.0, True),  # Chukotka, at the antimeridian
        (68.5, -179.0, True),
        (72.0, -40.0, True),  # Greenland, where the map is cut
        (20.0, -150.0, False),
    ],
)
def test_the_outline_lies_where_the_projection_puts_places(latitude, longitude, is_land):
    x, y = project(latitude, longitude)
    inside = sum(_crossings(ring, x, y) for ring in _rings())
    assert (inside % 2 == 1) is is_land


def _rings():
    path = Path(finders.find("land.svg")).read_text().split('d="M')[1].split('"')[0]
    for part in path.replace("z", "").split("M"):
        start, steps = part.split("l")
        numbers = [int(n) for n in steps.replace("-", " -").split()]
        x, y = map(int, start.split())
        ring = [(x, y)]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        yield ring


def _crossings(ring, x, y):
    """How often a line from (x, y) to the right meets the ring."""
    count = 0
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            count += 1
    return count


def test_the_outline_is_a_light_file_and_tells_where_it_is_from():
    text = Path(finders.find("land.svg")).read_text()
    assert len(text) <= 40_000
    assert "Natural Earth" in text
    assert "public domain" in text


def circle(x, y, radius=10):
    return Circle(None, x, y, radius)


def test_names_cover_neither_each_other_nor_circles_and_stay_in_the_picture():
    one, other, third = circle(100, 100), circle(130, 100), circle(480, 300)
    found = labels(
        [("Seoul", one), ("Busan", other), ("Vladivostok", third)],
        [one, other, third],
        (0, 0, 500, 400),
        10,
    )
    # Right of Seoul stands another circle, and right of the last one the picture ends.
    assert [(label.text, label.anchor) for label in found] == [
        ("Seoul", "end"),
        ("Busan", "start"),
        ("Vladivostok", "end"),
    ]


def test_a_name_without_room_is_left_out():
    crowd = [circle(x, y) for x in range(0, 200, 20) for y in range(0, 200, 20)]
    names = [("Gyeongju", one) for one in crowd]
    assert len(labels(names, crowd, (40, 40, 60, 60), 10)) == 0
