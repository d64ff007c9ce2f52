"""A part names the number that measures it, and whatever is wrong with that is named with the line of the part."""

from __future__ import annotations

import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest
from small_reports import messages, replace, write, write_report

from generators.graph.catalog import Catalog
from generators.graph.checks import check
from generators.graph.claim_rules import estimate_problems, part_line
from generators.graph.leaf_files import Leaf, read_leaf
from generators.records import Estimate

FIT = '''\
"""A fit"""
@dataclass(frozen=True)
class Fit:
    runs: pd.DataFrame
    steps: Annotated[int, "steps"]
    alpha: Annotated[Estimate, "nats/token"]
    significant: Annotated[Detected, "1"]
def analyse(runs) -> Fit: ...
'''
CLAIM = '''\
"""Probe"""

from generators.records import Answer, Claim, Estimate, Measured, Range, SaidIn


def _part(id, **how):
    return Measured(
        id=id, statement="It is.", quantity="A", supports=Range(0, 1), rule="report", because="", post_hoc=True, **how
    )


CLAIM = Claim(
    statement="It is so.",
    kind="empirical",
    said_in=(SaidIn("A talk"),),
    parts=(
        _part("one", {}),
        Measured(
            id="two",
            statement="It is.",
            quantity="Alpha",
            measured_by="fit.alpha",
            supports=Range(0, 1),
            rule="report",
            because="Half.", stated_in="0123abc",
        ),
        *(_part(f"part_{{word}}", measured_by="fit.alpha") for word in ("three", "four")),
    ),
    caveat="Little.",
    logic="tests",
    answer=Answer(verdict="supported", text="Yes."),
    looked="2026-11-27",
)
'''
GOOD = CLAIM.format('measured_by="fit.alpha"')
MEASURE = "\n\ndef measure_{}(runs) -> Estimate:\n    return Estimate(0.5, 0.4, 0.6, 9)\n"
PROBE = "generators/claims/probe.py"


@pytest.fixture
def root(tmp_path, monkeypatch) -> Path:
    """A report with an analysis and a claim of four parts, which its numbers measure."""
    write_report(tmp_path)
    write(tmp_path / "generators/analyses/fit.py", FIT)
    write(tmp_path / PROBE, GOOD)
    monkeypatch.setattr(
        Leaf, "load", lambda leaf: SimpleNamespace(**runpy.run_path(str(leaf.path)))
    )
    return tmp_path


def test_a_part_that_names_a_number_needs_no_function_and_no_unit(root):
    assert messages(root) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            CLAIM.format('measured_by="fit.alpa"'),
            "17: part 'one' has measured_by = 'fit.alpa', which is not a number of the report\n"
            "  did you mean 'fit.alpha'?",
        ),
        (
            CLAIM.format('measured_by="fit.runs"'),
            "17: part 'one' has measured_by = 'fit.runs', which is not a number of the report\n"
            "  did you mean 'fit.steps'?",
        ),
        (
            CLAIM.format('measured_by="fit.steps"'),
            "17: part 'one' has measured_by = 'fit.steps', which is not an Estimate or a Bracket: int\n"
            "  name an Estimate, or write def measure_one(…) which returns one",
        ),
        (
            CLAIM.format('measured_by="fit.alpha", unit="1"'),
            "17: part 'one' has unit = '1' beside measured_by\n"
            "  delete it: the unit is that of 'fit.alpha'",
        ),
        (
            GOOD + MEASURE.format("one"),
            "17: part 'one' has measured_by = 'fit.alpha' and a function measure_one too\n"
            "  delete one of them",
        ),
        (
            CLAIM.format('unit="1"'),
            "17: part 'one' has no measured_by and no function measure_one\n"
            '  write measured_by="analysis.field", or where it is computed def measure_one(…)',
        ),
        (
            CLAIM.format("unit=''") + MEASURE.format("one"),
            "17: part 'one' is computed by measure_one and has no unit\n"
            '  write unit="…", or "1" for a number without one',
        ),
        (
            CLAIM.format('unit="1"') + MEASURE.format("one") + MEASURE.format("ones"),
            "40: measure_ones measures no part of CLAIM\n  did you mean 'measure_one'?",
        ),
        (
            GOOD.replace('because="Half."', 'because="Half.", unit="1"'),
            "18: part 'two' has unit = '1' beside measured_by\n"
            "  delete it: the unit is that of 'fit.alpha'",
        ),
        (
            CLAIM.format('measured_by="fit.significant"'),
            "17: part 'one' has measured_by = 'fit.significant', a count of significant results, "
            "which low power makes small\n"
            "  name an estimate of how common it is among all that could be judged",
        ),
        (
            CLAIM.format("measured_by=fit.alpha"),
            "17: CLAIM cannot be made: name 'fit' is not defined",
        ),
        (
            CLAIM.format("informed=True"),
            "17: CLAIM cannot be made: Measured.__init__() got an unexpected keyword argument 'informed'",
        ),
    ],
)
def test_a_part_that_cannot_be_measured_is_named_with_its_line_and_the_way_out(root, text, problem):
    write(root / PROBE, text)
    assert messages(root) == [f"{PROBE}:{problem}"]


def test_everything_wrong_with_the_parts_of_a_claim_is_said_at_once(root):
    write(root / PROBE, CLAIM.format('measured_by="fit.steps", unit="1"').replace("alpha", "alp"))
    assert [message.partition(" ")[0] for message in messages(root)] == [
        *(f"{PROBE}:1:", f"{PROBE}:1:", f"{PROBE}:17:", f"{PROBE}:17:", f"{PROBE}:18:")
    ]


def test_the_line_of_a_part_is_that_of_the_call_with_its_id(root):
    leaf, _ = read_leaf(root / PROBE, "claims")
    assert [part_line(leaf, id) for id in ("one", "two", "three", "part_three")] == [
        *(17, 18, 27, 1)
    ]


def test_an_estimate_that_is_none_is_refused_when_it_is_measured(root):
    text = CLAIM.format('unit="1"') + MEASURE.format("one")
    write(root / PROBE, text)
    checked, problems = check(root)
    assert problems == []
    leaf, claim = checked.leaves["probe"], checked.claims["probe"]
    named = dict.fromkeys(("part_three", "part_four"), Estimate(0.5, 0.4, 0.6, 9))
    found = estimate_problems(leaf, claim, named | {"one": 0.5, "two": None})
    assert [str(problem) for problem in found] == [
        f"{PROBE}:36: measure_one returns 0.5, which is not an Estimate\n"
        "  return Estimate(value, low, high, n), or None where there are no data",
        f"{PROBE}:18: part 'two' has measured_by = 'fit.alpha', which is annotated Estimate and is none\n"
        "  let analyse return one in generators/analyses/fit.py",
    ]
    assert (
        list(estimate_problems(leaf, claim, named | {"one": None, "two": named["part_four"]})) == []
    )


def test_a_claim_without_answer_or_day_is_refused(root):
    text = GOOD.replace('    answer=Answer(verdict="supported", text="Yes."),\n', "")
    write(root / PROBE, text.replace('    looked="2026-11-27",\n', ""))
    assert [message.partition("\n")[0] for message in messages(root)] == [
        f"{PROBE}:1: CLAIM does not say when its evidence was looked through",
        f"{PROBE}:1: CLAIM has no answer",
    ]


def test_a_range_of_this_report_says_whether_it_was_written_before_measuring(root):
    write(root / PROBE, GOOD.replace(', stated_in="0123abc"', ""))
    assert messages(root) == [
        f"{PROBE}:18: part 'two' has a range of this report that is neither post hoc nor stated in a commit\n"
        '  write post_hoc=True, or stated_in="…", the commit that held the range before measuring'
    ]
    write(root / PROBE, GOOD.replace('stated_in="0123abc"', "post_hoc=True"))
    assert messages(root) == []


def test_a_core_part_that_cannot_fail_is_refused(root):
    write(root / PROBE, CLAIM.format('unit="1"') + MEASURE.format("one"))
    checked, _ = check(root)
    share = Estimate.from_share(3, 9)
    found = dict.fromkeys(("one", "two", "part_three", "part_four"), share)
    said = [
        str(one)
        for one in estimate_problems(checked.leaves["probe"], checked.claims["probe"], found)
    ]
    assert len(said) == 4
    assert said[0] == (
        f"{PROBE}:17: part 'one' cannot fail: 0 to 1 is all that the quantity can be\n"
        "  narrow its range, or give it role='context' and another quantity as its test"
    )


def key(root) -> str:
    checked, problems = check(root)
    assert problems == []
    return Catalog(root, checked.tables, checked.leaves).key(checked.leaves["probe"])


def test_a_claim_rests_on_the_analyses_whose_numbers_it_names(root):
    write(root / "generators/analyses/other.py", '"""Other"""\ndef analyse(runs): ...\n')
    for name in ("maths/fits.py", "records.py", "tables.py", "cells.py", "sidecars.py"):
        write(root / "generators" / name, f'"""{name}"""\n')
    checked, _ = check(root)
    assert checked.leaves["probe"].inputs == ("fit",)
    assert list(Catalog(root, checked.tables, checked.leaves).below(checked.leaves["probe"])) == [
        *("fit", "runs")
    ]
    before = key(root)
    replace(root / "generators/analyses/other.py", "Other", "Another")
    assert key(root) == before
    replace(root / "generators/analyses/fit.py", "A fit", "Another fit")
    assert key(root) != before
