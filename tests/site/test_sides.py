"""What each side said, and whether the sources agree."""

import pytest

from relations.models import Participation, Topic
from tests import factories as make
from tests.site.seen import see, text_of, texts
from timeline.agreement import agreement
from timeline.footnotes import footnotes
from timeline.governments import government_at
from timeline.sides import sides

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("https://www.mofa.go.jp/region/page.html", "JP"),
        ("https://eng.president.go.kr/briefings/1", "KR"),
        ("https://www.korea.net/news", "KR"),
        ("https://www.fmprc.gov.cn/eng/", "CN"),
        ("https://www.whitehouse.gov/briefing", "US"),
        ("https://history.state.gov:443/x", "US"),
        ("https://www.gov.uk/government/news", "GB"),
        ("https://www.diplomatie.gouv.fr/en/", "FR"),
        ("https://en.kremlin.ru/events", "RU"),
        ("http://www.gob.mx/sre", "MX"),
        ("https://www.yna.co.kr/view/1", ""),
        ("https://thestateline.in/", ""),
        ("https://notkorea.net/", ""),
        ("https://www.go.jp.example.com/", ""),
        ("https://ec.europa.gov.eu/", ""),
        ("", ""),
        ("http://[", ""),
        ("mailto:a@mofa.go.jp", ""),
    ],
)
def test_a_government_is_known_by_its_address(url, code):
    assert government_at(url) == code


@pytest.fixture
def summit(nara):
    """The summit with what was said there: of both, of each, and of a third."""
    event = nara["summit"]
    kyodo = make.source("Lee said they were neighbours. Takaichi thanked him. Both agreed to meet again.")
    for speakers, quote in (
        ([nara["lee"]], "Lee said they were neighbours."),
        ([nara["takaichi"]], "Takaichi thanked him."),
        ([nara["lee"], nara["takaichi"]], "Both agreed to meet again."),
    ):
        said = make.event("statement", title=quote, part_of=event, proved_by=False)
        make.evidence(said, kyodo, quote)
        for one in speakers:
            Participation.objects.create(event=said, person=one, country=one.country, role="speaker")
    return event


def columns(client, event):
    page = see(client.get(event.get_absolute_url()))
    return {
        text_of(column.find("h3")): [text_of(quote) for quote in column.xpath(".//blockquote")]
        for column in page.xpath("//div[@class='sides']/div")
    }


def test_what_each_side_is_reported_to_have_said_stands_side_by_side(client, summit):
    assert columns(client, summit) == {
        "Japan as reported": ["Takaichi thanked him."],
        # The statement of the fixture nara is proved by the sentence that proves the summit.
        "South Korea as reported": [
            "Takaichi and Lee held talks in Nara on Tuesday.",
            "Lee said they were neighbours.",
        ],
    }


def test_where_its_government_told_it_that_account_is_a_side_s_own(client, summit):
    mofa = make.source(
        "The prime minister and the president met. They spoke of abductions and of trade.",
        url="https://www.mofa.go.jp/1",
        publisher="Ministry",
    )
    blue = make.source(
        "The president met the prime minister. He spoke of trade.", url="https://president.go.kr/1"
    )
    make.evidence(summit, mofa, "The prime minister and the president met.")
    make.evidence(summit, blue, "The president met the prime minister.")
    trade, abductions = (Topic.objects.create(slug=name, name=name) for name in ("trade", "abductions"))
    for source, quote, topics in (
        (mofa, "They spoke of abductions and of trade.", [trade, abductions]),
        (blue, "He spoke of trade.", [trade]),
    ):
        said = make.event("statement", title=quote, part_of=summit, proved_by=False)
        make.evidence(said, source, quote)
        said.topics.set(topics)
    assert columns(client, summit) == {
        "Japan its government’s account": [
            "The prime minister and the president met.",
            "They spoke of abductions and of trade.",
        ],
        "South Korea its government’s account": [
            "The president met the prime minister.",
            "He spoke of trade.",
        ],
    }
    page = see(client.get(summit.get_absolute_url()))
    assert texts(page, "//div[@class='sides']//p") == ["Only here: Abductions"]


def test_where_one_side_alone_is_heard_there_are_no_sides(nara):
    assert sides(nara["summit"], nara["summit"].evidence.all()) == []
    alone = make.event(countries=("JP",))
    assert sides(alone, alone.evidence.all()) == []


def told(event, text, **says):
    row = make.evidence(event, make.source(text))
    row.told = says
    row.save()
    return row


def agreed(event):
    return agreement(event, footnotes(event.evidence.select_related("source")))


def test_sources_that_give_the_same_agree_and_it_is_told_on_what(client, db):
    nara = make.place()
    make.place("Nara Park", kind="site", town=nara)
    event = make.event(title="Nara", proved_by=False, at=nara)
    person = ["Lee Jae-myung", "participant", "lee-jae-myung", "President", "head_of_state", "KR"]
    told(event, "One.", date=["2026-01-13"], place=["nara", "Nara", "JP"], people=[person])
    told(event, "Two.", date=["2026-01-13"], place=["nara-park", "Nara Park", "JP"], people=[person])
    assert agreed(event).on == ["the date", "the place", "the people"]
    page = see(client.get(event.get_absolute_url()))
    said = texts(page, "//section[@aria-labelledby='evidence']/p")[0]
    assert said.startswith("2 sources tell this meeting. Those that give it agree on the date, the place and")


def test_one_source_agrees_with_nobody(db):
    event = make.event(proved_by=False)
    told(event, "One.", date=["2026-01-13"], place=["nara", "Nara", "JP"], people=[])
    told(event, "Two.", date=None, place=None, people=[])
    assert agreed(event).on == []


def test_sources_that_name_other_towns_are_each_heard(client, db):
    make.place("Nara"), make.place("Kyoto"), make.place("Kansai", kind="region")
    event = make.event(proved_by=False, dates_disagree=True)
    told(event, "One.", date=["2026-01-13"], place=["nara", "Nara", "JP"])
    told(event, "Two.", date=["2026-01-14"], place=["kyoto", "Kyoto", "JP"])
    told(event, "Three.", date=["2026-01-14"], place=["kansai", "Kansai", "JP"])
    assert agreed(event).on == []
    page = see(client.get(event.get_absolute_url()))
    notes = texts(page, "//div[@class='note']")
    assert notes[1] == "Its sources disagree on the place. Nara1Kyoto2"


def test_all_parts_of_parts_stand_on_the_page_of_the_whole(client, nara):
    page = see(client.get(nara["visit"].get_absolute_url()))
    assert texts(page, "//ol[@class='lines']//a") == ["Takaichi and Lee meet", "Lee: “We are neighbours”"]
