"""Names beside circles, so that none covers another name or circle; who finds no room goes without."""

from dataclasses import dataclass

# Width of a letter as a share of its height; of one written in squares, all of it.
LATIN, SQUARE = 0.56, 1.0
# The busiest few also have a name on a phone.
FOREMOST = 4


@dataclass(frozen=True)
class Label:
    text: str
    x: float
    y: float
    anchor: str  # start, middle or end, as in SVG
    is_foremost: bool


def labels(names, circles, box, letters):
    """[Label] of (text, circle) couples, the most important first.

    `circles` are all there are, with x, y and radius; `box` is what is shown: left, top, width, height.
    """
    taken = [_around(circle) for circle in circles]
    made = []
    for text, circle in names:
        for label, room in _tries(text, circle, letters, len(made) < FOREMOST):
            own = _around(circle)
            if _within(room, box) and not any(_touch(room, other) for other in taken if other != own):
                made.append(label)
                taken.append(room)
                break
    return made


def _tries(text, circle, letters, is_foremost):
    """Right of the circle, left, below, above: each with the room (left, top, right, bottom) it takes."""
    width = letters * sum(SQUARE if ord(c) > 0x2E7F else LATIN for c in text)
    gap = circle.radius + letters * 0.3
    x, y, middle = circle.x, circle.y, circle.y + letters * 0.35
    for anchor, at_x, at_y, left in (
        ("start", x + gap, middle, x + gap),
        ("end", x - gap, middle, x - gap - width),
        ("middle", x, y + gap + letters * 0.75, x - width / 2),
        ("middle", x, y - gap, x - width / 2),
    ):
        room = (left, at_y - letters * 0.8, left + width, at_y + letters * 0.2)
        yield Label(text, round(at_x, 1), round(at_y, 1), anchor, is_foremost), room


def _around(circle):
    return (
        circle.x - circle.radius,
        circle.y - circle.radius,
        circle.x + circle.radius,
        circle.y + circle.radius,
    )


def _within(room, box):
    left, top, width, height = box
    return left <= room[0] and top <= room[1] and room[2] <= left + width and room[3] <= top + height


def _touch(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
