"""Words that outlived their numbers stop the build, with the file, the line and what is so now."""

from __future__ import annotations

import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest
from small_reports import messages, replace, write, write_report

from generators.graph.checks import check
from generators.graph.guarded_words import broken
from generators.graph.leaf_files import Leaf
from generators.records import Estimate
from generators.records.numbers import Number

FIT = '''\
"""A fit"""

HOLDS = [
    "fit.alpha > 0.3",
]
@dataclass(frozen=True)
class Fit:
    alpha: Annotated[Estimate, "1"]
def analyse(runs) -> Fit: ...
'''
CLAIM = '''\
"""Probe"""

from generators.records import Answer, Claim, Measured, Range, SaidIn

CLAIM = Claim(
    statement="It is so.",
    kind="empirical",
    said_in=(SaidIn("A talk"),),
    parts=(
        Measured(
            id="one",
            statement="It is.",
            quantity="Alpha",
            measured_by="fit.alpha",
            supports=Range(0, 1),
            rule="report",
            because="Half.",
            post_hoc=True,
        ),
    ),
    caveat="Little.",
    answer=Answer(
        verdict="supported",
        text="It is so, by much.",
    ),
    looked="2026-11-27",
)
'''
PAGE = """\
---
title: A small report
holds:
  - probe is supported
  - fit.alpha.high < 0.7
---

# A small report

One table, and {{ claim: probe | supported: it is so }}.
"""
ALPHA = Number("fit.alpha", 0.5, "1", Estimate(0.5, 0.4, 0.6, 9), "fit")


@pytest.fixture
def root(tmp_path, monkeypatch) -> Path:
    """A report whose words lean on one number and one verdict."""
    write_report(tmp_path)
    write(tmp_path / "generators/analyses/fit.py", FIT)
    write(tmp_path / "generators/claims/probe.py", CLAIM)
    write(tmp_path / "docs/index.md", PAGE)
    monkeypatch.setattr(
        Leaf, "load", lambda leaf: SimpleNamespace(**runpy.run_path(str(leaf.path)))
    )
    return tmp_path


def outlived(root: Path, alpha: Number, word: str) -> list[str]:
    checked, problems = check(root)
    assert problems == []
    found = broken(checked.guards, {"fit.alpha": alpha}, {"probe": word})
    return [str(problem).partition("\n")[0] for problem in found]


def test_words_that_hold_say_nothing(root):
    assert outlived(root, ALPHA, "supported") == []


def test_an_answer_and_a_sentence_that_outlived_their_verdict_are_named(root):
    assert outlived(root, ALPHA, "undecided") == [
        "docs/index.md:4: the words here rest on 'probe is supported', but probe is undecided",
        "docs/index.md:10: 'it is so' rests on 'probe is supported', but probe is undecided",
        "generators/claims/probe.py:22: the answer rests on 'probe is supported', but probe is undecided",
    ]


def test_a_finding_that_outlived_its_number_is_named(root):
    low = Number("fit.alpha", 0.2, "1", Estimate(0.2, 0.1, 0.8, 9), "fit")
    assert outlived(root, low, "supported") == [
        "generators/analyses/fit.py:4: the words here rest on 'fit.alpha > 0.3', "
        "but fit.alpha = 0.2 and 0.3 = 0.3",
        "docs/index.md:5: the words here rest on 'fit.alpha.high < 0.7', "
        "but fit.alpha.high = 0.8 and 0.7 = 0.7",
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("generators/analyses/fit.py", "fit.alpha > 0.3", "fit.beta > 0.3", ":4: 'fit.beta > 0.3'"),
        ("generators/analyses/fit.py", "fit.alpha > 0.3", "alpha > 0.3", ":4: 'alpha > 0.3' is not"),
        ("docs/index.md", "probe is supported", "prob is supported", ":4: 'prob is supported'"),
        ("docs/index.md", "probe is supported", "probe is right", ":4: 'right' is not one of"),
        ("docs/index.md", "supported: it is so", "it is so", ":10: {{ claim: probe | it is so }}"),
        ("docs/index.md", "supported: it is so", "supported:", ":10: {{ claim: probe | supported: }}"),
        ("docs/index.md", "supported: it is so", "verdict", ":10: {{ claim: probe | verdict }}"),
    ],
)  # fmt: skip
def test_a_guard_that_cannot_be_read_is_named_with_its_line(root, file, old, new, said):
    replace(root / file, old, new)
    first = messages(root)[0]
    assert first.startswith(f"{file}{said}"), first
