"""A source at the desk: given, read, and what it tells decided upon."""

import pytest
from django.utils import timezone

from relations import ingest
from relations.models import Event, Source
from tests import factories as make

from .forms import said, text_of

pytestmark = pytest.mark.django_db

ADD = "/admin/relations/source/add/"
TEXT = "Takaichi and Lee held talks in Nara on Tuesday."


def given(text=TEXT, published="2026-01-13", **more):
    return {"text": text, "published": published, "title": "Nara talks", "_save": "Save"} | more


def errors(page):
    return {name: " ".join(lines) for name, lines in page.context["adminform"].form.errors.items()}


def desk(source):
    return f"/admin/relations/source/{source.pk}/change/"


# --- giving a text -------------------------------------------------------------------------------


def test_a_pasted_text_is_kept_as_it_is_and_read(admin_client):
    page = admin_client.post(ADD, given("One line.\r\nAnother  line.", publisher="Kyodo News"), follow=True)
    source = Source.objects.get()
    assert source.text == "One line.\nAnother  line."
    assert not source.shown_whole
    assert (source.publisher, source.published.edtf, source.language) == ("Kyodo News", "2026-01-13", "en")
    assert page.redirect_chain[-1][0] == desk(source)
    assert said(page)[-1] == "“Nara talks” was read: 0 proposals wait for your decision."
    assert "<button>Read it again</button>" in text_of(page)


@pytest.mark.parametrize(
    ("typed", "edtf"), [("Jan 13 2026", "2026-01-13"), ("January 2026", "2026-01"), ("2026", "2026")]
)
def test_a_source_is_dated_as_widely_as_it_is_known(admin_client, typed, edtf):
    admin_client.post(ADD, given(published=typed))
    assert Source.objects.get().published.edtf == edtf


def test_what_the_text_says_of_itself_fills_what_was_left_empty(admin_client):
    header = "title: Talks in Nara\npublisher: Kyodo News\npublished: 2026-01-13\nlanguage: ja\n\n"
    admin_client.post(ADD, {"text": header + TEXT, "publisher": "NHK", "_save": "Save"})
    source = Source.objects.get()
    assert (source.title, source.publisher, source.language) == ("Talks in Nara", "NHK", "ja")
    assert source.published.edtf == "2026-01-13"
    assert source.text[source.body_start :] == TEXT


@pytest.mark.parametrize(
    ("posted", "field", "message"),
    [
        (given(text=""), "text", "This field is required"),
        (given(text="  \n "), "text", "The text: empty."),
        (given(published=""), "published", "When was it published?"),
        (given(published="2026-02-30"), "published", "there is no such day"),
        (given(published="around 2025"), "published", "Give the day, the month or the year"),
        (given(published="spring 2025"), "published", "Give the day, the month or the year"),
        (given(text="A bell\x07 rings."), "text", "control character 0x07; this is not plain text"),
        (given(text="A hole\x00 here."), "text", "Null characters are not allowed"),
        (given(url="not an address"), "url", "Enter a valid URL"),
    ],
)
def test_a_text_that_is_none_gets_a_message_beside_its_field_and_nothing_is_lost(
    admin_client, posted, field, message
):
    page = admin_client.post(ADD, posted)
    assert message in errors(page)[field]
    assert 'value="Nara talks"' in text_of(page)
    assert not Source.objects.exists()


def test_a_text_stored_already_is_refused_with_a_link_to_its_twin(admin_client):
    twin = make.source(TEXT, title="Nara <b>talks</b>")
    page = admin_client.post(ADD, given(text=TEXT))
    assert list(page.context["adminform"].form.errors) == ["text"]
    shown = text_of(page)
    assert f'stored already: <a href="{desk(twin)}">Nara &lt;b&gt;talks&lt;/b&gt;</a>.' in shown
    assert Source.objects.count() == 1


# --- afterwards ----------------------------------------------------------------------------------


def test_the_text_is_never_edited_though_all_about_it_is(admin_client):
    source = make.source(TEXT)
    posted = {
        "text": "Another text.",
        "title": "Talks in Nara",
        "publisher": "NHK",
        "published": "January 2026",
        "language": "en",
    }
    admin_client.post(desk(source), posted)
    source.refresh_from_db()
    assert (source.text, source.title, source.published.edtf) == (TEXT, "Talks in Nara", "2026-01")


def test_a_source_keeps_a_date_of_publication(admin_client):
    source = make.source(TEXT)
    page = admin_client.post(desk(source), {"title": "Nara", "published": "", "language": "en"})
    assert errors(page)["published"] == "A source has a date of publication."


def test_markup_in_a_source_is_shown_as_text(admin_client):
    hostile = '<script>alert(1)</script> & <img src=x onerror="alert(2)">'
    source = make.source(f"{hostile} They met in Nara.", title=hostile, publisher=hostile)
    met = make.event(proved_by=source, title=hostile, state="proposed")
    met.participations.create(name=hostile)
    for address in (
        desk(source),
        "/admin/relations/source/",
        "/admin/relations/meeting/",
        f"/admin/relations/meeting/{met.pk}/change/",
        f"/admin/relations/meeting/{met.pk}/decide/reject/",
        "/admin/",
    ):
        page = text_of(admin_client.get(address))
        assert "<script>alert" not in page, address
        assert "<img src=x" not in page, address
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text_of(admin_client.get(desk(source)))


def test_a_source_that_proves_something_is_not_deleted(admin_client):
    source = make.source(TEXT)
    make.event(proved_by=source)
    page = text_of(admin_client.post(f"/admin/relations/source/{source.pk}/delete/", {"post": "yes"}))
    assert "would require deleting the following protected related objects" in page
    assert Source.objects.exists()


# --- reading -------------------------------------------------------------------------------------


@pytest.fixture
def reader(monkeypatch):
    """A reader that finds one meeting in any source, the same at each reading."""

    def reread(source):
        if not Event.objects.filter(evidence__source=source).exists():
            people = [make.person(), make.person("Lee Jae-myung", country_code="KR")]
            make.event(
                people=people, at=make.place("Nara"), proved_by=source, state="proposed", confidence=0.83
            )
        Source.objects.filter(pk=source.pk).update(read_at=timezone.now())

    monkeypatch.setattr(ingest, "reread", reread)


def test_reading_a_source_shows_what_it_proposes(admin_client, reader):
    source = make.source(TEXT)
    page = admin_client.post(f"/admin/relations/source/{source.pk}/read/", follow=True)
    assert page.redirect_chain[-1][0] == f"{desk(source)}#proposals"
    assert "“Nara talks” was read: 1 proposal waits for your decision." in said(page)
    shown = text_of(page)
    met = Event.objects.get()
    for words in ("13 January 2026", "Takaichi Sanae, Lee Jae-myung", "Nara", TEXT, "0.83", "Read it again"):
        assert words in shown
    assert f'href="/admin/relations/meeting/{met.pk}/change/"' in shown
    assert f'href="{met.evidence.get().get_absolute_url()}"' in shown


def test_a_text_is_saved_and_read_in_one_go_and_its_proposal_shown_beside_it(admin_client, reader):
    page = admin_client.post(ADD, given(), follow=True)
    assert "“Nara talks” was read: 1 proposal waits for your decision." in said(page)
    assert page.redirect_chain[-1][0] == f"/admin/desk/queue/?source={Source.objects.get().pk}"
    assert "Review queue" in text_of(page)


def test_reading_wants_a_press_of_the_button(admin_client, reader):
    source = make.source(TEXT)
    assert admin_client.get(f"/admin/relations/source/{source.pk}/read/").status_code == 405
    assert not Event.objects.exists()


def test_a_reading_that_fails_says_why(admin_client, monkeypatch):
    def reread(source):
        raise ingest.IngestError("nara: it could not be stored")

    monkeypatch.setattr(ingest, "reread", reread)
    source = make.source(TEXT)
    page = admin_client.post(f"/admin/relations/source/{source.pk}/read/", follow=True)
    assert said(page) == ["nara: it could not be stored."]


def test_chosen_sources_are_read_from_the_list(admin_client, reader):
    sources = [make.source(TEXT), make.source("Lee met Takaichi in Nara.")]
    posted = {"action": "read_chosen", "_selected_action": [s.pk for s in sources], "index": 0}
    page = admin_client.post("/admin/relations/source/", posted, follow=True)
    assert "2 of 2 done: 2 read." in text_of(page)
    assert Event.objects.count() == 2


def test_a_text_added_to_prove_an_event_in_hand_is_not_read(admin_client, reader):
    admin_client.post(ADD, given() | {"_popup": "1"})
    assert Source.objects.exists()
    assert not Event.objects.exists()


def test_a_text_of_an_address_stored_before_is_kept_beside_the_earlier(admin_client, reader):
    earlier = make.source("An earlier version.", url="http://www.example.org/nara/", title="Nara, earlier")
    page = admin_client.post(ADD, given(url="https://example.org/nara"), follow=True)
    assert "A text of this address was stored before: " in said(page)[0]
    assert f'<a href="{desk(earlier)}">Nara, earlier</a>' in text_of(page)


def test_proposals_are_published_and_rejected_where_they_are_shown(admin_client):
    source = make.source("One. Two. Three.")
    for quote in ("One.", "Two.", "Three."):
        event = make.event(title=quote, state="proposed", proved_by=False)
        make.evidence(event, source, quote)
    one, two, three = Event.objects.order_by("pk")
    decide = f"/admin/relations/source/{source.pk}/decide/"
    page = admin_client.post(decide, {"publish_one": one.pk}, follow=True)
    assert page.redirect_chain[-1][0] == f"{desk(source)}#proposals"
    page = admin_client.post(decide, {"action": "reject", "_selected_action": [two.pk]}, follow=True)
    assert "Reject?" in text_of(page)
    again = {"action": "reject", "_selected_action": [two.pk], "reason": "An opinion."}
    admin_client.post(decide, again, follow=True)
    admin_client.post(decide, {"action": "publish", "_selected_action": [two.pk, three.pk]})
    assert {e.title: e.state for e in Event.objects.all()} == {
        "One.": "published",
        "Two.": "published",
        "Three.": "published",
    }


def test_only_what_the_source_tells_is_decided_upon_there(admin_client):
    source, other = make.source(TEXT), make.source("Another text.")
    stranger = make.event(proved_by=other, state="proposed")
    decide = f"/admin/relations/source/{source.pk}/decide/"
    admin_client.post(decide, {"publish_one": stranger.pk})
    stranger.refresh_from_db()
    assert stranger.state == "proposed"
    assert said(admin_client.post(decide, {"action": "publish"}, follow=True)) == [
        "Tick the proposals first."
    ]
    assert admin_client.post(decide, {"action": "delete", "_selected_action": [1]}).status_code == 404


def test_a_list_of_sources_tells_how_many_events_each_has_and_narrows(admin_client):
    read, unread = make.source(TEXT, title="Read"), make.source("Another text.", title="Unread")
    make.event(proved_by=read)
    Source.objects.filter(pk=read.pk).update(read_at=timezone.now())
    page = text_of(admin_client.get("/admin/relations/source/"))
    assert '<td class="field-told">1</td>' in page
    for query, found in (("?read=no", unread), ("?read=yes", read), ("?q=another+text", unread)):
        assert list(admin_client.get(f"/admin/relations/source/{query}").context["cl"].result_list) == [found]


def test_ten_times_the_proposals_cost_no_more_queries(admin_client, django_assert_max_num_queries):
    source = make.source("One. Two. Three.")
    lee = make.person("Lee Jae-myung", country_code="KR")
    for number in range(30):
        event = make.event(title=str(number), people=[lee], state="proposed", proved_by=False)
        make.evidence(event, source, "Two.")
    with django_assert_max_num_queries(14):
        admin_client.get(desk(source))
