"""The report's own type: the files that pictures are drawn with, and how wide a text is in it."""

from __future__ import annotations

import html
import re
import struct
from functools import cache
from pathlib import Path
from typing import Literal

Weight = Literal[400, 600]

FAMILY = "Report Sans"
FONT = f"{FAMILY}, Arial, sans-serif"  # the others for files that travel without the font
FOLDER = (
    Path(__file__).resolve().parent
)  # files beside the code of a package are part of its digest
FILES: dict[Weight, str] = {400: "report-sans-400.ttf", 600: "report-sans-600.ttf"}
BOLD = re.compile(r' font-weight="(?:bold|[6-9]00)"')
SIZE = re.compile(r' font-size="([\d.]+)px"')
TEXT = re.compile(r"<text( [^>]*)>([^<]+)</text>")


@cache
def register() -> None:
    """Let vl-convert measure and draw in the report's type, once a process."""
    import vl_convert

    vl_convert.register_font_directory(str(FOLDER))


def width(text: str, size: float, weight: Weight = 400) -> float:
    """How many px the text is wide, kerning aside; a character that is `missing` is a square."""
    advances = characters(weight)
    return sum(advances.get(character, 1.0) for character in text) * size


def missing(svg: str) -> str:
    """The characters of a picture that the type has not, so that it would show them as the machine does."""
    drawn = {character for _, words in TEXT.findall(svg) for character in html.unescape(words)}
    return "".join(sorted(drawn - characters().keys()))


@cache
def characters(weight: Weight = 400) -> dict[str, float]:
    """Every character of the type with its advance, in parts of its size."""
    tables = _tables((FOLDER / FILES[weight]).read_bytes())
    (units,) = struct.unpack_from(">H", tables["head"], 18)
    (long,) = struct.unpack_from(">H", tables["hhea"], 34)  # glyphs with an advance of their own
    advances = struct.unpack_from(">" + "Hh" * long, tables["hmtx"])[::2]
    return {
        chr(code): advances[min(glyph, long - 1)] / units
        for code, glyph in _glyphs(tables["cmap"]).items()
    }


def fixed(svg: str) -> str:
    """The SVG with the width of every text written down, so that it has it in any other type too."""

    def text(match: re.Match[str]) -> str:
        attributes, words = match.groups()
        size = SIZE.search(attributes)
        assert size, "vl-convert writes the size of every text"
        wide = width(html.unescape(words), float(size[1]), 600 if BOLD.search(attributes) else 400)
        return f'<text{attributes} textLength="{wide:.1f}" lengthAdjust="spacingAndGlyphs">{words}</text>'

    return TEXT.sub(text, svg)


def _tables(font: bytes) -> dict[str, bytes]:
    """The tables of a TrueType file by name."""
    (count,) = struct.unpack_from(">H", font, 4)
    entries = (struct.unpack_from(">4sIII", font, 12 + 16 * i) for i in range(count))
    return {name.decode(): font[start : start + length] for name, _, start, length in entries}


def _glyphs(cmap: bytes) -> dict[int, int]:
    """Glyph by code point: the segments of format 4, in which our files write them (OpenType, cmap)."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    starts = [struct.unpack_from(">I", cmap, 8 + 8 * i)[0] for i in range(count)]
    start = next(s for s in starts if struct.unpack_from(">H", cmap, s) == (4,))
    (doubled,) = struct.unpack_from(">H", cmap, start + 6)
    ends_at, segments = start + 14, doubled // 2
    found = {}
    for i in range(segments):
        end_at = ends_at + 2 * i
        end, first, delta, offset = (
            struct.unpack_from(">H", cmap, end_at + skip)[0]
            for skip in (0, doubled + 2, 2 * doubled + 2, 3 * doubled + 2)
        )
        # The last segment ends the list, at 0xFFFF, which is no character.
        for code in range(first, min(end, 0xFFFE) + 1):
            at = end_at + 3 * doubled + 2 + offset + 2 * (code - first)
            glyph = struct.unpack_from(">H", cmap, at)[0] if offset else code
            if glyph:
                found[code] = (glyph + delta) & 0xFFFF  # the format lets deltas wrap around
    return found
