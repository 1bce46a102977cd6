"""Runs the notebooks of ``examples/`` as a reader would; ``OIRLIB_REWRITE_GOLDEN=1`` stores them as they ran."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbformat import NotebookNode

EXAMPLES = Path(__file__).parents[1] / "examples"
_REWRITE = bool(os.environ.get("OIRLIB_REWRITE_GOLDEN"))


def run(stored: Path, inputs: Path | None, folder: Path) -> NotebookNode:
    """The notebook, run by this very Python in a folder with a copy of its inputs, if any; an error in a cell fails."""
    if inputs is not None:
        shutil.copytree(inputs, folder / inputs.name)
    notebook = nbformat.read(stored, as_version=4)
    # Only the kernel that comes with this interpreter, whatever kernels are installed for the user.
    kernel = AsyncKernelManager(kernel_spec_manager=KernelSpecManager(kernel_dirs=[]), kernel_name="python3")
    client = NotebookClient(
        notebook, km=kernel, timeout=120, record_timing=False, resources={"metadata": {"path": str(folder)}}
    )
    client.execute()
    notebook.metadata.language_info = {"name": "python"}
    if _REWRITE:
        nbformat.write(notebook, stored)
    return notebook


def printed(notebook: NotebookNode) -> list[str]:
    """What each cell of code printed or showed as plain text."""
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    return ["".join(o.get("text") or o["data"]["text/plain"] for o in cell.outputs) for cell in cells]


def pages(notebook: NotebookNode) -> list[str]:
    """What its cells showed as HTML."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return [output["data"]["text/html"] for output in outputs if "text/html" in output.get("data", {})]


def check_stored(stored: Path) -> None:
    """Fails unless the stored notebook is valid and holds no paths and no times of a run."""
    notebook = nbformat.read(stored, as_version=4)
    nbformat.validate(notebook)
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            output.get("data", {}).pop("image/png", None)  # in so many letters of base64, some spell a path
    text = nbformat.writes(notebook)
    for told in (str(Path.home()), str(EXAMPLES.parent), "iopub", "/tmp"):
        assert told not in text, told
