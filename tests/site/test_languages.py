"""Three languages: the address says which, and all that the reader sees is in it."""

import re

import pytest
from django.utils import translation

from relations.models import CountryName, Participation, PersonName, PlaceName, Topic
from tests.site.seen import ask, chips, see, text_of, texts, titles
from timeline.languages import in_language
from timeline.languages.catalogs import what_is_amiss
from timeline.naming import pair_name


@pytest.fixture
def named(nara):
    """The Nara summit, whose people and place have their names in three scripts."""
    for person, ja, ko in (
        (nara["takaichi"], "高市早苗", "다카이치 사나에"),
        (nara["lee"], "李在明", "이재명"),
    ):
        PersonName.objects.create(person=person, text=ja, language="ja")
        PersonName.objects.create(person=person, text=ko, language="ko")
        Participation.objects.filter(person=person).update(office=person.tenures.get().office)
    place = nara["summit"].place
    PlaceName.objects.create(place=place, text="奈良", language="ja")
    PlaceName.objects.create(place=place, text="나라", language="ko")
    CountryName.objects.create(country_id="JP", text="日本", language="ja")
    CountryName.objects.create(country_id="KR", text="한국", language="ko")
    nara["summit"].title = ""
    nara["summit"].refresh()
    return nara


# --- the address ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "language"),
    [("/timeline/", "en"), ("/ja/timeline/", "ja"), ("/ko/pairs/jp-kr/", "ko"), ("/ja/about/", "ja")],
)
def test_the_address_alone_says_the_language(client, nara, url, language):
    client.cookies["django_language"] = "ko"
    response = client.get(url, HTTP_ACCEPT_LANGUAGE="ja,ko;q=0.8")
    assert see(response).get("lang") == language
    assert response["Content-Language"] == language
    assert "Accept-Language" not in response.get("Vary", "")
    assert "Cookie" not in response.get("Vary", "")


def test_english_has_no_prefix_and_a_language_not_spoken_here_no_page(client, nara):
    assert client.get("/en/timeline/").status_code == 404
    assert client.get("/fr/timeline/").status_code == 404
    assert client.get("/ja/").url == "/ja/pairs/jp-kr/"


@pytest.mark.parametrize(
    ("url", "language", "expected"),
    [
        ("/timeline/?kind=visit", "ja", "/ja/timeline/?kind=visit"),
        ("/ja/timeline/?kind=visit", "ko", "/ko/timeline/?kind=visit"),
        ("/ko/", "en", "/"),
        ("/japan/", "ko", "/ko/japan/"),
        ("/ja/timeline/?q=/ja/", "en", "/timeline/?q=/ja/"),
    ],
)
def test_the_same_page_in_another_language(url, language, expected):
    assert in_language(url, language) == expected


def test_the_switch_keeps_filters_also_those_chosen_without_a_new_page(client, nara):
    switch = "//nav[@id='languages']/a/@href"
    assert see(client.get("/ja/timeline/?kind=visit")).xpath(switch) == [
        "/timeline/?kind=visit",
        "/ja/timeline/?kind=visit",
        "/ko/timeline/?kind=visit",
    ]
    filtered = see(ask(client, "/ko/timeline/?kind=summit&q=&from=", "results"))
    assert filtered.xpath(switch)[1] == "/ja/timeline/?kind=summit"


def test_search_engines_are_told_of_each_language(client, nara):
    page = see(client.get("/ja/timeline/?kind=summit"))
    links = page.xpath("//link[@rel='alternate'][@hreflang]")
    assert {link.get("hreflang"): link.get("href").removeprefix("http://testserver") for link in links} == {
        "en": "/timeline/?kind=summit",
        "ja": "/ja/timeline/?kind=summit",
        "ko": "/ko/timeline/?kind=summit",
        "x-default": "/timeline/?kind=summit",
    }
    assert page.xpath("//link[@rel='canonical']/@href") == ["http://testserver/ja/timeline/?kind=summit"]


def test_errors_speak_the_language_of_the_address(client, db):
    assert texts(see(client.get("/ko/nothing/"), 404), "//h1") == ["페이지를 찾을 수 없습니다"]


# --- what other programs take ----------------------------------------------------------------------


@pytest.mark.parametrize("extension", ["csv", "json", "bib", "gexf", "evidence.csv", "ris"])
def test_what_only_programs_read_has_one_address(client, nara, extension):
    response = client.get(f"/ja/timeline.{extension}?kind=summit")
    assert response.status_code == 301
    assert response.url == f"/timeline.{extension}?kind=summit"


def test_calendars_feeds_and_frames_are_in_the_language_of_their_page(client, named):
    page = see(client.get("/ja/timeline/"))
    assert "/ja/timeline.ics" in page.xpath("//p[@class='exports']/a/@href")
    assert "/timeline.csv" in page.xpath("//p[@class='exports']/a/@href")
    calendar = b"".join(client.get("/ja/timeline.ics").streaming_content).decode().replace("\r\n ", "")
    assert "SUMMARY:高市早苗首相と李在明大統領が奈良で首脳会談" in calendar
    feed = b"".join(client.get("/ko/timeline.atom").streaming_content).decode()
    assert 'xml:lang="ko"' in feed
    assert "2026년 1월 13일: 다카이치 사나에 총리·이재명 대통령, 나라에서 정상회담" in feed
    assert see(client.get("/ko/embed/")).get("lang") == "ko"


# --- names -----------------------------------------------------------------------------------------


def test_a_title_is_made_anew_and_quoted_words_keep_their_language(client, named):
    statement = named["statement"]
    statement.title = "Lee Jae-myung: “We are neighbours”"
    statement.save()
    url = f"/ja{statement.get_absolute_url()}"
    assert "高市早苗首相と李在明大統領が奈良で首脳会談" in titles(
        see(client.get("/ja/timeline/?kind=summit"))
    )
    shown = see(client.get(url))
    assert texts(shown, "//h1") == ["李在明大統領：“We are neighbours”"]
    assert texts(shown, "//h1/span[@lang='en']") == ["“We are neighbours”"]


def test_a_title_that_somebody_wrote_stays_and_says_so(client, named):
    page = see(client.get("/ko/timeline/?kind=visit"))
    assert titles(page) == ["Lee visits Nara (영문 제목)"]
    assert texts(page, "//h4//span[@lang='en']") == ["Lee visits Nara"]


def test_people_bear_their_names_in_the_page_s_script_and_in_their_own(client, named):
    url = named["summit"].get_absolute_url()
    english, japanese, korean = (see(client.get(prefix + url)) for prefix in ("", "/ja", "/ko"))
    assert texts(english, "//dd[a[contains(@href, 'takaichi')]]")[0].startswith(
        "Takaichi Sanae 高市早苗, Prime"
    )
    assert texts(english, "//dd/span[@lang='ko']") == ["이재명"]
    assert texts(japanese, "//dd[a[contains(@href, '/ja/people/lee')]]")[0].startswith(
        "李在明 이재명、大統領"
    )
    assert texts(korean, "//dd[a[contains(@href, 'takaichi')]]")[0].startswith(
        "다카이치 사나에 高市早苗, 총리"
    )


def test_pairs_kinds_topics_and_statuses_have_their_newspaper_names(client, named):
    named["summit"].topics.add(Topic.objects.create(slug="shuttle-diplomacy", name="Shuttle diplomacy"))
    address = "pairs/jp-kr/?kind=summit&person=lee-jae-myung&status=happened&topic=shuttle-diplomacy"
    japanese, korean = (see(client.get(f"/{code}/{address}")) for code in ("ja", "ko"))
    assert texts(japanese, "//h1") == ["日韓"]
    assert texts(korean, "//h1") == ["한일"]
    assert [chip.split(": ")[1] for chip in chips(japanese)] == ["首脳会談", "李在明", "シャトル外交", "実施"]
    assert [chip.split(": ")[1] for chip in chips(korean)] == ["정상회담", "이재명", "셔틀외교", "실시"]


@pytest.mark.parametrize(
    ("pair", "en", "ja", "ko"),
    [
        ("jp-kr", "Japan–South Korea", "日韓", "한일"),
        ("cn-jp", "China–Japan", "日中", "중일"),
        ("kp-kr", "North Korea–South Korea", "南北", "남북"),
        # Without a settled name: both names, in the order of the language's own alphabet.
        ("ke-pe", "Kenya–Peru", "ケニア・ペルー", "케냐·페루"),
    ],
)
def test_a_pair_has_its_settled_name(pair, en, ja, ko):
    english = {"JP": "Japan", "KR": "South Korea", "CN": "China", "KP": "North Korea"}
    english |= {"KE": "Kenya", "PE": "Peru"}
    for language, name in (("en", en), ("ja", ja), ("ko", ko)):
        with translation.override(language):
            assert pair_name(pair, english) == name


@pytest.mark.parametrize("prefix", ["", "/ja", "/ko"])
@pytest.mark.parametrize(
    "words", ["Takaichi", "高市", "다카이치", "奈良", "나라", "회담", "首脳会談", "訪問", "日本", "한국"]
)
def test_search_finds_every_script_in_every_language(client, named, prefix, words):
    found = see(client.get(f"{prefix}/timeline/", {"q": words}))
    assert not texts(found, "//div[@class='nothing']"), words


# --- all words -------------------------------------------------------------------------------------


def test_every_message_is_translated_and_the_catalogs_are_built():
    """Else: write the missing words into locale/*/django.po after `manage.py messages`, and run it again."""
    assert what_is_amiss() == []


PAGES = [
    "/timeline/",
    "/pairs/jp-kr/",
    "/timeline/?view=compact",
    "/timeline/?q=%E7%84%A1",
    "/compare/",
    "/matrix/",
    "/map/",
    "/people/",
    "/people/lee-jae-myung/",
    "/places/nara/",
    "/countries/kr/",
    "/topics/shuttle-diplomacy/",
    "/sources/",
    "/about/",
    "/data/",
    "/embed/",
]
# What is English on purpose: names of formats and of programs, quotations, titles kept as they are.
LEFT = re.compile(r"[A-Za-z]{3,}(?: [A-Za-z]+)*")
ALLOWED = re.compile(
    "English|GEXF|JSON|CSV|API|BibTeX|RIS|CSL|iCal|Atom|TimelineJS|Gephi|Knight|OpenAPI|openapi|DATE|YYYY|"
    "Natural Earth|Kyodo News|Nara talks|null|next|json|PRECISION|Liancourt Rocks"
)


@pytest.mark.parametrize("language", ["ja", "ko"])
@pytest.mark.parametrize("address", PAGES)
def test_no_english_is_left_in_what_the_site_itself_says(client, named, address, language):
    named["summit"].topics.add(Topic.objects.create(slug="shuttle-diplomacy", name="Shuttle diplomacy"))
    tree = see(client.get(f"/{language}{address}"))
    for element in tree.xpath(
        "//*[@lang='en'] | //script | //textarea | //code | //p[@class='printed'] | //abbr"
    ):
        element.drop_tree()
    attributes = tree.xpath(
        "//@aria-label | //@title | //@placeholder | //meta[@name='description']/@content"
    )
    for said in (text_of(tree), *attributes):
        left = [words for words in LEFT.findall(said) if not ALLOWED.match(words)]
        assert not left, left
