"""How an entry and its sources are cited. The references were compared with the manuals by eye."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from relations.models import Event
from tests import factories as make
from tests.site.exported import text_of
from tests.site.seen import see, texts
from tests.site.seen import text_of as words_of
from timeline.citations import STYLES, Work, cited, work_of_event, work_of_source
from timeline.citations.bibtex import bibtex
from timeline.citations.ris import ris

APA, CHICAGO, MLA = STYLES

ENTRY = Work(
    key="7k2m9xqd-v3",
    title="Lee: “We are neighbours”, 13 January 2026",
    site="Relations timeline",
    url="https://example.org/events/7k2m9xqd/",
    issued=(2026, 2, 2),
    version="3",
    accessed=date(2026, 9, 5),
)
READOUT = Work(
    key="source-1",
    title="Japan-South Korea talks in Nara",
    site="Kyodo News",
    url="https://example.org/nara",
    issued=(2026, 1, 13),
)
MONTHLY = Work("source-2", "日韓首脳会談", "首相官邸", "", (2026, 1), language="ja")
NAMELESS = Work("source-3", "Joint press release", "", "https://example.org/joint", (1998,))

GOLDEN = [
    (
        APA,
        ENTRY,
        "Relations timeline. (2026, February 2). "
        "<i>Lee: “We are neighbours,” 13 January 2026 (Version 3)</i>. "
        "Retrieved September 5, 2026, from https://example.org/events/7k2m9xqd/",
    ),
    (
        CHICAGO,
        ENTRY,
        "Relations timeline. 2026. “Lee: ‘We are neighbours,’ 13 January 2026.” Version 3. February 2. "
        "Accessed September 5, 2026. https://example.org/events/7k2m9xqd/.",
    ),
    (
        MLA,
        ENTRY,
        "“Lee: ‘We are neighbours,’ 13 January 2026.” <i>Relations Timeline</i>, Version 3, 2 Feb. 2026, "
        "https://example.org/events/7k2m9xqd/. Accessed 5 Sept. 2026.",
    ),
    (
        APA,
        READOUT,
        "Kyodo News. (2026, January 13). <i>Japan-South Korea talks in Nara</i>. https://example.org/nara",
    ),
    (
        CHICAGO,
        READOUT,
        "Kyodo News. 2026. “Japan-South Korea Talks in Nara.” January 13. https://example.org/nara.",
    ),
    (
        MLA,
        READOUT,
        "“Japan-South Korea Talks in Nara.” <i>Kyodo News</i>, 13 Jan. 2026, https://example.org/nara.",
    ),
    # No day known, no address: none is invented.
    (APA, MONTHLY, "首相官邸. (2026, January). <i>日韓首脳会談</i>."),
    (CHICAGO, MONTHLY, "首相官邸. 2026. “日韓首脳会談.” January."),
    (MLA, MONTHLY, "“日韓首脳会談.” <i>首相官邸</i>, Jan. 2026."),
    (APA, NAMELESS, "Joint press release. (1998). https://example.org/joint"),
]


@pytest.mark.parametrize(("style", "work", "reference"), GOLDEN)
def test_a_reference_reads_as_its_manual_has_it(style, work, reference):
    assert cited(style, work) == reference


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(STYLES), st.text(max_size=80), st.text(max_size=30), st.text(max_size=30))
def test_no_title_breaks_a_reference_or_gets_out_of_it(style, title, site, url):
    work = Work("key", title, site, url, (2026,), "1", accessed=date(2026, 9, 5)).plain()
    found = html.fragment_fromstring(cited(style, work), create_parent="p")
    assert {element.tag for element in found.iterdescendants()} <= {"i"}


def test_markup_in_a_title_is_shown_as_text():
    work = Work("key", "<script>alert(1)</script> & <b>bold</b>", "<i>Site</i>", "", (2026,))
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;bold&lt;/b&gt;" in cited(APA, work)


# --- files of reference managers -------------------------------------------------------------


def test_bibtex_has_the_entry_with_version_address_and_day_of_access():
    assert bibtex(ENTRY) == (
        "@misc{7k2m9xqd-v3,\n"
        "  title = {{Lee: “We are neighbours”, 13 January 2026}},\n"
        "  author = {{Relations timeline}},\n"
        "  year = {2026},\n"
        "  month = feb,\n"
        "  day = {2},\n"
        "  version = {3},\n"
        "  url = {https://example.org/events/7k2m9xqd/},\n"
        "  urldate = {2026-09-05}\n"
        "}\n\n"
    )


def test_bibtex_escapes_what_tex_would_run_and_keeps_other_scripts():
    work = Work("k", r"50% of {x} & \input{a} 日本 한국 #1_b^c~d$", "", "https://example.org/a_b{c}", (2026,))
    text = bibtex(work)
    assert (
        r"{{50\% of \{x\} \& \textbackslash{}input\{a\} 日本 한국 "
        r"\#1\_b\textasciicircum{}c\textasciitilde{}d\$}}" in text
    )
    assert "url = {https://example.org/a_b%7Bc%7D}" in text
    assert text.count("{") - text.count(r"\{") == text.count("}") - text.count(r"\}")


def test_ris_has_one_tag_a_line_whatever_the_title_holds():
    work = Work("k", "One\nTY  - BOOK\r\nER  - ", "MOFA", "", (2026, 1)).plain()
    assert ris(work) == (
        "TY  - ELEC\r\nID  - k\r\nTI  - One TY - BOOK ER -\r\nPB  - MOFA\r\nPY  - 2026\r\n"
        "DA  - 2026/01//\r\nLA  - en\r\nER  - \r\n"
    )


@pytest.mark.django_db
def test_the_files_of_an_event_cite_the_entry_and_its_sources(client):
    event = make.event(title="Nara")
    make.evidence(event, make.source("They met.", "2026-01", title="Readout", publisher="MOFA", url=""))
    event.publish()
    path = f"/events/{event.public_id}"
    entry = json.loads(text_of(client.get(f"{path}.csl.json")))
    assert [(one["type"], one["title"], one["version"]) for one in entry] == [
        ("webpage", "Nara, 13 January 2026", "1")
    ]
    assert entry[0]["URL"] == f"http://testserver{path}/"
    sources = json.loads(text_of(client.get(f"{path}.sources.csl.json")))
    assert [(one["container-title"], one["issued"]["date-parts"]) for one in sources] == [
        ("MOFA", [[2026, 1]]),
        ("Kyodo News", [[2026, 1, 13]]),
    ]
    assert text_of(client.get(f"{path}.sources.ris")).count("TY  - ELEC") == 2
    assert text_of(client.get(f"{path}.bib")).startswith(f"@misc{{{event.public_id}-v1,")


@pytest.mark.django_db
def test_a_planned_event_is_cited_as_planned():
    event = Event.objects.get(pk=make.event(on="2030-05", title="A visit", status="planned").pk)
    work = work_of_event(event, "https://example.org/", date(2026, 1, 13))
    assert work.title == "A visit, planned for May 2030"


@pytest.mark.django_db
def test_a_source_known_by_its_month_is_cited_by_its_month():
    assert work_of_source(make.source("They met.", "2026-01")).issued == (2026, 1)


# --- on the page -----------------------------------------------------------------------------


@pytest.mark.django_db
def test_the_page_cites_the_entry_and_in_a_second_block_its_sources(client, nara):
    page = see(client.get(nara["summit"].get_absolute_url()))
    cite = page.xpath("//section[@class='cite']")[0]
    entry, sources = cite.xpath(".//dl")
    assert texts(entry, ".//dt") == texts(sources, ".//dt") == ["APA", "Chicago", "MLA"]
    permalink = f"http://testserver/events/{nara['summit'].public_id}/"
    for reference in texts(entry, ".//dd"):
        assert "Takaichi and Lee Meet" in reference.replace("meet", "Meet")
        assert "Version 0" in reference
        assert permalink in reference
    assert texts(sources, ".//dd")[0] == (
        "Kyodo News. (2026, January 13). Nara talks. https://example.org/nara"
    )
    assert permalink in words_of(cite)
    for link in cite.xpath(".//p[@class='files']/a/@href"):
        assert client.get(link).status_code == 200
