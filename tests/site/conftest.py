import pytest

from relations.models import Participation
from tests import factories as make


@pytest.fixture
def nara(db):
    """Lee's visit to Nara, the summit that is part of it, and what was said there."""
    takaichi, lee = make.person(), make.person("Lee Jae-myung", country_code="KR")
    make.tenure(takaichi)
    make.tenure(lee, title="President", role="head_of_state", start="2025-06-04")
    town = make.place()
    visit = make.event("visit", on="2026-01-13/2026-01-14", people=[lee], at=town, title="Lee visits Nara")
    summit = make.event(
        subtype="summit", people=[takaichi, lee], at=town, part_of=visit, title="Takaichi and Lee meet"
    )
    statement = make.event("statement", part_of=summit, title="Lee: “We are neighbours”")
    Participation.objects.create(event=statement, person=lee, country=lee.country, role="speaker")
    statement.refresh()
    return {"visit": visit, "summit": summit, "statement": statement, "takaichi": takaichi, "lee": lee}
