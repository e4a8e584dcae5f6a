"""People no reference file knows: found, told from firms and towns, named again, given their country."""

import pytest

from tests.extraction.meaning import meant, one, read

FOUND = [
    # a given name that is common somewhere; the family name alone from then on
    (
        "Ana Belova met Takaichi. Belova said so.",
        [("Ana Belova", "Ana Belova"), ("Takaichi", "takaichi"), ("Belova", "Ana Belova")],
    ),
    # no given name anyone lists: what the person does and is called later tells
    (
        "Tuvale Sofora wanted a pact. Mr Sofora flew home on Monday.",
        [("Tuvale Sofora", "Tuvale Sofora"), ("Mr Sofora", "Tuvale Sofora")],
    ),
    # small words inside a name, before it, and left out later
    (
        "President Karim el-Wardani of Peru spoke. Wardani left.",
        [
            ("President Karim el-Wardani of Peru", "Karim el-Wardani@PE"),
            ("Wardani", "Karim el-Wardani@PE"),
        ],
    ),
    ("General de Montrac agreed.", [("General de Montrac", "de Montrac")]),
    # an initial, a family name of two words
    (
        "Pavel N. Orlenko met Luis Rivas Toro. Rivas Toro smiled, and Orlenko laughed.",
        [
            ("Pavel N. Orlenko", "Pavel N. Orlenko"),
            ("Luis Rivas Toro", "Luis Rivas Toro"),
            ("Rivas Toro", "Luis Rivas Toro"),
            ("Orlenko", "Pavel N. Orlenko"),
        ],
    ),
    # the older romanisation of a Chinese name, family name first
    (
        "Abe met Teng Chih-yuan. Teng agreed.",
        [("Abe", "abe"), ("Teng Chih-yuan", "Teng Chih-yuan"), ("Teng", "Teng Chih-yuan")],
    ),
    # beside a person under one "and"
    (
        "Wang Yi and Zorba Dunmeer conferred.",
        [("Wang Yi", "wang"), ("Zorba Dunmeer", "Zorba Dunmeer")],
    ),
]

NOBODY = [
    "The Dow Jones Industrial Average fell.",
    "They dined at the King Peter Hotel.",
    "He studied at Rufus Olman College.",
    "Prices rose at Norfield Motors in Ulmstadt.",
    "The Ordway Brakes affair is over.",
    "It was 4.30 pm in Vaca Grande.",
]

COUNTRIES = [
    # the only stranger of the text who can be "the Peruvian president"
    (
        "Oscar Velarde and Xi met. The Peruvian president smiled.",
        [("Oscar Velarde", "Oscar Velarde@PE"), ("Xi", "xi"), ("The Peruvian president", "Oscar Velarde@PE")],
    ),
    # one country is left for the second prime minister
    (
        "Prime Minister Ana Belova of Peru and Prime Minister Rolf Steen met. Peru and Canada will trade.",
        [
            ("Prime Minister Ana Belova of Peru", "Ana Belova@PE"),
            ("Prime Minister Rolf Steen", "Rolf Steen@CA"),
            ("Peru", "PE"),
            ("Canada", "CA"),
        ],
    ),
    # a name that sounds Japanese, where Japan's prime minister is another
    (
        "Prime Minister Takaichi of Japan met Prime Minister Sano Reto. Japan and Peru will trade.",
        [
            ("Prime Minister Takaichi of Japan", "takaichi"),
            ("Prime Minister Sano Reto", "Sano Reto@PE"),
            ("Japan", "JP"),
            ("Peru", "PE"),
        ],
    ),
    # the ministry of the town just named
    (
        "In Ottawa, ministry spokesman Rolf Steen said so.",
        [("ministry spokesman Rolf Steen", "Rolf Steen@CA")],
    ),
    # whose office the appositive says: of the person named last
    (
        "Trump flew home. It was no wish of Takaichi's, Ana Belova, her press secretary, said.",
        [
            ("Trump", "trump"),
            ("Takaichi", "takaichi"),
            ("Ana Belova, her press secretary", "Ana Belova@JP"),
        ],
    ),
    # a ministry's people are its country's
    (
        "A spokesperson for the Chinese foreign ministry said so.",
        [
            (
                "A spokesperson for the Chinese foreign ministry",
                "A spokesperson for the Chinese foreign ministry@CN",
            )
        ],
    ),
]

NATIONALS = [
    (
        "Trump met Takaichi. The American praised her.",
        [("Trump", "trump"), ("Takaichi", "takaichi"), ("The American", "trump"), ("her", "takaichi")],
    ),
    # a people is nobody: no verb for one follows
    ("The American public was glad.", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_a_stranger_is_found_by_how_the_name_is_built_and_used(text, expected):
    assert meant(text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_what_is_no_person_stays_nobody(text):
    assert [mention.span.of(text) for mention in read(text) if mention.form == "name"] == []


@pytest.mark.parametrize(("text", "expected"), COUNTRIES)
def test_a_stranger_gets_the_country_the_text_leaves(text, expected):
    assert meant(text) == expected


@pytest.mark.parametrize(("text", "expected"), NATIONALS)
def test_a_nationality_alone_means_its_one_person(text, expected):
    assert meant(text) == expected


def test_an_officer_of_an_organisation_is_not_the_president_of_a_state():
    text = "Trump met the Ordway Society's president."
    assert one(text, "president").actors[0].country == ""


def test_who_speaks_for_a_stranger_is_of_the_same_country():
    text = "President Karim el-Wardani of Peru left. An aide to Mr. Wardani said little."
    assert one(text, "An aide to Mr. Wardani").actors[0].country == "PE"


def test_the_ministry_of_a_report_is_of_the_country_it_was_sent_from():
    text = (
        "OTTAWA, Oct. 24 -- Trump will come to Canada, the Foreign Ministry said. Takaichi of Japan will not."
    )
    assert one(text, "the Foreign Ministry").actors[0].country == "CA"


def test_the_presidential_office_is_of_the_report_s_own_country_where_it_has_a_president():
    text = "SEOUL, Oct. 24 -- Trump will see Xi of China, an official at the presidential office said."
    assert one(text, "an official at the presidential office").actors[0].country == "KR"
