"""The code of leaf files, with its words in colours, as a page shows it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ..prose.markdown_html import convert


def listing(source: str, extensions: Sequence[str | Mapping[str, Any]]) -> str:
    """The HTML of a source of Python; `extensions` as mkdocs.yml lists them."""
    # A fence ends at as many backticks as it began with: it needs more than the code has in a row.
    longest = max(map(len, re.findall("`+", source)), default=0)
    fence = "`" * max(3, longest + 1)
    return convert(f"{fence}python\n{source.rstrip()}\n{fence}", "", extensions).html
