"""A real browser, and the built site served to it from this machine as mike lays it out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from serving import served

from .chromium import launch

MISSING: list[str] = []


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A running Chromium. Without any the tests are skipped, and under CI=true they fail."""
    with sync_playwright() as playwright:
        browser, tried = launch(playwright)
        if browser is None:
            MISSING.extend(tried)
            reason = f"NO BROWSER, so no page was opened: {'; '.join(tried)}"
            if os.environ.get("CI") == "true":
                pytest.fail(reason, pytrace=False)
            pytest.skip(reason)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the site, served by this machine."""
    with served(site) as found:
        yield found


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in red what was not tested."""
    if MISSING:
        terminalreporter.section("the browser tests did not run", sep="!", red=True, bold=True)
        for line in MISSING:
            terminalreporter.line(line, red=True)


@pytest.fixture(scope="session")
def paths(site: Path) -> list[str]:
    """Every page of the site: its address below the root."""
    found = [file.parent.relative_to(site).as_posix() for file in site.rglob("index.html")]
    return sorted("" if path == "." else f"{path}/" for path in found)
