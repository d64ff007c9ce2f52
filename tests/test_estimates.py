"""What is said of a value: a sampling interval with its level, or a bracket and where it comes from."""

from __future__ import annotations

import ast
import html
import json
import math
import re
import subprocess
import sys
from statistics import NormalDist

import numpy as np
import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

from generators.prose import formats
from generators.records import Measured, PartResult, Range, measured_verdict
from generators.records.estimates import Bracket, Estimate

SOURCES = sorted(
    path
    for kind in ("analyses", "claims", "maths")
    for path in ROOT.glob(f"generators/{kind}/*.py")
)
# hoffmann2022, Table 2 prints 0.46 beside 0.454 to 0.455
PRINTED_OUTSIDE = {"hoffmann_approaches.approach_3_exponent"}
PART = Measured(
    id="makers",
    statement="Many.",
    quantity="Makers",
    unit="1",
    supports=Range(low=101),
    rule="report",
    because="A hundred and one.",
)
MAKERS = Bracket(92, 92, 127, "what is known and what cannot be excluded", 260)


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)  # Newcombe 1998, Table I, method 3
def test_a_share_has_the_printed_interval_of_wilson(successes, n, low, high):
    found = Estimate.from_share(successes, n)
    assert (found.value, found.n, found.level) == (successes / n, n, 0.95)
    assert (found.low, found.high) == pytest.approx((low, high), abs=5.1e-5)


def test_none_of_n_has_the_interval_computed_by_hand():
    z = NormalDist().inv_cdf(0.9)
    found = Estimate.from_share(0, 7, level=0.8)
    assert (found.low, found.level) == (0.0, 0.8)
    assert found.high == pytest.approx(z**2 / (7 + z**2))


@given(st.lists(st.booleans(), min_size=2, max_size=60))
def test_a_share_of_marks_lies_in_its_interval(marks):
    found = Estimate.from_marks(marks)
    assert found == Estimate.from_share(sum(marks), len(marks))
    assert 0 <= found.low <= found.value <= found.high <= 1


@pytest.mark.parametrize(("level", "low", "high"), [(0.95, 2.5, 97.5), (0.5, 25, 75)])
def test_draws_give_their_middle(level, low, high):
    draws = np.arange(101.0)
    found = Estimate.from_draws(50, draws, n=7, level=level)
    assert (found.value, found.n, found.level) == (50, 7, level)
    assert (found.low, found.high) == pytest.approx((low, high))
    assert Estimate.from_resamples([50, *draws], n=7, level=level) == found


def test_draws_of_a_known_mean_cover_it_as_often_as_they_say():
    generator = np.random.default_rng(1)
    samples = generator.normal(3, 2, (200, 30))
    resampled = samples[:, generator.integers(0, 30, (200, 30))].mean(axis=2)
    found = [
        Estimate.from_draws(sample.mean(), draws, n=30, level=0.8)
        for sample, draws in zip(samples, resampled, strict=True)
    ]
    covered = np.mean([one.low <= 3 <= one.high for one in found])
    assert 0.68 < covered < 0.92  # 0.8, give or take four standard errors of 200 tries


def test_an_interval_is_not_widened_to_hold_a_value_that_lies_outside():
    found = Estimate.from_draws(200, np.arange(101.0), n=7)
    assert (found.value, found.high) == (200, pytest.approx(97.5))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ((3, 4, 5, "from rounding"), "outside"),
        ((3, 2, 4, ""), "needs a reason"),
        ((3, 4, 2, "from rounding"), "low is above high"),
        ((math.nan, 2, 4, "from rounding"), "not finite"),
    ],
)
def test_a_bracket_refuses_what_makes_no_sense(wrong, said):
    with pytest.raises(ValueError, match=said):
        Bracket(*wrong)


def test_a_function_that_falls_turns_the_ends_round():
    assert Estimate(2, 1, 4, 9, 0.8).mapped(lambda x: 1 / x) == Estimate(0.5, 0.25, 1, 9, 0.8)
    assert MAKERS.mapped(lambda x: 2 * x) == Bracket(184, 184, 254, MAKERS.because, 260)


def part_result(part, found):
    judged = measured_verdict(found, part.supports)
    return PartResult(part, found, "1", judged.verdict, judged.reason)


def test_a_bracket_is_compared_with_the_range_like_an_interval():
    result = part_result(PART, MAKERS)
    assert result.verdict == "undecided"
    assert formats.arithmetic(result) == (
        "Measured: 92 (between 92 and 127, what is known and what cannot be excluded, n = 260). "
        "Range that would support it: at least 101. That is partly inside the range and partly outside."
    )
    assert formats.glance(result).startswith("measured 92 (between 92 and 127, what is known")
    counted = part_result(PART, Bracket.exact(137, "a count"))
    assert "137 (no interval, a count). " in formats.arithmetic(counted)
    assert counted.verdict == "supported"


def test_the_nouns_are_imported_without_numeric_libraries():
    code = (
        "import sys, generators.records; print(sys.modules.keys() & {'numpy', 'scipy', 'pandas'})"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "set()", done.stderr


def widened(call: ast.Call) -> bool:
    """Does the call take the lesser or the greater of an end of an interval and something computed?"""
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    ends = [node for node in call.args if getattr(node, "attr", "") in ("low", "high")]
    known = all(isinstance(node, ast.Constant) for node in call.args if node not in ends)
    return name in ("min", "max", "minimum", "maximum") and bool(ends) and not known


def calls(text: str) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]


def test_no_source_widens_an_interval_to_reach_its_value():
    assert any(map(widened, calls("Estimate(value, min(ends.low, value), ends.high, n)")))
    assert not any(map(widened, calls("max(0.0, mean.low)")))  # no share lies below zero
    found = [path.name for path in SOURCES if any(map(widened, calls(path.read_text("utf-8"))))]
    assert found == []


def test_no_source_calls_one_observation_an_interval():
    def of_one(call: ast.Call) -> bool:
        given = [*call.args[3:4], *(word.value for word in call.keywords if word.arg == "n")]
        named = ast.unparse(call.func).split(".")[0] == "Estimate"
        return named and any(getattr(node, "value", None) == 1 for node in given)

    assert any(map(of_one, calls("Estimate(v, v, v, n=1)"))) and of_one(
        calls("Estimate(v, v, v, 1)")[0]
    )
    found = [path.name for path in SOURCES if any(map(of_one, calls(path.read_text("utf-8"))))]
    assert found == []


@pytest.fixture(scope="module")
def numbers(site):
    found = json.loads((site / "api/numbers.json").read_text("utf-8"))
    return {name: number for name, number in found.items() if isinstance(number, dict)}


@pytest.fixture(scope="module")
def parts(site):
    claims = json.loads((site / "api/claims.json").read_text("utf-8"))
    return {(c["id"], p["id"]): p for c in claims for p in c["parts"] if p.get("low") is not None}


def test_every_value_lies_between_its_ends(numbers, parts):
    outside = {
        name
        for name, found in (numbers | parts).items()
        if found["low"] is not None and not found["low"] <= found["value"] <= found["high"]
    }
    assert {name for name in outside if isinstance(name, str)} == PRINTED_OUTSIDE
    assert {name for name in outside if not isinstance(name, str)} == set()


def test_an_interval_has_a_level_and_observations_and_a_bracket_no_level(numbers, parts):
    known = [found for found in (numbers | parts).values() if found["low"] is not None]
    brackets = [found for found in known if found.get("interval") == "bracket"]
    assert len(brackets) > 40
    assert all(found["level"] is None for found in brackets)
    intervals = [found for found in known if found.get("interval") != "bracket"]
    assert all(0 < found["level"] < 1 and found["n"] > 1 for found in intervals)


def text(page) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", page.read_text("utf-8")))


def test_no_page_calls_a_bracket_an_interval_of_some_percent(site, numbers, parts):
    for name, number in numbers.items():
        page = (site / "numbers" / name.split(".")[0] / "index.html").read_text("utf-8")
        row = page.split(f'<section class="quantity" id="{name}"')[1].split("</p>")[0]
        if number["low"] is not None:
            assert ("% interval" in row) == (number.get("interval") != "bracket"), name
    for claim, _ in parts:
        of_claim = [part for (id, _), part in parts.items() if id == claim]
        measured = text(site / "claims" / claim / "index.html").split("Measured: ")[1:]
        assert len(measured) >= len(of_claim)
        sampled = [part for part in of_claim if part.get("interval") != "bracket"]
        assert sum("% interval" in one.split("Range that")[0] for one in measured) == len(sampled)


def test_chapters_and_cards_say_between_what_a_bracket_lies(site):
    chapter = text(site / "chapters/the_metric_question/index.html")
    assert re.search(
        r"\(between [\d.]+ \w+ and [\d.]+ \w+, the checkpoints before and after\)", chapter
    )
    cards = json.loads((site / "api/cards/claims.json").read_text("utf-8"))
    assert any(
        "between 92 and 127, what is known" in line
        for line in cards["over_100_llm_projects"]["lines"]
    )
    cards = json.loads((site / "api/cards/numbers/makers_of_2023.json").read_text("utf-8"))
    line = cards["makers_of_2023.makers"]["lines"][0]
    assert line == "between 92 and 127, what is known and what cannot be excluded, n = 260."
