"""A value of the cache comes back as it was written or not at all, and a build mends what was flipped or cut."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from copies import build, built_copy, hashes, verb

from generators.disk import store
from generators.disk.paths import FINISHED, NOTES
from generators.graph.experiment_runs import CACHE, _part

VALUE = {"alpha": 0.3392, "rows": [1, 2, 3]}


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 0x80
    path.write_bytes(content)


def cut(path: Path, at: int) -> None:
    path.write_bytes(path.read_bytes()[:at])


def test_a_value_comes_back(tmp_path: Path) -> None:
    store.write(tmp_path / "value", VALUE)
    assert store.read(tmp_path / "value") == VALUE
    store.write(tmp_path / "nothing", None)
    assert store.read(tmp_path / "nothing") is None


def test_a_value_that_was_never_written_is_missing(tmp_path: Path) -> None:
    assert store.read(tmp_path / "value") is store.MISSING


@pytest.mark.parametrize("damage", [flip, cut])
def test_a_value_flipped_or_cut_anywhere_is_missing(tmp_path: Path, damage) -> None:
    store.write(tmp_path / "value", VALUE)
    whole = (tmp_path / "value").read_bytes()
    for at in range(len(whole)):
        (tmp_path / "value").write_bytes(whole)
        damage(tmp_path / "value", at)
        assert store.read(tmp_path / "value") is store.MISSING, at


@pytest.mark.parametrize("damage", [flip, cut])
def test_a_build_mends_what_was_damaged_in_the_cache(site, tmp_path, tmp_path_factory, damage):
    built = built_copy(tmp_path_factory.getbasetemp())
    root = shutil.copytree(built, tmp_path / "copy", symlinks=True)
    kept = {path.name.rpartition("-")[0]: path for path in (root / ".cache/results").iterdir()}
    figure = next(path for path in kept.values() if ".picture-" in path.name)
    others = [".cache/manifest", ".cache/layout", f"{NOTES}/about.md.json"]
    files = [figure, kept["chinchilla_fit.result"], kept["references"], *(root / x for x in others)]
    for path in [*files, *(root / ".cache/checked").iterdir()]:
        damage(path, path.stat().st_size // 2)
    done = build(root)
    assert {"references", figure.name.partition("-")[0]} <= set(done.computed)
    for folder in ("docs", FINISHED):
        assert hashes(root / folder) == hashes(built / folder)
    again = verb(root, "render")
    assert again.stdout == "Nothing changed: nothing was recomputed.\n", again.stderr


def test_a_damaged_part_of_an_experiment_is_run_anew(tmp_path, monkeypatch):
    import types

    ran = []
    experiment = types.SimpleNamespace(run=lambda part, quick: ran.append(part) or {})
    monkeypatch.setattr("importlib.import_module", lambda name: experiment)
    folder = tmp_path / CACHE
    first = _part("tiny", 1, True, folder)
    assert _part("tiny", 1, True, folder) == first
    assert ran == [1]
    (path,) = folder.iterdir()
    flip(path, path.stat().st_size // 2)
    _part("tiny", 1, True, folder)
    assert ran == [1, 1]
