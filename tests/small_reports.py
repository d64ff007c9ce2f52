"""A small report without faults, to break one thing in: one table, its sidecar, and two works."""

from __future__ import annotations

from pathlib import Path

from generators.errors import ReportError
from generators.graph.checks import check

CSV = """\
run,day,parameters,loss,steps,finished,size,label,source,locator
a1,2022-03-29,7.0e10,2.31,100,true,small,first,hoffmann2022,Table 3
a2,2022-03-30,1.4e11,2.1,200,false,large,second,kaplan2020,"Figure 1, left"
a3,,1.0e6,,,,,,kaplan2020,Section 2
"""
YML = """\
title: Made-up runs
description: One row is one run.
license: CC-BY-4.0
origin:
  producer: "Hoffmann et al."
  citation: [hoffmann2022, kaplan2020]
  url: https://example.org/runs
  commit: "0123456789abcdef0123456789abcdef01234567"
  retrieved: 2026-11-22
  license: none stated
  processing: transcribed
  steps: Typed from the printed table.
  caveats:
    - Nothing here is true.
primaryKey: [run]
fields:
  - {name: run, type: string, constraints: {required: true, pattern: "[a-z][0-9]+"}}
  - {name: day, type: date}
  - {name: parameters, type: number, unit: parameters, constraints: {minimum: 1.0e+6, maximum: 1.0e+13}}
  - {name: loss, type: number, unit: nats/token, constraints: {minimum: 0.0}}
  - {name: steps, type: integer, constraints: {maximum: 1000}}
  - {name: finished, type: boolean}
  - {name: size, type: string, constraints: {enum: [small, large]}}
  - {name: label, type: string, constraints: {unique: true}}
  - {name: source, type: citation}
  - {name: locator, type: string}
"""
MKDOCS = """\
site_name: A small report
site_url: ""
repo_url: ""
nav:
  - index.md
"""
BIB = """\
@misc{hoffmann2022,
  title = {Training Compute-Optimal Large Language Models},
  author = {Hoffmann, Jordan and Borgeaud, Sebastian},
  year = {2022},
  eprint = {2203.15556},
  archivePrefix = {arXiv},
}

@misc{kaplan2020,
  title = {Scaling Laws for Neural Language Models},
  author = {Kaplan, Jared and McCandlish, Sam},
  year = {2020},
  eprint = {2001.08361},
  archivePrefix = {arXiv},
}
"""


def write_report(root: Path) -> Path:
    """Write the small report into the folder `root`."""
    write(root / "data/runs.csv", CSV)
    write(root / "data/runs.yml", YML)
    write(root / "data/references.bib", BIB)
    write(root / "docs/index.md", "# A small report\n\nOne table.\n")
    write(root / "mkdocs.yml", MKDOCS)
    return root


def write(path: Path, content: str | bytes) -> None:
    """Write a file as it is given, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def replace(path: Path, old: str | bytes, new: str | bytes) -> None:
    """Replace what stands in a file exactly once."""
    before = old if isinstance(old, bytes) else old.encode()
    after = new if isinstance(new, bytes) else new.encode()
    content = path.read_bytes()
    assert content.count(before) == 1, f"{path.name} has {content.count(before)} times {old!r}"
    path.write_bytes(content.replace(before, after))


def messages(root: Path) -> list[str]:
    """What a contributor reads about the report at `root`: every problem, in the order shown."""
    _, problems = check(root)
    return [str(problem) for problem in ReportError.of(problems).problems]


FIT = '"""A fit"""\nfrom ..maths import fits\ndef analyse(runs): ...\n'
FIGURE = '"""Runs\n\nMade up."""\nALT = "Two dots."\ndef chart({}): ...\n'


def write_leaves(root: Path) -> Path:
    """A report with tables runs and other, runs <- fit <- summary, and figures of fit and of other."""
    write_report(root)
    write(root / "data/other.csv", CSV)
    write(root / "data/other.yml", YML)
    write(root / "generators/maths/fits.py", '"""Fits"""\n')
    leaf(root, "analyses/fit", FIT)
    leaf(root, "analyses/summary", '"""A summary"""\ndef analyse(fit): ...\n')
    leaf(root, "figures/fit_figure", FIGURE.format("runs, summary"))
    leaf(root, "figures/other_figure", FIGURE.format("other, narrow"))
    return root


def leaf(root: Path, name: str, text: str) -> None:
    """Write the leaf file `kind/id`."""
    write(root / "generators" / f"{name}.py", text)
