"""An errand is done once: fetched, stored with its bytes, read; or it says why not."""

import hashlib
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from relations import ingest
from relations.intake import errands, tasks
from relations.models import CountryName, Errand, Event, Original, Source
from tests import factories as make
from tests.databases import plans_by_indexes
from tests.local_site import answer, article, redirect

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def people():
    make.tenure(make.person("Takaichi Sanae"))
    make.tenure(make.person("Lee Jae-myung", country_code="KR"), "President", "head_of_state", "2025-06-04")
    make.place("Nara")
    for code, word in (("JP", "Japanese"), ("KR", "South Korean")):
        CountryName.objects.create(country_id=code, text=word, use=CountryName.Use.DEMONYM)


def done(errand):
    errands.carry_out(errand.pk)
    errand.refresh_from_db()
    return errand


def fetched(address, **fields):
    return done(errands.errand_to(address, **fields))


# --- a page ---------------------------------------------------------------------------------------


def test_a_page_is_stored_with_its_bytes_and_read(site):
    site.pages["/nara.html"] = article()
    errand = fetched(site.at("/nara.html"))
    source = Source.objects.get()
    assert (errand.state, errand.source) == ("read", source)
    assert errand.proposals == Event.objects.count() > 0
    assert (source.title, source.publisher) == ("Summit in Nara", "The Harbour Post")
    assert (source.published.edtf, source.url) == ("2026-01-13", site.at("/nara.html"))
    assert not source.shown_whole, "its words are the publisher's"
    assert bytes(source.original.content) == article()
    assert source.original.sha256 == hashlib.sha256(article()).hexdigest()
    assert Event.objects.get(kind="meeting", status="happened").date.edtf == "2026-01-13"


@pytest.mark.parametrize("again", ["/nara", "/nara/", "/nara?utm_source=mail", "/nara#top"])
def test_a_page_seen_before_is_known_by_its_address_and_not_asked_for_again(site, again):
    site.pages["/nara"] = article()
    first = fetched(site.at("/nara"))
    errand = fetched(site.at(again))
    assert (errand.state, errand.source) == ("known", first.source)
    assert errand.why == "This address was fetched before."
    assert site.paths() == ["/nara"]


def test_it_is_known_by_an_address_that_only_leads_to_it(site):
    site.pages["/nara"], site.pages["/short"] = article(), redirect("/nara")
    first = fetched(site.at("/short"))
    assert first.source.url == site.at("/nara")
    assert fetched(site.at("/nara")).state == "known"
    assert fetched(site.at("/short")).state == "known"
    assert site.paths() == ["/short", "/nara"]


def test_a_seeded_or_pasted_source_is_known_by_its_address_too(site):
    pasted = make.source(url=site.at("/nara"))
    assert fetched(site.at("/nara")).source == pasted
    assert site.asked == []


def test_the_same_words_under_another_address_are_known_by_content(site):
    site.pages["/a"], site.pages["/b"], site.pages["/c"] = article(), article(), article(head="")
    first = fetched(site.at("/a"))
    same_bytes = fetched(site.at("/b"))
    same_words = fetched(site.at("/c"), published_edtf="2026-01-13")
    assert (same_bytes.state, same_bytes.why) == ("known", "The very same page or file was stored already.")
    assert (same_words.state, same_words.why) == ("known", "This very text was stored already.")
    assert same_bytes.source == same_words.source == first.source
    assert (Source.objects.count(), Event.objects.filter(kind="meeting", status="happened").count()) == (1, 1)


def test_a_page_that_changed_is_a_source_of_its_own_when_asked_for_again(site):
    site.pages["/nara"] = article()
    first = fetched(site.at("/nara"))
    site.pages["/nara"] = article("They dined together.")
    second = fetched(site.at("/nara"), again=True)
    assert second.state == "read"
    assert second.source != first.source
    first.source.refresh_from_db()
    assert "dined" not in first.source.text


@plans_by_indexes
def test_a_page_seen_before_is_found_by_indexes():
    known = make.source(url="https://example.org/nara")
    with CaptureQueriesContext(connection) as queries:
        assert errands.source_at(known.address_key) == known
    with connection.cursor() as cursor:
        for query in queries.captured_queries:
            cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
            ways = [way for *_, way in cursor.fetchall()]
            assert all(way.startswith("SEARCH") for way in ways), ways


def test_a_page_without_a_date_waits_for_one_and_is_not_fetched_twice(site):
    site.pages["/nara"] = article(head="")
    errand = fetched(site.at("/nara"))
    assert (errand.state, errand.why) == ("undated", "It does not say when it was published.")
    assert not Source.objects.exists()
    Errand.objects.update(published_edtf="2026-01")
    errands.begin_again(Errand.objects.all())
    assert done(errand).state == "read"
    assert Source.objects.get().published.edtf == "2026-01"
    assert site.paths() == ["/nara"]


def test_a_plain_text_at_an_address_is_read_with_its_header(site):
    text = b" date 2026-01-13 Takaichi met Lee in Nara on Tuesday.\r\nThey dined."
    site.pages["/nara.txt"] = lambda h: answer(h, text, "text/plain; charset=utf-8")
    errand = fetched(site.at("/nara.txt"))
    assert errand.state == "read"
    assert errand.source.text == text.decode().replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("content", "content_type", "said"),
    [
        (b"%PDF-1.7", "application/pdf", "this is a PDF, not a page"),
        (b"PK\x03\x04", "text/plain", "this is a zip archive or an Office document, not a page"),
        (b"{\\rtf1 Hello}", "text/plain", "this is an RTF document, not a page"),
        (b"\x89PNG", "image/png", "this is image/png, not a page"),
        (b"", "text/html", "there is nothing"),
        (b"<html><script>home()</script></html>", "text/html", "no text found in this page"),
        (b"<?xml version='1.0'?><rss version='2.0'></rss>", "text/xml", "this is a feed, not a page"),
        (b"\xff\xfa\xfb", "text/plain", "its letters are neither UTF-8 nor what its server says"),
        (b"\xff\xfa\xfb", "text/plain; charset=undefined", "its letters are neither UTF-8 nor"),
        (b"\xff\xfa\xfb", "text/plain; charset=idna", "its letters are neither UTF-8 nor"),
    ],
)
def test_what_is_no_page_is_told_what_it_is(site, content, content_type, said):
    site.pages["/"] = lambda h: answer(h, content, content_type)
    errand = fetched(site.at("/"), published_edtf="2026-01-13")
    assert (errand.state, said in errand.why) == ("failed", True), errand.why
    assert not Source.objects.exists()


def test_an_inner_address_fails_with_the_reason():
    errand = fetched("http://169.254.169.254/latest/meta-data/")
    assert errand.state == "failed"
    assert errand.why == "169.254.169.254 is not on the public internet: it is not fetched."


# --- troubles that pass ---------------------------------------------------------------------------


def test_a_passing_trouble_is_tried_again_later_and_given_up_after_the_third_time(site):
    site.pages["/"] = lambda h: answer(h, b"", status=503)
    errand = fetched(site.at("/"))
    assert (errand.state, errand.tries) == ("waiting", 1)
    assert "answers 503" in errand.why
    assert done(errand).tries == 1, "it is not due yet"
    for _ in range(5):
        Errand.objects.update(not_before=timezone.now())
        done(errand)
    assert (errand.state, errand.tries) == ("failed", 3)
    assert "Tried 3 times." in errand.why
    assert len(site.asked) == 3


def test_one_that_failed_can_be_tried_anew(site):
    errand = fetched(site.at("/nara"))
    assert (errand.state, "answers 404" in errand.why) == ("failed", True)
    site.pages["/nara"] = article()
    assert errands.begin_again(Errand.objects.all()) == 1
    assert done(errand).state == "read"


# --- one runner at a time -------------------------------------------------------------------------


def test_two_runners_do_one_errand_once(site):
    site.pages["/nara"] = article()
    errand = errands.errand_to(site.at("/nara"))
    token = errands.claim(errand.pk)
    assert token
    assert errands.claim(errand.pk) is None
    assert done(errand).state == "running"
    assert site.asked == []


def killed(errand):
    """As a runner leaves it that was killed in the middle, once its lease has ended."""
    assert errands.claim(errand.pk)
    Errand.objects.update(leased_until=timezone.now() - timedelta(seconds=1))


def test_what_a_killed_runner_left_is_taken_up_and_nothing_is_done_twice(site):
    site.pages["/nara"] = article()
    errand = errands.errand_to(site.at("/nara"))
    killed(errand)
    assert tasks.hand_out(Errand.objects.all()) == 1
    errand.refresh_from_db()
    assert errand.state == "read"
    # Killed after the text was stored, before that was written down.
    Errand.objects.update(state="waiting", source=None, original=None, again=True, tries=0)
    killed(errand)
    assert done(errand).state == "known"
    assert (Source.objects.count(), Original.objects.count()) == (1, 1)
    assert Event.objects.filter(kind="meeting", status="happened").count() == 1


def test_a_text_that_kills_its_runner_each_time_is_given_up(site):
    errand = errands.errand_to(site.at("/nara"))
    for _ in range(3):
        killed(errand)
    assert done(errand).state == "failed"
    assert "broke off 3 times" in errand.why
    assert site.asked == []


def test_a_runner_that_comes_late_does_not_overwrite_who_took_over(site, monkeypatch):
    site.pages["/nara"] = article()
    errand = errands.errand_to(site.at("/nara"))

    def meanwhile(address):
        Errand.objects.update(token="another", state="known", why="done by another")
        raise errands.FetchError("too late")

    monkeypatch.setattr(errands, "fetch", meanwhile)
    assert (done(errand).state, errand.why) == ("known", "done by another")


def test_an_unforeseen_error_puts_the_errand_off_and_goes_on_its_way(site, monkeypatch):
    def broken(source_text):
        raise ZeroDivisionError

    site.pages["/nara"] = article()
    monkeypatch.setattr(ingest, "ingest_text", broken)
    errand = errands.errand_to(site.at("/nara"))
    with pytest.raises(ZeroDivisionError):
        errands.carry_out(errand.pk)
    errand.refresh_from_db()
    assert (errand.state, errand.token) == ("waiting", "")
    assert "log" in errand.why


# --- files and stored sources ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content", "state", "said"),
    [
        ("nara.txt", b" date 2026-01-13 Takaichi met Lee.", "read", ""),
        ("nara.html", article(), "read", ""),
        ("nara.txt", b"Takaichi met Lee.", "undated", "does not say when"),
        (
            "nara.txt",
            b"PK\x03\x04",
            "failed",
            "a zip archive or an Office document, whatever its name",
        ),
        ("nara.txt", b" date 2026-01-13 caf\xe9", "failed", "line 1: not UTF-8"),
        ("nara.txt", "\ufeff date 2026-01-13 Lee.".encode("utf-16"), "failed", "a text in UTF-16, not UTF-8"),
        ("nara.txt", b" ", "failed", "empty"),
        ("nara.html", b"<html></html>", "failed", "no text found"),
    ],
)
def test_a_file_is_read_or_told_why_not(name, content, state, said):
    errand = done(errands.errand_with(name, content))
    assert (errand.state, said in errand.why) == (state, True), errand.why
    if state == "read":
        assert bytes(Source.objects.get().original.content) == content


def test_a_stored_source_is_read_again_as_an_errand():
    source = make.source("Takaichi and Lee held talks in Nara on Tuesday.")
    errand = done(errands.errand_to_read(source))
    assert (errand.state, errand.proposals, Event.objects.count()) == ("read", 1, 1)
    assert done(errands.errand_to_read(source)).proposals == 1
    assert Event.objects.count() == 1


# --- handed out -----------------------------------------------------------------------------------


def test_without_workers_a_long_batch_stops_in_time_and_goes_on_when_asked(site):
    for n in range(4):
        site.pages[f"/{n}"] = article(f"It was their meeting number {n}.")
        errands.errand_to(site.at(f"/{n}"))
    assert tasks.hand_out(Errand.objects.all(), seconds=0) == 1
    assert Errand.objects.unfinished().count() == 3
    assert tasks.hand_out(Errand.objects.all()) == 3
    assert set(Errand.objects.values_list("state", flat=True)) == {"read"}
