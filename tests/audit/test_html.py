"""Every page is valid HTML with ids of its own and headings in order."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

from built_site import pages

from .findings import MEASURED, Finding, none

# Message of the checker -> why it stands.
EXCEPTIONS = {
    r"Attribute “autocomplete” is only allowed when the input type is .*": (
        "base.html of the theme: keeps Firefox from reopening the menu after a reload"
    ),
    r"Bad value “” for attribute “tabindex” on element “label”: .*": (
        "nav-item.html of the theme: browsers read the empty value as none"
    ),
    r"The “role” attribute must not be used on a “t[rd]” element .*": (
        "the ledger is a list of cards on a phone, and a table that is no table by its style loses its roles"
    ),
}


def test_every_page_is_valid_html(site: Path, packages: Path) -> None:
    jar = packages / "vnu-jar" / "build" / "dist" / "vnu.jar"
    files = [str(page.path) for page in pages(site)]
    command = ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--errors-only", *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    excepted = {
        pattern: sum(bool(re.fullmatch(pattern, message["message"])) for message in messages)
        for pattern in EXCEPTIONS
    }
    MEASURED.append(f"HTML: {len(files)} pages, {sum(excepted.values())} messages excepted")
    assert all(excepted.values()), f"an exception is no longer needed: {excepted}"
    none(
        Finding(
            str(Path(message["url"].removeprefix("file:")).parent.relative_to(site)),
            f"HTML line {message.get('lastLine')}",
            " ".join(message.get("extract", "").split()),
            message["message"],
        )
        for message in messages
        if not any(re.fullmatch(pattern, message["message"]) for pattern in EXCEPTIONS)
    )


def test_headings_are_in_order(site: Path) -> None:
    """From one heading to the next no level is left out, and h1 comes first."""
    none(
        Finding(
            page.path.relative_to(site).as_posix(),
            "headings in order",
            f"h{level} after {f'h{before}' if before else 'nothing'}",
            "give the heading the level below the one it stands under",
        )
        for page in pages(site)
        for before, level in zip([0, *page.headings], page.headings, strict=False)
        if level > before + 1
    )
