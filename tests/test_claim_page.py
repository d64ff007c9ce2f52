"""The page of a claim has every part, shows texts as text, and leads from arithmetic to the number behind it."""

from __future__ import annotations

import importlib
import json
import re
from dataclasses import replace

import pytest
from conftest import ROOT
from made_up_site import EVIL, NOTHING, SHOWN, claim, figure, html_of, made_up_site

from generators.pages.claim_page import claim_page
from generators.records import Finding, Literature, Measured, PartResult, Range, SaidIn
from generators.sources.history import NewVerdict, Step

WORK = made_up_site().works["hoffmann2022"]
CLAIMS = sorted(path.stem for path in (ROOT / "generators/claims").glob("[a-z]*.py"))
NUMBER = re.compile(
    r'Measured: <a class="number" href="\.\./\.\./numbers/(\w+)/#([\w.]+)">([^<]+)</a>'
)
VALUE = re.compile(r"(\S+).*? \((.+?)(?:, n = [\d,]+)?\)$")


@pytest.mark.parametrize("id", CLAIMS)
def test_the_arithmetic_of_each_part_leads_to_its_number(site, id):
    claim = importlib.import_module(f"generators.claims.{id}").CLAIM
    parts = [part for part in claim.parts if isinstance(part, Measured) and part.measured_by]
    page = (site / "claims" / id / "index.html").read_text("utf-8")
    found = NUMBER.findall(page)
    assert [name for _, name, _ in found] == [part.measured_by for part in parts]
    for analysis, name, text in found:
        assert analysis == name.partition(".")[0]
        page = (site / "numbers" / analysis / "index.html").read_text("utf-8")
        value, interval = VALUE.match(text).groups()
        section = page.partition(f'id="{name}"')[2].partition("</section>")[0]
        assert re.search(
            rf"<strong>{re.escape(value)}[^<]*</strong> <span>{re.escape(interval)}</span>", section
        )


def test_the_unit_of_a_part_is_that_of_its_number(site):
    numbers = json.loads((site / "api" / "numbers.json").read_text("utf-8"))
    published = json.loads((site / "api" / "claims.json").read_text("utf-8"))
    units = {
        (claim["id"], part["id"]): part["unit"] for claim in published for part in claim["parts"]
    }
    for id in CLAIMS:
        for part in importlib.import_module(f"generators.claims.{id}").CLAIM.parts:
            if isinstance(part, Measured):
                named = numbers[part.measured_by]["unit"] if part.measured_by else part.unit
                assert units[id, part.id] == named


def page_of(entry, **values):
    site = made_up_site(claims={"it_falls": entry}, **values)
    return html_of(claim_page(site, entry), "claims/it_falls.md", site)


def headings(page):
    return re.findall(r'<h2[^>]*>(.*?)<a class="headerlink"', page)


def test_a_claim_that_stands_nowhere_has_every_other_section():
    page = page_of(claim())
    assert headings(page) == [
        "The tests", "The literature", "What this does not show", "Cite this claim",
        "What it rests on",
    ]  # fmt: skip
    assert '<h3 id="part">Part 1: It does fall' in page
    assert "One test decides: it is supported, so the claim is <strong>supported</strong>" in page
    assert "by what others found, 1 for <span" in page


def test_a_forecast_has_its_outcome_and_a_claim_its_figures_and_places():
    entry = claim(kind="forecast", due="2027-12-31", outcome="Not *yet*.")
    page = page_of(
        replace(entry, figures=("losses", "gains")),
        figures={"losses": figure(), "gains": figure("gains", "Gains rise")},
        shown_in={"it_falls": [("chapters/one.md", "Chapter one")]},
        mentioned_in={"claims/it_falls": [("index.md", "Home")]},
    )
    assert headings(page) == [
        "What has happened", "The tests", "The literature", "What this does not show",
        "More figures", "Where it stands", "Cite this claim", "What it rests on",
    ]  # fmt: skip
    assert '<a href="../../forecasts/#it_falls">due 2027-12-31</a>' in page
    assert "<p>Not <em>yet</em>.</p>" in page
    assert (
        '<a href="../../figures/gains/"><img loading="lazy" src="../../figures/gains.thumb.svg"'
        in page
    )
    assert '<li><a href="../../chapters/one/">Chapter one</a></li>' in page
    assert '<li>Mentioned in <a href="../../">Home</a></li>' in page


def test_the_first_figure_is_drawn_before_the_tests_with_how_to_read_it():
    shown = figure(caption="Read it *so*.\n\nA limit.")
    page = page_of(replace(claim(), figures=("losses",)), figures={"losses": shown})
    picture = page.partition('<h2 id="the-tests">')[0].partition('<figure class="chart" id="losses')
    assert "Losses fall</p>" in picture[2]
    assert picture[2].count("<svg") == 2
    assert "<p>Read it <em>so</em>.</p>" in picture[2] and "A limit." not in page
    assert '<a href="../../figures/losses/">Data, code, sources and downloads' in picture[2]
    assert '"chart__head">Losses fall' in picture[2]  # no number: it is the only one


def test_a_figure_too_heavy_for_the_page_of_a_claim_is_shown_small_and_linked():
    heavy = figure(script_data={"noise": [hash((i, "x")) for i in range(5000)]})
    page = page_of(replace(claim(), figures=("losses",)), figures={"losses": heavy})
    assert '<p class="claim__picture">' in page and "<figure" not in page
    assert 'id="losses"' not in page and "losses.js" not in page
    assert '<a href="../../figures/losses/" aria-label="The whole figure: Losses fall"><img' in page


def test_the_history_of_a_claim_runs_from_its_first_day():
    became = (NewVerdict("it_falls", "partly supported", "mixed"), NewVerdict("other", "a", "b"))
    page = page_of(
        claim(),
        history=(
            Step("b" * 40, "2026-11-24", "Later", {}, became),
            Step("a" * 40, "2026-11-22", "First", {"claims": ("it_falls", "other")}, ()),
        ),
    )
    section = page.partition('id="history">')[2].partition("<h2")[0]
    assert re.findall(r"<li>(.*)</li>", section) == [
        '2026-11-22: this claim was written, in <a href="../../changes/#aaaaaaaaaa"><code>aaaaaaaaaa</code></a>',
        '2026-11-24: partly supported became <span class="verdict verdict--mixed">mixed</span>, '
        'in <a href="../../changes/#bbbbbbbbbb"><code>bbbbbbbbbb</code></a>',
    ]


def test_related_claims_stand_with_their_verdicts():
    claims = {
        id: replace(claim(id, f"{id} <b>."), provenance=replace(NOTHING, works=works))
        for id, works in {"it_falls": ("a",), "near": ("a",), "far": ("hoffmann2022",)}.items()
    }
    site = made_up_site(claims=claims, works={"hoffmann2022": WORK, "a": WORK})
    page = html_of(claim_page(site, claims["it_falls"]), "claims/it_falls.md", site)
    section = page.partition('id="related-claims">')[2].partition("<h2")[0]
    assert section.count("<li>") == 1 and "verdict--supported" in section
    assert '<a href="../near/">near &lt;b&gt;.</a>' in section


def test_a_part_of_which_nothing_was_found_has_no_list():
    page = page_of(claim(parts=(Literature("part", "It does fall", ()),)))
    assert "by what others found, nothing <span" in page
    assert page.partition("by what others found; this part tests the sentence</p>\n")[2].startswith(
        "<h2"
    )


def test_a_part_without_data_says_what_would_support_it():
    part = Measured(
        id="part", statement="It does fall", quantity="- the *slope*", supports=Range(low=0.5),
        rule="report", because="# Why not", unit="nats/token",
    )  # fmt: skip
    entry = claim()
    result = replace(entry.result, parts=(PartResult(part, None, "nats/token", "not checkable"),))
    page = page_of(replace(entry, result=result))
    assert "no data yet; wanted at least 0.5 nats per token <span" in page
    assert "There are no data yet; at least 0.5 nats per token would support the statement." in page
    assert "<li><strong>Quantity:</strong> - the <em>slope</em></li>" in page
    assert "stated before measuring. # Why not</li>" in page  # a line, whatever it begins with


def test_markup_in_a_claim_is_shown_as_text():
    findings = (Finding("hoffmann2022", EVIL, "for", EVIL),)
    entry = claim(
        statement=EVIL, caveat=EVIL, outcome=EVIL, kind="forecast", due="2027-12-31",
        parts=(Literature("part", EVIL, findings),), said_in=(SaidIn(EVIL, "hoffmann2022", EVIL),),
    )  # fmt: skip
    page = page_of(entry)
    assert "<b class" not in page
    assert page.count("It holds &lt;b class=") == 10
    assert f'">{SHOWN}</a>: by what others found' in page
