import pytest

from relations.models import Participation, Topic
from tests import factories as make
from tests.site.seen import all_titles, ask, counts, number_found, see, text_of, texts, ticked

pytestmark = pytest.mark.django_db


@pytest.fixture
def varied(nara):
    beijing = make.place("Beijing", "CN")
    people = [nara["lee"], make.person("Xi Jinping", country_code="CN")]
    make.event(title="Beijing", subtype="summit", countries=("CN", "KR"), people=people, at=beijing)
    make.event(title="Call", on="2025-11", subtype="call", people=[nara["takaichi"], nara["lee"]])
    temple = make.place("Horyuji", kind="site", town=make.place("Ikaruga"))
    make.event("visit", title="Temple", on="2026-01-14", at=temple, status="planned")
    make.event("statement", title="Joint", subtype="agreement", countries=("JP", "KR", "US"), on="2023-08-18")
    make.event(title="Hidden", state="proposed", subtype="duel")
    trade = Topic.objects.create(slug="trade", name="trade")
    nara["summit"].topics.add(trade)
    nara["summit"].refresh()
    # Speaker and host of one event count once.
    Participation.objects.create(event=nara["summit"], person=nara["takaichi"], role="host")
    nara["summit"].refresh()
    return nara


def test_each_choice_shows_how_many_events_it_would_list(client, varied):
    page = see(client.get("/timeline/"))
    assert counts(page, "pair") == {
        "Japan–South Korea": 6,
        "China–South Korea": 1,
        "Japan–United States": 1,
        "South Korea–United States": 1,
    }
    assert counts(page, "kind") == {
        "Meeting": 3,
        "Summit": 2,
        "Call": 1,
        "Visit": 2,
        "Statement": 2,
        "Agreement": 1,
    }
    assert counts(page, "person") == {"Lee Jae-myung": 5, "Takaichi Sanae": 2, "Xi Jinping": 1}
    assert counts(page, "place") == {"Nara": 2, "Beijing": 1, "Horyuji": 1, "Ikaruga": 1}
    assert counts(page, "topic") == {"Trade": 1}
    assert counts(page, "status") == {"Happened": 6, "Planned": 1}


@pytest.mark.parametrize("base", ["", "kind=summit", "from=2026", "person=lee-jae-myung&status=happened"])
@pytest.mark.parametrize("key", ["pair", "kind", "person", "place", "topic", "status"])
def test_the_number_beside_a_choice_is_the_number_of_events_it_lists(client, varied, base, key):
    page = see(client.get(f"/timeline/?{base}", follow=True))
    boxes = page.xpath(f"//fieldset[@id='facet-{key}']//input")
    others = "&".join(part for part in base.split("&") if not part.startswith(f"{key}="))
    assert boxes or (key, base) == ("topic", "nothing")
    for box in boxes:
        listed = see(client.get(f"/timeline/?{others}&{key}={box.get('value')}", follow=True))
        shown = int(box.getparent().find("b").text)
        assert shown == number_found(listed) == len(all_titles(client, listed)), box.get("value")


def test_a_facet_s_numbers_ignore_its_own_ticks(client, varied):
    page = see(client.get("/timeline/?kind=call"))
    assert ticked(page) == ["kind-call"]
    assert counts(page, "kind")["Summit"] == 2
    assert counts(page, "person") == {"Lee Jae-myung": 1, "Takaichi Sanae": 1}


def test_a_ticked_choice_stays_when_nothing_is_left_of_it(client, varied):
    page = see(client.get("/timeline/?kind=call&place=nara"))
    assert number_found(page) == 0
    assert counts(page, "place") == {"Nara": 0}
    assert counts(page, "kind") == {"Meeting": 1, "Summit": 1, "Visit": 1, "Call": 0}
    assert ticked(page) == ["kind-call", "place-nara"]


def test_the_most_frequent_are_shown_and_the_rest_on_request(client):
    for n in range(12):
        town = make.place(f"Town {n:02}")
        for day in range(1, n + 2):
            make.event(on=f"2025-10-{day:02}", at=town, proved_by=False)
    page = see(client.get("/timeline/?place=town-00"))
    assert list(counts(page, "place")) == [f"Town {n:02}" for n in (11, 10, 9, 8, 0)]
    more = page.xpath("//fieldset[@id='facet-place']//a[@class='more']")[0]
    assert more.text == "Show all (12)"
    everything = see(client.get(more.get("href")))
    assert len(counts(everything, "place")) == 12
    # The form carries it along, so that the next choice does not fold the list again.
    assert everything.xpath("//input[@type='hidden']/@value") == ["place"]


def test_on_a_pair_s_page_the_other_pairs_are_links_that_keep_the_filters(client, varied):
    page = see(client.get("/pairs/jp-kr/?kind=meeting"))
    assert counts(page, "pair") == {"Japan–South Korea": 2, "China–South Korea": 1}
    assert page.xpath("//fieldset[@id='facet-pair']/a/@href") == [
        "/timeline/?kind=meeting",
        "/pairs/jp-kr/?kind=meeting",
        "/pairs/cn-kr/?kind=meeting",
    ]
    assert texts(page, "//main//a[@aria-current]") == ["Japan–South Korea 2"]


@pytest.fixture
def crowd(db):
    """Takaichi, known in three scripts, among ten others, each of them once at an event."""
    for n in range(10):
        make.event(on="2025-10-30", people=[make.person(f"Person {n:02}")], proved_by=False)
    takaichi = make.person()
    takaichi.names.create(text="高市早苗", language="ja")
    takaichi.names.create(text="다카이치 사나에", language="ko")
    make.event(on="2025-10-30", people=[takaichi], proved_by=False)
    return takaichi


@pytest.mark.parametrize("typed", ["takaichi", "Sanae Taka", "高市", "다카이치", "ｔａｋａ"])
def test_a_person_is_found_by_part_of_a_name_in_any_script(client, crowd, typed):
    page = see(client.get("/timeline/", {"find-person": typed}, follow=True))
    assert counts(page, "person") == {"Takaichi Sanae": 1}
    assert page.xpath("//input[@id='find-person']/@value") == [typed]
    rows = see(ask(client, f"/timeline/?find-person={typed}&q=", "choices-person"))
    assert rows.xpath("//input/@id") == ["person-takaichi-sanae"]
    assert not rows.xpath("//fieldset")
    assert text_of(rows.xpath("//div[@id='status']")[0]) == f"1 choice is called “{typed}”."


def test_finding_a_name_keeps_what_is_ticked_and_counts_under_the_other_filters(client, crowd):
    page = see(client.get("/timeline/?person=person-03&find-person=takaichi&kind=meeting", follow=True))
    assert counts(page, "person") == {"Takaichi Sanae": 1, "Person 03": 1}
    page = see(client.get("/timeline/?find-person=takaichi&kind=visit", follow=True))
    assert counts(page, "person") == {}
    assert "None here is called “takaichi”." in text_of(page.xpath("//fieldset[@id='facet-person']")[0])


def test_what_is_typed_beside_a_facet_goes_into_no_address_but_its_own(client, crowd):
    url = "/timeline/?find-person=person&kind=meeting"
    page = see(client.get(url, follow=True))
    addresses = page.xpath("//section[@id='results']//a/@href | //link[@rel='canonical']/@href")
    assert not [address for address in addresses if "find-person" in address]
    assert ask(client, url, "results")["HX-Push-Url"] == "/timeline/?kind=meeting"
    assert ask(client, url, "choices-person")["HX-Push-Url"] == "false"
    assert ask(client, url, "choices-kind").status_code == 404


def test_places_are_found_by_name_too(client):
    for n in range(12):
        town = make.place(f"Town {n:02}")
        make.event(on="2025-10-30", at=town, proved_by=False)
    town.names.create(text="奈良", language="ja")
    page = see(client.get("/timeline/?find-place=奈良", follow=True))
    assert counts(page, "place") == {"Town 11": 1}
