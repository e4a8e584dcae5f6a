"""Reading reference files: what they give, and what a mistake in them is told as."""

from datetime import date

import pytest

from relations.extraction.types import KnownCountry, KnownPlace, KnownTenure
from relations.reference import read_gazetteer, read_reference
from relations.tables import BadReference

COUNTRIES = """code,name,names,demonyms,capitals,metonyms,names_ja,names_ko
JP,Japan,Nippon,Japanese,Tokyo,Kantei,日本,일본
KR,South Korea,ROK|Republic of Korea,South Korean,Seoul,Blue House,韓国,대한민국
"""
PEOPLE = """slug,name,family_name,country,names_en,names_ja,names_ko,names_zh
takaichi-sanae,Takaichi Sanae,Takaichi,JP,Sanae Takaichi,高市早苗,다카이치 사나에,
ban-ki-moon,Ban Ki-moon,Ban,KR,Ban Ki Moon,,반기문,
"""
TENURES = """person,country,role,title,start,end,acting
takaichi-sanae,JP,head_of_government,Prime Minister,2025-10-21,,
ban-ki-moon,,other,Secretary-General of the United Nations,2007-01-01,2016-12-31,
"""
PLACES = """slug,name,country,kind,town,latitude,longitude,names_en,names_ja,names_ko
ikaruga,Ikaruga,JP,town,,34.609,135.730,,斑鳩,
horyuji,Horyuji,JP,site,ikaruga,34.6147,135.7342,Hōryū-ji,法隆寺,호류지
"""
TOPICS = """slug,name,words_en,words_ja,words_ko
abductions,Abductions,abduction issue|abductees,拉致,납치 문제
"""
FILES = {
    "countries.csv": COUNTRIES,
    "people.csv": PEOPLE,
    "tenures.csv": TENURES,
    "places.csv": PLACES,
    "topics.csv": TOPICS,
}


def folder_with(tmp_path, **changed):
    """A folder with the small files above; `people=…` puts another text in place of people.csv."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(changed.get(name.removesuffix(".csv"), text), encoding="utf-8")
    return tmp_path


def problems_of(folder):
    with pytest.raises(BadReference) as caught:
        read_reference(folder)
    return caught.value.problems


def test_a_country_brings_its_names_demonyms_capitals_and_metonyms(tmp_path):
    known = read_gazetteer(folder_with(tmp_path)).countries
    assert known[1] == KnownCountry(
        "KR",
        "South Korea",
        names=("ROK", "Republic of Korea", "韓国", "대한민국"),
        demonyms=("South Korean",),
        capitals=("Seoul",),
        metonyms=("Blue House",),
    )


def test_a_person_brings_every_form_of_the_name_and_the_offices_held(tmp_path):
    ban, takaichi = read_gazetteer(folder_with(tmp_path)).people
    assert takaichi.name == "Takaichi Sanae"
    assert takaichi.names == ("Sanae Takaichi", "高市早苗", "다카이치 사나에")
    assert takaichi.tenures == (
        KnownTenure("JP", "head_of_government", "Prime Minister", date(2025, 10, 21)),
    )
    assert (ban.country, ban.tenures[0].country) == ("KR", "")


def test_a_site_names_the_town_it_stands_in(tmp_path):
    places = read_gazetteer(folder_with(tmp_path)).places
    assert places[0] == KnownPlace(
        "horyuji", "Horyuji", "JP", "site", ("Hōryū-ji", "法隆寺", "호류지"), "ikaruga"
    )


def test_windows_line_ends_a_byte_order_mark_and_empty_lines_do_no_harm(tmp_path):
    text = "\ufeff" + PEOPLE.replace("\n", "\r\n") + "\r\n,,,,,,,\r\n"
    assert len(read_reference(folder_with(tmp_path, people=text)).people) == 2


# One wrong file each, and the line a person reads.
MISTAKES = {
    "a code in small letters": (
        {"countries": COUNTRIES.replace("JP,Japan", "jp,Japan")},
        "countries.csv, line 2, column code: 'jp' is no country code (two capital letters: JP)",
    ),
    "a code twice": (
        {"countries": COUNTRIES + "JP,Nihon,,,,,,\n"},
        "countries.csv, line 4, column code: 'JP' is there already, in line 2",
    ),
    "a country's name twice": (
        {"countries": COUNTRIES + "XX,Japan,,,,,,\n"},
        "countries.csv, line 4, column name: 'Japan' is there already, in line 2",
    ),
    "a word twice in a list": (
        {"countries": COUNTRIES.replace("ROK|Republic of Korea", "ROK|ROK")},
        "countries.csv, line 3, column names: 'ROK' is there twice",
    ),
    "a bar too many": (
        {"countries": COUNTRIES.replace("ROK|Republic of Korea", "ROK|")},
        "countries.csv, line 3, column names: an empty name before, after or between |",
    ),
    "a number among the names": (
        {"places": PLACES.replace("Hōryū-ji", "135.7342")},
        "places.csv, line 3, column names_en: '135.7342' has no letter; it is no name",
    ),
    "a person of an unknown country": (
        {"people": PEOPLE.replace("Takaichi,JP", "Takaichi,JX")},
        "people.csv, line 2, column country: unknown country code 'JX'",
    ),
    "a person twice": (
        {"people": PEOPLE + "ban-ki-moon,Ban,Ban,KR,,,,\n"},
        "people.csv, line 4, column slug: 'ban-ki-moon' is there already, in line 3",
    ),
    "a slug with capitals": (
        {"people": PEOPLE + "Lee_Jae,Lee Jae-myung,Lee,KR,,,,\n"},
        "people.csv, line 4, column slug: 'Lee_Jae' is no slug "
        "(small letters, digits and hyphens: lee-jae-myung)",
    ),
    "a person without a family name": (
        {"people": PEOPLE.replace("Takaichi Sanae,Takaichi,", "Takaichi Sanae,,")},
        "people.csv, line 2, column family_name: empty",
    ),
    "a name that does not fit": (
        {"people": PEOPLE.replace("Takaichi,JP", "T" * 61 + ",JP")},
        f"people.csv, line 2, column family_name: {'T' * 61!r} is longer than 60 characters",
    ),
    "a comma in a cell": (
        {"people": PEOPLE.replace("Sanae Takaichi", "Sanae, Takaichi")},
        "people.csv, line 2: 9 cells, not 8; quote a cell with commas",
    ),
    "a tenure of nobody": (
        {"tenures": TENURES.replace("takaichi-sanae", "takaichi")},
        "tenures.csv, line 2, column person: unknown person 'takaichi'",
    ),
    "a tenure in an unknown country": (
        {"tenures": TENURES.replace(",JP,", ",JX,")},
        "tenures.csv, line 2, column country: unknown country code 'JX'",
    ),
    "an unknown role": (
        {"tenures": TENURES.replace("head_of_government", "premier")},
        "tenures.csv, line 2, column role: unknown role 'premier'",
    ),
    "a day the calendar lacks": (
        {"tenures": TENURES.replace("2016-12-31", "2016-02-30")},
        "tenures.csv, line 3, column end: '2016-02-30' is no date (day is out of range for month)",
    ),
    "a date written otherwise": (
        {"tenures": TENURES.replace("2025-10-21", "21.10.2025")},
        "tenures.csv, line 2, column start: '21.10.2025' is no date (write YYYY-MM-DD)",
    ),
    "a tenure that ends before it starts": (
        {"tenures": TENURES.replace("2016-12-31", "2006-12-31")},
        "tenures.csv, line 3, column end: 2006-12-31 is before the start, 2007-01-01",
    ),
    "a tenure twice": (
        {"tenures": TENURES + TENURES.splitlines()[1] + "\n"},
        "tenures.csv, line 4, column start: '2025-10-21' is there already, in line 2",
    ),
    "acting, perhaps": (
        {"tenures": TENURES.replace("2025-10-21,,", "2025-10-21,,maybe")},
        "tenures.csv, line 2, column acting: unknown answer (write yes or nothing) 'maybe'",
    ),
    "a latitude off the globe": (
        {"places": PLACES.replace("34.609", "134.609")},
        "places.csv, line 2, column latitude: 134.609 is outside −90 to 90 degrees",
    ),
    "a latitude that is no number": (
        {"places": PLACES.replace("34.609", "34°36′")},
        "places.csv, line 2, column latitude: '34°36′' is no number",
    ),
    "half a position": (
        {"places": PLACES.replace("135.730", "")},
        "places.csv, line 2, column longitude: latitude and longitude come together or not at all",
    ),
    "an unknown kind of place": (
        {"places": PLACES.replace("site", "temple")},
        "places.csv, line 3, column kind: unknown kind 'temple'",
    ),
    "a site in an unknown town": (
        {"places": PLACES.replace("site,ikaruga", "site,nara")},
        "places.csv, line 3, column town: unknown town 'nara'",
    ),
    "a town in a town": (
        {"places": PLACES.replace("site,ikaruga", "town,ikaruga")},
        "places.csv, line 3, column town: only a site stands in a town; this is a town",
    ),
    "a topic twice": (
        {"topics": TOPICS + "abductions,Kidnappings,,,\n"},
        "topics.csv, line 3, column slug: 'abductions' is there already, in line 2",
    ),
    "columns in another order": (
        {"topics": TOPICS.replace("slug,name", "name,slug")},
        "topics.csv, line 1: the columns are 'name,slug,words_en,words_ja,words_ko', "
        "not 'slug,name,words_en,words_ja,words_ko'",
    ),
}


@pytest.mark.parametrize(("changed", "told"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_place_and_value(tmp_path, changed, told):
    assert problems_of(folder_with(tmp_path, **changed)) == (told,)


def test_a_missing_file_is_told(tmp_path):
    folder_with(tmp_path)
    (tmp_path / "topics.csv").unlink()
    assert problems_of(tmp_path) == (f"topics.csv: there is no such file in {tmp_path}",)


def test_a_file_in_another_encoding_is_told(tmp_path):
    folder_with(tmp_path)
    (tmp_path / "topics.csv").write_bytes(TOPICS.encode("shift-jis", errors="replace"))
    assert problems_of(tmp_path)[0].startswith("topics.csv: not UTF-8 (byte ")


def test_all_mistakes_of_a_file_are_told_at_once_but_no_more_than_a_person_can_read(tmp_path):
    wrong = PEOPLE + "".join(f"p-{n},P,P,ZZ,,,,\n" for n in range(30))
    with pytest.raises(BadReference) as caught:
        read_reference(folder_with(tmp_path, people=wrong))
    assert len(caught.value.problems) == 30
    assert str(caught.value).splitlines()[-1] == "… and 10 more"
