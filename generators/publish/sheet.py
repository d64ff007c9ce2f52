"""A contact sheet: every figure as its page shows it, wide and narrow, light and dark, to look at in a minute."""

from __future__ import annotations

import html
import re
from pathlib import Path

from ..look import lettering

PICTURES = re.compile(
    r'<div class="chart__(?:wide|narrow)" style="[^"]*">(<svg.*?</svg>)</div>', re.S
)
TITLE = re.compile(r"<h1[^>]*>(.*?)<a ", re.S)
SCHEMES = ("default", "slate")  # the theme's names of light and dark
STYLE = f"""
body {{ margin: 1rem; font-family: {lettering.FONT}; }}
section {{ display: grid; grid-template-columns: repeat(2, 1fr); gap: .5rem; margin: 0 0 1.5rem; break-inside: avoid; }}
h2 {{ grid-column: 1 / -1; margin: 0; font-size: 1rem; }}
div {{ display: flex; gap: 1rem; align-items: start; padding: .5rem; }}
div {{ color: var(--md-default-fg-color); background: var(--md-default-bg-color); }}
div[data-md-color-scheme="default"] {{ --md-default-bg-color: #fff; border: 1px solid #ddd; }}
svg:first-child {{ flex: 660; min-width: 0; }}
svg:last-child {{ flex: 288; min-width: 0; }}
svg text {{ font-family: {lettering.FONT}; }}
"""


def sheet(site: Path) -> str:
    """The sheet as HTML, to be read beside the folder `assets` of the built site.

    Raises FileNotFoundError where nothing is built.
    """
    pages = sorted((site / "figures").glob("*/index.html"))
    if not pages:
        raise FileNotFoundError(f"{site}/figures has no page of a figure")
    figures = "\n".join(_figure(page.parent.name, page.read_text("utf-8")) for page in pages)
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{len(pages)} figures</title>'
        f'<link rel="stylesheet" href="assets/report.css"><style>{STYLE}</style><body>\n{figures}\n</body></html>\n'
    )


def _figure(id: str, page: str) -> str:
    pictures = "".join(PICTURES.findall(page))
    title = TITLE.search(page)
    both = "".join(f'<div data-md-color-scheme="{scheme}">{pictures}</div>' for scheme in SCHEMES)
    return f"<section><h2>{html.escape(id)}: {title[1] if title else ''}</h2>{both}</section>"
