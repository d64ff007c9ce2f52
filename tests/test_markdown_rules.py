"""Hand-written Markdown holds links that are safe, and attributes and HTML by a list."""

from __future__ import annotations

import pytest

from generators.prose.markdown_rules import link_and_html_problems


def told(text: str, may_hold_html: bool = True) -> list[str]:
    found = link_and_html_problems(text, "a.md", may_hold_html)
    return [f"{one.where}: {one.problem}" for one in found]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[a](javascript:x)", "'javascript:x' is not an address that a link may have"),
        ("[a]: data:text/html,x", "'data:text/html,x' is not an address that a link may have"),
        ("<vbscript:x>", "'vbscript:x' is not an address that a link may have"),
        ("# A {onclick=x}", "{onclick=x} sets 'onclick'"),
        ("<script>x</script>", "<script> is HTML that a page may not hold"),
        ('<div style="x">', "<div> has the attribute 'style'"),
    ],
)
def test_what_a_page_may_not_hold_is_told_at_its_line(text, problem):
    assert f"a.md:3: {problem}" in told(f"One.\n\n{text}\n")


def test_what_a_page_may_hold_passes():
    text = '[a](../b.md#c) <https://x.org> {#id .class data-names="x"}\n<div class="a" markdown>\n</div>\n'
    assert told(text) == []


def test_code_equations_and_tokens_are_no_markdown():
    assert told("`[a](javascript:x)` $a<b>c$ {{ number: a.b | .3f }}\n```\n<script>\n```\n") == []


def test_html_is_looked_at_only_where_it_reaches_the_page():
    assert told("<script>", may_hold_html=False) == []
    assert told("[a](javascript:x)", may_hold_html=False) != []
