"""What htmx asks for and gets: one named region, or the whole page."""

import pytest

from tests import factories as make
from tests.site.seen import ask, see, text_of, titles

pytestmark = pytest.mark.django_db

PAGE = "http://testserver/timeline/"


def is_whole(response):
    return b"<!doctype html>" in response.content


def test_the_form_gets_results_facets_and_status_without_the_page_around_them(client, nara):
    response = ask(client, "/timeline/?q=&from=&to=&kind=summit", "results")
    assert not is_whole(response)
    page = see(response)
    assert titles(page) == ["Takaichi and Lee meet"]
    swapped = page.xpath("//*[@hx-swap-oob='innerHTML']/@id")
    assert set(swapped) >= {"facets", "status", "error-from", "error-to", "error-q"}
    assert text_of(page.xpath("//div[@id='status']")[0]) == "1 event found."
    assert page.xpath("//input[@id='kind-summit']/@checked")


def test_the_server_tells_the_canonical_address(client, nara):
    response = ask(client, "/timeline/?q=&from=&to=&kind=summit&kind=", "results")
    assert response["HX-Push-Url"] == "/timeline/?kind=summit"


def test_an_answer_that_changes_nothing_leaves_no_step_in_the_history(client, nara):
    response = ask(client, "/timeline/?q=nara&from=", "results", current=f"{PAGE}?q=nara#results")
    assert response["HX-Push-Url"] == "false"


def test_going_back_gets_the_whole_page(client, nara):
    for headers in (
        {"HX-History-Restore-Request": "true"},
        {"HX-History-Restore-Request": "true", "HX-Request": "true", "HX-Target": "results"},
        {"HX-Request": "true", "HX-Boosted": "true"},
    ):
        assert is_whole(client.get("/timeline/?kind=summit", headers=headers)), headers


def test_caches_keep_page_and_region_apart(client, nara):
    for response in (client.get("/timeline/"), ask(client, "/timeline/", "results")):
        assert {"HX-Request", "HX-Target"} <= set(response["Vary"].split(", "))


def test_a_bad_date_is_told_beside_its_field_and_announced(client, nara):
    page = see(ask(client, "/timeline/?from=2025-13&to=", "results"))
    message = "“2025-13” is not in the calendar. Write YYYY, YYYY-MM or YYYY-MM-DD."
    assert text_of(page.xpath("//p[@id='error-from']")[0]) == message
    assert message in text_of(page.xpath("//div[@id='status']")[0])


def older_of(page):
    return page.xpath("//a[@id='older']/@hx-get")[0]


def test_older_rows_come_alone_and_the_address_learns_how_many_to_bring_back(client):
    for n in range(120):
        make.event(title=f"{n:03}", on="2025-10-30", proved_by=False)
    whole = see(client.get("/timeline/?kind=meeting"))
    current = f"{PAGE}?kind=meeting"
    response = ask(client, older_of(whole), "older", current=current)
    rows = see(response)
    assert titles(rows) == [f"{n:03}" for n in range(69, 19, -1)]
    # The month goes on: its heading is on the screen already.
    assert not rows.xpath("//h2 | //h3")
    assert response["HX-Replace-Url"] == "/timeline/?kind=meeting&show=100"
    assert rows.xpath("//h4/a[@autofocus]/text()") == ["069"]
    response = ask(client, older_of(rows), "older", current=f"{current}&show=100")
    assert response["HX-Replace-Url"] == "/timeline/?kind=meeting&show=150"
    assert len(titles(see(response))) == 20
    assert len(titles(see(client.get("/timeline/?kind=meeting&show=150")))) == 120


def test_another_month_gets_its_heading(client):
    for _ in range(50):
        make.event(on="2025-10-30", proved_by=False)
    make.event(title="Tokyo", on="2025-08-23", proved_by=False)
    rows = see(ask(client, older_of(see(client.get("/timeline/"))), "older"))
    assert [text_of(heading) for heading in rows.xpath("//h2 | //h3")] == ["August 2025"]


def test_all_choices_of_a_facet_come_alone(client):
    for n in range(12):
        make.event(on="2025-10-30", at=make.place(f"Town {n:02}"), proved_by=False)
    response = ask(client, "/timeline/?all=place", "facet-place")
    page = see(response)
    assert len(page.xpath("//input[@type='checkbox']")) == 12
    assert page.xpath("//input[@autofocus]/@id") == ["place-town-04"]
    assert ask(client, "/timeline/", "facet-place").status_code == 404
    assert ask(client, "/timeline/?all=place", "facet-nonsense").status_code == 404


@pytest.mark.parametrize("current", ["http://[", "javascript:alert(1)", "http://elsewhere.example/", ""])
def test_a_broken_current_address_does_no_harm(client, nara, current):
    response = ask(client, "/timeline/?kind=summit", "results", current=current)
    assert response["HX-Push-Url"] == "/timeline/?kind=summit"
    assert "HX-Replace-Url" not in ask(client, "/timeline/", "older", current=current)
