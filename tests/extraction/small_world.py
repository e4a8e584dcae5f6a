"""A few countries, people and places for the tests of reading; true, but far from complete."""

from datetime import date

from relations.extraction.types import Gazetteer, KnownCountry, KnownPerson, KnownPlace, KnownTenure

STATE, GOVERNMENT, FOREIGN = "head_of_state", "head_of_government", "foreign_minister"


def tenure(country, role, title, start, end=None):
    return KnownTenure(country, role, title, date.fromisoformat(start), end and date.fromisoformat(end))


def person(key, name, family, country, *tenures, names=()):
    return KnownPerson(key, name, family, names, country, tenures)


def japanese(key, name, family, start, end=None, names=()):
    return person(
        key, name, family, "JP", tenure("JP", GOVERNMENT, "Prime Minister", start, end), names=names
    )


def korean(key, name, family, start, end=None, names=()):
    return person(key, name, family, "KR", tenure("KR", STATE, "President", start, end), names=names)


COUNTRIES = (
    KnownCountry("JP", "Japan", (), ("Japanese",), ("Tokyo",), ("Kantei",)),
    KnownCountry(
        "KR", "South Korea", ("Republic of Korea", "ROK"), ("South Korean",), ("Seoul",), ("Blue House",)
    ),
    KnownCountry("KP", "North Korea", ("DPRK",), ("North Korean",), ("Pyongyang",)),
    KnownCountry("CN", "China", (), ("Chinese",), ("Beijing",), ("Zhongnanhai",)),
    KnownCountry("US", "United States", ("US", "U.S."), ("American",), ("Washington",), ("White House",)),
    KnownCountry("RU", "Russia", (), ("Russian",), ("Moscow",), ("Kremlin",)),
    KnownCountry("PE", "Peru", (), ("Peruvian",), ("Lima",)),
    KnownCountry("NL", "Netherlands", (), ("Dutch",), ("Amsterdam",)),
    KnownCountry("CA", "Canada", (), ("Canadian",), ("Ottawa",)),
)

PEOPLE = (
    japanese("sato", "Eisaku Sato", "Sato", "1964-11-09", "1972-07-07", names=("Eisaku Satō",)),
    japanese("aso", "Taro Aso", "Aso", "2008-09-24", "2009-09-16"),
    japanese("abe", "Shinzo Abe", "Abe", "2012-12-26", "2020-09-16"),
    japanese("suga", "Yoshihide Suga", "Suga", "2020-09-16", "2021-10-04"),
    japanese("kishida", "Fumio Kishida", "Kishida", "2021-10-04", "2024-10-01"),
    japanese("ishiba", "Shigeru Ishiba", "Ishiba", "2024-10-01", "2025-10-21"),
    japanese("takaichi", "Sanae Takaichi", "Takaichi", "2025-10-21"),
    person(
        "iwaya",
        "Takeshi Iwaya",
        "Iwaya",
        "JP",
        tenure("JP", FOREIGN, "Minister for Foreign Affairs", "2024-10-01", "2025-10-21"),
    ),
    korean("lee-mb", "Lee Myung-bak", "Lee", "2008-02-25", "2013-02-25"),
    korean("park", "Park Geun-hye", "Park", "2013-02-25", "2017-03-10"),
    korean("moon", "Moon Jae-in", "Moon", "2017-05-10", "2022-05-09"),
    korean("yoon", "Yoon Suk-yeol", "Yoon", "2022-05-10", "2025-04-04"),
    korean("lee-jm", "Lee Jae-myung", "Lee", "2025-06-04"),
    person("kim-ms", "Kim Min-seok", "Kim", "KR", tenure("KR", GOVERNMENT, "Prime Minister", "2025-07-03")),
    person(
        "cho",
        "Cho Tae-yul",
        "Cho",
        "KR",
        tenure("KR", FOREIGN, "Minister of Foreign Affairs", "2024-01-10", "2025-07-21"),
    ),
    person("kim-ju", "Kim Jong Un", "Kim", "KP", tenure("KP", STATE, "Supreme Leader", "2011-12-17")),
    person("xi", "Xi Jinping", "Xi", "CN", tenure("CN", STATE, "President", "2013-03-14")),
    person("li-q", "Li Qiang", "Li", "CN", tenure("CN", GOVERNMENT, "Premier", "2023-03-11")),
    person(
        "wang",
        "Wang Yi",
        "Wang",
        "CN",
        tenure("CN", FOREIGN, "Minister of Foreign Affairs", "2013-03-16", "2022-12-30"),
        tenure("CN", FOREIGN, "Minister of Foreign Affairs", "2023-07-25"),
    ),
    person(
        "obama", "Barack Obama", "Obama", "US", tenure("US", STATE, "President", "2009-01-20", "2017-01-20")
    ),
    person(
        "trump",
        "Donald Trump",
        "Trump",
        "US",
        tenure("US", STATE, "President", "2017-01-20", "2021-01-20"),
        tenure("US", STATE, "President", "2025-01-20"),
    ),
    person(
        "blinken",
        "Antony Blinken",
        "Blinken",
        "US",
        tenure("US", FOREIGN, "Secretary of State", "2021-01-26", "2025-01-20"),
    ),
    person("putin", "Vladimir Putin", "Putin", "RU", tenure("RU", STATE, "President", "2012-05-07")),
)

PLACES = (
    KnownPlace("tokyo", "Tokyo", "JP"),
    KnownPlace("seoul", "Seoul", "KR"),
    KnownPlace("beijing", "Beijing", "CN"),
    KnownPlace("nara", "Nara", "JP"),
    KnownPlace("gyeongju", "Gyeongju", "KR"),
    KnownPlace("hangzhou", "Hangzhou", "CN"),
    KnownPlace("lima", "Lima", "PE"),
    KnownPlace("horyuji", "Horyuji", "JP", "site", ("Horyuji Temple",), "nara"),
    KnownPlace("camp-david", "Camp David", "US", "site"),
    KnownPlace("the-hague", "The Hague", "NL"),
    KnownPlace("hokkaido", "Hokkaido", "JP", "region"),
)

SMALL_WORLD = Gazetteer(COUNTRIES, PEOPLE, PLACES)
