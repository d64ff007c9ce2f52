"""Verdicts follow from their parts by fixed tables, and the nouns refuse what makes no sense."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.records import (
    VERDICTS,
    Claim,
    Estimate,
    Finding,
    Literature,
    Measured,
    Range,
    SaidIn,
    claim_result,
    claim_verdict,
    literature_verdict,
    measured_verdict,
)

OF_PARTS = [verdict for verdict in VERDICTS if verdict != "partly supported"]
VERDICT_SETS = [c for n in range(1, len(OF_PARTS) + 1) for c in itertools.combinations(OF_PARTS, n)]
SAID = (SaidIn("A talk"),)
floats = st.floats(-1e9, 1e9)
estimates = st.tuples(floats, floats).map(lambda ends: Estimate(ends[0], min(ends), max(ends), 9))
ranges = st.tuples(floats, floats).filter(lambda e: e[0] < e[1]).map(lambda e: Range(*e))


def findings(*directions):
    return [Finding("kaplan2020", "Figure 1", direction, "It says so.") for direction in directions]


def measured(id, supports=None):
    return Measured(
        id=id,
        statement="It is.",
        quantity="a ratio",
        measured_by=f"made_up.{id}",
        supports=supports or Range(0, 1),
        rule="report",
        because="Half.",
    )


def claim(*parts, kind="empirical", said_in=SAID, due=""):
    return Claim("It is so.", kind, said_in, parts, "Little.", due)


@pytest.mark.parametrize(
    ("low", "high", "verdict"),
    [
        (0.1, 0.9, "supported"),
        (0.0, 1.0, "supported"),
        (0.5, 0.5, "supported"),
        (1.1, 2.0, "refuted"),
        (-2.0, -0.1, "refuted"),
        (-0.1, 0.5, "inconclusive"),
        (0.5, 1.1, "inconclusive"),
        (-1.0, 2.0, "inconclusive"),
        (1.0, 2.0, "inconclusive"),
        (-1.0, 0.0, "inconclusive"),
    ],
)
def test_the_verdict_of_a_measurement(low, high, verdict):
    assert measured_verdict(Estimate((low + high) / 2, low, high, 9), Range(0, 1)) == verdict


def test_without_data_a_measurement_is_untested():
    assert measured_verdict(None, Range(0, 1)) == "untested"


@given(estimates, ranges)
def test_exactly_one_verdict_fits_an_interval(estimate, supports):
    inside = supports.low <= estimate.low and estimate.high <= supports.high
    apart = estimate.high < supports.low or estimate.low > supports.high
    expected = "supported" if inside else "refuted" if apart else "inconclusive"
    assert measured_verdict(estimate, supports) == expected


@given(estimates, ranges, floats)
def test_a_wider_range_never_turns_support_into_refutation(estimate, supports, more):
    wider = Range(supports.low - abs(more), supports.high + abs(more))
    if measured_verdict(estimate, supports) == "supported":
        assert measured_verdict(estimate, wider) == "supported"


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


@pytest.mark.parametrize("verdicts", VERDICT_SETS, ids=lambda v: "+".join(v))
def test_the_verdict_of_a_claim(verdicts):
    found = claim_verdict(verdicts)
    if len(verdicts) == 1:
        assert found == verdicts[0]
    elif "contested" in verdicts:
        assert found == "contested"
    elif "supported" in verdicts:
        assert found == "partly supported"
    elif "refuted" in verdicts:
        assert found == "refuted"
    elif "inconclusive" in verdicts:
        assert found == "inconclusive"
    else:
        assert found == "untested"


@given(st.lists(st.sampled_from(OF_PARTS), min_size=1, max_size=5), st.randoms())
def test_neither_order_nor_repetition_of_parts_matters(verdicts, random):
    shuffled = verdicts * 2
    random.shuffle(shuffled)
    assert claim_verdict(shuffled) == claim_verdict(verdicts)


def test_a_claim_without_parts_has_no_verdict():
    with pytest.raises(ValueError, match="without parts"):
        claim_verdict([])


def test_a_claim_joins_measurement_and_literature():
    parts = (measured("ratio"), Literature("others", "They agree.", tuple(findings("against"))))
    estimates, units = {"ratio": Estimate(0.5, 0.4, 0.6, 9)}, {"ratio": "kg/kg"}
    result = claim_result("ratio_is_half", claim(*parts), estimates, units)
    assert [part.verdict for part in result.parts] == ["supported", "refuted"]
    assert result.verdict == "partly supported"
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
