"""Who is meant by an office, a group or a pronoun: one comment for each hard case."""

import pytest

from relations.partial_date import parse_edtf
from tests.extraction.meaning import READER, meant, one, read

GROUPS_IN_MIND = [
    # the group a sentence is about is meant by the next "they", not the two within it
    (
        "2024-11-15",
        "Trump, Abe and Moon met. The three leaders said Abe would thank Moon. They agreed.",
        "They",
        "trump+abe+moon",
    ),
    # who stands by is no part of the pair
    (
        "2023-03-16",
        "Kishida received Yoon, with Wang and Blinken at the table. The pair agreed.",
        "The pair",
        "kishida+yoon",
    ),
    # who is spoken about is not paired with who speaks
    (
        "2023-03-16",
        "Kishida and Yoon met. It was Kishida who wished to come, Wang said. The pair agreed.",
        "The pair",
        "kishida+yoon",
    ),
    # people of one country are no pair of leaders
    (
        "2023-11-16",
        "Kishida met Xi. Talks with Xi and Li Qiang followed. The two leaders agreed.",
        "The two leaders",
        "kishida+xi",
    ),
    ("2023-03-16", "Kishida met Yoon in Tokyo. The host smiled.", "The host", "kishida"),
    ("2023-03-16", "Kishida met Yoon in Tokyo. The visitor smiled.", "The visitor", "yoon"),
    # a dinner has a giver
    ("2023-03-16", "Yoon gave a banquet for Kishida. The host spoke.", "The host", "yoon"),
    # the one seen is not the one who sees
    ("2019-03-16", "Moon left. As for Xi, he last saw the president in June.", "the president", "moon"),
    # the names in apposition are those meant
    (
        "2025-01-13",
        "The foreign ministers, Iwaya and Cho, signed.",
        "The foreign ministers",
        "iwaya+cho",
    ),
    # countries joined by dashes are those of the ministers after them
    (
        "2024-11-15",
        "The Japan-South Korea foreign ministers' talks began.",
        "Japan-South Korea foreign ministers",
        "iwaya+cho",
    ),
    # who is called president in the text is the president, though another is a head of state too
    (
        "2025-11-15",
        "President Xi met Takaichi and Kim Jong Un. Then the president left.",
        "the president",
        "xi",
    ),
    # whose ministry it is, its town tells
    ("2025-01-13", "Trump spoke. In Beijing the foreign ministry said so.", "the foreign ministry", "CN"),
]

OFFICES = [
    # an office told by what nobody else was is no office of today
    (
        "2023-03-17",
        "The last South Korean leader to come was Lee Myung-bak. Xi was the first leader of China here.",
        [("Lee Myung-bak", "lee-mb"), ("Xi", "xi")],
    ),
    # somebody's press secretary, with a name and without
    (
        "2018-04-29",
        "Moon's press secretary, Yoon Young-chan, spoke. The press secretary left.",
        [
            ("Moon", "moon"),
            ("press secretary, Yoon Young-chan", "Yoon Young-chan@KR"),
            ("The press secretary", "Yoon Young-chan@KR"),
        ],
    ),
    (
        "2025-11-15",
        "The South Korean president met the Japanese prime minister and the Chinese premier.",
        [
            ("The South Korean president", "lee-jm"),
            ("the Japanese prime minister", "takaichi"),
            ("the Chinese premier", "li-q"),
        ],
    ),
    (
        "2024-06-19",
        "The Kremlin leader thanked his Chinese counterpart.",
        [("The Kremlin leader", "putin"), ("his Chinese counterpart", "xi")],
    ),
    # a president faces a prime minister where that is who leads
    (
        "2017-05-11",
        "Moon telephoned his Japanese counterpart. Abe thanked his ROK counterpart.",
        [
            ("Moon", "moon"),
            ("his Japanese counterpart", "abe"),
            ("Abe", "abe"),
            ("his ROK counterpart", "moon"),
        ],
    ),
    # the bearer of the title in this text comes before the table
    (
        "2025-01-13",
        "Foreign Minister Iwaya met Foreign Minister Cho. The minister left.",
        [("Foreign Minister Iwaya", "iwaya"), ("Foreign Minister Cho", "cho"), ("The minister", "cho")],
    ),
    # host and guest, visitor, predecessor
    (
        "2025-11-15",
        "Takaichi told her guest Lee so. Lee thanked his host. The visitor left.",
        [
            ("Takaichi", "takaichi"),
            ("her guest Lee", "lee-jm"),
            ("Lee", "lee-jm"),
            ("his host", "takaichi"),
            ("The visitor", "lee-jm"),
        ],
    ),
    (
        "2025-11-15",
        "Takaichi praised her predecessor.",
        [("Takaichi", "takaichi"), ("her predecessor", "ishiba")],
    ),
]

GROUPS = [
    (
        "2025-11-15",
        "Takaichi met Lee. The two leaders agreed. The pair left. Both sides were pleased. They said so.",
        [
            ("Takaichi", "takaichi"),
            ("Lee", "lee-jm"),
            ("The two leaders", "takaichi+lee-jm"),
            ("The pair", "takaichi+lee-jm"),
            ("Both sides", "JP+KR"),
            ("They", "takaichi+lee-jm"),
        ],
    ),
    # by office and country alone
    (
        "2024-11-15",
        "The foreign ministers of Japan, China and South Korea met. The three ministers agreed.",
        [
            ("The foreign ministers of Japan, China and South Korea", "iwaya+wang+cho"),
            ("The three ministers", "iwaya+wang+cho"),
        ],
    ),
    (
        "2025-11-15",
        "The Japanese and South Korean leaders spoke. Japan and China's foreign ministers did not.",
        [
            ("The Japanese and South Korean leaders", "takaichi+lee-jm"),
            ("Japan and China's foreign ministers", "JP+wang"),
        ],
    ),
    # the group as wide as the word: two presidents, three leaders
    (
        "2025-11-15",
        "Takaichi, Lee and Trump met. The three leaders agreed. The two presidents dined.",
        [
            ("Takaichi", "takaichi"),
            ("Lee", "lee-jm"),
            ("Trump", "trump"),
            ("The three leaders", "takaichi+lee-jm+trump"),
            ("The two presidents", "lee-jm+trump"),
        ],
    ),
    # named inside another noun, they are not who met
    (
        "2025-08-25",
        "Ishiba met Lee. He upheld the declaration of Abe and Moon. The two leaders agreed.",
        [
            ("Ishiba", "ishiba"),
            ("Lee", "lee-jm"),
            ("He", "ishiba"),
            ("Abe", "abe"),
            ("Moon", "moon"),
            ("The two leaders", "ishiba+lee-jm"),
        ],
    ),
    # before anybody is named
    (
        "2025-11-15",
        "In their talks they agreed. Takaichi met Lee.",
        [
            ("their", "takaichi+lee-jm"),
            ("they", "takaichi+lee-jm"),
            ("Takaichi", "takaichi"),
            ("Lee", "lee-jm"),
        ],
    ),
    # one man across from two, then all of them
    (
        "2025-11-15",
        "Trump met Takaichi and Lee. The leaders agreed. All three spoke.",
        [
            ("Trump", "trump"),
            ("Takaichi", "takaichi"),
            ("Lee", "lee-jm"),
            ("The leaders", "trump+takaichi+lee-jm"),
            ("All three", "trump+takaichi+lee-jm"),
        ],
    ),
    # the leaders of the countries just listed, and the ministers of the two just named
    (
        "2024-11-15",
        "The United States, Japan and China spoke of it when their leaders met.",
        [("The United States", "US"), ("Japan", "JP"), ("China", "CN"), ("their leaders", "US+ishiba+xi")],
    ),
    ("2018-04-29", "Delegations of the two Koreas met.", [("the two Koreas", "KR+KP")]),
    # plurals without an article name nobody in particular
    ("2025-11-15", "Takaichi and Lee saw many leaders.", [("Takaichi", "takaichi"), ("Lee", "lee-jm")]),
    # a number before another noun is no group
    (
        "2025-11-15",
        "Takaichi and Lee talked of the two islands.",
        [("Takaichi", "takaichi"), ("Lee", "lee-jm")],
    ),
]

PRONOUNS = [
    # an office spoken of before, and "it" where it speaks
    (
        "2023-05-02",
        "The presidential office in Seoul confirmed it. The plan, it explained, is old. The office left.",
        [
            ("The presidential office in Seoul", "KR"),
            ("it", "The presidential office in Seoul@KR"),
            ("The office", "KR"),
        ],
    ),
    # she is the woman of the two
    (
        "2025-11-15",
        "Takaichi met Lee. She said that he had agreed.",
        [("Takaichi", "takaichi"), ("Lee", "lee-jm"), ("She", "takaichi"), ("he", "lee-jm")],
    ),
    # an object is not the subject of its own clause
    (
        "2017-05-18",
        "Abe told Moon that he would see him soon.",
        [("Abe", "abe"), ("Moon", "moon"), ("he", "abe"), ("him", "moon")],
    ),
    # "he went on" is the speaker, not whom he spoke of
    (
        "2016-10-29",
        "Trump is eager to come, Xi said. The US, he went on, is ready.",
        [("Trump", "trump"), ("Xi", "xi"), ("The US", "US"), ("he", "xi")],
    ),
    # an opening phrase looks ahead to its subject
    (
        "2025-11-15",
        "Before his talks with Xi, Trump spoke.",
        [("his", "trump"), ("Xi", "xi"), ("Trump", "trump")],
    ),
    # who is the one just named
    (
        "2025-11-15",
        "Trump, who met Xi, said he was pleased.",
        [("Trump", "trump"), ("who", "trump"), ("Xi", "xi"), ("he", "trump")],
    ),
    # "said Lee" after a comma is the object's clause, after a quotation the speaker
    (
        "2025-11-15",
        "Takaichi, the prime minister, said Lee would come.",
        [("Takaichi, the prime minister", "takaichi"), ("Lee", "lee-jm")],
    ),
]

TABLES = OFFICES + GROUPS + PRONOUNS


@pytest.mark.parametrize(("published", "text", "expected"), TABLES, ids=lambda value: str(value)[:50])
def test_words_that_name_nobody_mean_the_right_people(published, text, expected):
    assert meant(text, published) == expected


def test_an_office_is_whoever_held_it_on_the_date_asked():
    text = "The Japanese prime minister spoke."
    mention = one(text, "The Japanese prime minister")
    assert mention.actors[0].person == "takaichi"
    assert READER.at(mention, parse_edtf("2015-11")).actors[0].person == "abe"
    assert READER.at(mention, None) == mention


def test_a_named_person_keeps_the_name_and_takes_the_office_of_the_date():
    mention = one("Ishiba spoke in Japan.", "Ishiba")
    assert (mention.actors[0].person, mention.actors[0].office) == ("ishiba", "")
    assert READER.at(mention, parse_edtf("2025-08-23")).actors[0].office == "Prime Minister"


def test_the_leaders_of_two_countries_are_those_of_the_date_asked():
    text = "The leaders of Japan and South Korea had last met years before."
    mention = one(text, "The leaders of Japan and South Korea")
    assert [actor.person for actor in READER.at(mention, parse_edtf("2018-09")).actors] == ["abe", "moon"]


def test_an_office_named_after_its_bearer_stays_with_the_bearer():
    text = "President Moon met Abe. The president left."
    mention = one(text, "The president", "2018-05-09")
    assert READER.at(mention, parse_edtf("2015")).actors[0].person == "moon"


def test_an_office_that_only_the_text_gives_is_kept_on_every_date():
    text = "Antony Blinken, the American deputy secretary of state, spoke."
    mention = read(text, "2016-10-29")[0]
    assert READER.at(mention, parse_edtf("2016-09")).actors[0].office == "deputy secretary of state"
    assert READER.at(mention, parse_edtf("2022")).actors[0].office == "Secretary of State"


def test_without_a_date_names_are_found_and_offices_left_open():
    assert meant("Sanae Takaichi met the South Korean president.", None) == [
        ("Sanae Takaichi", "takaichi"),
        ("the South Korean president", "the South Korean president@KR"),
    ]


@pytest.mark.parametrize(("published", "text", "phrase", "expected"), GROUPS_IN_MIND)
def test_a_reader_knows_whom_the_story_is_about(published, text, phrase, expected):
    mention = dict(meant(text, published))
    assert mention[phrase] == expected


def test_the_sides_are_the_countries_spoken_of():
    text = "Japan and South Korea met. The sides agreed."
    assert {actor.country for actor in one(text, "The sides").actors} == {"JP", "KR"}
