"""The small picture of a figure as a file of its own, right on a light and on a dark page."""

from __future__ import annotations

import re

from ..look import lettering
from ..look.palette import ROLES

# The roles of the palette on a dark page; the style sheet of the site says them too (a test compares).
DARK = {
    "ink": "#e8eaf0",
    "muted": "#aab1be",
    "grid": "#363b47",
    "blue": "#5cb2ec",
    "orange": "#f29157",
    "green": "#45c795",
    "purple": "#cf9adb",
    "brown": "#d3b052",
    "grey": "#a3aab6",
}
# What an image needs no more: names for assistive technology, values that are the default, empty shapes.
UNNEEDED = re.compile(
    r' (?:aria-[a-z]+|role|class|pointer-events|version|font-family)="[^"]*"'
    r'| (?:opacity|fill-opacity|stroke-opacity|stroke-width)="1"| font-weight="normal"'
)
EMPTY_PATH = re.compile(r'<path d="(?:M0,0h0v0h0Z)?"(?: display="none")?/>')
EMPTY_GROUP = re.compile(r"<g(?: [^>]*)?></g>")
PLACES = re.compile(r' (?:d|transform|x|y|x1|x2|y1|y2|width|height|points)="[^"]*"')
SECOND_DECIMAL = re.compile(r"(\.\d)\d+")
SIZE = re.compile(r'(?:width="[\d.]+" height="[\d.]+" )?viewBox="0 0 ([\d.]+) ([\d.]+)"')
NUMBER = r"(-?[\d.]+)"
PLOT = re.compile(rf'<g fill="none"[^>]* transform="translate\({NUMBER},{NUMBER}\)"')
LEGEND = re.compile(
    rf'role-legend"[^>]*><g transform="translate\({NUMBER},{NUMBER}\)"[^>]*>'
    rf'<path class="background" [^>]*d="M0,0h{NUMBER}v{NUMBER}'
)
TALL = 1.5  # of the width


def standalone(svg: str) -> str:
    """The `part` of the SVG that is shown, with colours that follow the scheme of the page around the image."""
    top, width, height = part(svg)
    sized = f'width="{width:g}" height="{height:g}" viewBox="0 {top:g} {width:g} {height:g}"'
    svg = SIZE.sub(sized, svg, count=1)
    svg = EMPTY_PATH.sub("", UNNEEDED.sub("", lettering.fixed(svg)))
    # A group that held nothing but empty groups is empty now.
    while (smaller := EMPTY_GROUP.sub("", svg)) != svg:
        svg = smaller
    svg = PLACES.sub(lambda match: SECOND_DECIMAL.sub(r"\1", match[0]), svg)
    for name, colour in ROLES.items():
        svg = re.sub(f'="{colour}"', f'="var(--{name})"', svg, flags=re.IGNORECASE)
    dark = f"@media (prefers-color-scheme:dark){{:root{{{_set(DARK)}}}}}"
    style = f"<style>:root{{{_set(ROLES)}}}{dark}text{{font-family:{lettering.FONT}}}</style>"
    return re.sub(r"(<svg[^>]*>)", lambda match: match[1] + style, svg, count=1)


def part(svg: str) -> tuple[float, float, float]:
    """Top, width and height, in px, of what a small picture shows: all but the legend, of a tall one the upper end."""
    whole = SIZE.search(svg)
    assert whole, "vl-convert writes a viewBox"
    width, height = float(whole[1]), float(whole[2])
    plot = PLOT.search(svg)
    # A legend above the plot has a place below zero; one inside or beside it stays.
    above = [float(y) + float(tall) for _, y, _, tall in LEGEND.findall(svg) if float(y) < 0]
    top = max(float(plot[2]) + max(above), 0) if plot and above else 0
    left = height - top
    return top, width, width if left > TALL * width else left


def _set(roles: dict[str, str]) -> str:
    return ";".join(f"--{name}:{colour}" for name, colour in roles.items())
