"""The templates of the pages: what comes from data is escaped, and a value that is not given is an error."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown.extensions.toc import slugify
from markupsafe import Markup

from ..prose.markdown_html import address_of

TEMPLATES = Path(__file__).resolve().parent / "templates"
PIECES = "pieces.j2"
LINK = re.compile(r"</?a\b[^>]*>")  # where a row leads to one place, and every link would be a stop


@cache
def environment() -> Environment:
    """The folder of templates with its filters."""
    found = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["address"] = address_of
    found.filters["slug"] = lambda text: slugify(text, "-")
    found.filters["verdict"] = lambda word: piece("verdict", word)
    found.filters["judged"] = lambda result: piece("judged", result)
    found.filters["unlinked"] = lambda text: Markup(LINK.sub("", text))
    return found


def piece(name: str, *values: Any) -> Markup:
    """The HTML of a macro of pieces.j2, for prose and templates alike."""
    macro = getattr(environment().get_template(PIECES).module, name)
    return Markup(macro(*values))
