"""Tests in a real browser: Debian's Chromium, driven by Playwright, against Django's live server."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests import factories as make

CHROMIUM = Path("/usr/bin/chromium")
HERE = Path(__file__).parent

# Playwright's synchronous API keeps an event loop in this thread, and Django refuses database calls
# beside a loop. Nothing here is asynchronous: the refusal would only hit the factories of the tests.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

# What a page is to show is waited for, not timed: a machine busy with other tests is slow, not wrong.
expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items):
    if CHROMIUM.exists():
        return
    # Elsewhere than on Debian a browser is no condition of `make test`; `.ci/run` installs it.
    without = pytest.mark.skip(reason=f"Browser tests need {CHROMIUM} (Debian's package chromium).")
    for test in items:
        if HERE in test.path.parents:
            test.add_marker(without)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    return {
        **browser_type_launch_args,
        "executable_path": str(CHROMIUM),
        "args": ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", *quiet],
    }


@pytest.fixture
def relations(transactional_db):
    """A small timeline: Japan–South Korea with a visit and its parts, and two other pairs."""
    takaichi, lee = make.person(), make.person("Lee Jae-myung", country_code="KR")
    xi = make.person("Xi Jinping", country_code="CN")
    make.tenure(takaichi)
    make.tenure(lee, title="President", role="head_of_state", start="2025-06-04")
    nara, beijing = make.place(), make.place("Beijing", "CN")
    visit = make.event("visit", title="Lee visits Nara", on="2026-01-13/2026-01-14", people=[lee], at=nara)
    summit = make.event(
        title="Takaichi and Lee meet in Nara",
        subtype="summit",
        people=[takaichi, lee],
        at=nara,
        part_of=visit,
    )
    make.event("statement", title="Lee: “We are neighbours”", people=[lee], part_of=summit)
    make.event(
        title="Lee and Xi meet in Beijing",
        subtype="summit",
        on="2026-01-05",
        countries=("CN", "KR"),
        people=[lee, xi],
        at=beijing,
    )
    make.event(
        title="Takaichi and Lee meet in Gyeongju", subtype="summit", on="2025-10-30", people=[takaichi, lee]
    )
    make.event(title="A call", subtype="call", on="2025-11", people=[takaichi, lee])
    make.event("visit", title="Takaichi visits Seoul", on="2025-12", people=[takaichi], status="planned")
    make.event(title="Trump and Xi meet in Busan", on="2025-10-30", countries=("US", "CN"), people=[xi])
    return summit
