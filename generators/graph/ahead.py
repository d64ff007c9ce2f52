"""Compute what is missing on all cores: forked processes inherit the catalog and fill the cache."""

from __future__ import annotations

import contextlib
import multiprocessing
import multiprocessing.connection
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait

from .catalog import Catalog
from .leaf_files import Leaf

FEW = 4  # leaves; fewer are computed sooner than processes start
# In a process of the pool: the catalog of its parent, as it was at the fork, and what computes a leaf.
_inherited: tuple[Catalog, Callable[[Catalog, Leaf], object]]


def ahead(
    catalog: Catalog, missing: list[Leaf], part: str, compute: Callable[[Catalog, Leaf], object]
) -> None:
    """Let processes compute and store one part of each missing leaf, each after those it rests on.

    What fails there is left out: the caller meets it again, with its whole traceback.
    """
    if len(missing) < FEW or not _can_fork():
        return
    ids = {leaf.id for leaf in missing}
    waiting = {leaf.id: ids.intersection(catalog.analyses_below(leaf)) for leaf in missing}
    running: dict[Future[bool], str] = {}
    fork = multiprocessing.get_context("fork")
    given = (catalog, compute)
    with ProcessPoolExecutor(mp_context=fork, initializer=_inherit, initargs=given) as pool:
        while waiting or running:
            for id in [id for id, needs in waiting.items() if not needs]:
                del waiting[id]
                running[pool.submit(_compute_inherited, id)] = id
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                id = running.pop(future)
                for needs in waiting.values():
                    needs.discard(id)
                if future.result():
                    catalog.progress(f"{id}.{part}")
                    catalog.computed.append(f"{id}.{part}")


def _can_fork() -> bool:
    """Whether this process can be copied as it stands; a copy of one that holds JAX hangs."""
    return "fork" in multiprocessing.get_all_start_methods() and "jax" not in sys.modules


def _inherit(catalog: Catalog, compute: Callable[[Catalog, Leaf], object]) -> None:
    global _inherited
    _inherited = catalog, compute
    catalog.progress = lambda _: None
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when its parent is gone: a build that is killed leaves nobody behind."""
    parent = multiprocessing.parent_process()
    assert parent, "a process of a pool has one"
    multiprocessing.connection.wait([parent.sentinel])
    os._exit(1)


def _compute_inherited(id: str) -> bool:
    catalog, compute = _inherited
    with contextlib.suppress(Exception):
        compute(catalog, catalog.leaves[id])
        return True
    return False
