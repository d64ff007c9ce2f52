"""Every fault of a claim file ends as a line that names the file, however broken it is."""

from __future__ import annotations

import shutil

import pytest
from copies import built_copy, verb

CLAIM = '''\
"""Probe"""

from ..records import Answer, Claim, Estimate, Finding, Literature, Measured, Range, SaidIn

{constants}
CLAIM = Claim(
    statement="It is so.",
    kind="empirical",
    said_in=(SaidIn("A talk", "{said}"),),
    parts=({parts}),
    caveat="{caveat}", answer=Answer("undecided", "Maybe."), looked="2026-11-27",
)
'''
MEASURED = (
    'Measured(id="ratio", statement="It is.", quantity="a ratio", unit="1", supports=Range(0, 1), '
    'rule="report", because="Half.", post_hoc=True),'
)
LITERATURE = 'Literature("work", "It is.", (Finding("{}", "page 1", "for", "It says so."),)),'
MEASURE = "\ndef measure_{}(hoffmann_table_1) -> Estimate:\n    return Estimate(0.5, 0.4, 0.6, 9)\n"


def claim(constants="", said="kaplan2020", parts="", caveat="Little.", measure=""):
    parts = parts or LITERATURE.format("kaplan2020")
    text = CLAIM.format(constants=constants, said=said, parts=parts, caveat=caveat)
    return text + (MEASURE.format(measure) if measure else "")


# claim file: its text; what is said of it, with the line
BROKEN = {
    "probe_a": (
        claim(parts=MEASURED, measure="ration"),
        "10: part 'ratio' has no measured_by and no function measure_ratio\n"
        '  write measured_by="analysis.field", or where it is computed def measure_ratio(…)',
        "14: measure_ration measures no part of CLAIM\n  did you mean 'measure_ratio'?",
    ),
    "probe_b": (
        claim(parts=MEASURED + MEASURED, measure="ratio"),
        "6: CLAIM cannot be made: two parts share an id: ratio, ratio",
    ),
    "probe_c": (
        claim(parts="Literatur(),"),
        "10: CLAIM cannot be made: name 'Literatur' is not defined",
    ),
    "probe_d": (
        claim(constants='FIGURES = ["tokens_per_paramter"]'),
        "1: FIGURES: 'tokens_per_paramter' is not a figure of the report\n"
        "  did you mean 'tokens_per_parameter'?",
    ),
    "probe_e": (
        claim(said="kaplan2002"),
        "1: 'kaplan2002' is not a key in references.bib\n  did you mean 'kaplan2020'?",
    ),
    "probe_f": (
        claim(parts=LITERATURE.format("hofmann2022")),
        "1: 'hofmann2022' is not a key in references.bib\n  did you mean 'hoffmann2022'?",
    ),
    "probe_g": (
        claim(caveat="See {{ figure: tokens_per_paramter }}."),
        "1: {{ figure: tokens_per_paramter }}: 'tokens_per_paramter' is not a figure of the report\n"
        "  did you mean 'tokens_per_parameter'?",
    ),
}


@pytest.fixture
def copy(site, tmp_path, tmp_path_factory):
    built = built_copy(tmp_path_factory.getbasetemp())
    return shutil.copytree(built, tmp_path / "copy", symlinks=True)


def test_every_broken_claim_is_named_in_one_run(copy):
    for name, (text, *_) in BROKEN.items():
        (copy / f"generators/claims/{name}.py").write_text(text)
    done = verb(copy, "check")
    assert done.returncode == 1
    expected = [
        f"error: generators/claims/{name}.py:{problem}\n"
        for name, (_, *problems) in BROKEN.items()
        for problem in problems
    ]
    assert done.stderr == "".join(expected) + f"{len(expected)} problems; nothing was written.\n"


def test_a_claim_file_without_claim_is_named(copy):
    (copy / "generators/claims/probe.py").write_text('"""Probe"""\n')
    done = verb(copy, "check")
    assert done.returncode == 1
    assert done.stderr == (
        "error: generators/claims/probe.py:1: has no CLAIM\n"
        "  write CLAIM = Claim(statement=…, parts=…)\n"
        "1 problem; nothing was written.\n"
    )


def test_a_claim_that_is_no_claim_is_named(copy):
    (copy / "generators/claims/probe.py").write_text('"""Probe"""\nCLAIM = "It is so."\n')
    done = verb(copy, "check")
    assert done.returncode == 1
    assert done.stderr.startswith("error: generators/claims/probe.py:1: ")
