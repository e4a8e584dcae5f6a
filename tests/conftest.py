from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import caches
from django.utils import translation

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def gazetteer():
    """All names of the reference files, as `parse` knows them."""
    from relations.reference import read_gazetteer

    return read_gazetteer(ROOT / "seeds" / "reference")


@pytest.fixture(autouse=True)
def as_just_started():
    """As after a start: no page of another test is kept, and no language is active that one asked for.

    Each test begins with tables of its own, whose versions begin anew: pages of another would fit.
    """
    for alias in settings.CACHES:
        caches[alias].clear()
    yield
    translation.deactivate()


@pytest.fixture
def site(monkeypatch):
    """A web server on this machine that the tests may fetch from; see `tests.local_site`."""
    from tests.local_site import local_site

    with local_site(monkeypatch) as site:
        yield site


@pytest.fixture
def names_in_tables(db):
    """The people, the place and the words that the tables of `tests.intake.tables` name."""
    from relations.models import CountryName, Topic
    from tests import factories as make

    make.tenure(make.person("Takaichi Sanae"))
    make.tenure(make.person("Lee Jae-myung", country_code="KR"), "President", "head_of_state", "2025-06-04")
    make.place("Nara")
    CountryName.objects.create(country=make.country("KR"), text="ROK")
    Topic.objects.create(slug="trade", name="trade")
