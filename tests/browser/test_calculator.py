"""The calculator computes what the report computes, and answers whatever is typed with a number or a reason."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import ROOT
from playwright.sync_api import Browser, ConsoleMessage, Page

from generators.graph.catalog import Catalog
from generators.graph.checks import check
from generators.maths.tokens_for_size import TokensForSize

from .windows import WIDTHS, opened

CALCULATOR = "figures/compute_calculator/"
VALUE = "figure.chart input"
TABLE = "figure.chart .chart__results"
STATUS = "figure.chart [role=status]"
BUDGETS = (1e18, 1e21, 10**24.25, 1e27)  # FLOP; where hoffmann_approaches has rows
SIZES = (1e7, 1e9, 7e10, 3.3e13)  # parameters
EXACT, GRID = 1e-9, 0.01  # relative: formulas; ends read off a grid, more than worst_interpolation
SAMPLED = 0.03  # shares of the stock besides, for which the grid has an eighth of the draws
MIDDLE = [0.1, 0.9]
GROUPS = """() => Object.fromEntries([...document.querySelectorAll('.chart__results tbody')].map(body => [
  body.querySelector('th').textContent,
  Object.fromEntries([...body.querySelectorAll('tr')].slice(1).map(row => [
    row.querySelector('th').textContent,
    {numbers: [...row.querySelectorAll('data')].map(x => Number(x.value)), shown: row.textContent},
  ])),
]))"""
LINES = """() => [...document.querySelectorAll('figure.chart svg path[style*=dasharray]')]
  .map(line => line.getAttribute('d'))"""
DRAWN = """place => Math.min(...[...document.querySelectorAll(`[data-mark="${place}"]`)]
  .map(mark => mark.transform.baseVal.getItem(0).matrix.e))"""
BAD = {
    "": "Type a number",
    "   ": "Type a number",
    "0": "greater than zero",
    "-3e24": "greater than zero",
    "1e-400": "greater than zero",
    "1e400": "lies outside",
    "70B FLOP": "lies outside",
    "1e24 parameters": "lies outside",
    "$": "not a number",
    "$1e40": "lies outside",
    "1,000": "lies outside",
    "1,5": "not a number",
    "1e": "not a number",
    "lots": "not a number",
    "NaN": "not a number",
    "Infinity": "not a number",
    "1e24; alert(1)": "not a number",
    "<b>1e24</b>": "not a number",
}
SAME = {  # what may be typed for one number
    "compute": (
        *("1e24", "1E24", " 1e24 ", "1.0e+24", "10^24", "10²⁴", "1×10²⁴", "1,000,000,000,000T"),
        *("1e24 FLOP", "1e24 FLOPs"),
    ),
    "parameters": (
        *("70B", "70 billion", "70e9", "70,000,000,000", "0.07T", "7e10", "7×10^10"),
        *("70b parameters", "70b params"),
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def report(site: Path) -> Any:
    """Results of the report by name, from the cache that the site was built with."""
    checked, _ = check(ROOT)
    return Catalog(ROOT, checked.tables, checked.leaves).result


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The calculator's page; nothing on it complains or asks another host, whatever the test does."""
    faults: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            faults.append(message.text)

    with opened(browser) as page:
        page.on("console", note)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(address + CALCULATOR)
        yield page
    assert not faults, "\n".join(faults)


def results(page: Page, start: str, typed: str) -> dict[str, Any]:
    """The table by group and law, once `typed` has been given."""
    page.get_by_label("Start from").select_option(start)
    give(page, typed)
    found: dict[str, Any] = page.evaluate(GROUPS)
    return found


def give(page: Page, typed: str) -> None:
    page.locator(VALUE).fill(typed)
    page.locator(VALUE).press("Enter")


def numbers(groups: dict[str, Any], title: str, law: str) -> list[float]:
    group = next(rows for name, rows in groups.items() if name.startswith(title))
    return list(group[law]["numbers"])


def near(found: list[float], value: float, ends: Any, tolerance: float) -> None:
    assert found[0] == pytest.approx(value, rel=EXACT)
    assert found[1:] == pytest.approx(list(ends), rel=tolerance)


def ends(draws: Any) -> list[float]:
    return list(np.quantile(np.ravel(draws), MIDDLE))


@pytest.mark.parametrize("C", BUDGETS)
def test_from_compute_it_gives_what_the_analyses_give(page: Page, report: Any, C: float) -> None:
    groups = results(page, "compute", repr(C))
    ratio = float(np.sqrt(C / 120))
    near(numbers(groups, "Parameters", "20 tokens per parameter"), ratio, [], EXACT)
    near(numbers(groups, "Training tokens", "20 tokens per parameter"), 20 * ratio, [], EXACT)
    curves = report("hoffmann_approaches").curves
    at = curves[np.isclose(curves["training_compute_flop"], C, rtol=1e-9)].set_index("law")
    for name in ("Hoffmann et al., approach 1", "Hoffmann et al., approach 2"):
        for title, column in (
            ("Parameters", "parameters"),
            ("Training tokens", "training_tokens"),
            ("Tokens per parameter", "tokens_per_parameter"),
        ):
            row = [float(at.loc[name, f"{column}{end}"]) for end in ("", "_low", "_high")]
            assert numbers(groups, title, name) == pytest.approx(row, rel=1e-8)
    fit, printed = report("chinchilla_fit"), report("calculator_laws").losses["printed"]
    for title, method in (
        ("Parameters", "optimal_parameters"),
        ("Training tokens", "optimal_tokens"),
        ("Tokens per parameter", "tokens_per_parameter"),
    ):
        found = numbers(groups, title, "this report's fit")
        near(found, getattr(fit.law, method)(C), ends(getattr(fit.draws, method)(C)), 2 * GRID)
        found = numbers(groups, title, "Hoffmann et al., printed constants")
        near(found, getattr(printed, method)(C), [], EXACT)
    optimum = [
        law.loss(law.optimal_parameters(C), law.optimal_tokens(C))
        for law in (fit.law, fit.draws, printed)
    ]
    found = numbers(groups, "Loss (nats per token) by this", "this report's fit")
    near(found, optimum[0], ends(optimum[1]), 1e-3)
    found = numbers(groups, "Loss (nats per token) by the", "Hoffmann et al., printed constants")
    near(found, optimum[2], [], EXACT)
    found = numbers(groups, "Loss (nats per token) by this", "20 tokens per parameter")
    near(found, fit.law.loss(ratio, 20 * ratio), ends(fit.draws.loss(ratio, 20 * ratio)), 1e-3)
    price = report("price_of_compute")
    for title, rate, unit in (
        ("Cost: hardware", price.owned, 1),
        ("Cost: cloud", price.rented, 1),
        ("Energy", price.energy, 3.6e6),
    ):
        given = [C / r / unit for r in (rate.high, rate.low)]
        near(numbers(groups, title, "any law"), C / rate.value / unit, given, EXACT)


@pytest.mark.parametrize("N", SIZES)
def test_from_parameters_it_gives_what_the_analyses_give(page: Page, report: Any, N: float) -> None:
    groups = results(page, "parameters", repr(N))
    refit = TokensForSize.of_parametric(report("chinchilla_fit").draws)
    for law in report("size_laws").laws:
        D, given = float(law.best.tokens(N)), []
        if law.has_interval:
            given = ends((refit if law.id == "refit" else law.draws).tokens(N))
        near(numbers(groups, "Training tokens", law.name), D, given, 2 * GRID)
        C = numbers(groups, "Training compute", law.name)
        near(C, 6 * N * D, [6 * N * end for end in given], 2 * GRID)
        cost = numbers(groups, "Cost: hardware", law.name)
        assert cost[0] == pytest.approx(C[0] / report("price_of_compute").owned.value, rel=EXACT)
    assert not any(name.startswith("Parameters") for name in groups)


@pytest.mark.parametrize(("start", "typed"), [("compute", "3.7e26"), ("parameters", "2.2T")])
def test_tokens_over_each_stock_carry_both_intervals(
    page: Page, report: Any, start: str, typed: str
) -> None:
    stocks = report("text_stock").stocks
    names = {"unfiltered": 2, "filtered": 0, "filtered and repeated": 1}
    for name, place in names.items():
        tokens = stocks[f"Indexed web, {name}"].to_numpy()
        page.get_by_label("Stock of text").select_option(str(place))
        groups = results(page, start, typed)
        for law in report("size_laws").laws:
            D, draws = (
                way.tokens_at(3.7e26) if start == "compute" else way.tokens(2.2e12)
                for way in (law.best, law.draws)
            )
            found = numbers(groups, "Tokens over the stock", law.name)
            near(found, float(D) / float(np.median(tokens)), ends(draws / tokens), SAMPLED)


def test_what_is_shown_is_the_number_to_three_digits(page: Page) -> None:
    groups = results(page, "compute", "1.2e26")
    row = groups["Parameters"]["20 tokens per parameter"]
    assert row["shown"] == "20 tokens per parameter1 trillionno interval published"
    row = groups["Tokens per parameter"]["20 tokens per parameter"]
    assert row["shown"] == "20 tokens per parameter20no interval published"
    assert "1 trillion parameters on 20 trillion tokens" in page.locator(STATUS).inner_text()
    assert "powers of ten of compute beyond the runs" in page.locator(STATUS).inner_text()


def test_a_budget_below_the_runs_behind_the_fit_is_told_so(page: Page) -> None:
    results(page, "compute", "1e17")
    assert "powers of ten of compute below the runs" in page.locator(STATUS).inner_text()


@pytest.mark.parametrize("start", SAME)
def test_numbers_may_be_typed_in_many_ways(page: Page, start: str) -> None:
    first, *others = ([results(page, start, typed), typed] for typed in SAME[start])
    for found, typed in others:
        for title, rows in first[0].items():
            for law, row in rows.items():
                assert found[title][law]["numbers"] == pytest.approx(row["numbers"], rel=1e-12), (
                    typed
                )


def test_what_is_no_use_is_answered_with_a_reason(page: Page) -> None:
    for typed, reason in BAD.items():
        give(page, typed)
        assert reason in page.locator(STATUS).inner_text(), typed
        assert page.locator(VALUE).get_attribute("aria-invalid") == "true"
        assert not page.locator(TABLE).is_visible()
        give(page, "1e24")
        assert page.locator(TABLE).is_visible()
        assert page.locator(VALUE).get_attribute("aria-invalid") == "false"


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        ("compute", "70b params", "parameters"),
        ("compute", "70B", "parameters"),  # no run is so small
        ("parameters", "1e24 FLOPs", "compute"),
        ("parameters", "1e24", "compute"),  # no model is so large
        ("parameters", "70b", "parameters"),
        ("parameters", "$5M", "compute"),
    ],
)
def test_what_is_typed_says_what_it_is_of(page: Page, before: str, typed: str, after: str) -> None:
    results(page, before, typed)
    assert page.get_by_label("Start from").input_value() == after
    assert page.locator(VALUE).input_value() == typed
    assert page.locator(VALUE).get_attribute("aria-invalid") == "false"


def test_dollars_are_the_compute_that_they_buy(page: Page, report: Any) -> None:
    rate = report("price_of_compute").owned
    for typed in ("$5M", "$5 million", "5,000,000 dollars"):
        bought = results(page, "parameters", typed)
        said = page.locator(STATUS).inner_text()
        assert said.startswith("$5 million of hardware and energy buy "), said
        same = results(page, "compute", repr(5e6 * rate.value))
        for law, row in bought["Parameters"].items():
            assert row["numbers"] == pytest.approx(same["Parameters"][law]["numbers"], rel=1e-9)
        assert bought["Cost: hardware and energy (2023 US dollars)"]["any law"]["numbers"][0] == (
            pytest.approx(5e6, rel=1e-9)
        )


def test_what_is_typed_stands_in_the_address_and_comes_back(page: Page, address: str) -> None:
    assert page.evaluate("location.hash") == ""
    give(page, "70b params")
    assert page.evaluate("location.hash") == "#from=parameters&value=70b+params"
    page.get_by_label("Stock of text").select_option("2")
    said = page.locator(STATUS).inner_text()
    page.reload()
    assert page.locator(VALUE).input_value() == "70b params"
    assert page.get_by_label("Start from").input_value() == "parameters"
    assert page.get_by_label("Stock of text").input_value() == "2"
    assert page.locator(STATUS).inner_text() == said
    page.go_back()
    page.wait_for_function("!location.hash.includes('stock')")
    assert page.get_by_label("Stock of text").input_value() == "0"
    page.go_back()
    page.wait_for_function("location.hash === ''")
    assert page.locator(VALUE).input_value() == "1e24"
    page.goto("about:blank")
    page.goto(f"{address}{CALCULATOR}#value=%3Cb%3E&from=nonsense&stock=99")
    assert "not a number" in page.locator(STATUS).inner_text()


@pytest.mark.parametrize(
    ("start", "typed"), [("compute", "1e16"), ("compute", "1e32"), ("parameters", "1e6"), ("parameters", "1e16")]
)  # fmt: skip
def test_the_ends_of_the_range_have_numbers_everywhere(page: Page, start: str, typed: str) -> None:
    groups = results(page, start, typed)
    for rows in groups.values():
        for row in rows.values():
            assert all(np.isfinite(x) and x > 0 for x in row["numbers"])
            value, *given = row["numbers"]
            assert not given or given[0] <= value <= given[1]
    text = page.locator("figure.chart").inner_text()
    assert not {"NaN", "undefined", "Infinity", "null"} & set(text.split())


def test_the_keyboard_alone_works_it(page: Page) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.matches('figure.chart select')"):
            break
    else:
        pytest.fail("Tab does not reach the calculator")
    page.keyboard.press("p")  # parameters
    page.keyboard.press("Tab")
    page.keyboard.type("7B")  # over the text, which Tab has selected
    page.keyboard.press("Tab")
    assert "140 billion tokens" in page.locator(STATUS).inner_text()


def test_inputs_have_names_the_table_has_headers_and_the_change_is_announced(page: Page) -> None:
    assert page.get_by_label("Start from").evaluate("x => x.tagName") == "SELECT"
    assert page.get_by_role("textbox", name="Training compute (FLOP)").count() == 1
    assert page.get_by_label("Stock of text").evaluate("x => x.tagName") == "SELECT"
    assert page.locator(f"{STATUS}[aria-live=polite]").count() == 1
    assert page.locator(f"{TABLE} thead th[scope=col]").count() == 3
    groups, rows = (page.locator(f"{TABLE} th[scope={s}]").count() for s in ("rowgroup", "row"))
    assert groups == page.locator(f"{TABLE} tbody").count()
    assert groups + rows == page.locator(f"{TABLE} tbody tr").count()
    assert "10²⁴" in page.locator(f"{TABLE} caption").inner_text()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_reads_on_a_phone_and_in_both_themes(
    browser: Browser, address: str, width: int, scheme: Any
) -> None:
    with opened(browser, width=width, color_scheme=scheme) as page:
        page.goto(address + CALCULATOR)
        box = page.locator(TABLE).bounding_box()
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
        for selector in (f"{TABLE} td", VALUE, STATUS):
            light = page.locator(selector).first.evaluate(
                "x => getComputedStyle(x).color.match(/[\\d.]+/g).slice(0, 3).map(Number)"
            )
            assert (sum(light) > 384) == (scheme == "dark"), selector


def test_a_line_in_the_picture_stands_at_what_was_typed(page: Page) -> None:
    x = []
    for typed in ("1e21", "1e24", "1e27"):
        results(page, "compute", typed)
        x.append([float(d[1:].split(",")[0]) for d in page.evaluate(LINES)])
    assert len(x[0]) == 2  # wide and narrow
    assert np.diff(x, axis=0)[0] == pytest.approx(np.diff(x, axis=0)[1], abs=0.1)
    assert min(x[0]) == pytest.approx(page.evaluate(DRAWN, 0), abs=0.01)
    results(page, "compute", "1e31")
    assert page.evaluate(LINES) == ["", ""]


def test_it_works_from_a_file_without_any_server(browser: Browser, site: Path) -> None:
    asked: list[str] = []
    with opened(browser) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto((site / CALCULATOR / "index.html").as_uri())
        results(page, "parameters", "70B")
        assert "1.4 trillion tokens" in page.locator(STATUS).inner_text()
    assert all(url.startswith(("file:", "data:", "blob:")) for url in asked)


def test_without_javascript_the_picture_stands_and_no_dead_control(
    browser: Browser, address: str
) -> None:
    with opened(browser, java_script_enabled=False) as page:
        page.goto(address + CALCULATOR)
        assert page.locator(".chart__wide svg").is_visible()
        assert page.locator(f"{VALUE}, {TABLE}, {STATUS}").count() == 0
