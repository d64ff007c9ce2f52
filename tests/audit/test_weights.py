"""What a page costs before a reader touches it: bytes, requests, time in which it cannot answer, shifts."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from math import nan
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from .findings import MEASURED, Finding, none
from .kinds import KINDS, REQUESTS, addresses, examples, sent_at_most

WIDTHS = (320, 1280)  # px
LOADS = 5  # of a page that seems slow
BLOCKED_AT_MOST = 60  # ms, unthrottled on two cores
TASKS = "disabled-by-default-devtools.timeline"
OBSERVE = """
  window.shifts = [];
  new PerformanceObserver(l => window.shifts.push(...l.getEntries().map(e => [e.value,
    e.sources.map(s => s.node && (s.node.outerHTML || s.node.textContent || '').slice(0, 90))])))
    .observe({type: 'layout-shift', buffered: true});
"""
HOST = re.compile(r"https?://([\w.-]+\.[a-z]{2,})")
# Named in what a page loads, but asked for by nothing.
NAMED = {
    "www.w3.org": "the name of the language SVG",
    "example.org": "the address of this site in mkdocs.yml",
    "unpkg.com": "the theme's script would fetch mermaid there, for a diagram that no page holds",
    "api.github.com": "the theme's script would ask for stars, for a link that partials/source.html replaces",
    "gitlab.com": "as the host before it",
    "clipboardjs.com": "the licence of a part of the theme's script, in a comment",
    "fontawesome.com": "the licence of the theme's pictures, in a comment",
}


@dataclass(frozen=True)
class Load:
    """One load of a page: compressed bytes by address, blocked time in ms, shifts with what moved."""

    sent: dict[str, int]
    blocked: float  # nan where narrow: not traced, to save a second
    shifts: list[tuple[float, list[str]]]
    figures: int
    scripts: int
    files: int


def load(browser: Browser, address: str, width: int) -> Load:
    """Open a page in a new profile and wait until nothing more comes."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.add_init_script(OBSERVE)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    urls: dict[str, str] = {}
    sent: Counter[str] = Counter()
    session.on(
        "Network.requestWillBeSent", lambda e: urls.update({e["requestId"]: e["request"]["url"]})
    )
    session.on(
        "Network.loadingFinished",
        lambda e: sent.update({urls[e["requestId"]]: int(e["encodedDataLength"])}),
    )
    traced = width == WIDTHS[-1]
    if traced:
        browser.start_tracing(page=page, categories=[TASKS])
    page.goto(address, wait_until="networkidle")  # and half a second in which nothing came
    blocked = _blocked(json.loads(browser.stop_tracing())) if traced else nan
    shifts = page.evaluate("window.shifts")
    figures = page.locator("figure.chart").count()
    scripts = page.locator("article script[src]").count()
    files = page.evaluate(
        "() => [...document.querySelectorAll('article img')].filter(i => i.complete && i.naturalWidth).length"
    )
    context.close()
    sent = Counter({url: size for url, size in sent.items() if not url.startswith("data:")})
    return Load(dict(sent), blocked, shifts, figures, scripts, files)


def _blocked(trace: dict[str, Any]) -> float:
    """Milliseconds over 50 of every task of the page's main thread, by the processor's own clock.

    That clock stands still while other programs run, so a busy machine does not make a page slow.
    """
    events = trace["traceEvents"]
    mains = {
        (e["pid"], e["tid"])
        for e in events
        if e["name"] == "thread_name" and e["args"]["name"] == "CrRendererMain"
    }
    tasks = [
        e.get("tdur", 0) / 1000
        for e in events
        if e["name"] == "RunTask" and (e["pid"], e["tid"]) in mains
    ]
    assert tasks, "the browser noted no task"
    return sum(max(0, task - 50) for task in tasks)


@pytest.fixture(scope="module")
def loads(browser: Browser, address: str, site: Path) -> dict[tuple[str, int], Load]:
    """Every chapter, and a page of every kind, at both widths."""
    chapters = [path for path in addresses(site) if path.startswith("chapters/")]
    paths = dict.fromkeys([*examples(site).values(), *chapters])
    return {
        (path, width): load(browser, address + path, width) for path in paths for width in WIDTHS
    }


def test_pages_keep_to_their_budgets(loads: dict[tuple[str, int], Load], address: str) -> None:
    found = []
    for (path, width), one in loads.items():
        kind = next(kind for kind in KINDS if re.fullmatch(kind.path, path))
        sent, most = sum(one.sent.values()), sent_at_most(kind, one.figures, one.scripts)
        if width == WIDTHS[-1]:
            MEASURED.append(
                f"/{path}: {sent / 1000:.0f} of {most / 1000:.0f} kB, {len(one.sent)} requests"
                f"{f', {one.figures} figures' if one.figures else ''}"
            )
        heaviest = max(one.sent, key=lambda url: one.sent[url])
        said = f"the most is {heaviest} with {one.sent[heaviest]:,}"
        if sent > most:
            found.append(
                Finding(
                    path,
                    "sent",
                    f"{sent:,} bytes",
                    f"at most {most:,}; {said}",
                    width=f"{width} px",
                )
            )
        if len(one.sent) > REQUESTS + one.scripts + one.files:
            listed = ", ".join(sorted(url.removeprefix(address) for url in one.sent))
            found.append(
                Finding(
                    path,
                    "requests",
                    f"{len(one.sent)}",
                    f"at most {REQUESTS + one.scripts + one.files} of: {listed}",
                    width=f"{width} px",
                )
            )
    none(found)


def test_nothing_moves_while_a_page_loads(loads: dict[tuple[str, int], Load]) -> None:
    none(
        Finding(
            path,
            "layout shift",
            f"{value:.4f} by {moved}",
            "keep the place of what a script or a style puts in",
            width=f"{width} px",
        )
        for (path, width), one in loads.items()
        for value, moved in one.shifts
        if value >= 0.00005  # a part of a pixel
    )


def test_nothing_that_is_loaded_names_another_host(
    loads: dict[tuple[str, int], Load], address: str, site: Path
) -> None:
    found = []
    for url in {url for one in loads.values() for url in one.sent}:
        assert urlsplit(url).netloc == urlsplit(address).netloc, f"{url} was loaded"
        file = site / url.removeprefix(address).partition("?")[0]
        if file.suffix in (".js", ".css"):
            for host in set(HOST.findall(file.read_text(encoding="utf-8"))) - set(NAMED):
                remedy = "load nothing from there, or say in NAMED why it stands there"
                found.append(Finding(str(file.relative_to(site)), "another host", host, remedy))
    none(found)


def test_a_page_answers_while_it_loads(
    browser: Browser, address: str, loads: dict[tuple[str, int], Load]
) -> None:
    """A page that seems slow is loaded again: the clock of a shared machine is not its fault."""
    found = []
    for (path, width), one in loads.items():
        if width != WIDTHS[-1]:
            continue
        blocked = one.blocked
        if blocked > BLOCKED_AT_MOST:
            again = [load(browser, address + path, width).blocked for _ in range(LOADS - 1)]
            blocked = median([blocked, *again])
        MEASURED.append(f"/{path}: cannot answer for {blocked:.0f} ms")
        if blocked > BLOCKED_AT_MOST:
            remedy = f"at most {BLOCKED_AT_MOST} ms, the median of {LOADS} loads: do less at load"
            found.append(Finding(path, "total blocking time", f"{blocked:.0f} ms", remedy))
    none(found)
