"""Verdicts follow from their parts by fixed tables, and the nouns refuse what makes no sense."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.records import (
    Answer,
    Claim,
    Estimate,
    Finding,
    Judged,
    Literature,
    Measured,
    Range,
    SaidIn,
    claim_result,
    combined,
    literature_verdict,
    measured_verdict,
)

OF_TESTS = ["supported", "refuted", "undecided", "contested", "not checkable"]
SAID = (SaidIn("A talk"),)
floats = st.floats(-1e9, 1e9)
estimates = st.tuples(floats, floats).map(lambda ends: Estimate(ends[0], min(ends), max(ends), 9))
ranges = st.tuples(floats, floats).filter(lambda e: e[0] < e[1]).map(lambda e: Range(*e))


def findings(*directions):
    return [Finding("kaplan2020", "Figure 1", direction, "It says so.") for direction in directions]


def measured(id, supports=None, **more):
    return Measured(
        id=id,
        statement="It is.",
        quantity="a ratio",
        measured_by=f"made_up.{id}",
        supports=supports or Range(0, 1),
        rule="report",
        because="Half.",
        **more,
    )


def claim(*parts, kind="empirical", said_in=SAID, **more):
    return Claim("It is so.", kind, said_in, parts, "Little.", **more)


@pytest.mark.parametrize(
    ("low", "high", "verdict"),
    [
        (0.1, 0.9, "supported"),
        (0.0, 1.0, "supported"),
        (0.5, 0.5, "supported"),
        (1.1, 2.0, "refuted"),
        (-2.0, -0.1, "refuted"),
        (-0.1, 0.5, "undecided"),
        (0.5, 1.1, "undecided"),
        (-1.0, 2.0, "undecided"),
        (1.0, 2.0, "undecided"),
        (-1.0, 0.0, "undecided"),
    ],
)
def test_the_verdict_of_a_measurement(low, high, verdict):
    assert (
        measured_verdict(Estimate((low + high) / 2, low, high, 9), Range(0, 1)).verdict == verdict
    )


def test_without_data_a_part_is_not_checkable():
    assert measured_verdict(None, Range(0, 1)) == Judged("not checkable")


def test_an_end_within_the_noise_of_its_draws_from_the_range_is_a_tie():
    near = Estimate(0.5, 0.012, 0.9, 9, low_error=0.005)
    assert measured_verdict(near, Range(0, 1)) == Judged("undecided", "a tie")
    assert measured_verdict(replace(near, low=0.016), Range(0, 1)) == Judged("supported")
    outside = Estimate(1.2, 1.012, 1.4, 9, low_error=0.005)
    assert measured_verdict(outside, Range(0, 1)) == Judged("undecided", "a tie")
    assert measured_verdict(replace(outside, low_error=0.001), Range(0, 1)) == Judged("refuted")


def test_the_error_of_an_end_is_that_of_other_draws():
    random = np.random.default_rng(0)
    ends = [np.quantile(random.normal(size=2000), 0.025) for _ in range(400)]
    found = Estimate.from_draws(0, random.normal(size=2000), n=9)
    assert found.low_error == pytest.approx(np.std(ends), rel=0.35)
    assert found.high_error == pytest.approx(np.std(ends), rel=0.35)


def test_the_errors_of_the_ends_follow_a_function():
    found = Estimate(1, 1, 4, 9, low_error=0.1, high_error=0.2).mapped(lambda x: -2 * x)
    assert (found.low, found.high) == (-8, -2)
    assert (found.low_error, found.high_error) == pytest.approx((0.4, 0.2))


def test_a_choice_that_disagrees_leaves_the_part_open():
    inside, outside, across = (Estimate(v, v - 0.1, v + 0.1, 9) for v in (0.5, 2, 1))
    for own, other in itertools.permutations((inside, outside, across), 2):
        found = measured_verdict(own, Range(0, 1), [own, other])
        assert found == Judged("undecided", "depends on a choice")
    for own in (inside, outside, across):
        assert measured_verdict(own, Range(0, 1), [own]) == measured_verdict(own, Range(0, 1))


def test_choices_whose_intervals_do_not_touch_leave_a_part_open_for_the_choice():
    low, high, wide = Estimate(0, -0.1, 0.1, 9), Estimate(1, 0.9, 1.1, 9), Estimate(1, -1, 3, 9)
    open_for_the_choice = Judged("undecided", "depends on a choice")
    assert measured_verdict(low, Range(0, 1), [high]) == open_for_the_choice
    assert measured_verdict(wide, Range(0, 1), [low, high]) == open_for_the_choice
    assert measured_verdict(wide, Range(0, 1), [low]) == Judged("undecided", "too few data")
    assert measured_verdict(low, Range(-9, 9), [high]) == Judged("supported")


@given(estimates, ranges)
def test_exactly_one_verdict_fits_an_interval(estimate, supports):
    inside = supports.low <= estimate.low and estimate.high <= supports.high
    apart = estimate.high < supports.low or estimate.low > supports.high
    expected = "supported" if inside else "refuted" if apart else "undecided"
    assert measured_verdict(estimate, supports).verdict == expected


@given(estimates, ranges, floats)
def test_a_wider_range_never_turns_support_into_refutation(estimate, supports, more):
    wider = Range(supports.low - abs(more), supports.high + abs(more))
    if measured_verdict(estimate, supports).verdict == "supported":
        assert measured_verdict(estimate, wider).verdict == "supported"


@pytest.mark.parametrize(
    ("directions", "verdict"),
    [
        ((), "not checkable"),
        (("for",), "supported"),
        (("for", "for"), "supported"),
        (("against", "against"), "refuted"),
        (("for", "against"), "contested"),
        (("mixed",), "contested"),
        (("for", "mixed"), "contested"),
        (("against", "mixed"), "contested"),
    ],
)
def test_the_verdict_of_the_literature(directions, verdict):
    for order in itertools.permutations(directions):
        assert literature_verdict(findings(*order)) == verdict


S, R, OPEN, C, N = OF_TESTS


@pytest.mark.parametrize(
    ("verdicts", "every", "tests"),
    [
        ([S], S, S),
        ([R], R, R),
        ([OPEN], OPEN, OPEN),
        ([C], C, C),
        ([N], N, N),
        ([C, N], C, C),
        ([S, S], S, S),
        ([S, R], R, "mixed"),
        ([S, OPEN], OPEN, S),  # one of two is not the majority
        ([S, OPEN, OPEN], OPEN, OPEN),
        ([R, OPEN], R, R),
        ([R, OPEN, OPEN], R, OPEN),
        ([OPEN, OPEN], OPEN, OPEN),
        ([S, R, OPEN, OPEN, OPEN], R, "mixed"),
        ([S, C], OPEN, S),
        ([R, N], R, R),
        ([OPEN, C], OPEN, OPEN),
    ],
)
def test_the_verdict_of_a_sentence(verdicts, every, tests):
    assert (combined(verdicts, "every"), combined(verdicts, "tests")) == (every, tests)


@given(st.lists(st.sampled_from(OF_TESTS), min_size=1, max_size=6), st.randoms())
def test_the_order_of_tests_does_not_matter(verdicts, random):
    for logic in ("every", "tests"):
        before = combined(verdicts, logic)
        random.shuffle(verdicts)
        assert combined(verdicts, logic) == before


@given(st.lists(st.sampled_from(OF_TESTS), min_size=1, max_size=6))
def test_a_sentence_is_never_refuted_without_a_test_that_refutes_it(verdicts):
    for logic in ("every", "tests"):
        assert (combined(verdicts, logic) != "refuted") or "refuted" in verdicts
        assert (combined(verdicts, logic) != "supported") or "supported" in verdicts


def test_a_claim_without_a_core_part_is_refused():
    with pytest.raises(ValueError, match="role core"):
        claim(measured("a", role="limit"))
    with pytest.raises(ValueError, match="core part"):
        combined([], "every")


def judge(*parts, logic="", ends=(), kind="empirical", **more):
    """The result of a claim whose parts were measured at the given values, each within 0.1 of it."""
    found = {
        part.id: Estimate(value, value - 0.1, value + 0.1, 9)
        for part, value in zip(parts, ends, strict=True)
    }
    stated = claim(*parts, logic=logic, kind=kind, **more)
    return claim_result("so", stated, found, dict.fromkeys(found, "1"))


IN, OUT, ACROSS = 0.5, 2, 1


def test_a_trivial_part_shown_as_context_lifts_no_verdict():
    parts = (measured("core"), measured("trivial", role="context"))
    found = judge(*parts, ends=(OUT, IN))
    assert (found.verdict, str(found.count)) == ("refuted", "1 against")


@pytest.mark.parametrize(("limit", "verdict"), [(IN, "supported"), (OUT, "supported within limits"),
                                                (ACROSS, "supported within limits")])  # fmt: skip
def test_a_limit_that_fails_or_is_open_bounds_a_supported_sentence(limit, verdict):
    found = judge(measured("core"), measured("small_models", role="limit"), ends=(IN, limit))
    assert found.verdict == verdict
    assert [one.part.id for one in found.limits] == ["small_models"] * (limit != IN)


def test_a_limit_says_nothing_of_a_sentence_that_is_not_supported():
    for core in (OUT, ACROSS):
        alone = judge(measured("core"), ends=(core,)).verdict
        assert (
            judge(measured("core"), measured("b", role="limit"), ends=(core, OUT)).verdict == alone
        )


def test_parts_on_the_same_data_are_one_test():
    parts = [measured(id, same_data="runs") for id in ("a", "b", "c")] + [measured("other")]
    agreeing = judge(*parts, logic="tests", ends=(IN, IN, IN, OUT))
    assert (agreeing.verdict, str(agreeing.count)) == ("mixed", "1 for, 1 against")
    differing = judge(*parts, logic="tests", ends=(IN, IN, OUT, OUT))
    assert str(differing.count) == "1 against, 1 open"
    assert differing.verdict == "refuted"


def test_what_a_forecast_aimed_at_is_judged_apart_from_what_came_of_it():
    parts = (measured("outcome"), measured("aimed", role="aim"))
    found = judge(*parts, ends=(OUT, IN), kind="forecast", due="2024-01-01", outcome="Nothing.")
    assert (found.verdict, found.aim) == ("refuted", "supported")
    with pytest.raises(ValueError, match="only a forecast"):
        claim(*parts)


def test_several_tests_say_how_they_combine():
    with pytest.raises(ValueError, match="every"):
        claim(measured("a"), measured("b"))
    with pytest.raises(ValueError, match="one"):
        claim(measured("a"), logic="every")


def test_an_answer_can_be_quoted():
    assert Answer("mixed", "About {{ number: a.b | .0f }} in ten do.").verdict == "mixed"
    for text in ("", "word " * 31):
        with pytest.raises(ValueError, match="words"):
            Answer("mixed", text)


def test_a_claim_joins_measurement_and_literature():
    parts = (measured("ratio"), Literature("others", "They agree.", tuple(findings("against"))))
    estimates, units = {"ratio": Estimate(0.5, 0.4, 0.6, 9)}, {"ratio": "kg/kg"}
    result = claim_result("ratio_is_half", claim(*parts, logic="tests"), estimates, units)
    assert [part.verdict for part in result.parts] == ["supported", "refuted"]
    assert result.verdict == "mixed"
    assert result.parts[1].estimate is None
    assert [part.unit for part in result.parts] == ["kg/kg", ""]


@pytest.mark.parametrize(
    "numbers",
    [
        (math.nan, 0, 1, 9),
        (0, -math.inf, 1, 9),
        (0, 0, math.inf, 9),
        (0.5, 1, 0, 9),
        (0.5, 0, 1, 0),
        (0.5, 0, 1, 9, 0.0),
        (0.5, 0, 1, 9, 1.0),
        (0.5, 0, 1, 9, 95),
    ],
)
def test_an_estimate_refuses_what_makes_no_sense(numbers):
    with pytest.raises(ValueError, match="Estimate"):
        Estimate(*numbers)
