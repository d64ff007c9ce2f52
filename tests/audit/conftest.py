"""A browser, the site served to it, and the packages from npm that measure it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.chromium import candidates, launch
from playwright.sync_api import Browser, Playwright, sync_playwright
from serving import served

from .findings import MEASURED

PACKAGES = Path(__file__).parent / "node_modules"


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    browser, tried = launch(playwright)
    assert browser, f"no browser, so nothing was measured: {'; '.join(tried)}"
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def chromium(playwright: Playwright, browser: Browser) -> str:
    """The path of the program that `browser` runs."""
    return next(candidates(playwright))


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as found:
        yield found


@pytest.fixture(scope="session")
def packages() -> Path:
    """The folder into which npm has put what package.json names."""
    assert PACKAGES.is_dir(), "run this by `make audit`, which installs what it needs from npm"
    return PACKAGES


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Show what was measured, passed or not."""
    terminalreporter.section("measured")
    for line in MEASURED:
        terminalreporter.line(line)
