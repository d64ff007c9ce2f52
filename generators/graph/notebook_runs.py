"""Run notebooks from their first cell to their last, each in a kernel of its own, side by side."""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import Problem, ReportError
from .code import Code, versions

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from .catalog import Catalog
    from .notebook_files import Notebook

LONGEST = 600  # seconds for one cell
PART = "notebook"
OF_THE_USER = re.compile("JUPYTER|IPYTHON|PYTHONSTARTUP")  # settings that must not reach a kernel


def executed(catalog: Catalog, notebooks: dict[str, Notebook]) -> dict[str, bytes]:
    """The notebooks with their outputs, by name; only those run whose data, code or libraries changed.

    Raises ReportError naming every cell that failed; what the other notebooks gave is kept.
    """
    missing = [one for one in notebooks.values() if not catalog.is_stored(one, PART, executed)]
    for notebook in missing:  # kernels only read the cache: nothing is computed twice
        for name in notebook.inputs:
            catalog.result(name)
    found = _run_all(missing, catalog) if missing else {}
    problems = [result for result in found.values() if isinstance(result, Problem)]
    sound = {id: one for id, one in notebooks.items() if not isinstance(found.get(id), Problem)}
    outputs: dict[str, bytes] = {
        id: catalog.cached(one, partial(found.__getitem__, id), PART, executed)
        for id, one in sound.items()
    }
    if problems:
        raise ReportError.of(problems)
    return outputs


def _run_all(notebooks: list[Notebook], catalog: Catalog) -> dict[str, bytes | Problem]:
    """What each notebook gave, by name; as many at a time as there are cores."""

    async def run_all(folder: Path) -> list[bytes | Problem]:
        cores = asyncio.Semaphore(os.cpu_count() or 1)
        return await asyncio.gather(*(_run(one, catalog, folder, cores) for one in notebooks))

    with tempfile.TemporaryDirectory() as folder:
        results = asyncio.run(run_all(Path(folder)))
    return {one.id: result for one, result in zip(notebooks, results, strict=True)}


async def _run(
    notebook: Notebook, catalog: Catalog, folder: Path, cores: asyncio.Semaphore
) -> bytes | Problem:
    """The executed notebook as a file, or what went wrong. The kernel is this Python, without settings of the user."""
    import nbformat
    from ipykernel.kernelspec import KERNEL_NAME
    from jupyter_client import AsyncKernelManager
    from jupyter_client.kernelspec import KernelSpecManager
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    started = 0

    def note(cell: Any, cell_index: int) -> None:
        nonlocal started
        started = cell_index + 1

    content = nbformat.reads(notebook.path.read_text(encoding="utf-8"), as_version=4)
    manager = AsyncKernelManager(
        kernel_name=KERNEL_NAME,  # no folder of kernels is looked into
        kernel_spec_manager=KernelSpecManager(kernel_dirs=[]),
        connection_file=str(folder / f"{notebook.id}.json"),
        transport="ipc",  # sockets in that folder: nothing listens on the network
    )
    client = NotebookClient(
        content, km=manager, timeout=LONGEST, record_timing=False, on_cell_start=note
    )
    async with cores:
        try:
            await client.async_execute(env=_environment(folder), cwd=str(notebook.path.parent))
        except CellExecutionError as error:
            line = content.cells[started - 1].source.partition("\n")[0]
            problem = f"{error.ename}: {error.evalue}"
            return Problem(f"{notebook.where}: cell {started}", problem, f"the cell begins: {line}")
        except CellTimeoutError:
            return Problem(
                f"{notebook.where}: cell {started}", f"ran for more than {LONGEST} seconds"
            )
        except DeadKernelError:
            return Problem(
                f"{notebook.where}: cell {started}", "ended its kernel", "too little memory?"
            )
        finally:
            if manager.has_kernel:
                await manager.shutdown_kernel(now=True)
    content.metadata["report"] = {
        "digest": catalog.key(notebook),
        "libraries": versions(_libraries(notebook, catalog.code)),
    }
    return _warning(notebook, content) or (nbformat.writes(content) + "\n").encode()


def _libraries(notebook: Notebook, code: Code) -> list[str]:
    """What the cells and the modules of the report below them import, and the kernel that runs them."""
    cells = notebook.imports(code)
    below = code.reached([*cells.files, Path(__file__).resolve()])
    return code.distributions({*cells.libraries, *code.named_libraries(below)}, required=False)


def _warning(notebook: Notebook, content: NotebookNode) -> Problem | None:
    """The first thing that a cell wrote to standard error, which is no text for readers."""
    for number, cell in enumerate(content.cells, start=1):
        for output in cell.get("outputs", []):
            if output.get("name") == "stderr":
                problem = f"warns: {output.text.strip()}"
                return Problem(
                    f"{notebook.where}: cell {number}", problem, "change the cell until it does not"
                )
    return None


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not OF_THE_USER.match(name)}
    quiet = {"PYDEVD_DISABLE_FILE_VALIDATION": "1", "PYTHONHASHSEED": "0"}
    return kept | quiet | {"IPYTHONDIR": str(folder), "JUPYTER_CONFIG_DIR": str(folder)}
