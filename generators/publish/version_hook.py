"""The version for mkdocs, as text: its own `!ENV` reads 2026.10 as the number 2026.1."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generators.settings import read_settings

ROOT = Path(__file__).resolve().parents[2]


def on_config(config: Any) -> None:
    """Let the templates name the release."""
    config.extra["release"] = read_settings(ROOT).version
