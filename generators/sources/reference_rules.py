"""What the fields of a work may hold: known LaTeX, a DOI, an arXiv number, an address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..untrusted.addresses import is_web_address

COMMAND = re.compile(r"\\([a-zA-Z]+|.)", re.S)
ACCENTS = set("`'^\"~=.Hckbdruvt") | {"ss", "o", "O", "l", "L", "i", "j", "aa", "AA"}
ACCENTS |= {"ae", "AE", "oe", "OE"}
ESCAPES = set("%&_#${}-, ")
STYLES = {"emph", "textit", "textbf", "textsc", "textsuperscript", "textsubscript"}
DOI = re.compile(r"10\.\d{4,9}/[^\s<>\"'`\\^{|}]+")
ARXIV = re.compile(r"\d{4}\.\d{4,5}(v\d+)?|[a-z-]+(\.[A-Z]{2})?/\d{7}(v\d+)?")


def wrong(fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(what is wrong, what to do) for every fault of the fields of a work."""
    for name, text in fields.items():
        for command in dict.fromkeys(COMMAND.findall(text)):
            if command not in ACCENTS | ESCAPES | STYLES:
                hint = (
                    "write plain text; accents, \\emph, \\textsuperscript and their like are known"
                )
                yield f"{name} holds the command \\{command}", hint
    if "url" in fields and not is_web_address(fields["url"]):
        hint = "write an address that starts with https://"
        yield f"url = '{fields['url']}' is not a web address", hint
    if "doi" in fields and not DOI.fullmatch(fields["doi"]):
        hint = "write it bare and without backslashes, 10.18653/v1/2024.acl-long.279"
        yield f"doi = '{fields['doi']}' is not a DOI", hint
    if "eprint" in fields:
        archive = fields.get("archiveprefix", "arXiv")
        if archive.lower() != "arxiv" or not ARXIV.fullmatch(fields["eprint"]):
            hint = "write it as 2203.15556; a work in another archive has a url in its place"
            yield f"eprint = '{fields['eprint']}' is not an arXiv number", hint
