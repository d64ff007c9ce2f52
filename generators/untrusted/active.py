"""What a browser would run or follow, found in HTML that was made of texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .addresses import is_followed

TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)((?:[^\"'<>]|\"[^\"]*\"|'[^']*')*)")
ATTRIBUTE = re.compile(r"([^\s=/\"'<>]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
RUNNING = {"applet", "base", "embed", "frame", "iframe", "link", "meta", "object", "script"}
ADDRESSES = {
    "action",
    "background",
    "cite",
    "data",
    "formaction",
    "href",
    "poster",
    "src",
    "srcset",
}
OWN_SCRIPT = re.compile(
    r"</script|<script (?:defer |type=\"module\" )*src=\"(\.\./)*assets/[\w/.-]+\"", re.ASCII
)
PICTURE = re.compile(r"data:image/(png|jpeg|gif);base64,")


def in_html(page: str) -> Iterator[str]:
    """Every tag that would run or link elsewhere than it may; scripts are files of the site and stand alone."""
    for tag in TAG.finditer(page):
        if OWN_SCRIPT.fullmatch(tag[0]):
            continue
        if tag[2].lower() in RUNNING or any(map(_runs, ATTRIBUTE.finditer(tag[3]))):
            yield tag[0]


def _runs(attribute: re.Match[str]) -> bool:
    name, value = attribute[1].lower(), (attribute[2] or "").strip("\"'")
    if name in ADDRESSES or name == "xlink:href":
        return not is_followed(value) and not PICTURE.match(value)
    return name.startswith("on")
