"""Markdown becomes HTML whose links are addresses of the site."""

from __future__ import annotations

import pytest

from generators.prose.markdown_html import address_of, convert, relative


@pytest.mark.parametrize(
    ("uri", "address"),
    [("index.md", ""), ("claims/index.md", "claims/"), ("a/b.md", "a/b/"), ("n/x.ipynb", "n/x/"),
     ("figures/x.svg", "figures/x.svg")],
)  # fmt: skip
def test_a_page_is_a_folder(uri, address):
    assert address_of(uri) == address


@pytest.mark.parametrize(
    ("target", "page", "way"),
    [("claims/y/", "figures/x/", "../../claims/y/"), ("", "figures/x/", "../../"), ("", "", "./"),
     ("claims/y/", "", "claims/y/"), ("figures/x.svg", "figures/x/", "../x.svg"), ("a/", "a/", "./")],
)  # fmt: skip
def test_addresses_lead_from_page_to_page(target, page, way):
    assert relative(target, page) == way


def test_links_to_files_become_links_to_addresses_and_are_remembered():
    found = convert(
        "[a](../about.md#b) [c](#d) [e](https://x.org/y.md) ![f](p.png)", "chapters/x.md", []
    )
    assert 'href="../../about/#b"' in found.html
    assert 'href="#d"' in found.html and 'href="https://x.org/y.md"' in found.html
    assert 'src="../p.png"' in found.html
    assert [(link.target, link.anchor) for link in found.links] == [
        ("about.md", "b"), ("chapters/x.md", "d"), ("chapters/p.png", ""),
    ]  # fmt: skip
