"""Notebooks as text, made of a title and cells of code."""

from __future__ import annotations

import json

TITLE = "# A notebook\n\nFor tests."


def notebook(*code: str, title: str = TITLE, outputs: bool = False) -> str:
    """A notebook with a title and cells of code, as text."""
    ran = {
        "execution_count": 1,
        "outputs": [{"output_type": "stream", "name": "stdout", "text": "1"}],
    }
    empty = {"execution_count": None, "outputs": []}
    cells = [{"cell_type": "markdown", "id": "title", "metadata": {}, "source": title}]
    cells += [
        {
            "cell_type": "code",
            "id": f"c{i}",
            "metadata": {},
            "source": source,
            **(ran if outputs else empty),
        }
        for i, source in enumerate(code)
    ]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
