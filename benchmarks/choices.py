"""Processor time of every analysis, alone; those that measure under several choices first, with how many.

Run: python -m benchmarks.choices [--most 20]
"""

from __future__ import annotations

import argparse
import dataclasses
import time
from pathlib import Path

from generators.graph.catalog import Catalog
from generators.graph.checks import check
from generators.records import Choices

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Measures and prints; what an analysis rests on is taken from the cache or computed before."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--most", type=int, default=20, help="how many of each kind are shown")
    options = parser.parse_args()
    checked, problems = check(ROOT)
    assert not problems, problems
    catalog = Catalog(ROOT, checked.tables, checked.leaves)
    times: dict[str, float] = {}
    choices: dict[str, int] = {}
    for leaf in catalog.of("analyses"):
        for name in leaf.inputs:
            catalog.result(name)
        before = time.process_time()
        result = catalog.call(leaf, "analyse")
        times[leaf.id] = time.process_time() - before
        fields = (getattr(result, field.name) for field in dataclasses.fields(result))
        choices[leaf.id] = sum(1 + len(one.others) for one in fields if isinstance(one, Choices))
    for kind, tried in (("under several choices", True), ("once", False)):
        found = sorted(
            (id for id in times if bool(choices[id]) is tried), key=lambda id: -times[id]
        )
        total = sum(times[id] for id in found)
        print(f"{len(found)} analyses that measure {kind}: {total:.1f} s")
        for id in found[: options.most]:
            counted = f", {choices[id]} choices" if tried else ""
            print(f"  {times[id]:6.2f} s  {id}{counted}")


if __name__ == "__main__":
    main()
