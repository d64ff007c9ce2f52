"""The page of one claim: the verdict and how it came about at a glance, then each part in full."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterable

from ..model import ClaimEntry, Site
from ..prose import formats
from ..records import VERDICTS, Claim, Literature, Measured, PartResult
from . import thumbnails
from .figure_page import UNSEARCHED, cite, mentions
from .markdown import bullets, code, conjunction, marked, page, plain, rests_on
from .snippets import verdict

RULES = {
    "paper": "The range is the one the paper itself states.",
    "report": "The range is this report's, stated before measuring.",
}
POST_HOC = (
    "The range is this report's, and whoever wrote it knew the numbers or published ones like them."
)
DIRECTIONS = {"for": "speaks for it", "against": "speaks against it", "mixed": "points both ways"}


def claim_page(site: Site, entry: ClaimEntry) -> str:
    """Verdict, parts at a glance, what it does not show, figures, parts in full, citation and code."""
    result = entry.result
    claim = result.claim
    shown = [f"[{plain(title)}](../{uri})" for uri, title in site.shown_in[result.id]]
    shown += mentions(site, f"claims/{result.id}")
    head = f"{verdict(result.verdict)} · {claim.kind} claim"
    if claim.due:
        head += f" · [due {claim.due}](../forecasts/index.md#{result.id})"
    figures = [site.figures[id] for id in entry.figures]
    parts = [
        text
        for i, part in enumerate(result.parts, start=1)
        for text in (_part_head(i, part), _part(part))
    ]
    return page(
        claim.statement,
        f"{result.verdict}: {claim.statement}",
        [
            head,
            f"**Said in:** {said_in(claim)}",
            f"**In short:** {_arithmetic(result.parts)}, so the claim is **{result.verdict}** "
            "by [the rules for all claims](../about.md#verdicts).",
            bullets(_glance(part) for part in result.parts),
            f"## What has happened\n\n{marked(claim.outcome)}" if claim.outcome else "",
            "## What this does not show",
            marked(claim.caveat),
            f"## Figures {UNSEARCHED}" if figures else "",
            thumbnails.listed(figures, "../../") if figures else "",
            f"## Where it stands {UNSEARCHED}" if shown else "",
            bullets(shown),
            *parts,
            f"## Cite this claim {UNSEARCHED}",
            cite(site, "claims", result.id, claim.statement),
            f"## What it rests on {UNSEARCHED}",
            rests_on(site, entry.provenance),
            f"**Download:** [all of it as JSON]({result.id}.json)",
            code(entry.provenance),
        ],
    )


def _arithmetic(parts: Iterable[PartResult]) -> str:
    """How many parts have which verdict: `of 7 parts 2 are supported, 1 is refuted and 4 are inconclusive`."""
    found = Counter(part.verdict for part in parts)
    if found.total() == 1:
        return f"its one part is {next(iter(found))}"
    counts = [
        f"{found[word]} {'are' if found[word] > 1 else 'is'} {word}"
        for word in VERDICTS
        if found[word]
    ]
    return f"of {found.total()} parts {conjunction(counts)}"


def _glance(result: PartResult) -> str:
    """A part in a line: verdict, statement, and the measurement beside its range, or the findings counted."""
    part = result.part
    link = f"{verdict(result.verdict)} [{plain(part.statement)}](#{part.id})"
    if isinstance(part, Measured):
        return f"{link}: {html.escape(formats.glance(result))}"
    assert isinstance(part, Literature)
    found = Counter(finding.direction for finding in part.findings)
    said = [f"{number} {way}" for way, number in found.items()]
    return f"{link}: by what others found, {', '.join(said) or 'nothing'}"


def said_in(claim: Claim) -> str:
    """Where a claim was made: documents in words, with their citations."""
    return "; ".join(
        plain(place.document)
        + (
            f" [@{place.citation}{', ' + place.locator if place.locator else ''}]"
            if place.citation
            else ""
        )
        for place in claim.said_in
    )


def _part_head(index: int, result: PartResult) -> str:
    return f"## Part {index}: {plain(result.part.statement)} {{ #{result.part.id} }}"


def _part(result: PartResult) -> str:
    part = result.part
    if isinstance(part, Measured):
        return "\n\n".join(
            [
                f"{verdict(result.verdict)} by measurement",
                bullets(
                    [
                        f"**Quantity:** {marked(part.quantity)}",
                        f"**Rule:** {POST_HOC if part.post_hoc and part.rule == 'report' else RULES[part.rule]}"
                        f" {marked(part.because)}",
                        f"**Arithmetic:** {_linked_arithmetic(result)}",
                    ]
                ),
            ]
        )
    assert isinstance(part, Literature)
    findings = [
        f"[@{finding.citation}, {marked(finding.locator)}] {DIRECTIONS[finding.direction]}: {marked(finding.why)}"
        for finding in part.findings
    ]
    return f"{verdict(result.verdict)} by what others found\n\n{bullets(findings)}"


def _linked_arithmetic(result: PartResult) -> str:
    """The arithmetic of a measured part; a number of the report leads to how it was computed."""
    part = result.part
    assert isinstance(part, Measured)
    if not part.measured_by:
        return html.escape(formats.arithmetic(result))
    page = f"../numbers/{part.measured_by.partition('.')[0]}.md#{part.measured_by}"
    number = f"[{html.escape(formats.measurement(result))}]({page}){{ .number }}"
    return f"Measured: {number}. {html.escape(formats.conclusion(result))}"
