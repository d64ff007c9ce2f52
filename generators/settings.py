"""What mkdocs.yml says of the site: name, version, addresses, and the pages of its menu."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from .errors import ReportError

UNRELEASED = "dev"  # the version of what is no release


@dataclass(frozen=True)
class Settings:
    """Of the site; `!ENV [NAME, default]` in the file is the environment's word, or the default."""

    name: str
    """The title of the whole site."""
    version: str
    """The release, or `dev`."""
    url: str
    """Where the site is published; empty where that is not known."""
    repository: str
    """The address of its code; empty where that is not known."""
    pages: tuple[str, ...]
    """The files of the menu, as paths in docs/, in order."""
    extensions: tuple[Any, ...]
    """The extensions of Markdown: a name, or a name with its options."""
    text: str
    """The file itself."""


class _Loader(yaml.CSafeLoader):
    pass


_Loader.add_constructor("!ENV", construct_env_tag)
# What only mkdocs understands, such as `!relative` and `!!python/name:…`, says nothing of the site.
_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def read_settings(root: Path) -> Settings:
    """The settings of the repository at `root`. Raises ReportError where mkdocs.yml is not YAML."""
    try:
        text = (root / "mkdocs.yml").read_text(encoding="utf-8")
        content = yaml.load(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ReportError(f"mkdocs.yml:{line}", f"is not valid YAML: {error.problem}") from error
    return Settings(
        name=content["site_name"],
        # not from the file, where mkdocs reads 2026.10 as a number
        version=os.environ.get("REPORT_VERSION", UNRELEASED),
        url=content["site_url"] or "",
        repository=content["repo_url"] or "",
        pages=tuple(_pages(content["nav"])),
        extensions=tuple(content.get("markdown_extensions", ())),
        text=text,
    )


def _pages(entry: Any) -> Iterator[str]:
    """Every file below an entry of the menu: a file, a list of entries, or entries by their title."""
    if isinstance(entry, str):
        yield entry
    else:
        for inner in entry.values() if isinstance(entry, dict) else entry:
            yield from _pages(inner)
