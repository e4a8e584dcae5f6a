import pytest

from relations.models import Event, Meeting, Participation, Statement, Visit
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_an_untitled_meeting_is_titled_by_who_and_where():
    people = [make.person(), make.person("Lee Jae-myung", country_code="KR")]
    met = make.event(people=people, at=make.place("Nara"))
    assert met.title == "Takaichi Sanae and Lee Jae-myung meet in Nara"


def test_a_meeting_of_three_is_titled_by_family_names():
    people = [
        make.person("Joe Biden", "Biden", "US"),
        make.person("Kishida Fumio"),
        make.person("Yoon Suk-yeol", country_code="KR"),
    ]
    met = make.event(people=people, on="2023-08-18", at=make.place("Camp David", "US", kind="site"))
    assert met.title == "Biden, Kishida and Yoon meet at Camp David"


def test_a_statement_is_titled_by_its_words():
    said = make.source('"I expect this year to be better," Takaichi said.')
    statement = make.event(kind="statement", people=[make.person()], proved_by=False)
    make.evidence(statement, said, '"I expect this year to be better,"', field="content")
    statement.title = ""
    statement.refresh()
    assert statement.title == "Takaichi Sanae: “I expect this year to be better”"


def test_reported_words_stand_in_a_title_without_quotation_marks():
    said = make.source("Lee said that deepening cooperation could not be put off.")
    lee = make.person("Lee Jae-myung", country_code="KR")
    statement = make.event(kind="statement", people=[lee], proved_by=False)
    make.evidence(statement, said, "that deepening cooperation could not be put off", field="content")
    statement.title = ""
    statement.refresh()
    assert statement.title == "Lee Jae-myung: deepening cooperation could not be put off"


def test_a_long_quotation_ends_in_the_title_at_a_whole_word():
    words = '"' + "cooperation " * 20 + '"'
    said = make.source(f"{words} Lee said.")
    statement = make.event(kind="statement", people=[make.person()], proved_by=False)
    make.evidence(statement, said, words, field="content")
    statement.title = ""
    statement.refresh()
    assert statement.title == f"Takaichi Sanae: “{' '.join(['cooperation'] * 7)} …”"


def test_a_visit_belongs_to_the_relations_of_the_country_it_leads_to():
    lee = make.person("Lee Jae-myung", country_code="KR")
    visit = make.event(kind="visit", people=[lee], countries=(), at=make.place("Nara"))
    assert {c.code for c in visit.countries.all()} == {"JP", "KR"}


def test_a_meeting_in_a_third_country_adds_no_country():
    met = make.event(countries=("JP", "KR"), at=make.place("Lima", "PE"))
    assert {c.code for c in met.countries.all()} == {"JP", "KR"}


def test_a_statement_made_at_a_meeting_belongs_to_the_meeting_s_relations():
    summit = make.event(countries=("JP", "KR"))
    remark = make.event(kind="statement", people=[make.person()], countries=(), part_of=summit)
    assert list(Event.objects.between_countries("jp", "kr").of_kind("statement")) == [remark]


def test_two_who_meet_during_a_visit_to_a_third_country_keep_its_host_out():
    kishida, yoon = make.person("Kishida Fumio"), make.person("Yoon Suk Yeol", country_code="KR")
    at = make.place("Washington", "US")
    visit = make.event(kind="visit", people=[kishida], countries=(), at=at)
    met = make.event(people=[kishida, yoon], countries=(), at=at, part_of=visit)
    assert {c.code for c in visit.countries.all()} == {"JP", "US"}
    assert {c.code for c in met.countries.all()} == {"JP", "KR"}


def test_proxies_hold_their_own_kind_only():
    make.event(kind="meeting")
    make.event(kind="visit")
    make.event(kind="statement")
    assert Meeting.objects.count() == Visit.objects.count() == Statement.objects.count() == 1
    assert Event.objects.count() == 3


def test_publishing_without_evidence_wants_a_reason():
    met = make.event(state="proposed", proved_by=False)
    with pytest.raises(ValueError, match="no evidence"):
        met.publish()
    met.publish(reason="Known from the schedule both sides announced.")
    assert met.state == "published"
    assert met.version == 1


def test_an_event_without_a_date_is_not_published():
    met = make.event(on=None, state="proposed")
    with pytest.raises(ValueError, match="no date"):
        met.publish()


def test_public_ids_are_short_and_spell_no_word():
    ids = {make.event(title=str(n)).public_id for n in range(20)}
    assert len(ids) == 20
    assert all(len(i) == 8 and not set(i) & set("aeiou01l") for i in ids)


def test_a_participation_shows_the_known_name_before_the_source_s_words():
    met = make.event(proved_by=False)
    known = Participation.objects.create(event=met, person=make.person(), name="Takaichi")
    unknown = Participation.objects.create(event=met, name="a senior official")
    assert (known.shown_name, unknown.shown_name) == ("Takaichi Sanae", "a senior official")
