"""The HTML of every mark in prose: numbers, citations, figures, claims, data tables, equations."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..charts import draw
from ..look.palette import ROLES
from ..model import FigureEntry, Site
from ..prose import tokens
from ..prose.plain_text import citation_text, number_text
from ..records import Verdict
from . import data_tables, home, thumbnails

OPEN, CLOSE = "\ue000", "\ue001"  # private characters: a placeholder that Markdown leaves alone
PLACEHOLDER = re.compile(f"(<p>)?{OPEN}(\\d+){CLOSE}(</p>)?")


@dataclass
class Page:
    """One page while its marks are expanded: its path in docs/ and the snippets cut out of it."""

    uri: str
    site: Site
    equations: dict[str, str]
    listings: Mapping[str, str] = field(default_factory=dict)  # path of a leaf file -> its HTML
    snippets: list[str] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)

    @property
    def root(self) -> str:
        """The way from the page's address to the root of the site."""
        return root_of(self.uri)

    def expand(self, text: str) -> str:
        """The Markdown with a placeholder for every mark; the HTML goes to `snippets`."""
        return tokens.expand(text, self._placeholder)

    def _placeholder(self, mark: tokens.Mark) -> str:
        self.snippets.append(self._html(mark))
        return f"{OPEN}{len(self.snippets) - 1}{CLOSE}"

    def _html(self, mark: tokens.Mark) -> str:
        if mark.kind in ("equation", "display"):
            return self.equations[mark.text]
        if mark.kind == "citation":
            return self._citation(tokens.citations(mark), inside=mark.text.startswith("@"))
        token = tokens.token(mark)
        assert token, "checked before"
        if token.verb == "number":
            return self._number(token)
        if token.verb == "figure":
            return self._figure(token)
        if token.verb == "claim":
            return self._claim(token)
        if token.verb == "table":
            title = html.escape(self.site.tables[token.name].table.sidecar.title)
            return f'<a href="{self.root}tables/{token.name}/">{title}</a>'
        if token.verb == "list":
            return home.part(self.site, token.name, self.root)
        if token.verb == "code":
            return self.listings[token.name]
        assert token.verb == "data"
        return data_tables.of_figure(self.site.figures[token.name])

    def _number(self, token: tokens.Token) -> str:
        number = self.site.numbers[token.name]
        text = number_text(number, token.option)
        return f'<a class="number" href="{self.root}numbers/{number.analysis}/#{number.name}">{text}</a>'

    def cited(self, key: str) -> str:
        """A citation of one work, in brackets."""
        return self._citation([tokens.Citation(key, "")], inside=False)

    def _citation(self, cited: Iterable[tokens.Citation], inside: bool) -> str:
        parts = []
        for citation in cited:
            label = html.escape(self.site.works[citation.key].label)
            if inside:  # Hoffmann et al. (2022)
                label = f"{label[:-5]} ({label[-4:]})" if label[-4:].isdigit() else label
            href = f"{self.root}references/#{citation.key}"
            link = f'<a class="citation" role="doc-biblioref" href="{href}">{label}</a>'
            parts.append(citation_text(link, html.escape(citation.locator)))
        return "".join(parts) if inside else f"({'; '.join(parts)})"

    def _figure(self, token: tokens.Token) -> str:
        figure = self.site.figures[token.name]
        if token.option == "thumbnail":
            return thumbnails.linked(figure, self.root)
        if token.option == "link":
            place = (
                f"#{figure.id}" if figure.id in self.figures else f"{self.root}figures/{figure.id}/"
            )
            title = html.escape(figure.title)
            number = (
                f"Figure {self.figures.index(figure.id) + 1}"
                if figure.id in self.figures
                else title
            )
            return f'<a href="{place}" title="{title}">{number}</a>'
        own_page = self.uri == f"figures/{figure.id}.md"
        caption = ""
        if not own_page:
            self.figures.append(figure.id)
            paragraphs = Page(self.uri, self.site, self.equations)
            text = paragraphs.fill(html.escape(paragraphs.expand(figure.caption), quote=False))
            caption = (
                f"<figcaption><p><strong>Figure {len(self.figures)}. "
                f"{html.escape(figure.title)}.</strong> {' '.join(text.split())}</p>"
                f'<p><a href="{self.root}figures/{figure.id}/">Data, code, sources and downloads'
                f"<span class='visually-hidden'> of figure {len(self.figures)}</span></a></p>"
                "</figcaption>"
            )
        content = f"{pictures(figure)}{own_script(figure, self.root)}{caption}"
        return f'<figure class="chart" id="{figure.id}" data-explore>{content}</figure>'

    def _claim(self, token: tokens.Token) -> str:
        claim = self.site.claims[token.name].result
        href = f"{self.root}claims/{claim.id}/"
        if token.option == "verdict":
            return f'<a href="{href}">{verdict(claim.verdict)}</a>'
        return (
            f'<div class="claim" role="note" aria-label="Claim"><p>{html.escape(claim.claim.statement)}</p>'
            f'<p>{verdict(claim.verdict)} <a href="{href}">Parts, rule and arithmetic'
            f'<span class="visually-hidden"> of this claim</span></a></p></div>'
        )

    def fill(self, text: str) -> str:
        """The HTML of a page with every placeholder replaced by its snippet."""
        return fill(text, self.snippets)


def fill(text: str, snippets: list[str]) -> str:
    """HTML with placeholders replaced; a block that stands alone sheds its paragraph."""

    def replace(match: re.Match[str]) -> str:
        snippet = snippets[int(match[2])]
        alone = match[1] and match[3] and snippet.startswith(("<figure", "<aside", "<div"))
        return snippet if alone else f"{match[1] or ''}{snippet}{match[3] or ''}"

    return PLACEHOLDER.sub(replace, text)


def root_of(uri: str) -> str:
    """The relative way from the address of docs/`uri` (with directory addresses) to the root."""
    path = uri.removesuffix(".md")
    depth = path.count("/") + (0 if path.rpartition("/")[2] == "index" else 1)
    return "../" * depth or "./"


def verdict(word: Verdict) -> str:
    """The badge of a verdict: the word, and a class for its colour."""
    return f'<span class="verdict verdict--{word.replace(" ", "-")}">{word}</span>'


def pictures(figure: FigureEntry) -> str:
    """Both pictures of a figure, wide and narrow; the style sheet shows one.

    The labels of the marks stand once where both pictures have the same marks in the same order.
    """
    title, alt = html.escape(figure.title), html.escape(figure.alt)
    marks = (figure.script_data or {}).get("marks", [])
    drawn = {
        size: draw.inline(svg, f"{figure.id}-{size}", title, alt, ROLES, marks)
        for size, svg in (("wide", figure.picture.svg), ("narrow", figure.picture.svg_narrow))
    }
    if draw.LABEL.findall(drawn["wide"]) == draw.LABEL.findall(drawn["narrow"]):
        drawn["narrow"] = draw.LABEL.sub(' data-label=""', drawn["narrow"])
    return "".join(
        f'<div class="chart__{size}" style="{draw.room(svg)}">{svg}</div>'
        for size, svg in drawn.items()
    )


def own_script(figure: FigureEntry, root: str) -> str:
    """The data of a figure's own script and the script, which finds both pictures beside it."""
    if figure.script_data is None:
        return ""
    read = {name: value for name, value in figure.script_data.items() if name != "marks"}
    data = json.dumps(read, ensure_ascii=False, separators=(",", ":"))
    data = data.replace("<", "\\u003c")  # no text can end the element
    return (
        f'<script type="application/json">{data}</script>'
        f'<script defer src="{root}assets/figures/{figure.id}.js"></script>'
    )
