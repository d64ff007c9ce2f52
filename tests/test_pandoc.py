"""The pandoc that sets equations and references is the one that the locks bring."""

from __future__ import annotations

import os

from generators.prose import equations


def test_the_pandoc_is_the_one_that_the_locks_bring(tmp_path, monkeypatch):
    for folder in (tmp_path, tmp_path / "bin"):
        folder.mkdir(exist_ok=True)
    other = tmp_path / "bin/pandoc"
    other.write_text('#!/bin/sh\necho "pandoc 99.0"\n')
    other.chmod(0o755)
    monkeypatch.setenv("PATH", f"{other.parent}{os.pathsep}{os.environ['PATH']}")
    assert "<math" in equations.typeset({"$x$": "here"})["$x$"]
