"""The page of one figure, one claim, one table."""

from __future__ import annotations

import html

from . import formats
from .corrections import Correction
from .markdown import bullets, code, conjunction, details, links, marked, page, plain, rests_on
from .records import Claim, Literature, Measured, PartResult
from .site import ClaimEntry, FigureEntry, Site, TableEntry
from .snippets import verdict

RULES = {
    "paper": "The range is the one the paper itself states.",
    "report": "The range is this report's, stated before measuring.",
}
INFORMED = (
    "The range is this report's, and whoever wrote it knew the numbers or published ones like them."
)
COMPUTED = (
    "Made by an experiment of this report: [code, versions, seeds and hours](experiment_runs.md)"
)
FEW_CORRECTIONS = 5  # more are folded away
UNSEARCHED = "{ data-search-exclude }"  # would fill the search with rows and file names
DIRECTIONS = {"for": "speaks for it", "against": "speaks against it", "mixed": "points both ways"}


def figure_page(site: Site, figure: FigureEntry) -> str:
    """Picture, caption, data, downloads, code and provenance of a figure."""
    files = f"{figure.id}"
    kinds = ("svg", "png", "csv", "json", "vl.json", "bib", "ris", "csl.json")
    names = (
        "SVG",
        "PNG",
        "data (CSV)",
        "metadata (JSON)",
        "Vega-Lite",
        "BibTeX",
        "RIS",
        "CSL-JSON",
    )
    downloads = " · ".join(f"[{n}]({files}.{k})" for n, k in zip(names, kinds, strict=True))
    claims = {claim.result.id: claim.result.claim.statement for claim in site.claims_of(figure.id)}
    shown = [f"[{plain(title)}](../{uri}#{figure.id})" for uri, title in site.shown_in[figure.id]]
    return page(
        figure.title,
        figure.alt,
        [
            f"{{{{ figure: {figure.id} }}}}",
            marked(figure.caption),
            f"**In words.** {plain(figure.alt)}",
            "## Data",
            details(
                f"The {len(figure.picture.rows):,} rows behind the picture",
                f"{{{{ data: {figure.id} }}}}",
            ),
            f"**Download:** {downloads}",
            f"## What it rests on {UNSEARCHED}",
            rests_on(site, figure.provenance),
            f"## What rests on it {UNSEARCHED}" if claims or shown else "",
            links("../", "claims", claims, claims),
            bullets(shown),
            f"The script of the picture: [{files}.js](../assets/figures/{files}.js)"
            if figure.script_data is not None
            else "",
            code(figure.provenance),
        ],
    )


def claim_page(site: Site, entry: ClaimEntry) -> str:
    """Parts, rules, arithmetic and verdict of a claim."""
    result = entry.result
    claim = result.claim
    titles = {id: figure.title for id, figure in site.figures.items()}
    shown = [f"[{plain(title)}](../{uri})" for uri, title in site.shown_in[result.id]]
    head = f"{verdict(result.verdict)} · {claim.kind} claim"
    if claim.due:
        head += f" · [due {claim.due}](../forecasts/index.md#{result.id})"
    files = " · ".join(
        f"[{name}]({result.id}.{kind})"
        for name, kind in (
            ("JSON", "json"),
            ("BibTeX", "bib"),
            ("RIS", "ris"),
            ("CSL-JSON", "csl.json"),
        )
    )
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
            *parts,
            "## How the parts make the verdict",
            f"The parts are {conjunction(f'*{part.verdict}*' for part in result.parts)}, so the claim is "
            f"**{result.verdict}**. The rule stands on [the page about this report](../about.md#verdicts).",
            f"## What has happened\n\n{marked(claim.outcome)}" if claim.outcome else "",
            "## What this does not show",
            marked(claim.caveat),
            "## Figures" if entry.figures else "",
            links("../", "figures", entry.figures, titles),
            "## Where it stands" if shown else "",
            bullets(shown),
            f"## What it rests on {UNSEARCHED}",
            rests_on(site, entry.provenance),
            f"**Download:** {files}",
            code(entry.provenance),
        ],
    )


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
                        f"**Rule:** {INFORMED if part.informed and part.rule == 'report' else RULES[part.rule]}"
                        f" {marked(part.because)}",
                        f"**Arithmetic:** {html.escape(formats.arithmetic(result))}",
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


def table_page(site: Site, entry: TableEntry) -> str:
    """Origin, caveats, columns and every row of a table."""
    table, sidecar = entry.table, entry.table.sidecar
    origin = sidecar.origin
    schema = ["| Column | Symbol | Unit | Type | Meaning |", "| --- | --- | --- | --- | --- |"]
    schema += [
        f"| `{field.name}` | {plain(field.symbol)} | {field.unit} | {field.type} "
        f"| {plain(field.description)} |"
        for field in sidecar.fields
    ]
    used = site.used_by(table.id)
    titles = {id: figure.title for id, figure in site.figures.items()}
    titles |= {id: claim.result.claim.statement for id, claim in site.claims.items()}
    works = "; ".join(f"[@{key}]" for key in origin.citations)
    commit = f", commit `{origin.commit[:12]}`" if origin.commit else ""
    return page(
        sidecar.title,
        sidecar.description,
        [
            plain(sidecar.description),
            f"**Download:** [CSV]({table.id}.csv) · [schema and origin (JSON)]({table.id}.json)",
            "## Where the rows come from",
            bullets(
                [
                    f"Producer: {plain(origin.producer)} {works}",
                    f"Found at: <{origin.url}>{commit}, on {origin.retrieved}"
                    if origin.url
                    else COMPUTED,
                    f"How the rows got here: **{origin.processing}**. {plain(origin.steps)}",
                    f"Licence: {plain(sidecar.license)} (upstream: {plain(origin.license)})",
                    f"Digest of the two files: `{entry.digest[:12]}`",
                ]
            ),
            "### Caveats",
            bullets(plain(caveat) for caveat in origin.caveats),
            "### Corrections",
            _corrections(site.corrections_of(table.id)),
            "## Columns",
            "\n".join(schema),
            f"## Rows {UNSEARCHED}",
            f"{{{{ rows: {table.id} }}}}",
            f"## What rests on it {UNSEARCHED}" if any(used.values()) else "",
            *[links("../", kind, ids, titles) for kind, ids in used.items()],
        ],
    )


def _corrections(corrections: list[Correction]) -> str:
    if not corrections:
        return "No corrections."
    listed = bullets(
        f"{one.date}, {plain('-'.join(value for _, value in one.key))}, `{one.field}`: "
        f"{plain(one.old) or 'empty'} became {plain(one.new) or 'empty'}. "
        f"{plain(one.reason)} ({plain(one.by)})"
        for one in corrections
    )
    if len(corrections) <= FEW_CORRECTIONS:
        return listed
    return details(f"The {len(corrections):,} values that were changed", listed)
