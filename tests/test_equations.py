"""Equations are set as MathML that does nothing."""

from __future__ import annotations

from generators.errors import ReportError
from generators.prose.equations import typeset as set_equations
from generators.untrusted.active import in_html


def test_an_equation_links_to_nothing():
    for tex in (r"$\href{javascript:alert(1)}{x}$", r"$\text{<img src=x onerror=alert(1)>}$"):
        try:
            page = set_equations({tex: "docs/a.md:3"})[tex]
        except ReportError:
            continue
        assert list(in_html(page)) == []
