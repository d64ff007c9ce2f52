"""A reader's rule is judged in the page as the report judges its own: the same words from the same arithmetic."""

from __future__ import annotations

import json
import math
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from playwright.sync_api import Browser, Page

from generators.graph.assemble import judged
from generators.graph.catalog import Catalog
from generators.graph.checks import check
from generators.records import ClaimResult, Measured, Range, claim_result

from .windows import opened

DATA = re.compile(
    r'<details class="your-rule".*?<script type="application/json">(.*?)</script>', re.S
)
JUDGE = "all => all.map(([claim, moved, out]) => yourRule.judge(claim, moved, out))"
CLAIM = "claims/emoji_movie_jump/"
STATUS = ".your-rule [role=status]"
MOVES = 12  # rules tried on every claim
LIGHT = "x => getComputedStyle(x).color.match(/[\\d.]+/g).slice(0, 3).map(Number)"


@pytest.fixture(scope="module")
def report(site: Path) -> dict[str, ClaimResult]:
    """Every claim with its verdict, from the cache that the site was built with."""
    checked, _ = check(ROOT)
    _, claims = judged(Catalog(ROOT, checked.tables, checked.leaves), checked)
    return {id: entry.result for id, entry in claims.items()}


@pytest.fixture(scope="module")
def folds(site: Path) -> dict[str, Any]:
    """Claim -> what its page holds for the script."""
    found = {
        path.parent.name: DATA.search(path.read_text("utf-8"))
        for path in site.glob("claims/*/index.html")
    }
    return {id: json.loads(match[1]) for id, match in sorted(found.items()) if match}


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The page of a claim, its fold open; nothing on it complains, whatever the test does."""
    faults: list[str] = []
    with opened(browser) as page:
        page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(address + CLAIM)
        open_fold(page)
        yield page
    assert not faults, "\n".join(faults)


def open_fold(page: Page) -> None:
    page.locator(".your-rule summary").click()
    page.locator(STATUS).wait_for()


def said(page: Page) -> str:
    return page.locator(STATUS).inner_text()


def by_the_rule(result: ClaimResult, moved: dict[str, Range], out: set[str]) -> ClaimResult:
    """The claim by another rule, as the functions of the report judge it."""
    parts = tuple(
        replace(part, supports=moved[part.id])
        if isinstance(part, Measured) and part.id in moved
        else part
        for part in result.claim.parts
        if part.id not in out
    )
    core = {part.same_data or part.id for part in parts if part.role == "core"}
    claim = replace(result.claim, parts=parts, logic=result.claim.logic if len(core) > 1 else "")
    found = {one.part.id: one.choices or one.estimate for one in result.parts}
    units = {one.part.id: one.unit for one in result.parts}
    return claim_result(result.id, claim, found, units)


def compared(result: ClaimResult) -> dict[str, Any]:
    """A result as the script gives it."""
    parts = {
        one.part.id: [one.verdict, one.reason, one.agreeing[0] or 1 if one.estimate else None]
        for one in result.parts
        if one.part.role in ("core", "limit")
    }
    return {"verdict": result.verdict, "count": str(result.count), "parts": parts}


def found(judged: dict[str, Any]) -> dict[str, Any]:
    parts = {
        id: [one["word"], one["reason"], one.get("agreeing")] for id, one in judged["parts"].items()
    }
    return judged | {"parts": parts}


def some_range(numbers: list[float], chance: random.Random) -> Range:
    """A range with ends at, near or far from what was measured."""
    spread = (max(numbers) - min(numbers)) or 1.0
    ends = sorted(
        chance.choice(numbers) + chance.choice((0, 0, 1e-9, 0.01, -0.3, 0.3)) * spread for _ in "ab"
    )
    low, high = ends if ends[0] < ends[1] else (ends[0] - spread, ends[1])
    return chance.choice((Range(low, high), Range(low=low), Range(high=high)))


def some_rule(fold: dict[str, Any], chance: random.Random) -> tuple[dict[str, Range], set[str]]:
    moved, out = {}, set()
    for part in fold["parts"]:
        if part.get("tried") and chance.random() < 0.6:
            ends = [tried[i] for tried in part["tried"] for i in range(3)]
            # an end of the range three standard errors from one of the interval, where a tie begins
            low, high, _, low_error, high_error = part["tried"][0]
            ties = [low - 3 * low_error, low + 3 * low_error, high + 3 * high_error]
            moved[part["id"]] = some_range([*ends, *ties], chance)
        if chance.random() < 0.2:
            out.add(part["id"])
    if all(part["id"] in out for part in fold["parts"] if part["role"] == "core"):
        out.clear()
    return moved, out


def test_every_claim_with_a_measured_part_that_counts_has_its_fold(report, folds) -> None:
    measured = {
        id
        for id, result in report.items()
        if any(one.estimate and one.part.role in ("core", "limit") for one in result.parts)
    }
    assert set(folds) == measured
    assert len(folds) > 100


def test_untouched_every_claim_has_the_verdicts_of_the_report(page, report, folds) -> None:
    judged = page.evaluate(JUDGE, [[fold, {}, []] for fold in folds.values()])
    for (id, fold), one in zip(folds.items(), judged, strict=True):
        assert found(one) == compared(report[id]), id
        assert [fold["verdict"], fold["said"]] == [report[id].verdict, str(report[id].count)]
        told = {part["id"]: [part["verdict"], part.get("reason", "")] for part in fold["parts"]}
        assert told == {name: part[:2] for name, part in found(one)["parts"].items()}


def test_moved_ranges_are_judged_as_the_report_would(page, report, folds) -> None:
    chance = random.Random(5)
    rules = [(id, *some_rule(fold, chance)) for id, fold in folds.items() for _ in range(MOVES)]
    given = []
    for id, moved, out in rules:
        ends = {
            name: [end if math.isfinite(end) else None for end in (one.low, one.high)]
            for name, one in moved.items()
        }
        given.append([folds[id], ends, sorted(out)])
    seen = set()
    for (id, moved, out), one in zip(rules, page.evaluate(JUDGE, given), strict=True):
        expected = compared(by_the_rule(report[id], moved, out))
        assert found(one) == expected, (id, moved, out)
        seen |= {(expected["verdict"], "")} | {
            (part[0], part[1]) for part in expected["parts"].values()
        }
    reasons = {reason for _, reason in seen}
    assert reasons == {"", "too few data", "a tie", "depends on a choice"}
    assert {"supported", "supported within limits", "mixed", "refuted", "undecided"} <= {
        word for word, _ in seen
    }


def test_a_typed_end_is_answered_in_words_and_kept_in_the_address(page, report) -> None:
    assert said(page) == "By the report's own rule the claim is mixed (1 for, 1 against, 2 open)."
    least = page.get_by_role("group", name="Part 2").get_by_label("At least", exact=True)
    least.fill("-0.1")
    least.press("Enter")
    moved = "multiple_choice"  # part 2
    expected = by_the_rule(report["emoji_movie_jump"], {moved: Range(low=-0.1)}, set())
    word, reason = expected.parts[1].verdict, expected.parts[1].reason
    assert said(page) == (
        f"With your range part 2 is {word} ({reason}), by the report refuted; the claim would be "
        f"{expected.verdict} ({expected.count}). The report says: mixed (1 for, 1 against, 2 open)."
    )
    assert page.evaluate("location.hash") == f"#least.{moved}=-0.1"
    page.reload()
    assert least.input_value() == "-0.1" and f"part 2 is {word}" in said(page)
    page.get_by_role("button", name="Back to the report's rule").click()
    assert least.input_value() == "0.4" and said(page).startswith("By the report's own rule")
    page.go_back()
    page.wait_for_function(f"document.querySelector('{STATUS}').textContent.startsWith('With')")
    assert least.input_value() == "-0.1"


def test_the_keyboard_alone_moves_an_end_and_leaves_a_part_out(page) -> None:
    page.get_by_label("Part 1, at least").focus()
    page.keyboard.press("Home")
    assert "part 1: a range needs at least one end" in said(page)
    page.keyboard.press("PageUp")
    assert said(page).startswith("With your range part 1 is ")
    page.get_by_role("group", name="Part 3").get_by_label("This part counts").focus()
    page.keyboard.press("Space")
    assert "; part 3 is left out; the claim would be" in said(page)
    assert "without=" in page.evaluate("location.hash")


def test_a_slider_that_comes_home_has_the_range_of_the_report(page) -> None:
    slider = page.get_by_label("Part 1, at least")
    slider.focus()
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
        assert said(page).startswith("With your range part 1")
    page.keyboard.press("ArrowLeft")
    assert said(page).startswith("By the report's own rule")
    assert page.evaluate("location.hash") == ""


def test_with_nothing_left_there_is_no_verdict(page) -> None:
    for box in page.get_by_label("This part counts").all():
        box.uncheck()
    assert said(page).startswith("5 parts left out; ")
    assert "nothing that tests the sentence is left, so the claim would have no verdict" in said(
        page
    )


@pytest.mark.parametrize(
    ("least", "most", "reason"),
    [
        ("0.5", "0.4", "the lower end has to be below the upper one"),
        ("", "", "a range needs at least one end"),
    ],
)
def test_what_is_no_range_is_answered_with_a_reason(page, least, most, reason) -> None:
    group = page.get_by_role("group", name="Part 1")
    group.get_by_label("At least", exact=True).fill(least)
    group.get_by_label("At most", exact=True).fill(most)
    assert said(page).startswith(f"No verdict, part 1: {reason}.")
    assert group.get_by_label("At least", exact=True).get_attribute("aria-invalid") == "true"


def test_an_address_that_means_nothing_changes_nothing(browser: Browser, address: str) -> None:
    with opened(browser) as page:
        for hash in (
            "least.nobody=3&without=nothing",
            "least.exact_match=x",
            "mark=a:b.c",
            "the-tests",
        ):
            page.goto(f"{address}{CLAIM}#{hash}")
            page.reload()
            page.evaluate("document.querySelector('.your-rule').open = true")
            text = page.locator(STATUS).text_content()
            assert text and text.startswith("By the report's own rule"), hash


@pytest.mark.parametrize("width", (320, 375, 1280))
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_reads_on_a_phone_and_in_both_themes(
    browser: Browser, address: str, width: int, scheme: Any
) -> None:
    with opened(browser, width=width, color_scheme=scheme) as page:
        page.goto(address + CLAIM)
        open_fold(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for selector in (STATUS, ".your-rule__ends input", ".your-rule legend"):
            assert (sum(page.locator(selector).first.evaluate(LIGHT)) > 384) == (scheme == "dark")
        for thing in page.locator(".your-rule :is(input, button)").all():
            box = thing.bounding_box()
            assert box and box["x"] >= 0 and box["x"] + box["width"] <= width


def test_without_scripts_the_fold_does_not_show(browser: Browser, address: str) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(address + CLAIM)
        assert page.locator(".your-rule").count() == 1
        assert not page.locator(".your-rule").is_visible()
    with opened(browser) as page:
        page.route("**/your_rule.js", lambda route: route.abort())
        page.goto(address + CLAIM)
        assert page.locator(".your-rule").is_visible()  # its room is there before its script comes


def test_its_script_comes_when_it_is_opened(browser: Browser, address: str) -> None:
    asked: list[str] = []
    with opened(browser) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address + CLAIM, wait_until="networkidle")
        assert not any("your_rule" in url for url in asked)
        open_fold(page)
        assert sum("your_rule" in url for url in asked) == 2  # the script and its style


def test_it_works_from_a_file(browser: Browser, site: Path) -> None:
    with opened(browser) as page:
        page.goto(f"{(site / CLAIM / 'index.html').as_uri()}#without=exact_match")
        assert "part 1 is left out" in said(page).lower()
        page.get_by_label("Part 2, at least").press("PageDown")
        assert "&least.multiple_choice=" in f"&{page.evaluate('location.hash')[1:]}"
