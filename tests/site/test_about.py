"""The page that says what is in, how dates and names are meant, and how much there is of each year."""

from django.urls import reverse

from tests import factories as make
from tests.site.seen import see, texts


def about(client):
    return see(client.get("/about/"))


def test_coverage_is_drawn_with_a_table_of_the_same_numbers(client, db):
    for day in ("1998-10-08", "2005-06-20", "2005-11-18"):
        make.event(on=day)
    make.event(on="1999-01-01", countries=("CN", "KR"))
    page = about(client)
    rows = [" ".join(row.text_content().split()) for row in page.xpath("//details//tr")]
    assert rows[:2] == ["1998 1", "1999 0"], "an empty year is told, another pair's event is not"
    assert rows[-1] == "2005 2"
    assert len(rows) == 8
    (outline,) = page.xpath("//div[@class='bars']//path[not(@class)]/@d")
    assert outline.count("M") == 2, "one column for each year with events"


def test_each_year_of_the_table_leads_to_its_events(client, db):
    make.event(on="1998-10-08", title="Obuchi and Kim meet in Tokyo")
    make.event(on="2005-06-20")
    (url,) = about(client).xpath("//details//a[.='1998']/@href")
    assert "Obuchi and Kim meet in Tokyo" in client.get(url).text


def test_the_record_is_counted_in_events_texts_and_publishers(client, db):
    source = make.source("They met.", publisher="Kyodo")
    make.event(on="1998-10-08", proved_by=source)
    make.event(on="2000-05-29", proved_by=source)
    make.event(on="2026-01-13", proved_by=make.source("They met again.", publisher="Yonhap"))
    make.event(on="2025-08-23", proved_by=make.source("A text of nobody known.", publisher=""))
    make.event(on="1965-06-22", state="proposed", proved_by=make.source("Not read yet.", publisher="AP"))
    first = texts(about(client), "//main/p")[0]
    assert "At present there are 4 events, of 1998–2026." in first
    assert "Told by 3 texts of 2 publishers." in first


def test_an_empty_timeline_has_an_about_page_without_a_picture(client, db):
    page = about(client)
    assert "At present" not in page.text_content()
    assert page.xpath("//div[@class='bars']") == []


def test_the_disputed_names_and_the_way_to_report_an_error_are_told(client, db):
    page = about(client)
    words = page.text_content()
    for name in ("Liancourt Rocks", "Dokdo", "Takeshima", "Sea of Japan", "East Sea"):
        assert name in words
    assert page.xpath("//h2[@id='errors']"), "other pages lead there"
    assert page.xpath(f"//a[@href='{reverse('corrections')}']")
    assert "Report an error" in words
