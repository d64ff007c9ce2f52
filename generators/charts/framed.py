"""A picture that travels alone: its headline and what it shows above, its sources and where it stands below."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from ..errors import ReportError
from ..look import lettering
from ..look.palette import ROLES
from .draw import PNG_SCALE, WHITE

VIEW = re.compile(r'<svg[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>')
SIDE = 8.0  # px left and right of the words
GAP = 10.0  # px between the words and the picture


@dataclass(frozen=True)
class Line:
    """How a paragraph of a frame is set."""

    size: float
    """px."""
    weight: lettering.Weight
    """Of the type."""
    colour: str
    """A role of the palette."""


TITLE, SUBTITLE, SOURCE = Line(17, 600, "ink"), Line(13, 400, "muted"), Line(11, 400, "muted")


@dataclass(frozen=True)
class Frame:
    """The words around a picture."""

    title: str
    """The finding, in a sentence."""
    subtitle: str
    """What is shown, of whom, in which unit."""
    source: str
    """The works that the data come from."""
    place: str
    """The report, its version and the address of the figure."""


def framed(svg: str, frame: Frame, where: str) -> str:
    """The SVG with the words of its frame in it.

    Raises ReportError, naming `where`, for words with a character that the type of the report lacks.
    """
    view = VIEW.match(svg)
    assert view, "vl-convert writes a viewBox"
    width, height = float(view[1]), float(view[2])
    above, top = _set([(frame.title, TITLE), (frame.subtitle, SUBTITLE)], width, SIDE)
    below, bottom = _set([(frame.source, SOURCE), (frame.place, SOURCE)], width, top + height + GAP)
    if strange := lettering.missing(above + below):
        problem = (
            f"the words around the picture have '{strange}', which the type of the report has not"
        )
        raise ReportError(where, problem, "write them with letters of the type")
    tall = bottom + SIDE
    inner = svg[view.end() : svg.rindex("</svg>")]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" '
        f'width="{width:g}" height="{tall:g}" viewBox="0 0 {width:g} {tall:g}">'
        f'{above}<g transform="translate(0,{top + GAP:g})">{inner}</g>{below}</svg>'
    )


def png(svg: str) -> bytes:
    """A framed SVG on white, twice its size."""
    import vl_convert

    lettering.register()
    # The first > ends the tag of the SVG, so the white lies below everything.
    return vl_convert.svg_to_png(svg.replace(">", f">{WHITE}", 1), scale=PNG_SCALE)


def _set(paragraphs: list[tuple[str, Line]], width: float, top: float) -> tuple[str, float]:
    """The paragraphs as lines of text from `top` on, and where the last one ends."""
    lines = []
    for words, line in paragraphs:
        for text in _wrapped(words, line, width - 2 * SIDE):
            top += line.size * 1.3
            lines.append(
                f'<text x="{SIDE:g}" y="{top - 0.3 * line.size:.1f}" font-family="{lettering.FONT}" '
                f'font-size="{line.size:g}px" font-weight="{line.weight}" fill="{ROLES[line.colour]}">'
                f"{html.escape(text)}</text>"
            )
        top += 3
    return "".join(lines), top


def _wrapped(words: str, line: Line, width: float) -> list[str]:
    """The words in lines no wider than `width` px; a longer word has a line of its own."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and lettering.width(longer, line.size, line.weight) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
