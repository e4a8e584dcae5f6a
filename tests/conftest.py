from pathlib import Path

import pytest
from django.core.cache import caches

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def gazetteer():
    """All names of the reference files, as `parse` knows them."""
    from relations.reference import read_gazetteer

    return read_gazetteer(ROOT / "seeds" / "reference")


@pytest.fixture(autouse=True)
def as_just_started():
    """As after a start: no page of another test is kept, and no language is active that one asked for."""
    from django.core.cache import caches
    from django.utils import translation

    yield
    translation.deactivate()
    for name in ("default", "pages"):
        caches[name].clear()


@pytest.fixture
def site(monkeypatch):
    """A web server on this machine that the tests may fetch from; see `tests.local_site`."""
    from tests.local_site import local_site

    with local_site(monkeypatch) as site:
        yield site


@pytest.fixture(autouse=True)
def _nothing_kept():
    """Each test begins with tables of its own, whose versions begin anew: pages of another would fit."""
    for alias in ("default", "pages"):
        caches[alias].clear()
