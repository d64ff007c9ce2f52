"""Addresses: which may stand behind a link, and which are whole addresses of the web."""

from __future__ import annotations

import html
import re

SCHEMES = ("http", "https", "mailto")  # anything else is relative, or refused
HINT = f"write {', '.join(SCHEMES)} or a path on this site"
WEB = re.compile(r"https?://[\w-]+(\.[\w-]+)+(:\d+)?([/?#][^\s<>\"'`\\^{|}]*)?", re.ASCII)
UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f]")


def is_web_address(text: str) -> bool:
    """Is it a whole http or https address of some host?"""
    return WEB.fullmatch(text) is not None


def is_followed(address: str) -> bool:
    """May a link lead there: to the web, by mail, or to a place on this site?"""
    seen = UNSEEN.sub("", html.unescape(address))
    scheme = re.match(r"([^/?#:]*):", seen)
    if "\\" in seen or seen.startswith("//"):
        return False
    return not scheme or scheme[1].lower() in SCHEMES
