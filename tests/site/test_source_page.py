import pytest

from tests import factories as make
from tests.site.seen import see, text_of, texts

pytestmark = pytest.mark.django_db

HOSTILE = "Takaichi & Lee met in Nara.<script>alert(1)</script> <img src=x onerror=alert(2)> It ended."


def test_the_whole_text_is_shown_with_its_evidence_marked_and_numbered(client):
    source = make.source("It rained. Takaichi and Lee met in Nara. They ate fish.")
    event = make.event(title="Nara", proved_by=False)
    sentence = make.evidence(event, source, "Takaichi and Lee met in Nara.")
    place = make.evidence(event, source, "Nara", field="place")
    page = see(client.get(f"/sources/{source.pk}/"))
    text = page.xpath("//div[@class='text']")[0]
    assert text_of(text) == "It rained. Takaichi and Lee met in Nara.1 They ate fish."
    assert texts(text, f".//mark[@id='s{sentence.pk}']") == ["Takaichi and Lee met in Nara."]
    assert texts(text, f".//mark[@id='s{sentence.pk}']/mark[@id='s{place.pk}']") == ["Nara"]
    assert text.xpath(f".//mark[@id='s{place.pk}']/@title") == ["1. Nara: place"]
    # The number leads to the event beside the text, and from there back into it.
    assert text.xpath(".//sup/a/@href") == ["#e1"]
    assert page.xpath("//li[@id='e1']/a/@href") == [event.get_absolute_url()]
    assert page.xpath("//li[@id='e1']/small/a/@href") == [f"#s{sentence.pk}"]


def test_overlapping_evidence_is_cut_so_that_each_piece_is_in_the_marks_of_its_events(client):
    source = make.source("Takaichi and Lee met in Nara, then in Ikaruga.")
    first, second = make.event(title="Nara", proved_by=False), make.event(title="Ikaruga", proved_by=False)
    one = make.evidence(first, source, "Takaichi and Lee met in Nara")
    two = make.evidence(second, source, "Lee met in Nara, then in Ikaruga")
    page = see(client.get(f"/sources/{source.pk}/"))
    assert texts(page, f"//mark[@id='s{one.pk}']") == ["Takaichi and Lee met in Nara"]
    assert texts(page, f"//mark[@id='s{two.pk}']") == ["Lee met in Nara"]
    assert texts(page, "//mark[not(@id)]") == [", then in Ikaruga"]
    assert page.xpath("//mark/@title") == [
        "1. Nara: the whole event",
        "2. Ikaruga: the whole event",
        "2. Ikaruga: the whole event",
    ]
    assert texts(page, "//div[@class='text']//sup/a[not(@class)]") == ["1", "2"]


def test_markup_and_script_in_a_source_are_shown_as_text(client):
    source = make.source(HOSTILE, title="<i>Title</i>", publisher="<b>Paper</b>")
    event = make.event(title="<u>Nara</u>", proved_by=False)
    make.evidence(event, source, "Lee met in Nara.<script>alert(1)</script>")
    for url in (f"/sources/{source.pk}/", event.get_absolute_url(), "/timeline/", "/sources/"):
        response = client.get(url)
        page = see(response)
        assert not page.xpath("//main//script | //main//img | //h1/* | //h2/* | //main//u"), url
        assert b"<script>alert" not in response.content, url
    page = see(client.get(f"/sources/{source.pk}/"))
    shown = text_of(page.xpath("//div[@class='text']")[0])
    assert shown == HOSTILE.replace("</script> ", "</script>1 ")


def test_only_an_address_of_the_web_becomes_a_link(client):
    source = make.source(url="javascript:alert(1)")
    event = make.event(proved_by=source)
    for url in (f"/sources/{source.pk}/", event.get_absolute_url()):
        assert b"javascript:" not in client.get(url).content


def test_proposed_and_withdrawn_events_leave_no_mark(client):
    source = make.source()
    make.event(title="Proposed", state="proposed", proved_by=source)
    make.event(title="Withdrawn", state="withdrawn", proved_by=source)
    page = see(client.get(f"/sources/{source.pk}/"))
    assert not page.xpath("//mark")
    assert "No published event stands on this text." in text_of(page)


def test_header_lines_are_left_out_and_the_language_is_told(client):
    text = "title: 奈良\n\n高市首相は奈良で李大統領と会談した。"
    source = make.source(text, language="ja", body_start=text.index("高"))
    make.event(title="Nara", proved_by=False)
    shown = see(client.get(f"/sources/{source.pk}/")).xpath("//div[@class='text']")[0]
    assert text_of(shown) == "高市首相は奈良で李大統領と会談した。"
    assert shown.get("lang") == "ja"


def test_the_list_of_sources_counts_their_published_events(client):
    told = make.source("Lee and Takaichi met in Nara.", title="Told")
    make.event(title="Nara", proved_by=told)
    make.event(title="Ikaruga", proved_by=told)
    make.event(title="Hidden", state="proposed", proved_by=make.source("A rumour.", title="Untold"))
    page = see(client.get("/sources/"))
    assert texts(page, "//ol[@class='rows']/li") == ["Told Kyodo News, 13 January 2026 · 2 events"]
    assert texts(see(client.get("/sources/?page=nonsense")), "//h1") == ["Sources"]


def test_from_each_sentence_quoted_one_steps_to_the_one_before_and_the_one_after(client):
    source = make.source("They met. They spoke. They ate.")
    met = make.event(title="Nara", proved_by=False)
    spoke = make.event("statement", title="Words", proved_by=False)
    first, again, last = (
        make.evidence(met, source, "They met."),
        make.evidence(spoke, source, "They met."),
        make.evidence(spoke, source, "They ate."),
    )
    make.evidence(met, source, "met", field="date")
    page = see(client.get(f"/sources/{source.pk}/"))
    steps = [(a.get("href"), a.get("aria-label")) for a in page.xpath("//sup/a[@class='step']")]
    assert steps == [
        (f"#s{last.pk}", "Next sentence quoted"),
        (f"#s{min(first.pk, again.pk)}", "Previous sentence quoted"),
    ]


@pytest.mark.parametrize(
    ("text", "fragment"),
    [
        ("Lee met Takaichi, in Nara-shi.", "Lee%20met%20Takaichi%2C%20in%20Nara%2Dshi."),
        (
            "Lee and Takaichi met in Nara on Tuesday & agreed to meet again in Andong soon.",
            "Lee%20and%20Takaichi%20met%20in,meet%20again%20in%20Andong%20soon.",
        ),
        ("高市首相は" * 40, "%E9%AB%98"),
    ],
)
def test_the_link_out_asks_the_browser_for_the_quoted_words(client, text, fragment):
    source = make.source(text, url="https://example.org/a?b=1")
    event = make.event(title="Nara", proved_by=source)
    page = see(client.get(event.get_absolute_url()))
    link = page.xpath("//ol[@class='notes']//a[@rel='noopener']/@href")[0]
    assert link.startswith(f"https://example.org/a?b=1#:~:text={fragment}")
    assert len(link) < 450


WHOLE = (
    "It rained. The wind blew. Takaichi and Lee met in Nara. They ate.\nIt snowed. The end came! Lee left."
)


def shown(client, source):
    return text_of(see(client.get(f"/sources/{source.pk}/")).xpath("//div[@class='text']")[0])


def test_of_a_publisher_s_text_only_what_is_quoted_and_its_neighbours_are_shown(client):
    source = make.source(WHOLE, shown_whole=False)
    event = make.event(title="Nara", proved_by=False)
    make.evidence(event, source, "Takaichi and Lee met in Nara.")
    assert shown(client, source) == "[…] The wind blew. Takaichi and Lee met in Nara.1 They ate. […]"
    make.evidence(event, source, "Lee left.", field="mention")
    assert "They ate. […] The end came! Lee left." in shown(client, source)
    page = text_of(see(client.get(f"/sources/{source.pk}/")))
    assert "the whole text is its publisher’s" in page
    api = client.get(f"/api/v1/sources/{source.pk}").json()
    assert api["text"] == ""


def test_of_a_publisher_s_text_that_proves_nothing_public_no_word_is_shown(client):
    source = make.source(WHOLE, shown_whole=False)
    make.event(proved_by=source, state="proposed")
    assert shown(client, source) == "[…]"
