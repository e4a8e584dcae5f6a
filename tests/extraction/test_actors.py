"""Who is named: tables of sentences with every actor in them, one comment for each hard case."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relations.extraction.actors import ActorReader
from relations.extraction.language.sentences import sentences
from relations.extraction.language.tokens import words
from relations.extraction.types import Gazetteer
from relations.partial_date import parse_edtf
from tests.extraction.meaning import meant, one, read

NAMES = [
    # either order, capitals for the family name, hyphen, space or neither
    (
        "2023-05-08",
        "YOON Suk Yeol met KISHIDA Fumio.",
        [("YOON Suk Yeol", "yoon"), ("KISHIDA Fumio", "kishida")],
    ),
    ("2023-05-08", "Sukyeol Yoon spoke.", [("Sukyeol Yoon", "yoon")]),
    ("2023-05-08", "Yoon Suk-Yeol spoke.", [("Yoon Suk-Yeol", "yoon")]),
    # a long vowel with its mark, without it, and spelt out
    (
        "1970-01-01",
        "Satō agreed. Eisaku Satou spoke. Sato left.",
        [("Satō", "sato"), ("Eisaku Satou", "sato"), ("Sato", "sato")],
    ),
    # an initial the gazetteer does not have
    ("2025-11-15", "Donald J. Trump spoke.", [("Donald J. Trump", "trump")]),
    # a compound of two names, and countries' names before them
    (
        "2025-11-15",
        "The Takaichi-Lee summit was short; South Korea's Lee spoke.",
        [("Takaichi", "takaichi"), ("Lee", "lee-jm"), ("South Korea's Lee", "lee-jm")],
    ),
    # a headline in capitals, a headline in title case
    (
        "2025-11-15",
        "LEE, TAKAICHI AGREE TO RESUME SHUTTLE DIPLOMACY",
        [("LEE", "lee-jm"), ("TAKAICHI", "takaichi")],
    ),
    ("2025-11-15", "Lee Visits China, Meets Xi Jinping", [("Lee", "lee-jm"), ("Xi Jinping", "xi")]),
]

TITLES = [
    (
        "2025-11-15",
        "South Korean President Lee Jae-myung met US president Trump.",
        [("South Korean President Lee Jae-myung", "lee-jm"), ("US president Trump", "trump")],
    ),
    (
        "2015-11-02",
        "Prime Minister Shinzo Abe of Japan spoke.",
        [("Prime Minister Shinzo Abe of Japan", "abe")],
    ),
    # the title in apposition, with its country, since when, and an age before it
    (
        "2025-11-15",
        "Sanae Takaichi, Japan's prime minister since last month, spoke.",
        [("Sanae Takaichi, Japan's prime minister since last month", "takaichi")],
    ),
    (
        "2025-10-01",
        "Takeshi Iwaya, 67, the Japanese foreign minister, spoke.",
        [("Takeshi Iwaya, 67, the Japanese foreign minister", "iwaya")],
    ),
    # the name in apposition to the title
    (
        "2025-11-15",
        "The newly installed Japanese prime minister, Sanae Takaichi, spoke.",
        [("The newly installed Japanese prime minister, Sanae Takaichi", "takaichi")],
    ),
    # the manner of readouts
    (
        "2025-11-15",
        "H.E. Mr. LEE Jae Myung, President of the Republic of Korea, and Ms. TAKAICHI Sanae met.",
        [
            ("H.E. Mr. LEE Jae Myung, President of the Republic of Korea", "lee-jm"),
            ("Ms. TAKAICHI Sanae", "takaichi"),
        ],
    ),
    # two titles of one person, one plural title of two people
    (
        "2024-11-15",
        "State Councilor and Foreign Minister Wang Yi spoke.",
        [("State Councilor and Foreign Minister Wang Yi", "wang")],
    ),
    (
        "2016-10-29",
        "Presidents Xi Jinping and Barack Obama met.",
        [("Presidents Xi Jinping", "xi"), ("Barack Obama", "obama")],
    ),
    # another title than the table's is kept where the table has none for the day
    (
        "2016-10-29",
        "Antony Blinken, the American deputy secretary of state, spoke. The deputy secretary left.",
        [
            ("Antony Blinken, the American deputy secretary of state", "blinken"),
            ("The deputy secretary", "blinken"),
        ],
    ),
    (
        "2025-11-15",
        "His Japanese counterpart, Sanae Takaichi, spoke.",
        [("His Japanese counterpart, Sanae Takaichi", "takaichi")],
    ),
    (
        "2024-06-19",
        "Putin was met by his host, Kim Jong Un, at the airport.",
        [("Putin", "putin"), ("his host, Kim Jong Un", "kim-ju")],
    ),
]

SAME_FAMILY_NAME = [
    # a bare family name is whoever held a leading office then
    ("2008-10-24", "Lee met Aso in South Korea.", [("Lee", "lee-mb"), ("Aso", "aso")]),
    ("2025-11-15", "Lee met Xi in South Korea.", [("Lee", "lee-jm"), ("Xi", "xi")]),
    # with two of a name in office, the one whose country the text is about, or nobody
    ("2025-11-15", "Kim met Putin in North Korea.", [("Kim", "kim-ju"), ("Putin", "putin")]),
    # the spokesman is told apart from the president by his title, and by who has been speaking
    (
        "2008-10-24",
        "President Lee Myung-bak met Aso, presidential spokesman Lee Dong-kwan said. "
        "Lee and Aso will meet again. Spokesman Lee gave no date.",
        [
            ("President Lee Myung-bak", "lee-mb"),
            ("Aso", "aso"),
            ("presidential spokesman Lee Dong-kwan", "Lee Dong-kwan@KR"),
            ("Lee", "lee-mb"),
            ("Aso", "aso"),
            ("Spokesman Lee", "Lee Dong-kwan@KR"),
        ],
    ),
    # a given name before or after makes another person of it
    (
        "2015-11-02",
        "Abe Nobuo, a lawyer, spoke to Mariko Abe, who left.",
        [("Abe Nobuo", "Abe Nobuo"), ("Mariko Abe", "Mariko Abe"), ("who", "Mariko Abe")],
    ),
    # one introduced with a title of his own, then by family name
    (
        "2022-11-15",
        "Chinese foreign ministry spokesman Wang Wenbin spoke. Wang left.",
        [("Chinese foreign ministry spokesman Wang Wenbin", "Wang Wenbin@CN"), ("Wang", "Wang Wenbin@CN")],
    ),
    # in a headline the family name means whom the text names in full below
    (
        "2025-11-15",
        "Kim tours a shipyard\nKim Jong Un said the ship was late.",
        [("Kim", "kim-ju"), ("Kim Jong Un", "kim-ju")],
    ),
]

NOT_PEOPLE = [
    # the moon, the park, the month of May and a pronoun that is somebody's family name
    ("2018-05-15", "In May, Moon said the moon was full.", [("Moon", "moon")]),
    ("2014-05-15", "Park Hotel and Moon Palace were full.", []),
    # a person's name inside the name of a building, a country's inside a newspaper's
    ("2018-05-15", "The Lee Myung-bak Convention Center and the Japan Times stand there.", []),
    # a place is where, not who
    ("2025-11-15", "He flew from Tokyo to Seoul and stayed in Beijing, near Moscow.", [("He", "?")]),
    ("2025-11-15", "Trump visited China and met Xi at the Kremlin.", [("Trump", "trump"), ("Xi", "xi")]),
    # adjectives that look like people: official, chief
    ("2025-11-15", "The official visit was the chief event of the year.", []),
    # a news agency reports, it does not act
    ("2025-11-15", "Xinhua reported so.", []),
]

STRANGERS = [
    # a family name that is a day of the week elsewhere
    (
        "2025-11-15",
        "Sun Weidong, a Chinese vice foreign minister, spoke.",
        [("Sun Weidong, a Chinese vice foreign minister", "Sun Weidong@CN")],
    ),
    # title, name and country in every order
    (
        "2023-03-16",
        "Lee Chang-yang, South Korea's minister of trade and industry, spoke.",
        [("Lee Chang-yang, South Korea's minister of trade and industry", "Lee Chang-yang@KR")],
    ),
    (
        "2023-03-16",
        "Trade, Industry and Energy Minister Ahn Duk-geun spoke in South Korea.",
        [("Trade, Industry and Energy Minister Ahn Duk-geun", "Ahn Duk-geun@KR")],
    ),
    # a title of one country, a family name of one of the text's countries
    (
        "2012-08-15",
        "Chief Cabinet Secretary Osamu Fujimura spoke.",
        [("Chief Cabinet Secretary Osamu Fujimura", "Osamu Fujimura@JP")],
    ),
    (
        "2012-08-15",
        "Japan and China quarrelled, ministry spokesman Kentaro Onishi said.",
        [("Japan", "JP"), ("China", "CN"), ("ministry spokesman Kentaro Onishi", "Kentaro Onishi@JP")],
    ),
    # somebody's spokeswoman
    (
        "2019-11-04",
        "Ko Min-jung, Moon's spokeswoman, spoke. She left.",
        [("Ko Min-jung, Moon's spokeswoman", "Ko Min-jung@KR"), ("She", "Ko Min-jung@KR")],
    ),
    # no title: named by what is said to be said
    (
        "2025-11-15",
        '"It will not last," said Nora Winter, an analyst. Winter left.',
        [("Nora Winter, an analyst", "Nora Winter"), ("Winter", "Nora Winter")],
    ),
    # a spelling of his own, but the office-holder of that name
    (
        "2025-11-15",
        "South Korean President Lee Jae-myeong spoke.",
        [("South Korean President Lee Jae-myeong", "lee-jm")],
    ),
]


GOVERNMENTS = [
    # the North and the South, where the text has named a Korea
    (
        "2018-04-29",
        "North Korea blamed the South. The North fired a missile. It flew north of the line.",
        [("North Korea", "KP"), ("the South", "KR"), ("The North", "KP")],
    ),
    # a capital is a government where it acts
    (
        "2025-11-15",
        "Seoul and Tokyo agreed. Washington said so. Ties between Beijing and Moscow are close.",
        [("Seoul", "KR"), ("Tokyo", "JP"), ("Washington", "US"), ("Beijing", "CN"), ("Moscow", "RU")],
    ),
    ("2025-11-15", "By Seoul's account, Tokyo is considering it.", [("Seoul", "KR"), ("Tokyo", "JP")]),
    # "the Blue House" says, and is where others speak
    (
        "2025-11-15",
        "The Blue House denied it. He spoke at the Blue House.",
        [("The Blue House", "KR"), ("He", "?")],
    ),
    # institutions with their country, by name, by owner, by town
    (
        "2025-11-15",
        "The South Korean government and Japan's Foreign Ministry agreed.",
        [("The South Korean government", "KR"), ("Japan's Foreign Ministry", "JP")],
    ),
    (
        "2025-11-15",
        "The presidential office in Seoul spoke. Lee's office did not. The Trump administration did.",
        [
            ("The presidential office in Seoul", "KR"),
            ("Lee's office", "KR"),
            ("The Trump administration", "US"),
        ],
    ),
    ("2025-11-15", "Lee left. His office gave no reason.", [("Lee", "lee-jm"), ("His office", "KR")]),
    # a country in a compound acts only where the compound meets
    (
        "2025-11-15",
        "Japan-China ties suffered. No Japan-China summit is planned.",
        [("Japan", "JP"), ("China", "CN")],
    ),
    # a relative pronoun of a country, and of something that is no actor
    (
        "2025-11-15",
        "China, whose ships left, is a neighbour whose aims are known.",
        [("China", "CN"), ("whose", "CN")],
    ),
]

UNNAMED = [
    (
        "2024-03-02",
        "A senior official in the South Korean president's office told reporters so. The official left.",
        [
            (
                "A senior official in the South Korean president's office",
                "A senior official in the South Korean president's office@KR",
            ),
            ("The official", "The official@KR"),
        ],
    ),
    (
        "2026-01-13",
        "Sources with access to the talks said so.",
        [("Sources with access to the talks", "Sources with access to the talks")],
    ),
    (
        "2026-01-13",
        "It is over, Japanese government sources said.",
        [("Japanese government sources", "Japanese government sources@JP")],
    ),
    (
        "2026-01-13",
        "An aide to Takaichi declined to comment.",
        [("An aide to Takaichi", "An aide to Takaichi@JP")],
    ),
    # who only hears is nobody
    ("2026-01-13", "Takaichi spoke before lawmakers and experts.", [("Takaichi", "takaichi")]),
]

TABLES = NAMES + TITLES + SAME_FAMILY_NAME + NOT_PEOPLE + STRANGERS + GOVERNMENTS + UNNAMED


@pytest.mark.parametrize(("published", "text", "expected"), TABLES, ids=lambda value: str(value)[:50])
def test_every_actor_of_a_text_is_found_with_whom_the_words_mean(published, text, expected):
    assert meant(text, published) == expected


@pytest.mark.parametrize(
    ("text", "phrase", "modifier"),
    [
        ("Then-Prime Minister Shigeru Ishiba spoke.", "Then-Prime Minister Shigeru Ishiba", "then"),
        (
            "Former Japanese Prime Minister Fumio Kishida spoke.",
            "Former Japanese Prime Minister Fumio Kishida",
            "former",
        ),
        ("The late Shinzo Abe was honoured.", "The late Shinzo Abe", "late"),
        ("President-elect Lee Jae-myung spoke.", "President-elect Lee Jae-myung", "elect"),
        ("The acting president of South Korea spoke.", "The acting president of South Korea", "acting"),
        ("Prime Minister Sanae Takaichi spoke.", "Prime Minister Sanae Takaichi", ""),
    ],
)
def test_what_is_said_of_a_tenure_is_kept(text, phrase, modifier):
    assert one(text, phrase).modifier == modifier


def test_the_head_is_the_words_that_name():
    text = "Sanae Takaichi, Japan's prime minister, spoke to the South Korean president."
    assert [m.head.of(text) for m in read(text)] == ["Sanae Takaichi", "president"]


def test_a_possessive_is_told_and_stays_outside_the_span():
    mentions = read("Takaichi's visit pleased Lee.")
    assert [m.possessive for m in mentions] == [True, False]


def test_what_stands_in_quotation_marks_is_read_too():
    assert meant('"Japan and Takaichi agreed," Lee said.') == [
        ("Japan", "JP"),
        ("Takaichi", "takaichi"),
        ("Lee", "lee-jm"),
    ]


def test_an_empty_gazetteer_and_an_empty_text_give_nothing_and_no_error():
    assert ActorReader(Gazetteer()).read("", (), None) == ()
    text = "Prime Minister Lee spoke."
    assert len(ActorReader(Gazetteer()).read(text, sentences(text), None)) == 1


def test_the_reference_files_tell_one_lee_from_the_other(gazetteer):
    text = "South Korean President Lee met Prime Minister Aso in Beijing on Friday."
    mentions = ActorReader(gazetteer).read(text, sentences(text), parse_edtf("2008-10-24"))
    assert [mention.actors[0].role for mention in mentions] == ["head_of_state", "head_of_government"]
    assert "Myung-bak" in mentions[0].actors[0].name


_WORDS = st.sampled_from(
    sorted(
        words(
            """
            Lee Takaichi Kim Jong Un Japan Japanese Tokyo the two leaders both his her counterpart president
            prime minister of and , . " ' 's - said met who they he him office government senior official in
            to former then Foreign Seoul's South Korea United States Mr. Ms. May Park host guest three
            """
        )
    )
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(_WORDS, max_size=60).map(" ".join)))
def test_any_text_gives_mentions_inside_it_in_order_and_apart(text):
    mentions = read(text)
    spans = [mention.span for mention in mentions]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(mention.span.covers(mention.head) for mention in mentions)
