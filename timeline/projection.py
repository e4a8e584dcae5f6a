"""Where a place lies on the map of `static/land.svg`: the Equal Earth projection around 150° east.

Equal areas, so that no part of the world looks greater than it is; the middle is where most of these
relations are. Formula and constants: Šavrič, Patterson, Jenny, "The Equal Earth map projection" (2018).
"""

import math

WIDTH, HEIGHT = 4000, 1749
MIDDLE = 150.0
NORTH = 84.0

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = math.sqrt(3) / 2


def project(latitude, longitude):
    """(x, y) on the map, in its units; whole turns around the globe make no difference."""
    around = (longitude - MIDDLE + 180) % 360 - 180
    x, y = _equal_earth(latitude, around)
    return WIDTH / 2 + x * _SCALE, (_TOP - y) * _SCALE


def _equal_earth(latitude, longitude):
    theta = math.asin(_M * math.sin(math.radians(latitude)))
    square = theta * theta
    sixth = square**3
    x = math.radians(longitude) * math.cos(theta)
    x /= _M * (_A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square))
    return x, theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))


_SCALE = WIDTH / 2 / _equal_earth(0, 180)[0]
_TOP = _equal_earth(NORTH, 0)[1]
