"""The site as a zip to read without a server: links name files, and nothing is fetched."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

HREF = re.compile(r'(\shref=")([^"#?]*)((?:[?#][^"]*)?")')
CONFIG = re.compile(r'(<script id="__config" type="application/json">)(.*?)(</script>)', re.S)
# A browser fetches nothing from a file: no full view of a figure, and no index.
EXPLORE = re.compile(r'(<figure class="chart"[^>]*) data-explore')
PRELOAD = re.compile(
    r'\s*<link rel="preload"[^>]*>'
)  # refused from a file; the style sheet loads the type there too
# The index of the search is fetched; the others are for servers.
NOT_PACKED = ("pagefind/", "sitemap.xml", "404.html")
MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can say: the same site is the same zip


def page(html: str) -> str:
    """A page whose links lead to files, which promises no full view, and whose theme asks for no list of versions."""
    return CONFIG.sub(
        _without_versions, EXPLORE.sub(r"\1", HREF.sub(_to_a_file, PRELOAD.sub("", html)))
    )


def pack(site: Path, folder: str) -> bytes:
    """A zip of the built site below `folder`; the same files give the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            name = path.relative_to(site).as_posix()
            # A map leads from minified scripts to their sources: large, and for developers.
            if name.startswith(NOT_PACKED) or path.suffix == ".map":
                continue
            content = path.read_bytes()
            if path.suffix == ".html":
                content = page(content.decode()).encode()
            entry = zipfile.ZipInfo(f"{folder}/{name}", MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16  # readable by everyone
            archive.writestr(entry, content)
    return packed.getvalue()


def _to_a_file(link: re.Match[str]) -> str:
    """A link to a folder as one to the page in it; addresses on other hosts stay."""
    before, path, after = link.groups()
    if ":" in path or path.startswith("//") or not re.search(r"(^|/)\.{0,2}$", path) or not path:
        return link[0]
    return f"{before}{path.rstrip('/')}/index.html{after}"


def _without_versions(config: re.Match[str]) -> str:
    # Without the escape a < in a text could end the script around it.
    settings = json.loads(config[2]) | {"version": None}
    return config[1] + json.dumps(settings, ensure_ascii=False).replace("<", "\\u003c") + config[3]
