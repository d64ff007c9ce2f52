"""Characters that no reader sees and that change what they see: control characters, turned text, empty marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ..errors import Problem

# control characters but tab and line ends, zero-width and direction marks, private use
UNSEEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ue000-\uf8ff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
)
FOUND = re.compile(rf"[{UNSEEN}]")
ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))")
ESCAPED = (".yml", ".ipynb", ".py")  # where a character may be written as its number


def problems(path: Path, where: str) -> Iterator[Problem]:
    """Every line of a file of text that holds such a character, or its escape."""
    text = path.read_bytes().decode("utf-8", errors="ignore")  # what is not UTF-8 is told elsewhere
    found = [(match.start(), match[0]) for match in FOUND.finditer(text)]
    if path.suffix == ".csv":  # whose reader tells of these two in its own words
        found = [(at, one) for at, one in found if one != "\0" and (at, one) != (0, "\ufeff")]
    if path.suffix in ESCAPED:
        codes = [
            (match.start(), int(match[1] or match[2] or match[3], 16))
            for match in ESCAPE.finditer(text)
        ]
        written = [(start, chr(code)) for start, code in codes if code <= 0x10FFFF]
        found += [(start, character) for start, character in written if FOUND.match(character)]
    for start, character in found:
        name = unicodedata.name(character, "a character without a name")
        problem = f"holds U+{ord(character):04X}, {name.lower()}, which no reader sees"
        yield Problem(f"{where}:{text.count(chr(10), 0, start) + 1}", problem, "delete it")
