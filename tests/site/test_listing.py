import pytest

from tests import factories as make
from tests.site.seen import all_titles, ask, headings, number_found, see, text_of, texts, titles

pytestmark = pytest.mark.django_db


def test_events_stand_under_year_and_month_the_newest_first(client):
    make.event(title="Gyeongju", on="2025-10-30")
    make.event(title="Some day in October", on="2025-10")
    make.event(title="Kuala Lumpur", on="2025-10-27")
    make.event(title="Some time in 2025", on="2025")
    make.event(title="Tokyo", on="2025-08-23")
    make.event(title="Nara", on="2026-01-13")
    page = see(client.get("/timeline/"))
    assert headings(page) == [
        "2026",
        "January 2026",
        "2025",
        "October 2025",
        "October 2025, day not known",
        "August 2025",
        "2025, month not known",
    ]
    assert titles(page) == [
        "Nara",
        "Gyeongju",
        "Kuala Lumpur",
        "Some day in October",
        "Tokyo",
        "Some time in 2025",
    ]


def test_oldest_first_turns_the_list_around(client):
    for on in ("2025-08-23", "2026-01-13", "2025-10-30"):
        make.event(title=on, on=on)
    assert titles(see(client.get("/timeline/?order=old"))) == ["2025-08-23", "2025-10-30", "2026-01-13"]


def test_a_plan_that_has_passed_reads_not_confirmed(client):
    make.event("visit", title="Visit", on="2025-12", status="planned")
    page = see(client.get("/timeline/"))
    assert texts(page, "//time") == ["Planned for December 2025, not confirmed"]
    assert page.xpath("//time/@datetime") == ["2025-12"]


def test_parts_stand_beneath_their_whole_and_are_counted(client, nara):
    make.event(title="Gyeongju", on="2025-10-30")
    page = see(client.get("/timeline/"))
    assert texts(page, "//h4/a") == ["Lee visits Nara", "Gyeongju"]
    assert texts(page, "//a[starts-with(@id, 'parts-')]") == ["+ 1 statement"]
    assert titles(page) == ["Lee visits Nara", "Takaichi and Lee meet", "Gyeongju"]
    assert all_titles(client, page) == [
        "Lee visits Nara",
        "Takaichi and Lee meet",
        "Lee: “We are neighbours”",
        "Gyeongju",
    ]
    assert number_found(page) == 4


def test_parts_beyond_the_first_three_come_when_the_reader_asks(client, nara):
    for n in range(4):
        make.event(subtype="talks", title=f"Talks {n}", part_of=nara["visit"], at=nara["visit"].place)
    page = see(client.get("/timeline/"))
    assert titles(page) == ["Lee visits Nara", "Takaichi and Lee meet", "Talks 0", "Talks 1"]
    link = page.xpath("//a[starts-with(@id, 'parts-')]")[0]
    assert text_of(link) == "+ 2 more parts, 1 statement"
    assert link.get("href") == f"{nara['visit'].get_absolute_url()}#parts"
    rest = see(ask(client, link.get("hx-get"), link.get("id")))
    assert texts(rest, "//li/a") == ["Talks 2", "Talks 3", "Lee: “We are neighbours”"]
    assert rest.xpath("//li/a[@autofocus]/text()") == ["Talks 2"]
    assert text_of(rest.xpath("//div[@id='status']")[0]) == "More parts are listed."


def test_only_parts_that_the_filter_finds_come(client, nara):
    make.event("statement", title="Elsewhere", on="2026-01-14", part_of=nara["visit"])
    page = see(client.get("/timeline/?to=2026-01-13"))
    assert all_titles(client, page) == [
        "Lee visits Nara",
        "Takaichi and Lee meet",
        "Lee: “We are neighbours”",
    ]
    target = f"parts-{nara['statement'].public_id}"
    assert ask(client, "/timeline/?kind=visit", target).status_code == 404
    assert ask(client, "/timeline/", "parts-nonsense").status_code == 404


def test_in_the_compact_view_an_event_is_a_line_under_its_year(client, nara):
    make.event(title="Gyeongju", on="2025-10", at=make.place("Gyeongju", "KR"), subtype="summit")
    page = see(client.get("/timeline/?view=compact"))
    assert texts(page, "//ol[@class='events']/li") == [
        "13–14 January 2026 Lee visits Nara Visit +2 parts",
        "October 2025 Gyeongju Meeting · summit",
    ]
    assert headings(page) == ["2026", "2025"]
    assert page.xpath("//ol/li[1]/a[2]/@href") == [f"{nara['visit'].get_absolute_url()}#parts"]
    assert "/timeline/" in page.xpath("//p[@class='order']/a/@href")
    assert page.xpath("//input[@type='hidden'][@name='view']/@value") == ["compact"]


def test_the_list_and_the_compact_view_show_the_same_events_in_both_orders(client, nara):
    make.event(title="Gyeongju", on="2025-10-30")
    for query in ("", "order=old", "kind=statement"):
        shown = [
            titles(see(client.get(f"/timeline/?{query}&{view}", follow=True)))
            for view in ("", "view=compact")
        ]
        assert [title for title in shown[0] if title in shown[1]] == shown[1]


def test_a_part_whose_whole_is_not_found_stands_alone(client, nara):
    page = see(client.get("/timeline/?kind=meeting"))
    assert texts(page, "//h4/a") == ["Takaichi and Lee meet"]
    assert "Part of Lee visits Nara" in text_of(page.xpath("//ol[@class='events']/li")[0])
    page = see(client.get("/timeline/?kind=statement&kind=visit"))
    assert texts(page, "//h4/a") == ["Lee: “We are neighbours”", "Lee visits Nara"]


def test_a_card_shows_people_with_the_office_of_that_day(client, nara):
    shown = texts(see(client.get("/timeline/?kind=summit")), "//ol[@class='events']/li")[0]
    assert "Takaichi Sanae (Prime Minister), Lee Jae-myung (President)" in shown
    assert "13 January 2026 Meeting · summit · Nara, Japan" in shown
    assert "“" not in titles(see(client.get("/timeline/?kind=summit")))[0]


def test_a_card_quotes_one_sentence_with_its_source_and_says_how_many_there_are(client):
    event = make.event(title="Nara")
    make.evidence(event, of=make.source("Lee and Takaichi met.", publisher="Yonhap"))
    page = see(client.get("/timeline/"))
    assert texts(page, "//blockquote") == ["Takaichi and Lee held talks in Nara on Tuesday."]
    assert texts(page, "//a[@class='cited']") == ["Kyodo News, 13 January 2026"]
    assert "2 sources" in texts(page, "//p[@class='who']")[0]
    first = event.evidence.order_by("pk").first()
    assert page.xpath("//a[@class='cited']/@href") == [f"/sources/{first.source_id}/#s{first.pk}"]


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        ("SEOUL -- President Lee met her.", "President Lee met her."),
        ("BEPPU, Japan, Jan. 25 -- President Lee met her.", "President Lee met her."),
        ("SEOUL, Feb 9 (Reuters) - President Lee met her.", "President Lee met her."),
        ("Ikaruga, Nara Pref., Jan. 14 (Jiji Press)--President Lee met her.", "President Lee met her."),
        ("NEW YORK/SEOUL — “Good,” said Lee.", "“Good,” said Lee."),
        ("Lee Jae-myung — Japan's guest — met her.", "Lee Jae-myung — Japan's guest — met her."),
        ("SEOUL - they met there.", "SEOUL - they met there."),
        ("Japan-South Korea talks took place.", "Japan-South Korea talks took place."),
    ],
)
def test_a_card_quotes_the_sentence_without_the_dateline_before_it(client, sentence, quoted):
    make.event(title="Nara", proved_by=make.source(sentence))
    assert texts(see(client.get("/timeline/")), "//blockquote") == [quoted]


def test_what_happened_is_quoted_from_a_text_that_could_know_it(client):
    announced = make.source("Lee will meet Takaichi in Nara next week.", "2026-01-09")
    told = make.source("Lee met Takaichi in Nara.", "2026-01-14")
    later = make.source("Lee and Takaichi had met in Nara.", "2026-02-09")
    happened = make.event(title="Nara", proved_by=announced)
    planned = make.event("visit", title="Visit", on="2026-01-14", status="planned", proved_by=announced)
    for event in (happened, planned):
        make.evidence(event, of=later)
        make.evidence(event, of=told)
    page = see(client.get("/timeline/"))
    assert texts(page, "//blockquote") == [announced.text, told.text]


def test_before_an_office_is_held_it_is_not_shown(client, nara):
    make.event(title="Earlier", on="2025-09", people=[nara["takaichi"]])
    shown = texts(see(client.get("/timeline/?to=2025-09")), "//ol[@class='events']/li")[0]
    assert "Takaichi Sanae" in shown
    assert "Prime Minister" not in shown


def pages(client, query):
    """Titles of one page of two rows after the other, with all parts, by the link to older events."""
    url = f"/timeline/?{query}&show=2"
    while url:
        page = see(client.get(url, follow=True))
        yield number_found(page), all_titles(client, page)
        older = page.xpath("//a[@id='older']/@href")
        url = older and f"{older[0]}&show=2"


@pytest.mark.parametrize("order", ["new", "old"])
def test_pages_show_every_event_exactly_once(client, nara, order):
    for n, on in enumerate(["2025-10-30", "2025-10-30", "2025-10-30", "2025-10", "2025", "2025-10-01"]):
        make.event(title=f"{n}", on=on)
    seen = list(pages(client, f"order={order}"))
    listed = [title for _, titles_of_page in seen for title in titles_of_page]
    assert sorted(listed) == sorted(
        [*"012345", "Lee visits Nara", "Takaichi and Lee meet", "Lee: “We are neighbours”"]
    )
    assert {number for number, _ in seen} == {len(listed)}
    lengths = [4, 2, 2, 1] if order == "new" else [2, 2, 2, 3]
    assert [len(titles_of_page) for _, titles_of_page in seen] == lengths


def test_a_page_of_events_continues_by_a_plain_link(client):
    for n in range(52):
        make.event(title=f"{n:02}", on="2025-10-30")
    page = see(client.get("/timeline/"))
    assert len(titles(page)) == 50
    older = see(client.get(page.xpath("//a[@id='older']/@href")[0]))
    assert titles(older) == ["01", "00"]
    assert not older.xpath("//a[@id='older']")
    assert number_found(older) == 52


def test_an_empty_list_names_the_single_filter_to_drop(client, nara):
    make.event("visit", title="Tokyo", at=make.place("Tokyo"), on="2025-08-23")
    page = see(client.get("/timeline/?from=2026&kind=visit&place=tokyo"))
    assert titles(page) == []
    assert texts(page, "//div[@class='nothing']//li") == [
        "Without Place: Tokyo there is 1.",
        "Without From: 2026 there is 1.",
    ]
    assert page.xpath("//div[@class='nothing']//li/a/@href")[1] == "/timeline/?kind=visit&place=tokyo"


def test_with_nothing_published_the_page_says_so(client):
    assert "No events are published here yet." in text_of(see(client.get("/timeline/")))
