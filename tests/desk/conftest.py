import pytest

from relations.models import CountryName, PersonName
from tests import factories as make
from tests.drifting import watch_lists


@pytest.fixture
def admin_user(db, django_user_model):
    """The curator. Without a password: hashing one for each test costs more than the test."""
    return django_user_model.objects.create_superuser("curator")


@pytest.fixture
def article(db):
    """A text that tells two events, both waiting: a meeting with its fields proved, and a statement."""
    people = [make.person(), make.person("Lee Jae-myung", country_code="KR")]
    make.tenure(people[0])
    text = make.source(
        "Takaichi and Lee held talks in Nara on Tuesday. “We are neighbours,” Lee said.", title="Nara talks"
    )
    met = make.event(people=people, at=make.place(), state="proposed", proved_by=False)
    make.evidence(met, text, "Takaichi and Lee held talks in Nara on Tuesday.")
    for field, words in (("date", "on Tuesday"), ("place", "Nara"), ("participants", "Lee")):
        make.evidence(met, text, words, field)
    said = make.event("statement", people=people[1:], state="proposed", proved_by=False)
    make.evidence(said, text, "“We are neighbours,” Lee said.")
    for event in (met, said):
        event.refresh()
    return met, said


@pytest.fixture
def names(db):
    takaichi, lee = make.person(), make.person("Lee Jae-myung", country_code="KR")
    make.tenure(takaichi)
    make.tenure(lee, "President", "head_of_state", "2025-06-04")
    PersonName.objects.create(person=takaichi, text="高市早苗", language="ja")
    CountryName.objects.create(country_id="KR", text="Seoul", use=CountryName.Use.CAPITAL)
    make.place("Nara")
    return takaichi, lee


@pytest.fixture(autouse=True)
def _lists_follow_every_change(request):
    yield from watch_lists(request)
