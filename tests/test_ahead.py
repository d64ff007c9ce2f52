"""Processes compute what is missing, each leaf after those it rests on, and what fails is left to the caller."""

from __future__ import annotations

import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from generators.graph.ahead import FEW, ahead


@dataclass
class Graph:
    """Leaves with what each rests on, and a folder in which a computed one leaves a file."""

    folder: Path
    below: dict[str, list[str]]
    computed: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.leaves = {id: One(id) for id in self.below}

    def progress(self, label: str) -> None:
        self.told.append(label)

    def analyses_below(self, leaf: Any) -> list[str]:
        return self.below[leaf.id]


@dataclass(frozen=True)
class One:
    id: str


def compute(graph: Any, leaf: Any) -> None:
    """Fails where what the leaf rests on is not there yet, and for the leaf called `wrong`."""
    missing = [id for id in graph.below[leaf.id] if not (graph.folder / id).exists()]
    if missing or leaf.id == "wrong":
        raise ValueError(f"{leaf.id} came before {missing}")
    (graph.folder / leaf.id).touch()


CHAIN = {"last": ["middle", "first"], "middle": ["first"], "first": [], "other": []}


def run(graph: Graph) -> Graph:
    ahead(graph, list(graph.leaves.values()), "result", compute)  # type: ignore[arg-type]
    return graph


def run_apart(graph: Graph) -> Graph:
    """In a new process: that of the tests may hold JAX, beside which nothing is computed ahead."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
        return pool.submit(run, graph).result()


def test_each_leaf_comes_after_those_it_rests_on(tmp_path: Path) -> None:
    graph = run_apart(Graph(tmp_path, CHAIN))
    assert {path.name for path in tmp_path.iterdir()} == set(CHAIN)
    assert sorted(graph.computed) == sorted(graph.told) == sorted(f"{id}.result" for id in CHAIN)


def test_what_fails_is_left_to_the_caller_with_all_that_rests_on_it(tmp_path: Path) -> None:
    graph = run_apart(Graph(tmp_path, {**CHAIN, "wrong": ["other"], "above": ["wrong"]}))
    assert {path.name for path in tmp_path.iterdir()} == set(CHAIN)
    assert {"wrong.result", "above.result"}.isdisjoint([*graph.computed, *graph.told])


def test_a_process_that_holds_jax_is_never_forked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jax", multiprocessing)
    run(Graph(tmp_path, CHAIN))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("leaves", range(FEW))
def test_few_leaves_are_left_to_the_caller(tmp_path: Path, leaves: int) -> None:
    run(Graph(tmp_path, {str(i): [] for i in range(leaves)}))
    assert not list(tmp_path.iterdir())
