"""What feeds list, and how they are asked."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from relations.intake import polling, tasks
from relations.intake.feeds import FeedError, looks_like_feed, read_feed
from relations.models import Errand, Feed, Source
from tests.local_site import answer, article, redirect

RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Foreign Ministry</title>
<language>en-GB</language>{items}</channel></rss>"""
ITEM = "<item><title>{n}</title><link>{at}/{n}</link>{date}</item>"
ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko">
<title>Office</title>{items}</feed>"""
HERE = "https://example.org/feed.xml"


def rss(*numbers, at="https://example.org", date="<pubDate>Wed, 14 Jan 2026 08:00:00 +0900</pubDate>"):
    return RSS.format(items="".join(ITEM.format(n=n, at=at, date=date) for n in numbers)).encode()


# --- what a feed lists ----------------------------------------------------------------------------


def test_an_rss_feed_lists_pages_with_the_day_on_its_own_calendar():
    listing = read_feed(rss("a", "b"), HERE)
    assert (listing.title, listing.language) == ("Foreign Ministry", "en")
    assert [entry.address for entry in listing.entries] == ["https://example.org/a", "https://example.org/b"]
    assert listing.entries[0].published.edtf == "2026-01-14"


def test_an_atom_entry_that_only_says_when_it_changed_has_no_date():
    items = (
        '<entry><title>A</title><link href="/a"/><published>2026-01-13T23:00:00+09:00</published></entry>'
        '<entry><title>B</title><link href="b?x=1&amp;y=2"/><updated>2026-01-15T00:00:00Z</updated></entry>'
    )
    listing = read_feed(ATOM.format(items=items).encode(), "https://example.org/news/feed")
    assert [(e.address, e.published and e.published.edtf) for e in listing.entries] == [
        ("https://example.org/a", "2026-01-13"),
        ("https://example.org/news/b?x=1&y=2", None),
    ]


def test_an_rss_1_0_feed_keeps_its_date_elsewhere():
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>外務省</title></channel>'
        '<item rdf:about="y"><title>会談</title><link>https://example.org/a</link>'
        "<dc:date>2026-01-13T18:00:00+09:00</dc:date></item></rdf:RDF>"
    )
    (entry,) = read_feed(rdf.encode(), HERE).entries
    assert (entry.title, entry.published.edtf) == ("会談", "2026-01-13")


def test_entries_that_lead_to_no_page_are_counted_and_doubles_taken_once():
    odd = (
        "<item><title>No link</title></item><item><link>javascript:alert(1)</link></item>"
        "<item><link>ftp://example.org/a</link></item>"
        "<item><link>https://example.org/a</link></item><item><link>https://example.org/a</link></item>"
    )
    listing = read_feed(RSS.format(items=odd).encode(), HERE)
    assert ([e.address for e in listing.entries], listing.without_address) == (["https://example.org/a"], 3)


def test_of_a_broken_feed_what_can_be_read_is_taken_and_the_damage_named():
    broken = rss("a", "b").replace(b"<title>b</title>", b"<title>b & c</title>")
    listing = read_feed(broken, HERE)
    assert "https://example.org/a" in [entry.address for entry in listing.entries]
    assert "line 2" in listing.damage


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "there is nothing"),
        (b"/etc/passwd", "is no RSS or Atom feed"),
        (b"<html><p>Hello</html>", "is no RSS or Atom feed"),
        (
            b'<html><head><link rel="alternate" type="application/rss+xml" href="/news.xml"></head></html>',
            "is a page, not a feed. It names this feed: https://example.org/news.xml",
        ),
        (
            b'<link type="application/rss+xml" href="http://[x"><link type="application/rss+xml" href="/f">',
            "is a page, not a feed. It names this feed: https://example.org/f",
        ),
    ],
)
def test_what_is_no_feed_is_told_so(content, said):
    with pytest.raises(FeedError) as told:
        read_feed(content, HERE)
    assert said in str(told.value)


def test_a_feed_is_told_from_a_page():
    assert looks_like_feed(rss("a"))
    assert looks_like_feed(ATOM.format(items="").encode())
    assert not looks_like_feed(article())


def test_entities_are_not_blown_up():
    bomb = b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
    )
    bomb += b"]><rss version='2.0'><channel><title>&j;</title></channel></rss>"
    assert len(read_feed(bomb, HERE).title) < 1000


# --- asking ---------------------------------------------------------------------------------------


@pytest.fixture
def feed(site, db):
    return Feed.objects.create(address=site.at("/feed"))


def poll(feed):
    """The titles of the errands made by one asking."""
    batch = polling.poll(feed.pk)
    feed.refresh_from_db()
    return sorted(Errand.objects.filter(batch=batch).values_list("name", flat=True)) if batch else []


def test_each_entry_is_an_errand_once(site, feed):
    site.pages["/feed"] = rss("a", "b", at=site.address)
    assert poll(feed) == ["a", "b"]
    assert feed.title == "Foreign Ministry"
    site.pages["/feed"] = rss("c", "b", at=site.address)
    assert poll(feed) == ["c"]
    assert Errand.objects.get(name="a").published_edtf == "2026-01-14"


def test_a_feed_is_asked_only_for_what_changed(site, feed):
    def unchanged_since(handler):
        if handler.headers["If-None-Match"] == '"1"':
            answer(handler, b"", status=304)
        else:
            answer(
                handler, rss("a", at=site.address), "application/rss+xml", ETag='"1"', Last_Modified="Monday"
            )

    site.pages["/feed"] = unchanged_since
    assert poll(feed) == ["a"]
    assert poll(feed) == []
    assert (site.asked[1][1]["If-None-Match"], site.asked[1][1]["If-Modified-Since"]) == ('"1"', "Monday")
    assert feed.etag == '"1"'


def test_of_ten_thousand_entries_the_first_are_taken_and_the_rest_is_told(site, feed):
    site.pages["/feed"] = rss(*range(10_000), at=site.address)
    assert len(poll(feed)) == 200
    assert feed.note == "It lists 10,000 entries: the first 200 are taken, 9,800 left out."
    assert feed.problem == ""


def test_a_feed_that_fails_says_why_and_is_asked_less_and_less_often(site, feed):
    site.pages["/feed"] = lambda h: answer(h, b"", status=503)
    poll(feed)
    assert (feed.failures, "answers 503" in feed.problem) == (1, True)
    first_pause = feed.next_poll - feed.polled_at
    poll(feed)
    assert feed.next_poll - feed.polled_at == first_pause * 2
    for _ in range(12):
        poll(feed)
    assert feed.next_poll - feed.polled_at == timedelta(days=1)
    site.pages["/feed"] = rss("a", at=site.address)
    assert poll(feed) == ["a"]
    assert (feed.failures, feed.problem) == (0, "")


def test_a_feed_that_moved_for_good_is_followed_to_where_it_went(site, feed):
    site.pages["/feed"], site.pages["/new"] = redirect("/new", 301), rss("a", at=site.address)
    poll(feed)
    assert feed.address == site.at("/new")
    site.pages["/new"] = redirect("/later", 302)
    site.pages["/later"] = rss("a", at=site.address)
    poll(feed)
    assert feed.address == site.at("/new")


def test_two_pollers_ask_a_feed_once(site, feed):
    site.pages["/feed"] = rss("a", at=site.address)
    Feed.objects.update(leased_until=timezone.now() + timedelta(minutes=1))
    assert poll(feed) == []
    assert site.asked == []
    Feed.objects.update(leased_until=timezone.now() - timedelta(minutes=1))
    assert poll(feed) == ["a"]


def test_poll_asks_what_is_due_reads_what_is_new_and_names_what_failed(site, feed):
    site.pages["/feed"] = rss("a", "gone", at=site.address)
    site.pages["/a"] = article()
    out, complaints = StringIO(), StringIO()
    call_command("poll", stdout=out, stderr=complaints)
    assert out.getvalue() == "Feeds asked: 1. Texts begun: 2; still waiting: 0.\n"
    assert f"gone: {site.at('/gone')} answers 404 Not Found." in complaints.getvalue()
    assert Source.objects.get().title == "Summit in Nara"
    out = StringIO()
    call_command("poll", stdout=out, stderr=complaints)
    assert "Feeds asked: 0." in out.getvalue(), "it is not due again"
    assert site.paths() == ["/feed", "/a", "/gone"] or site.paths() == ["/feed", "/gone", "/a"]


def test_poll_takes_up_what_was_left(site, db):
    site.pages["/a"] = article()
    errand = Errand.objects.create(kind="address", address=site.at("/a"), handed_at=timezone.now())
    Errand.objects.update(handed_at=timezone.now() - timedelta(hours=2))
    call_command("poll", stdout=StringIO())
    errand.refresh_from_db()
    assert errand.state == "read"
    assert tasks.take_up(seconds=60) == (0, 0)


def test_with_no_time_left_nothing_is_begun(site, feed):
    Errand.objects.create(kind="address", address=site.at("/a"))
    out = StringIO()
    call_command("poll", minutes=0, stdout=out)
    assert out.getvalue() == "Feeds asked: 0. Texts begun: 0; still waiting: 1.\n"
    assert site.asked == []


@pytest.mark.django_db(transaction=True)
def test_a_feed_waits_for_the_workers_once_however_often_cron_comes_by(site, feed, settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    site.pages["/feed"], site.pages["/a"] = rss("a", at=site.address), article()
    assert tasks.take_up(seconds=60) == (1, 0)
    assert tasks.take_up(seconds=60) == (0, 0)
    work = {"batch": True, "interval": 0, "startup_delay": False, "reload": False, "verbosity": 0}
    call_command("db_worker", **work)
    assert site.paths() == ["/feed", "/a"]
    assert Source.objects.get().title == "Summit in Nara"


def test_of_the_times_that_a_feed_was_handed_over_only_the_last_counts(site, feed):
    site.pages["/feed"] = rss("a", at=site.address)
    first = polling.hand_over(feed.pk)
    assert polling.hand_over(feed.pk) is None
    Feed.objects.update(next_poll=timezone.now())
    last = polling.hand_over(feed.pk)
    assert polling.poll(feed.pk, first) is None
    assert polling.poll(feed.pk, last) is not None
    assert polling.poll(feed.pk, last) is None
    assert site.paths() == ["/feed"]


# --- while a curator is at it ---------------------------------------------------------------------


@pytest.fixture
def before_the_answer(monkeypatch):
    """Lets something happen in the database while a feed is being asked."""

    def let(happen):
        fetch = polling.fetch

        def fetch_slowly(*args, **how):
            happen()
            return fetch(*args, **how)

        monkeypatch.setattr(polling, "fetch", fetch_slowly)

    return let


def test_what_a_curator_changes_while_a_feed_is_asked_stays(site, feed, before_the_answer):
    site.pages["/feed"] = rss("a", at=site.address)
    own = {"title": "Our name", "publisher": "Kyodo", "language": "ja", "is_followed": False}
    before_the_answer(lambda: Feed.objects.update(**own))
    assert poll(feed) == ["a"]
    assert {name: getattr(feed, name) for name in own} == own
    assert (feed.failures, feed.leased_until, feed.polled_at is None) == (0, None, False)


def test_an_address_given_while_the_old_one_is_asked_is_asked_next_and_afresh(site, feed, before_the_answer):
    site.pages["/feed"] = lambda h: answer(h, rss("a", at=site.address), "application/rss+xml", ETag='"1"')
    before_the_answer(lambda: Feed.objects.update(address=site.at("/other"), address_key="other"))
    assert poll(feed) == ["a"]
    assert (feed.address, feed.etag, feed.leased_until) == (site.at("/other"), "", None)
    assert list(Feed.objects.due(timezone.now())) == [feed]


def test_a_feed_deleted_while_it_is_asked_stays_deleted(site, feed, before_the_answer):
    site.pages["/feed"] = lambda h: answer(h, b"", status=503)
    before_the_answer(lambda: Feed.objects.all().delete())
    polling.poll(feed.pk)
    assert not Feed.objects.exists()


def test_a_feed_that_leads_for_good_to_a_front_page_is_still_asked_where_it_was(site, feed):
    site.pages["/feed"], site.pages["/"] = redirect("/", 301), article()
    poll(feed)
    assert feed.address == site.at("/feed")
    assert "is no RSS or Atom feed" in feed.problem
    site.pages["/feed"] = rss("a", at=site.address)
    assert poll(feed) == ["a"]
