"""axe-core finds nothing on any page, light and dark, on a phone and on a desk."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from relations.models import Topic
from tests import factories as make

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# Dark differs from light in its colours alone.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


@pytest.fixture
def addresses(relations):
    relations.topics.add(Topic.objects.create(slug="trade", name="trade"))
    gone = make.event(title="Gone", state="withdrawn")
    unsure = make.event(title="Tokyo", on="2025-08-23", dates_disagree=True)
    source = relations.evidence.first().source
    return [
        *(reverse(name) for name in ("timeline", "people", "sources", "about", "compare", "matrix", "map")),
        *(
            "/pairs/jp-kr/",
            "/timeline/?from=2025-13&kind=summit&place=nara",
            "/timeline/?kind=call&place=nara",
            "/timeline/?view=compact&all=counts&find-person=none",
            "/compare/?a=jp-kr&b=jp-xx&from=2025-13&person=lee-jae-myung",
            "/matrix/?from=2030",
        ),
        *(relations.get_absolute_url(), unsure.get_absolute_url(), gone.get_absolute_url()),
        *(source.get_absolute_url(), "/people/lee-jae-myung/", "/places/nara/", "/topics/trade/"),
        *("/countries/kr/", "/nothing/", "/pairs/jp-kr/#filters", "/pairs/jp-kr/#menu"),
    ]


@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(browser, live_server, addresses, width):
    context = browser.new_context(viewport={"width": width, "height": 844}, base_url=live_server.url)
    page, found = context.new_page(), []
    for address in addresses:
        # From a blank page, so that an address that differs only in its #target is loaded, too.
        page.goto("about:blank")
        page.goto(address)
        for scheme, rules in (("light", RULES), ("dark", COLOURS)):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            for fault in Axe().run(page, options=rules).response["violations"]:
                where = "; ".join(node["html"][:120] for node in fault["nodes"][:3])
                found.append(f"{address} ({scheme}): {fault['id']}: {fault['help']}: {where}")
    context.close()
    assert found == []


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("language", ["ja", "ko"])
def test_axe_finds_nothing_in_any_language(browser, live_server, addresses, language, width):
    """The pages that differ most in letters; faults of structure are found in English."""
    context = browser.new_context(viewport={"width": width, "height": 844}, base_url=live_server.url)
    page, found = context.new_page(), []
    for address in addresses:
        if not address.startswith(("/pairs/jp-kr/", "/events/", "/people/", "/about/", "/matrix/")):
            continue
        page.goto("about:blank")
        page.goto(f"/{language}{address}")
        for fault in Axe().run(page, options=RULES).response["violations"]:
            where = "; ".join(node["html"][:120] for node in fault["nodes"][:3])
            found.append(f"/{language}{address}: {fault['id']}: {fault['help']}: {where}")
    context.close()
    assert found == []
