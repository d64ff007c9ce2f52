"""Lighthouse, on a slow phone as it emulates one: speed, access, practices and what search engines need."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from .findings import MEASURED, Finding, none
from .kinds import examples

PAGES = ("home", "chapter", "figure", "claim", "ledger", "notebook")
LEAST = {"performance": 0.99, "accessibility": 1.0, "best-practices": 1.0, "seo": 1.0}
RUNS = 3  # where the first is too slow: the clock of a shared machine is not the page's fault


def lighthouse(packages: Path, chromium: str, address: str) -> dict[str, Any]:
    """What one run reports: its categories with their scores, and its audits."""
    command = [
        *(str(packages / ".bin" / "lighthouse"), address, "--quiet", "--output=json"),
        *("--no-enable-error-reporting", f"--only-categories={','.join(LEAST)}"),
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ]
    environment = os.environ | {"CHROME_PATH": chromium}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    return report


@pytest.mark.parametrize("kind", PAGES)
def test_lighthouse_is_content(
    packages: Path, chromium: str, address: str, site: Path, kind: str
) -> None:
    path = examples(site).get(kind)
    if path is None:
        pytest.skip(f"the site has no page of the kind '{kind}'")
    runs = [lighthouse(packages, chromium, address + path)]
    if runs[0]["categories"]["performance"]["score"] < LEAST["performance"]:
        runs += [lighthouse(packages, chromium, address + path) for _ in range(RUNS - 1)]
    scores = {name: median(run["categories"][name]["score"] for run in runs) for name in LEAST}
    said = ", ".join(f"{name} {score:.2f}" for name, score in scores.items())
    MEASURED.append(f"/{path}: Lighthouse {said}")
    none(
        Finding(
            path, f"Lighthouse, {name}", f"{scores[name]:.2f}, not {least}", _why(runs[0], name)
        )
        for name, least in LEAST.items()
        if scores[name] < least
    )


def _why(run: dict[str, Any], category: str) -> str:
    """The audits that cost this category its points."""
    weighed = {ref["id"] for ref in run["categories"][category]["auditRefs"] if ref["weight"]}
    low = [a for a in run["audits"].values() if a["id"] in weighed and (a["score"] or 0) < 1]
    return "; ".join(
        f"{a['title']} {a.get('displayValue', '')}".strip()
        for a in low
        if a["scoreDisplayMode"] not in ("notApplicable", "informative", "manual")
    )
