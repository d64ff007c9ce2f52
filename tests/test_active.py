"""Nothing that a contributor writes becomes active: links by a list of schemes, HTML by a list of elements."""

from __future__ import annotations

import re

import pytest
from built_site import pages
from small_reports import BIB, messages, replace, write, write_report

from generators.sources.references import read_references, typeset
from generators.untrusted.active import in_html


@pytest.mark.parametrize(
    "written",
    [
        "[here](javascript:alert(1))",
        "[here]( <javascript:alert(1)> )",
        "![here](data:text/html,x)",
        "[here][one]\n\n[one]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '<div class="a" onclick="alert(1)">',
        "<iframe src='https://example.org'></iframe>",
        "[here](https://example.org){ onclick=alert(1) }",
        "*here*{: onmouseover='alert(1)' }",
    ],
)
def test_what_would_be_active_in_a_page_is_refused_with_its_line(tmp_path, written):
    write(write_report(tmp_path) / "docs/about.md", f"# About\n\nFine.\n\n{written}\n")
    found = messages(tmp_path)
    assert found
    assert all(re.match(r"docs/about\.md:[57]: ", message) for message in found), found


def test_the_html_of_chapters_equations_and_code_is_let_be(tmp_path):
    text = (
        '# About\n\n<section markdown="1">\n<div class="a" markdown="1">\n\n`<script>` and '
        "$\\{x = 3\\}$ and { #id .class } and a < b.\n\n```html\n<img onerror=x>\n```\n\n</div>\n</section>\n"
    )
    write(write_report(tmp_path) / "docs/about.md", text)
    assert messages(tmp_path) == []


@pytest.mark.parametrize("place", ["caveat", "why", "locator", "place"])
def test_a_link_in_any_text_of_a_claim_is_refused(tmp_path, place):
    from generators import records
    from generators.graph import leaf_files, text_rules

    texts = {"caveat": "Few.", "why": "Seen.", "locator": "page 2", "place": "page 1"}
    texts[place] = "a] [m](javascript:alert(1))"
    claim = records.Claim(
        statement="Runs grow",
        kind="empirical",
        said_in=(records.SaidIn("a talk", "kaplan2020", texts["place"]),),
        parts=(
            records.Literature(
                "part",
                "It grows",
                (records.Finding("kaplan2020", texts["locator"], "for", texts["why"]),),
            ),
        ),
        caveat=texts["caveat"],
    )
    write(tmp_path / "generators/claims/grow.py", '"""Runs grow"""\nCLAIM = 1\n')
    leaf = leaf_files.read_leaf(tmp_path / "generators/claims/grow.py", "claims")[0]
    found = list(text_rules.text_problems(tmp_path, [], {"grow": leaf}, {"grow": claim}, {}, {}))
    assert [problem.where.partition(":")[0] for problem in found] == ["generators/claims/grow.py"]


def test_a_link_in_a_caption_is_refused(tmp_path):
    figure = '"""Runs\n\nMade [m](javascript:alert(1))."""\nALT = "Dots."\ndef chart(runs): ...\n'
    write(write_report(tmp_path) / "generators/figures/dots.py", figure)
    assert [m.partition(":")[0] for m in messages(tmp_path)] == ["generators/figures/dots.py"]


def test_markup_in_the_address_of_a_sidecar_is_refused(tmp_path):
    old = "https://example.org/runs"
    replace(write_report(tmp_path) / "data/runs.yml", old, "https://x.org><img/onerror=alert(1)>")
    (message,) = messages(tmp_path)
    assert "is not a web address" in message


EVIL_WORKS = {
    "HTML in braces": "title = {D {<}img src=x onerror=alert(1){>} E}",
    "HTML by commands": r"title = {D \textless{}img src=x onerror=alert(1)\textgreater{} E}",
    "a link": r"title = {D \href{javascript:alert(1)}{here}}",
    "an address": r"title = {D \url{javascript:alert(1)}}",
    "a link of Markdown": "title = {D [m](javascript:alert(1)) <https://x.org>}",
    "a name": "title = {D}, author = {{{<}b onclick=alert(1){>} lab}}",
    "a journal": r"title = {D}, journal = {\textless{}script\textgreater{}}",
    "raw Markdown": "title = {D `<img src=x onerror=y>`{=html}}",
}


def _evil(fields):
    author = "" if "author" in fields else "author = {Curie, Marie}, "
    return f"@article{{evil, {author}{fields}, year = {{1911}}, eprint = {{2001.00001}}}}\n"


@pytest.mark.parametrize("name", EVIL_WORKS)
def test_a_field_of_a_work_is_shown_as_text(tmp_path, name):
    """Even where the check is passed over."""
    write(tmp_path / "references.bib", _evil(EVIL_WORKS[name]))
    entries, _ = read_references(tmp_path / "references.bib")
    page = typeset(entries)["evil"].html
    tags = set(re.findall(r"<(\w+)", page))
    assert tags <= {"span", "a", "em", "i"}, page
    assert set(re.findall(r'href="([^"]*)"', page)) <= {"https://arxiv.org/abs/2001.00001"}


@pytest.mark.parametrize("name", [n for n in EVIL_WORKS if "Markdown" not in n])
def test_html_and_commands_that_make_it_are_refused_with_the_line(tmp_path, name):
    write(tmp_path / "references.bib", BIB + "\n" + _evil(EVIL_WORKS[name]))
    _, problems = read_references(tmp_path / "references.bib")
    assert {problem.where for problem in problems} == {"data/references.bib:17"}


def test_accents_and_styles_are_set(tmp_path):
    fields = r"title = {A \emph{wavy} na\"{\i}ve \textsuperscript{2} G\"odel \& 3\%}"
    write(tmp_path / "references.bib", _evil(fields))
    entries, problems = read_references(tmp_path / "references.bib")
    assert problems == []
    page = typeset(entries)["evil"].html
    assert "<em>wavy</em>" in page.lower()
    assert "<sup>2</sup>" in page and "gödel &amp; 3%" in page.lower()


@pytest.mark.parametrize(
    "page",
    [
        "<script>",
        "<p onclick='x'>",
        '<a title=">" href="javascript:x">',
        "<a href=&#106;avascript:x>",
        "<svg/onload=x>",
        '<img src="data:text/html,x">',
        '<a xlink:href="javascript:x">',
    ],
)
def test_what_runs_is_found_in_html(page):
    assert list(in_html(f"<p>a</p>{page}<p>b</p>")) != []


def test_text_and_pictures_do_not_run():
    page = '<p>1 < 2 onclick=x</p><img src="data:image/png;base64,AA"><a href="../x/?y=z:1">onload=</a>'
    assert list(in_html(page)) == []


def test_no_page_of_the_site_has_a_handler_or_a_link_by_another_scheme(site):
    """Scripts are the site's own, with the names of no other host; `javascript:` and `on…=` are nowhere."""
    faults = []
    for page in pages(site):
        text = page.path.read_text(encoding="utf-8")
        text = re.sub(r"<(pre|code)\b.*?</\1>", "", text, flags=re.S)
        for script in re.findall(r"<script\b[^>]*>(.*?)</script>", text, re.S):
            if re.search(r"(?:https?:)?//[\w-]+\.[\w.-]+/[^\"' ]*\.m?js", script):
                faults.append(f"{page.path}: a script names {script[:60]}")
        markup = re.sub(r"<script\b.*?</script>", "", text, flags=re.S)
        for tag in in_html(markup):
            if not re.match(r"<(base|link|meta)\b", tag):
                faults.append(f"{page.path}: {tag[:80]}")
    assert not faults, "\n".join(faults[:20])
