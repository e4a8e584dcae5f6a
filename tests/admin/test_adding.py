"""Texts handed in at the desk: each bad one gets its reason, the rest goes through."""

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile

from relations.models import Errand, Feed, Source
from tests import factories as make
from tests.archives import zipped
from tests.intake.test_feeds import rss
from tests.local_site import article, redirect

from .forms import said, text_of

pytestmark = pytest.mark.django_db

UPLOAD = "/admin/relations/source/upload/"
FETCH = "/admin/relations/source/fetch/"
FOLLOW = "/admin/relations/feed/add/"
NARA = b" date 2026-01-13 Takaichi and Lee held talks in Nara on Tuesday."


def files(*named):
    return [SimpleUploadedFile(name, content) for name, content in named]


def upload(client, *named, **about):
    return client.post(UPLOAD, {"files": files(*named)} | about, follow=True)


def fates():
    return {errand.name: (errand.state, errand.why) for errand in Errand.objects.all()}


# --- files ----------------------------------------------------------------------------------------


def test_a_file_is_stored_read_and_shown_with_its_proposals(admin_client):
    page = upload(admin_client, ("2026-01-13-nara.txt", NARA))
    source = Source.objects.get()
    assert page.redirect_chain[-1][0] == f"/admin/relations/source/{source.pk}/change/#proposals"
    assert (source.key, source.published.edtf) == ("2026-01-13-nara", "2026-01-13")
    saved = admin_client.get(f"/admin/relations/source/{source.pk}/original/")
    assert saved.content == NARA
    assert saved["Content-Type"] == "application/octet-stream"
    assert "attachment" in saved["Content-Disposition"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", b"", "It is empty."),
        ("a.txt", b"PK\x03\x04 renamed", "this is a zip archive or an Office document, whatever its name"),
        ("a.txt", b" date 2026-01-13 caf\xe9", "line 1: not UTF-8"),
        ("a.txt", b" date 2026-01-13 A bell\x07 rings.", "control character 0x07"),
        ("a.pdf", b"%PDF-1.7", "Give a file whose name ends in .txt, .md, .html, .htm or .zip."),
        ("a.html", b"<html></html>", "no text found in this page"),
        ("a.zip", b"PK\x03\x04 broken", "Give a file whose name ends in"),
        ("a.zip", zipped({"picture.png": b"x"}), "There is no text in this archive."),
    ],
)
def test_of_two_files_a_bad_one_gets_its_reason_and_the_other_goes_through(admin_client, name, content, said):
    page = upload(admin_client, (name, content), ("nara.txt", NARA))
    state, why = fates()[name]
    assert (state, said in why) == ("failed", True), why
    assert "2 of 2 done: 1 failed, 1 read." in text_of(page)
    assert "/tmp" not in text_of(page)
    assert Source.objects.get().key == "nara"


def test_a_file_of_a_hundred_megabytes_is_refused_and_not_kept(admin_client):
    page = upload(admin_client, ("huge.txt", b"a" * 100_000_000))
    assert "100 MB is too large: a text may have 20 MB." in text_of(page)
    assert Errand.objects.get().original is None


def test_an_archive_stands_for_its_texts(admin_client):
    texts = {"b.txt": NARA, "a/c.md": NARA + b" Again.", "e.txt": b""}
    passed_by = {"picture.png": b"x", "__MACOSX/b.txt": NARA, "a/.hidden.txt": NARA}
    page = upload(admin_client, ("year.zip", zipped(texts | passed_by)))
    assert {name: state for name, (state, _) in fates().items()} == {
        "a/c.md": "read",
        "b.txt": "read",
        "e.txt": "failed",
    }
    assert "3 of 3 done" in text_of(page)


def test_an_archive_that_unpacks_to_too_much_is_cut_short(admin_client, monkeypatch):
    monkeypatch.setattr("relations.intake.given.MOST_BYTES_IN_ARCHIVE", len(NARA) + 10)
    upload(admin_client, ("year.zip", zipped({"a.txt": NARA, "b.txt": NARA + b" Again."})))
    assert fates()["year.zip"][0] == "failed"
    assert "1 of 2 texts are left out, from b.txt on" in fates()["year.zip"][1]
    assert Source.objects.get().key == "a"


def test_a_page_for_files_wants_at_least_one(admin_client):
    page = admin_client.post(UPLOAD, {"published": "never"})
    shown = text_of(page)
    assert "Choose at least one file." in shown
    assert "Enter" not in shown or page.status_code == 200
    assert not Errand.objects.exists()


def test_what_does_not_say_its_date_is_asked_for_and_stored_when_it_is_given(admin_client):
    page = upload(admin_client, ("a.txt", b"Takaichi met Lee."), ("b.txt", b"Lee met Takaichi."))
    shown = text_of(page)
    assert "2 of 2 done: 2 date needed." in shown
    one, two = Errand.objects.order_by("pk")
    assert f'name="published-{one.pk}"' in shown
    go_on = f"/admin/relations/errand/batch/{one.batch}/go-on/"
    page = admin_client.post(
        go_on, {f"published-{one.pk}": "January 2026", f"published-{two.pk}": "soon"}, follow=True
    )
    assert [line.split(":")[0] for line in said(page)] == ["b.txt"]
    assert Source.objects.get().published.edtf == "2026-01"
    assert "2 of 2 done: 1 date needed, 1 read." in text_of(page)


def test_a_date_given_for_all_is_of_those_that_do_not_say(admin_client):
    upload(admin_client, ("a.txt", b"Takaichi met Lee."), ("b.txt", NARA), published="2026-02")
    assert {s.key: s.published.edtf for s in Source.objects.all()} == {"a": "2026-02", "b": "2026-01-13"}


def test_a_file_seen_before_is_known(admin_client):
    upload(admin_client, ("nara.txt", NARA))
    page = upload(admin_client, ("renamed.txt", NARA))
    assert "The very same page or file was stored already." in text_of(page)
    assert Source.objects.count() == 1


# --- addresses ------------------------------------------------------------------------------------


def fetch(client, *addresses, **about):
    return client.post(FETCH, {"addresses": "\r\n".join(addresses)} | about, follow=True)


def test_an_address_is_fetched_and_what_its_page_proposes_shown_in_the_queue(admin_client, site):
    site.pages["/nara"] = article()
    page = fetch(admin_client, site.at("/nara"))
    source = Source.objects.get()
    assert page.redirect_chain[-1][0] == f"/admin/desk/queue/?source={source.pk}"
    assert "SHA-256" in text_of(admin_client.get(f"/admin/relations/source/{source.pk}/change/"))


def test_of_many_addresses_each_bad_one_gets_its_reason_and_the_others_go_through(admin_client, site):
    site.pages["/nara"] = article()
    site.pages["/a"], site.pages["/b"] = redirect("/b"), redirect("/a")
    page = fetch(
        admin_client,
        site.at("/nara"),
        "",
        "ftp://example.org/x",
        "http://localhost/secret",
        "http://[::ffff:127.0.0.1]/",
        site.at("/gone"),
        site.at("/a"),
        site.at("/nara#again"),
    )
    shown = text_of(page)
    for words in (
        "Line 3: ftp://example.org/x: only http and https addresses are fetched, not ftp.",
        "localhost is not on the public internet: it is not fetched.",
        "::ffff:127.0.0.1 is not on the public internet: it is not fetched.",
        "/gone answers 404 Not Found.",
        "leads in a circle",
        "6 of 6 done: 5 failed, 1 read.",
    ):
        assert words in shown
    assert Source.objects.get().url == site.at("/nara")


def test_an_address_fetched_before_leads_to_its_source_and_can_be_fetched_again(admin_client, site):
    site.pages["/nara"] = article()
    fetch(admin_client, site.at("/nara"))
    source = Source.objects.get()
    page = fetch(admin_client, site.at("/nara"))
    assert "This address was fetched before." in text_of(page)
    assert f'href="/admin/relations/source/{source.pk}/change/#proposals"' in text_of(page)
    site.pages["/nara"] = article("They dined.")
    fetch(admin_client, site.at("/nara"), again="on")
    assert Source.objects.count() == 2


def test_what_failed_is_tried_again_by_a_press(admin_client, site):
    fetch(admin_client, site.at("/nara"))
    errand = Errand.objects.get()
    site.pages["/nara"] = article()
    go_on = f"/admin/relations/errand/batch/{errand.batch}/go-on/"
    assert admin_client.get(go_on).status_code == 405
    page = admin_client.post(go_on, {"again": errand.pk}, follow=True)
    assert "1 of 1 done: 1 read." in text_of(page)


def test_addresses_beyond_a_page_of_them_are_refused(admin_client):
    page = fetch(admin_client, *[f"https://example.org/{n}" for n in range(201)])
    assert "At most 200 at once." in text_of(page)
    assert not Errand.objects.exists()


# --- feeds ----------------------------------------------------------------------------------------


def test_a_feed_is_asked_as_soon_as_it_is_followed(admin_client, site):
    site.pages["/feed"], site.pages["/nara"] = rss("nara", at=site.address), article()
    page = admin_client.post(FOLLOW, {"address": site.at("/feed"), "is_followed": "on"}, follow=True)
    assert said(page)[-1].startswith("“Foreign Ministry”: <a href=")
    assert "1 new text</a>" in said(page)[-1]
    assert Source.objects.get().title == "Summit in Nara"
    assert "Foreign Ministry" in text_of(admin_client.get("/admin/relations/feed/"))


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("ftp://example.org/", "only http and https"),
        ("https://www.example.org/feed/", "This feed is followed already, as “Ministry”."),
    ],
)
def test_an_address_that_can_t_be_followed_is_told_so(admin_client, address, words):
    Feed.objects.create(address="http://example.org/feed", title="Ministry")
    page = admin_client.post(FOLLOW, {"address": address})
    assert words in " ".join(page.context["adminform"].form.errors["address"])
    assert Feed.objects.count() == 1


def test_a_feed_that_can_t_be_fetched_says_why(admin_client, site):
    site.pages["/page"] = article()
    page = admin_client.post(FOLLOW, {"address": site.at("/page"), "is_followed": "on"}, follow=True)
    assert "is no RSS or Atom feed." in said(page)[-1]
    assert "is no RSS or Atom feed." in text_of(admin_client.get("/admin/relations/feed/"))
    site.pages["/page"] = rss()
    posted = {"action": "ask", "_selected_action": [Feed.objects.get().pk]}
    assert "nothing new" in said(admin_client.post("/admin/relations/feed/", posted, follow=True))[-1]


# --- the list, and who may ------------------------------------------------------------------------


def test_incoming_texts_are_listed_and_lead_to_those_they_came_with(admin_client):
    upload(admin_client, ("a.txt", b""), ("nara.txt", NARA))
    page = text_of(admin_client.get("/admin/relations/errand/?state__exact=failed"))
    assert "It is empty." in page
    assert "nara.txt" not in page
    errand = Errand.objects.get(name="a.txt")
    answer = admin_client.get(f"/admin/relations/errand/{errand.pk}/change/")
    assert answer["Location"] == f"/admin/relations/errand/batch/{errand.batch}/#text-{errand.pk}"
    assert admin_client.get("/admin/relations/errand/batch/unknown/").status_code == 404


@pytest.mark.parametrize("address", [UPLOAD, FETCH, FOLLOW])
def test_adding_wants_the_right_to(client, django_user_model, address):
    client.force_login(django_user_model.objects.create_user("reader", is_staff=True))
    assert client.get(address).status_code == 403
    assert client.post(address, {"addresses": "https://example.org"}).status_code == 403
    client.logout()
    assert client.post(address).status_code == 302
    assert not Errand.objects.exists()


def test_who_may_only_propose_sees_what_became_of_the_own_texts(client, admin_client, django_user_model):
    contributor = django_user_model.objects.create_user("contributor", is_staff=True)
    contributor.user_permissions.set(Permission.objects.filter(codename__in=["add_source", "view_source"]))
    client.force_login(contributor)
    page = upload(client, ("a.txt", b"Takaichi met Lee."), ("b.txt", b""))
    assert "2 of 2 done: 1 date needed, 1 failed." in text_of(page)
    errand = Errand.objects.get(name="a.txt")
    go_on = f"/admin/relations/errand/batch/{errand.batch}/go-on/"
    page = client.post(go_on, {f"published-{errand.pk}": "2026-01-13"}, follow=True)
    assert "1 failed, 1 read." in text_of(page)
    upload(admin_client, ("c.txt", b""), ("d.txt", b""))
    others = Errand.objects.get(name="c.txt").batch
    assert client.get(f"/admin/relations/errand/batch/{others}/").status_code == 403
    assert client.post(f"/admin/relations/errand/batch/{others}/go-on/").status_code == 403


def test_markup_in_names_is_shown_as_text(admin_client):
    hostile = "<img src=x onerror=alert(1)>.txt"
    page = upload(admin_client, (hostile, b""), ("b.txt", b""))
    assert "<img src=x" not in text_of(page)
    assert "&lt;img src=x" in text_of(page)
    assert make.source().original is None
