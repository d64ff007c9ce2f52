"""The size and shape of the code: lines by folder, floors and arrows between rooms, long functions, comments.

Run: python -m benchmarks.rooms [checkout, another checkout …]
"""

from __future__ import annotations

import argparse
import ast
import io
import tokenize
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generators.graph.rooms import rooms

Function = ast.FunctionDef | ast.AsyncFunctionDef
SCOPE = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
BRANCHES = (ast.If, ast.IfExp, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.comprehension,
            ast.match_case, ast.Assert)  # fmt: skip
COMPLEX = 15  # paths through a function, as McCabe counts them
LEAVES = ("analyses", "figures", "claims")
OF_TOOLS = ("# noqa", "# type:", "# fmt:", "# ruff:", "# pragma:")


def main() -> None:
    """Prints one table, a column for each checkout."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    here = Path(__file__).resolve().parents[1]
    parser.add_argument("checkouts", type=Path, nargs="*", default=[here])
    columns = [measured(root) for root in parser.parse_args().checkouts]
    names = list(dict.fromkeys(name for column in columns for name in column))
    names.sort(key=lambda name: (0, name) if name.startswith("lines in ") else (1, ""))
    for name in names:
        cells = (str(column.get(name, "–")) for column in columns)
        print(f"{name:44}" + "".join(f"{cell:>36}" for cell in cells))


def measured(root: Path) -> dict[str, str | int]:
    """What is measured of a checkout, by its name in the table."""
    package = root / "generators"
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(package.rglob("*.py"))}
    trees = {path: ast.parse(text) for path, text in texts.items()}
    kernel = {p: tree for p, tree in trees.items() if p.relative_to(package).parts[0] not in LEAVES}
    lines = Counter[str]()
    for path, text in texts.items():
        folders = path.relative_to(package).parts[:-1]
        lines[folders[0] if folders else "files at the top"] += text.count("\n")
    found: dict[str, str | int] = {f"lines in {name}": lines[name] for name in sorted(lines)}
    of_kernel = sum(texts[path].count("\n") for path in kernel)
    found["all lines"] = lines.total()
    found["all lines but for leaf files"] = of_kernel
    walk = rooms(root)
    inner = [room for room in walk if room.name not in LEAVES]
    arrows = sum(len(set(room.rests_on) - set(LEAVES)) for room in inner)
    found |= {"rooms and files at the top, leaves aside": len(inner), "arrows between them": arrows}
    found["floors"] = 1 + max(room.floor for room in inner)
    functions = [(path, one) for path, tree in kernel.items() for one in _functions(tree)]
    path, long = max(functions, key=lambda pair: _length(pair[1]))
    found["longest function"] = f"{_length(long)} lines, {path.stem}.{long.name}"
    path, branched = max(functions, key=lambda pair: _complexity(pair[1]))
    found["most complex function"] = f"{_complexity(branched)}, {path.stem}.{branched.name}"
    found[f"functions more complex than {COMPLEX}"] = sum(
        _complexity(one) > COMPLEX for _, one in functions
    )
    public = [node for tree in kernel.values() for node in _public(tree)]
    said = sum(bool(ast.get_docstring(node)) for node in public)
    found["public names with a docstring"] = f"{said / len(public):.1%} of {len(public)}"
    why = sum(_comments(texts[path]) for path in kernel)
    found["comments in 1,000 lines but for leaf files"] = f"{1000 * why / of_kernel:.1f}"
    return found


def _functions(tree: ast.Module) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def _length(function: Function) -> int:
    assert function.end_lineno, "a parsed function ends"
    return function.end_lineno - function.lineno + 1


def _complexity(function: Function) -> int:
    """One path, and one more for each branch; functions inside count for themselves."""
    count, queue = 1, list(ast.iter_child_nodes(function))
    while queue:
        node = queue.pop()
        if isinstance(node, SCOPE):
            continue
        count += isinstance(node, BRANCHES)
        count += len(node.values) - 1 if isinstance(node, ast.BoolOp) else 0
        count += len(node.ifs) if isinstance(node, ast.comprehension) else 0
        queue += ast.iter_child_nodes(node)
    return count


def _public(tree: ast.Module) -> Iterator[Function | ast.ClassDef | ast.Module]:
    """The module, its public functions and classes, and their public methods."""
    yield tree
    queue: list[ast.stmt] = list(tree.body)
    for node in queue:
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            queue += node.body if isinstance(node, ast.ClassDef) else []


def _comments(text: str) -> int:
    """How many comments say something to a reader; one over several lines counts once."""
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    found = [one for one in tokens if one.type == tokenize.COMMENT]
    alone = {one.start[0] for one in found if one.line.lstrip().startswith("#")}
    said = [one for one in found if not one.string.startswith(OF_TOOLS)]
    return sum(one.start[0] not in alone or one.start[0] - 1 not in alone for one in said)


if __name__ == "__main__":
    main()
