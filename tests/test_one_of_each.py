"""What the report knows, it knows once: the walk through layers of a spec, and the spelling of numbers."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from conftest import ROOT

GENERATORS = ROOT / "generators"
LAYERS = GENERATORS / "charts/layers.py"
STEPS = {"layer", "hconcat", "vconcat", "concat", "encoding", "mark"}  # keys of a spec's walk
FILES = sorted(path for path in GENERATORS.rglob("*.py") if path.parent.name != "figures")


def keys_read(code: str) -> set[str]:
    """The keys that code looks up by a text: `x["key"]`, `x.get("key")`, `"key" in x`."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Subscript):
            found.append(node.slice)
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("get", "pop"):
            found += node.args[:1]
        elif isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.In | ast.NotIn):
            found.append(node.left)
    return {str(node.value) for node in found if isinstance(node, ast.Constant)}


@pytest.mark.parametrize(
    "code",
    [
        'for part in spec.get("layer", []): pass',
        'spec["encoding"]',
        'if "hconcat" in spec: pass',
        'spec["spec"]["mark"]',
    ],
)
def test_a_walk_through_a_spec_is_recognised(code: str) -> None:
    assert keys_read(code) & STEPS


def test_one_module_walks_through_the_layers_of_a_spec() -> None:
    walking = [path for path in FILES if keys_read(path.read_text("utf-8")) & STEPS]
    assert walking == [LAYERS]


def test_one_class_is_a_layer() -> None:
    defined: list[Path] = []
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and node.name == "Layer":
                defined.append(path)
    assert defined == [LAYERS]


def test_one_module_and_one_script_raise_digits_and_no_power_has_blanks_around_its_cross() -> None:
    scripts = sorted((ROOT / "docs/assets").glob("[fs]*/*.js"))
    assert scripts
    raising, spaced = [], []
    for path in [*sorted(GENERATORS.rglob("*.py")), *scripts]:
        text = path.read_text("utf-8")
        name = path.relative_to(ROOT).as_posix()
        raising += [name] if "⁴⁵⁶" in text or "\\u2074" in text else []
        spaced += [name] if re.search(r"× 10[⁻⁰¹²³⁴-⁹{$]", text) else []
    assert raising == ["generators/look/spelling.py", "docs/assets/scripts/spelling.js"]
    assert spaced == []
