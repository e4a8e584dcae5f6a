"""Whatever stands in an address: an answer, no fault, and nothing of it run."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.site.seen import see

KEYS = [
    "a",
    "b",
    "with",
    "view",
    "find-person",
    "pair",
    "country",
    "kind",
    "person",
    "place",
    "topic",
    "status",
    "from",
    "to",
    "q",
    "order",
    "show",
]
SCRIPT = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>"

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
hostile = st.sampled_from(
    [
        SCRIPT,
        "javascript:alert(1)",
        "%",
        "100%_\\",
        "\x00",
        "'; DROP TABLE relations_event; --",
        "9" * 400,
        "-1",
        "2025-10-30/..",
        "0000",
        "9999-99-99",
        "١٩٩٩",
        "a" * 500,
        "{{ 7|add:7 }}",
        "../../etc/passwd",
        "jp-kr",
        "summit",
    ]
)


@pytest.mark.django_db
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.sampled_from([*KEYS, "after", "all", "x"]), hostile | text), max_size=5),
    st.sampled_from(
        ["", "results", "older", "facet-person", "facet-counts", "choices-place", "counts", "parts-x", SCRIPT]
    ),
)
def test_no_address_breaks_the_page_or_runs_in_it(client, nara, pairs, target):
    query = {}
    for key, value in pairs:
        query.setdefault(key, []).append(value)
    headers = {"HX-Request": "true", "HX-Target": target} if target and target.isascii() else {}
    for path in ("/timeline/", "/pairs/jp-kr/", "/compare/", "/matrix/", "/map/"):
        response = client.get(path, query, headers=headers)
        if response.status_code == 302:
            response = client.get(response["Location"])
        assert response.status_code in (200, 404)
        page = see(response, status=response.status_code)
        assert not page.xpath("//main//script | //img | //@*[starts-with(name(), 'on')]")
        assert not page.xpath("//@href[starts-with(., 'javascript:')]")


@pytest.mark.django_db
def test_an_address_with_too_many_keys_is_refused_in_words(client, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
    response = client.get("/timeline/?" + "&".join(f"person={n}" for n in range(1001)))
    assert response.status_code == 400
    assert b"We could not read this request" in response.content
