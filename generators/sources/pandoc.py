"""The pandoc that the locked packages bring: one on the machine may be another version and set another page."""

from __future__ import annotations

import os
from pathlib import Path


def convert(text: str, to: str, source: str, *arguments: str) -> str:
    """The text converted from one of pandoc's formats to another. Raises RuntimeError with what pandoc says."""
    import pypandoc

    os.environ["PYPANDOC_PANDOC"] = str(Path(pypandoc.__file__).parent / "files" / "pandoc")
    found: str = pypandoc.convert_text(text, to, format=source, extra_args=arguments)
    return found
